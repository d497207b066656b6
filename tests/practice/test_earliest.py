"""The earliest day that works, and why the days before it do not."""

from datetime import date, datetime, time

import pytest

from coordinator.models.choices import AvailabilityKind, BindingKind, InviteState, Mode, Weekday
from coordinator.models.network import Availability
from coordinator.models.referral import Baseline, BindingDate
from coordinator.practice.clock import Clock
from coordinator.practice.earliest import LENGTH, Part, earliest, notes, objections
from coordinator.practice.planner import Engaged, Needs
from coordinator.practice.working_days import WorkingCalendar
from tests import make

MONDAY = date(2026, 9, 14)


def at(day, clock=time(13)):
    return datetime.combine(day, clock)


def line(person_id, kind=AvailabilityKind.NOT, **particulars):
    return Availability(case_id="c", person_id=person_id, kind=kind, **particulars)


def needs(*lines, modes=(None, None), more=None, **facts):
    """Two people who are asked and spoken to, so that only what is given speaks against a day."""
    people = tuple(make.participant(person_id=f"p{number}", mode=mode) for number, mode in enumerate(modes))
    return Needs(
        facts=make.facts(
            participants=people,
            names={"p0": "Jackie", "p1": "Mike"},
            contacts=(make.contact(person_ids=["p0", "p1"]),),
            baselines=(make_information(),),
            availability=lines,
            **facts,
        ),
        **(more or {}),
    )


def make_information():
    return Baseline(case_id="c", information_received=MONDAY)


def days(found):
    return [one.starts.date() for one in found.candidates]


def test_where_nothing_speaks_against_it_tomorrow_works_and_the_five_days_on():
    found = earliest(needs(), MONDAY)
    assert days(found) == [date(2026, 9, day) for day in (15, 16, 17, 18, 21)]
    assert found.refused == ()
    assert found.everyone
    assert {one.part for one in found.candidates} == {Part.MORNING}


def test_weekends_are_looked_at_when_asked_for():
    assert date(2026, 9, 19) in days(earliest(needs(), MONDAY, weekends=True))


def test_a_day_on_which_somebody_cannot_come_is_refused_with_their_name():
    found = earliest(needs(line("p0", weekdays=(Weekday.TUESDAY,))), MONDAY)
    assert days(found)[0] == date(2026, 9, 16)
    tuesday = date(2026, 9, 15)
    first = found.refused[0]
    assert (first.since, first.until, first.reasons) == (tuesday, tuesday, ("Jackie cannot come",))


def test_another_part_of_the_day_is_found_when_it_suits_everyone():
    found = earliest(needs(line("p0", until_time=time(13))), MONDAY)
    assert {one.part for one in found.candidates} == {Part.AFTERNOON}
    only = earliest(needs(line("p0", until_time=time(13))), MONDAY, parts=(Part.MORNING,))
    assert not only.everyone


def test_who_sends_a_letter_need_not_be_free():
    found = earliest(needs(line("p0", since=MONDAY), modes=(Mode.LETTER, None)), MONDAY)
    assert days(found)[0] == date(2026, 9, 15)


def test_where_no_day_suits_everyone_the_nearest_to_it_are_named_with_who_cannot_come():
    found = earliest(
        needs(line("p0", since=MONDAY), line("p1", weekdays=(Weekday.TUESDAY, Weekday.WEDNESDAY))), MONDAY
    )
    assert not found.everyone
    assert days(found)[:2] == [date(2026, 9, 17), date(2026, 9, 18)]
    assert found.candidates[0].without == ("Jackie cannot come",)


def test_days_in_a_row_with_the_same_reason_are_told_as_one():
    to_ask = (make.participant(person_id="p0", invite_state=InviteState.TO_ASK),)
    of = needs()
    of = Needs(facts=make.facts(participants=to_ask, names={"p0": "Jackie"}, contacts=of.facts.contacts,
                                baselines=of.facts.baselines))  # fmt: skip
    found = earliest(of, MONDAY)
    assert days(found)[0] == date(2026, 9, 28)
    assert [(one.since, one.until, one.reasons) for one in found.refused] == [
        (date(2026, 9, 15), date(2026, 9, 25), ("invitations need 10 working days",))
    ]


@pytest.mark.parametrize(
    ("more", "day", "why"),
    [
        (
            {"clock": Clock(calendar=WorkingCalendar(days_off=frozenset({date(2026, 9, 15)})))},
            date(2026, 9, 15),
            "you have the day off",
        ),
        ({}, date(2026, 12, 25), "it is a bank holiday"),
        (
            {"engaged": (Engaged(at(date(2026, 9, 15)), at(date(2026, 9, 15), time(15)), "you are away"),)},
            date(2026, 9, 15),
            "you are away",
        ),
    ],
)
def test_days_of_the_coordinator_and_the_nation_are_refused(more, day, why):
    assert [one.words for one in objections(needs(more=more), at(day), MONDAY)] == [why]


def test_somewhere_else_in_the_morning_leaves_the_afternoon():
    morning = Engaged(at(date(2026, 9, 15), time(9)), at(date(2026, 9, 15), time(13)), "you are away")
    found = earliest(needs(more={"engaged": (morning,)}), MONDAY)
    assert (found.candidates[0].starts, found.candidates[0].part) == (at(date(2026, 9, 15)), Part.AFTERNOON)


def test_no_day_after_the_one_that_binds_works():
    court = BindingDate(case_id="c", kind=BindingKind.COURT, falls_on=date(2026, 9, 17))
    found = earliest(needs(binding_dates=(court,)), MONDAY)
    assert days(found) == [date(2026, 9, 15), date(2026, 9, 16)]


def test_a_day_after_the_target_is_found_and_says_so():
    found = earliest(needs(more={"aim": date(2026, 9, 15), "latest": date(2026, 9, 16)}), MONDAY)
    assert [one.notes for one in found.candidates][:3] == [
        (), ("after the target day, before the latest",), ("after the latest target day",),
    ]  # fmt: skip


def test_a_meeting_takes_four_hours():
    assert LENGTH.total_seconds() == 4 * 3600


def test_a_day_of_the_family_s_faith_is_refused_and_a_month_of_fasting_is_only_told():
    ayshah = {"p0": make.person(id="p0", faith="Sunni Muslim")}
    of = needs(persons=ayshah)
    assert [one.words for one in objections(of, at(date(2027, 3, 10)), MONDAY)] == ["it is about Eid al-Fitr"]
    assert objections(of, at(date(2027, 2, 16)), MONDAY) == ()
    assert notes(of, date(2027, 2, 16)) == ("during Ramadan",)
    assert notes(of, date(2026, 9, 18)) == ("Friday prayer is at midday",)
