"""Values with more than one shade: dates as real life has them, and ids that are never used twice."""

import calendar
import os
import re
import threading
import time
from dataclasses import dataclass
from datetime import date

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ONE_AT_A_TIME = threading.Lock()
_newest = [0]
_KEPT = re.compile(r"(~?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def new_id() -> str:
    """Return a 26-character id: 48 bits of milliseconds, then 80 random bits, base 32.

    Ids are never reused. Those made by one run of the program sort in the order they were made, also
    within a millisecond and when the clock is put back; others roughly by their moment.
    """
    number = (time.time_ns() // 1_000_000) << 80 | int.from_bytes(os.urandom(10), "big")
    with _ONE_AT_A_TIME:
        if number >> 80 <= _newest[0] >> 80:
            number = _newest[0] + 1 + int.from_bytes(os.urandom(4), "big")
        _newest[0] = number
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


@dataclass(frozen=True, order=True)
class LooseDate:
    """A date that may be known only to the month or the year, or only about.

    ``month`` and ``day`` are 0 where they are not known. Raises ``ValueError`` for a day no calendar has.
    """

    year: int
    month: int = 0
    day: int = 0
    about: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:  # noqa: PLR2004 - the calendar's own bounds
            raise ValueError("no such year")
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def on(cls, day: date) -> "LooseDate":
        """Return the loose form of a date that is known exactly."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def kept(cls, text: str) -> "LooseDate":
        """Read the form kept in the casebook: ``2019-03-04``, ``2019-03``, ``~2019``."""
        match = _KEPT.fullmatch(text)
        if match is None:
            raise ValueError(f"not a kept date: {text!r}")
        about, year, month, day = match.groups()
        return cls(int(year), int(month or 0), int(day or 0), about=bool(about))

    def to_keep(self) -> str:
        """Return the form kept in the casebook, which sorts by date when it is not about."""
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return ("~" if self.about else "") + "-".join(parts)

    @property
    def exact(self) -> date | None:
        """The day itself, when it is known to the day and not only about."""
        return date(self.year, self.month, self.day) if self.day and not self.about else None

    def age_on(self, today: date) -> int:
        """Return whole years on ``today``, taking 1 January or the 1st where no more is known.

        A birthday on 29 February is reached on 1 March in other years.
        """
        before = (today.month, today.day) < (self.month or 1, self.day or 1)
        return today.year - self.year - before

    def __str__(self) -> str:
        words = [str(self.day)] if self.day else []
        if self.month:
            words.append(calendar.month_name[self.month])
        words.append(str(self.year))
        return ("about " if self.about else "") + " ".join(words)
