"""The closing round says of each thing how it stands, and what is still open."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.models.day_choices import ClosingStep
from coordinator.practice.closing_round import ClosingFacts, closing_lines, day_and_place
from coordinator.practice.plan_view import ActionView

TODAY = date(2026, 11, 7)
EMPTY = ActionView(
    number=1, heading="", what="Jackie collects Aimee", who="Jackie", when="", help="", check="", support="",
    critical=False, stand_in="", service_task=False, resource="",
)  # fmt: skip
WHOLE = ClosingFacts(
    actions=(EMPTY, replace(EMPTY, number=2)),
    points=9,
    back_up=3,
    who_tells_child="Jackie,\nat tea time.",
    tell_child_by=date(2026, 11, 10),
    meet_again="Saturday 19 December 2026, Mardle Hall",
    copies_wanted=5,
    copies_handed_over=5,
)


def line(facts, step):
    return next(one for one in closing_lines(facts, TODAY) if one.step is step)


def test_everything_is_gone_through_in_its_order():
    lines = closing_lines(WHOLE, TODAY)
    assert [one.step for one in lines] == list(ClosingStep)
    assert [one.told for one in lines] == [
        "9 points",
        "2 actions",
        "3 lines",
        "Jackie, at tea time, by Tuesday 10 November",
        "Saturday 19 December 2026, Mardle Hall",
        "5 copies handed over",
    ]
    assert not any(one.is_open for one in lines)


@pytest.mark.parametrize(
    ("step", "facts", "told"),
    [
        (ClosingStep.AGENDA, {"points": 0}, ""),
        (ClosingStep.WHO_DOES_WHAT, {"actions": ()}, "No actions are written yet"),
        (
            ClosingStep.WHO_DOES_WHAT,
            {"actions": (replace(EMPTY, who=" "),)},
            "1 action; nobody’s name yet on action 1",
        ),
        (
            ClosingStep.WHO_DOES_WHAT,
            {"actions": tuple(replace(EMPTY, who="", number=n) for n in range(1, 201))},
            "200 actions; nobody’s name yet on actions 1, 2, 3, 4, 5 …",
        ),
        (ClosingStep.PLAN_B, {"back_up": 0}, "Nothing is written yet"),
        (ClosingStep.PLAN_B, {"back_up": 1}, "1 line"),
        (ClosingStep.WHO_TELLS_CHILD, {"who_tells_child": ""}, "Nobody has been named yet"),
        (
            ClosingStep.WHO_TELLS_CHILD,
            {"who_tells_child": "Dana", "tell_child_by": None},
            "Dana; no day has been set yet",
        ),
        (ClosingStep.MEET_AGAIN, {"meet_again": ""}, "No date has been set yet"),
        (ClosingStep.COPIES, {"copies_handed_over": 0}, "No copy has been handed over yet"),
        (ClosingStep.COPIES, {"copies_handed_over": 3}, "3 of 5 handed over"),
    ],
)
def test_what_is_still_open_is_said_and_never_more_than_said(step, facts, told):
    found = line(replace(WHOLE, **facts), step)
    assert found.told == told
    assert found.is_open is (step is not ClosingStep.AGENDA and facts != {"back_up": 1})


def test_with_nobody_there_no_copy_is_missed():
    assert not line(ClosingFacts(), ClosingStep.COPIES).is_open


def test_a_day_and_a_place_are_said_together():
    assert day_and_place(None, "Mardle Hall") == ""
    assert day_and_place(TODAY, "") == "Saturday 7 November 2026"
    assert day_and_place(TODAY, "Mardle Hall") == "Saturday 7 November 2026, Mardle Hall"
