"""Dates, times, numbers and money as people type and read them in the United Kingdom."""

import re
from datetime import date, datetime, time, timedelta

from coordinator.errors import BadInput
from coordinator.models.values import LooseDate
from coordinator.practice.day_reading import day_parts
from coordinator.practice.day_words import DAYS, MONTHS, say_time_of_day

_NOT_KNOWN = {"", "not known", "unknown", "?", "-", "–", "none"}
_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?")
_WEEKDAY = re.compile(r"^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?,?\s+")
_LONGEST = 60

LIKE_A_DATE = "Write a date such as 30 Nov 2026 or 30/11/2026."


def read_date(typed: str, today: date) -> date | None:
    """Return the day typed, or ``None`` for not known; raises ``BadInput`` with what to write instead."""
    words = _tidy(typed)
    if words in _NOT_KNOWN:
        return None
    shifted = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(words)
    if shifted is not None:
        return today + timedelta(days=shifted)
    loose = _loose(_WEEKDAY.sub("", words))
    if loose is None or not loose.day:
        raise BadInput(LIKE_A_DATE)
    return date(loose.year, loose.month, loose.day)


def read_loose_date(typed: str) -> LooseDate | None:
    """Return a date known to the day, month or year, or only about; ``None`` for not known."""
    words = _tidy(typed)
    if words in _NOT_KNOWN:
        return None
    about = re.sub(r"^(about|around|circa|approximately|approx\.?|c\.?|~)\s*", "", words)
    loose = _loose(about)
    if loose is None:
        raise BadInput("Write a date such as 4 March 2019, March 2019, 2019 or about 2019.")
    return LooseDate(loose.year, loose.month, loose.day, about=about != words)


def read_time(typed: str) -> time | None:
    """Return a time of day from ``2.30pm``, ``14:30`` or ``2pm``; ``None`` for not known."""
    words = _tidy(typed).replace(" ", "")
    if words in _NOT_KNOWN:
        return None
    if words in {"noon", "midday"}:
        return time(12)
    match = _TIME.fullmatch(words)
    if match is None:
        raise BadInput("Write a time such as 2.30pm or 14:30.")
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if half and 1 <= hour <= 12:  # noqa: PLR2004 -- a clock face has twelve hours
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 -- the last hour and minute of a day
        raise BadInput("There is no such time. Write a time such as 2.30pm or 14:30.")
    return time(hour, minute)


def read_moment(typed_day: str, typed_time: str, today: date) -> datetime | None:
    """Return a local day and time typed in two places; both, or neither, must be given."""
    day, clock = read_date(typed_day, today), read_time(typed_time)
    if day is None and clock is None:
        return None
    if day is None:
        raise BadInput("Add the date.")
    if clock is None:
        raise BadInput("Add the time.")
    return datetime.combine(day, clock)


def read_number(typed: str) -> int | None:
    """Return a whole number of at most nine figures; ``None`` for not known."""
    words = _tidy(typed).replace(",", "")
    if words in _NOT_KNOWN:
        return None
    if not re.fullmatch(r"\d{1,9}", words, re.ASCII):
        raise BadInput("Write a whole number, such as 45.")
    return int(words)


def read_money(typed: str) -> int | None:
    """Return an amount in pence from ``£12``, ``12.50`` or ``1,250``; ``None`` for not known."""
    words = _tidy(typed).replace(",", "").replace("£", "").replace(" ", "")
    if words in _NOT_KNOWN:
        return None
    match = re.fullmatch(r"(\d{1,7})(?:\.(\d{1,2}))?", words, re.ASCII)
    if match is None:
        raise BadInput("Write an amount such as £45 or £45.50.")
    return int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))


def say_date(day: date | None, *, weekday: bool = True) -> str:
    """Return a date in full, ``Monday 30 November 2026``, or nothing when it is not known."""
    if day is None:
        return ""
    name = f"{DAYS[day.weekday()]} " if weekday else ""
    return f"{name}{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_short_date(day: date | None) -> str:
    """Return a date for lists, ``30 Nov 2026``."""
    return "" if day is None else f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def say_time(clock: time | None) -> str:
    """Return a time of day, ``2.30pm``, or nothing when it is not known."""
    if clock is None:
        return ""
    return say_time_of_day(clock)


def say_money(pence: int | None) -> str:
    """Return an amount such as ``£45.50``."""
    if pence is None:
        return ""
    return f"£{pence // 100:,}" + (f".{pence % 100:02}" if pence % 100 else "")


def _tidy(typed: str) -> str:
    words = " ".join(typed.casefold().split())
    if len(words) > _LONGEST:
        raise BadInput("That is too long for this field.")
    return words


def _loose(words: str) -> LooseDate | None:
    year, month, day = day_parts(words)
    if not year:
        return None
    try:
        return LooseDate(year, month, day)
    except ValueError:
        raise BadInput("There is no such day in the calendar. Check the day and the month.") from None
