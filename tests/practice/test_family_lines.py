"""A family's own words become lines, and a line that an action says already is known."""

import pytest

from coordinator.practice.family_lines import family_lines, not_taken_up


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("", ()),
        ("   \n\n  ", ()),
        ("Jackie rings on Sundays", ("Jackie rings on Sundays",)),
        ("- Jon cooks\n• Dana rests\n– Mike drives", ("Jon cooks", "Dana rests", "Mike drives")),
        ("1. Jon cooks\n2) Dana rests\n(3) Mike drives", ("Jon cooks", "Dana rests", "Mike drives")),
        ("2 o’clock: tea\n2026 is our year", ("2 o’clock: tea", "2026 is our year")),
        ("Jon cooks\nJon cooks", ("Jon cooks",)),
        ("…\n---\nnanny", ("nanny",)),
        ("جدتي تتصل", ("جدتي تتصل",)),
    ],
)
def test_each_line_that_says_something_is_taken_once(words, lines):
    assert family_lines(words) == lines


def test_a_line_an_action_says_already_is_not_offered_again():
    lines = ("Jon cooks on Mondays.", "Dana rests")
    assert not_taken_up(lines, ["jon cooks  on mondays", ""]) == {"Dana rests"}
    assert not_taken_up(lines, []) == set(lines)
