"""A rule as it is said and printed: *Every other Tuesday*, *The last Friday of every month*."""

from datetime import date, time
from typing import Final

from coordinator.practice.day_words import DAYS, MONTHS, say_day, say_time_of_day
from coordinator.practice.names import in_words as listed
from coordinator.practice.recurrence.rule import WEEKDAYS, WEEKEND, Frequency, Recurrence

NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_PLACES: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_OTHER: Final = 2
_TEENS: Final = (11, 12, 13)
_LEAST_RUN: Final = 3


def in_words(
    recurrence: Recurrence,
    *,
    starts_on: date | None = None,
    from_time: time | None = None,
    until_time: time | None = None,
) -> str:
    """Return a rule as a phrase: *Every other Tuesday, 7pm to 9pm, until Sunday 28 March 2027*.

    The first day is said where it is given; it decides which of the weeks is the other one.
    """
    said = [pattern_in_words(recurrence)]
    if clock := clock_in_words(from_time, until_time):
        said.append(clock)
    span = [f"from {say_day(starts_on)}"] if starts_on and recurrence.frequency is not Frequency.DATES else []
    if recurrence.until:
        span.append(f"until {say_day(recurrence.until)}")
    return ", ".join([*said, *([" ".join(span)] if span else [])])


def pattern_in_words(rule: Recurrence) -> str:
    """Return how often and on which days, without a first day, an end or a time."""
    kinds = {
        Frequency.DAILY: _daily,
        Frequency.WEEKLY: _weekly,
        Frequency.MONTHLY: _monthly,
        Frequency.YEARLY: _yearly,
        Frequency.DATES: _on_dates,
    }
    return kinds[rule.frequency](rule)


def clock_in_words(from_time: time | None, until_time: time | None) -> str:
    """Return times of day: *7pm to 9pm*, *at 2pm*, *until 9pm*; nothing where none is given."""
    if from_time and until_time:
        return f"{say_time_of_day(from_time)} to {say_time_of_day(until_time)}"
    if from_time:
        return f"at {say_time_of_day(from_time)}"
    return f"until {say_time_of_day(until_time)}" if until_time else ""


def dates_in_words(days: tuple[date, ...]) -> str:
    """Return single days as a list, each in full."""
    return listed([say_day(day) for day in days])


def ordinal(number: int) -> str:
    """Return a day of the month as it is said: *1st*, *22nd*, *31st*."""
    if number in _TEENS:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def counted(number: int) -> str:
    """Return a number in words up to twelve."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def times_in_words(number: int) -> str:
    """Return how many times: *once*, *9 times*."""
    return "once" if number == 1 else f"{number} times"


def _every(interval: int, unit: str) -> str:
    if interval == 1:
        return f"every {unit}"
    return f"every other {unit}" if interval == _OTHER else f"every {counted(interval)} {unit}s"


def _daily(rule: Recurrence) -> str:
    return _every(rule.interval, "day").capitalize()


def _weekly(rule: Recurrence) -> str:
    days = _weekdays(rule.weekdays)
    if rule.interval > _OTHER:
        return f"Every {counted(rule.interval)} weeks on {days}"
    if rule.interval == _OTHER and len(rule.weekdays) > 1 and rule.weekdays != WEEKEND:
        return f"Every other week on {days}"
    return f"Every {'other ' if rule.interval == _OTHER else ''}{days}"


def _weekdays(days: tuple[int, ...]) -> str:
    known = tuple(sorted(days))
    if known == WEEKEND:
        return "weekend"
    if known == WEEKDAYS:
        return "weekday"
    run = known == tuple(range(known[0], known[-1] + 1)) and len(known) >= _LEAST_RUN
    return f"{DAYS[known[0]]} to {DAYS[known[-1]]}" if run else listed([DAYS[day] for day in known])


def _monthly(rule: Recurrence) -> str:
    month = _every(rule.interval, "month")
    if rule.weekdays:
        days = listed([DAYS[day] for day in rule.weekdays])
        return f"The {listed([_PLACES[place] for place in rule.places])} {days} of {month}"
    said = ["last day" if day < 0 else ordinal(day) for day in rule.month_days]
    return f"On the {listed(said)} of {month}"


def _on_dates(rule: Recurrence) -> str:
    return f"On {dates_in_words(rule.dates)}"


def _yearly(rule: Recurrence) -> str:
    return f"{_every(rule.interval, 'year').capitalize()} on {rule.month_days[0]} {MONTHS[rule.month - 1]}"
