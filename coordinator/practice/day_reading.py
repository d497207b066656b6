"""A day as people in the United Kingdom write it: the day first, in figures or in words."""

import re
from typing import Final

from coordinator.errors import BadInput
from coordinator.practice.day_words import DAYS, MONTHS

_NUMBERS: Final = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})/(\d{1,2})")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_WORDS: Final = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?(?:,?\s+(\d{4}|\d{2}))?"
)
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})/(\d{4})")
_LEAST_LETTERS: Final = 3
_SEPTEMBER: Final = 9
_TWO_FIGURES: Final = 2


def day_parts(words: str) -> tuple[int, int, int]:
    """Return year, month and day of a date in small letters, 0 for each that it does not say.

    Raises ``BadInput`` for a year of two figures, which could be of this century or the last.
    """
    for pattern, order in (
        (_NUMBERS, (3, 2, 1)),
        (_ISO, (1, 2, 3)),
        (_MONTH_YEAR, (2, 1, 0)),
        (_DAY_MONTH, (0, 2, 1)),
    ):
        if match := pattern.fullmatch(words):
            year, month, day = (match[at] if at else "" for at in order)
            return _year(year), int(month), int(day or 0)
    if re.fullmatch(r"\d{4}", words, re.ASCII):
        return int(words), 0, 0
    match = _WORDS.fullmatch(words)
    month_of = month_named(match[2]) if match else 0
    return (_year(match[3]), month_of, int(match[1] or 0)) if match and month_of else (0, 0, 0)


def month_named(name: str) -> int:
    """Return the number of a month by its name or how it begins; 0 for what is none."""
    return _named(name, MONTHS) or (_SEPTEMBER if name == "sept" else 0)


def weekday_named(name: str) -> int:
    """Return a day of the week, Monday 1, by its name, how it begins, or several of it; 0 for none."""
    return _named(name.removesuffix("s"), DAYS) or _named(name, DAYS)


def _named(name: str, names: tuple[str, ...]) -> int:
    if len(name) < _LEAST_LETTERS:
        return 0
    return next((at for at, one in enumerate(names, start=1) if one.casefold().startswith(name)), 0)


def _year(figures: str | None) -> int:
    if figures and len(figures) == _TWO_FIGURES:
        raise BadInput("Write the year in full, such as 2026.")
    return int(figures or 0)
