from datetime import date, timedelta

import pytest

from coordinator.practice.plan_checks.dates import days_within
from tests import make
from tests.practice.plan_checks.plans import HELD, REVIEW, TODAY, action, plan, sentences

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({"by_date": HELD}, None),
        ({"by_date": REVIEW}, None),
        (
            {"by_date": HELD - DAY},
            "Action 1 is to be done by a day before the conference. Is the date right?",
        ),
        (
            {"by_date": REVIEW + DAY},
            "Action 1 is to be done after you all meet again. Is that soon enough?",
        ),
        ({"recurrence": "FREQ=WEEKLY;BYDAY=TU"}, None),
        (
            {"recurrence": "FREQ=WEEKLY;BYDAY=TU", "starts_on": REVIEW + DAY},
            "Action 1 falls on no day before you all meet again. Is that meant?",
        ),
        (
            {"recurrence": f"FREQ=WEEKLY;BYDAY=TU;UNTIL={HELD - DAY:%Y%m%d}"},
            "Action 1 falls on no day before you all meet again. Is that meant?",
        ),
        ({"recurrence": "FREQ=DAILY"}, None),
    ],
)
def test_the_days_of_an_action_lie_between_the_two_meetings_or_are_asked_about(particulars, sentence):
    found = sentences(days_within(plan(actions=(action(**particulars),))))
    assert found == ([sentence] if sentence else [])


def test_a_day_that_has_passed_since_the_conference_is_asked_about():
    facts = plan(actions=(action(by_date=TODAY + DAY),), today=TODAY + 2 * DAY)
    assert sentences(days_within(facts)) == [
        "Action 1 was to be done by a day that has passed. Is there a new one?"
    ]


@pytest.mark.parametrize(
    ("particulars", "today", "sentence"),
    [
        (
            {"review_on": HELD},
            TODAY,
            "You meet again on Thursday 10 September 2026. Is that after the conference?",
        ),
        (
            {"review_on": REVIEW},
            REVIEW + DAY,
            "The day to meet again, Thursday 22 October 2026, has passed. When is it now?",
        ),
        ({"review_on": None}, TODAY, None),
        (
            {"tell_child_by": HELD - DAY},
            TODAY,
            "Aimee is told by Wednesday 9 September 2026. Is that after the conference?",
        ),
        (
            {"tell_child_by": REVIEW + DAY},
            TODAY,
            "Aimee is told by Friday 23 October 2026, after you all meet again. Could it be sooner?",
        ),
        ({"tell_child_by": HELD}, TODAY, None),
    ],
)
def test_the_days_of_the_plan_itself_are_looked_at_in_the_same_way(particulars, today, sentence):
    version = make.version(**particulars)
    found = days_within(plan(version=version, today=today))
    assert sentences(found) == ([sentence] if sentence else [])
    assert all(one.record_id == version.id for one in found)


def test_a_plan_without_a_day_to_meet_again_has_nothing_after_it():
    far = action(by_date=date(2028, 1, 1), recurrence="FREQ=WEEKLY;BYDAY=TU")
    assert days_within(plan(version=make.version(review_on=None), actions=(far,))) == []
