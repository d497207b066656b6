"""Which words became others: nothing is lost, and what changed is said in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.changed_words import changes_in_words, word_by_word

TEXTS = st.lists(
    st.sampled_from(["Jackie", "rings", "on", "Tuesday", ",", " ", "\n", "7pm", "’s", "عائشة"]), max_size=12
)


@settings(max_examples=200, deadline=None)
@given(TEXTS.map("".join), TEXTS.map("".join))
def test_the_pieces_of_each_text_are_the_text_and_what_stayed_is_the_same_in_both(before, after):
    old, new = word_by_word(before, after)
    assert "".join(piece.text for piece in old) == before
    assert "".join(piece.text for piece in new) == after
    assert [piece.text for piece in old if piece.stayed] == [piece.text for piece in new if piece.stayed]
    assert changes_in_words(before, after).endswith(".")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Every Tuesday at 4pm", "Every Wednesday at 4pm", "“Tuesday” became “Wednesday”."),
        ("Jon rings Dana", "Jon rings Dana on Sundays", "“on Sundays” is new."),
        ("Jon rings Dana each Sunday", "Jon rings Dana", "“each Sunday” was taken out."),
        ("", "Jon rings.", "“Jon rings.” is new."),
        ("Jon rings.", "", "“Jon rings.” was taken out."),
        ("Jon rings.", "Jon rings.", "as it was."),
        ("Jon  rings", "Jon rings", "only spaces or lines changed."),
        (
            "A day in the park",
            "Tea with Nan at her house",
            "“A day in the park” became “Tea with Nan at her house”.",
        ),
    ],
)
def test_a_change_is_said_in_words(before, after, said):
    assert changes_in_words(before, after) == said


def test_of_many_changes_the_first_are_said_and_the_rest_counted():
    before = " ".join(f"same words stay here {number}" for number in range(7))
    after = before.replace("0", "a").replace("1", "b").replace("2", "c").replace("3", "d").replace("5", "e")
    assert changes_in_words(before, after).endswith("“3” became “d”; and 1 more change.")


def test_very_long_texts_are_laid_beside_each_other_as_wholes():
    long = "word " * 5_000
    old, new = word_by_word(long, long + "more")
    assert [len(old), len(new)] == [1, 1]
    assert not old[0].stayed
