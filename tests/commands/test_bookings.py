from datetime import date, datetime

import pytest

from coordinator.commands.bookings import book_interpreter, book_venue, confirm_booking, take_times
from coordinator.commands.conference import cancel_booking
from coordinator.commands.fields import change_fields
from coordinator.errors import BadInput, NotAllowed
from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.directory import Interpreter, Venue, VenueRoom
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.queries.records import record, records
from tests import make

ONE, FOUR = datetime(2026, 9, 10, 13, 0), datetime(2026, 9, 10, 16, 0)  # noqa: DTZ001 - local, as it is said


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


@pytest.fixture
def meeting(desk, case_id):
    planned = make.meeting(case_id, status=MeetingStatus.PLANNED, starts=ONE, ends=FOUR, held_on=None)
    return make.kept(desk, planned)


def do(desk, command, **particulars):
    return desk.do(command, **particulars).result()


def one(desk, record_type, record_id):
    return desk.read(record, record_type=record_type, record_id=record_id)


def test_a_place_is_booked_around_the_meeting(desk, case_id, meeting):
    booking_id = do(desk, book_venue, case_id=case_id, meeting_id=meeting.id, called=" Mardle  Hall ")
    booking = one(desk, VenueBooking, booking_id)
    assert one(desk, Venue, booking.venue_id).name == "Mardle Hall"
    assert (booking.starts, booking.ends) == (ONE, FOUR)
    assert (booking.set_up_from.hour, booking.set_up_from.minute) == (12, 30)
    assert (booking.clear_up_until.hour, booking.clear_up_until.minute) == (16, 30)


def test_a_known_place_is_booked_before_there_is_a_meeting(desk, case_id):
    hall = make.kept(desk, make.venue())
    booking = one(
        desk, VenueBooking, do(desk, book_venue, case_id=case_id, meeting_id=None, venue_id=hall.id)
    )
    assert (booking.venue_id, booking.starts, booking.set_up_from) == (hall.id, None, None)


def test_an_interpreter_new_by_name_is_down_for_what_they_are_booked_in(desk, case_id, meeting):
    person = make.kept(desk, make.person())
    booking_id = do(
        desk, book_interpreter, case_id=case_id, meeting_id=meeting.id, for_ids=(person.id,),
        language="Urdu", dialect="Mirpuri", called="Nadia Aziz",
    )  # fmt: skip
    booking = one(desk, InterpreterBooking, booking_id)
    known = one(desk, Interpreter, booking.interpreter_id)
    assert (known.languages, known.dialects) == (("Urdu",), ("Mirpuri",))
    assert (booking.for_ids, booking.language, booking.starts, booking.ends) == (
        (person.id,),
        "Urdu",
        ONE,
        FOUR,
    )


def test_an_interpreter_is_booked_for_a_visit_through_the_night_the_clocks_go_back(desk, case_id):
    evening = datetime(2026, 10, 25, 0, 30)  # noqa: DTZ001 - local
    visit = make.kept(desk, make.visit(case_id, starts=evening, minutes=120))
    known = make.kept(desk, make.interpreter())
    booking_id = do(desk, book_interpreter, case_id=case_id, visit_id=visit.id, interpreter_id=known.id)
    booking = one(desk, InterpreterBooking, booking_id)
    assert (booking.visit_id, booking.starts) == (visit.id, evening)
    assert (booking.ends.hour, booking.ends.minute) == (1, 30)


def test_nobody_is_booked_without_a_name(desk, case_id):
    with pytest.raises(BadInput, match="Write a name first"):
        do(desk, book_venue, case_id=case_id, meeting_id=None, called=" ")
    with pytest.raises(BadInput, match="Write a name first"):
        do(desk, book_interpreter, case_id=case_id)
    assert desk.read(records, record_type=Venue) == []


def test_a_place_is_confirmed_today_and_a_cancelled_one_is_not(desk, case_id, now):
    hall = make.kept(desk, make.venue())
    where = {"record_type": VenueBooking}
    where["record_id"] = make.kept(desk, make.venue_booking(hall.id, case_id)).id
    do(desk, confirm_booking, **where)
    kept = one(desk, VenueBooking, where["record_id"])
    assert (kept.status, kept.confirmed_on) == (BookingStatus.CONFIRMED, now.date())
    do(desk, cancel_booking, **where)
    with pytest.raises(NotAllowed, match=r"was cancelled\. Nothing was changed"):
        do(desk, confirm_booking, **where)
    assert one(desk, VenueBooking, where["record_id"]).status is BookingStatus.CANCELLED


def test_a_booking_takes_the_times_it_is_for_and_the_day_typed_for_others_goes(desk, case_id, meeting):
    hall = make.kept(desk, make.venue())
    before = datetime(2026, 9, 3, 13, 0)  # noqa: DTZ001 - local
    booked = make.venue_booking(
        hall.id, case_id, meeting_id=meeting.id, starts=before, cancel_by=date(2026, 9, 1)
    )
    make.kept(desk, booked)
    do(desk, take_times, record_type=VenueBooking, record_id=booked.id)
    kept = one(desk, VenueBooking, booked.id)
    assert (kept.starts, kept.ends, kept.cancel_by) == (ONE, FOUR, None)


@pytest.mark.parametrize("kind", [VenueBooking, InterpreterBooking])
def test_a_booking_for_nothing_has_no_times_to_take(desk, case_id, kind):
    if kind is VenueBooking:
        booked = make.venue_booking(make.kept(desk, make.venue()).id, case_id, starts=ONE)
    else:
        booked = make.interpreter_booking(make.kept(desk, make.interpreter()).id, case_id, starts=ONE)
    make.kept(desk, booked)
    with pytest.raises(NotAllowed, match="no meeting or visit yet"):
        do(desk, take_times, record_type=kind, record_id=booked.id)
    assert one(desk, kind, booked.id).starts == ONE


def test_a_room_that_holds_nobody_is_refused_in_a_sentence(desk):
    hall = make.kept(desk, make.venue())
    room = make.kept(desk, VenueRoom(venue_id=hall.id, name="Snug", capacity=4))
    with pytest.raises(NotAllowed, match=r"Nought cannot be right\..*Nothing was changed"):
        do(desk, change_fields, record_type=VenueRoom, record_id=room.id, values={"capacity": 0})
    assert one(desk, VenueRoom, room.id).capacity == 4
