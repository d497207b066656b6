import pytest

from coordinator.practice.plan_checks.coverage import coverage, uncovered
from tests import make
from tests.practice.plan_checks.plans import action, plan, sentences

ASKED = (make.question(id="q1"), make.question(id="q2", position=2), make.question(id="q3", position=3))
LINE = make.bottom_line(id="l1")


def test_each_question_says_its_answer_and_the_actions_that_answer_it():
    facts = plan(
        questions=ASKED,
        answers={"q1": make.answer(question_id="q1"), "q3": make.answer(question_id="q3", answer=" ")},
        actions=(action(1, question_ids=("q1", "q2")), action(2, question_ids=("q1",))),
    )
    grid, _lines = coverage(facts)
    assert [row.in_words for row in grid.rows] == [
        "Question 1: answered; actions 1 and 2 answer it.",
        "Question 2: no answer yet; action 1 answers it.",
        "Question 3: no answer yet; no action answers it.",
    ]
    assert [row.number for row in grid.gaps] == [2, 3]
    assert sentences(uncovered(facts)) == [
        "Question 2 has no answer yet.",
        "Question 3 has no answer yet.",
    ]
    assert [(head.number, head.action_id) for head in grid.actions] == [(1, "a1"), (2, "a2")]


@pytest.mark.parametrize(
    ("met", "linked", "words", "asked"),
    [
        (None, False, "the referrer has not said yet; no action meets it", True),
        (None, True, "the referrer has not said yet; action 1 meets it", False),
        (True, False, "met, the referrer says; no action meets it", False),
        (False, True, "not met, the referrer says; action 1 meets it", False),
    ],
)
def test_each_bottom_line_is_met_by_an_action_or_judged_by_the_referrer(met, linked, words, asked):
    line = make.bottom_line(id="l1", met=met)
    facts = plan(bottom_lines=(line,), actions=(action(bottom_line_ids=("l1",) if linked else ()),))
    _questions, grid = coverage(facts)
    assert grid.rows[0].in_words == f"Bottom line 1: {words}."
    assert bool(uncovered(facts)) is asked
    assert (grid.rows[0] in grid.gaps) is (met is False or asked)


def test_a_plan_of_nothing_has_empty_grids():
    assert [grid.rows for grid in coverage(plan(actions=()))] == [(), ()]
