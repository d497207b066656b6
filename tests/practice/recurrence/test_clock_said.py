from datetime import time

import pytest

from coordinator.practice.recurrence.clock_said import clock_at, clock_times


def times(text, half=""):
    said = clock_at(text, 0)
    assert said is not None
    return clock_times(said, half)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7-9pm", (time(19), time(21))),
        ("9-5pm", (time(9), time(17))),
        ("11.30am to 1", (time(11, 30), time(13))),
        ("between 10pm and 6am", (time(22), time(6))),
        ("14:00", (time(14), None)),
        ("at 08:15", (time(8, 15), None)),
        ("noon", (time(12), None)),
        ("midnight to 6am", (time(0), time(6))),
        ("until 9pm", (None, time(21))),
        ("12am", (time(0), None)),
        ("12.30pm", (time(12, 30), None)),
        ("3 o'clock to 4pm", (time(15), time(16))),
    ],
)
def test_times_are_read_as_they_are_written(text, found):
    assert times(text) == found


def test_a_bare_hour_needs_the_half_of_the_day():
    assert times("at 7") is None
    assert times("at 7", "pm") == (time(19), None)
    assert times("8-9", "am") == (time(8), time(9))
    assert times("9-3", "am") == (time(9), time(15))


def test_figures_that_belong_to_a_date_or_a_length_are_no_times():
    for text in ("3/12", "5 december", "2 weeks", "15th", "3-4 times", "2026", "at home"):
        assert clock_at(text, 0) is None


def test_there_is_no_hour_25():
    with pytest.raises(ValueError, match="hour"):
        times("at 25:10")
    with pytest.raises(ValueError, match="13pm"):
        times("13pm")


def test_by_and_about_are_remembered():
    assert clock_at("by 5pm", 0).by
    assert clock_at("at about 2pm", 0).about
