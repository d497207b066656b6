from datetime import date, time

import pytest

from coordinator.practice.plan_checks.timing import (
    WHOLE_DAY,
    Span,
    days_of,
    say_minute,
    say_span,
    say_weekdays,
    span_of,
)
from tests.practice.plan_checks.plans import HELD, REVIEW, action


@pytest.mark.parametrize(
    ("starts", "ends", "span"),
    [
        (time(15, 15), time(17, 45), Span(915, 1065)),
        (time(20), time(7), Span(1200, 1860)),
        (time(0), time(0), WHOLE_DAY),
        (time(15), None, None),
        (None, time(15), None),
    ],
)
def test_a_span_needs_both_ends_and_goes_on_past_midnight(starts, ends, span):
    assert span_of(starts, ends) == span


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (Span(915, 1065), "3.15pm to 5.45pm"),
        (Span(1200, 1860), "8pm to 7am"),
        (Span(0, 420), "midnight to 7am"),
        (WHOLE_DAY, "all day"),
    ],
)
def test_a_span_is_said_as_people_say_it(span, said):
    assert say_span(span) == said
    assert say_minute(24 * 60) == "midnight"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((1,), "Tuesday"),
        ((3, 1), "Tuesday and Thursday"),
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        (tuple(range(7)), "Every day"),
        ((5, 6), "Saturday and Sunday"),
    ],
)
def test_weekdays_are_said_as_people_say_them(days, said):
    assert say_weekdays(days) == said


def test_every_other_week_counts_from_the_action_and_otherwise_from_the_plan():
    rule = {"recurrence": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"}
    own = days_of(action(**rule, starts_on=date(2026, 9, 22)), HELD, REVIEW, plan_from=HELD)
    assert own == (date(2026, 9, 22), date(2026, 10, 6), date(2026, 10, 20))
    plans = days_of(action(**rule), date(2026, 9, 21), REVIEW, plan_from=HELD)
    assert plans == (date(2026, 9, 22), date(2026, 10, 6), date(2026, 10, 20))


def test_a_day_with_a_time_is_a_day_of_the_action_and_a_day_to_be_done_by_is_not():
    day = date(2026, 9, 19)
    assert days_of(action(by_date=day, from_time=time(14)), HELD, REVIEW, plan_from=HELD) == (day,)
    assert days_of(action(by_date=day), HELD, REVIEW, plan_from=HELD) == ()
    assert days_of(action(by_date=REVIEW, from_time=time(14)), HELD, day, plan_from=HELD) == ()


def test_what_is_said_in_words_alone_has_no_days():
    assert days_of(action(by_when="Twice a week"), HELD, REVIEW, plan_from=HELD) == ()
