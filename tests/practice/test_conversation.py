import pytest

from coordinator.models.choices import GoodFor, Role, Side
from coordinator.practice.conversation import BY_KEY, CELEBRATES, STEPS, Asks, implied, was_named
from tests import make


def after(key, words="", **before):
    one = make.participant(**before)
    for field, value in implied(BY_KEY[key], one, words).items():
        setattr(one, field, value)
    return one


@pytest.mark.parametrize(
    ("key", "words", "field", "value"),
    [
        ("emergency", "", "good_for", (GoodFor.EMERGENCY,)),
        ("emotional", "", "good_for", (GoodFor.EMOTIONAL,)),
        ("practical", "Lifts", "good_for_words", "Lifts"),
        ("one_thing", "Homework", "good_for_words", "Homework"),
        ("lost_touch", "", "lost_touch", True),
        ("helped_before", "Had them for a week", "helped_before", "Had them for a week"),
        ("celebrations", "", "good_for_words", CELEBRATES),
        ("fathers_side", "", "side", Side.PATERNAL),
        ("mothers_side", "", "side", Side.MATERNAL),
        ("around", "Neighbour", "described_as", "Neighbour"),
        ("emergency", "", "circle", 1),
        ("lost_touch", "", "circle", 3),
    ],
)
def test_an_answer_sets_what_its_question_implies(key, words, field, value):
    assert getattr(after(key, words), field) == value


def test_an_answer_adds_and_takes_nothing_back():
    one = after(
        "practical",
        "Lifts",
        good_for=(GoodFor.ONE_THING,),
        good_for_words="Homework",
        circle=1,
        side=Side.BOTH,
    )
    assert one.good_for == (GoodFor.PRACTICAL, GoodFor.ONE_THING)
    assert (one.good_for_words, one.circle) == ("Homework\nLifts", 1)
    assert after("mothers_side", side=Side.PATERNAL).side is Side.PATERNAL
    assert after("around", "Neighbour", described_as="Godmother").described_as == "Godmother"


def test_the_same_answer_twice_changes_nothing():
    one = after("practical", "Lifts")
    assert implied(BY_KEY["practical"], one, "Lifts") == {}


@pytest.mark.parametrize("step", [one for one in STEPS if one.asks is Asks.PEOPLE and one.key != "missing"])
def test_whoever_was_named_is_seen_to_be_named(step):
    one = after(step.key, "So" if step.about else "", role=step.role)
    assert was_named(step, one)
    assert not was_named(step, make.participant(role=Role.CHILD, side=step.side))
    assert not was_named(step, make.participant(role=Role.SUPPORTER))


def test_only_who_helped_is_asked_of_the_past():
    assert BY_KEY["helped_before"].words_for == "helped_before"
    assert len({step.key for step in STEPS}) == len(STEPS)
