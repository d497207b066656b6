from datetime import date

import pytest

from coordinator.practice.plan_checks.complete import complete, people_gone, stand_ins
from tests import make
from tests.practice.plan_checks.plans import action, plan, sentences


def test_an_action_that_says_everything_is_left_in_peace():
    facts = plan()
    assert [*complete(facts), *stand_ins(facts), *people_gone(facts)] == []


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({"what": " "}, "Action 1 does not say yet what will happen."),
        ({"doer_ids": ()}, "Action 1 has nobody’s name beside it yet."),
        (
            {"doer_ids": (), "who_words": "The family"},
            "Action 1 says “The family”. Whose name stands for it?",
        ),
        ({"doer_ids": ("jon",), "who_words": "Everyone"}, None),
        (
            {"doer_ids": (), "who_words": "Auntie Bev"},
            "Action 1 names Auntie Bev, who is not on the list of people. Who is that?",
        ),
        ({"doer_ids": (), "service_task": True, "who_words": "Ruth at the school"}, None),
        (
            {"doer_ids": (), "service_task": True, "service": "School"},
            "Action 1 is for a service, School. Who there will see to it?",
        ),
        ({"by_when": ""}, "Action 1: by when, or how often?"),
        ({"by_when": "", "by_date": date(2026, 10, 1)}, None),
        ({"by_when": "", "recurrence": "FREQ=DAILY"}, None),
        ({"how_checked": ""}, "Action 1: how will you know that it happened?"),
        ({"checker_ids": ()}, "Action 1: who checks?"),
        (
            {"checker_ids": ("jackie",)},
            "Action 1 is checked only by those who do it. Who else would notice?",
        ),
        ({"checker_ids": ("jackie", "dana")}, None),
    ],
)
def test_what_an_action_does_not_say_is_asked(particulars, sentence):
    found = sentences(complete(plan(actions=(action(**particulars),))))
    assert found == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({"critical": True}, "Action 1 is critical. Who stands in?"),
        ({"critical": True, "stand_in_ids": ("mike",)}, None),
        ({"critical": False}, None),
        (
            {"critical": True, "stand_in_ids": ("jackie",)},
            "Action 1 has the same name to do it and to stand in. Who else could?",
        ),
    ],
)
def test_where_nothing_must_go_wrong_somebody_else_stands_in(particulars, sentence):
    found = sentences(stand_ins(plan(actions=(action(**particulars),))))
    assert found == ([sentence] if sentence else [])


def test_what_many_actions_lack_is_asked_once():
    many = tuple(action(number, how_checked="") for number in range(1, 201))
    assert sentences(complete(plan(actions=many))) == [
        "Actions 1 to 200: how will you know that they happened?"
    ]


def test_whoever_is_no_longer_in_the_case_is_named_without_a_word_on_why():
    facts = plan(
        actions=(
            action(1, doer_ids=("jon",)),
            action(2, helper_ids=("jon",)),
            action(3, checker_ids=("jon",)),
            action(4, critical=True, stand_in_ids=("jon",)),
            action(5, doer_ids=("jon", "dana")),
        ),
        back_up=(make.back_up(position=2, doer_ids=("jon",)),),
        carers=(make.carer("c", "v", person_id="jon"),),
        gone=frozenset({"jon"}),
    )
    assert sentences(people_gone(facts)) == [
        "Jon is no longer taking part. Who takes on actions 1 and 5?",
        "Jon is no longer taking part. Who helps with action 2 now?",
        "Jon is no longer taking part. Who checks action 3 now?",
        "Jon is no longer taking part. Who stands in for action 4 now?",
        "Jon is no longer taking part. Who does line 2 of Plan B?",
        "Jon is no longer taking part. Who could care for Aimee?",
    ]
