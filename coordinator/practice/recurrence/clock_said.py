"""Times of day within a phrase: *7–9pm*, *at 14.30*, *until noon*; a bare *at 7* is asked about."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from coordinator.practice.recurrence.day_said import MONTH, ORDINAL

_CLOCK: Final = r"(?:(?:12\s+)?(?:noon|midday|midnight)|\d{1,2}(?:[:.][0-5]\d)?\s*(?:am|pm|o'clock)?)"
_NO_DATE: Final = (
    rf"(?!\w|{ORDINAL}\b|[/.:]\d|\s*(?:{MONTH}|times?\b|hours?\b|minutes?\b|nights?\b|weekends?\b"
    r"|days?\b|weeks?\b|fortnights?\b|months?\b|years?\b))"
)
_ABOUT: Final = r"(?:(?:about|around|roughly|approximately)\s+)?"
_SPAN: Final = re.compile(
    rf"(?:(?P<lead>from|between|at)\s+)?(?P<about>{_ABOUT})(?P<first>{_CLOCK})\s*(?P<to>-|to|until|till|and)\s*{_ABOUT}"
    rf"(?P<last>{_CLOCK}){_NO_DATE}"
)
_ONE: Final = re.compile(
    rf"(?:(?P<lead>at|from|after|by|until|till|to|before)\s+)?(?P<about>{_ABOUT})(?P<first>{_CLOCK}){_NO_DATE}"
)
_TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>am|pm|o'clock)?")
_NAMED: Final = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_TO: Final = frozenset({"by", "until", "till", "to", "before"})
_NOON: Final = 12


_Parts = tuple[int, int, str]
"""Hour, minute, and the half of the day: empty where it is open, *24* where none is needed."""


@dataclass(frozen=True)
class ClockSaid:
    """Times as they were typed, and where in the text; an empty one was not said."""

    first: str
    last: str
    start: int
    end: int
    about: bool = False
    by: bool = False


def clock_at(text: str, at: int) -> ClockSaid | None:
    """Return the times that stand at a place, unless they are part of a date or a length."""
    match = _SPAN.match(text, at)
    if match is not None and (match["to"] in {"-", "to"} or _shows(match)):
        return ClockSaid(
            match["first"], match["last"], match.start("first"), match.end(), bool(match["about"])
        )
    match = _ONE.match(text, at)
    if match is None or not (match["lead"] in {"at", "by"} or match["about"] or _is_marked(match["first"])):
        return None
    is_end = match["lead"] in _TO
    said = match["first"]
    where = match.start("first"), match.end(), bool(match["about"]), match["lead"] == "by"
    return ClockSaid("" if is_end else said, said if is_end else "", *where)


def _shows(match: re.Match[str]) -> bool:
    """Whether *2 and 4* are times: a word before them says so, or how they are written."""
    return bool(match["lead"]) or _is_marked(match["first"]) or _is_marked(match["last"])


def clock_times(said: ClockSaid, half: str) -> tuple[time | None, time | None] | None:
    """Return the times, with ``am`` or ``pm`` where only the time of day tells; ``None`` where nothing does.

    Raises ``ValueError`` where there is no such time.
    """
    first, last = (_parsed(one) for one in (said.first, said.last))
    halves = {one[2] for one in (first, last) if one}
    if "" in halves and not half and halves == {""}:
        return None
    if first and last:
        first, last = _together(first, last, half)
    return _clock(first, half), _clock(last, half)


def _together(first: _Parts, last: _Parts, half: str) -> tuple[_Parts, _Parts]:
    """Let one side of a span tell the other its half of the day: 7–9pm, 9–3pm, 9am–3."""
    if first[2] == "" and last[2] in {"am", "pm"}:
        return (first[0], first[1], last[2] if _face(first) < _face(last) else _other(last[2])), last
    if last[2] == "" and first[2] in {"am", "pm"}:
        return first, (last[0], last[1], first[2] if _face(first) < _face(last) else _other(first[2]))
    if half and first[2] == last[2] == "" and _face(last) < _face(first):
        return (first[0], first[1], half), (last[0], last[1], _other(half))
    return first, last


def _face(parts: _Parts) -> tuple[int, int]:
    """Return where the hands stand on a clock face."""
    return parts[0] % _NOON, parts[1]


def _other(half: str) -> str:
    return "am" if half == "pm" else "pm"


def _parsed(text: str) -> _Parts | None:
    if not text:
        return None
    if (named := text.rsplit(maxsplit=1)[-1]) in _NAMED:
        return _NAMED[named].hour, 0, "24"
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"] or ""
    if half == "o'clock":
        half = ""
    whole = hour == 0 or hour > _NOON or (match["hour"].startswith("0") and match["minute"])
    if half and not 1 <= hour <= _NOON:
        raise ValueError(text)
    return hour, minute, half or ("24" if whole else "")


def _clock(parts: _Parts | None, half: str) -> time | None:
    if parts is None:
        return None
    hour, minute, known = parts
    if known != "24":
        hour = hour % _NOON + (_NOON if (known or half) == "pm" else 0)
    return time(hour, minute)


def _is_marked(text: str) -> bool:
    """Whether figures can be nothing but a time."""
    return text.rsplit(maxsplit=1)[-1] in _NAMED or bool(re.search(r"am|pm|o'clock|[:.]", text))
