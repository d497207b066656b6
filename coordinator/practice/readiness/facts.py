"""Everything the readiness of one case is judged by, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from coordinator.models.choices import InviteState, MeetingStatus, Mode
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner, Interpreter, PlatformLimit, Venue, VenueRoom
from coordinator.models.network import Availability, KeepApart, Participant, Restriction
from coordinator.models.person import ContactPoint, Person, Relationship
from coordinator.models.preparation import Contact, InterpreterBooking, OnlineRoom, VenueBooking, Visit
from coordinator.models.referral import Baseline, BindingDate, Case, CaseChild, Consent, Offer, ToldWhat

IN_THE_ROOM = frozenset({Mode.IN_PERSON, None})
REMOTE = frozenset({Mode.PHONE, Mode.VIDEO})


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The records of one case that its readiness rests on; what is in the bin is left out.

    ``meeting`` is the conference that is planned, or None, and ``held`` whether one was held already.
    ``persons``, ``names`` (short, and not to be confused), ``venues`` and ``interpreters`` are by id.
    """

    case: Case
    commissioner: Commissioner | None = None
    children: tuple[CaseChild, ...] = ()
    persons: Mapping[str, Person] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    participants: tuple[Participant, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    contact_points: tuple[ContactPoint, ...] = ()
    consents: tuple[Consent, ...] = ()
    offers: tuple[Offer, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    told: tuple[ToldWhat, ...] = ()
    binding_dates: tuple[BindingDate, ...] = ()
    contacts: tuple[Contact, ...] = ()
    visits: tuple[Visit, ...] = ()
    meeting: Meeting | None = None
    held: bool = False
    venue_bookings: tuple[VenueBooking, ...] = ()
    venues: Mapping[str, Venue] = field(default_factory=dict)
    rooms: tuple[VenueRoom, ...] = ()
    interpreter_bookings: tuple[InterpreterBooking, ...] = ()
    interpreters: Mapping[str, Interpreter] = field(default_factory=dict)
    online_rooms: tuple[OnlineRoom, ...] = ()
    limits: tuple[PlatformLimit, ...] = ()
    keep_aparts: tuple[KeepApart, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    availability: tuple[Availability, ...] = ()

    def name(self, person_id: str | None) -> str:
        """Return what somebody is called in a sentence."""
        return self.names.get(person_id or "", "Somebody")

    @property
    def starts(self) -> datetime | None:
        """When the planned conference starts, local time; None where none is planned or dated."""
        return self.meeting.starts if self.meeting and self.meeting.status is MeetingStatus.PLANNED else None

    @property
    def conference_day(self) -> date | None:
        """The day of the planned conference, or the one aimed at."""
        return self.starts.date() if self.starts else self.case.target_conference

    @property
    def coming(self) -> tuple[Participant, ...]:
        """Those who have said yes, however they take part."""
        return tuple(one for one in self.participants if one.invite_state is InviteState.YES)

    @property
    def in_the_room(self) -> tuple[Participant, ...]:
        """Those who have said yes and come in person, or have not said how."""
        return tuple(one for one in self.coming if one.mode in IN_THE_ROOM)

    @property
    def remote(self) -> tuple[Participant, ...]:
        """Those who have said yes and join by telephone or video."""
        return tuple(one for one in self.coming if one.mode in REMOTE)
