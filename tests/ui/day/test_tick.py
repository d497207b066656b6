"""A line is ticked wherever it is pressed."""

from PySide6.QtCore import Qt

from coordinator.ui.day.tick import Tick
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


def test_a_line_is_ticked_by_its_box_its_words_and_the_space_bar(qtbot, dressed):
    line = Tick("Tea & cake are out")
    heard = []
    line.ticked.connect(heard.append)
    page = on_screen(qtbot, line)
    assert lint(page) == []
    line.box.click()
    qtbot.mouseClick(line.words, Qt.MouseButton.LeftButton)
    line.box.setFocus()
    qtbot.keyClick(line.box, Qt.Key.Key_Space)
    assert heard == [True, False, True]
    assert line.words.text() == "Tea & cake are out"


def test_what_is_shown_is_not_said_again(qtbot, dressed):
    line = Tick("Chairs")
    heard = []
    line.ticked.connect(heard.append)
    line.show_value(ticked=True)
    assert line.box.isChecked()
    assert heard == []
