from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from coordinator.ui.hand_over.boxes import LONGEST, Head, Lines, SheetBox

HEADS = (Head("What", 3), Head("Who", 1))


def test_enter_moves_on_in_a_short_box_and_makes_a_line_in_a_long_one(qtbot, shown):
    short, long = shown(SheetBox("Who", short=True)), shown(SheetBox("Words"))
    with qtbot.waitSignal(short.moved_on):
        qtbot.keyClick(short, Qt.Key.Key_Return)
    qtbot.keyClicks(long, "a")
    qtbot.keyClick(long, Qt.Key.Key_Return)
    assert (short.toPlainText(), long.toPlainText()) == ("", "a\n")


def test_nothing_is_copied_pasted_or_brought_back(qtbot, shown):
    box = shown(SheetBox("Words", "Together"))
    box.selectAll()
    box.copy()
    assert "Together" not in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText("from elsewhere")
    box.paste()
    assert box.toPlainText() == "Together"
    assert not box.canPaste()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    box.undo()
    assert box.toPlainText() == ""
    assert not box.acceptDrops()


def test_a_full_box_takes_no_more_letters_and_keeps_those_it_has(qtbot, shown):
    box = shown(SheetBox("Words", "x" * LONGEST))
    qtbot.keyClicks(box, "yyy")
    assert box.toPlainText() == "x" * LONGEST
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert len(box.toPlainText()) == LONGEST - 1


def test_a_short_box_grows_with_what_is_written(qtbot, shown):
    box = shown(SheetBox("What", short=True), size=(300, 400))
    one = box.sizeHint().height()
    box.setPlainText("Jackie fetches Aimee from school and gives her tea at her own house every week")
    assert box.sizeHint().height() > one


def test_there_is_always_one_more_line_to_write_on(qtbot, shown):
    lines = shown(Lines("Action", HEADS, [("Cook", "Dad")]))
    assert len(lines.rows) == 2
    with qtbot.waitSignal(lines.edited):
        qtbot.keyClicks(lines.rows[1][0], "Ring Nan")
    assert len(lines.rows) == 3
    assert lines.written() == (("Cook", "Dad"), ("Ring Nan", ""))
    lines.rows[0][0].clear()
    lines.rows[0][1].clear()
    assert lines.written() == (("Ring Nan", ""),)


def test_enter_goes_from_box_to_box_and_on_to_the_next_line(qtbot, shown):
    lines = shown(Lines("Action", HEADS))
    lines.rows[0][0].setFocus()
    for typed in ("Cook", "Dad", "Ring Nan", "Mum"):
        qtbot.keyClicks(QApplication.focusWidget(), typed)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert lines.written() == (("Cook", "Dad"), ("Ring Nan", "Mum"))
    assert QApplication.focusWidget().accessibleName() == "Action 3: What"


def test_two_hundred_lines_are_written_on_without_waiting(qtbot, shown):
    lines = shown(Lines("Action", HEADS, [(f"Action {number}", "Dad") for number in range(200)]))
    qtbot.keyClicks(lines.rows[-1][0], "One more")
    assert len(lines.written()) == 201
