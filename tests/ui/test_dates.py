from datetime import date, datetime, time

import pytest

from coordinator.errors import BadInput
from coordinator.models.values import LooseDate
from coordinator.ui.dates import (
    read_date,
    read_loose_date,
    read_moment,
    read_money,
    read_number,
    read_time,
    say_date,
    say_money,
    say_short_date,
    say_time,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30 Nov 2026", date(2026, 11, 30)),
        ("30/11/2026", date(2026, 11, 30)),
        ("30.11.2026", date(2026, 11, 30)),
        ("2026-11-30", date(2026, 11, 30)),
        ("Monday 30th November 2026", date(2026, 11, 30)),
        ("mon, 30 november 2026", date(2026, 11, 30)),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 22)),
        ("not known", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_people_write_it(typed, day):
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["31/02/2019", "29 Feb 2026", "30/11/26", "soon", "November 2026", "x" * 5000, "0/0/2026"]
)
def test_a_date_that_is_none_is_refused_in_words(typed):
    with pytest.raises(BadInput, match=r"\.$"):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "loose"),
    [
        ("about 2019", LooseDate(2019, about=True)),
        ("March 2019", LooseDate(2019, 3)),
        ("03/2019", LooseDate(2019, 3)),
        ("4 March 2019", LooseDate(2019, 3, 4)),
        ("c. 1950", LooseDate(1950, about=True)),
        ("not known", None),
    ],
)
def test_a_birth_may_be_known_only_about(typed, loose):
    assert read_loose_date(typed) == loose
    if loose is not None:
        assert read_loose_date(str(loose)) == loose


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("2.30pm", time(14, 30)), ("14:30", time(14, 30)), ("2 pm", time(14)), ("12am", time(0)),
     ("12.05pm", time(12, 5)), ("noon", time(12)), ("10", time(10)), ("", None)],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(typed, clock):
    assert read_time(typed) == clock
    assert read_time(say_time(clock)) == clock


@pytest.mark.parametrize("typed", ["25:00", "13.70", "late", "9.5.5"])
def test_a_time_that_is_none_is_refused(typed):
    with pytest.raises(BadInput):
        read_time(typed)


def test_a_day_without_its_time_is_asked_for():
    assert read_moment("30 Nov 2026", "10am", TODAY) == datetime(2026, 11, 30, 10)  # noqa: DTZ001 -- planned times are local
    assert read_moment("", "", TODAY) is None
    with pytest.raises(BadInput, match="time"):
        read_moment("30 Nov 2026", "", TODAY)
    with pytest.raises(BadInput, match="date"):
        read_moment("", "10am", TODAY)


def test_money_is_kept_in_pence():
    assert read_money("£1,250.5") == 125050
    assert read_money(say_money(125050)) == 125050
    assert say_money(4500) == "£45"
    with pytest.raises(BadInput):
        read_money("lots")


def test_a_number_is_whole_and_in_plain_figures():
    assert read_number("1,200") == 1200
    assert read_number("") is None
    for typed in ("-3", "1.5", "٣", "9" * 40):
        with pytest.raises(BadInput):
            read_number(typed)


def test_dates_read_back_as_they_are_said():
    day = date(2026, 11, 30)
    assert say_date(day) == "Monday 30 November 2026"
    assert say_short_date(day) == "30 Nov 2026"
    assert read_date(say_date(day), TODAY) == day
