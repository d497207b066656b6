"""What the coordinator's week on paper may say: initials and references, never a name."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class WeekLine:
    """A visit or meeting of one day: when, what and for whom by initials, where, and who acts."""

    times: str
    what: str
    who: str
    place: str
    travel: str
    buddy: str
    reference: str


@dataclass(frozen=True)
class WeekDay:
    """A day of the week with what stands in it."""

    day: date
    lines: tuple[WeekLine, ...] = ()
    off: bool = False


@dataclass(frozen=True)
class WeekDue:
    """What is due for one family, known by its reference."""

    reference: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class WeekView:
    """Seven days from a day on, and what is due in them."""

    days: tuple[WeekDay, ...]
    due: tuple[WeekDue, ...]

    @property
    def first(self) -> date:
        """The first day."""
        return self.days[0].day

    @property
    def last(self) -> date:
        """The last day."""
        return self.days[-1].day
