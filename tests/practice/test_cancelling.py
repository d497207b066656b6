from datetime import date, datetime

import pytest

from coordinator.models.choices import DayCount, Nation
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.practice.cancelling import cancel_by, last_free_day, say_free_until
from coordinator.practice.working_days import WorkingCalendar
from tests import make

CALENDAR = WorkingCalendar()
TUESDAY = datetime(2026, 9, 1, 13, 0)  # noqa: DTZ001 - local, as it is said
WORKING, DAYS = DayCount.WORKING, DayCount.CALENDAR


@pytest.mark.parametrize(
    ("days", "counts", "last"),
    [
        (None, DAYS, None),
        (0, DAYS, date(2026, 9, 1)),
        (0, WORKING, date(2026, 9, 1)),
        (7, DAYS, date(2026, 8, 25)),
        (1, WORKING, date(2026, 8, 28)),
        (2, WORKING, date(2026, 8, 27)),
        (999_999_999, DAYS, None),
    ],
)
def test_the_last_free_day_is_counted_back_over_weekends_and_bank_holidays(days, counts, last):
    assert cancel_by(TUESDAY, days, counts, CALENDAR) == last


def test_no_start_gives_no_day():
    assert cancel_by(None, 3, DAYS, CALENDAR) is None


def test_each_nation_has_its_own_bank_holidays():
    scotland = WorkingCalendar(Nation.SCOTLAND)
    assert cancel_by(TUESDAY, 1, WORKING, scotland) == date(2026, 8, 31)


def test_a_day_typed_outweighs_the_terms():
    hall = make.venue(cancel_days=7)
    booked = VenueBooking(case_id="c", venue_id=hall.id, starts=TUESDAY)
    assert last_free_day(booked, hall, CALENDAR) == date(2026, 8, 25)
    booked.cancel_by = date(2026, 8, 20)
    assert last_free_day(booked, hall, CALENDAR) == date(2026, 8, 20)
    assert last_free_day(booked, None, CALENDAR) == date(2026, 8, 20)


def test_a_hall_is_counted_from_when_it_is_set_up_and_an_interpreter_from_the_start():
    evening_before = datetime(2026, 8, 31, 18, 0)  # noqa: DTZ001 - local
    hall, person = make.venue(cancel_days=1), make.interpreter(cancel_days=1)
    booked = VenueBooking(case_id="c", venue_id=hall.id, starts=TUESDAY, set_up_from=evening_before)
    spoken = InterpreterBooking(case_id="c", interpreter_id=person.id, starts=TUESDAY)
    assert last_free_day(booked, hall, CALENDAR) == date(2026, 8, 30)
    assert last_free_day(spoken, person, CALENDAR) == date(2026, 8, 28)


def test_it_is_said_until_when_and_since_when():
    today = date(2026, 8, 20)
    assert say_free_until(date(2026, 9, 4), today) == "Free to cancel until Friday 4 September"
    assert say_free_until(today, today) == "Free to cancel until today"
    assert (
        say_free_until(date(2026, 8, 19), today) == "Too late to cancel free: Wednesday 19 August has passed"
    )
    assert say_free_until(None, today) == ""
