"""What is booked for the planned conference and the visits ahead, found in the facts of a case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from coordinator.models.choices import BookingStatus, MeetingStatus, Mode
from coordinator.models.conference import Meeting
from coordinator.models.network import Participant
from coordinator.models.preparation import InterpreterBooking, Visit
from coordinator.models.preparation import VenueBooking as Hall
from coordinator.practice.day_words import say_day_near
from coordinator.practice.readiness.facts import Facts
from coordinator.practice.readiness.visits import is_ahead
from coordinator.practice.visiting import later
from coordinator.practice.working_days import WorkingCalendar

THE_PLACE: Final = "The meeting place"
_FIRM: Final = (BookingStatus.CONFIRMED, BookingStatus.DONE, BookingStatus.HELD, BookingStatus.ENQUIRED)
_ELSEWHERE: Final = frozenset({Mode.LETTER, Mode.RECORDED, Mode.SPOKESPERSON})


@dataclass(frozen=True)
class Event:
    """The conference or a visit for which somebody may need an interpreter; times local."""

    id: str
    words: str
    starts: datetime | None
    ends: datetime | None
    person_ids: tuple[str, ...]
    visit: bool = False


def planned(facts: Facts) -> Meeting | None:
    """Return the conference while it is planned."""
    meeting = facts.meeting
    return meeting if meeting is not None and meeting.status is MeetingStatus.PLANNED else None


def hall(facts: Facts) -> Hall | None:
    """Return the place booked for the planned conference; the firmest, then the newest, of several."""
    meeting = planned(facts)
    if meeting is None:
        return None
    live = [
        one
        for one in facts.venue_bookings
        if one.status in _FIRM and (one.meeting_id == meeting.id or _is_meant(one, meeting))
    ]
    return min(live[::-1], key=lambda one: _FIRM.index(one.status), default=None)


def events(facts: Facts, today: date) -> tuple[Event, ...]:
    """Return the planned conference and the visits still ahead."""
    return (*_conference(facts), *(_visit(one, today) for one in facts.visits if is_ahead(one, today)))


def interpreters_for(facts: Facts, event: Event) -> tuple[InterpreterBooking, ...]:
    """Return the bookings of interpreters for an event that were not cancelled.

    One that names neither a visit nor a meeting belongs to an event of its day.
    """
    return tuple(
        one
        for one in facts.interpreter_bookings
        if one.status is not BookingStatus.CANCELLED and _is_for(one, event)
    )


def takes_part(one: Participant) -> bool:
    """Whether somebody who is coming is there to listen: not by letter, recording or spokesperson."""
    return one.mode not in _ELSEWHERE


def calendar(facts: Facts) -> WorkingCalendar:
    """Return the working days by which places and interpreters count: their nation's, nobody's days off."""
    return WorkingCalendar(facts.commissioner.nation) if facts.commissioner is not None else WorkingCalendar()


def place_name(facts: Facts, booking: Hall | None) -> str:
    """Return what the booked place is called in a sentence."""
    venue = facts.venues.get(booking.venue_id) if booking is not None else None
    if venue is None:
        return THE_PLACE
    return venue.name or next(iter(venue.address.splitlines()), "") or THE_PLACE


def interpreter_name(facts: Facts, booking: InterpreterBooking) -> str:
    """Return what a booked interpreter is called in a sentence."""
    found = facts.interpreters.get(booking.interpreter_id)
    return (found.name or found.agency if found is not None else "") or "The interpreter"


def _conference(facts: Facts) -> Iterable[Event]:
    meeting = planned(facts)
    if meeting is not None:
        people = tuple(one.person_id for one in facts.coming if takes_part(one))
        yield Event(meeting.id, "the conference", meeting.starts, meeting.ends, people)


def _visit(visit: Visit, today: date) -> Event:
    ends = None
    if visit.starts is not None and visit.minutes:
        ends = later(visit.starts, visit.minutes, visit.zone)
    words = "the visit"
    if visit.starts is not None:
        said = say_day_near(visit.starts.date(), today)
        words = f"the visit {said}" if said == "today" else f"the visit on {said}"
    return Event(visit.id, words, visit.starts, ends, visit.person_ids, visit=True)


def _is_meant(one: Hall, meeting: Meeting) -> bool:
    if one.meeting_id is not None:
        return False
    starts = one.starts or one.set_up_from
    return starts is None or meeting.starts is None or starts.date() == meeting.starts.date()


def _is_for(one: InterpreterBooking, event: Event) -> bool:
    if one.visit_id is None and one.meeting_id is None:
        both = one.starts is not None and event.starts is not None
        return both and one.starts.date() == event.starts.date()  # type: ignore[union-attr]
    return event.id in {one.visit_id, one.meeting_id}
