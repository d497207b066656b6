"""The target times: published, ours and a commissioner's own, and which set a case goes by."""

from datetime import date

import pytest

from coordinator.models.choices import Model, TargetStep, TimeSet, TimeUnit
from coordinator.models.timekeeping import TimeTarget
from coordinator.models.values import LooseDate
from coordinator.practice.targets import DEFAULTS, Target, set_of, targets_of
from tests import make

TODAY = date(2026, 9, 14)
WEEKS, DAYS = TimeUnit.WEEKS, TimeUnit.WORKING_DAYS


def row(amount, unit=DAYS, step=TargetStep.CONFERENCE, time_set=TimeSet.USUAL):
    return TimeTarget(commissioner_id="c", amount=amount, unit=unit, step=step, time_set=time_set)


def test_the_usual_times_are_those_that_services_publish():
    usual = {step: target.in_words for step, target in targets_of((), TimeSet.USUAL).items()}
    assert usual == {
        TargetStep.ACKNOWLEDGE: "2 working days",
        TargetStep.ALLOCATE: "3 working days",
        TargetStep.CONTACT_REFERRER: "2 working days",
        TargetStep.BASELINE: "5 working days",
        TargetStep.FIRST_VISIT: "10 working days",
        TargetStep.INVITATIONS: "10 working days",
        TargetStep.CONFERENCE: "6 weeks",
        TargetStep.CONFERENCE_LATE: "8 weeks",
        TargetStep.PLAN_SENT: "5 working days",
        TargetStep.CHILD_PLAN: "5 working days",
        TargetStep.FIRST_REVIEW: "12 weeks",
    }


@pytest.mark.parametrize("time_set", TimeSet)
def test_every_set_has_a_time_for_every_step_and_the_shorter_sets_are_never_longer(time_set):
    assert set(DEFAULTS[time_set]) == set(TargetStep)
    for step in TargetStep:
        assert 1 <= DEFAULTS[time_set][step].amount <= DEFAULTS[TimeSet.USUAL][step].amount
    assert DEFAULTS[TimeSet.URGENT][TargetStep.CONFERENCE].amount < 6
    assert DEFAULTS[TimeSet.UNDER_ONE][TargetStep.CONFERENCE].amount < 6


@pytest.mark.parametrize(
    ("rows", "time_set", "conference"),
    [
        ((row(4, WEEKS),), TimeSet.USUAL, Target(4, WEEKS, own=True)),
        ((row(20),), TimeSet.USUAL, Target(20, DAYS, own=True)),
        ((row(4, WEEKS), row(5, WEEKS)), TimeSet.USUAL, Target(5, WEEKS, own=True)),
        ((row(-1, WEEKS),), TimeSet.USUAL, Target(0, WEEKS, own=True)),
        ((row(7, WEEKS, time_set=TimeSet.URGENT),), TimeSet.URGENT, Target(7, WEEKS, own=True)),
        ((row(7, WEEKS, time_set=TimeSet.URGENT),), TimeSet.USUAL, Target(6, WEEKS)),
        ((row(9, WEEKS),), TimeSet.URGENT, Target(3, WEEKS)),
        ((row(2, WEEKS),), TimeSet.URGENT, Target(2, WEEKS, own=True)),
        ((row(14),), TimeSet.URGENT, Target(14, DAYS, own=True)),
        ((row(15),), TimeSet.URGENT, Target(3, WEEKS)),
    ],
)
def test_a_commissioner_s_own_time_goes_before_the_default(rows, time_set, conference):
    assert targets_of(rows, time_set)[TargetStep.CONFERENCE] == conference


def test_a_conference_is_never_late_before_it_is_due():
    own = targets_of((row(10, WEEKS),), TimeSet.USUAL)
    assert own[TargetStep.CONFERENCE_LATE] == own[TargetStep.CONFERENCE] == Target(10, WEEKS, own=True)


@pytest.mark.parametrize(
    ("rows", "weeks"),
    [
        ((), 4),
        ((row(10, WEEKS, TargetStep.FIRST_REVIEW),), 4),
        ((row(3, WEEKS, TargetStep.FIRST_REVIEW),), 3),
    ],
)
def test_a_network_meeting_is_reviewed_within_four_weeks(rows, weeks):
    found = targets_of(rows, TimeSet.USUAL, Model.NETWORK_MEETING)
    assert found[TargetStep.FIRST_REVIEW].amount == weeks


@pytest.mark.parametrize(
    ("child", "time_set"),
    [
        (make.child(born=None, due=date(2026, 12, 1)), TimeSet.UNDER_ONE),
        (make.child(born=None, due=date(2026, 8, 1)), TimeSet.UNDER_ONE),
        (make.child(born=None), TimeSet.USUAL),
        (make.child(born=LooseDate(2025, 9, 15)), TimeSet.UNDER_ONE),
        (make.child(born=LooseDate(2025, 9, 14)), TimeSet.USUAL),
        (make.child(born=LooseDate(2025, 9, 15), due=date(2025, 9, 1)), TimeSet.UNDER_ONE),
        (make.child(born=LooseDate(2026)), TimeSet.UNDER_ONE),
        (make.child(born=LooseDate(2026, 8, 1), died=True), TimeSet.USUAL),
    ],
)
def test_a_baby_is_under_one_until_the_day_of_the_first_birthday(child, time_set):
    assert set_of(make.case(), [make.child(), child], TODAY) is time_set
    assert set_of(make.case(urgent=True), [child], TODAY) is TimeSet.URGENT


@pytest.mark.parametrize(
    ("today", "time_set"), [(date(2025, 2, 28), TimeSet.UNDER_ONE), (date(2025, 3, 1), TimeSet.USUAL)]
)
def test_a_leap_day_baby_is_one_on_the_first_of_march(today, time_set):
    assert set_of(make.case(), [make.child(born=LooseDate(2024, 2, 29))], today) is time_set


def test_one_of_something_is_said_as_one():
    assert (Target(1).in_words, Target(1, WEEKS).in_words, Target(0).in_words) == (
        "1 working day",
        "1 week",
        "0 working days",
    )
