"""Working days: neither weekends, nor the bank holidays of a nation, nor the coordinator's own days off."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from coordinator.models.choices import Nation

SATURDAY: Final = 5
PUBLISHED_UNTIL: Final = 2028
"""The last year whose bank holidays the governments have published; later ones follow the standing rules."""
RECKONED_UNTIL: Final = 2100
"""The last year for which the installed calendar knows any bank holiday."""
_SUBDIVISIONS: Final = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


@cache
def bank_holidays(year: int, nation: Nation = Nation.ENGLAND) -> frozenset[date]:
    """Return the bank holidays of a nation in a year, from the installed calendar."""
    import holidays  # noqa: PLC0415 - takes 70 ms; loaded when the first working day is counted

    return frozenset(holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year))


@dataclass(frozen=True)
class WorkingCalendar:
    """The days on which work is counted for one commissioner and one coordinator."""

    nation: Nation = Nation.ENGLAND
    days_off: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool:
        """Whether a day is neither a weekend, nor a bank holiday, nor a day off."""
        return (
            day.weekday() < SATURDAY
            and day not in self.days_off
            and day not in bank_holidays(day.year, self.nation)
        )

    def add(self, start: date, count: int) -> date:
        """Return the day ``count`` working days after ``start``, or before it when ``count`` is negative."""
        day, step = start, timedelta(days=1 if count >= 0 else -1)
        left = abs(count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return day
