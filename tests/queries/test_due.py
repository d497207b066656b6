"""What is due across families: each kind at its boundary, the weightiest first."""

from datetime import date, datetime, timedelta

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import BindingKind, BookingStatus, DayCount, IncidentKind
from coordinator.models.conference import Attendance
from coordinator.models.day_choices import TrialKind, WhyAbsent
from coordinator.models.preparation import Contact, InterpreterBooking, VenueBooking
from coordinator.models.referral import Baseline, BindingDate, Incident
from coordinator.models.review import CouncilPlan, PlanTest
from coordinator.queries.due import Due, Rank
from coordinator.queries.today import today_page
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def case(desk):
    """A case with nothing due of its own."""
    case = make.case(received=TODAY)
    make.kept(desk, case, Baseline(case_id=case.id, held_on=TODAY))
    return case


def due(desk):
    return desk.read(today_page, today=TODAY).due


def on(days):
    return TODAY + timedelta(days=days)


def at(days, hour=13):
    return datetime.combine(on(days), datetime.min.time()).replace(hour=hour)


def test_a_next_step_that_is_done_is_no_longer_due(desk, case):
    call = make.kept(desk, make.contact(case.id, next_step="Ring Jon", next_step_by=on(1)))
    (one,) = due(desk)
    assert (one.what, one.tab, one.record_id, one.field) == (
        "Ring Jon",
        "Preparation",
        call.id,
        "next_step_done",
    )
    change = {"record_type": Contact, "record_id": call.id, "values": {"next_step_done": TODAY}}
    desk.do(change_fields, **change).result()
    assert due(desk) == ()


@pytest.mark.parametrize(
    ("particulars", "shown"),
    [({}, True), ({"told_whom": "Priya"}, False), ({"told_when": at(0)}, False)],
)
def test_an_incident_nobody_was_told_of_comes_first(desk, case, particulars, shown):
    make.kept(
        desk,
        make.contact(case.id, next_step="Ring Jon", next_step_by=on(-30)),
        Incident(case_id=case.id, kind=IncidentKind.THREAT, happened=at(-1), **particulars),
    )
    first = due(desk)[0]
    assert (first.what == "Tell somebody: a threat") is shown
    assert first.rank(TODAY) is (Rank.SAFETY if shown else Rank.LATE)


@pytest.mark.parametrize(("days", "shown"), [(-1, 0), (0, 1), (14, 1), (15, 0)])
def test_a_date_that_binds_is_shown_two_weeks_before(desk, case, days, shown):
    make.kept(desk, BindingDate(case_id=case.id, kind=BindingKind.COURT, falls_on=on(days)))
    assert [(one.what, one.tab) for one in due(desk)] == [("Court hearing", "Referral")] * shown


@pytest.mark.parametrize(
    ("days", "shown", "late"), [(-9, 1, True), (0, 1, False), (7, 1, False), (8, 0, None)]
)
def test_a_day_to_look_again_is_shown(desk, case, days, shown, late):
    aimee = make.kept(desk, make.child())
    make.kept(desk, make.case_child(case.id, aimee.id, look_again_on=on(days)))
    found = [one for one in due(desk) if one.field == "look_again_on"]
    assert [one.late for one in found] == [late] * shown


@pytest.mark.parametrize(
    ("consent", "shown"),
    [
        (None, True),
        ({}, False),
        ({"given_on": None}, True),
        ({"withdrawn_on": TODAY}, True),
    ],
)
def test_nobody_is_seen_this_week_without_consent_unsaid(desk, case, consent, shown):
    dana = make.kept(desk, make.person())
    make.kept(desk, make.visit(case.id, starts=at(2)))
    if consent is not None:
        make.kept(desk, make.consent(case.id, dana.id, **consent))
    found = [one for one in due(desk) if one.what.startswith("No consent")]
    assert [one.day for one in found] == [on(2)] * shown


@pytest.mark.parametrize(("days", "shown"), [(6, 0), (7, 1), (14, 1), (15, 0)])
def test_the_last_free_day_of_a_hall_is_shown_within_a_week_by_its_own_terms(desk, case, days, shown):
    hall = make.kept(desk, make.venue(cancel_days=7))
    make.kept(desk, VenueBooking(case_id=case.id, venue_id=hall.id, starts=at(days)))
    found = [one for one in due(desk) if one.field == "cancel_by"]
    assert [one.what for one in found] == ["Mardle Hall: last day to cancel free"] * shown


