import pytest
from PySide6.QtCore import Qt

from coordinator.ui.blocks import Tone
from coordinator.ui.list_row import ListRow, Summary
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def line(qtbot, dressed):
    made = ListRow(Summary("Ngozi Okafor", "Grandmother", "Coming", Tone.GOOD, mark="NO"))
    page = on_screen(qtbot, made, size=(600, 200))
    yield made
    page.close()
    page.deleteLater()


def test_a_line_is_read_out_whole(line):
    assert line.accessibleName() == "Ngozi Okafor, Grandmother, Coming"
    line.show_summary(Summary("Ngozi"))
    assert line.accessibleName() == "Ngozi"
    assert lint(line.window()) == []


def test_the_keyboard_opens_moves_and_bins(qtbot, line):
    heard = []
    line.clicked.connect(lambda: heard.append("opened"))
    line.binned.connect(lambda: heard.append("binned"))
    line.moved.connect(heard.append)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Space)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(line, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert heard == ["opened", "opened", "binned", -1, 1]


def test_a_long_line_is_cut_to_the_width_and_never_wider(qtbot, line):
    line.show_summary(Summary("x" * 500, "y" * 500, "z" * 100))
    assert line.minimumSizeHint().width() < 400
    assert not line.grab().isNull()


def test_a_long_title_takes_two_lines_and_no_more(qtbot, line):
    one_line = line.sizeHint().height()
    line.show_summary(Summary("Steve stays alongside Jon and Dana " * 3, "Steve"))
    two_lines = line.sizeHint().height()
    assert two_lines > one_line
    line.show_summary(Summary("Steve stays alongside Jon and Dana " * 30, "Steve"))
    assert line.sizeHint().height() == two_lines


def test_a_chip_may_take_more_room_where_the_line_is_read_whole(line):
    line.resize(300, 60)
    line.show_summary(Summary("Jon", "Dad", "Did not come this time"))
    cut = line._room()[1]
    line.show_summary(Summary("Jon", "Dad", "Did not come this time", whole=True))
    assert line._room()[1] < cut


def test_a_line_that_is_read_whole_goes_on_below_instead_of_being_cut(line):
    long = "Free to cancel until Tuesday 1 December " * 4
    line.show_summary(Summary("Farida Malik", long))
    cut = line.sizeHint().height()
    line.show_summary(Summary("Farida Malik", long, whole=True))
    assert line.sizeHint().height() > cut
    line.show_summary(Summary("Farida Malik", "Urdu", whole=True))
    assert line.sizeHint().height() == cut
