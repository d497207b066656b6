"""The family's year: the days that matter to the child, each on its day in the twelve months ahead."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coordinator.models.review import FamilyDay
from coordinator.practice.day_words import say_day
from coordinator.practice.festivals import faiths_in, festivals_of

ONE_DAY: Final = timedelta(days=1)
MONTHS: Final = 12


@dataclass(frozen=True)
class Birth:
    """A child of the case whose birthday is known, and the faith whose days they keep, as it was typed."""

    name: str
    born: date | None
    faith: str = ""


@dataclass(frozen=True)
class YearDay:
    """One day of the year ahead: when, what it is, who spends it with the child, and any doubt.

    ``record_id`` leads to the day the family wrote down; a day the program knows by itself has none.
    """

    day: date
    what: str
    person_ids: tuple[str, ...] = ()
    arrangements: str = ""
    record_id: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class YearMonth:
    """One month of the year ahead with its days in order."""

    first: date
    days: tuple[YearDay, ...]

    @property
    def name(self) -> str:
        """The month as it is said: *December 2026*."""
        return say_day(self.first).split(" ", 2)[2]


def year_ahead(days: Iterable[FamilyDay], births: Sequence[Birth], since: date) -> tuple[YearMonth, ...]:
    """Return the twelve months from this one on, each with its days; one that has passed is left out."""
    until = _a_year_after(since) - ONE_DAY
    found = [
        *(one for kept in days for one in _written(kept, since, until)),
        *_birthdays(births, since, until),
        *_feasts(births, since, until),
    ]
    months = (YearMonth(first, _within(first, found)) for first in _months(since, until))
    return tuple(one for one in months if one.days or one.first <= _month_after(since, MONTHS - 1))


def _within(first: date, found: Iterable[YearDay]) -> tuple[YearDay, ...]:
    """Return the days of one month in their order."""
    here = (one for one in found if (one.day.year, one.day.month) == (first.year, first.month))
    return tuple(sorted(here, key=lambda one: (one.day, one.what)))


def _months(since: date, until: date) -> Iterator[date]:
    for number in range(MONTHS + 1):
        first = _month_after(since, number)
        if first <= until:
            yield first


def _written(kept: FamilyDay, since: date, until: date) -> Iterator[YearDay]:
    """Yield the days of a line the family wrote; one that comes each year comes from its first year on."""
    if kept.falls_on is None:
        return
    each = _each_year(kept.falls_on, since, until) if kept.every_year else ((kept.falls_on, ""),)
    for day, doubt in each:
        if since <= day <= until:
            yield YearDay(
                day,
                kept.what or "A day without a name yet",
                kept.person_ids,
                kept.arrangements,
                kept.id,
                doubt,
            )


def _birthdays(births: Iterable[Birth], since: date, until: date) -> Iterator[YearDay]:
    for one in births:
        for day, doubt in _each_year(one.born, since, until) if one.born else ():
            age = day.year - one.born.year if one.born else 0
            if age > 0:
                yield YearDay(day, f"{one.name}’s birthday: {age}", doubt=doubt)


def _feasts(births: Iterable[Birth], since: date, until: date) -> Iterator[YearDay]:
    faiths = {faith for one in births for faith in faiths_in(one.faith)}
    for faith in sorted(faiths):
        for year in (since.year, until.year) if until.year != since.year else (since.year,):
            for feast in festivals_of(year, faith):
                if since <= feast.first <= until:
                    about = "About this day: it waits for the moon." if feast.about else ""
                    yield YearDay(feast.first, feast.name, doubt=about)


def _each_year(first: date, since: date, until: date) -> Iterator[tuple[date, str]]:
    """Yield a day in each year it comes round; 29 February is kept on the 28th in other years."""
    for year in range(max(first.year, since.year), until.year + 1):
        try:
            day, doubt = first.replace(year=year), ""
        except ValueError:
            day, doubt = date(year, 2, 28), "There is no 29 February this year."
        if since <= day <= until:
            yield day, doubt


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


def _month_after(day: date, months: int) -> date:
    """Return the first day of the month so many months on."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
