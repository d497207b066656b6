"""What is booked for a case: the meeting place, interpreters, and rooms for those who join from elsewhere."""

from collections.abc import Sequence
from typing import Any

from coordinator.commands.bookings import book_interpreter, book_venue, confirm_booking, take_times
from coordinator.commands.conference import cancel_booking
from coordinator.models.base import Record
from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner, Interpreter, Venue
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, OnlineRoom, VenueBooking, Visit
from coordinator.practice.cancelling import say_free_until
from coordinator.queries.bookings import (
    Booked,
    Need,
    booked,
    interpreter_needs,
    interpreters_for_need,
    venues_for_case,
)
from coordinator.queries.places import Found
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Known, Question
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import first_line, joined, say_short_moment
from coordinator.ui.dates import say_money
from coordinator.ui.form import Form
from coordinator.ui.forms.bookings import INTERPRETER_BOOKING, ONLINE_ROOM, VENUE_BOOKING
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction

BOOKING_TONES = {
    BookingStatus.CONFIRMED: Tone.GOOD,
    BookingStatus.DONE: Tone.GOOD,
    BookingStatus.ENQUIRED: Tone.WARN,
    BookingStatus.HELD: Tone.WARN,
    BookingStatus.CANCELLED: Tone.QUIET,
}
"""How each standing of a booking or a visit is coloured."""

ANY_NAME = "Not named"
LONGEST_WHY = 60


class BookingList(NamedList):
    """Bookings of one kind: each says until when it is free to cancel, and what is odd about its times."""

    def __init__(self, bridge: Bridge, form: Form, case_id: str, **described: Any) -> None:
        self._case_id = case_id
        self._booked: dict[str, Booked] = {}
        super().__init__(
            bridge,
            form,
            rows=self._bookings,
            summary=self._line,
            also=frozenset({Venue, Interpreter, Meeting, Visit, Person, Participant, Commissioner}),
            actions=(
                RowAction("Confirm it", "circle-check", self._confirm),
                RowAction("Take the times it is for", "clock", self._take_times),
                RowAction("Cancel it", "x", self._cancel),
            ),
            **described,
        )

    def refresh(self) -> None:
        """Read the bookings again, and say of the open one what is odd."""
        super().refresh()
        self._say_odd()

    def open_record(self, record_id: str, *, focus: bool = False) -> None:
        """Open one booking, with what is odd about it above the form."""
        super().open_record(record_id, focus=focus)
        self._say_odd()

    def _bookings(self) -> Sequence[Record]:
        today = here(self.bridge).date()
        found = self.bridge.read(booked, case_id=self._case_id, today=today)
        mine = {key: one for key, one in found.items() if isinstance(one.booking, self.form.record_type)}
        self._booked = mine
        return [one.booking for one in mine.values()]

    def _line(self, booking: VenueBooking | InterpreterBooking) -> Summary:
        known = self._booked.get(booking.id)
        parts = (say_short_moment(booking.starts), *self._of_kind(booking, known.event if known else ""))
        free = say_free_until(known.free_until, here(self.bridge).date()) if known else ""
        return Summary(
            (known.name if known else "") or ANY_NAME,
            joined(*parts, free, say_money(booking.cost)),
            booking.status.label,
            BOOKING_TONES[booking.status],
            warning=self._warning(booking, known),
            whole=True,
        )

    def _of_kind(self, booking: Any, event: str) -> tuple[str, ...]:
        raise NotImplementedError

    def _warning(self, booking: Any, known: Booked | None) -> str:  # noqa: ARG002 - of one kind it depends on more
        return "Check the times" if known is not None and known.odd else ""

    def _say_odd(self) -> None:
        known = self._booked.get(self.open_id)
        if self.view is not None and known is not None:
            self.view.notice.say(f"{known.odd} What you typed is kept." if known.odd else "")

    def _of(self, booking: VenueBooking | InterpreterBooking) -> dict[str, Any]:
        return {"record_type": type(booking), "record_id": booking.id}

    def _confirm(self, booking: VenueBooking | InterpreterBooking) -> None:
        self.bridge.do(confirm_booking, **self._of(booking))

    def _take_times(self, booking: VenueBooking | InterpreterBooking) -> None:
        self.bridge.do(take_times, **self._of(booking))

    def _cancel(self, booking: VenueBooking | InterpreterBooking) -> None:
        self.bridge.do(cancel_booking, **self._of(booking))


