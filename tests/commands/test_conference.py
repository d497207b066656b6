"""Meetings: planned with who is expected, marked with who came, held, postponed with what was prepared."""

from datetime import date, datetime, timedelta

import pytest

from coordinator.commands.conference import (
    USUAL_LENGTH,
    cancel_booking,
    date_meeting,
    expect_invited,
    hold_meeting,
    mark_came,
    move_booking,
    plan_meeting,
    postpone_meeting,
)
from coordinator.errors import NotAllowed
from coordinator.models.choices import (
    BookingStatus,
    InviteState,
    MeetingKind,
    MeetingPart,
    MeetingStatus,
    Mode,
    PostponeReason,
    Role,
    Stage,
)
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.models.referral import Case
from coordinator.models.timekeeping import Postponement
from coordinator.queries.records import record, records
from tests import make

STARTS = datetime(2026, 10, 25, 1, 30)  # noqa: DTZ001 - local, as it is said


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


def invited(desk, case_id, **particulars):
    person = make.kept(desk, make.person())
    make.kept(desk, make.participant(case_id, person.id, **particulars))
    return person.id


def expected(desk, meeting_id):
    return desk.read(records, record_type=Attendance, meeting_id=meeting_id)


def meeting(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


@pytest.mark.parametrize("state", list(InviteState))
def test_whoever_was_asked_and_has_not_said_no_is_expected(desk, case_id, state):
    invited(desk, case_id, invite_state=state, mode=Mode.VIDEO)
    there = expected(desk, desk.do(plan_meeting, case_id=case_id).result())
    awaited = {InviteState.TO_ASK, InviteState.ASKED, InviteState.YES, InviteState.MAYBE}
    assert [one.expected_mode for one in there] == ([Mode.VIDEO] if state in awaited else [])


def test_nobody_is_expected_twice(desk, case_id):
    invited(desk, case_id)
    meeting_id = desk.do(plan_meeting, case_id=case_id).result()
    later = invited(desk, case_id)
    for _ in range(2):
        desk.do(expect_invited, meeting_id=meeting_id).result()
    assert [one.person_id for one in expected(desk, meeting_id)][1:] == [later]


def test_a_planned_meeting_has_its_length_and_place(desk, case_id):
    planned = meeting(
        desk, desk.do(plan_meeting, case_id=case_id, starts=STARTS, place=" Mardle\nHall ").result()
    )
    assert (planned.starts, planned.ends, planned.place) == (STARTS, STARTS + USUAL_LENGTH, "Mardle Hall")
    assert meeting(desk, desk.do(plan_meeting, case_id=case_id).result()).ends is None


def test_a_network_meeting_takes_an_hour_and_a_half(desk, case_id):
    facts = {"case_id": case_id, "kind": MeetingKind.NETWORK, "starts": STARTS}
    planned = meeting(desk, desk.do(plan_meeting, **facts).result())
    assert planned.ends == STARTS + timedelta(minutes=90)


@pytest.mark.parametrize(
    ("role", "all_parts"),
    [(Role.FAMILY, True), (Role.CHILD, True), (Role.REFERRER, False), (Role.OBSERVER, False)],
)
def test_professionals_are_not_there_in_private_family_time(desk, case_id, role, all_parts):
    invited(desk, case_id, role=role)
    (one,) = expected(desk, desk.do(plan_meeting, case_id=case_id).result())
    desk.do(mark_came, attendance_id=one.id, came=True).result()
    (came,) = desk.read(records, record_type=Attendance)
    assert (came.came, came.actual_mode) == (True, Mode.IN_PERSON)
    assert (MeetingPart.PRIVATE_FAMILY_TIME in came.parts) is all_parts


def test_what_was_noted_of_somebody_s_coming_is_not_written_over(desk):
    of = make.family(desk)
    noted = make.kept(
        desk,
        make.attendance(
            of.case_id, of.meeting_id, of["Aimee"],
            came=None, actual_mode=Mode.PHONE, parts=(MeetingPart.INFORMATION_SHARING,),
        ),
    )  # fmt: skip
    desk.do(mark_came, attendance_id=noted.id, came=True).result()
    kept = desk.read(record, record_type=Attendance, record_id=noted.id)
    assert (kept.actual_mode, kept.parts) == (Mode.PHONE, (MeetingPart.INFORMATION_SHARING,))


@pytest.mark.parametrize(
    ("particulars", "held_on"),
    [
        ({"starts": STARTS, "held_on": None}, date(2026, 10, 25)),
        ({"starts": None, "held_on": None}, date(2026, 9, 14)),
        ({"starts": STARTS, "held_on": date(2026, 10, 26)}, date(2026, 10, 26)),
    ],
)
def test_a_meeting_was_held_on_its_planned_day_or_today(desk, case_id, particulars, held_on):
    planned = make.kept(desk, make.meeting(case_id, status=MeetingStatus.PLANNED, **particulars))
    desk.do(hold_meeting, meeting_id=planned.id).result()
    assert (meeting(desk, planned.id).status, meeting(desk, planned.id).held_on) == (
        MeetingStatus.HELD,
        held_on,
    )


@pytest.mark.parametrize(
    ("kind", "stage"), [(MeetingKind.CONFERENCE, Stage.PLAN), (MeetingKind.BASELINE, Stage.REFERRAL)]
)
def test_only_the_conference_brings_the_case_to_its_plan(desk, case_id, kind, stage):
    planned = make.kept(desk, make.meeting(case_id, kind=kind))
    desk.do(hold_meeting, meeting_id=planned.id).result()
    assert desk.read(record, record_type=Case, record_id=case_id).stage is stage


def test_a_conference_postponed_twice_stays_on_record_with_why_and_keeps_what_was_prepared(desk, case_id):
    invited(desk, case_id)
    first = desk.do(plan_meeting, case_id=case_id, starts=STARTS, place="Mardle Hall").result()
    second = desk.do(postpone_meeting, meeting_id=first, reason="Snow").result()
    third = desk.do(postpone_meeting, meeting_id=second, reason="Flu\x00").result()
    told = [(meeting(desk, one).status, meeting(desk, one).reason_not_held) for one in (first, second, third)]
    postponed = MeetingStatus.POSTPONED
    assert told == [(postponed, "Snow"), (postponed, "Flu"), (MeetingStatus.PLANNED, "")]
    assert (meeting(desk, third).place, meeting(desk, third).starts) == ("Mardle Hall", None)
    assert len(expected(desk, third)) == 1


def test_each_postponement_is_kept_with_its_reason_who_asked_and_when_it_was_to_be(desk, case_id):
    first = desk.do(plan_meeting, case_id=case_id, starts=STARTS).result()
    second = desk.do(
        postpone_meeting, meeting_id=first, reason="", why=PostponeReason.ILLNESS, asked_by=" Dana\n",
        starts=STARTS + timedelta(days=7),
    ).result()  # fmt: skip
    third = desk.do(postpone_meeting, meeting_id=second, reason="Snow on the road").result()
    kept = desk.read(records, record_type=Postponement, case_id=case_id)
    assert [(one.meeting_id, one.new_meeting_id, one.reason, one.words, one.asked_by) for one in kept] == [
        (first, second, PostponeReason.ILLNESS, "", "Dana"),
        (second, third, PostponeReason.OTHER, "Snow on the road", ""),
    ]
    assert [one.was_planned for one in kept] == [STARTS, STARTS + timedelta(days=7)]
    assert {one.moved_on for one in kept} == {date(2026, 9, 14)}
    assert meeting(desk, first).reason_not_held == "Illness"
    assert meeting(desk, second).ends - meeting(desk, second).starts == USUAL_LENGTH


@pytest.mark.parametrize("status", [one for one in MeetingStatus if one is not MeetingStatus.PLANNED])
def test_only_a_planned_meeting_can_be_postponed(desk, case_id, status):
    held = make.kept(desk, make.meeting(case_id, status=status))
    with pytest.raises(NotAllowed, match="only a planned one"):
        desk.do(postpone_meeting, meeting_id=held.id, reason="Snow").result()
    assert desk.read(records, record_type=Postponement) == []


def test_a_meeting_given_another_time_keeps_its_length(desk, case_id):
    planned = make.kept(
        desk,
        make.meeting(case_id, status=MeetingStatus.PLANNED, starts=STARTS, ends=STARTS + timedelta(hours=2)),
    )
    desk.do(date_meeting, meeting_id=planned.id, starts=STARTS + timedelta(days=1)).result()
    assert meeting(desk, planned.id).ends == STARTS + timedelta(days=1, hours=2)
    undated = desk.do(plan_meeting, case_id=case_id).result()
    desk.do(date_meeting, meeting_id=undated, starts=STARTS).result()
    assert meeting(desk, undated).ends == STARTS + USUAL_LENGTH


@pytest.fixture
def booked(desk, case_id):
    """A conference of the afternoon with its hall, a postponed one."""
    old = make.kept(desk, make.meeting(case_id, status=MeetingStatus.POSTPONED, starts=STARTS))
    hall = make.kept(desk, make.venue())
    return make.kept(
        desk,
        VenueBooking(
            case_id=case_id, venue_id=hall.id, meeting_id=old.id, status=BookingStatus.CONFIRMED,
            set_up_from=STARTS - timedelta(minutes=30), starts=STARTS, ends=STARTS + timedelta(hours=4),
            cancel_by=date(2026, 10, 20), confirmed_on=date(2026, 9, 1),
        ),
    )  # fmt: skip


def test_a_booking_is_moved_with_its_set_up_and_has_to_be_confirmed_again(desk, case_id, booked):
    later = STARTS + timedelta(days=9, hours=11)
    new = desk.do(plan_meeting, case_id=case_id, starts=later).result()
    desk.do(move_booking, record_type=VenueBooking, record_id=booked.id, meeting_id=new).result()
    kept = desk.read(record, record_type=VenueBooking, record_id=booked.id)
    assert (kept.set_up_from, kept.starts, kept.ends, kept.clear_up_until) == (
        later - timedelta(minutes=30), later, later + timedelta(hours=4), None,
    )  # fmt: skip
    assert (kept.meeting_id, kept.status) == (new, BookingStatus.ENQUIRED)
    assert (kept.cancel_by, kept.confirmed_on) == (None, None)


def test_a_booking_moved_to_a_meeting_without_a_date_has_none_either(desk, case_id, booked):
    new = desk.do(plan_meeting, case_id=case_id).result()
    desk.do(move_booking, record_type=VenueBooking, record_id=booked.id, meeting_id=new).result()
    kept = desk.read(record, record_type=VenueBooking, record_id=booked.id)
    assert (kept.meeting_id, kept.set_up_from, kept.starts, kept.ends) == (new, None, None, None)


def test_an_interpreter_s_booking_moves_with_its_briefing_and_can_be_cancelled(desk, case_id):
    old = make.kept(desk, make.meeting(case_id, status=MeetingStatus.POSTPONED, starts=STARTS))
    nadia = make.kept(desk, make.interpreter())
    one = make.kept(
        desk,
        InterpreterBooking(
            case_id=case_id, interpreter_id=nadia.id, meeting_id=old.id, starts=STARTS,
            pre_brief=STARTS - timedelta(days=1),
        ),
    )  # fmt: skip
    new = desk.do(plan_meeting, case_id=case_id, starts=STARTS + timedelta(days=7)).result()
    which = {"record_type": InterpreterBooking, "record_id": one.id}
    desk.do(move_booking, **which, meeting_id=new).result()
    kept = desk.read(record, **which)
    assert (kept.starts, kept.pre_brief) == (STARTS + timedelta(days=7), STARTS + timedelta(days=6))
    desk.do(cancel_booking, **which).result()
    assert desk.read(record, **which).status is BookingStatus.CANCELLED


def test_a_postponed_review_still_follows_its_meeting_and_is_run_by_the_same_person(desk, case_id):
    before = make.kept(desk, make.meeting(case_id)).id
    runs = make.kept(desk, make.person(given="Jackie")).id
    review = make.meeting(
        case_id, kind=MeetingKind.REVIEW, status=MeetingStatus.PLANNED, held_on=None,
        follows_id=before, run_by_id=runs, chair="Jackie",
    )  # fmt: skip
    old = make.kept(desk, review).id
    new = meeting(desk, desk.do(postpone_meeting, meeting_id=old, reason="Snow").result())
    assert (new.follows_id, new.run_by_id, new.chair) == (before, runs, "Jackie")
