"""The clock of a case: pauses left out, each day once, and nothing ever negative."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.models.choices import TimeUnit
from coordinator.models.timekeeping import ClockPause, DayOff
from coordinator.practice.clock import (
    LONGEST_AHEAD,
    LONGEST_AWAY,
    Clock,
    Stretch,
    days_away,
    paused_stretches,
)
from coordinator.practice.targets import Target
from coordinator.practice.working_days import WorkingCalendar
from tests.practice.governments import counted_by_hand

TODAY = date(2026, 9, 14)
ONE = timedelta(days=1)
WEEKS = TimeUnit.WEEKS
CLOCK_CHANGES = [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)]


def day(number, month=9):
    return date(2026, month, number)


def pause(since, until=None):
    return ClockPause(case_id="c", since=since, until=until)


def stretches(*pauses, today=TODAY):
    return [(one.since, one.until) for one in paused_stretches(pauses, today)]


@pytest.mark.parametrize(
    ("pauses", "found"),
    [
        ([pause(day(1), day(3))], [(day(1), day(3))]),
        ([pause(day(1), day(1))], [(day(1), day(1))]),
        ([pause(day(1))], [(day(1), TODAY)]),
        ([pause(TODAY)], [(TODAY, TODAY)]),
        ([pause(day(15))], []),
        ([pause(day(15), day(16))], [(day(15), day(16))]),
        ([pause(day(3), day(2))], []),
        ([pause(None, day(2))], []),
        ([pause(day(5), day(8)), pause(day(1), day(6))], [(day(1), day(8))]),
        ([pause(day(1), day(9)), pause(day(3), day(4))], [(day(1), day(9))]),
        ([pause(day(1), day(2)), pause(day(3), day(4))], [(day(1), day(4))]),
        ([pause(day(1), day(2)), pause(day(4), day(5))], [(day(1), day(2)), (day(4), day(5))]),
        ([pause(day(1), date(9999, 12, 31))], [(day(1), TODAY + LONGEST_AHEAD)]),
    ],
)
def test_overlapping_pauses_are_one_stretch_and_an_open_one_goes_on_to_today(pauses, found):
    assert stretches(*pauses) == found


def test_a_stretch_is_open_while_one_of_its_pauses_is():
    (both,) = paused_stretches([pause(day(1), day(5)), pause(day(4))], TODAY)
    assert both.is_open
    assert both.days == 14
    assert not paused_stretches([pause(day(1), day(5))], TODAY)[0].is_open


@pytest.mark.parametrize(
    ("pauses", "target", "end", "left_out"),
    [
        ((), Target(5), day(21), 0),
        ((pause(day(15), day(16)),), Target(5), day(23), 2),
        ((pause(day(19), day(20)),), Target(5), day(21), 2),
        ((pause(day(19), day(20)),), Target(1, WEEKS), day(23), 2),
        ((pause(day(15), day(16)),), Target(1, WEEKS), day(23), 2),
        ((pause(day(21), day(21)),), Target(1, WEEKS), day(22), 1),
        ((pause(day(22), day(25)),), Target(1, WEEKS), day(21), 0),
        ((pause(day(1), day(14)),), Target(1, WEEKS), day(21), 0),
        ((pause(day(1), day(15)),), Target(1, WEEKS), day(22), 1),
        ((pause(day(15), day(16)), pause(day(16), day(17))), Target(1, WEEKS), day(24), 3),
        ((pause(day(15), day(16)),), Target(0), day(14), 0),
    ],
)
def test_paused_days_are_left_out_of_the_count(pauses, target, end, left_out):
    counted = Clock(pauses=pauses).after(TODAY, target, TODAY)
    assert (counted.day, counted.left_out) == (end, left_out)


def test_while_a_case_is_paused_each_day_moves_what_is_due_by_a_day():
    clock = Clock(pauses=(pause(day(10)),))
    ends = [clock.after(day(7), Target(2, WEEKS), day(10) + number * ONE).day for number in range(30)]
    assert ends[0] == day(22)
    assert [later - sooner for sooner, later in pairwise(ends)] == [ONE] * 29


def test_notice_is_notice_whatever_is_paused():
    clock = Clock(pauses=(pause(day(1), day(30)),))
    assert clock.before(day(28), Target(10)) == day(14)
    assert clock.before(day(28), Target(2, WEEKS)) == day(14)


def test_days_off_are_every_day_of_their_rows():
    rows = [DayOff(since=day(1), until=day(3)), DayOff(since=day(7)), DayOff(until=day(9)), DayOff()]
    assert days_away(rows) == {day(1), day(2), day(3), day(7)}
    assert days_away([DayOff(since=day(3), until=day(1))]) == set()
    assert len(days_away([DayOff(since=day(1), until=date(9999, 12, 31))])) == LONGEST_AWAY


PAUSES = st.lists(
    st.builds(
        pause,
        st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    ),
    max_size=5,
)


@given(PAUSES, st.dates(date(2026, 1, 1), date(2027, 10, 1)), st.integers(0, 12), st.sampled_from(TimeUnit))
def test_a_count_leaves_out_just_the_paused_days_and_is_never_negative(pauses, anchor, amount, unit):
    today = date(2027, 3, 28)
    still = frozenset(
        one.since + ONE * number for one in paused_stretches(pauses, today) for number in range(one.days)
    )
    counted = Clock(pauses=tuple(pauses)).after(anchor, Target(amount, unit), today)
    passed = [anchor + ONE * number for number in range(1, (counted.day - anchor).days + 1)]
    assert counted.left_out == sum(one in still for one in passed) >= 0
    if unit is WEEKS:
        assert len(passed) - counted.left_out == 7 * amount
    else:
        clock = Clock(calendar=WorkingCalendar(days_off=still))
        assert counted_by_hand(anchor, counted.day, clock.calendar.nation, still) == amount


@pytest.mark.parametrize("change", CLOCK_CHANGES)
def test_a_day_on_which_the_clocks_change_counts_once(change):
    assert Stretch(change, change).days == 1
    assert Stretch(change - ONE, change + ONE).days == 3
    clock = Clock(pauses=(pause(change - ONE, change + ONE),))
    for before in range(1, 15):
        start = change - before * ONE
        assert Clock().after(start, Target(2, WEEKS), change).day == start + 14 * ONE
        assert Clock().after(start, Target(1), change).day > start
        shifted = clock.after(start, Target(2, WEEKS), change)
        assert shifted.day == start + (14 + shifted.left_out) * ONE
        assert shifted.left_out == (2 if before == 1 else 3)
