"""The end of a meeting: ticks in their order, parts that end, with or without a plan, never one put off."""

from datetime import time

import pytest

from coordinator.commands.closing_round import close_meeting, tick_closing
from coordinator.commands.plan import start_plan
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingStatus, Stage, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ClosingStep, MeetingOutcome
from coordinator.models.referral import Case
from coordinator.queries.records import record
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def a_meeting(desk, of, **particulars):
    usual = {"status": MeetingStatus.PLANNED, "held_on": None, **particulars}
    return make.kept(desk, make.meeting(of.case_id, **usual)).id


def kept(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


def tick(desk, meeting_id, step, *, done=True):
    desk.do(tick_closing, meeting_id=meeting_id, step=step, done=done).result()


def test_what_was_gone_through_is_ticked_in_its_own_order(desk, of):
    meeting_id = a_meeting(desk, of)
    tick(desk, meeting_id, ClosingStep.COPIES)
    tick(desk, meeting_id, ClosingStep.AGENDA)
    tick(desk, meeting_id, ClosingStep.AGENDA)
    assert kept(desk, meeting_id).closing == (ClosingStep.AGENDA, ClosingStep.COPIES)
    tick(desk, meeting_id, ClosingStep.COPIES, done=False)
    assert kept(desk, meeting_id).closing == (ClosingStep.AGENDA,)
    desk.undo().result()
    assert ClosingStep.COPIES in kept(desk, meeting_id).closing


def test_ending_the_meeting_ends_its_parts_and_says_that_there_is_a_plan(desk, of):
    meeting_id = a_meeting(
        desk, of, agreeing_started=time(9, 0), sharing_started=time(8), sharing_ended=time(8, 30)
    )
    desk.do(close_meeting, meeting_id=meeting_id).result()
    ended = kept(desk, meeting_id)
    assert (ended.status, ended.outcome, ended.held_on) == (
        MeetingStatus.HELD, MeetingOutcome.PLAN, make.CONFERENCE
    )  # fmt: skip
    assert ended.agreeing_ended is not None
    assert ended.sharing_ended == time(8, 30)
    assert ended.private_ended is None
    assert desk.read(record, record_type=Case, record_id=of.case_id).stage is Stage.PLAN
    desk.undo().result()
    assert kept(desk, meeting_id).status is MeetingStatus.PLANNED


def test_a_meeting_may_end_without_a_plan(desk):
    here = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(here.id, status=MeetingStatus.PLANNED, held_on=None))
    desk.do(close_meeting, meeting_id=meeting.id).result()
    assert kept(desk, meeting.id).outcome is MeetingOutcome.NO_PLAN


@pytest.mark.parametrize("status", [MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD])
def test_a_meeting_that_did_not_take_place_is_not_ended(desk, of, status):
    meeting_id = a_meeting(desk, of, status=status)
    with pytest.raises(NotAllowed, match="cannot be held"):
        desk.do(close_meeting, meeting_id=meeting_id).result()
    assert kept(desk, meeting_id).outcome is None


def test_a_plan_written_on_paper_and_typed_up_later_was_made_at_the_meeting(desk):
    here = make.kept(desk, make.case())
    meeting_id = make.kept(desk, make.meeting(here.id, status=MeetingStatus.PLANNED, held_on=None)).id
    desk.do(close_meeting, meeting_id=meeting_id).result()
    assert kept(desk, meeting_id).outcome is MeetingOutcome.NO_PLAN
    desk.do(start_plan, case_id=here.id).result()
    assert kept(desk, meeting_id).outcome is MeetingOutcome.PLAN
