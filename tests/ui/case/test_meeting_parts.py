from datetime import time

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from coordinator.ui.case.meeting_parts import MeetingParts
from coordinator.ui.dates import say_time
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


def test_each_part_is_started_and_ended_by_a_press_on_the_clock(qtbot, desk, now, parts, kept):
    first = parts.steps[0]
    assert first.start.isVisible()
    assert not first.end.isVisible()
    first.start.click()
    qtbot.waitUntil(first.end.isVisible)
    assert first.chip.text() == "Under way"
    first.end.click()
    qtbot.waitUntil(lambda: first.chip.text() == "Done")
    meeting = desk.read(record, record_type=Meeting, record_id=kept)
    assert meeting.sharing_started == meeting.sharing_ended == now.astimezone().time()
    assert first.times.text() == "{0} to {0}".format(say_time(now.astimezone().time()))


def test_a_start_is_undone_like_anything_else(qtbot, bridge, desk, parts, kept):
    parts.steps[1].start.click()
    qtbot.waitUntil(parts.steps[1].end.isVisible)
    assert desk.next_undo() == "Begin a part of the meeting"
    bridge.undo()
    qtbot.waitUntil(parts.steps[1].start.isVisible)
    assert desk.read(record, record_type=Meeting, record_id=kept).private_started is None


def test_the_part_that_comes_next_has_the_strong_button(parts):
    parts.show_meeting(Meeting(case_id="c", sharing_started=time(10), sharing_ended=time(11)))
    assert [step.start.property("look") for step in parts.steps] == ["primary", "primary", ""]
    assert [step.start.isVisibleTo(parts) for step in parts.steps] == [False, True, True]


def test_a_clock_that_was_set_back_ends_no_part_before_it_began(qtbot, desk, parts, kept):
    late = {"sharing_started": time(23, 50)}
    desk.do(change_fields, record_type=Meeting, record_id=kept, values=late).result()
    first = parts.steps[0]
    qtbot.waitUntil(first.end.isVisible)
    first.end.click()
    qtbot.waitUntil(lambda: first.times.text() == "11.50pm to 11.50pm")
