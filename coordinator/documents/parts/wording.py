"""Dates and small phrases as papers say them, the same on every computer."""

from collections.abc import Sequence
from datetime import date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def long_date(day: date) -> str:
    """Return a date as it is said: Saturday 14 March 2026."""
    return f"{_DAYS[day.weekday()]} {plain_date(day)}"


def plain_date(day: date) -> str:
    """Return a date without its weekday: 14 March 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def listed(names: Sequence[str]) -> str:
    """Return names as a person would list them: Jon, Dana and Jackie."""
    named = [name for name in names if name]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else "".join(named)


def owner(name: str) -> str:
    """Return whose something is: Jackie’s, James’s."""
    return f"{name}’s"


def sentence(words: str) -> str:
    """Return words ended with a full stop, unless they end in a mark already."""
    words = words.strip()
    return words if not words or words[-1] in ".!?…:”" else f"{words}."
