"""Dates as forms hold them: day first, and asked about wherever they can be read in more than one way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from coordinator.models.values import LooseDate

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_ISO: Final = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_NUMBERS: Final = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})\s?[/.\-]\s?(?P<second>\d{1,2})\s?[/.\-]\s?(?P<year>\d{4}|\d{2})(?![\d/])"
)
_WORDS: Final = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH}[\s,-]+(?P<year>\d{{4}}|\d{{2}})(?!\d)"
)
_MONTH_DAY: Final = re.compile(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)"
)
_MONTH_YEAR: Final = re.compile(rf"\b{_MONTH}[\s,-]+(?P<year>\d{{4}})(?!\d)")
_YEAR: Final = re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?![\d/-])")
_ABOUT: Final = re.compile(r"\b(about|around|approx\w*|circa|c\.?|roughly)\s*$|~\s*$")
_WHOLE: Final = (_ISO, _NUMBERS, _WORDS, _MONTH_DAY)
_LOOSE: Final = (_MONTH_YEAR, _YEAR)
_TWELVE: Final = 12
_CENTURY: Final = 100
_YEARS_AHEAD: Final = 3
_TWO_FIGURES: Final = 2


@dataclass(frozen=True)
class DayFound:
    """What a text says of a day: its readings, the likelier first, and whether there is no doubt.

    Without a reading, ``written`` is what looks like a date and is none, such as 31/02/2019.
    """

    readings: tuple[LooseDate, ...] = ()
    is_sure: bool = False
    written: str = ""


def shows_day_first(texts: Iterable[str]) -> bool:
    """Whether the dates of a file prove that the day stands first: one does, and none proves otherwise."""
    day_first = month_first = False
    for text in texts:
        for match in _NUMBERS.finditer(text):
            first, second = int(match["first"]), int(match["second"])
            day_first = day_first or (first > _TWELVE >= second)
            month_first = month_first or (second > _TWELVE >= first)
    return day_first and not month_first


def day_in(text: str, *, today: date, day_first: bool) -> DayFound:
    """Return the day that a text names, among other words it may hold.

    The order of day and month is taken as proven only with ``day_first``; years of two figures, two days
    in one text and dates that begin with the month are never taken for sure.
    """
    lowered = text.casefold()
    matches = [match for pattern in _WHOLE for match in pattern.finditer(lowered)]
    if not matches:
        matches = [match for pattern in _LOOSE for match in pattern.finditer(lowered)][:1]
    if not matches:
        return DayFound()
    readings = [one for match in matches for one in _readings(match, lowered, today)]
    readings = list(dict.fromkeys(readings))
    if not readings:
        return DayFound(written=matches[0].group().strip())
    if len(matches) == 1 and _NUMBERS.fullmatch(matches[0].group()):
        return _numbers(matches[0], readings, day_first=day_first)
    return DayFound(tuple(readings), is_sure=len(readings) == 1)


def _numbers(match: re.Match[str], readings: list[LooseDate], *, day_first: bool) -> DayFound:
    """Judge a date in figures: sure where the file proves the order, or where only one order can be."""
    first, second = int(match["first"]), int(match["second"])
    if day_first:
        readings = [one for one in readings if (one.day, one.month) == (first, second)] or readings
    begins_with_month = second > _TWELVE
    return DayFound(tuple(readings), is_sure=len(readings) == 1 and not begins_with_month)


def _readings(match: re.Match[str], text: str, today: date) -> list[LooseDate]:
    found = match.groupdict()
    about = bool(_ABOUT.search(text[: match.start()]))
    years = _years(found["year"], today)
    if "first" in found:
        first, second = int(found["first"]), int(found["second"])
        orders = [(second, first), (first, second)]
    elif "number" in found:
        orders = [(int(found["number"]), int(found["day"]))]
    else:
        month = _month(found["month"]) if found.get("month") else 0
        orders = [(month, int(found.get("day") or 0))]
    days = [_loose(year, month, day, about=about) for month, day in orders for year in years]
    return [one for one in days if one is not None]


def _years(figures: str, today: date) -> list[int]:
    if len(figures) > _TWO_FIGURES:
        return [int(figures)]
    century = today.year // _CENTURY * _CENTURY
    both = [century + int(figures), century - _CENTURY + int(figures)]
    return [year for year in both if year <= today.year + _YEARS_AHEAD]


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name))


def _loose(year: int, month: int, day: int, *, about: bool) -> LooseDate | None:
    try:
        return LooseDate(year, month, day, about=about)
    except ValueError:
        return None
