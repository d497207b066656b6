"""The room is seen to line by line."""

from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from coordinator.ui.day.room_checks import RoomStep
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


def test_a_line_is_ticked_with_a_press_and_counted(qtbot, desk, bridge, step, conference):
    room = step(RoomStep)
    assert lint(room) == []
    assert room.count.text().startswith("0 of ")
    room.boxes["chairs"].click()
    settled(qtbot, bridge)
    assert desk.read(record, record_type=Meeting, record_id=conference).room_checks == ("chairs",)
    assert room.count.text().startswith("1 of ")
    bridge.undo()
    settled(qtbot, bridge)
    assert not room.boxes["chairs"].isChecked()


def test_when_all_is_seen_to_it_says_so(qtbot, bridge, step):
    room = step(RoomStep)
    for box in room.boxes.values():
        box.click()
        settled(qtbot, bridge)
    assert room.count.text() == "Everything is seen to"
