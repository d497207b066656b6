"""Each prompt of the plan at its boundary: silent where all is well, one sentence where not."""

from datetime import date

import pytest

from coordinator.practice.matters import Severity, Where
from coordinator.practice.plan_check import plan_prompts
from tests import make

DAY = date(2026, 8, 4)
WHOLE = {"doer_ids": ("p",), "checker_ids": ("p",)}


def prompted(version=None, actions=None, back_up=None, questions=(), answers=None, bottom_lines=()):
    found = plan_prompts(
        version or make.version(),
        [make.action(**WHOLE)] if actions is None else actions,
        [make.back_up()] if back_up is None else back_up,
        questions,
        answers or {},
        bottom_lines,
    )
    assert {(matter.severity, matter.where) for matter in found} <= {(Severity.PROMPT, Where.PLAN)}
    return [matter.sentence for matter in found]


def test_a_whole_plan_is_left_in_peace():
    assert prompted() == []


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"actions": []}, "There are no actions yet."),
        ({"back_up": []}, "There is no Plan B yet."),
        ({"version": make.version(monitor="")}, "Who will check that the plan is working?"),
        ({"version": make.version(who_tells_child="")}, "Who will tell the child, and by when?"),
        ({"version": make.version(review_on=None)}, "When will everyone meet again?"),
    ],
)
def test_what_a_plan_lacks_is_asked(missing, sentence):
    assert prompted(**missing) == [sentence]


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({"doer_ids": ()}, "Action 1 has nobody’s name beside it yet."),
        ({"by_when": ""}, "Action 1: by when, or how often?"),
        ({"by_when": "", "by_date": DAY}, None),
        ({"how_checked": ""}, "Action 1: how will you know that it happened?"),
        ({"critical": True}, "Action 1 is critical. Who stands in?"),
        ({"critical": True, "stand_in_ids": ("p",)}, None),
        ({"by_when": "Regularly"}, "Action 1 says “regularly”. When exactly?"),
        ({"what": "Someone will ring soon."}, "Action 1 says “soon”. When exactly?"),
        ({"what": "Read The Monsoon, soften the light."}, None),
        ({"what": "The family will cook."}, "Action 1 says “the family will”. When exactly?"),
    ],
)
def test_what_an_action_lacks_is_asked(particulars, sentence):
    assert prompted(actions=[make.action(**{**WHOLE, **particulars})]) == ([sentence] if sentence else [])


def test_each_question_wants_its_answer():
    asked = [make.question(), make.question(position=2), make.question(position=3)]
    answers = {
        asked[0].id: make.answer(question_id=asked[0].id),
        asked[1].id: make.answer(question_id=asked[1].id, answer=""),
    }
    assert prompted(questions=asked, answers=answers) == [
        "Question 2 has no answer yet.",
        "Question 3 has no answer yet.",
    ]


@pytest.mark.parametrize(
    ("met", "linked", "asked"),
    [(None, False, True), (None, True, False), (True, False, False), (False, False, False)],
)
def test_each_bottom_line_is_met_by_an_action_or_judged(met, linked, asked):
    line = make.bottom_line(met=met)
    action = make.action(**WHOLE, bottom_line_ids=(line.id,) if linked else ())
    assert bool(prompted(actions=[action], bottom_lines=[line])) is asked
