"""On which days, and from when until when, an action of the plan happens."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.practice.day_words import DAYS, say_time_of_day
from coordinator.practice.names import in_words
from coordinator.practice.recurrence.counting import occurrences
from coordinator.practice.recurrence.rule import of_action

DAY: Final = 24 * 60
"""Minutes of a day."""
_LEAST_RUN: Final = 3


@dataclass(frozen=True)
class Span:
    """Minutes of one day, from its midnight; the end lies on the next day where it is past that midnight."""

    starts: int
    ends: int


WHOLE_DAY: Final = Span(0, DAY)


def days_of(action: PlanAction, since: date, until: date, *, plan_from: date) -> tuple[date, ...]:
    """Return the days of an action from ``since`` to ``until``; none where it is said in words alone.

    Where an action does not say from which day it counts, it counts from the day the plan is from.
    """
    rule = of_action(action)
    if rule is not None:
        return occurrences(rule, since, until, starts_on=action.starts_on or plan_from)
    single = action.by_date if action.from_time is not None else None
    return (single,) if single is not None and since <= single <= until else ()


def span_of(starts: time | None, ends: time | None) -> Span | None:
    """Return from when until when; ``None`` where either end is not said. Past midnight it goes on."""
    if starts is None or ends is None:
        return None
    first, last = _minutes(starts), _minutes(ends)
    return Span(first, last if last > first else last + DAY)


def say_span(span: Span) -> str:
    """Return a span as it is said: *3.15pm to 5.45pm*, *all day*."""
    if span == WHOLE_DAY:
        return "all day"
    return f"{say_minute(span.starts)} to {say_minute(span.ends)}"


def say_minute(minute: int) -> str:
    """Return a minute of the day as a time of day; midnight is said in that word."""
    if minute % DAY == 0:
        return "midnight"
    hours, minutes = divmod(minute % DAY, 60)
    return say_time_of_day(time(hours, minutes))


def say_weekdays(days: tuple[int, ...]) -> str:
    """Return weekdays, counted from Monday, as they are said: *Monday to Friday*, *Tuesday and Thursday*."""
    known = tuple(sorted(days))
    if known == tuple(range(7)):
        return "Every day"
    run = known and known == tuple(range(known[0], known[-1] + 1)) and len(known) >= _LEAST_RUN
    return f"{DAYS[known[0]]} to {DAYS[known[-1]]}" if run else in_words([DAYS[day] for day in known])


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
