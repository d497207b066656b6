from datetime import date, time

import pytest

from coordinator.practice.recurrence.rule import Recurrence
from coordinator.practice.recurrence.wording import (
    clock_in_words,
    counted,
    in_words,
    ordinal,
    times_in_words,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("FREQ=DAILY", "Every day"),
        ("FREQ=DAILY;INTERVAL=2", "Every other day"),
        ("FREQ=DAILY;INTERVAL=3", "Every three days"),
        ("FREQ=WEEKLY;BYDAY=TU", "Every Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Every other Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "Every other week on Tuesday and Thursday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=FR", "Every three weeks on Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every weekday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE", "Every Monday to Wednesday"),
        ("FREQ=WEEKLY;BYDAY=SU,SA", "Every weekend"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU", "Every other weekend"),
        ("FREQ=MONTHLY;BYDAY=1MO", "The first Monday of every month"),
        ("FREQ=MONTHLY;BYDAY=1WE,3WE", "The first and third Wednesday of every month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "The last Friday of every other month"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "On the 31st of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,22,-1", "On the 1st, 22nd and last day of every month"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=12", "Every year on 12 May"),
        (
            "RDATE;VALUE=DATE:20261203,20261210",
            "On Thursday 3 December 2026 and Thursday 10 December 2026",
        ),
        ("FREQ=DAILY;UNTIL=20261205", "Every day, until Saturday 5 December 2026"),
    ],
)
def test_a_rule_is_said_as_people_say_it(text, said):
    assert in_words(Recurrence.from_text(text)) == said


def test_the_first_day_the_end_and_the_times_are_said_where_they_are_given():
    rule = Recurrence.from_text("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270328")
    assert in_words(rule, starts_on=date(2026, 11, 24), from_time=time(19), until_time=time(21)) == (
        "Every other Tuesday, 7pm to 9pm, from Tuesday 24 November 2026 until Sunday 28 March 2027"
    )


def test_times_of_day_are_said_with_what_is_known_of_them():
    assert clock_in_words(time(14), None) == "at 2pm"
    assert clock_in_words(None, time(21, 30)) == "until 9.30pm"
    assert clock_in_words(None, None) == ""


def test_numbers_are_said_as_words():
    said = " ".join(ordinal(day) for day in (1, 2, 3, 11, 12, 13, 21, 22, 23, 31))
    assert said == "1st 2nd 3rd 11th 12th 13th 21st 22nd 23rd 31st"
    assert (counted(3), counted(40)) == ("three", "40")
    assert (times_in_words(1), times_in_words(9)) == ("once", "9 times")
