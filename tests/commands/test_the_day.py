"""What is done on the day is done with one press, and taken back with one."""

import pytest

from coordinator.commands.the_day import tick_room
from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from tests import make


@pytest.fixture
def family(desk):
    return make.family(desk)


def meeting(desk, family):
    return desk.read(record, record_type=Meeting, record_id=family.meeting_id)


def test_a_line_of_the_checklist_is_ticked_and_unticked(desk, family):
    for key, seen_to in (("chairs", True), ("warm", True), ("chairs", True), ("warm", False)):
        desk.do(tick_room, meeting_id=family.meeting_id, key=key, seen_to=seen_to).result()
    assert meeting(desk, family).room_checks == ("chairs",)
    desk.undo().result()
    assert set(meeting(desk, family).room_checks) == {"chairs", "warm"}
