from datetime import date, timedelta

import pytest

from tests import make
from tests.practice.plan_checks.plans import HELD, REVIEW, TODAY, action, plan


@pytest.mark.parametrize(
    ("review", "last"),
    [
        (REVIEW, REVIEW),
        (None, HELD + timedelta(weeks=6)),
        (HELD - timedelta(days=1), HELD + timedelta(weeks=6)),
        (HELD + timedelta(days=1), HELD + timedelta(days=6)),
        (date(2036, 1, 1), HELD + timedelta(weeks=26)),
    ],
)
def test_the_days_looked_at_go_from_the_conference_to_the_next_meeting_and_are_never_endless(review, last):
    facts = plan(version=make.version(review_on=review))
    assert (facts.since, facts.until) == (HELD, last)


def test_without_a_conference_the_days_begin_today():
    assert plan(held_on=None).since == TODAY


def test_the_days_of_an_action_lie_between_the_two_meetings():
    weekly = action(recurrence="FREQ=WEEKLY;BYDAY=TH")
    facts = plan(actions=(weekly,))
    assert facts.days(weekly) == tuple(HELD + timedelta(weeks=week) for week in range(7))
    assert facts.days(action(2)) == ()


def test_people_and_children_are_called_by_their_names():
    facts = plan(children=("Aimee", "Zayd"))
    assert facts.called(("jackie", "jon")) == "Jackie and Jon"
    assert facts.name("nobody known") == "Somebody"
    assert facts.child == "Aimee and Zayd"
    assert plan(children=()).child == "the child"
