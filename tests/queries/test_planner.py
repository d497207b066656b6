"""What the planner rests on is gathered in a fixed number of statements, and no booking is forgotten."""

from datetime import date, datetime, timedelta

import pytest

from coordinator.commands.conference import plan_meeting, postpone_meeting
from coordinator.commands.referral import close_case
from coordinator.errors import NotThere
from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.models.timekeeping import DayOff
from coordinator.queries.planner import left_behind, planner_needs
from tests import make
from tests.asked import selects
from tests.test_query_plans import scans

TODAY = date(2026, 9, 14)
STARTS = datetime(2026, 10, 6, 13)  # noqa: DTZ001 - planned times are local


@pytest.fixture
def of(desk):
    return make.family(desk)


def needs(desk, case_id):
    return desk.read(planner_needs, case_id=case_id, today=TODAY)


def test_the_target_days_are_six_and_eight_weeks_from_the_referral(desk, of):
    found = needs(desk, of.case_id)
    assert (found.aim, found.latest) == (date(2026, 9, 14), date(2026, 9, 28))


def test_a_day_people_fixed_goes_before_the_count(desk):
    case = make.kept(desk, make.case(target_conference=date(2026, 10, 1)))
    assert needs(desk, case.id).aim == date(2026, 10, 1)


def test_a_case_with_nothing_on_record_can_be_planned(desk):
    bare = make.kept(desk, make.case(received=None))
    found = needs(desk, bare.id)
    assert (found.aim, found.latest, found.expected, found.engaged) == (None, None, (), ())


def test_a_case_that_is_gone_is_said_so(desk):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        needs(desk, make.an_id())


def test_the_coordinator_is_elsewhere_at_the_meetings_of_other_open_families(desk, of):
    other, closed = make.kept(desk, make.case(reference="2"), make.case(reference="3"))
    for case in (other, closed):
        make.kept(desk, make.meeting(case.id, status=MeetingStatus.PLANNED, starts=STARTS))
    make.kept(
        desk,
        make.meeting(of.case_id, status=MeetingStatus.PLANNED, starts=STARTS),
        make.meeting(other.id, status=MeetingStatus.POSTPONED, starts=STARTS),
        make.meeting(other.id, status=MeetingStatus.PLANNED, starts=datetime(2026, 9, 13, 10)),  # noqa: DTZ001 - local
        DayOff(since=TODAY, until=date(2026, 9, 15)),
    )
    desk.do(close_case, case_id=closed.id).result()
    found = needs(desk, of.case_id)
    assert [(one.starts, one.ends) for one in found.engaged] == [(STARTS, STARTS + timedelta(hours=4))]
    assert date(2026, 9, 15) in found.calendar.days_off


def test_more_people_and_more_cases_take_no_more_statements_and_no_scan(desk, casebook, of):
    def asked():
        return len(selects(casebook.reader, lambda: needs(desk, of.case_id)))

    few = asked()
    for number in range(12):
        somebody, other = make.kept(
            desk, make.person(given=f"Cousin {number}"), make.case(reference=f"{number}")
        )
        make.kept(
            desk,
            make.participant(of.case_id, somebody.id),
            make.meeting(other.id, status=MeetingStatus.PLANNED, starts=STARTS),
        )
    assert asked() == few
    growing = {"case", "meeting", "contact", "participant", "person", "visit", "attendance"}
    found = scans(desk, planner_needs, case_id=of.case_id, today=TODAY)
    assert [step for step in found if step.split()[1].strip('"') in growing] == []


def test_what_is_still_booked_for_a_meeting_that_was_moved_is_listed_the_most_urgent_first(desk):
    case, hall, nadia = make.kept(
        desk, make.case(), make.venue(cancel_days=7), make.interpreter(cancel_days=1)
    )
    old = desk.do(plan_meeting, case_id=case.id, starts=STARTS).result()
    ids = {"case_id": case.id, "meeting_id": old, "starts": STARTS}
    make.kept(
        desk,
        InterpreterBooking(interpreter_id=nadia.id, **ids),
        VenueBooking(venue_id=hall.id, **ids, status=BookingStatus.CONFIRMED),
        VenueBooking(venue_id=hall.id, **ids, status=BookingStatus.CANCELLED),
    )
    assert desk.read(left_behind, case_id=case.id) == ()
    desk.do(postpone_meeting, meeting_id=old, reason="Snow").result()
    found = desk.read(left_behind, case_id=case.id)
    assert [(one.name, one.was, one.cancel_by) for one in found] == [
        ("Mardle Hall", STARTS, date(2026, 9, 29)),
        ("Nadia Aziz", STARTS, date(2026, 10, 5)),
    ]
