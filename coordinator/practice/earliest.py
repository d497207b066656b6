"""The earliest day on which a conference works: everyone can come, and every step is still possible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from coordinator.practice.availability import can_come
from coordinator.practice.festivals import Festival, faiths_in, festivals_on, weekly_day
from coordinator.practice.planner import NOT_THERE_THEMSELVES, Chance, Needs, last_days
from coordinator.practice.working_days import SATURDAY, bank_holidays

LENGTH: Final = timedelta(hours=4)
LOOK_AHEAD: Final = timedelta(days=120)
ONE_DAY: Final = timedelta(days=1)
LONGEST_KEPT_FREE: Final = timedelta(days=2)
"""From its first day to its last; a longer festival, such as a month of fasting, rules no day out."""


class Part(StrEnum):
    """A part of the day in which a conference may begin."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "after school or work"


STARTS: Final = {Part.MORNING: time(9, 30), Part.AFTERNOON: time(13), Part.EVENING: time(16, 30)}


@dataclass(frozen=True)
class Objection:
    """Why a day does not work, in words; ``person`` where somebody could not come, which may be borne."""

    words: str
    person: bool = False


@dataclass(frozen=True)
class Candidate:
    """A day and time that works; ``notes`` is what to know about it, ``without`` who could not come."""

    starts: datetime
    part: Part
    notes: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refused:
    """Days in a row that do not work, all for the same reasons."""

    since: date
    until: date
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """The candidates, the earliest first, and why each day before the last of them does not work."""

    candidates: tuple[Candidate, ...]
    refused: tuple[Refused, ...]
    everyone: bool = True


def objections(needs: Needs, starts: datetime, today: date) -> tuple[Objection, ...]:
    """Return why a day and time does not work; empty where it does."""
    return (*_of_the_day(needs, starts.date(), today), *_of_the_time(needs, starts))


def notes(needs: Needs, day: date) -> tuple[str, ...]:
    """Return what to know about a day that rules nothing out: target times, long festivals, weekly days."""
    said = []
    if needs.latest is not None and day > needs.latest:
        said.append("after the latest target day")
    elif needs.aim is not None and day > needs.aim:
        said.append("after the target day, before the latest")
    faiths = _faiths(needs)
    said += [f"during {one.name}" for one in _festivals(faiths, day) if _is_long(one)]
    said += [weekly_day(day, typed) for typed in faiths]
    return tuple(dict.fromkeys(one for one in said if one))


def earliest(
    needs: Needs,
    today: date,
    *,
    parts: Sequence[Part] = tuple(Part),
    weekends: bool = False,
    most: int = 5,
) -> Found:
    """Return up to ``most`` days that work, looking ahead 120 days; one time for each day.

    Where no day suits everyone, those are returned on which the fewest cannot come, and who they are.
    """
    tried: list[_Tried] = []
    works: list[Candidate] = []
    for one in _try_all(needs, today, parts, weekends=weekends):
        tried.append(one)
        works += [one.candidate] if one.candidate else []
        if len(works) == most:
            break
    if works:
        until = works[-1].starts.date()
        return Found(tuple(works), _refused(one for one in tried if one.day < until and not one.candidate))
    nearly = sorted((one for one in tried if one.nearly), key=lambda one: (len(one.reasons), one.day))[:most]
    chosen = sorted(nearly, key=lambda one: one.day)
    second = tuple(
        Candidate(one.starts, one.part, notes(needs, one.day), tuple(why.words for why in one.reasons))
        for one in chosen
    )
    return Found(second, _refused(tried), everyone=False)


@dataclass(frozen=True)
class _Tried:
    """A day that was looked at: its best time, and what speaks against that."""

    starts: datetime
    part: Part
    reasons: tuple[Objection, ...]
    candidate: Candidate | None

    @property
    def day(self) -> date:
        return self.starts.date()

    @property
    def nearly(self) -> bool:
        return bool(self.reasons) and all(one.person for one in self.reasons)


def _try_all(needs: Needs, today: date, parts: Sequence[Part], *, weekends: bool) -> Iterator[_Tried]:
    day = today
    while day < today + LOOK_AHEAD:
        day += ONE_DAY
        if day.weekday() >= SATURDAY and not weekends:
            continue
        always = tuple(_of_the_day(needs, day, today))
        tried = [
            (part, (*always, *_of_the_time(needs, datetime.combine(day, STARTS[part])))) for part in parts
        ]
        part, reasons = min(tried, key=lambda one: (any(not why.person for why in one[1]), len(one[1])))
        starts = datetime.combine(day, STARTS[part])
        yield _Tried(starts, part, reasons, None if reasons else Candidate(starts, part, notes(needs, day)))


def _refused(tried: Iterable[_Tried]) -> tuple[Refused, ...]:
    """Return the days refused, days in a row with the same reasons as one."""
    runs: list[Refused] = []
    for one in tried:
        reasons = tuple(why.words for why in one.reasons)
        last = runs[-1] if runs else None
        # A weekend that was not looked at does not part the days on either side of it.
        if last and last.reasons == reasons and one.day - last.until <= 3 * ONE_DAY:
            runs[-1] = Refused(last.since, one.day, reasons)
        else:
            runs.append(Refused(one.day, one.day, reasons))
    return tuple(runs)


def _of_the_day(needs: Needs, day: date, today: date) -> Iterator[Objection]:
    if day in needs.calendar.days_off:
        yield Objection("you have the day off")
    if day in bank_holidays(day.year, needs.calendar.nation):
        yield Objection("it is a bank holiday")
    for festival in _festivals(_faiths(needs), day):
        if not _is_long(festival):
            yield Objection(f"it is {'about ' if festival.about else ''}{festival.name}")
    for one in last_days(needs, day, today):
        if one.chance is Chance.TOO_LATE and one.too_soon:
            yield Objection(one.too_soon)


def _of_the_time(needs: Needs, starts: datetime) -> Iterator[Objection]:
    ends = starts + LENGTH
    for engaged in needs.engaged:
        if engaged.starts < ends and starts < engaged.ends:
            yield Objection(engaged.words)
    for one in needs.expected:
        lines = [line for line in needs.facts.availability if line.person_id == one.person_id]
        if one.mode not in NOT_THERE_THEMSELVES and not can_come(lines, starts, ends):
            yield Objection(f"{needs.facts.name(one.person_id)} cannot come", person=True)


def _faiths(needs: Needs) -> list[str]:
    """Return the faiths of the children and of everyone expected, as they were typed."""
    ids = [*(one.person_id for one in needs.facts.children), *(one.person_id for one in needs.expected)]
    people = [needs.facts.persons.get(one) for one in dict.fromkeys(ids)]
    return list(dict.fromkeys(one.faith for one in people if one is not None and one.faith))


def _festivals(faiths: Sequence[str], day: date) -> list[Festival]:
    known = sorted({faith for typed in faiths for faith in faiths_in(typed)})
    return [festival for faith in known for festival in festivals_on(day, faith)]


def _is_long(festival: Festival) -> bool:
    return festival.last - festival.first > LONGEST_KEPT_FREE
