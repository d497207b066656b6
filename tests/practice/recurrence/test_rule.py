from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.errors import BadInput
from coordinator.practice.recurrence.rule import Frequency, Recurrence, of_action
from tests import make

some_days = st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple)
ends = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
steps = st.integers(1, 366)
RULES = st.one_of(
    st.builds(Recurrence, st.just(Frequency.DAILY), steps, until=ends),
    st.builds(Recurrence, st.just(Frequency.WEEKLY), steps, some_days, until=ends),
    st.builds(
        Recurrence,
        st.just(Frequency.MONTHLY),
        steps,
        some_days,
        st.lists(st.sampled_from([-1, 1, 2, 3, 4, 5]), min_size=1, max_size=6, unique=True).map(tuple),
        until=ends,
    ),
    st.builds(
        Recurrence,
        st.just(Frequency.MONTHLY),
        steps,
        month_days=st.lists(st.integers(1, 31) | st.just(-1), min_size=1, unique=True).map(tuple),
        until=ends,
    ),
    st.builds(
        Recurrence,
        st.just(Frequency.YEARLY),
        steps,
        month_days=st.integers(1, 31).map(lambda day: (day,)),
        month=st.integers(1, 12),
        until=ends,
    ),
    st.builds(
        Recurrence,
        st.just(Frequency.DATES),
        dates=st.lists(st.dates(date(1000, 1, 1)), min_size=1, unique=True).map(tuple),
    ),
)


@given(RULES)
def test_a_rule_comes_back_as_it_was_kept(rule):
    assert Recurrence.from_text(rule.to_text()) == rule


def test_a_rule_is_kept_as_calendars_write_it():
    rule = Recurrence(Frequency.WEEKLY, 2, (1,), until=date(2027, 3, 28))
    assert rule.to_text() == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270328"
    assert Recurrence(Frequency.MONTHLY, 1, (0, 4), (1, -1)).to_text() == (
        "FREQ=MONTHLY;BYDAY=1MO,1FR,-1MO,-1FR"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "every Tuesday",
        "FREQ=HOURLY",
        "FREQ=DATES",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=99999",
        "FREQ=DAILY;UNTIL=20260230",
        "FREQ=DAILY;UNTIL=2026",
        "FREQ=DAILY;COUNT=3",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=1MO,2TU",
        "FREQ=MONTHLY;BYDAY=MO,2TU",
        "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "RDATE;VALUE=DATE:",
        "RDATE;VALUE=DATE:20260101,soon",
        "FREQ=DAILY;",
    ],
)
def test_what_was_never_written_is_refused(text):
    with pytest.raises(BadInput):
        Recurrence.from_text(text)


@given(st.text(max_size=40))
def test_any_text_is_a_rule_or_refused(text):
    with suppress(BadInput):
        assert Recurrence.from_text(text).to_text()


def test_a_rule_that_says_too_little_or_too_much_cannot_be_made():
    with pytest.raises(BadInput, match="how often"):
        Recurrence(Frequency.WEEKLY)
    with pytest.raises(BadInput, match="how often"):
        Recurrence(Frequency.DAILY, weekdays=(1,))


def test_an_action_says_how_often_or_nothing():
    action = make.action("case", "version", recurrence="FREQ=DAILY")
    assert of_action(action) == Recurrence(Frequency.DAILY)
    assert of_action(make.action("case", "version")) is None
    assert of_action(make.action("case", "version", recurrence="when it rains")) is None
