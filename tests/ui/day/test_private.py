"""A few things are seen to first; then the family is on its own, on paper or with its sheet."""

import pytest

from coordinator.models.choices import MeetingStatus, Mode
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import HandOverCheck
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record
from coordinator.ui.day.private import PrivateStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


@pytest.fixture
def ahead(desk, aimee):
    """A meeting with Jon in the room and Jackie on the phone, whose parts have not begun."""
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    meeting = make.meeting(aimee, status=MeetingStatus.PLANNED, held_on=None)
    make.kept(
        desk,
        meeting,
        make.attendance(aimee, meeting.id, people["Jon"]),
        make.attendance(
            aimee, meeting.id, people["Jackie"], expected_mode=Mode.PHONE, actual_mode=Mode.PHONE
        ),
        make.attendance(aimee, meeting.id, people["Ruth"]),
    )
    return meeting.id


def kept(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


def test_what_fits_the_meeting_is_seen_to(qtbot, desk, bridge, step, ahead):
    private = step(PrivateStep, ahead)
    assert lint(private) == []
    asked = {check for check, tick in private.ticks.items() if tick.isVisible()}
    assert asked == set(HandOverCheck) - {HandOverCheck.INTERPRETER}
    assert private.left.text() == "6 things not ticked yet; you can begin all the same."
    private.ticks[HandOverCheck.PAPER].box.click()
    private.ticks[HandOverCheck.LEFT_CALL].box.click()
    settled(qtbot, bridge)
    assert set(kept(desk, ahead).handed_over) == {HandOverCheck.LEFT_CALL, HandOverCheck.PAPER}
    private.ticks[HandOverCheck.PAPER].box.click()
    settled(qtbot, bridge)
    assert kept(desk, ahead).handed_over == (HandOverCheck.LEFT_CALL,)


def test_somebody_of_the_family_hosts_the_call(qtbot, desk, bridge, step, ahead):
    private = step(PrivateStep, ahead)
    offered = [private.host.box.itemText(at) for at in range(private.host.box.count())]
    assert offered == ["Nobody chosen yet", "Jon", "Jackie"]
    private.host.box.setCurrentIndex(2)
    private.host.box.activated.emit(2)
    settled(qtbot, bridge)
    assert kept(desk, ahead).call_host_id is not None


def test_on_paper_only_the_times_are_kept(qtbot, desk, bridge, step, ahead):
    private = step(PrivateStep, ahead)
    assert not private.bar.isVisible()
    private.on_paper.click()
    settled(qtbot, bridge)
    assert kept(desk, ahead).private_started is not None
    assert private.alone.isVisible()
    assert not private.before.isVisible()
    private.bar.end.click()
    settled(qtbot, bridge)
    assert kept(desk, ahead).private_ended is not None
    assert not private.alone.isVisible()
    assert not private.sheet.isVisible()
    assert lint(private) == []


def test_the_sheet_is_handed_over_with_a_press(step, ahead):
    private = step(PrivateStep, ahead)
    private.hand_over.click()
    assert private.led_to == [("hand over", ahead)]
