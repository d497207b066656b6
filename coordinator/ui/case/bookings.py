"""What is booked for a case: the meeting place, interpreters, and rooms for those who join from elsewhere."""

from collections.abc import Sequence
from datetime import date, timedelta

from coordinator.commands.fields import add_record
from coordinator.models.base import Record
from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, OnlineRoom, VenueBooking
from coordinator.queries.records import case_records, records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Known, Question
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.case.wording import joined, say_short_moment
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.bookings import INTERPRETER_BOOKING, ONLINE_ROOM, VENUE_BOOKING
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

BOOKING_TONES = {
    BookingStatus.CONFIRMED: Tone.GOOD,
    BookingStatus.DONE: Tone.GOOD,
    BookingStatus.ENQUIRED: Tone.WARN,
    BookingStatus.HELD: Tone.WARN,
    BookingStatus.CANCELLED: Tone.QUIET,
}
"""How each standing of a booking or a visit is coloured."""

SET_UP = timedelta(minutes=30)
ANY_NAME = "Not named"


class VenueBookings(NamedList):
    """The places booked for the family's meetings; booking asks for a name and offers those known."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self._case_id = case_id
        self._names: dict[str, str] = {}
        super().__init__(
            bridge,
            VENUE_BOOKING,
            title="Meeting place",
            add="Book a meeting place",
            rows=self._bookings,
            summary=self._line,
            also=frozenset({Venue, Meeting}),
            empty="Neutral, easy to reach, with a room for the family alone. Nothing is booked yet.",
            question=Question(
                "The place",
                "Add this place and book it",
                hint="Mardle Hall",
                known=self._known,
                use=lambda venue_id, _nothing: self._book(venue_id),
            ),
            then=lambda typed, _nothing: bridge.do(add_record, self._book, record=Venue(name=typed)),
        )

    def _bookings(self) -> Sequence[Record]:
        self._names = {one.id: one.name for one in self.bridge.read(records, record_type=Venue)}
        return self.bridge.read(case_records, record_type=VenueBooking, case_id=self._case_id)

    def _line(self, booking: VenueBooking) -> Summary:
        line = joined(say_short_moment(booking.starts), booking.room, _cancel(booking.cancel_by))
        name = self._names.get(booking.venue_id) or ANY_NAME
        return Summary(name, line, booking.status.label, BOOKING_TONES[booking.status])

    def _known(self, typed: str) -> list[Known]:
        return _known(self.bridge, Venue, typed)

    def _book(self, venue_id: str) -> None:
        meeting = planned_meeting(self.bridge, self._case_id)
        booking = VenueBooking(case_id=self._case_id, venue_id=venue_id)
        if meeting is not None:
            booking.meeting_id, booking.starts, booking.ends = meeting.id, meeting.starts, meeting.ends
            booking.set_up_from = meeting.starts and meeting.starts - SET_UP
            booking.clear_up_until = meeting.ends and meeting.ends + SET_UP
        self.bridge.do(add_record, self.show_new, record=booking)


class InterpreterBookings(NamedList):
    """The interpreters booked for visits and meetings."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self._case_id = case_id
        self._names: dict[str, str] = {}
        super().__init__(
            bridge,
            INTERPRETER_BOOKING,
            title="Interpreters",
            add="Book an interpreter",
            rows=self._bookings,
            summary=self._line,
            also=frozenset({Interpreter, Meeting, Person}),
            empty="No interpreter is booked.",
            question=Question(
                "Interpreter or agency",
                "Add this interpreter and book them",
                known=self._known,
                use=lambda interpreter_id, _nothing: self._book(interpreter_id),
            ),
            then=lambda typed, _nothing: bridge.do(add_record, self._book, record=Interpreter(name=typed)),
        )

    def _bookings(self) -> Sequence[Record]:
        found = self.bridge.read(records, record_type=Interpreter)
        self._names = {one.id: one.name or one.agency for one in found}
        return self.bridge.read(case_records, record_type=InterpreterBooking, case_id=self._case_id)

    def _line(self, booking: InterpreterBooking) -> Summary:
        name = self._names.get(booking.interpreter_id)
        language = joined(booking.language or "Language not known yet", booking.dialect)
        line = joined(language, say_short_moment(booking.starts), _cancel(booking.cancel_by))
        unchecked = "" if booking.no_link_checked else "Check for links"
        chip, tone = booking.status.label, BOOKING_TONES[booking.status]
        return Summary(name or ANY_NAME, line, chip, tone, warning=unchecked)

    def _known(self, typed: str) -> list[Known]:
        return _known(self.bridge, Interpreter, typed)

    def _book(self, interpreter_id: str) -> None:
        meeting = planned_meeting(self.bridge, self._case_id)
        booking = InterpreterBooking(case_id=self._case_id, interpreter_id=interpreter_id)
        if meeting is not None:
            booking.meeting_id, booking.starts, booking.ends = meeting.id, meeting.starts, meeting.ends
        self.bridge.do(add_record, self.show_new, record=booking)


class OnlineRooms(RecordList):
    """The rooms on the telephone or a screen, each with whether it was tested."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self._case_id = case_id
        super().__init__(
            bridge,
            ONLINE_ROOM,
            title="For people who join from elsewhere",
            add="Add an online room",
            rows=self._rooms,
            new=self._new_room,
            summary=_room_line,
            empty="Nobody joins by telephone or video.",
        )

    def _rooms(self) -> Sequence[Record]:
        return self.bridge.read(case_records, record_type=OnlineRoom, case_id=self._case_id)

    def _new_room(self) -> OnlineRoom:
        meeting = planned_meeting(self.bridge, self._case_id)
        return OnlineRoom(case_id=self._case_id, meeting_id=meeting.id if meeting is not None else None)


def planned_meeting(bridge: Bridge, case_id: str) -> Meeting | None:
    """Return the meeting that is planned, the newest where there are several."""
    found = bridge.read(case_records, record_type=Meeting, case_id=case_id)
    planned = [one for one in found if one.status is MeetingStatus.PLANNED]
    return planned[-1] if planned else None


def _known(bridge: Bridge, record_type: type[Venue] | type[Interpreter], typed: str) -> list[Known]:
    wanted = typed.casefold().split()
    return [
        Known(one.id, one.name)
        for one in bridge.read(records, record_type=record_type)
        if one.name and all(word in one.name.casefold() for word in wanted)
    ]


def _room_line(room: OnlineRoom) -> Summary:
    reach = room.link or room.dial_in or "No link yet"
    numbers = "numbers are seen by others" if room.numbers_visible else ""
    if room.tested_on is None:
        return Summary(room.platform.label, joined(reach, numbers), "Not tested", Tone.WARN)
    return Summary(room.platform.label, joined(reach, numbers), "Tested", Tone.GOOD)


def _cancel(day: date | None) -> str:
    return f"free to cancel until {say_short_date(day)}" if day else ""
