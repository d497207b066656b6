"""Today: what is due or late, what is booked within a week, whose copy is not proven."""

from datetime import date, datetime, time, timedelta

import pytest

from coordinator.commands.circulation import mark_received
from coordinator.commands.fields import put_in_bin
from coordinator.commands.referral import close_case
from coordinator.models.choices import BookingStatus, MeetingKind, MeetingStatus, Proof
from coordinator.models.preparation import Visit
from coordinator.models.referral import Baseline
from coordinator.queries.today import today_page
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def case(desk):
    case = make.case(received=TODAY)
    make.kept(desk, case, Baseline(case_id=case.id, held_on=TODAY))
    return case


def page(desk, today=TODAY):
    return desk.read(today_page, today=today)


def on(days, at=time(10)):
    return datetime.combine(TODAY + timedelta(days=days), at)


@pytest.mark.parametrize(
    ("days", "shown", "late"), [(0, 0, None), (6, 0, None), (7, 1, False), (14, 1, False), (15, 1, True)]
)
def test_a_step_is_shown_from_a_week_before_its_day(desk, case, days, shown, late):
    due = page(desk, TODAY + timedelta(days=days)).due
    assert [one.late for one in due] == [late] * shown
    assert {(one.case_id, one.family, one.what, one.day) for one in due} <= {
        (case.id, "Hollis family", "First visit", date(2026, 9, 28))
    }


@pytest.mark.parametrize(
    ("days", "shown", "late"), [(-1, 1, True), (0, 1, False), (7, 1, False), (8, 0, None)]
)
def test_a_next_step_written_down_after_a_call_is_shown(desk, case, days, shown, late):
    make.kept(desk, make.contact(case.id, next_step="Ring Jon", next_step_by=TODAY + timedelta(days=days)))
    assert [(one.what, one.late) for one in page(desk).due] == [("Ring Jon", late)] * shown


def test_what_is_due_comes_in_order_of_day(desk, case):
    for days in (5, -3, 1):
        make.kept(desk, make.contact(case.id, next_step="Ring", next_step_by=TODAY + timedelta(days=days)))
    days = [one.day for one in page(desk).due]
    assert days == sorted(days)
    assert len(days) == 3


@pytest.mark.parametrize(
    ("starts", "status", "shown"),
    [
        (on(0, time(0, 0)), BookingStatus.CONFIRMED, True),
        (on(0, time(23, 59)), BookingStatus.ENQUIRED, True),
        (on(7, time(23, 59)), BookingStatus.CONFIRMED, True),
        (on(8, time(0, 0)), BookingStatus.CONFIRMED, False),
        (on(-1, time(23, 59)), BookingStatus.CONFIRMED, False),
        (on(1), BookingStatus.CANCELLED, False),
    ],
)
def test_visits_of_the_next_seven_days_are_booked_unless_cancelled(desk, case, starts, status, shown):
    make.kept(desk, make.visit(case.id, starts=starts, status=status))
    assert [one.what for one in page(desk).booked] == ["Visit"] * shown


def test_meetings_stand_among_the_visits_by_their_time(desk, case):
    make.kept(
        desk,
        make.visit(case.id, starts=on(1, time(15))),
        make.meeting(case.id, starts=on(1, time(9)), status=MeetingStatus.PLANNED, kind=MeetingKind.BASELINE),
        make.meeting(case.id, starts=on(2), status=MeetingStatus.POSTPONED),
    )
    assert [one.what for one in page(desk).booked] == [MeetingKind.BASELINE.label, "Visit"]


def test_a_copy_is_unproven_until_there_is_proof(desk, case):
    jon = make.kept(desk, make.person(given="Jon"))
    line = make.kept(desk, make.circulation(case.id, jon.id, sent_on=TODAY))
    assert [(one.recipient, one.sent_on) for one in page(desk).unproven] == [("Jon Hollis", TODAY)]
    desk.do(mark_received, circulation_id=line.id, proof=Proof.SIGNATURE).result()
    assert page(desk).unproven == ()


def test_a_closed_case_asks_for_nothing(desk, case):
    jon = make.kept(desk, make.person(given="Jon"))
    make.kept(
        desk,
        make.visit(case.id, starts=on(1)),
        make.circulation(case.id, jon.id),
        make.contact(case.id, next_step="Ring", next_step_by=TODAY),
    )
    assert len(page(desk).open_cases) == 1
    desk.do(close_case, case_id=case.id).result()
    found = page(desk)
    assert (found.due, found.booked, found.unproven, found.open_cases) == ((), (), (), ())


def test_what_is_in_the_bin_asks_for_nothing(desk, case):
    visit = make.kept(desk, make.visit(case.id, starts=on(1)))
    desk.do(put_in_bin, record_type=Visit, record_id=visit.id).result()
    assert page(desk).booked == ()


def test_an_empty_casebook_has_an_empty_day(desk):
    found = page(desk)
    assert (found.due, found.booked, found.unproven, found.open_cases) == ((), (), (), ())
