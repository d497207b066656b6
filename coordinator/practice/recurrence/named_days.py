"""Days known by a name: Easter, Christmas Eve, the end of a month; and names that have no one date."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from coordinator.practice.easter import easter, orthodox_easter

FESTIVALS: Final[tuple[tuple[str, str, Callable[[int], date]], ...]] = (
    (r"good friday", "Good Friday", lambda year: easter(year) - timedelta(days=2)),
    (r"easter monday", "Easter Monday", lambda year: easter(year) + timedelta(days=1)),
    (r"(?:orthodox|eastern) easter(?: sunday| day)?", "Orthodox Easter", orthodox_easter),
    (r"easter(?: sunday| day)?", "Easter", easter),
    (r"christmas eve", "Christmas Eve", lambda year: date(year, 12, 24)),
    (r"boxing day", "Boxing Day", lambda year: date(year, 12, 26)),
    (r"(?:christmas|xmas)(?: day)?", "Christmas Day", lambda year: date(year, 12, 25)),
    (r"new year'?s eve", "New Year’s Eve", lambda year: date(year, 12, 31)),
    (r"(?:the )?new year(?:'?s)?(?: day)?", "New Year’s Day", lambda year: date(year, 1, 1)),
    (r"hallowe'?en", "Halloween", lambda year: date(year, 10, 31)),
    (r"bonfire night", "Bonfire Night", lambda year: date(year, 11, 5)),
    (r"st(?:\.|aint)? david'?s day", "St David’s Day", lambda year: date(year, 3, 1)),
)
"""What each is written like, what it is called, and when it is in a year."""

NO_ONE_DATE: Final = re.compile(
    r"(?:(?:the )?(?:end|start|beginning) of (?:the )?)?(?:the )?"
    r"(?:(?:school|summer|winter|spring|autumn|christmas|easter|october|february|may|next|this|first|last) )"
    r"{0,2}"
    r"(?:half[- ]?term|term|school year|(?:school )?holidays?|hols|break|summer|winter|spring|autumn"
    r"|bank holiday|eid(?: al[- ]?\w+)?|ramadan|diwali|vaisakhi|hanukkah|passover|chinese new year"
    r"|lunar new year|mother'?s day|father'?s day|pancake day|payday|pay day)(?: starts| ends| begins)?\b"
)
"""Names of days that differ from school to school, family to family or year to year."""


def festival(label: str, today: date, year: int = 0) -> date:
    """Return the day a festival falls on: in the year that is said, or the next time it comes."""
    when = next(found for _words, known, found in FESTIVALS if known == label)
    if year:
        return when(year)
    return when(today.year) if when(today.year) >= today else when(today.year + 1)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month; months count on into the years after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def added(day: date, count: int, unit: str) -> date:
    """Return the day so many days, weeks, fortnights, months or years on; a short month ends it sooner."""
    if unit == "year":
        count, unit = 12 * count, "month"
    if unit == "month":
        last = month_end(day.year, day.month + count)
        return last.replace(day=min(day.day, last.day))
    return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
