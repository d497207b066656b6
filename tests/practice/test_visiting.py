from datetime import datetime

import pytest

from coordinator.practice.visiting import (
    Outing,
    by_initials,
    clock_change,
    due_back,
    later,
    minutes_between,
    say_clock,
    too_close,
)
from tests import make


def at(written):
    return datetime.fromisoformat(written)


@pytest.mark.parametrize(
    ("starts", "minutes", "travel", "back"),
    [
        ("2026-11-03T15:00", 60, 30, "2026-11-03T16:30"),
        ("2026-11-03T23:30", 60, 30, "2026-11-04T01:00"),
        ("2026-10-25T00:30", 60, 0, "2026-10-25T01:30"),
        ("2026-10-25T00:30", 120, 0, "2026-10-25T01:30"),
        ("2026-10-25T00:30", 180, 0, "2026-10-25T02:30"),
        ("2027-03-28T00:30", 60, 0, "2027-03-28T02:30"),
        ("2027-03-28T00:30", 30, None, "2027-03-28T02:00"),
        ("2026-12-31T23:45", 30, None, "2027-01-01T00:15"),
    ],
)
def test_due_back_is_reckoned_in_real_time_across_midnight_and_the_clocks(starts, minutes, travel, back):
    assert due_back(at(starts), minutes, travel) == at(back)


@pytest.mark.parametrize(("starts", "minutes"), [(None, 60), ("2026-11-03T15:00", None)])
def test_due_back_is_not_guessed(starts, minutes):
    assert due_back(starts and at(starts), minutes, 20) is None


@pytest.mark.parametrize(
    ("starts", "ends", "minutes"),
    [
        ("2026-11-03T15:00", "2026-11-03T16:30", 90),
        ("2026-11-03T23:30", "2026-11-04T01:00", 90),
        ("2026-10-25T00:30", "2026-10-25T02:30", 180),
        ("2026-10-25T01:45", "2026-10-25T01:15", 30),
        ("2027-03-28T00:30", "2027-03-28T02:30", 60),
        ("2026-11-03T16:30", "2026-11-03T15:00", None),
    ],
)
def test_a_length_is_never_negative(starts, ends, minutes):
    assert minutes_between(at(starts), at(ends)) == minutes


def test_the_hour_that_comes_twice_is_gone_through_twice():
    assert later(at("2026-10-25T01:30"), 30) == at("2026-10-25T01:00")
    assert minutes_between(at("2026-10-25T01:30"), later(at("2026-10-25T01:30"), 30)) == 30


@pytest.mark.parametrize(
    ("starts", "words"),
    [
        ("2026-10-25T00:30", "The clocks go back during"),
        ("2027-03-28T00:30", "The clocks go forward during"),
        ("2027-03-28T01:30", "there is no such time"),
        ("2026-11-03T15:00", ""),
    ],
)
def test_a_change_of_the_clocks_is_said(starts, words):
    told = clock_change(at(starts), 120)
    assert words in told
    assert bool(told) == bool(words)


def outing(starts, minutes=60, travel=0, name="a"):
    return Outing(name, f"The {name} family", at(starts), minutes, travel)


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (outing("2026-11-03T15:30", name="b"), [None]),
        (outing("2026-11-03T15:00", minutes=None, name="b"), [None]),
        (outing("2026-11-03T16:00", name="b"), []),
        (outing("2026-11-03T16:10", travel=25, name="b"), [10]),
        (outing("2026-11-03T16:25", travel=25, name="b"), []),
        (outing("2026-11-03T16:00", travel=None, name="b"), []),
        (outing("2026-11-04T15:30", travel=25, name="b"), []),
    ],
)
def test_visits_that_overlap_or_leave_too_little_time_for_the_way_are_found(second, found):
    first = outing("2026-11-03T15:00")
    assert [one.gap for one in too_close([second, first])] == found


def test_a_short_visit_within_a_long_one_and_one_across_midnight_are_found():
    long = outing("2026-11-03T22:00", minutes=240)
    pairs = too_close([outing("2026-11-03T23:00", name="b"), long, outing("2026-11-04T01:30", name="c")])
    assert [(one.first.visit_id, one.second.visit_id) for one in pairs] == [("a", "b"), ("a", "c")]


def test_names_give_way_to_initials_and_other_words_stay():
    dana, jon = make.person(), make.person(given="Jon", known_as="Jonny")
    told = by_initials(
        "Dana Hollis’s flat; JON and Jonny know, Jonathan does not.",
        [dana, jon],
        {dana.id: "DH", jon.id: "JH"},
    )
    assert told == "DH’s flat; JH and JH know, Jonathan does not."


def test_a_name_that_is_also_a_word_goes_only_where_it_has_a_capital():
    will, dana = make.person(given="Will", family=""), make.person()
    initials = {will.id: "W", dana.id: "DH"}
    assert by_initials("Will will ring dana.", [will, dana], initials) == "W will ring DH."


@pytest.mark.parametrize(
    ("clock", "said"), [("00:05", "12.05am"), ("09:00", "9am"), ("12:00", "12pm"), ("16:30", "4.30pm")]
)
def test_a_time_of_day_is_said_as_people_say_it(clock, said):
    assert say_clock(at(f"2026-11-03T{clock}")) == said
