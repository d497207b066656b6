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


@dataclass(frozen=True)
class ApartView:
    """Two people who are kept apart, by initials: how far, what is arranged, and any order of a court."""

    who: str
    level: str
    arrangement: str
    order: str
    permission: str


@dataclass(frozen=True)
class KeptBackView:
    """What of somebody is kept from whom, in kinds and never in particulars; people by initials."""

    whose: str
    what: str
    from_whom: str


@dataclass(frozen=True)
class ComingView:
    """Somebody who comes, by initials: how, how they get there, and from whom they are kept apart."""

    who: str
    how: str
    transport: str
    apart_from: str


@dataclass(frozen=True)
class DaySafetyView:
    """The coordinator's own sheet for the day; it names nobody, so that a sheet left behind tells little."""

    reference: str
    held_on: date | None
    times: str
    place: str
    rooms: str
    apart: tuple[ApartView, ...]
    coming: tuple[ComingView, ...]
    kept_back: tuple[KeptBackView, ...]
    not_to_hear: tuple[str, ...]
    first: tuple[str, ...]
    off_the_table: tuple[str, ...]


@dataclass(frozen=True)
class CheckGroupView:
    """A few things that are seen to together, each with whether it is ticked already."""

    title: str
    lines: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class DayChecklistView:
    """What the coordinator sees to on the day, from setting up to the closing round."""

    reference: str
    held_on: date | None
    facts: tuple[tuple[str, str], ...]
    groups: tuple[CheckGroupView, ...]
    closing: tuple[str, ...]


@dataclass(frozen=True)
class BlankPlanView:
    """The form on which a family writes its plan by hand: when and where, and whom it is for."""

    day: DayView
    children: tuple[str, ...]
