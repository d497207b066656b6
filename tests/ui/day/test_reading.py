"""What is read together stands in large lines, and is not there when there is nothing to read."""

from PySide6.QtWidgets import QLabel

from coordinator.ui.day.reading import Line, ReadCard, numbered
from tests.ui.kit import on_screen


def shown(card):
    return [one.text() for one in card.findChildren(QLabel)]


def test_lines_are_read_with_what_stands_before_and_below_them(qtbot, dressed):
    card = ReadCard("Our rules")
    page = on_screen(qtbot, card)
    assert not card.isVisibleTo(page)
    card.show_lines([*numbered(["One at a time"]), Line("Breaks", "Anyone may take one")])
    assert shown(card) == ["Our rules", "1", "One at a time", "•", "Breaks", "Anyone may take one"]
    card.show_lines(())
    assert not card.isVisibleTo(page)


def test_the_same_lines_are_left_as_they_are(qtbot, dressed):
    card = ReadCard("Our rules")
    page = on_screen(qtbot, card)
    card.show_lines(numbered(["One at a time"]))
    before = card.findChildren(QLabel)
    card.show_lines(numbered(["One at a time"]))
    assert card.findChildren(QLabel) == before
    assert card.isVisibleTo(page)
