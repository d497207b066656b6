"""Who can come when: days of the week, stretches of days, times of day, and several lines together."""

from datetime import date, datetime, time

import pytest

from coordinator.models.choices import AvailabilityKind, Weekday
from coordinator.models.network import Availability
from coordinator.practice.availability import can_come

ONLY, NOT = AvailabilityKind.ONLY, AvailabilityKind.NOT
TUESDAY = date(2026, 10, 6)


def line(kind, **particulars):
    return Availability(case_id="c", person_id="p", kind=kind, **particulars)


def at(start=time(13), end=time(17), day=TUESDAY):
    return datetime.combine(day, start), datetime.combine(day, end)


@pytest.mark.parametrize(
    ("lines", "can"),
    [
        ([], True),
        ([line(NOT)], True),
        ([line(ONLY)], True),
        ([line(NOT, weekdays=(Weekday.TUESDAY,))], False),
        ([line(NOT, weekdays=(Weekday.MONDAY,))], True),
        ([line(ONLY, weekdays=(Weekday.TUESDAY,))], True),
        ([line(ONLY, weekdays=(Weekday.MONDAY,))], False),
        ([line(ONLY, weekdays=(Weekday.MONDAY,)), line(ONLY, weekdays=(Weekday.TUESDAY,))], True),
        ([line(ONLY, weekdays=(Weekday.TUESDAY,)), line(NOT, since=TUESDAY, until=TUESDAY)], False),
        ([line(NOT, since=date(2026, 10, 7))], True),
        ([line(NOT, since=TUESDAY)], False),
        ([line(NOT, until=TUESDAY)], False),
        ([line(NOT, until=date(2026, 10, 5))], True),
        ([line(ONLY, since=date(2026, 10, 7))], False),
        ([line(NOT, until_time=time(13))], True),
        ([line(NOT, until_time=time(13, 1))], False),
        ([line(NOT, from_time=time(17))], True),
        ([line(NOT, from_time=time(16, 59))], False),
        ([line(NOT, from_time=time(9), until_time=time(12))], True),
        ([line(ONLY, from_time=time(13))], True),
        ([line(ONLY, from_time=time(13, 1))], False),
        ([line(ONLY, until_time=time(17))], True),
        ([line(ONLY, until_time=time(16, 59))], False),
    ],
)
def test_what_somebody_said_of_their_time_is_kept_to_the_minute(lines, can):
    starts, ends = at()
    assert can_come(lines, starts, ends) is can


def test_a_meeting_that_goes_on_past_midnight_touches_the_rest_of_the_day():
    starts = datetime.combine(TUESDAY, time(22))
    ends = datetime.combine(date(2026, 10, 7), time(1))
    assert not can_come([line(NOT, from_time=time(23))], starts, ends)
    assert not can_come([line(ONLY, until_time=time(23))], starts, ends)
