"""Which earlier copies are kept: many of the last days, fewer of the last year, one a month for ever."""

from collections.abc import Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
DAILY_FOR = timedelta(days=30)
WEEKLY_FOR = timedelta(days=365)


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return the moments whose copies stay: the newest of each period, and always the newest of all.

    Everything younger than two days stays, also what a wrong clock dates in the future; then one a day for
    30 days, one a week for a year, one a month after that.
    """
    newest_of: dict[tuple[object, ...], datetime] = {}
    for moment in sorted(moments):
        newest_of[_period(moment, now - moment)] = moment
    return frozenset(newest_of.values())


def _period(moment: datetime, age: timedelta) -> tuple[object, ...]:
    if age <= ALL_FOR:
        return ("moment", moment)
    if age <= DAILY_FOR:
        return ("day", moment.date())
    if age <= WEEKLY_FOR:
        return ("week", *moment.isocalendar()[:2])
    return ("month", moment.year, moment.month)
