"""The last step of the day: everything before people leave, and the end of the meeting."""

from coordinator.models.choices import MeetingStatus, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ClosingStep, MeetingOutcome
from coordinator.queries.records import record
from coordinator.ui.day.closing import ClosingRoundStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


def a_family(desk, **of_meeting):
    of = make.family(desk, status=VersionStatus.DRAFT)
    if not of_meeting:
        return of
    meeting = make.kept(desk, make.meeting(of.case_id, **{"held_on": None, **of_meeting}))
    return make.Family(of.case_id, of.version_id, meeting.id, of.people)


def kept(desk, of):
    return desk.read(record, record_type=Meeting, record_id=of.meeting_id)


def test_everything_before_people_leave_stands_on_one_page(qtbot, desk, bridge, opened):
    step = opened(ClosingRoundStep, a_family(desk))
    assert lint(step) == []
    assert step.round.lines[ClosingStep.WHO_DOES_WHAT].told.text() == "2 actions"
    assert step.who.shown[1][0] == "2. Jon"
    assert len(step.copies.chosen()) == 4
    step.round.lines[ClosingStep.AGENDA].box.click()
    settled(qtbot, bridge)
    assert step.round.count.text() == "1 of 6 gone through."


def test_copies_handed_over_are_counted_in_the_round(qtbot, desk, bridge, opened, tmp_path):
    step = opened(ClosingRoundStep, a_family(desk))
    step.copies.save_in(tmp_path)
    qtbot.waitUntil(lambda: not step.copies.done.isHidden())
    settled(qtbot, bridge)
    step.copies.given.click()
    line = step.round.lines[ClosingStep.COPIES]
    qtbot.waitUntil(lambda: line.told.text() == "4 copies handed over")


def test_the_meeting_ends_and_leads_to_the_plan(qtbot, desk, bridge, opened):
    of = a_family(desk, status=MeetingStatus.PLANNED)
    step = opened(ClosingRoundStep, of)
    assert not step.end.on.isVisible()
    step.end.end.click()
    settled(qtbot, bridge)
    assert kept(desk, of).status is MeetingStatus.HELD
    assert kept(desk, of).outcome is MeetingOutcome.PLAN
    assert step.end.ended.sentence.text() == "This meeting ended, with a plan."
    assert not step.end.end.isVisible()
    step.end.on.click()
    assert step.led_to == [("case", of.case_id, "Plan")]
    bridge.undo()
    settled(qtbot, bridge)
    assert step.end.end.isVisible()


def test_a_meeting_that_was_put_off_is_not_ended_here(desk, opened):
    step = opened(ClosingRoundStep, a_family(desk, status=MeetingStatus.POSTPONED))
    assert not step.end.end.isVisible()
    assert step.end.told.text() == "This meeting is on record as postponed."


def test_without_a_plan_there_are_no_copies_and_the_meeting_still_ends(qtbot, desk, bridge, opened):
    here = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(here.id, status=MeetingStatus.PLANNED, held_on=None))
    of = make.Family(here.id, "", meeting.id)
    step = opened(ClosingRoundStep, of)
    assert not step.copies.isVisible()
    assert lint(step) == []
    step.end.end.click()
    settled(qtbot, bridge)
    assert kept(desk, of).outcome is MeetingOutcome.NO_PLAN
    assert not step.end.on.isVisible()