def test_a_typed_day_goes_before_the_terms_and_a_cancelled_booking_asks_for_nothing(desk, case):
    nadia = make.kept(desk, make.interpreter(cancel_days=30, cancel_counts=DayCount.WORKING))
    ids = {"case_id": case.id, "interpreter_id": nadia.id, "starts": at(20)}
    make.kept(
        desk,
        InterpreterBooking(**ids, cancel_by=on(3)),
        InterpreterBooking(**ids, cancel_by=on(3), status=BookingStatus.CANCELLED),
    )
    assert [(one.what, one.day) for one in due(desk)] == [("Nadia Aziz: last day to cancel free", on(3))]


def test_late_comes_before_today_and_today_before_this_week():
    def one(days, *, late=False, safety=False):
        return Due("c", "Hollis family", "Ring", on(days), late, safety=safety)

    ranks = [one(3).rank(TODAY), one(0).rank(TODAY), one(-3, late=True).rank(TODAY)]
    assert ranks == [Rank.WEEK, Rank.TODAY, Rank.LATE]
    assert one(3, safety=True).rank(TODAY) is Rank.SAFETY


def held_review(case_id, days, **particulars):
    return make.meeting(case_id, kind="review", starts=at(days), held_on=on(days), **particulars)


def test_a_review_that_passed_without_a_word_is_asked_after(desk, case):
    first = make.meeting(case.id, starts=at(-60), held_on=on(-60))
    make.kept(desk, first, held_review(case.id, -30))
    planned = make.meeting(case.id, kind="review", starts=at(-1), held_on=None, status="planned")
    make.kept(desk, planned)
    (one,) = [each for each in due(desk) if each.tab == "Review"]
    assert (one.what, one.record_id, one.late) == ("Write down how the review went", planned.id, True)


def test_the_first_review_is_told_once_as_a_step(desk, case):
    first = make.meeting(case.id, starts=at(-60), held_on=on(-60))
    late = make.meeting(case.id, kind="review", starts=at(-1), held_on=None, status="planned")
    make.kept(desk, first, late)
    assert [one.what for one in due(desk) if "eview" in one.what and one.tab == "Review"] in (
        [], ["Write down how the review went"],
    )  # fmt: skip
    assert len([one for one in due(desk) if "eview" in one.what]) == 1


@pytest.mark.parametrize(
    ("days", "what", "late"),
    [
        (-1, "Write down how it went: overnight stay", True),
        (7, "The plan is tried out: overnight stay", False),
        (8, None, None),
    ],
)
def test_a_test_of_the_plan_is_due_a_week_before_its_day(desk, case, days, what, late):
    tried = make.kept(desk, PlanTest(case_id=case.id, kind=TrialKind.OVERNIGHT, planned_on=on(days)))
    found = [(one.what, one.late, one.record_id, one.field) for one in due(desk)]
    assert found == ([(what, late, tried.id, "held_on")] if what else [])


@pytest.mark.parametrize(("days", "shown", "late"), [(-6, 0, None), (-7, 1, False), (-15, 1, True)])
def test_the_councils_plan_is_asked_for_when_it_stays_away(desk, case, days, shown, late):
    make.kept(desk, CouncilPlan(case_id=case.id, sent_on=on(days)))
    found = [(one.what, one.late) for one in due(desk)]
    assert found == [("Ask for the care plan back", late)] * shown


def test_whoever_stayed_away_from_a_review_is_asked_why_once(desk, case):
    jon = make.kept(desk, make.person(given="Jon"))
    held = held_review(case.id, -3)
    line = make.attendance(case.id, held.id, jon.id, came=False)
    make.kept(desk, held, line)
    (one,) = [each for each in due(desk) if each.field == "why_absent"]
    assert (one.what, one.day, one.late) == ("Ask what kept somebody from the review", on(4), False)
    values = {"why_absent": WhyAbsent.WORK}
    desk.do(change_fields, record_type=Attendance, record_id=line.id, values=values).result()
    assert [each for each in due(desk) if each.field == "why_absent"] == []


def test_several_who_stayed_away_from_one_review_are_one_line(desk, case):
    held = held_review(case.id, -9)
    people = make.kept(desk, make.person(given="Jon"), make.person(given="Mike"))
    lines = [make.attendance(case.id, held.id, one.id, came=False) for one in people]
    make.kept(desk, held, *lines)
    (one,) = [each for each in due(desk) if each.field == "why_absent"]
    assert (one.what, one.late) == ("Ask what kept 2 people from the review", True)
    assert one.record_id == lines[0].id
