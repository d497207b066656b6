from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.models.choices import Weekday
from coordinator.practice.plan_checks.timing import Span, span_of
from coordinator.practice.plan_checks.week import Cover, not_covered, uncovered, week_cover
from tests import make
from tests.practice.plan_checks.plans import HELD, REVIEW, cover, need, plan, sentences

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALL_DAYS = tuple(Weekday)


def only_row(actions, line):
    return week_cover(plan(actions=actions, routine=(line,))).rows[0]


def test_a_day_that_is_covered_every_week_says_who():
    row = only_row((cover(1),), need())
    assert [day.cover for day in row.days] == [
        Cover.NOT_NEEDED,
        Cover.COVERED,
        *[Cover.NOT_NEEDED] * 5,
    ]
    assert (row.days[1].names, row.days[1].numbers) == (("Jackie",), (1,))
    assert row.in_words == "After school, 3.15pm to 5.45pm. Tuesday: Jackie."


def test_what_nobody_covers_is_named_with_its_days_and_times():
    week = (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY)
    grid = week_cover(plan(actions=(cover(1),), routine=(need(week),)))
    assert grid.gaps == (
        "Monday, Wednesday, Thursday and Friday, 3.15pm to 5.45pm: nobody yet for “After school”.",
    )
    assert grid.rows[0].days[0].cover is Cover.OPEN


def test_cover_that_ends_early_leaves_the_rest_open():
    row = only_row((cover(1, until=time(17)), cover(2, since=time(17, 15))), need())
    assert row.days[1].cover is Cover.PARTLY
    assert row.days[1].gaps[0].spans == (Span(1020, 1035),)
    assert "Tuesday, 5pm to 5.15pm: nobody yet for “After school”." in row.in_words


def test_every_other_week_leaves_the_weeks_between_open_by_their_dates():
    grid = week_cover(plan(actions=(cover(1, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),), routine=(need(),)))
    assert grid.rows[0].days[1].cover is Cover.PARTLY
    (gap,) = grid.gaps
    assert gap.startswith(
        "Tuesday 15 September, Tuesday 29 September and Tuesday 13 October, 3.15pm to 5.45pm:"
    )


def test_many_open_days_are_counted():
    line = need((Weekday.TUESDAY, Weekday.THURSDAY))
    rule = "FREQ=MONTHLY;BYMONTHDAY=1,15"
    grid = week_cover(plan(actions=(cover(1, rule),), routine=(line,)))
    assert grid.gaps == ("10 days from today on, 3.15pm to 5.45pm: nobody yet for “After school”.",)


def test_a_night_is_covered_across_midnight_also_the_first_one():
    line = need(ALL_DAYS, time(22), time(6))
    nights = cover(1, "FREQ=DAILY", time(21), time(7))
    assert week_cover(plan(actions=(nights,), routine=(line,))).gaps == ()
    morning = need(ALL_DAYS, time(0), time(6))
    late = cover(1, "FREQ=DAILY", time(21), time(7), starts_on=HELD - timedelta(days=7))
    assert week_cover(plan(actions=(late,), routine=(morning,))).gaps == ()


def test_a_line_without_times_is_covered_by_whoever_is_there_that_day():
    line = need((Weekday.SATURDAY,), None, None)
    there = cover(1, "FREQ=WEEKLY;BYDAY=SA", None, None)
    assert only_row((there,), line).days[5].cover is Cover.COVERED
    assert only_row((), line).in_words == "After school. Saturday: nobody yet for “After school”."


def test_cover_without_times_is_not_counted_for_certain_hours_and_is_asked_about():
    untimed = cover(1, "FREQ=WEEKLY;BYDAY=TU", None, None)
    facts = plan(actions=(untimed,), routine=(need(),))
    assert sentences(not_covered(facts)) == [
        "Action 1 gives cover. On which days, and from when until when?",
        "Tuesday, 3.15pm to 5.45pm: nobody yet for “After school”.",
    ]


