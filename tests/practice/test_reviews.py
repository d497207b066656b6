"""Reviews: the days offered, how thin the evidence is, and who may run the next one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coordinator.models.choices import CountsAs, Role
from coordinator.models.day_choices import ActionResult, Evidence
from coordinator.models.review import ReviewOutcome
from coordinator.models.timekeeping import ClockPause
from coordinator.models.values import LooseDate
from coordinator.practice.clock import Clock
from coordinator.practice.reviews import (
    Offered,
    doubts_of,
    in_sum,
    is_open,
    may_run,
    review_days,
    still_to_ask,
)
from coordinator.practice.targets import NETWORK_REVIEW, Target, TimeUnit
from tests import make

HELD = date(2026, 11, 7)
TWELVE_WEEKS = Target(12, TimeUnit.WEEKS)
USUAL = Offered(HELD, TWELVE_WEEKS, Clock())


def days(offered, today=HELD):
    return {one.day: one for one in review_days(offered, today)}


def suggested(offered, today=HELD):
    (one,) = [one for one in review_days(offered, today) if one.suggested]
    return one.day


def after(weeks):
    return HELD + timedelta(weeks=weeks)


def outcome(**particulars):
    talked = {"if_problems": "Ring Mike", "how_managed": "Mike came twice", "how_known": "The diary"}
    return ReviewOutcome(case_id="c", meeting_id="m", action_id="a", **{**talked, **particulars})


def test_four_six_and_twelve_weeks_are_offered_and_twelve_suggested_after_a_conference():
    assert [one.weeks for one in days(USUAL).values()] == [4, 6, 12]
    assert suggested(USUAL) == after(12)
    assert days(USUAL)[after(12)].why == "12 weeks after the meeting, the usual time"


def test_the_commissioners_own_time_is_suggested_before_the_usual_one():
    own = replace(USUAL, target=Target(8, TimeUnit.WEEKS, own=True))
    assert suggested(own) == after(8)
    assert days(own)[after(8)].why == "8 weeks after the meeting, the commissioner’s own time"


def test_the_day_the_family_chose_goes_before_every_count():
    chosen = replace(USUAL, in_plan=HELD + timedelta(days=40))
    assert suggested(chosen) == HELD + timedelta(days=40)
    assert days(chosen)[suggested(chosen)].why == "the day in the plan"
    assert days(chosen)[suggested(chosen)].weeks == 0


def test_a_network_meeting_is_looked_at_again_within_four_weeks():
    network = replace(USUAL, network=True)
    assert suggested(network) == after(4)
    assert days(network)[after(4)].doubt == ""
    assert "within 4 weeks, by Saturday 5 December 2026" in days(network)[after(6)].doubt
    shorter = replace(network, target=Target(2, TimeUnit.WEEKS, own=True))
    assert suggested(shorter) == after(2)
    assert suggested(replace(network, target=NETWORK_REVIEW)) == after(4)


def test_days_that_have_passed_are_not_offered_and_the_next_one_is_suggested():
    late = after(5)
    assert [one.weeks for one in days(USUAL, late).values()] == [6, 12]
    gone = replace(USUAL, in_plan=HELD + timedelta(days=7))
    assert suggested(gone, late) == after(6)
    assert review_days(USUAL, after(13)) == ()


def test_a_bank_holiday_and_a_day_off_are_doubted_and_still_offered():
    christmas = replace(USUAL, in_plan=date(2026, 12, 25))
    assert days(christmas)[date(2026, 12, 25)].doubt == "This is a bank holiday."
    away = Clock(calendar=replace(Clock().calendar, days_off=frozenset({after(4)})))
    assert days(replace(USUAL, clock=away))[after(4)].doubt == "You do not work on this day."


def test_paused_days_are_left_out_of_the_count():
    pause = ClockPause(case_id="c", since=after(1), until=after(1) + timedelta(days=6))
    paused = replace(USUAL, clock=Clock(pauses=(pause,)))
    assert suggested(paused) == after(13)


@pytest.mark.parametrize(
    ("particulars", "begins"),
    [
        ({"result": None}, []),
        ({"result": ActionResult.DONE}, ["Nothing shows it yet."]),
        ({"result": ActionResult.DONE, "evidence": (Evidence.TOLD,)}, ["It was told, no more."]),
        ({"result": ActionResult.PARTLY, "evidence": (Evidence.TOLD, Evidence.DIARY)}, []),
        ({"result": ActionResult.DONE, "evidence_words": "The school’s register"}, []),
        (
            {"result": ActionResult.NOT_DONE, "how_managed": ""},
            ["What got in the way"],
        ),
        ({"result": ActionResult.NOT_DONE, "what_next": "Mike asks again"}, []),
        ({"result": ActionResult.CHANGED, "how_known": " "}, []),
        ({"result": ActionResult.NO_LONGER, "how_known": "", "if_problems": ""}, []),
    ],
)
def test_what_is_thin_about_an_action_is_asked(particulars, begins):
    found = doubts_of(outcome(**particulars))
    assert len(found) == len(begins)
    assert all(one.startswith(begin) for one, begin in zip(found, begins, strict=True))


def test_what_a_review_asks_is_asked_of_every_action_that_goes_on():
    silent = {"if_problems": "", "how_managed": " ", "how_known": ""}
    assert len(still_to_ask(outcome(result=ActionResult.CHANGED, **silent))) == 3
    assert still_to_ask(outcome(result=ActionResult.DONE, how_known="")) == ("how you know that it works",)
    for result in (None, ActionResult.NO_LONGER):
        assert still_to_ask(outcome(result=result, **silent)) == ()


def test_only_what_asks_for_something_more_is_open():
    still = {one for one in (None, *ActionResult) if is_open(one)}
    assert still == {None, ActionResult.PARTLY, ActionResult.NOT_DONE}


def test_how_all_the_actions_stand_is_said_in_one_line():
    assert in_sum(()) == "There are no actions in the plan."
    assert in_sum((ActionResult.DONE,)) == "1 action: 1 done."
    results = (ActionResult.NOT_DONE, None, ActionResult.DONE, ActionResult.DONE)
    assert in_sum(results) == "4 actions: 2 done, 1 not done, 1 not talked about yet."


@pytest.mark.parametrize(
    ("role", "counts_as", "born", "may"),
    [
        (Role.FAMILY, CountsAs.NETWORK, None, True),
        (Role.FRIEND, CountsAs.NETWORK, None, True),
        (Role.SUPPORTER, CountsAs.PROFESSIONAL, None, False),
        (Role.REFERRER, CountsAs.NETWORK, None, False),
        (Role.CHILD, CountsAs.NETWORK, LooseDate(2019, 5, 2), False),
        (Role.CHILD, CountsAs.NETWORK, LooseDate(2010, 11, 8), False),
        (Role.CHILD, CountsAs.NETWORK, LooseDate(2010, 11, 7), True),
        (Role.CHILD, CountsAs.NETWORK, None, False),
    ],
)
def test_only_the_familys_own_network_and_a_young_person_may_run_a_review(role, counts_as, born, may):
    part = make.participant("c", "p", role=role, counts_as=counts_as)
    assert may_run(part, make.person(born=born), HELD) is may
