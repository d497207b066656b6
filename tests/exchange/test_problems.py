import pytest

from coordinator.exchange.problems import ordinal, quoted, refusal, where


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (111, "111th"), (122, "122nd")],
)  # fmt: skip
def test_places_are_read_aloud(number, words):
    assert ordinal(number) == words


def test_a_path_is_read_aloud():
    assert where(["plan_actions", 2, "by_when"]) == "plan actions, 3rd entry, by when"


def test_a_strange_value_is_shown_short_and_without_controls():
    assert quoted("a\x00\u202eb\n" + "x" * 500) == "“a b " + "x" * 36 + "…”"


def test_a_refusal_names_the_first_problems_and_counts_the_rest():
    sentence = str(refusal([f"problem {number}" for number in range(8)]))
    assert "Nothing was added." in sentence
    assert "problem 4" in sentence
    assert "problem 5" not in sentence
    assert "and 3 more" in sentence
