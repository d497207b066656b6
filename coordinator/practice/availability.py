"""Whether somebody can come at a time, by what they said: only then, or not then."""

from collections.abc import Iterable
from datetime import date, datetime, time

from coordinator.models.choices import AvailabilityKind, Weekday
from coordinator.models.network import Availability

WEEKDAYS = tuple(Weekday)


def can_come(lines: Iterable[Availability], starts: datetime, ends: datetime) -> bool:
    """Whether one person's lines allow all of a meeting on one day; a line that says nothing binds nothing.

    Of several *can come only* lines one is enough; each *cannot come* line rules out what it touches.
    """
    told = list(lines)
    only = [one for one in told if one.kind is AvailabilityKind.ONLY and _says_something(one)]
    if only and not any(_holds(one, starts, ends) for one in only):
        return False
    return not any(
        one.kind is AvailabilityKind.NOT and _says_something(one) and _touches(one, starts, ends)
        for one in told
    )


def on_day(line: Availability, day: date) -> bool:
    """Whether a line is about a day; days and weekdays it leaves open are all meant."""
    if (line.since and day < line.since) or (line.until and day > line.until):
        return False
    return not line.weekdays or WEEKDAYS[day.weekday()] in line.weekdays


def _says_something(line: Availability) -> bool:
    return bool(line.since or line.until or line.weekdays or line.from_time or line.until_time)


def _holds(line: Availability, starts: datetime, ends: datetime) -> bool:
    return (
        on_day(line, starts.date())
        and (line.from_time is None or line.from_time <= starts.time())
        and (line.until_time is None or _end(starts, ends) <= line.until_time)
    )


def _touches(line: Availability, starts: datetime, ends: datetime) -> bool:
    return (
        on_day(line, starts.date())
        and (line.until_time is None or starts.time() < line.until_time)
        and (line.from_time is None or line.from_time < _end(starts, ends))
    )


def _end(starts: datetime, ends: datetime) -> time:
    """Return when a meeting ends on the day it starts."""
    return ends.time() if ends.date() == starts.date() else time.max
