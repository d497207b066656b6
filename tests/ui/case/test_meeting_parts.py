from datetime import time

import pytest

from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from coordinator.ui.case.meeting_parts import MeetingParts
from tests import make
from tests.ui.kit import on_screen


@pytest.fixture
def kept(desk):
    here = make.case()
    meeting = make.meeting(here.id)
    make.kept(desk, here, meeting)
    return meeting.id


@pytest.fixture
def parts(qtbot, desk, bridge, kept):
    made = MeetingParts(bridge)

    def look_again(_types=None):
        made.show_meeting(desk.read(record, record_type=Meeting, record_id=kept))

    bridge.changed.connect(look_again)
    look_again()
    page = on_screen(qtbot, made, size=(1000, 300))
    yield made
    page.deleteLater()


def test_each_part_is_started_and_ended_by_a_press_on_the_clock(qtbot, desk, parts, kept):
    first = parts.steps[0]
    assert first.start.isVisible()
    assert not first.end.isVisible()
    first.start.click()
    qtbot.waitUntil(first.end.isVisible)
    assert first.chip.text() == "Under way"
    first.end.click()
    qtbot.waitUntil(lambda: first.chip.text() == "Done")
    meeting = desk.read(record, record_type=Meeting, record_id=kept)
    assert meeting.sharing_started == meeting.sharing_ended == time(17, 15)
    assert first.times.text() == "5.15pm to 5.15pm"


def test_a_start_is_undone_like_anything_else(qtbot, bridge, desk, parts, kept):
    parts.steps[1].start.click()
    qtbot.waitUntil(parts.steps[1].end.isVisible)
    assert desk.next_undo() == "Start private family time"
    bridge.undo()
    qtbot.waitUntil(parts.steps[1].start.isVisible)
    assert desk.read(record, record_type=Meeting, record_id=kept).private_started is None


def test_the_part_that_comes_next_has_the_strong_button(parts):
    parts.show_meeting(Meeting(case_id="c", sharing_started=time(10), sharing_ended=time(11)))
    assert [step.start.property("look") for step in parts.steps] == ["primary", "primary", ""]
    assert [step.start.isVisibleTo(parts) for step in parts.steps] == [False, True, True]
