"""A meeting that comes to no plan is recorded without blame, and what follows is planned with it."""

from datetime import datetime

import pytest

from coordinator.commands.closing_round import close_meeting
from coordinator.commands.conference import hold_meeting
from coordinator.commands.not_held import Ending, end_without_plan, reconvene, record_not_held, stop_meeting
from coordinator.commands.the_day import start_part
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingKind, MeetingPart, MeetingStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import MeetingOutcome, NextStep, NotHeld
from coordinator.queries.records import record, records
from tests import make

AGAIN = datetime(2026, 10, 1, 10, 30)  # noqa: DTZ001 - planned times are local
EVERY_WAY = (record_not_held, stop_meeting, end_without_plan)


@pytest.fixture
def family(desk):
    return make.family(desk)


@pytest.fixture
def planned(desk, family):
    ahead = make.meeting(family.case_id, status=MeetingStatus.PLANNED, held_on=None, place="Mardle Hall")
    return make.kept(desk, ahead).id


def meeting(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


@pytest.mark.parametrize(
    ("how", "status", "outcome"),
    [
        (record_not_held, MeetingStatus.NOT_HELD, None),
        (stop_meeting, MeetingStatus.STOPPED, None),
        (end_without_plan, MeetingStatus.HELD, MeetingOutcome.NO_PLAN),
    ],
)
def test_it_is_kept_with_why_and_taken_back_in_one_step(desk, planned, how, status, outcome):
    ending = Ending(NotHeld.ILLNESS, "Leanne was in hospital.", NextStep.REFERRER_ARRANGES, "Ruth visits.")
    assert desk.do(how, meeting_id=planned, ending=ending).result() == ""
    kept = meeting(desk, planned)
    assert (kept.status, kept.outcome) == (status, outcome)
    assert (kept.why_not_held, kept.reason_not_held) == (NotHeld.ILLNESS, "Leanne was in hospital.")
    assert (kept.next_step, kept.alternative) == (NextStep.REFERRER_ARRANGES, "Ruth visits.")
    assert (kept.held_on is None) is (status is MeetingStatus.NOT_HELD)
    desk.undo().result()
    assert meeting(desk, planned).status is MeetingStatus.PLANNED
    assert meeting(desk, planned).reason_not_held == ""


def test_what_was_begun_is_over_when_the_meeting_is_stopped(desk, planned):
    desk.do(start_part, meeting_id=planned, part=MeetingPart.INFORMATION_SHARING).result()
    desk.do(stop_meeting, meeting_id=planned, ending=Ending(NotHeld.UPSET)).result()
    kept = meeting(desk, planned)
    assert kept.sharing_ended is not None
    assert kept.private_started is None
    assert kept.reason_not_held == "People needed to stop"


def test_meeting_again_takes_the_people_and_the_place_along(desk, family, planned):
    ending = Ending(NotHeld.PLACE, next_step=NextStep.MEET_AGAIN, starts=AGAIN)
    again_id = desk.do(record_not_held, meeting_id=planned, ending=ending).result()
    again = meeting(desk, again_id)
    assert (again.kind, again.follows_id) == (MeetingKind.RECONVENED, planned)
    assert (again.status, again.starts, again.place) == (MeetingStatus.PLANNED, AGAIN, "Mardle Hall")
    expected = desk.read(records, record_type=Attendance, meeting_id=again_id)
    assert {one.person_id for one in expected} >= {family["Dana"], family["Jon"]}


def test_a_review_that_is_repeated_stays_a_review(desk, family):
    review = make.kept(desk, make.meeting(family.case_id, kind=MeetingKind.REVIEW, held_on=None))
    again_id = desk.do(reconvene, meeting_id=review.id).result()
    assert meeting(desk, again_id).kind is MeetingKind.REVIEW
    assert meeting(desk, review.id).next_step is NextStep.MEET_AGAIN
    assert meeting(desk, again_id).starts is None


@pytest.mark.parametrize("how", EVERY_WAY)
def test_a_reason_is_asked_for(desk, planned, how):
    with pytest.raises(NotAllowed, match="Choose why"):
        desk.do(how, meeting_id=planned, ending=Ending(words="  ")).result()
    assert meeting(desk, planned).status is MeetingStatus.PLANNED


@pytest.mark.parametrize("how", EVERY_WAY)
def test_a_meeting_that_was_put_off_has_another_in_its_place(desk, family, how):
    off = make.kept(desk, make.meeting(family.case_id, status=MeetingStatus.POSTPONED, held_on=None))
    with pytest.raises(NotAllowed, match="another took its place"):
        desk.do(how, meeting_id=off.id, ending=Ending(NotHeld.OTHER)).result()
    with pytest.raises(NotAllowed, match="was put off"):
        desk.do(hold_meeting, meeting_id=off.id).result()


def test_pressing_twice_plans_one_meeting_and_a_later_press_gives_it_its_date(desk, family, planned):
    again = Ending(NotHeld.ILLNESS, next_step=NextStep.MEET_AGAIN)
    first = desk.do(record_not_held, meeting_id=planned, ending=again).result()
    assert desk.do(reconvene, meeting_id=planned, starts=AGAIN).result() == first
    ahead = desk.read(records, record_type=Meeting, case_id=family.case_id, follows_id=planned)
    assert [(one.id, one.starts) for one in ahead] == [(first, AGAIN)]
    desk.do(record_not_held, meeting_id=first, ending=Ending(NotHeld.ILLNESS)).result()
    assert desk.do(reconvene, meeting_id=planned).result() != first


@pytest.mark.parametrize("how", [record_not_held, stop_meeting])
def test_what_was_taken_for_held_and_was_not_has_no_plan_to_show(desk, planned, how):
    desk.do(close_meeting, meeting_id=planned).result()
    assert meeting(desk, planned).outcome is MeetingOutcome.PLAN
    desk.do(how, meeting_id=planned, ending=Ending(NotHeld.ILLNESS)).result()
    assert meeting(desk, planned).outcome is None
