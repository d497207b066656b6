"""Days and lengths of time as sentences say them."""

from datetime import date, time
from typing import Final

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_AN_HOUR: Final = 60
_NOON: Final = 12


def say_day(day: date) -> str:
    """Return a day in full: *Friday 4 September 2026*."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def say_day_near(day: date, today: date) -> str:
    """Return a day as it is said of this year: *today*, *Friday 4 September*; in full for any other year."""
    if day == today:
        return "today"
    full = say_day(day)
    return full.removesuffix(f" {day.year}") if day.year == today.year else full


def say_time_of_day(clock: time) -> str:
    """Return a time of day as it is said: *2.30pm*, *4pm*."""
    minutes = f".{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'am' if clock.hour < _NOON else 'pm'}"


def say_length(minutes: int) -> str:
    """Return a length of time: *45 minutes*, *1 hour*, *4 hours 45 minutes*."""
    hours, rest = divmod(minutes, _AN_HOUR)
    parts = [_counted(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(_counted(rest, "minute"))
    return " ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
