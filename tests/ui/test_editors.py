import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.errors import BadInput
from coordinator.text import LONGEST_TEXT
from coordinator.ui.dates import read_number
from coordinator.ui.editors import LONGEST_LINE, LineEditor, ReadEditor, TextEditor, WordsEditor
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_line_is_cleaned_on_the_way_in(qtbot):
    editor = LineEditor()
    editor.box.setText("  Ngozi \u202e  Okafor ")
    assert editor.value() == "Ngozi Okafor"


def test_a_kept_text_longer_than_can_be_typed_is_shown_whole(qtbot):
    editor = LineEditor()
    editor.show_value("x" * (LONGEST_LINE + 500))
    assert len(editor.value()) == LONGEST_LINE + 500


def test_a_huge_paste_into_a_line_is_cut_with_a_sentence(qtbot):
    editor = LineEditor()
    with qtbot.waitSignal(editor.said) as said:
        editor.box.insert_cleaned("a\x00b " * 2_500_000)
    assert "too long" in said.args[0]
    assert len(editor.value()) <= LONGEST_LINE


def test_a_huge_paste_into_a_text_is_cut_with_a_sentence(qtbot):
    editor = TextEditor()
    page = on_screen(qtbot, editor)
    huge = QMimeData()
    huge.setText("line\n" * 2_000_000)
    with qtbot.waitSignal(editor.said) as said:
        editor.box.insertFromMimeData(huge)
    assert "too long" in said.args[0]
    assert len(editor.value()) == LONGEST_TEXT
    page.close()


def test_words_are_kept_apart_by_commas_and_said_once(qtbot):
    editor = WordsEditor()
    editor.box.setText("Polish, English; Polish ,, Igbo")
    assert editor.value() == ("Polish", "English", "Igbo")
    editor.tidy()
    assert editor.typed() == "Polish, English, Igbo"


def test_a_number_that_is_none_is_refused_when_read(qtbot):
    editor = ReadEditor(read_number, str, "")
    editor.box.setText("many")
    with pytest.raises(BadInput):
        editor.value()
    editor.box.setText("1,200")
    editor.tidy()
    assert editor.typed() == "1200"


def test_a_text_grows_with_what_is_typed_up_to_half_a_page(qtbot):
    editor = TextEditor()
    page = on_screen(qtbot, editor)
    small = editor.box.sizeHint().height()
    editor.box.setPlainText("one\n" * 8)
    assert editor.box.sizeHint().height() > small
    editor.box.setPlainText("one\n" * 300)
    assert editor.box.sizeHint().height() < 500
    page.close()


def test_showing_what_is_kept_is_no_edit(qtbot):
    editor, edits = TextEditor(), []
    editor.edited.connect(lambda: edits.append(1))
    editor.show_value("Kept")
    assert edits == []
    editor.box.insertPlainText("!")
    assert edits == [1]


def test_leaving_a_field_is_told(qtbot):
    editor, other = LineEditor(), LineEditor()
    page = on_screen(qtbot, editor)
    page.layout().addWidget(other)
    editor.setFocus()
    assert editor.has_focus()
    with qtbot.waitSignal(editor.left):
        other.setFocus()
    page.close()


def test_a_wrong_field_is_marked_and_named(qtbot):
    editor = LineEditor()
    editor.name("Given name")
    editor.mark(wrong=True)
    assert editor.box.property("wrong") is True
    assert editor.box.accessibleName() == "Given name"
    editor.mark(wrong=False)
    assert editor.box.property("wrong") is False


def test_a_long_text_in_a_form_that_is_just_opened_has_the_room_it_needs(qtbot, dressed):
    editor = TextEditor()
    sheet = QWidget()
    sheet.setLayout(QVBoxLayout())
    sheet.layout().addWidget(editor)
    sheet.layout().addStretch(1)
    sheet.hide()
    page = on_screen(qtbot, sheet, size=(500, 700))
    editor.show_value("Jon books a place at the monthly session. " * 12)
    sheet.show()
    qtbot.waitUntil(lambda: editor.box.height() == editor.box.sizeHint().height())
    qtbot.waitUntil(lambda: editor.box.verticalScrollBar().maximum() == 0)
    page.close()
    page.deleteLater()
