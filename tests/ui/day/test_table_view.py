"""What lies on the table is large, stays within its page, and is read but never touched."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from coordinator.ui.day.table_view import TableView
from coordinator.ui.day.table_words import PARTS
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
from tests.practice.test_room import EMPTY, FULL, action
from tests.ui.accessibility import is_control, lint
from tests.ui.kit import on_screen


@pytest.fixture
def table(qtbot, dressed):
    made = TableView()
    page = on_screen(qtbot, made, size=(1024, 768))
    yield made
    page.close()
    page.deleteLater()


def long(view, count=30):
    return replace(view, actions=tuple(action(n, f"Thing {n} " * 12) for n in range(1, count + 1)))


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_shown_and_can_be_read_by_everyone(table, part):
    table.show(FULL, part)
    assert table.lines
    assert table.texts()[0] == table.lines[0].text
    assert lint(table) == []
    assert table.page.accessibleName() == f"On the table: {table.lines[0].text}"


def test_nothing_on_the_table_can_be_pressed_typed_into_or_copied(table):
    table.show(FULL, "information")
    assert [one for one in table.findChildren(QWidget) if is_control(one, table)] == []
    for label in table.findChildren(QLabel):
        assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (780, 560), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_off_at_the_side(qtbot, table, size, percent):
    theme().use(Appearance.LIGHT, percent)
    table.window().resize(*size)
    for part in PARTS:
        table.show(FULL, part)
        qtbot.wait(1)
        page = table.page.widget()
        assert page.width() <= table.page.viewport().width()
        for label in page.findChildren(QLabel):
            assert label.width() >= label.minimumSizeHint().width()
    theme().use(Appearance.LIGHT, 100)


def test_the_wider_the_page_the_larger_the_words(qtbot, table):
    table.show(FULL, "agenda")
    small = table.page.findChildren(QLabel)[0].font().pointSizeF()
    table.window().resize(1920, 1080)
    qtbot.wait(1)
    assert table.page.findChildren(QLabel)[0].font().pointSizeF() > small * 1.5


def test_the_same_part_stays_where_it_was_and_another_begins_at_its_head(qtbot, table):
    table.show(long(EMPTY), "plan")
    qtbot.waitUntil(lambda: table.more_below)
    assert not table.more_above
    table.turn(1)
    at = table.page.verticalScrollBar().value()
    assert at > 0
    assert table.more_above
    table.show(replace(long(EMPTY), wanted="Peace."), "plan")
    qtbot.wait(1)
    assert table.page.verticalScrollBar().value() == at
    table.turn(-9)
    assert not table.more_above
    table.turn(1)
    table.show(FULL, "welcome")
    assert not table.more_above


def test_turning_says_that_what_is_in_sight_changed(qtbot, table):
    table.show(long(EMPTY), "plan")
    qtbot.waitUntil(lambda: table.more_below)
    with qtbot.waitSignal(table.turned):
        table.turn(1)
    table.turn(99)
    assert not table.more_below


def test_two_hundred_actions_lie_on_the_table_within_a_moment(table):
    began = time.perf_counter()
    table.show(long(EMPTY, 200), "plan")
    assert time.perf_counter() - began < 2
    assert len(table.lines) >= 200


def test_without_anything_to_show_it_appears_like_any_widget(table):
    table.hide()
    table.show()
    assert table.isVisible()
    assert table.texts() == []


def test_it_follows_the_look_of_the_window(table):
    table.show(FULL, "agenda")
    theme().use(Appearance.DARK, 100)
    assert theme().tokens.text in table.styleSheet()
    theme().use(Appearance.LIGHT, 100)
