"""Booking a place or an interpreter, confirming it, and taking the times of what it is for."""

from datetime import datetime

from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.errors import BadInput, NotAllowed
from coordinator.models.choices import BookingStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import HOME_ZONE, InterpreterBooking, VenueBooking, Visit
from coordinator.practice.readiness.timing import CLEAR_UP, SET_UP
from coordinator.practice.visiting import later
from coordinator.text import clean


@command("Book a meeting place")
def book_venue(
    session: Session, *, case_id: str, meeting_id: str | None, venue_id: str = "", called: str = ""
) -> str:
    """Book a place, known or new by name, for a meeting, with time to set up and clear up; return its id."""
    venue = need(session, Venue, venue_id) if venue_id else Venue(name=_name(called))
    session.add(venue)
    booking = VenueBooking(case_id=case_id, venue_id=venue.id, meeting_id=meeting_id)
    if meeting_id is not None:
        _place_around(booking, need(session, Meeting, meeting_id))
    session.add(booking)
    return booking.id


@command("Book an interpreter")
def book_interpreter(
    session: Session,
    *,
    case_id: str,
    meeting_id: str | None = None,
    visit_id: str | None = None,
    for_ids: tuple[str, ...] = (),
    language: str = "",
    dialect: str = "",
    interpreter_id: str = "",
    called: str = "",
) -> str:
    """Book an interpreter, known or new by name, for a meeting or a visit; return the booking's id.

    Somebody new is down for the language they are booked in.
    """
    if interpreter_id:
        interpreter = need(session, Interpreter, interpreter_id)
    else:
        languages, dialects = ((one,) if one else () for one in (language, dialect))
        interpreter = Interpreter(name=_name(called), languages=languages, dialects=dialects)
    session.add(interpreter)
    booking = InterpreterBooking(
        case_id=case_id,
        interpreter_id=interpreter.id,
        meeting_id=meeting_id,
        visit_id=visit_id,
        for_ids=for_ids,
        language=language,
        dialect=dialect,
    )
    _interpret_at(session, booking)
    session.add(booking)
    return booking.id


@command("Confirm the booking")
def confirm_booking(
    session: Session, *, record_type: type[VenueBooking | InterpreterBooking], record_id: str
) -> None:
    """Mark a booking as confirmed, a place with today's date; raises ``NotAllowed`` for a cancelled one."""
    booking = need(session, record_type, record_id)
    if booking.status is BookingStatus.CANCELLED:
        raise NotAllowed(
            "This booking was cancelled. Nothing was changed. Book it again, or set its standing to enquired."
        )
    booking.status = BookingStatus.CONFIRMED
    if isinstance(booking, VenueBooking):
        booking.confirmed_on = booking.confirmed_on or today(session)


@command("Take the times")
def take_times(
    session: Session, *, record_type: type[VenueBooking | InterpreterBooking], record_id: str
) -> None:
    """Give a booking the times of the meeting or visit it is for; raises ``NotAllowed`` where there is none.

    A last free day that was typed belonged to the times before, and is taken away.
    """
    booking = need(session, record_type, record_id)
    before = booking.starts
    if isinstance(booking, VenueBooking):
        _place_around(booking, _meeting_of(session, booking))
    else:
        _interpret_at(session, booking, asked=True)
    if booking.starts != before:
        booking.cancel_by = None


def _place_around(booking: VenueBooking, meeting: Meeting) -> None:
    booking.starts, booking.ends, booking.zone = meeting.starts, meeting.ends, meeting.zone
    booking.set_up_from = later(meeting.starts, -SET_UP, meeting.zone) if meeting.starts else None
    booking.clear_up_until = later(meeting.ends, CLEAR_UP, meeting.zone) if meeting.ends else None


def _interpret_at(session: Session, booking: InterpreterBooking, *, asked: bool = False) -> None:
    starts: datetime | None = None
    ends: datetime | None = None
    zone = HOME_ZONE
    if booking.visit_id is not None:
        visit = need(session, Visit, booking.visit_id)
        starts, zone = visit.starts, visit.zone
        ends = later(visit.starts, visit.minutes, zone) if visit.starts and visit.minutes else None
    elif booking.meeting_id is not None:
        meeting = need(session, Meeting, booking.meeting_id)
        starts, ends, zone = meeting.starts, meeting.ends, meeting.zone
    elif asked:
        raise _for_nothing()
    booking.starts, booking.ends, booking.zone = starts, ends, zone


def _meeting_of(session: Session, booking: VenueBooking) -> Meeting:
    if booking.meeting_id is None:
        raise _for_nothing()
    return need(session, Meeting, booking.meeting_id)


def _for_nothing() -> NotAllowed:
    return NotAllowed(
        "This booking is for no meeting or visit yet, so there are no times to take. Nothing was changed. "
        "Choose what it is for, then take the times."
    )


def _name(called: str) -> str:
    name = clean(called, one_line=True)
    if not name:
        raise BadInput("Write a name first. One word is enough.")
    return name
