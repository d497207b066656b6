"""Working days over weekends, bank holidays, days off and the new year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.practice.working_days import WorkingCalendar, bank_holidays

ENGLAND = WorkingCalendar()
ONE = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 9, 14), True),
        (date(2026, 9, 12), False),
        (date(2026, 9, 13), False),
        (date(2026, 4, 3), False),
        (date(2026, 4, 6), False),
        (date(2026, 5, 4), False),
        (date(2026, 5, 25), False),
        (date(2026, 8, 31), False),
        (date(2026, 12, 25), False),
        (date(2026, 12, 28), False),
        (date(2027, 1, 1), False),
        (date(2027, 12, 27), False),
        (date(2027, 12, 28), False),
        (date(2026, 3, 17), True),
        (date(2026, 11, 30), True),
    ],
)
def test_weekends_and_england_s_bank_holidays_are_not_worked(day, works):
    assert ENGLAND.is_working_day(day) is works


def test_the_coordinator_s_days_off_are_not_worked():
    away = WorkingCalendar(days_off=frozenset({date(2026, 9, 14)}))
    assert not away.is_working_day(date(2026, 9, 14))
    assert away.add(date(2026, 9, 11), 1) == date(2026, 9, 15)


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        (date(2026, 9, 14), 0, date(2026, 9, 14)),
        (date(2026, 9, 11), 1, date(2026, 9, 14)),
        (date(2026, 9, 14), -1, date(2026, 9, 11)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 4, 7), -1, date(2026, 4, 2)),
        (date(2026, 4, 3), 2, date(2026, 4, 8)),
        (date(2026, 12, 24), 2, date(2026, 12, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 8, 28), 10, date(2026, 9, 14)),
    ],
)
def test_working_days_are_counted_over_bank_holidays_and_the_new_year(start, count, day):
    assert ENGLAND.add(start, count) == day


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 30))
def test_a_count_of_working_days_ends_on_one_and_leads_back(start, count):
    end = ENGLAND.add(start, count)
    assert ENGLAND.is_working_day(end)
    between = [start + ONE * number for number in range(1, (end - start).days + 1)]
    assert sum(ENGLAND.is_working_day(day) for day in between) == count
    if ENGLAND.is_working_day(start):
        assert ENGLAND.add(end, -count) == start


def test_each_year_has_its_bank_holidays():
    assert all(8 <= len(bank_holidays(year)) <= 12 for year in range(2015, 2050))
