"""Dates and small phrases as papers say them, the same on every computer."""

from collections.abc import Sequence
from datetime import date

from coordinator.practice.day_words import say_day
from coordinator.practice.names import in_words, possessive


def long_date(day: date) -> str:
    """Return a date as it is said: Saturday 14 March 2026."""
    return say_day(day)


def plain_date(day: date) -> str:
    """Return a date without its weekday: 14 March 2026."""
    return say_day(day).split(" ", 1)[1]


def listed(names: Sequence[str]) -> str:
    """Return names as a person would list them: Jon, Dana and Jackie."""
    return in_words([name for name in names if name])


def owner(name: str) -> str:
    """Return whose something is: Jackie’s, James’s."""
    return possessive(name)


def sentence(words: str) -> str:
    """Return words ended with a full stop, unless they end in a mark already."""
    words = words.strip()
    return words if not words or words[-1] in ".!?…:”" else f"{words}."
