"""What lies on the table is looked through line by line, and any of it kept off with one press."""

import pytest

from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from coordinator.queries.room import room
from coordinator.queries.table_lines import table_lines
from coordinator.ui.day.off_table import OffTheTable
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen


@pytest.fixture
def card(qtbot, bridge, conference):
    made = OffTheTable(bridge, conference)
    made.refresh()
    page = on_screen(qtbot, made, size=(800, 1400))
    yield made
    page.close()
    page.deleteLater()


def test_every_line_is_there_and_ticked_while_it_lies_on_the_table(card, desk, conference):
    found = desk.read(table_lines, meeting_id=conference)
    assert list(card.ticks) == [one.record_id for one in found]
    assert all(tick.box.isChecked() for tick in card.ticks.values())
    assert card.empty.isHidden()
    assert lint(card) == []


def test_a_line_is_kept_off_with_a_press_and_let_lie_there_again(qtbot, card, desk, bridge, conference):
    worry = desk.read(table_lines, meeting_id=conference)[0]
    card.ticks[worry.record_id].box.click()
    settled(qtbot, bridge)
    assert desk.read(record, record_type=Meeting, record_id=conference).off_table == (worry.record_id,)
    view = desk.read(room, meeting_id=conference, today=bridge.now().date()).view
    assert worry.text not in [one.text for one in view.worries]
    bridge.undo()
    settled(qtbot, bridge)
    card.refresh()
    assert card.ticks[worry.record_id].box.isChecked()


def test_reading_it_again_leaves_the_lines_where_they_are(card):
    before = list(card.ticks.values())
    card.refresh()
    assert list(card.ticks.values()) == before


def test_a_meeting_with_nothing_on_record_says_so(qtbot, bridge):
    made = OffTheTable(bridge, make.an_id())
    qtbot.addWidget(made)
    made.refresh()
    assert not made.empty.isHidden()
    assert made.ticks == {}
