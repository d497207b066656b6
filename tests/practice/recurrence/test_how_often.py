import re
from datetime import date

import pytest

from coordinator.practice.recurrence.day_said import Around
from coordinator.practice.recurrence.how_often import EVERY, LIST, NO_DATE, OFTEN, UNIT
from coordinator.practice.recurrence.rule import Frequency
from coordinator.practice.recurrence.told import Told


def heard(text):
    """Return what the first pattern that takes a whole phrase makes of it."""
    for pattern, hear_it in OFTEN:
        told = Told(text, Around(date(2026, 11, 22)))
        match = pattern.fullmatch(text)
        if match is not None and hear_it(told, match):
            return told
    return None


@pytest.mark.parametrize(
    ("text", "frequency", "interval"),
    [
        ("every day", Frequency.DAILY, 1),
        ("every other fortnight", Frequency.WEEKLY, 4),
        ("every 10 days", Frequency.DAILY, 10),
        ("each month", Frequency.MONTHLY, 1),
        ("once a fortnight", Frequency.WEEKLY, 2),
        ("alternate weeks", Frequency.WEEKLY, 2),
        ("annually", Frequency.YEARLY, 1),
    ],
)
def test_how_often_is_heard(text, frequency, interval):
    told = heard(text)
    assert (told.frequency, told.interval) == (frequency, interval)


def test_days_of_the_week_are_heard_in_lists_and_runs():
    assert heard("every mon, wed and fri").weekdays == (0, 2, 4)
    assert heard("friday to monday").weekdays == (0, 4, 5, 6)
    assert heard("saturdays").weekdays == (5,)
    assert heard("tuesday") is None


def test_what_means_two_things_is_asked_with_both():
    assert [words for words, _text in heard("biweekly").offers] == ["Every other week", "Twice a week"]
    assert [words for words, _text in heard("every 3rd monday").offers] == [
        "Every 3 weeks on Monday",
        "The 3rd Monday of every month",
    ]


def test_so_many_times_a_week_names_no_days():
    assert heard("three times a week") is None
    assert heard("3 times a week").is_vague
    assert heard("at least once a week").is_vague


def test_the_words_it_is_made_of_keep_dates_apart():
    assert re.match(rf"{EVERY}{LIST}{NO_DATE}$", "every tuesday and thursday")
    assert re.match(rf"{LIST}{NO_DATE}", "tuesday 24 november") is None
    assert re.fullmatch(UNIT, "weeks")
