from datetime import date

import pytest

from coordinator.practice.recurrence.day_said import Around, day_at, no_such_day

SUNDAY, WEDNESDAY = date(2026, 11, 22), date(2026, 11, 25)


def day(text, today=SUNDAY, review=None):
    found = day_at(text, 0, Around(today, review))
    assert found is not None
    assert found[1] == len(text)
    return found[0]


def test_a_day_of_the_week_is_the_one_to_come():
    assert day("friday").day == date(2026, 11, 27)
    assert day("this friday").day == date(2026, 11, 27)
    assert day("fri").weekday == 4


def test_next_is_only_asked_where_this_week_has_one_too():
    assert day("next saturday").day == date(2026, 11, 28)
    assert day("next saturday", WEDNESDAY).problem
    assert day("next monday", WEDNESDAY).day == date(2026, 11, 30)
    assert day("next wednesday", WEDNESDAY).day == date(2026, 12, 2)


def test_a_day_without_a_year_is_the_next_one_and_one_just_past_is_asked_about():
    assert day("5 december").day == date(2026, 12, 5)
    assert day("5 march").day == date(2027, 3, 5)
    assert day("5 november").offers == ("Thursday 5 November 2026", "Friday 5 November 2027")


def test_the_day_of_the_week_tells_the_year():
    assert day("friday 5 november").day == date(2027, 11, 5)
    assert day("thursday 5 november").day == date(2026, 11, 5)
    assert day("monday 5 december").problem == "Saturday 5 December 2026 is not a Monday. Check the day."


@pytest.mark.parametrize(
    ("text", "review", "found"),
    [
        ("the review", date(2027, 1, 5), date(2027, 1, 5)),
        ("we meet again", date(2027, 1, 5), date(2027, 1, 5)),
        ("the end of the year", None, date(2026, 12, 31)),
        ("the end of february 2028", None, date(2028, 2, 29)),
        ("the beginning of march", None, date(2027, 3, 1)),
        ("the 22nd", None, SUNDAY),
        ("a month tomorrow", None, date(2026, 12, 23)),
        ("last friday of november", None, date(2026, 11, 27)),
    ],
)
def test_days_are_found_by_how_they_are_spoken_of(text, review, found):
    assert day(text, review=review).day == found


def test_the_end_of_the_week_is_asked():
    assert day("the end of the week", WEDNESDAY).offers == (
        "Friday 27 November 2026",
        "Sunday 29 November 2026",
    )


def test_a_name_may_have_its_date_behind_it():
    assert day("easter, sunday 28 march 2027").day == date(2027, 3, 28)
    assert "not Monday 29 March 2027" in day("easter, monday 29 march 2027").problem


def test_words_that_are_no_day_are_none():
    for text in ("soon", "dana", "", "13", "march of time"):
        found = day_at(text, 0, Around(SUNDAY))
        assert found is None or found[1] < len(text)


def test_a_month_says_how_long_it_is():
    assert no_such_day(31, 6, 2027).offers == ("Wednesday 30 June 2027", "Thursday 1 July 2027")
    assert "the next is in 2028" in no_such_day(29, 2, 2027).problem
    assert no_such_day(0, 6, 2027).offers == ()
