"""What has been heard of a phrase so far, with the first question it raises."""

import re
from dataclasses import dataclass, field
from typing import Final

from coordinator.practice.recurrence.clock_said import ClockSaid
from coordinator.practice.recurrence.day_said import Around, DaySaid
from coordinator.practice.recurrence.rule import Frequency

_SEVERAL: Final = frozenset(
    {"mornings", "afternoons", "evenings", "nights", "bedtimes", "teatimes", "lunchtimes"}
)
_HALVES: Final = frozenset({"morning", "afternoon", "evening", "night"})
_NAMES: Final = re.compile(
    r"\b(?:(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|january|february|march|april"
    r"|may(?= \d|$)|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?= \d|$)|easter|christmas)\b"
)
_IN: Final = {
    "morning": "in the ", "afternoon": "in the ", "evening": "in the ", "night": "at ", "bedtime": "at ",
    "teatime": "at ", "lunchtime": "at ", "bed time": "at ", "tea time": "at ", "lunch time": "at ",
}  # fmt: skip


@dataclass
class Told:
    """What has been heard so far; ``text`` is in small letters, with numbers as figures."""

    text: str
    around: Around
    frequency: Frequency | None = None
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    month: int = 0
    start: DaySaid | None = None
    end: DaySaid | None = None
    due: tuple[str, DaySaid] | None = None
    days: list[DaySaid] = field(default_factory=list)
    length: tuple[int, str] | None = None
    count: int = 0
    clock: ClockSaid | None = None
    parts: list[str] = field(default_factory=list)
    is_vague: bool = False
    problem: str = ""
    offers: tuple[tuple[str, str], ...] = ()

    def ask(self, problem: str, offers: tuple[str, ...], span: tuple[int, int]) -> bool:
        """Ask once; each offer takes the place of the words that are in doubt."""
        if not self.problem:
            self.problem = with_capitals(problem)
            whole = self.text[: span[0]], self.text[span[1] :]
            self.offers = tuple(
                (with_capitals(offer), with_capitals(f"{whole[0]}{offer}{whole[1]}")) for offer in offers
            )
        return True

    def asks(self) -> bool:
        """Whether something is in doubt."""
        return bool(self.problem)

    def repeat(self, frequency: Frequency, interval: int = 1) -> bool:
        """Take how often it is; two that differ are not understood."""
        told = (self.frequency, self.interval)
        if self.frequency is not None and interval > 1 and told == (frequency, 1):
            told = (frequency, interval)
        if self.frequency is not None and told != (frequency, interval) and interval > 1:
            return False
        if self.frequency not in {None, frequency} and not (
            self.frequency is Frequency.DAILY and frequency is Frequency.WEEKLY and self.interval == 1
        ):
            return False
        self.frequency, self.interval = frequency, max(interval, self.interval)
        return True

    @property
    def is_by_clock(self) -> bool:
        """Whether the time is one by which it is done."""
        return self.clock is not None and self.clock.by

    def with_part(self, pattern: str) -> tuple[str, list[str]]:
        """Return a pattern with the half of the day in it, *Every Tuesday evening*, and what is left over."""
        first = self.parts[0].removesuffix("s") if self.parts else ""
        if first not in _HALVES or self.frequency not in {Frequency.DAILY, Frequency.WEEKLY} or self.places:
            return pattern, self.parts_in_words()
        if pattern == "Every day":
            return f"Every {first}", self.parts_in_words()[1:]
        if self.frequency is Frequency.WEEKLY:
            return f"{pattern} {first}", self.parts_in_words()[1:]
        return pattern, self.parts_in_words()

    def parts_in_words(self) -> list[str]:
        """Return the parts of the day that were said, as they stand behind the days."""
        said = []
        for part in self.parts:
            one = part.removesuffix("s") if part in _SEVERAL else part
            said.append(f"{_IN.get(one, '')}{one}")
        return said


def with_capitals(text: str) -> str:
    """Return a phrase with the capitals of its days and months, and of its first word."""
    named = _NAMES.sub(lambda match: match[0].capitalize(), text)
    return named[:1].upper() + named[1:]
