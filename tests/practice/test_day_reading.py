import pytest

from coordinator.errors import BadInput
from coordinator.practice.day_reading import day_parts, month_named, weekday_named


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("30/11/2026", (2026, 11, 30)),
        ("30.11.2026", (2026, 11, 30)),
        ("2026-11-30", (2026, 11, 30)),
        ("2026-11", (2026, 11, 0)),
        ("11/2026", (2026, 11, 0)),
        ("30/11", (0, 11, 30)),
        ("30th of november 2026", (2026, 11, 30)),
        ("30 nov", (0, 11, 30)),
        ("november", (0, 11, 0)),
        ("2026", (2026, 0, 0)),
        ("soon", (0, 0, 0)),
        ("", (0, 0, 0)),
    ],
)
def test_a_date_is_taken_apart_and_what_it_does_not_say_is_nought(words, parts):
    assert day_parts(words) == parts


def test_a_year_of_two_figures_is_asked_for_in_full():
    with pytest.raises(BadInput, match="year in full"):
        day_parts("30/11/26")


def test_months_and_days_of_the_week_are_known_by_how_they_begin():
    assert [month_named(name) for name in ("jan", "sept", "december", "ju", "x")] == [1, 9, 12, 0, 0]
    assert [weekday_named(name) for name in ("mon", "tues", "thursdays", "sun", "day")] == [1, 2, 4, 7, 0]
