"""What was understood of *by when, or how often*: days, times, what is said back, or a question."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from coordinator.practice.recurrence.rule import Recurrence


@dataclass(frozen=True)
class When:
    """What was typed and what it means.

    ``said`` shows back what was understood. A ``problem`` says why a day cannot be taken or asks which is
    meant; ``offers`` are then answers to choose from, each with what to write instead. ``kept`` is how it
    is written down: in full where it was understood, else as it was typed.
    """

    typed: str
    recurrence: Recurrence | None = None
    by_date: date | None = None
    starts_on: date | None = None
    from_time: time | None = None
    until_time: time | None = None
    said: str = ""
    problem: str = ""
    offers: tuple[tuple[str, str], ...] = ()
    kept: str = ""

    @property
    def is_understood(self) -> bool:
        """Whether days are known from it."""
        return bool(self.recurrence or self.by_date or self.starts_on)

    def facts(self) -> dict[str, Any]:
        """Return what an action keeps of it, by column."""
        return {
            "by_when": self.kept,
            "by_date": self.by_date,
            "recurrence": self.recurrence.to_text() if self.recurrence else "",
            "starts_on": self.starts_on,
            "from_time": self.from_time,
            "until_time": self.until_time,
        }