class VenueBookings(BookingList):
    """The places booked for the family's meetings; those that meet every access need are offered first."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__(
            bridge,
            VENUE_BOOKING,
            case_id,
            title="Meeting place",
            add="Book a meeting place",
            empty="Neutral, easy to reach, with a room for the family alone. Nothing is booked yet.",
            question=Question(
                "The place",
                "Add this place and book it",
                hint="Mardle Hall",
                known=self._known,
                use=lambda venue_id, _nothing: self._book(venue_id=venue_id),
                known_words="Already in the casebook, those that meet every need first:",
            ),
            then=lambda typed, _nothing: self._book(called=typed),
        )

    def _of_kind(self, booking: VenueBooking, event: str) -> tuple[str, ...]:  # noqa: ARG002 - as above
        side = f"{booking.side_room} for the professionals" if booking.side_room else ""
        return (booking.room, side)

    def _known(self, typed: str) -> list[Known]:
        found = self.bridge.read(venues_for_case, case_id=self._case_id, typed=typed)
        return [_offered(one) for one in found if one.name]

    def _book(self, **place: Any) -> None:
        meeting = planned_meeting(self.bridge, self._case_id)
        for_it = meeting.id if meeting is not None else None
        self.bridge.do(book_venue, self.show_new, case_id=self._case_id, meeting_id=for_it, **place)


class InterpreterBookings(BookingList):
    """The interpreters booked for visits and meetings; those who fit are offered first."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self._need: Need | None = None
        super().__init__(
            bridge,
            INTERPRETER_BOOKING,
            case_id,
            title="Interpreters",
            add="Book an interpreter",
            empty="No interpreter is booked.",
            question=Question(
                "Interpreter or agency",
                "Add this interpreter and book them",
                known=self._known,
                use=lambda interpreter_id, _nothing: self._book(interpreter_id=interpreter_id),
            ),
            then=lambda typed, _nothing: self._book(called=typed),
        )

    def add(self) -> None:
        """Ask whom to book, for the first who needs an interpreter and has none."""
        today = here(self.bridge).date()
        needs = self.bridge.read(interpreter_needs, case_id=self._case_id, today=today)
        self._need = needs[0] if needs else None
        self.ask.known_words.setText(self._asked_for())
        super().add()

    def _asked_for(self) -> str:
        if self._need is None:
            return "Already in the casebook:"
        wanted = joined(self._need.language or "language not known yet", self._need.dialect)
        return f"{wanted}, for {self._need.words}. In the casebook, those who fit first:"

    def _of_kind(self, booking: InterpreterBooking, event: str) -> tuple[str, ...]:
        language = " ".join(filter(None, (booking.language or "Language not known yet", booking.dialect)))
        briefed = f"briefing {say_short_moment(booking.pre_brief)}" if booking.pre_brief else ""
        return (language, f"for {event}" if event else "", briefed)

    def _warning(self, booking: InterpreterBooking, known: Booked | None) -> str:
        unchecked = "" if booking.no_link_checked else "Check for links"
        return super()._warning(booking, known) or unchecked

    def _known(self, typed: str) -> list[Known]:
        found = self.bridge.read(interpreters_for_need, need=self._need, typed=typed)
        return [_offered(one) for one in found if one.name]

    def _book(self, **who: Any) -> None:
        need = self._need
        if need is None:
            meeting = planned_meeting(self.bridge, self._case_id)
            wanted: dict[str, Any] = {"meeting_id": meeting.id if meeting is not None else None}
        else:
            wanted = {
                "visit_id" if need.visit else "meeting_id": need.event_id,
                "for_ids": need.person_ids,
                "language": need.language,
                "dialect": need.dialect,
            }
        self.bridge.do(book_interpreter, self.show_new, case_id=self._case_id, **wanted, **who)


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


def _offered(one: Found) -> Known:
    why = first_line(one.reasons or one.line, LONGEST_WHY)
    return Known(one.id, f"{one.name} ({why})" if why else one.name)


def _room_line(room: OnlineRoom) -> Summary:
    reach = room.link or room.dial_in or "No link yet"
    numbers = "numbers are seen by others" if room.numbers_visible else ""
    if room.tested_on is None:
        return Summary(room.platform.label, joined(reach, numbers), "Not tested", Tone.WARN)
    return Summary(room.platform.label, joined(reach, numbers), "Tested", Tone.GOOD)
