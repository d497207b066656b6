import pytest

from coordinator.practice.plan_checks.vague import VAGUE, vague_in, vague_words
from tests.practice.plan_checks.plans import action, plan, sentences


@pytest.mark.parametrize("word", VAGUE)
def test_each_vague_word_is_found_by_itself(word):
    assert vague_in(f"Jackie, {word.upper()}.") == (word,)


@pytest.mark.parametrize(
    "text",
    [
        "Read The Monsoon, soften the light.",
        "As soon as it is made",
        "The family willow tree",
        "Every other Tuesday",
    ],
)
def test_words_that_only_look_vague_are_left_in_peace(text):
    assert vague_in(text) == ()


def test_as_soon_as_possible_is_vague_and_as_soon_as_it_is_made_is_not():
    assert vague_in("As soon as possible, and as soon as it is made") == ("as soon as possible",)


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({"by_when": "Regularly"}, "Action 1 says “regularly”. When exactly?"),
        ({"what": "The family will cook."}, "Action 1 says “the family will”. Who exactly?"),
        ({"what": "We try to be calm."}, "Action 1 says “try to”. What exactly?"),
        ({"by_when": "Often", "recurrence": "FREQ=DAILY"}, None),
    ],
)
def test_what_is_vague_is_asked_about(particulars, sentence):
    found = sentences(vague_words(plan(actions=(action(**particulars),))))
    assert found == ([sentence] if sentence else [])


def test_one_word_in_several_actions_is_asked_about_once():
    facts = plan(actions=tuple(action(number, what="Ring soon.") for number in (1, 2, 3)))
    assert sentences(vague_words(facts)) == ["Actions 1 to 3 say “soon”. When exactly?"]
