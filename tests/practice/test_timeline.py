"""The steps of a case in time, and how each stands at its boundary."""

from datetime import date, timedelta

import pytest

from coordinator.practice.timeline import (
    Dates,
    Standing,
    Step,
    next_step,
    steps,
)
from coordinator.practice.working_days import WorkingCalendar

ONE = timedelta(days=1)

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
    assert standing("Plan sent", dates, RECEIVED)[0] == WorkingCalendar().add(conference, 5)
    assert standing("Invitations", dates, RECEIVED)[0] == WorkingCalendar().add(conference, -10)


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
