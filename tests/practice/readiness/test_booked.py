from datetime import date, datetime

from coordinator.models.choices import BookingStatus, MeetingStatus, Nation
from coordinator.practice.readiness.booked import calendar, events, hall, interpreters_for, planned
from tests import make

TODAY = date(2026, 9, 1)
ONE, FOUR = datetime(2026, 9, 10, 13, 0), datetime(2026, 9, 10, 16, 0)  # noqa: DTZ001 - local, as it is said
MEETING = make.meeting(status=MeetingStatus.PLANNED, starts=ONE, ends=FOUR, held_on=None)


def facts(**particulars):
    return make.facts(**{"meeting": MEETING, **particulars})


def test_only_a_planned_conference_counts():
    held = make.meeting(status=MeetingStatus.HELD)
    assert planned(facts()) is MEETING
    assert planned(facts(meeting=held)) is None
    assert hall(facts(meeting=held, venue_bookings=(make.venue_booking(meeting_id=held.id),))) is None


def test_the_firmest_place_is_the_one_booked_and_then_the_newest():
    asked, older, newer, gone = (
        make.venue_booking(meeting_id=MEETING.id, status=status)
        for status in (
            BookingStatus.ENQUIRED,
            BookingStatus.CONFIRMED,
            BookingStatus.CONFIRMED,
            BookingStatus.CANCELLED,
        )
    )
    assert hall(facts(venue_bookings=(asked, older, newer, gone))) is newer
    assert hall(facts(venue_bookings=(asked, gone))) is asked
    assert hall(facts(venue_bookings=(gone,))) is None
    done = make.venue_booking(meeting_id=MEETING.id, status=BookingStatus.DONE)
    assert hall(facts(venue_bookings=(asked, done, gone))) is done


def test_a_place_that_names_no_meeting_is_meant_where_its_day_is_the_same():
    same = make.venue_booking(starts=ONE)
    other = make.venue_booking(starts=datetime(2026, 9, 11, 13, 0))  # noqa: DTZ001 - local
    elsewhere = make.venue_booking(meeting_id="another", starts=ONE)
    assert hall(facts(venue_bookings=(same, other, elsewhere))) is same
    assert hall(facts(venue_bookings=(other, elsewhere))) is None


def test_events_are_the_conference_and_the_visits_still_ahead():
    ahead = make.visit(person_ids=("p",), minutes=60)
    past = make.visit(starts=datetime(2026, 8, 1, 10, 0))  # noqa: DTZ001 - local
    off = make.visit(status=BookingStatus.CANCELLED)
    letter = make.participant(person_id="l", mode="by letter")
    found = events(facts(visits=(ahead, past, off), participants=(make.participant(), letter)), TODAY)
    assert [one.id for one in found] == [MEETING.id, ahead.id]
    assert found[0].person_ids == ("p",)
    assert found[1].words == "the visit on Wednesday 16 September"
    assert found[1].ends == datetime(2026, 9, 16, 11, 0)  # noqa: DTZ001 - local


def test_an_interpreter_booked_for_neither_belongs_to_the_event_of_that_day():
    linked = make.interpreter_booking(meeting_id=MEETING.id)
    by_day = make.interpreter_booking(starts=ONE)
    nowhere = make.interpreter_booking()
    off = make.interpreter_booking(meeting_id=MEETING.id, status=BookingStatus.CANCELLED)
    case = facts(interpreter_bookings=(linked, by_day, nowhere, off))
    (event,) = events(case, TODAY)
    assert interpreters_for(case, event) == (linked, by_day)


def test_working_days_are_those_of_the_commissioners_nation():
    scotland = make.commissioner(nation=Nation.SCOTLAND)
    assert calendar(facts(commissioner=scotland)).nation is Nation.SCOTLAND
    assert calendar(facts()).nation is Nation.ENGLAND