def test_cover_on_a_single_day_counts_for_that_day():
    day = date(2026, 9, 15)
    single = cover(1, "", by_date=day)
    row = only_row((single,), need())
    assert row.days[1].gaps[0].days == tuple(day + timedelta(weeks=week) for week in range(1, 6))


def test_an_action_that_does_not_say_it_gives_cover_gives_none():
    assert only_row((cover(1, gives_cover=False),), need()).days[1].cover is Cover.OPEN


def test_a_line_without_days_is_asked_about():
    grid = week_cover(plan(routine=(need(()),)))
    assert grid.gaps == ("“After school” needs cover. On which days?",)


def test_lines_that_need_no_cover_and_plans_without_actions_are_well():
    assert week_cover(plan(routine=(need(needs_cover=False),))).rows == ()
    assert week_cover(plan(actions=())).gaps == ()


def test_a_plan_for_a_few_days_still_looks_at_a_whole_week():
    short = plan(
        version=make.version(review_on=HELD + timedelta(days=2)), actions=(), routine=(need(ALL_DAYS),)
    )
    assert week_cover(short).gaps == ("Every day, 3.15pm to 5.45pm: nobody yet for “After school”.",)


quarter = st.builds(lambda hour, part: time(hour, part * 15), st.integers(0, 23), st.integers(0, 3))
giver = st.tuples(
    st.sampled_from(("FREQ=WEEKLY;BYDAY={}", "FREQ=WEEKLY;INTERVAL=2;BYDAY={}", "FREQ=DAILY")),
    st.sets(st.sampled_from(CODES), min_size=1),
    quarter,
    quarter,
)
line = st.tuples(st.sets(st.sampled_from(tuple(Weekday)), min_size=1), quarter, quarter)


@settings(max_examples=60, deadline=None)
@given(line, st.lists(giver, max_size=5))
def test_the_gaps_are_those_found_quarter_by_quarter(wanted, givers):
    days, since, until = wanted
    actions = tuple(
        cover(number, rule.format(",".join(sorted(codes))), starts, ends, starts_on=HELD - timedelta(days=14))
        for number, (rule, codes, starts, ends) in enumerate(givers, start=1)
    )
    facts = plan(actions=actions, routine=(need(sorted(days), since, until),))
    covered = set()
    for one in actions:
        span = span_of(one.from_time, one.until_time)
        for number in range(-1, (REVIEW - HELD).days + 2):
            if _happens(one, HELD + timedelta(days=number)):
                covered.update(range(number * 96 + span.starts // 15, number * 96 + span.ends // 15))
    span = span_of(since, until)
    expected = {
        (number, part)
        for number in range((REVIEW - HELD).days + 1)
        if tuple(Weekday)[(HELD + timedelta(days=number)).weekday()] in days
        for part in range(span.starts // 15, span.ends // 15)
        if number * 96 + part not in covered
    }
    found = {
        ((day - HELD).days, part)
        for one in week_cover(facts).rows[0].days
        for gap in one.gaps
        for day in gap.days
        for left in gap.spans
        for part in range(left.starts // 15, left.ends // 15)
    }
    assert found == expected


def _happens(one, day):
    """Say whether an action falls on a day, from its rule as it is written."""
    if one.recurrence == "FREQ=DAILY":
        return True
    if CODES[day.weekday()] not in one.recurrence.rpartition("=")[2].split(","):
        return False
    monday = one.starts_on - timedelta(days=one.starts_on.weekday())
    return "INTERVAL=2" not in one.recurrence or (day - monday).days // 7 % 2 == 0


@pytest.mark.parametrize(
    ("cover_spans", "left"),
    [
        ((), (Span(10, 20),)),
        ((Span(0, 10), Span(20, 30)), (Span(10, 20),)),
        ((Span(12, 14), Span(13, 16)), (Span(10, 12), Span(16, 20))),
        ((Span(0, 40),), ()),
    ],
)
def test_what_no_other_span_covers_is_left(cover_spans, left):
    assert uncovered(Span(10, 20), cover_spans) == left
