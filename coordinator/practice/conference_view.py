"""What the papers for the day of the conference may say: agenda, ground rules, who is expected."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DayView:
    """When and where the conference is, in the words its papers use."""

    title: str
    held_on: date | None
    times: str
    place: str
    coordinator: str
    coordinator_reach: str


@dataclass(frozen=True)
class AgendaPartView:
    """One part of the conference: what it is for, who is in the room, and what is covered."""

    heading: str
    purpose: str
    who_is_there: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class AgendaView:
    """The agenda for everyone coming, with the family's questions."""

    day: DayView
    parts: tuple[AgendaPartView, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class GroundRulesView:
    """The ground rules the family agreed, or the ones suggested to them."""

    day: DayView
    rules: tuple[str, ...]
    agreed: bool


@dataclass(frozen=True)
class ExpectedView:
    """One person expected at the conference and how they will take part."""

    name: str
    part: str
    mode: str


@dataclass(frozen=True)
class AttendanceSheetView:
    """Everyone expected, for the coordinator to tick as they arrive."""

    day: DayView
    expected: tuple[ExpectedView, ...]
