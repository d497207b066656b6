"""Planning backwards: each last safe day to the day, and whether it can still be met."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from coordinator.models.choices import (
    BindingKind,
    BookingStatus,
    ContactOutcome,
    DayCount,
    InviteState,
    Role,
    TargetStep,
    TimeSet,
)
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.models.referral import Baseline, BindingDate
from coordinator.practice.clock import Clock
from coordinator.practice.planner import Chance, Needs, last_days, unvisited
from coordinator.practice.targets import DEFAULTS, Target
from coordinator.practice.working_days import WorkingCalendar
from tests import make

TODAY = date(2026, 9, 14)
TUESDAY = date(2026, 10, 6)
MET, POSSIBLE, TOO_LATE = Chance.MET, Chance.POSSIBLE, Chance.TOO_LATE


def needs(*states, more=None, **facts):
    people = {f"p{number}": make.person(id=f"p{number}") for number in range(len(states))}
    people |= facts.pop("persons", {})
    participants = tuple(
        make.participant(person_id=f"p{number}", invite_state=state) for number, state in enumerate(states)
    )
    names = {"p0": "Jackie", "p1": "Mike", "p2": "Ayshah"}
    return Needs(
        facts=make.facts(**{"participants": participants, "persons": people, "names": names, **facts}),
        **(more or {}),
    )


def line(found, begins):
    (one,) = [one for one in found if one.what.startswith(begins)]
    return one


def shown(of, begins, conference=TUESDAY, today=TODAY):
    return line(last_days(of, conference, today), begins)


@pytest.mark.parametrize(
    ("states", "today", "chance"),
    [
        ((), TODAY, POSSIBLE),
        ((InviteState.TO_ASK,), date(2026, 9, 22), POSSIBLE),
        ((InviteState.TO_ASK,), date(2026, 9, 23), TOO_LATE),
        ((InviteState.YES, InviteState.TO_ASK), date(2026, 9, 23), TOO_LATE),
        ((InviteState.YES, InviteState.ASKED), date(2026, 9, 23), MET),
        ((InviteState.YES, InviteState.NO), TODAY, MET),
        ((InviteState.CONSIDERED,), TODAY, POSSIBLE),
    ],
)
def test_invitations_go_out_ten_working_days_before(states, today, chance):
    one = shown(needs(*states), "Invitations", today=today)
    assert (one.day, one.chance) == (date(2026, 9, 22), chance)


def test_a_child_is_asked_in_person_and_holds_no_invitation_up():
    child = make.participant(person_id="c", invite_state=InviteState.TO_ASK, role=Role.CHILD)
    of = needs(InviteState.YES)
    facts = replace(of.facts, participants=(*of.facts.participants, child))
    assert shown(replace(of, facts=facts), "Invitations", today=date(2026, 9, 23)).chance is MET


def test_the_commissioner_s_own_notice_and_days_off_are_counted():
    five = {**DEFAULTS[TimeSet.USUAL], TargetStep.INVITATIONS: Target(5)}
    away = WorkingCalendar(days_off=frozenset({date(2026, 9, 30)}))
    own = needs(more={"clock": Clock(targets=five, calendar=away)})
    assert shown(own, "Invitations").day == date(2026, 9, 28)


def test_a_bank_holiday_is_no_working_day():
    assert shown(needs(), "Invitations", conference=date(2027, 1, 4)).day == date(2026, 12, 16)


def interpreted(**more):
    ayshah = make.person(id="p2", speaks=("Urdu", "English"), interpreter_needed=True, reads=("Urdu",))
    states = (InviteState.YES, InviteState.YES, InviteState.YES)
    return needs(*states, persons={"p2": ayshah}, **more)


def booking(**particulars):
    usual = {"case_id": "c", "interpreter_id": "i", "language": "Urdu", "for_ids": ("p2",)}
    return InterpreterBooking(**{**usual, **particulars})


def at(day, hour=13):
    return datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 - planned times are local


def test_an_interpreter_is_booked_by_the_notice_she_asks_for():
    nadia, owen = make.interpreter(id="i", notice_days=3), make.interpreter(name="Owen Rees", notice_days=8)
    one = shown(interpreted(more={"speaking": (owen, nadia)}), "Interpreter")
    assert (one.what, one.day) == ("Interpreter booked: Urdu", date(2026, 10, 1))
    assert one.words == "For Ayshah; Nadia Aziz asks for 3 working days of notice"
    asked = interpreted(
        more={"speaking": (nadia,)},
        interpreter_bookings=(booking(starts=at(TUESDAY)),),
        interpreters={"i": owen},
    )
    assert shown(asked, "Interpreter").day == date(2026, 9, 24)
    assert shown(interpreted(), "Interpreter").day == date(2026, 9, 22)


@pytest.mark.parametrize(
    ("particulars", "chance"),
    [
        ({"status": BookingStatus.CONFIRMED, "starts": at(TUESDAY)}, MET),
        ({"status": BookingStatus.ENQUIRED, "starts": at(TUESDAY)}, POSSIBLE),
        ({"status": BookingStatus.CANCELLED, "starts": at(TUESDAY)}, POSSIBLE),
        ({"status": BookingStatus.CONFIRMED, "starts": at(date(2026, 10, 7))}, POSSIBLE),
        ({"status": BookingStatus.CONFIRMED, "starts": at(TUESDAY), "visit_id": "v"}, POSSIBLE),
        ({"status": BookingStatus.CONFIRMED, "starts": at(TUESDAY), "for_ids": ("p0",), "language": "Polish"},
         POSSIBLE),
    ],
)  # fmt: skip
def test_an_interpreter_counts_as_booked_only_for_that_day_and_language(particulars, chance):
    own = interpreted(interpreter_bookings=(booking(**particulars),))
    assert shown(own, "Interpreter").chance is chance


def test_papers_are_translated_for_those_who_do_not_read_english():
    one = shown(interpreted(), "Papers")
    assert (one.day, one.chance) == (date(2026, 9, 15), POSSIBLE)
    assert "Ayshah" in one.words
    assert not [one for one in last_days(needs(InviteState.YES), TUESDAY, TODAY) if "Papers" in one.what]


@pytest.mark.parametrize(
    ("baseline", "day", "chance"),
    [
        ({}, date(2026, 9, 22), POSSIBLE),
        ({"information_due": date(2026, 9, 16)}, date(2026, 9, 16), POSSIBLE),
        ({"information_due": date(2026, 9, 11)}, date(2026, 9, 11), TOO_LATE),
        ({"information_due": date(2026, 10, 30)}, date(2026, 9, 22), POSSIBLE),
        ({"information_received": date(2026, 9, 1)}, date(2026, 9, 22), MET),
    ],
)
def test_the_referrer_s_information_has_a_last_day(baseline, day, chance):
    one = shown(needs(baselines=(Baseline(case_id="c", **baseline),)), "The referrer")
    assert (one.day, one.chance) == (day, chance)


@pytest.mark.parametrize(("count", "day"), [(1, date(2026, 10, 5)), (3, date(2026, 10, 2))])
def test_visits_begin_while_there_are_days_enough_at_two_a_day(count, day):
    of = needs(*[InviteState.YES] * count)
    assert shown(of, "Begin the visits").day == day
    assert shown(of, "Begin the visits", today=day).chance is POSSIBLE
    assert shown(of, "Begin the visits", today=TUESDAY).chance is TOO_LATE


def test_who_was_reached_or_has_a_visit_planned_before_the_day_is_not_to_be_visited():
    of = needs(
        *[InviteState.YES] * 4,
        contacts=(
            make.contact(person_ids=["p0"]),
            make.contact(person_ids=["p3"], outcome=ContactOutcome.MESSAGE),
        ),
        visits=(
            make.visit(person_ids=("p1",), starts=at(date(2026, 10, 5))),
            make.visit(person_ids=("p2",), starts=at(TUESDAY)),
        ),
    )
    assert unvisited(of, TUESDAY, TODAY) == ["p2", "p3"]


def test_a_child_is_not_counted_among_the_visits():
    child = make.participant(person_id="p0", role=Role.CHILD)
    assert unvisited(needs(participants=(child,)), TUESDAY, TODAY) == []


@pytest.mark.parametrize(
    ("venue", "held", "day"),
    [
        ({"cancel_days": 7}, {}, date(2026, 9, 29)),
        ({"cancel_days": 2, "cancel_counts": DayCount.WORKING}, {}, date(2026, 10, 2)),
        ({}, {"cancel_by": date(2026, 9, 20), "starts": at(TUESDAY)}, date(2026, 9, 20)),
        (
            {"cancel_days": 7},
            {"cancel_by": date(2026, 9, 1), "starts": at(date(2026, 9, 8))},
            date(2026, 9, 29),
        ),
    ],
)  # fmt: skip
def test_what_is_booked_has_a_last_free_day(venue, held, day):
    hall, meeting = make.venue(id="v", **venue), make.meeting(id="m")
    booked = VenueBooking(case_id="c", venue_id="v", meeting_id="m", **held)
    of = needs(meeting=meeting, venues={"v": hall}, venue_bookings=(booked,))
    assert shown(of, "Last free").day == day


def test_a_cancelled_booking_and_one_without_terms_have_no_last_day():
    meeting = make.meeting(id="m")
    booked = VenueBooking(case_id="c", venue_id="v", meeting_id="m", status=BookingStatus.CANCELLED)
    free = VenueBooking(case_id="c", venue_id="v", meeting_id="m")
    of = needs(
        meeting=meeting,
        venues={"v": make.venue(id="v", cancel_days=None)},
        venue_bookings=(booked, free),
    )
    assert not [one for one in last_days(of, TUESDAY, TODAY) if one.what.startswith("Last free")]


@pytest.mark.parametrize(
    ("falls_on", "chance", "too_soon"),
    [
        (date(2026, 10, 13), MET, ""),
        (date(2026, 10, 7), MET, ""),
        (TUESDAY, TOO_LATE, "it would come after the court hearing"),
        (date(2026, 9, 20), TOO_LATE, "it would come after the court hearing"),
    ],
)
def test_the_conference_comes_before_a_date_that_binds(falls_on, chance, too_soon):
    of = needs(binding_dates=(BindingDate(case_id="c", kind=BindingKind.COURT, falls_on=falls_on),))
    one = shown(of, "Court hearing")
    assert (one.day, one.chance, one.too_soon) == (falls_on, chance, too_soon)


def test_room_to_send_the_plan_before_a_court_date_is_said():
    def words(falls_on):
        of = needs(binding_dates=(BindingDate(case_id="c", falls_on=falls_on),))
        return shown(of, "Court hearing").words

    assert words(date(2026, 10, 13)).endswith("can be with everyone by then")
    assert words(date(2026, 10, 12)).endswith("may not be with everyone")


def test_a_date_that_binds_and_is_past_or_not_known_says_nothing():
    of = needs(
        binding_dates=(
            BindingDate(case_id="c", falls_on=date(2026, 9, 13)),
            BindingDate(case_id="c", falls_on=None),
        )
    )
    assert not [one for one in last_days(of, TUESDAY, TODAY) if one.what == "Court hearing"]


def test_the_target_days_stand_among_them():
    of = needs(more={"aim": date(2026, 10, 5), "latest": date(2026, 10, 19)})
    found = last_days(of, TUESDAY, TODAY)
    assert line(found, "Conference aimed").chance is TOO_LATE
    assert line(found, "Conference at").chance is MET


def test_the_last_days_come_in_their_order_and_an_empty_case_has_some():
    days = [one.day for one in last_days(needs(), TUESDAY, TODAY)]
    assert days == sorted(days)
    assert days
