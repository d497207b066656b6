from datetime import date, datetime

import pytest

from coordinator.models.directory import Interpreter, PlatformLimit, Venue, VenueRoom
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.practice.booking_sense import booking_objection, odd_times
from tests import make

SEVEN, ONE = datetime(2026, 9, 10, 19, 0), datetime(2026, 9, 10, 1, 0)  # noqa: DTZ001 - local, as it is said
NEXT_DAY = datetime(2026, 9, 11, 1, 0)  # noqa: DTZ001 - local


@pytest.mark.parametrize(
    ("kind", "key", "values", "said"),
    [
        (
            VenueBooking,
            "ends",
            {"starts": SEVEN, "ends": ONE},
            "end before it starts. If it goes on past midnight",
        ),
        (VenueBooking, "ends", {"starts": SEVEN, "ends": NEXT_DAY}, ""),
        (VenueBooking, "ends", {"starts": SEVEN, "ends": SEVEN}, ""),
        (VenueBooking, "ends", {"starts": None, "ends": ONE}, ""),
        (VenueBooking, "starts", {"starts": SEVEN, "ends": ONE}, ""),
        (
            VenueBooking,
            "set_up_from",
            {"set_up_from": NEXT_DAY, "starts": SEVEN},
            "Setting up would begin after",
        ),
        (VenueBooking, "set_up_from", {"set_up_from": ONE, "starts": SEVEN}, ""),
        (VenueBooking, "clear_up_until", {"ends": SEVEN, "clear_up_until": ONE}, "Clearing up would be over"),
        (InterpreterBooking, "ends", {"starts": SEVEN, "ends": ONE}, "end before it starts"),
        (InterpreterBooking, "cancel_by", {"starts": SEVEN, "cancel_by": date(2026, 9, 11)}, ""),
        (InterpreterBooking, "cancel_by", {"starts": SEVEN, "cancel_by": date(2026, 9, 10)}, ""),
        (InterpreterBooking, "cancel_by", {"starts": None, "cancel_by": date(2026, 9, 10)}, ""),
        (VenueRoom, "capacity", {"capacity": 0}, "Nought cannot be right"),
        (VenueRoom, "capacity", {"capacity": 1}, ""),
        (VenueRoom, "capacity", {"capacity": None}, ""),
        (PlatformLimit, "people", {"people": 0}, "Nought cannot be right"),
        (Venue, "cancel_days", {"cancel_days": 0}, ""),
        (Venue, "cancel_days", {"cancel_days": 366}, ""),
        (Interpreter, "cancel_days", {"cancel_days": 367}, "more than a year"),
        (Interpreter, "notice_days", {"notice_days": 1000}, "more than a year"),
        (Venue, "name", {"name": "Mardle Hall"}, ""),
    ],
)
def test_what_cannot_be_is_said_and_a_start_is_never_refused(kind, key, values, said):
    found = booking_objection(kind, key, values)
    assert said in found if said else found == ""


def test_times_that_do_not_go_together_are_said_of_the_booking():
    assert "end before it starts" in odd_times(make.venue_booking(starts=SEVEN, ends=ONE))
    assert "after the booking starts" in odd_times(
        make.interpreter_booking(starts=ONE, cancel_by=NEXT_DAY.date())
    )
    assert odd_times(make.venue_booking(starts=ONE, ends=SEVEN, cancel_by=ONE.date())) == ""
    assert odd_times(make.interpreter_booking()) == ""
