from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.practice.recurrence.reading import IN_WORDS as NOT_UNDERSTOOD
from coordinator.practice.recurrence.reading import NO_DAYS, read_when
from tests.practice.recurrence.phrases import (
    ASKED,
    COMING_ROUND,
    IN_WORDS,
    ONE_DAY,
    REVIEW,
    TODAY,
    WITH_TIMES,
)

UNDERSTOOD = (*COMING_ROUND, *ONE_DAY, *WITH_TIMES)


def read(text, today=TODAY):
    return read_when(text, today=today, until=REVIEW)


@pytest.mark.parametrize("phrase", COMING_ROUND)
def test_what_comes_round_is_understood(phrase):
    when = read(phrase)
    rule, first = COMING_ROUND[phrase]
    assert (when.recurrence.to_text(), when.starts_on.isoformat()) == (rule, first)
    assert when.by_date is None
    assert not when.problem


@pytest.mark.parametrize("phrase", ONE_DAY)
def test_a_single_day_is_understood(phrase):
    when = read(phrase)
    assert (when.by_date and when.by_date.isoformat(), when.recurrence, when.problem) == (
        ONE_DAY[phrase],
        None,
        "",
    )


@pytest.mark.parametrize("phrase", WITH_TIMES)
def test_times_of_day_are_understood(phrase):
    when = read(phrase)
    wanted = tuple(time.fromisoformat(one) if one else None for one in WITH_TIMES[phrase])
    assert (when.from_time, when.until_time) == wanted
    assert when.is_understood


@pytest.mark.parametrize("phrase", UNDERSTOOD)
def test_what_is_understood_is_said_back_in_a_sentence(phrase):
    said = read(phrase).said
    assert said.endswith(".")
    assert said[0].isupper()


@pytest.mark.parametrize("phrase", UNDERSTOOD)
def test_what_is_written_down_means_the_same_when_it_is_read_again(phrase):
    when = read(phrase)
    again = read(when.kept)
    assert (again.recurrence, again.by_date, again.from_time, again.until_time, again.kept) == (
        when.recurrence,
        when.by_date,
        when.from_time,
        when.until_time,
        when.kept,
    )


@pytest.mark.parametrize("phrase", ASKED)
def test_what_is_in_doubt_is_asked_and_nothing_is_taken(phrase):
    when = read(phrase)
    assert ASKED[phrase] in when.problem
    assert not when.is_understood
    assert (when.said, when.kept) == ("", phrase)


@pytest.mark.parametrize("phrase", ASKED)
def test_every_answer_that_is_offered_is_one_that_can_be_taken(phrase):
    for _shown, text in read(phrase).offers:
        answered = read(text)
        assert not answered.problem, (text, answered.problem)


@pytest.mark.parametrize("phrase", IN_WORDS)
def test_what_is_not_understood_stays_as_it_was_typed_and_says_so(phrase):
    when = read(phrase)
    assert not when.is_understood
    assert not when.problem
    assert when.said in {NOT_UNDERSTOOD, NO_DAYS}
    assert when.kept == phrase


def test_the_list_of_phrases_is_long_enough_to_mean_something():
    known = (*UNDERSTOOD, *ASKED, *IN_WORDS)
    assert len(set(known)) == len(known) > 160
    assert len(UNDERSTOOD) > 100


def test_a_rule_is_said_back_with_its_first_day_its_end_and_how_often_it_comes():
    assert read("every other tuesday until easter").said == (
        "Every other Tuesday, from Tuesday 24 November until Easter, Sunday 28 March 2027: 9 times."
    )
    assert read("every evening 7-9pm").said == (
        "Every evening, 7pm to 9pm, from today, Sunday 22 November, with no end: "
        "45 times by the review on Tuesday 5 January 2027."
    )


def test_a_rule_without_an_end_says_so():
    assert read_when("every Friday", today=TODAY).said == (
        "Every Friday, from Friday 27 November, with no end."
    )


def test_days_that_some_months_lack_are_said_to_be_left_out():
    assert read("every 31st").said.endswith("A month without a 31st is left out.")
    assert read("every 29 February").said.endswith("A year without a 29th February is left out.")


def test_a_day_that_is_past_says_so_and_is_kept():
    assert read("by 10 November 2026").said == "By Tuesday 10 November, which is past."


def test_next_saturday_is_asked_where_this_week_still_has_one():
    when = read("next Saturday", today=date(2026, 11, 25))
    assert when.offers == (
        ("Saturday 28 November 2026", "Saturday 28 November 2026"),
        ("Saturday 5 December 2026", "Saturday 5 December 2026"),
    )


def test_the_review_is_asked_for_where_it_has_no_day():
    assert "no review date yet" in read_when("every Friday until the review", today=TODAY).problem


def test_parts_of_the_day_stand_where_they_were_said():
    assert read("every tuesday after school").kept == "Every Tuesday, after school"
    assert read("tuesdays in the evening").kept == "Every Tuesday evening"
    assert read("about 2pm every day").kept == "Every day, about 2pm"
    assert read("by 5pm on friday").kept == "By Friday 27 November 2026, by 5pm"


def test_the_day_the_clocks_change_is_neither_lost_nor_counted_twice():
    when = read_when("every day until 29 March 2027", today=date(2027, 3, 27))
    assert when.said.endswith(": 3 times.")


def test_nothing_typed_says_nothing():
    when = read("  ")
    assert (when.said, when.problem, when.kept) == ("", "", "")


@given(st.text(max_size=60), st.dates(date(2020, 1, 1), date(2080, 12, 31)))
def test_whatever_is_typed_is_never_lost(text, today):
    when = read_when(text, today=today)
    assert when.typed == text
    assert when.is_understood or when.kept == " ".join(text.split())


SAID = """every other each day week month monday tuesdays weekend first last 2nd 31st of the and from until
by on at 7 9pm 30 february december 2027 easter twice a for two weeks except next morning half term - , 3/12
"""
WORDS = st.sampled_from(SAID.split())


@given(st.lists(WORDS, min_size=1, max_size=9), st.dates(date(2024, 1, 1), date(2032, 12, 31)))
def test_any_words_in_any_order_are_understood_asked_about_or_kept(words, today):
    phrase = " ".join(words)
    when = read_when(phrase, today=today, until=today)
    assert bool(when.said) != bool(when.problem)
    if when.is_understood:
        again = read_when(when.kept, today=today, until=today)
        assert (again.recurrence, again.by_date) == (when.recurrence, when.by_date)
