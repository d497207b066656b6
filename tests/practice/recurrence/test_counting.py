from calendar import monthrange
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coordinator.practice.recurrence.counting import MOST_DAYS, days_from, lacking, occurrences
from coordinator.practice.recurrence.rule import Frequency, Recurrence
from tests.practice.recurrence.test_rule import RULES

A_DAY = timedelta(days=1)


def fits(rule, day, starts_on):
    """Whether a rule falls on one day, found without counting on."""
    if rule.frequency is Frequency.DATES:
        return day in rule.dates
    if rule.frequency is Frequency.DAILY:
        return (day - starts_on).days % rule.interval == 0
    if rule.frequency is Frequency.WEEKLY:
        monday, begun = (one - one.weekday() * A_DAY for one in (day, starts_on))
        return (monday - begun).days // 7 % rule.interval == 0 and day.weekday() in rule.weekdays
    if rule.frequency is Frequency.YEARLY:
        wanted = (rule.month, rule.month_days[0])
        return (day.year - starts_on.year) % rule.interval == 0 and (day.month, day.day) == wanted
    return fits_in_month(rule, day, starts_on)


def fits_in_month(rule, day, starts_on):
    months = (day.year - starts_on.year) * 12 + day.month - starts_on.month
    length = monthrange(day.year, day.month)[1]
    if months % rule.interval:
        return False
    if rule.month_days:
        return day.day in rule.month_days or (-1 in rule.month_days and day.day == length)
    place = (day.day - 1) // 7 + 1
    last = day.day + 7 > length
    return day.weekday() in rule.weekdays and (place in rule.places or (last and -1 in rule.places))


@given(
    RULES,
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(0, 900),
    st.none() | st.integers(-700, 700),
)
def test_the_days_are_those_found_one_by_one(rule, since, days, ahead):
    until = since + days * A_DAY
    starts_on = None if ahead is None else since + ahead * A_DAY
    anchor = starts_on or since
    wanted = tuple(
        day
        for day in (since + number * A_DAY for number in range(days + 1))
        if day >= anchor and (rule.until is None or day <= rule.until) and fits(rule, day, anchor)
    )
    assert occurrences(rule, since, until, starts_on=starts_on) == wanted


def test_every_other_week_is_counted_from_the_first_day():
    rule = Recurrence(Frequency.WEEKLY, 2, (1,), until=date(2027, 3, 28))
    days = occurrences(rule, date(2027, 1, 1), date(2030, 1, 1), starts_on=date(2026, 11, 24))
    assert days[:2] == (date(2027, 1, 5), date(2027, 1, 19))
    assert days[-1] == date(2027, 3, 16)


def test_a_month_without_the_day_is_left_out():
    rule = Recurrence(Frequency.MONTHLY, month_days=(31,))
    days = occurrences(rule, date(2027, 1, 1), date(2027, 12, 31), starts_on=None)
    assert [day.month for day in days] == [1, 3, 5, 7, 8, 10, 12]
    assert lacking(rule) == (31,)
    assert lacking(Recurrence(Frequency.MONTHLY, month_days=(-1, 28))) == ()


def test_the_leap_day_comes_every_four_years_and_not_in_2100():
    rule = Recurrence(Frequency.YEARLY, month_days=(29,), month=2)
    days = occurrences(rule, date(2092, 1, 1), date(2110, 1, 1), starts_on=None)
    assert [day.year for day in days] == [2092, 2096, 2104, 2108]


def test_no_rule_is_endless_and_the_end_of_the_calendar_is_no_fault():
    rule = Recurrence(Frequency.DAILY)
    assert len(occurrences(rule, date(2026, 1, 1), date.max, starts_on=None)) == MOST_DAYS
    near_the_end = date.max - 3 * A_DAY
    for one in (
        rule,
        Recurrence(Frequency.WEEKLY, 1, (0, 6)),
        Recurrence(Frequency.MONTHLY, month_days=(31,)),
    ):
        assert all(day <= date.max for day in occurrences(one, near_the_end, date.max, starts_on=None))


def test_an_end_before_the_beginning_holds_no_days():
    rule = Recurrence(Frequency.DAILY)
    assert occurrences(rule, date(2026, 2, 1), date(2026, 1, 1), starts_on=None) == ()


def test_the_first_day_is_found_however_far_off():
    rule = Recurrence(Frequency.YEARLY, month_days=(29,), month=2)
    assert next(days_from(rule, date(2025, 3, 1), starts_on=date(2025, 3, 1))) == date(2028, 2, 29)
