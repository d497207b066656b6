"""The Preparation tab: calls and visits, what is booked, and how far everybody is prepared."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, ClassVar

from coordinator.commands.fields import add_record
from coordinator.models.base import Kept, Record
from coordinator.models.choices import BookingStatus, ContactKind, ContactOutcome, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, InterpreterBooking, OnlineRoom, VenueBooking, Visit
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records, records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Known, Question
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.case.readiness import Readiness
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import first_line, joined, named, say_short_moment
from coordinator.ui.dates import say_short_date
from coordinator.ui.form import Form
from coordinator.ui.forms.preparation import CONTACT, INTERPRETER_BOOKING, ONLINE_ROOM, VENUE_BOOKING, VISIT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

OUTCOME_TONES = {
    ContactOutcome.REACHED: Tone.GOOD,
    ContactOutcome.REFUSED: Tone.WARN,
    ContactOutcome.WRONG_NUMBER: Tone.WARN,
}
BOOKING_TONES = {
    BookingStatus.CONFIRMED: Tone.GOOD,
    BookingStatus.DONE: Tone.GOOD,
    BookingStatus.ENQUIRED: Tone.WARN,
    BookingStatus.HELD: Tone.WARN,
    BookingStatus.CANCELLED: Tone.QUIET,
}
LATEST = 7
SET_UP = timedelta(minutes=30)
ANY_NAME = "Not named"


class PreparationTab(Tab):
    """The log of calls and visits, visits ahead, bookings, and each person's preparation at a glance."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Contact, Participant, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._names: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self.calls = self._call_list()
        self.readiness = Readiness(bridge, case_id, self.add_call)
        self.visits = self._visit_list()
        self.venues = self._venue_list()
        self.interpreters = self._interpreter_list()
        self.rooms = self._room_list()
        self.put(self.calls, self.readiness, self.visits, self.venues, self.interpreters, self.rooms)

    def refresh(self) -> None:
        """Show how far everybody is prepared."""
        self.readiness.refresh()

    def add_call(self, person_id: str = "") -> None:
        """Begin a new entry in the log, now, with this person."""
        who = (person_id,) if person_id else ()
        self.bridge.do(add_record, self._show_call, record=self._new_call(who))

    def _show_call(self, record_id: str) -> None:
        self.calls.refresh()
        self.calls.open_record(record_id, focus=True)
        self.page.ensureWidgetVisible(self.calls.lines[record_id])

    def _new_call(self, who: tuple[str, ...] = ()) -> Contact:
        return Contact(case_id=self.case_id, person_ids=who, happened=self.now())

    def _call_list(self) -> RecordList:
        return Log(
            self.bridge,
            CONTACT,
            title="Calls and visits",
            add="Add a call or visit",
            rows=self._calls,
            new=self._new_call,
            summary=self._call_line,
            also=frozenset({Person, Participant}),
            empty="Log every attempt, also when nobody answers. It takes a minute.",
        )

    def _visit_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            VISIT,
            title="Visits planned",
            add="Plan a visit",
            rows=self._visits,
            new=lambda: Visit(case_id=self.case_id),
            summary=self._visit_line,
            also=frozenset({Person, Participant}),
            empty="No visit is planned.",
            actions=(RowAction("Write it up as a visit", "notebook-pen", self._write_up),),
        )

    def _venue_list(self) -> NamedList:
        return NamedList(
            self.bridge,
            VENUE_BOOKING,
            title="Meeting place",
            add="Book a meeting place",
            rows=self._venue_bookings,
            summary=self._venue_line,
            also=frozenset({Venue, Meeting}),
            empty="Neutral, easy to reach, with a room for the family alone. Nothing is booked yet.",
            question=Question(
                "The place",
                "Add this place and book it",
                hint="Mardle Hall",
                known=partial(self._known, Venue),
                use=lambda venue_id, _nothing: self._book_venue(venue_id),
            ),
            then=lambda typed, _nothing: self._add_then(Venue(name=typed), self._book_venue),
        )

    def _interpreter_list(self) -> NamedList:
        return NamedList(
            self.bridge,
            INTERPRETER_BOOKING,
            title="Interpreters",
            add="Book an interpreter",
            rows=self._interpreter_bookings,
            summary=self._interpreter_line,
            also=frozenset({Interpreter, Meeting, Person}),
            empty="No interpreter is booked.",
            question=Question(
                "Interpreter or agency",
                "Add this interpreter and book them",
                known=partial(self._known, Interpreter),
                use=lambda interpreter_id, _nothing: self._book_interpreter(interpreter_id),
            ),
            then=lambda typed, _nothing: self._add_then(Interpreter(name=typed), self._book_interpreter),
        )

    def _room_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            ONLINE_ROOM,
            title="For people who join from elsewhere",
            add="Add an online room",
            rows=partial(self._records, OnlineRoom),
            new=lambda: OnlineRoom(case_id=self.case_id, meeting_id=self._meeting_id()),
            summary=_room_line,
            empty="Nobody joins by telephone or video.",
        )

    def _records(self, record_type: type[Record]) -> Sequence[Record]:
        return self.bridge.read(case_records, record_type=record_type, case_id=self.case_id)

    def _calls(self) -> Sequence[Record]:
        found = self.bridge.read(people_of_case, case_id=self.case_id)
        self._names = {one.person.id: one.short_name for one in found}
        last = datetime.max  # noqa: DTZ901 -- local, as the moments it is compared with
        calls = self.bridge.read(case_records, record_type=Contact, case_id=self.case_id)
        return sorted(calls, key=lambda one: (one.happened or last, one.id), reverse=True)

    def _visits(self) -> Sequence[Record]:
        found = self.bridge.read(case_records, record_type=Visit, case_id=self.case_id)
        return sorted(found, key=_starts)

    def _call_line(self, call: Contact) -> Summary:
        title = f"{call.kind.label} – {named(self._names, call.person_ids)}"
        line = joined(say_short_moment(call.happened), first_line(call.summary, 120))
        outcome = call.outcome
        if outcome is None:
            return Summary(title, line, "What came of it?", Tone.WARN)
        return Summary(title, line, outcome.label, OUTCOME_TONES.get(outcome, Tone.QUIET))

    def _visit_line(self, visit: Visit) -> Summary:
        names = named(self._who(), visit.person_ids)
        buddy = f"{visit.buddy} acts if you are not back" if visit.buddy else "Nobody is told yet"
        line = joined(first_line(visit.place, 50), buddy)
        title = f"{say_short_moment(visit.starts)} – {names}"
        tone = BOOKING_TONES.get(visit.status, Tone.PLAIN)
        return Summary(title, line, visit.status.label, tone)

    def _venue_bookings(self) -> Sequence[Record]:
        self._places.update((one.id, one.name) for one in self.bridge.read(records, record_type=Venue))
        return self._records(VenueBooking)

    def _interpreter_bookings(self) -> Sequence[Record]:
        found = self.bridge.read(records, record_type=Interpreter)
        self._places.update((one.id, one.name or one.agency) for one in found)
        return self._records(InterpreterBooking)

    def _venue_line(self, booking: VenueBooking) -> Summary:
        line = joined(say_short_moment(booking.starts), booking.room, _cancel(booking.cancel_by))
        name = self._places.get(booking.venue_id) or ANY_NAME
        return Summary(name, line, booking.status.label, BOOKING_TONES[booking.status])

    def _interpreter_line(self, booking: InterpreterBooking) -> Summary:
        name = self._places.get(booking.interpreter_id)
        language = joined(booking.language or "Language not known yet", booking.dialect)
        line = joined(language, say_short_moment(booking.starts), _cancel(booking.cancel_by))
        unchecked = "" if booking.no_link_checked else "Check for links"
        chip, tone = booking.status.label, BOOKING_TONES[booking.status]
        return Summary(name or ANY_NAME, line, chip, tone, warning=unchecked)

    def _known(self, record_type: type[Venue] | type[Interpreter], typed: str) -> list[Known]:
        wanted = typed.casefold().split()
        return [
            Known(one.id, one.name)
            for one in self.bridge.read(records, record_type=record_type)
            if one.name and all(word in one.name.casefold() for word in wanted)
        ]

    def _add_then(self, place: Record, book: Callable[[str], None]) -> None:
        self.bridge.do(add_record, book, record=place)

    def _book_venue(self, venue_id: str) -> None:
        meeting = self._meeting()
        booking = VenueBooking(case_id=self.case_id, venue_id=venue_id)
        if meeting is not None:
            booking.meeting_id, booking.starts, booking.ends = meeting.id, meeting.starts, meeting.ends
            booking.set_up_from = meeting.starts and meeting.starts - SET_UP
            booking.clear_up_until = meeting.ends and meeting.ends + SET_UP
        self.bridge.do(add_record, self.venues.show_new, record=booking)

    def _book_interpreter(self, interpreter_id: str) -> None:
        meeting = self._meeting()
        booking = InterpreterBooking(case_id=self.case_id, interpreter_id=interpreter_id)
        if meeting is not None:
            booking.meeting_id, booking.starts, booking.ends = meeting.id, meeting.starts, meeting.ends
        self.bridge.do(add_record, self.interpreters.show_new, record=booking)

    def _meeting(self) -> Meeting | None:
        found = self.bridge.read(case_records, record_type=Meeting, case_id=self.case_id)
        planned = [one for one in found if one.status is MeetingStatus.PLANNED]
        return planned[-1] if planned else None

    def _meeting_id(self) -> str | None:
        meeting = self._meeting()
        return meeting.id if meeting is not None else None

    def _who(self) -> dict[str, str]:
        if not self._names:
            self._calls()
        return self._names

    def _write_up(self, visit: Visit) -> None:
        call = Contact(
            case_id=self.case_id,
            person_ids=visit.person_ids,
            happened=visit.starts or self.now(),
            kind=ContactKind.VISIT,
            minutes=visit.minutes,
            topics=visit.to_cover,
        )
        self.bridge.do(add_record, self._show_call, record=call)


class Log(RecordList):
    """The log of calls and visits: the latest first, and so few that the rest of the tab stays near."""

    def __init__(self, bridge: Bridge, form: Form, **described: Any) -> None:
        super().__init__(bridge, form, **described)
        self._limit = LATEST


def _room_line(room: OnlineRoom) -> Summary:
    reach = room.link or room.dial_in or "No link yet"
    numbers = "numbers are seen by others" if room.numbers_visible else ""
    if room.tested_on is None:
        return Summary(room.platform.label, joined(reach, numbers), "Not tested", Tone.WARN)
    return Summary(room.platform.label, joined(reach, numbers), "Tested", Tone.GOOD)


def _starts(visit: Visit) -> tuple[bool, datetime]:
    return visit.starts is None, visit.starts or datetime.max  # noqa: DTZ901 -- local, as they are planned


def _cancel(day: date | None) -> str:
    return f"free to cancel until {say_short_date(day)}" if day else ""
