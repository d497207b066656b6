"""One day as it is said of today: *next Saturday*, *3/12*, *the end of the month*, *a week on Tuesday*.

What can be read as more than one day is asked about, never guessed; what is no day is said to be none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from coordinator.errors import BadInput
from coordinator.practice.day_reading import day_parts, month_named, weekday_named
from coordinator.practice.day_words import DAYS, MONTHS, say_day
from coordinator.practice.recurrence.named_days import FESTIVALS, NO_ONE_DATE, added, festival, month_end

WEEKDAY: Final = (
    r"(?:mondays?|mon|tuesdays?|tues|tue|wednesdays?|weds|wed|thursdays?|thurs|thur|thu|fridays?|fri"
    r"|saturdays?|sat|sundays?|sun)\b"
)
MONTH: Final = (
    r"(?:january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep"
    r"|october|oct|november|nov|december|dec)\b\.?"
)
ORDINAL: Final = r"(?:st|nd|rd|th)"
_JUST_PAST: Final = timedelta(days=92)
_WEEK: Final = 7
_LONGEST_MONTH: Final = 31
_FRIDAY, _SUNDAY = 4, 6
_YEARS: Final = 8
_FEBRUARY, _LEAP_DAY = 2, 29
_NO_SUCH: Final = "Write another day."


@dataclass(frozen=True)
class DaySaid:
    """A day with the name it was given; or why there is none, with the days it could be, in words.

    ``weekday`` and ``month_day`` say that it was named by that alone, so that it may come round.
    """

    day: date | None = None
    label: str = ""
    problem: str = ""
    offers: tuple[str, ...] = ()
    weekday: int | None = None
    month_day: int | None = None


@dataclass(frozen=True)
class Around:
    """What a day is said of: today, and the day of the next review where it is known."""

    today: date
    review: date | None = None


def day_at(text: str, at: int, around: Around) -> tuple[DaySaid, int] | None:
    """Return the day that a text in small letters names from a place on, and where it ends."""
    for pattern, read in _RULES:
        match = pattern.match(text, at)
        if match is not None:
            said = read(match, around)
            return _with_date(text, match.end(), said, around)
    return None


def _with_date(text: str, end: int, said: DaySaid, around: Around) -> tuple[DaySaid, int]:
    """Return a named day with the date that stands behind it: *Easter, Sunday 28 March*."""
    match = _IN_FULL.match(text, end) if said.label else None
    if match is None:
        return said, end
    dated = _date(match, around)
    known = said.label in {label for _words, label, _when in FESTIVALS}
    meant = festival(said.label, around.today, dated.day.year) if known and dated.day else said.day
    if dated.day is None or meant is None or dated.day == meant:
        return (DaySaid(dated.day, said.label) if dated.day else dated), match.end()
    problem = f"{said.label} is {say_day(meant)}, not {say_day(dated.day)}."
    return DaySaid(problem=problem, offers=(say_day(meant), say_day(dated.day))), match.end()


def _which(words: str, *days: date) -> DaySaid:
    either = " or ".join(say_day(day) for day in days)
    said = words[0].upper() + words[1:]
    return DaySaid(problem=f"“{said}” could be {either}. Which is it?", offers=tuple(map(say_day, days)))


def _weekday(match: re.Match[str], around: Around) -> DaySaid:
    weekday = weekday_named(match["weekday"]) - 1
    ahead = (weekday - around.today.weekday()) % _WEEK
    coming, which = around.today + timedelta(days=ahead), match["which"] or ""
    later = coming + timedelta(days=_WEEK)
    plain = None if which else weekday
    if which == "next" and ahead == 0:
        return DaySaid(later)
    if ahead == 0 or (which == "next" and weekday > around.today.weekday()):
        return replace(_which(match.group(), coming, later), weekday=plain)
    return DaySaid(coming, weekday=plain)


def _from_a_day(match: re.Match[str], around: Around) -> DaySaid:
    """A week on Tuesday, two weeks today, Tuesday week."""
    count, unit = int(match["count"] or 1), match["unit"]
    base = match["base"]
    near = {"today": 0, "tomorrow": 1}.get(base)
    if near is None:
        ahead = (weekday_named(base) - 1 - around.today.weekday()) % _WEEK
        near = ahead or _WEEK
    return DaySaid(added(around.today + timedelta(days=near), count, unit))


def _near(match: re.Match[str], around: Around) -> DaySaid:
    ahead = {"today": 0, "tonight": 0, "now": 0, "tomorrow": 1}.get(match.group(), 2)
    return DaySaid(around.today + timedelta(days=ahead))


def _named(label: str) -> Callable[[re.Match[str], Around], DaySaid]:
    return lambda match, around: DaySaid(festival(label, around.today, int(match["year"] or 0)), label)


def _no_one_date(match: re.Match[str], _around: Around) -> DaySaid:
    words = match.group()
    return DaySaid(problem=f"“{words[0].upper() + words[1:]}” has no one date. Write the date instead.")


def _review(_match: re.Match[str], around: Around) -> DaySaid:
    if around.review is not None:
        return DaySaid(around.review, "the review")
    return DaySaid(problem="The plan has no review date yet. Write the date instead.")


def _end_of(match: re.Match[str], around: Around) -> DaySaid:
    today, what = around.today, match["what"]
    if what == "month":
        return DaySaid(month_end(today.year, today.month + bool(match["next"])), match.group())
    if what == "year":
        return DaySaid(date(today.year + bool(match["next"]), 12, 31), match.group())
    monday = today + timedelta(days=_WEEK * bool(match["next"]) - today.weekday())
    return _which(match.group(), *(monday + timedelta(days=day) for day in (_FRIDAY, _SUNDAY)))


def _of_month(match: re.Match[str], around: Around) -> DaySaid:
    """The end or the beginning of a month that is named; without either it is asked."""
    month, today = month_named(match["month"].rstrip(".")), around.today
    year = int(match["year"] or 0) or today.year + (month < today.month)
    first, last = date(year, month, 1), month_end(year, month)
    if match["part"] is None:
        return _which(match.group(), first, last)
    return DaySaid(last if "end" in match["part"] else first)


def _day_alone(match: re.Match[str], around: Around) -> DaySaid:
    """The 15th: this month's or, where that is past, the next one's; a month without it is asked about."""
    number, today = int(match["day"]), around.today
    for months in (0, 1):
        last = month_end(today.year, today.month + months)
        if 1 <= number <= last.day and last.replace(day=number) >= today:
            return DaySaid(last.replace(day=number), month_day=number)
        if number > last.day and number <= _LONGEST_MONTH:
            later = next(one for one in _months_on(last) if one.day >= number).replace(day=number)
            said = f"{MONTHS[last.month - 1]} has no {match.group().removeprefix('the ')}. Which day is it?"
            return DaySaid(problem=said, offers=(say_day(last), say_day(later)), month_day=number)
    return DaySaid(problem=f"There is no {number}th of a month. {_NO_SUCH}")


def _months_on(last: date) -> list[date]:
    """Return the last days of the next months, among which one is as long as any."""
    return [month_end(last.year, last.month + ahead) for ahead in (1, 2)]


def _place_in_month(match: re.Match[str], around: Around) -> DaySaid:
    """The first Monday of December."""
    month, weekday = month_named(match["month"].rstrip(".")), weekday_named(match["weekday"]) - 1
    for year in (int(match["year"]),) if match["year"] else (around.today.year, around.today.year + 1):
        last = month_end(year, month)
        days = [last.replace(day=day) for day in range(1, last.day + 1)]
        days = [day for day in days if day.weekday() == weekday]
        place = -1 if match["place"] == "last" else int(match["place"][0]) - 1
        if place < len(days) and (match["year"] or days[place] >= around.today):
            return DaySaid(days[place])
    return DaySaid(problem=f"{MONTHS[month - 1]} has no such {DAYS[weekday]}. {_NO_SUCH}")


def _date(match: re.Match[str], around: Around) -> DaySaid:
    """A day and a month, with or without a year and the day of the week."""
    found = match.groupdict()
    written = " ".join(
        part for part in (found["date"] or f"{found['day']} {found['month']}", found["year"]) if part
    )
    weekday = weekday_named(found["weekday"]) if found["weekday"] else 0
    try:
        year, month, day = day_parts(written.replace(".", "/") if found["date"] else written.replace(".", ""))
    except BadInput as problem:
        full = f"{written[:-2]}{around.today.year // 100}{written[-2:]}"
        return DaySaid(problem=str(problem), offers=(full,))
    if not 1 <= month <= len(MONTHS):
        swapped = (f"{month} {MONTHS[day - 1]}",) if 1 <= day <= len(MONTHS) else ()
        return DaySaid(problem=f"“{written}” is no day: the day comes first, then the month.", offers=swapped)
    return _dated(year, month, day, weekday, around)


def _month_first(match: re.Match[str], around: Around) -> DaySaid:
    return _dated(0, month_named(match["month"].rstrip(".")), int(match["day"]), 0, around)


def _dated(year: int, month: int, day: int, weekday: int, around: Around) -> DaySaid:
    today = around.today
    years = (year,) if year else range(today.year - 1, today.year + 2)
    days = [one for one in (_day_of(known, month, day) for known in years) if one is not None]
    if not days or (not year and max(days) < today):
        return no_such_day(day, month, year or today.year + (month < today.month))
    wanted = [one for one in days if not weekday or one.weekday() == weekday - 1]
    coming = [one for one in wanted if year or one >= today][:1]
    past = [one for one in wanted if not year and today - _JUST_PAST <= one < today]
    if not coming and not past:
        right = next(one for one in days if year or one >= today)
        named = DAYS[weekday - 1]
        return DaySaid(problem=f"{say_day(right)} is not a {named}. Check the day.", offers=(say_day(right),))
    if past and not (weekday and not coming):
        return _which(f"{day} {MONTHS[month - 1]}", *past, *coming)
    return DaySaid((coming or past)[0])


def no_such_day(day: int, month: int, year: int) -> DaySaid:
    """Say that a month has no such day, with the days that come closest."""
    last = month_end(year, month)
    offers = (say_day(last), say_day(last + timedelta(days=1))) if day > last.day else ()
    if day == _LEAP_DAY and last.day < day:
        again = next(known for known in range(year, year + _YEARS + 1) if _day_of(known, month, day))
        return DaySaid(
            problem=f"There is no 29 February in {year}; the next is in {again}. {_NO_SUCH}", offers=offers
        )
    length = f"{MONTHS[month - 1]} has {last.day} days" + (f" in {year}" if month == _FEBRUARY else "")
    return DaySaid(problem=f"There is no {day} {MONTHS[month - 1]}: {length}. {_NO_SUCH}", offers=offers)


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_YEAR: Final = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
_ON: Final = rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?"
_WRITTEN: Final = (
    rf"{_ON}(?:(?P<date>\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}|\d{{1,2}}/\d{{1,2}}|\d{{4}}-\d\d-\d\d)(?!\d)"
    rf"|(?P<day>\d{{1,2}}){ORDINAL}?\s+(?:of\s+)?(?P<month>{MONTH})){_YEAR}"
)
_IN_FULL: Final = re.compile(rf",?\s+{_WRITTEN}")
_FROM_A_DAY: Final = (
    rf"(?:(?P<count>\d{{1,2}})|a)\s+(?P<unit>week|fortnight|month)s?\s+(?:(?:on|from)\s+)?(?:this\s+)?"
    rf"(?P<base>today|tomorrow|{WEEKDAY})"
)

_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Around], DaySaid]], ...]] = (
    (NO_ONE_DATE, _no_one_date),
    *((re.compile(rf"{words}\b{_YEAR}"), _named(label)) for words, label, _when in FESTIVALS),
    (re.compile(r"(?:the\s+)?day after tomorrow\b|today\b|tonight\b|tomorrow\b|now\b"), _near),
    (re.compile(_FROM_A_DAY), _from_a_day),
    (re.compile(rf"(?P<base>{WEEKDAY})\s+(?P<count>\d)?(?P<unit>week|fortnight)\b"), _from_a_day),
    (
        re.compile(
            r"(?:(?:the|our|my)\s+)?(?:(?:first|next)\s+)?(?:review(?:\s+meeting)?|meeting)\b"
            r"|we\s+(?:next\s+)?(?:meet|review)\b(?:\s+(?:again|it|the plan))?"
        ),
        _review,
    ),
    (
        re.compile(r"(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|(?P<next>next\s+))?(?P<what>month|year|week)\b"),
        _end_of,
    ),
    (
        re.compile(
            rf"(?:the\s+)?(?P<place>1st|2nd|3rd|4th|5th|last)\s+(?P<weekday>{WEEKDAY})\s+(?:of|in)\s+"
            rf"(?P<month>{MONTH}){_YEAR}"
        ),
        _place_in_month,
    ),
    (re.compile(_WRITTEN), _date),
    (re.compile(rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}){ORDINAL}?(?!\d)"), _month_first),
    (
        re.compile(rf"(?:the\s+)?(?:(?P<part>end|start|beginning)\s+of\s+)?(?P<month>{MONTH}){_YEAR}"),
        _of_month,
    ),
    (re.compile(rf"(?:the\s+)?(?P<day>\d{{1,2}}){ORDINAL}\b"), _day_alone),
    (re.compile(rf"(?:(?P<which>next|this coming|this|coming)\s+)?(?P<weekday>{WEEKDAY})"), _weekday),
)
