import pytest

from coordinator.practice.matters import Severity, Where
from coordinator.practice.plan_checks.asking import ACTION, Ask, asked, numbers, prompt
from tests.practice.plan_checks.plans import action

ASK = Ask("Action {n}: when?", "Actions {n}: when?", "by_when")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((2,), "2"),
        ((3, 1), "1 and 3"),
        ((1, 2), "1 and 2"),
        ((1, 2, 3, 5, 7, 8, 9), "1 to 3, 5 and 7 to 9"),
        ((), ""),
    ],
)
def test_numbers_are_said_as_a_list_with_their_runs(found, said):
    assert numbers(found) == said


def test_the_same_question_about_many_actions_is_one_sentence_that_leads_to_the_first():
    first, second = action(1), action(4)
    (only,) = asked([(ASK, first), (ASK, second), (ASK, first)])
    assert only.sentence == "Actions 1 and 4: when?"
    assert (only.record_id, only.field, only.judgement) == (first.id, "by_when", ACTION)
    assert asked([(ASK, second)])[0].sentence == "Action 4: when?"


def test_a_prompt_never_stops_anything():
    found = prompt("Who checks?", ACTION)
    assert (found.severity, found.where) == (Severity.PROMPT, Where.PLAN)
