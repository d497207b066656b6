"""The steps of a case in time, and how each stands at its boundary."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.models.choices import CountsFrom, Nation, TargetStep, TimeSet, TimeUnit
from coordinator.models.timekeeping import ClockPause, TimeTarget
from coordinator.practice.clock import Clock
from coordinator.practice.targets import targets_of
from coordinator.practice.timeline import (
    Dates,
    Standing,
    first_day,
    for_band,
    next_step,
    steps,
)
from coordinator.practice.working_days import WorkingCalendar
from tests.practice.governments import counted_by_hand

ONE = timedelta(days=1)

RECEIVED = date(2026, 8, 3)
HELD = date(2026, 9, 10)


def named(name, dates, today=RECEIVED, clock=None):
    return next(step for step in steps(dates, today, clock) if step.name == name)


def standing(name, dates, today, clock=None):
    step = named(name, dates, today, clock)
    return (step.day, step.standing)


def names(found, *standings):
    return [step.name for step in found if step.standing in standings]


def paused(since, until=None, **particulars):
    return Clock(pauses=(ClockPause(case_id="c", since=since, until=until),), **particulars)


def test_a_case_without_a_day_of_referral_has_no_steps_yet():
    assert steps(Dates(allocated=RECEIVED), RECEIVED) == ()
    assert next_step(()) is None


def test_the_steps_of_a_new_case_follow_from_its_referral():
    found = steps(Dates(received=RECEIVED), RECEIVED)
    assert [(step.name, step.day) for step in found] == [
        ("Referral", RECEIVED),
        ("Acknowledgement", date(2026, 8, 5)),
        ("Allocation", date(2026, 8, 6)),
        ("Talk with the referrer", date(2026, 8, 10)),
        ("Baseline meeting", date(2026, 8, 10)),
        ("First visit", date(2026, 8, 17)),
        ("Invitations", date(2026, 8, 28)),
        ("Conference", date(2026, 9, 14)),
        ("Plan sent", date(2026, 9, 21)),
        ("Words and pictures plan", date(2026, 9, 21)),
        ("First review", date(2026, 12, 7)),
    ]
    step = next_step(found)
    assert (step.name, step.target, step.standing) == (
        "Acknowledgement",
        TargetStep.ACKNOWLEDGE,
        Standing.DUE,
    )


def test_every_step_with_a_target_is_there_once_and_says_how_it_was_counted():
    found = steps(Dates(received=RECEIVED), RECEIVED)
    targets = [step.target for step in found if step.target]
    assert sorted(targets) == sorted(set(TargetStep) - {TargetStep.CONFERENCE_LATE})
    assert all(step.reckoned for step in found if step.target)


@pytest.mark.parametrize(
    ("dates", "conference"),
    [
        (Dates(received=RECEIVED, allocated=date(2026, 8, 10)), date(2026, 9, 21)),
        (Dates(received=RECEIVED, target_conference=date(2026, 9, 1)), date(2026, 9, 1)),
        (
            Dates(received=RECEIVED, target_conference=date(2026, 9, 1), conference_planned=date(2026, 9, 2)),
            date(2026, 9, 2),
        ),
        (
            Dates(received=RECEIVED, conference_planned=date(2026, 9, 2), conference_held=date(2026, 9, 3)),
            date(2026, 9, 3),
        ),
    ],
)
def test_the_surest_date_of_the_conference_counts(dates, conference):
    assert standing("Conference", dates, RECEIVED)[0] == conference
    assert standing("First review", dates, RECEIVED)[0] == conference + 84 * ONE
    assert standing("Plan sent", dates, RECEIVED)[0] == WorkingCalendar().add(conference, 5)
    assert standing("Invitations", dates, RECEIVED)[0] == WorkingCalendar().add(conference, -10)


@pytest.mark.parametrize(
    ("today", "how"),
    [
        (date(2026, 8, 9), Standing.AHEAD),
        (date(2026, 8, 10), Standing.DUE),
        (date(2026, 8, 17), Standing.DUE),
        (date(2026, 8, 18), Standing.LATE),
    ],
)
def test_a_step_is_due_from_a_week_before_its_day_and_late_after_it(today, how):
    assert standing("First visit", Dates(received=RECEIVED), today) == (date(2026, 8, 17), how)


@pytest.mark.parametrize(
    ("today", "how", "warning"),
    [
        (date(2026, 9, 6), Standing.AHEAD, ""),
        (date(2026, 9, 14), Standing.DUE, ""),
        (date(2026, 9, 15), Standing.DUE, "More than 6 weeks after the referral"),
        (date(2026, 9, 28), Standing.DUE, "More than 6 weeks after the referral"),
        (date(2026, 9, 29), Standing.LATE, "More than 8 weeks after the referral"),
    ],
)
def test_a_conference_without_a_date_warns_after_six_weeks_and_is_late_after_eight(today, how, warning):
    step = named("Conference", Dates(received=RECEIVED), today)
    assert (step.day, step.standing, step.warning) == (date(2026, 9, 14), how, warning)


@pytest.mark.parametrize(
    ("planned", "warning"),
    [
        (date(2026, 9, 14), ""),
        (date(2026, 9, 15), "More than 6 weeks after the referral"),
        (date(2026, 9, 29), "More than 8 weeks after the referral"),
    ],
)
def test_a_conference_planned_too_far_ahead_warns_at_once(planned, warning):
    step = named("Conference", Dates(received=RECEIVED, conference_planned=planned))
    assert (step.day, step.standing, step.warning) == (planned, Standing.AHEAD, warning)
    assert standing("Conference", Dates(received=RECEIVED, conference_planned=planned), planned + ONE) == (
        planned,
        Standing.LATE,
    )
    held = named("Conference", Dates(received=RECEIVED, conference_planned=planned, conference_held=planned))
    assert (held.standing, held.warning, held.due) == (Standing.DONE, "", date(2026, 9, 14))


def test_a_step_that_is_done_stands_on_the_day_it_was_done():
    dates = Dates(received=RECEIVED, first_visit=date(2026, 9, 30), all_received=date(2026, 10, 1))
    late = date(2026, 12, 1)
    assert standing("First visit", dates, late) == (date(2026, 9, 30), Standing.DONE)
    assert standing("Plan sent", dates, late) == (date(2026, 10, 1), Standing.DONE)
    assert named("First visit", dates, late).due == date(2026, 8, 17)
    assert [step.day for step in steps(dates, late)] == sorted(step.day for step in steps(dates, late))


def test_the_family_s_own_review_date_goes_before_twelve_weeks_and_a_planned_one_before_it():
    chosen, planned = date(2026, 10, 22), date(2026, 10, 24)
    dates = Dates(received=RECEIVED, conference_held=HELD, review=chosen)
    assert standing("First review", dates, RECEIVED) == (chosen, Standing.AHEAD)
    dates = Dates(received=RECEIVED, conference_held=HELD, review=chosen, review_planned=planned)
    assert standing("First review", dates, RECEIVED) == (planned, Standing.AHEAD)


def test_the_first_review_is_done_when_a_review_was_held():
    dates = Dates(received=RECEIVED, conference_held=HELD, review_held=date(2026, 12, 4))
    found = steps(dates, date(2027, 1, 4))
    assert named("First review", dates, date(2027, 1, 4)).day == date(2026, 12, 4)
    assert next_step(found) is None
    assert names(found, Standing.DONE) == ["Referral", "Conference", "First review"]


@pytest.mark.parametrize(
    ("done", "overtaken"),
    [
        ({}, []),
        ({"acknowledged": RECEIVED}, []),
        ({"baseline": HELD}, ["Acknowledgement", "Allocation", "Talk with the referrer"]),
        ({"first_visit": HELD}, ["Acknowledgement", "Allocation", "Talk with the referrer"]),
        (
            {"conference_held": HELD},
            [
                *("Acknowledgement", "Allocation", "Talk with the referrer"),
                *("Baseline meeting", "First visit", "Invitations"),
            ],
        ),
    ],
)
def test_what_later_work_has_overtaken_is_no_longer_asked_for(done, overtaken):
    found = steps(Dates(received=RECEIVED, **done), HELD)
    assert names(found, Standing.PASSED) == overtaken
    assert next_step(found).name not in overtaken


def test_the_next_step_is_the_earliest_that_is_not_done():
    dates = Dates(received=RECEIVED, first_visit=date(2026, 8, 12), conference_planned=date(2026, 9, 10))
    assert next_step(steps(dates, RECEIVED)).name == "Baseline meeting"


def test_the_talk_with_the_referrer_counts_from_the_allocation_made_or_due():
    made = Dates(received=RECEIVED, allocated=date(2026, 8, 4))
    assert named("Talk with the referrer", made).day == date(2026, 8, 6)
    waiting = named("Talk with the referrer", Dates(received=RECEIVED))
    assert waiting.reckoned == "2 working days after the day it should be allocated"


@pytest.mark.parametrize(
    ("counts_from", "allocated", "first", "said"),
    [
        (CountsFrom.ALLOCATED, date(2026, 8, 5), date(2026, 8, 5), "the allocation"),
        (CountsFrom.RECEIVED, date(2026, 8, 5), RECEIVED, "the referral"),
        (CountsFrom.ALLOCATED, None, RECEIVED, "the referral"),
    ],
)
def test_the_weeks_count_from_the_referral_or_the_allocation(counts_from, allocated, first, said):
    dates = Dates(received=RECEIVED, allocated=allocated)
    assert first_day(dates, counts_from) == (first, CountsFrom(said))
    step = named("Conference", dates, clock=Clock(counts_from=counts_from))
    assert step.day == first + 42 * ONE
    assert step.reckoned == f"6 weeks after {said}, late after 8 weeks"


def test_the_words_and_pictures_plan_comes_with_the_adult_plan_or_on_the_family_s_own_day():
    agreed = Dates(received=RECEIVED, conference_held=HELD, plan_agreed=date(2026, 9, 14))
    assert named("Words and pictures plan", agreed, HELD).day == date(2026, 9, 21)
    own = Dates(received=RECEIVED, conference_held=HELD, tell_child_by=date(2026, 9, 13))
    step = named("Words and pictures plan", own, HELD)
    assert (step.day, step.reckoned) == (date(2026, 9, 13), "The day set in the plan for telling the child")
    shown = Dates(received=RECEIVED, conference_held=HELD, child_plan=date(2026, 9, 12))
    assert standing("Words and pictures plan", shown, HELD) == (date(2026, 9, 12), Standing.DONE)


def test_a_pause_moves_what_is_not_done_and_leaves_alone_what_people_fixed():
    clock = paused(date(2026, 8, 10), date(2026, 8, 16))
    dates = Dates(received=RECEIVED, first_visit=date(2026, 8, 7), review=date(2026, 11, 1))
    today = date(2026, 8, 20)
    assert standing("First visit", dates, today, clock) == (date(2026, 8, 7), Standing.DONE)
    conference = named("Conference", dates, today, clock)
    assert (conference.day, conference.left_out) == (date(2026, 9, 21), 7)
    assert conference.reckoned == "6 weeks after the referral, late after 8 weeks; 7 paused days left out"
    assert named("First review", dates, today, clock).day == date(2026, 11, 1)
    fixed = Dates(received=RECEIVED, conference_planned=date(2026, 9, 15))
    assert named("Conference", fixed, today, clock).day == date(2026, 9, 15)
    assert named("Conference", fixed, today, clock).warning == ""
    assert named("Conference", fixed, today).warning == "More than 6 weeks after the referral"


def test_no_step_becomes_late_while_the_clock_stands():
    clock = paused(date(2026, 8, 4))
    for number in range(1, 300):
        found = steps(Dates(received=RECEIVED), RECEIVED + number * ONE, clock)
        assert names(found, Standing.LATE) == []


def test_one_paused_day_is_said_as_one():
    step = named("First visit", Dates(received=RECEIVED), clock=paused(date(2026, 8, 4), date(2026, 8, 4)))
    assert step.reckoned == "10 working days after the referral; 1 paused day left out"


def test_an_urgent_case_and_a_commissioner_s_own_times_count_by_their_own():
    urgent = Clock(targets=targets_of((), TimeSet.URGENT))
    assert named("Conference", Dates(received=RECEIVED), clock=urgent).day == RECEIVED + 21 * ONE
    row = TimeTarget(commissioner_id="c", step=TargetStep.CONFERENCE, amount=20, unit=TimeUnit.WORKING_DAYS)
    own = named("Conference", Dates(received=RECEIVED), clock=Clock(targets_of((row,), TimeSet.USUAL)))
    assert own.day == date(2026, 9, 1)
    assert own.reckoned == (
        "20 working days after the referral, late after 8 weeks (the commissioner’s own time)"
    )


def test_working_days_are_those_of_the_commissioner_s_nation():
    scots = Clock(calendar=WorkingCalendar(Nation.SCOTLAND))
    summer = Dates(received=date(2026, 7, 31))
    assert named("Acknowledgement", summer, clock=scots).day == date(2026, 8, 5)
    assert named("Acknowledgement", summer).day == date(2026, 8, 4)


def test_the_band_shows_milestones_what_is_late_and_what_is_next():
    found = steps(Dates(received=RECEIVED), RECEIVED)
    milestones = ["Referral", "First visit", "Invitations", "Conference", "Plan sent", "First review"]
    assert [step.name for step in for_band(found)] == ["Referral", "Acknowledgement", *milestones[1:]]
    late = for_band(steps(Dates(received=RECEIVED), date(2026, 8, 8)))
    assert [step.name for step in late][:3] == ["Referral", "Acknowledgement", "Allocation"]
    after = for_band(steps(Dates(received=RECEIVED, conference_held=HELD), HELD))
    assert [step.name for step in after] == ["Referral", "Conference", "Plan sent", "First review"]


@pytest.mark.parametrize("slip", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_slip_in_the_year_stops_nothing(slip):
    assert steps(Dates(received=slip), RECEIVED) == ()
    for field in fields(Dates)[1:]:
        assert steps(Dates(received=RECEIVED, **{field.name: slip}), RECEIVED)


@given(st.data())
def test_whatever_is_on_record_each_step_is_there_once_and_counts_as_every_day_does(data):
    days = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
    known = {one.name: data.draw(days) for one in fields(Dates) if one.name != "received"}
    received = data.draw(st.dates(date(2026, 1, 1), date(2027, 6, 30)))
    nation = data.draw(st.sampled_from(Nation))
    today = data.draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
    found = steps(Dates(**known | {"received": received}), today, Clock(calendar=WorkingCalendar(nation)))
    assert len({step.name for step in found}) == len(found) == 11
    assert [step.day for step in found] == sorted(step.day for step in found)
    due = {step.target: step.due for step in found}
    start = known["allocated"] or received
    assert counted_by_hand(received, due[TargetStep.ACKNOWLEDGE], nation) == 2
    assert counted_by_hand(start, due[TargetStep.BASELINE], nation) == 5
    assert counted_by_hand(start, due[TargetStep.FIRST_VISIT], nation) == 10
    assert due[TargetStep.CONFERENCE] == start + 42 * ONE
