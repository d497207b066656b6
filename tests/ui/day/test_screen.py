"""The day of one meeting has the screen to itself, and leads from step to step."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from coordinator.commands.conference import plan_meeting
from coordinator.models.choices import MeetingKind
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import NextStep, NotHeld
from coordinator.queries.records import case_records
from coordinator.ui.case.not_held import NotHeldDialog
from coordinator.ui.day.screen import DayScreen
from coordinator.ui.day.steps import STEPS
from coordinator.ui.screen import Where
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
from coordinator.ui.workspace import DAY
from tests.conftest import PASSPHRASE
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen
from tests.ui.ways import recording


@pytest.fixture
def day(qtbot, bridge, conference):
    ways, went = recording()
    screen = DayScreen(bridge, ways)
    screen.name, screen.led_to = DAY, went
    page = on_screen(qtbot, screen, size=(1024, 720))
    screen.open_at(Where(DAY, record_id=conference))
    qtbot.wait(1)
    yield screen
    page.close()
    page.deleteLater()


def test_the_day_begins_with_the_room_and_goes_on_step_by_step(qtbot, day):
    assert day.title.text() == "Aimee’s family meeting"
    assert day.current == "room"
    for key in list(day.buttons)[1:]:
        day.next.click()
        assert day.current == key
        assert day.buttons[key].isChecked()
        qtbot.wait(1)
    assert not day.next.isVisible()


@pytest.mark.parametrize("key", STEPS)
def test_every_step_can_be_used_by_everyone(qtbot, day, key):
    if key in day.buttons:
        day.buttons[key].click()
        qtbot.waitUntil(lambda: lint(day) == [])  # what is looked through first is laid out a little later


def test_no_step_makes_the_day_larger_than_a_small_projector(qtbot, day):
    theme().use(Appearance.LIGHT, 200)
    try:
        for made in list(day.buttons.values()):
            made.click()
            qtbot.wait(1)
            least = day.minimumSizeHint()
            assert (least.width() <= 1024, least.height() <= 700) == (True, True), made.text()
    finally:
        theme().use(Appearance.LIGHT, 100)


def test_it_opens_where_it_was_left(day, conference):
    key = list(day.buttons)[-1]
    day.open_at(Where(DAY, record_id=conference, part=key))
    assert day.where() == Where(DAY, record_id=conference, part=key)
    day.open_at(Where(DAY, record_id=conference))
    assert day.current == key


def test_escape_leaves_nothing_and_leaving_goes_back_to_the_case(qtbot, day, aimee):
    qtbot.keyClick(day, Qt.Key.Key_Escape)
    assert day.isVisible()
    day.leave_button.click()
    assert day.led_to == [("case", aimee, "Conference")]


def test_what_is_seen_is_larger_while_the_day_is_in_front(qtbot, day):
    assert theme().em(100) == round(theme()._em * 135)
    assert day.line.font().pointSizeF() == pytest.approx(theme().table_points(), abs=0.1)
    day.window().hide()
    assert theme().em(100) == round(theme()._em * 100)


def test_for_all_to_see_only_what_everyone_may_read_is_shown(qtbot, bridge, day):
    day.buttons["information"].click()
    day.table_button.click()
    settled(qtbot, bridge)
    assert day.stack.currentWidget() is day.on_table
    assert not day.header.isVisible()
    assert day.on_table.part == "information"
    assert lint(day) == []
    day.part.box.setCurrentIndex(2)
    day.part.box.activated.emit(2)
    settled(qtbot, bridge)
    assert day.on_table.part == "ground rules"
    day.buttons["private"].click()
    settled(qtbot, bridge)
    assert day.on_table.part == "questions"
    day.table_button.click()
    assert day.stack.currentWidget() is day.steps["private"]
    assert day.header.isVisible()
    assert not day.part.isVisible()


def test_the_last_step_is_taken_back_with_a_press_or_a_key(qtbot, desk, bridge, day, conference):
    box = day.steps["room"].boxes["chairs"]
    box.click()
    settled(qtbot, bridge)
    day.undo.click()
    settled(qtbot, bridge)
    assert not box.isChecked()
    box.click()
    settled(qtbot, bridge)
    qtbot.keyClick(day, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, bridge)
    assert not box.isChecked()


def test_ones_own_page_asks_for_the_passphrase_and_closes_on_the_way_out(qtbot, bridge, day):
    day.own_button.click()
    assert lint(day) == []
    assert not day.own.is_open
    qtbot.keyClicks(day.own.typed.box, PASSPHRASE)
    day.own.look.click()
    qtbot.waitUntil(lambda: day.own.is_open)
    day.buttons["arrivals"].click()
    assert not day.own.is_open
    assert day.own.typed.text() == ""
    assert day.where().part == "arrivals"


def test_where_it_cannot_go_on_what_follows_is_planned(qtbot, desk, bridge, day, aimee, conference):
    day.stop_button.click()
    dialog = day.findChild(NotHeldDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.why.show_value(NotHeld.UPSET)
    dialog.then.show_value(NextStep.MEET_AGAIN)
    dialog.answer.click()
    settled(qtbot, bridge)
    assert day.led_to == [("case", aimee, "Conference")]
    listed = desk.read(case_records, record_type=Meeting, case_id=aimee)
    assert [one.follows_id for one in listed if one.kind is MeetingKind.RECONVENED] == [conference]


def test_a_meeting_that_is_undone_is_said_to_be_gone(qtbot, desk, bridge, day, conference):
    from coordinator.commands.fields import put_in_bin

    desk.do(put_in_bin, record_type=Meeting, record_id=conference).result()
    qtbot.waitUntil(day.gone.isVisible)
    day.leave_button.click()
    assert day.led_to == [("place", "Cases")]


def test_the_day_is_locked_at_once_by_a_press_or_its_key(day, qtbot):
    day.lock_button.click()
    qtbot.keyClick(day, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert day.led_to == [("lock",)] * 2


def test_every_step_and_press_at_the_side_is_in_sight_at_once(day, qtbot, desk, aimee):
    starts = datetime(2026, 11, 21, 14)  # noqa: DTZ001 -- planned times are local
    most = desk.do(plan_meeting, case_id=aimee, kind=MeetingKind.NETWORK, starts=starts).result()
    day.open_at(Where(DAY, record_id=most))
    assert len(day.buttons) == 9
    day.window().resize(1024, day.window().height() + 740 - day.height())  # what a small projector leaves
    qtbot.wait(50)
    assert day.height() == 740
    assert day.listed.widget().sizeHint().height() <= day.listed.viewport().height()
