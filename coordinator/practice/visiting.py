"""Visits in time: when one ends, when the coordinator is due back, and which lie too close together.

Planned times are local, as they are said; how long something lasts is reckoned in real time, so that a
visit across midnight or across a change of the clocks comes out right.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import Final
from zoneinfo import ZoneInfo

from coordinator.models.person import Person
from coordinator.models.preparation import HOME_ZONE
from coordinator.practice.day_words import say_time_of_day

_MINUTE: Final = timedelta(minutes=1)
_EVERYDAY: Final = frozenset((
    "an", "april", "art", "august", "bill", "chase", "dawn", "dean", "drew", "eve", "faith",
    "frank", "grace", "grant", "guy", "hope", "joy", "june", "long", "may", "mark", "miles", "pat",
    "penny", "ray", "rich", "rob", "rose", "short", "sky", "storm", "sue", "summer", "tan", "will",
    "young",
))  # fmt: skip
"""Names that are also words: in small letters they stay."""


@dataclass(frozen=True)
class Outing:
    """One visit of any family as the coordinator's own day sees it; times local, lengths in minutes."""

    visit_id: str
    family: str
    starts: datetime
    minutes: int | None = None
    travel_minutes: int | None = None
    zone: str = HOME_ZONE


@dataclass(frozen=True)
class TooClose:
    """Two visits that overlap (``gap`` is None), or leave fewer minutes between than the travel takes."""

    first: Outing
    second: Outing
    gap: int | None = None


@dataclass(frozen=True)
class VisitSheetView:
    """What a visit sheet says: nobody's name, for a sheet may be left behind."""

    day: date | None
    times: str
    who: tuple[str, ...]
    place: str
    travel: str
    needs: tuple[str, ...]
    risks: tuple[str, ...]
    to_cover: tuple[str, ...]
    buddy: str
    buddy_phone: str
    due_back: str
    notes: str
    reference: str


def later(moment: datetime, minutes: int, zone: str = HOME_ZONE) -> datetime:
    """Return the local time so many real minutes later."""
    return _local(_real(moment, zone) + minutes * _MINUTE, zone)


def minutes_between(starts: datetime, ends: datetime, zone: str = HOME_ZONE) -> int | None:
    """Return the real minutes from one local time to another; None where it ends before it starts.

    An hour that the clock shows twice is read the way in which the end comes after the start.
    """
    for fold in (0, 1):
        lasted = _real(ends.replace(fold=fold), zone) - _real(starts, zone)
        if lasted >= timedelta():
            return int(lasted / _MINUTE)
    return None


def due_back(
    starts: datetime | None, minutes: int | None, travel_minutes: int | None, zone: str = HOME_ZONE
) -> datetime | None:
    """Return when the coordinator would be back: the visit and the way home; None where it is not known."""
    if starts is None or minutes is None:
        return None
    return later(starts, minutes + (travel_minutes or 0), zone)


def clock_change(starts: datetime, minutes: int | None, zone: str = HOME_ZONE) -> str:
    """Say in a sentence that the clocks change on the way, or that the clock never shows this time."""
    began = _real(starts, zone)
    if _local(began, zone) != starts.replace(fold=0):
        return "The clocks go forward that night: there is no such time. Check when the visit starts."
    before, after = (one.astimezone(ZoneInfo(zone)).utcoffset() for one in (began, _end(began, minutes)))
    if before == after or before is None or after is None:
        return ""
    way = "forward" if after > before else "back"
    return f"The clocks go {way} during this visit. The times on this page allow for it."


def too_close(outings: Iterable[Outing]) -> tuple[TooClose, ...]:
    """Return the pairs that overlap, and those without time for the way to the second, in order of time."""
    found = []
    in_order = sorted(outings, key=lambda one: (_real(one.starts, one.zone), one.visit_id))
    for first, second in combinations(in_order, 2):
        ends = _end(_real(first.starts, first.zone), first.minutes)
        begins = _real(second.starts, second.zone)
        gap = int((begins - ends) / _MINUTE)
        if begins < ends or begins == _real(first.starts, first.zone):
            found.append(TooClose(first, second))
        elif gap < (second.travel_minutes or 0):
            found.append(TooClose(first, second, gap))
    return tuple(found)


def say_clock(moment: datetime) -> str:
    """Return the time of day as it is said: *2.30pm*, *4pm*."""
    return say_time_of_day(moment.time())


def by_initials(text: str, people: Sequence[Person], initials: Mapping[str, str]) -> str:
    """Return a text with each of these people's names replaced by their initials, by id.

    A name is found in any capitals; one that is also an everyday word only where it has a capital.
    """
    called = [
        (name, initials[one.id])
        for one in people
        for name in (one.name, one.known_as, one.given, one.family)
        if len(name) > 1
    ]
    for name, letters in sorted(called, key=lambda pair: -len(pair[0])):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        if name.casefold() in _EVERYDAY:
            pattern = rf"(?-i:(?=[^a-z])){pattern}"
        text = re.sub(pattern, letters, text, flags=re.IGNORECASE)
    return text


def _real(moment: datetime, zone: str) -> datetime:
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def _end(began: datetime, minutes: int | None) -> datetime:
    return began + (minutes or 0) * _MINUTE
