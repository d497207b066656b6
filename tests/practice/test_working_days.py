"""Working days over weekends, bank holidays, days off and the new year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.models.choices import Nation
from coordinator.practice.working_days import (
    PUBLISHED_UNTIL,
    RECKONED_UNTIL,
    WorkingCalendar,
    bank_holidays,
)
from tests.practice.governments import PROCLAIMED, TYPED, by_rule, counted_by_hand, published

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


def test_no_bank_holiday_is_known_after_the_last_year_that_is_reckoned():
    assert bank_holidays(RECKONED_UNTIL)
    assert not bank_holidays(RECKONED_UNTIL + 1)


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("year", range(2024, 2031))
def test_every_weekday_free_of_work_is_one_the_governments_publish(nation, year):
    weekdays = {day for day in bank_holidays(year, nation) if day.isoweekday() <= 5}
    assert weekdays == published(nation, year)


@pytest.mark.parametrize("nation", Nation)
def test_what_is_published_and_what_the_rules_give_differ_by_proclaimed_days_alone(nation):
    assert max(TYPED[nation]) == PUBLISHED_UNTIL
    for year in TYPED[nation]:
        assert published(nation, year) == by_rule(nation, year) | PROCLAIMED.get((nation, year), set())


@pytest.mark.parametrize(("year", "easter"), [(2025, "20/4"), (2029, "1/4"), (2030, "21/4"), (2049, "18/4")])
def test_the_rules_rest_on_an_easter_of_their_own(year, easter):
    day, month = (int(part) for part in easter.split("/"))
    good_friday = date(year, month, day) - 2 * ONE
    assert good_friday in by_rule(Nation.SCOTLAND, year)


@pytest.mark.parametrize("nation", Nation)
def test_each_count_agrees_with_looking_at_every_day(nation):
    calendar = WorkingCalendar(nation)
    for number in range(0, 7 * 365, 3):
        start = date(2024, 1, 1) + number * ONE
        for count in (1, 2, 5, 10):
            end = calendar.add(start, count)
            if end.year > 2030:
                continue
            assert counted_by_hand(start, end, nation) == count
            assert counted_by_hand(start, end - ONE, nation) == count - 1
            assert counted_by_hand(calendar.add(end, -count), end, nation) == count


@given(
    st.sampled_from(Nation),
    st.dates(date(2024, 1, 8), date(2030, 6, 1)),
    st.integers(1, 30),
    st.frozensets(st.dates(date(2024, 1, 1), date(2030, 12, 31)), max_size=40),
)
def test_days_off_are_left_out_of_every_count_as_bank_holidays_are(nation, start, count, away):
    end = WorkingCalendar(nation, away).add(start, count)
    assert counted_by_hand(start, end, nation, away) == count
    assert counted_by_hand(start, end - ONE, nation, away) == count - 1
