from datetime import date, time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.plan_checks.load import clashes, load, say_hours, too_much
from tests.practice.plan_checks.plans import HELD, action, cover, plan, sentences


def test_each_person_says_what_they_have_taken_on_those_with_most_first():
    facts = plan(
        actions=(
            action(1, doer_ids=("jon",), helper_ids=("mike",)),
            cover(2, critical=True, stand_in_ids=("dana",), checker_ids=("jon",)),
            action(3, doer_ids=("jackie",), checker_ids=()),
        )
    )
    assert [one.in_words for one in load(facts).people] == [
        "Jackie: does 2 and 3; about 2½ hours a week.",
        "Jon: does 1; checks 2.",
        "Dana: checks 1; stands in for 2.",
        "Mike: helps with 1.",
    ]


@pytest.mark.parametrize(
    ("hours", "said"), [(0.2, "half an hour"), (1, "1 hour"), (2.5, "2½ hours"), (7, "7 hours")]
)
def test_hours_are_said_to_the_half(hours, said):
    assert say_hours(hours) == said


def test_one_person_with_most_of_the_actions_is_asked_about():
    shared = tuple(action(number) for number in range(1, 6))
    other = tuple(action(number, doer_ids=("jon",)) for number in (6, 7, 8, 9))
    assert sentences(too_much(plan(actions=shared + other))) == [
        "Jackie has 5 of the 9 actions. Could somebody share them?"
    ]
    more = (*shared, *other, action(10, doer_ids=("mike",)))
    assert too_much(plan(actions=more)) == []


def test_a_plan_of_one_person_asks_nobody_to_share():
    assert too_much(plan(actions=tuple(action(number) for number in range(1, 9)))) == []


def test_a_week_full_of_hours_is_asked_about():
    full = cover(1, "FREQ=DAILY", time(8), time(14))
    found = sentences(too_much(plan(actions=(full, action(2, doer_ids=("jon",))))))
    assert found == ["Jackie gives about 42 hours a week. Could somebody share that?"]


def test_two_places_at_once_are_asked_about_once_with_how_often():
    facts = plan(actions=(cover(1), cover(2, since=time(17), until=time(19)), cover(3, doer_ids=("jon",))))
    (said,) = sentences(too_much(facts))
    assert said.startswith(
        "Jackie is in actions 1 and 2 at the same time: Tuesday 15 September at 5pm, and 5 more "
    )
    assert said.endswith("times. Can both be?")


def test_a_call_at_a_moment_clashes_with_what_goes_on_then_and_not_with_what_has_ended():
    call = {"recurrence": "FREQ=WEEKLY;BYDAY=TU", "until_time": None}
    during = action(2, from_time=time(16), **call)
    after = action(3, from_time=time(17, 45), **call)
    assert [one.numbers for one in clashes(plan(actions=(cover(1), during, after)))] == [(1, 2)]


def test_a_night_goes_on_into_the_next_morning():
    night = cover(1, "FREQ=WEEKLY;BYDAY=MO", time(20), time(8))
    morning = cover(2, "FREQ=WEEKLY;BYDAY=TU", time(7), time(9))
    (found,) = clashes(plan(actions=(night, morning)))
    assert (found.numbers, found.days[0]) == ((1, 2), date(2026, 9, 14))
    assert found.minute == 31 * 60


busy = st.tuples(
    st.integers(0, 23), st.integers(0, 23), st.sets(st.integers(0, 6), min_size=1, max_size=3), st.booleans()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(busy, min_size=2, max_size=4))
def test_the_clashes_are_those_found_minute_by_minute(found):
    codes = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    actions = tuple(
        cover(
            number,
            f"FREQ=WEEKLY;BYDAY={','.join(codes[day] for day in sorted(days))}",
            time(starts),
            time(ends),
            doer_ids=("jackie",) if first else ("jon",),
        )
        for number, (starts, ends, days, first) in enumerate(found, start=1)
    )
    facts = plan(actions=actions)
    held = {one.id: _hours(facts, one) for one in actions}
    expected = {
        (one.position, other.position)
        for one, other in combinations(actions, 2)
        if one.doer_ids == other.doer_ids and held[one.id] & held[other.id]
    }
    assert {one.numbers for one in clashes(facts)} == expected


def _hours(facts, one):
    """Return every hour in which an action goes on, counted one by one."""
    length = (one.until_time.hour - one.from_time.hour) % 24 or 24
    hours = set()
    for day in facts.days(one):
        start = (day - HELD).days * 24 + one.from_time.hour
        hours.update(range(start, start + length))
    return hours


def test_two_hundred_calls_at_the_same_time_end_in_a_list_that_can_be_read():
    many = tuple(cover(number, "FREQ=DAILY") for number in range(1, 201))
    facts = plan(actions=many)
    assert len(clashes(facts)) == 40
    assert sentences(too_much(facts))[-1] == "Two things come at once 34 more times."
    assert len(too_much(facts)) == 7
