"""Today: what is due or late, what is booked within a week, whose copy is not proven."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from coordinator.commands.circulation import mark_received
from coordinator.commands.fields import put_in_bin
from coordinator.commands.readiness import go_on_all_the_same
from coordinator.commands.referral import close_case
from coordinator.models.choices import BookingStatus, MeetingKind, MeetingStatus, Proof
from coordinator.models.preparation import InterpreterBooking, VenueBooking, Visit
from coordinator.models.referral import Baseline
from coordinator.models.timekeeping import Task
from coordinator.queries.today import today_page
from tests import make
from tests.asked import selects

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


def test_visits_and_meetings_of_the_week_say_where_and_how_far(desk, case):
    visit = make.kept(
        desk, make.visit(case.id, starts=on(1), place="The café", travel_minutes=25, buddy="Sam")
    )
    (one,) = page(desk).booked
    assert (one.place, one.travel_minutes, one.record_id, one.buddy) == ("The café", 25, visit.id, "Sam")


def test_an_interpreter_booked_for_no_meeting_stands_by_themselves(desk, case):
    nadia, planned = make.kept(
        desk, make.interpreter(), make.meeting(case.id, starts=on(2), status=MeetingStatus.PLANNED)
    )
    ids = {"case_id": case.id, "interpreter_id": nadia.id, "language": "Urdu", "starts": on(1)}
    make.kept(desk, InterpreterBooking(**ids), InterpreterBooking(**ids, meeting_id=planned.id))
    assert [one.what for one in page(desk).booked] == ["Interpreter: Urdu", MeetingKind.CONFERENCE.label]


@pytest.mark.parametrize(
    ("particulars", "clock", "out"),
    [
        ({}, time(9, 59), []),
        ({}, time(10), [False]),
        ({"minutes": 45, "travel_minutes": 15}, time(11), [False]),
        ({"minutes": 45, "travel_minutes": 15}, time(11, 1), [True]),
        ({"due_back": datetime(2026, 9, 14, 10, 30)}, time(10, 31), [True]),  # noqa: DTZ001 - local
        ({"checked_in": datetime(2026, 9, 14, 10, 30, tzinfo=UTC)}, time(12), []),
        ({"status": BookingStatus.DONE}, time(12), []),
        ({"status": BookingStatus.CANCELLED}, time(12), []),
    ],
)
def test_who_has_not_checked_in_is_out_and_overdue_once_the_time_is_over(desk, case, particulars, clock, out):
    make.kept(desk, make.visit(case.id, **{"starts": on(0), **particulars}))
    found = desk.read(today_page, today=TODAY, now=datetime.combine(TODAY, clock)).out
    assert [one.overdue for one in found] == out


def test_a_visit_of_a_week_ago_nobody_came_back_from_is_still_there(desk, case):
    make.kept(desk, make.visit(case.id, starts=on(-7)), make.visit(case.id, starts=on(-8)))
    assert [one.starts for one in page(desk).out] == [on(-7)]


@pytest.mark.parametrize(("days", "shown"), [(0, 1), (21, 1), (22, 0)])
def test_a_family_whose_conference_is_near_says_what_is_not_ready(desk, case, days, shown):
    make.kept(desk, make.meeting(case.id, starts=on(days), status=MeetingStatus.PLANNED, held_on=None))
    near = page(desk).near
    assert [(one.case_id, one.stops > 0) for one in near] == [(case.id, True)] * shown


def test_a_stop_with_a_typed_reason_is_no_longer_counted(desk, case):
    make.kept(desk, make.meeting(case.id, starts=on(3), status=MeetingStatus.PLANNED, held_on=None))
    before = page(desk).near[0].stops
    desk.do(go_on_all_the_same, case_id=case.id, judgement="consent", subject="", reason="By phone.").result()
    assert page(desk).near[0].stops == before - 1


def test_what_is_still_to_do_is_listed_what_is_due_first(desk, case):
    make.kept(
        desk,
        Task(case_id=case.id, text="Buy biscuits"),
        Task(case_id=case.id, text="Ring the hall", due_by=TODAY),
        Task(case_id=case.id, text="Done", done_on=TODAY),
    )
    assert [(one.task.text, one.family) for one in page(desk).to_do] == [
        ("Ring the hall", "Hollis family"), ("Buy biscuits", "Hollis family"),
    ]  # fmt: skip


def test_what_changed_since_yesterday_is_told_by_kind_and_family_without_a_word_of_it(desk, case):
    other = make.kept(desk, make.case(reference="2", family_name="Okafor"))
    make.kept(desk, make.contact(case.id, summary="She cried."), make.visit(case.id))
    found = {one.case_id: one for one in page(desk).news}
    assert {"contact", "visit", "case"} <= set(found[case.id].tables)
    assert found[other.id].tables == ("case",)
    assert "cried" not in repr(found)
    later = page(desk, TODAY + timedelta(days=2)).news
    assert later == ()


def test_today_takes_no_more_statements_for_many_families_and_records_than_for_two(desk, casebook, case):
    def asked():
        return len(selects(casebook.reader, lambda: page(desk)))

    def another(number):
        one, dana = make.kept(desk, make.case(reference=f"A{number}", received=TODAY), make.person())
        hall, nadia = make.kept(desk, make.venue(cancel_days=1), make.interpreter(cancel_days=1))
        ids = {"case_id": one.id, "starts": on(3)}
        make.kept(
            desk,
            make.visit(one.id, starts=on(1)),
            make.contact(one.id, next_step="Ring", next_step_by=TODAY),
            make.consent(one.id, dana.id),
            make.circulation(one.id, dana.id),
            VenueBooking(venue_id=hall.id, **ids),
            InterpreterBooking(interpreter_id=nadia.id, **ids),
            Task(case_id=one.id, text="Ring the hall"),
            make.participant(one.id, dana.id),
        )

    another(0)
    few = asked()
    for number in range(1, 9):
        another(number)
    assert asked() == few <= 32


def test_a_conference_that_is_near_costs_the_same_for_each_and_no_more_than_eight_are_judged(
    desk, casebook, case
):
    def asked():
        return len(selects(casebook.reader, lambda: page(desk)))

    counts = [asked()]
    for number in range(10):
        one = make.kept(desk, make.case(reference=f"B{number}"))
        make.kept(desk, make.meeting(one.id, starts=on(9), status=MeetingStatus.PLANNED, held_on=None))
        counts.append(asked())
    steps = [after - before for before, after in pairwise(counts)]
    assert len(set(steps[1:8])) == 1
    assert counts[-1] <= 230
    assert steps[8:] == [0, 0]
