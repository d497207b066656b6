"""The steps of a case in time: working days, and how each step stands at its boundary."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.practice.timeline import (
    Dates,
    Standing,
    Step,
    add_working_days,
    bank_holidays,
    is_working_day,
    next_step,
    steps,
)

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
    assert is_working_day(day) is works


def test_the_coordinator_s_days_off_are_not_worked():
    assert not is_working_day(date(2026, 9, 14), days_off={date(2026, 9, 14)})
    assert add_working_days(date(2026, 9, 11), 1, days_off={date(2026, 9, 14)}) == date(2026, 9, 15)


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
    assert add_working_days(start, count) == day


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 30))
def test_a_count_of_working_days_ends_on_one_and_leads_back(start, count):
    end = add_working_days(start, count)
    assert is_working_day(end)
    between = [start + ONE * number for number in range(1, (end - start).days + 1)]
    assert sum(is_working_day(day) for day in between) == count
    if is_working_day(start):
        assert add_working_days(end, -count) == start


def test_each_year_has_its_bank_holidays():
    assert all(8 <= len(bank_holidays(year)) <= 12 for year in range(2015, 2050))


RECEIVED = date(2026, 8, 3)


def standing(name, dates, today):
    return next((step.day, step.standing) for step in steps(dates, today) if step.name == name)


def test_a_case_without_a_day_of_referral_has_no_steps_yet():
    assert steps(Dates(allocated=RECEIVED), RECEIVED) == ()
    assert next_step(()) is None


def test_the_steps_of_a_new_case_follow_from_its_referral():
    found = steps(Dates(received=RECEIVED), RECEIVED)
    assert [(step.name, step.day) for step in found] == [
        ("Referral", RECEIVED),
        ("First visit", date(2026, 8, 17)),
        ("Invitations", date(2026, 8, 28)),
        ("Conference", date(2026, 9, 14)),
        ("Plan sent", date(2026, 9, 21)),
        ("First review", date(2026, 12, 7)),
    ]
    assert next_step(found) == Step("First visit", date(2026, 8, 17), Standing.AHEAD)


@pytest.mark.parametrize(
    ("dates", "conference"),
    [
        (Dates(received=RECEIVED, allocated=date(2026, 8, 10)), date(2026, 9, 21)),
        (Dates(received=RECEIVED, target_conference=date(2026, 9, 1)), date(2026, 9, 1)),
        (
            Dates(received=RECEIVED, target_conference=date(2026, 9, 1), conference_planned=date(2026, 9, 2)),
            date(2026, 9, 2),
        ),
        (
            Dates(received=RECEIVED, conference_planned=date(2026, 9, 2), conference_held=date(2026, 9, 3)),
            date(2026, 9, 3),
        ),
    ],
)
def test_the_surest_date_of_the_conference_counts(dates, conference):
    assert standing("Conference", dates, RECEIVED)[0] == conference
    assert standing("First review", dates, RECEIVED)[0] == conference + 84 * ONE
    assert standing("Plan sent", dates, RECEIVED)[0] == add_working_days(conference, 5)
    assert standing("Invitations", dates, RECEIVED)[0] == add_working_days(conference, -10)


@pytest.mark.parametrize(
    ("today", "how"),
    [
        (date(2026, 8, 9), Standing.AHEAD),
        (date(2026, 8, 10), Standing.DUE),
        (date(2026, 8, 17), Standing.DUE),
        (date(2026, 8, 18), Standing.LATE),
    ],
)
def test_a_step_is_due_from_a_week_before_its_day_and_late_after_it(today, how):
    assert standing("First visit", Dates(received=RECEIVED), today) == (date(2026, 8, 17), how)


def test_a_step_that_is_done_stands_on_the_day_it_was_done():
    dates = Dates(received=RECEIVED, first_visit=date(2026, 9, 30), all_received=date(2026, 10, 1))
    late = date(2026, 12, 1)
    assert standing("First visit", dates, late) == (date(2026, 9, 30), Standing.DONE)
    assert standing("Plan sent", dates, late) == (date(2026, 10, 1), Standing.DONE)
    assert [step.day for step in steps(dates, late)] == sorted(step.day for step in steps(dates, late))


def test_the_family_s_own_review_date_goes_before_twelve_weeks():
    dates = Dates(received=RECEIVED, conference_held=date(2026, 9, 10), review=date(2026, 10, 22))
    assert standing("First review", dates, RECEIVED) == (date(2026, 10, 22), Standing.AHEAD)


def test_the_next_step_is_the_earliest_that_is_not_done():
    dates = Dates(received=RECEIVED, first_visit=date(2026, 8, 12), conference_planned=date(2026, 9, 10))
    assert next_step(steps(dates, RECEIVED)).name == "Invitations"
