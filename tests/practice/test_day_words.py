from datetime import date

from coordinator.practice.day_words import say_day, say_day_near, say_length


def test_a_day_is_said_in_full_and_without_its_year_in_the_same_year():
    day, today = date(2026, 9, 4), date(2026, 9, 1)
    assert say_day(day) == "Friday 4 September 2026"
    assert say_day_near(day, today) == "Friday 4 September"
    assert say_day_near(day, date(2025, 12, 31)) == "Friday 4 September 2026"
    assert say_day_near(day, day) == "today"


def test_a_length_is_said_in_hours_and_minutes():
    assert [say_length(minutes) for minutes in (0, 1, 45, 60, 61, 120, 285)] == [
        "0 minutes", "1 minute", "45 minutes", "1 hour", "1 hour 1 minute", "2 hours", "4 hours 45 minutes",
    ]  # fmt: skip
