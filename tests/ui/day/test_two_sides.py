"""Two sides stand beside each other where there is room, and one at a time where there is not."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from coordinator.ui.day.two_sides import TwoSides
from tests.ui.accessibility import lint


@pytest.fixture
def sides(dressed, put):
    smaller, larger = QPlainTextEdit(), QLineEdit()
    smaller.setAccessibleName("What was asked")
    larger.setAccessibleName("The plan")
    return put(TwoSides(smaller, larger, names=("What was asked", "The plan")), size=(1100, 500))


def seen(sides):
    return [area.isVisible() for area in sides.areas]


def test_both_are_seen_where_there_is_room_the_larger_one_wider(sides):
    assert seen(sides) == [True, True]
    assert not sides.turn.isVisible()
    assert sides.areas[1].width() > sides.areas[0].width()


def test_one_is_seen_where_there_is_not_and_a_press_turns_to_the_other(qtbot, sides):
    sides.window().resize(500, 500)
    qtbot.waitUntil(lambda: sides.narrow)
    assert seen(sides) == [False, True]
    assert lint(sides) == []
    sides.turn.buttons[1].click()
    assert seen(sides) == [True, False]
    sides.turn_to(1)
    assert seen(sides) == [False, True]
    sides.window().resize(1100, 500)
    qtbot.waitUntil(lambda: not sides.narrow)
    assert seen(sides) == [True, True]
