"""The days on which a rule falls: always between two days, so that no rule is endless."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import islice, takewhile
from typing import Final

from coordinator.practice.recurrence.rule import Frequency, Recurrence

MOST_DAYS: Final = 20_000
"""Days returned at most, more than fifty years of every day."""
_WEEK, _MONTHS = 7, 12
_LAST: Final = -1
_SHORTEST_MONTH: Final = 28


def occurrences(
    recurrence: Recurrence, since: date, until: date, *, starts_on: date | None
) -> tuple[date, ...]:
    """Return the days from ``since`` to ``until``, both included, on which a rule falls, in order.

    Every other week, month or day is counted from ``starts_on``, and without it from ``since``; no day before
    ``starts_on`` or after the rule's own end is among them. A month without the day is left out.
    """
    first = max(since, starts_on) if starts_on else since
    last = min(until, recurrence.until) if recurrence.until else until
    days = days_from(recurrence, first, starts_on=starts_on or since)
    return tuple(takewhile(lambda day: day <= last, islice(days, MOST_DAYS)))


def days_from(recurrence: Recurrence, first: date, *, starts_on: date) -> Iterator[date]:
    """Yield the days of a rule from ``first`` on, beyond its own end."""
    kinds = {
        Frequency.DAILY: _daily,
        Frequency.WEEKLY: _weekly,
        Frequency.MONTHLY: _monthly,
        Frequency.YEARLY: _yearly,
        Frequency.DATES: _listed,
    }
    return (day for day in kinds[recurrence.frequency](recurrence, starts_on, first) if day >= first)


def lacking(recurrence: Recurrence) -> tuple[int, ...]:
    """Return the days of the month that a rule names and some months do not have."""
    return tuple(day for day in recurrence.month_days if day > _SHORTEST_MONTH)


def _daily(rule: Recurrence, anchor: date, first: date) -> Iterator[date]:
    start = _aligned(anchor.toordinal(), first.toordinal(), rule.interval)
    return (date.fromordinal(day) for day in range(start, date.max.toordinal() + 1, rule.interval))


def _weekly(rule: Recurrence, anchor: date, first: date) -> Iterator[date]:
    monday, now = (day.toordinal() - day.weekday() for day in (anchor, first))
    start = _aligned(monday, now, rule.interval * _WEEK)
    for week in range(start, date.max.toordinal() + 1, rule.interval * _WEEK):
        for weekday in sorted(rule.weekdays):
            if week + weekday <= date.max.toordinal():
                yield date.fromordinal(week + weekday)


def _monthly(rule: Recurrence, anchor: date, first: date) -> Iterator[date]:
    begun, now = (day.year * _MONTHS + day.month - 1 for day in (anchor, first))
    end = date.max.year * _MONTHS + _MONTHS
    for month in range(_aligned(begun, now, rule.interval), end, rule.interval):
        yield from _of_month(rule, *divmod(month, _MONTHS))


def _yearly(rule: Recurrence, anchor: date, first: date) -> Iterator[date]:
    for year in range(_aligned(anchor.year, first.year, rule.interval), date.max.year + 1, rule.interval):
        yield from _of_month(rule, year, rule.month - 1)


def _listed(rule: Recurrence, _anchor: date, _first: date) -> Iterator[date]:
    return iter(sorted(rule.dates))


def _of_month(rule: Recurrence, year: int, month: int) -> list[date]:
    """Return the days of a rule in one month, counted from 0; a day that the month lacks is left out."""
    starts, length = monthrange(year, month + 1)
    wanted = {length if day == _LAST else day for day in rule.month_days}
    for weekday in rule.weekdays:
        found = range(1 + (weekday - starts) % _WEEK, length + 1, _WEEK)
        wanted |= {
            found[_LAST if place == _LAST else place - 1] for place in rule.places if place <= len(found)
        }
    return [date(year, month + 1, day) for day in sorted(wanted) if day <= length]


def _aligned(anchor: int, first: int, step: int) -> int:
    """Return the greatest number not above ``first`` that is whole steps away from the anchor."""
    return first - (first - anchor) % step
