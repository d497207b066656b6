from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coordinator.storage.thinning import kept

NOW = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)
ages = st.lists(st.timedeltas(min_value=timedelta(days=-3), max_value=timedelta(days=3000)), max_size=60)


def test_twenty_years_of_three_copies_a_day_come_down_to_a_few_hundred():
    moments = [NOW - timedelta(hours=8 * step) for step in range(20 * 365 * 3)]
    staying = kept(moments, NOW)
    assert 300 < len(staying) < 350


def test_of_the_last_two_days_every_copy_stays():
    moments = [NOW - timedelta(minutes=10 * step) for step in range(6 * 48)]
    assert kept(moments, NOW) == frozenset(moments)


def test_of_an_older_day_the_last_copy_stays():
    day = datetime(2026, 9, 1, tzinfo=UTC)
    moments = [day + timedelta(hours=hour) for hour in (8, 12, 17)]
    assert kept(moments, NOW) == {moments[-1]}


def test_of_an_older_week_and_month_one_copy_stays():
    week = [datetime(2026, 6, day, tzinfo=UTC) for day in (1, 3, 5)]
    month = [datetime(2024, 2, day, tzinfo=UTC) for day in (1, 11, 29)]
    assert kept([*week, *month], NOW) == {week[-1], month[-1]}


def test_a_copy_dated_in_the_future_by_a_wrong_clock_stays():
    moments = [NOW + timedelta(days=365), NOW + timedelta(days=365, hours=1)]
    assert kept(moments, NOW) == frozenset(moments)


@given(ages)
def test_the_newest_copy_always_stays_and_nothing_is_invented(found):
    moments = [NOW - age for age in found]
    staying = kept(moments, NOW)
    assert staying <= set(moments)
    assert not moments or max(moments) in staying


@given(ages, st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)))
def test_thinning_again_later_never_brings_back_what_went(found, later):
    moments = [NOW - age for age in found]
    assert kept(kept(moments, NOW), NOW + later) <= kept(moments, NOW)
