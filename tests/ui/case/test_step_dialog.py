import pytest
from PySide6.QtWidgets import QWidget

from coordinator.errors import BadInput, NotAllowed
from coordinator.ui.case.step_dialog import StepDialog, roomy
from coordinator.ui.editors import LineEditor
from tests.ui.accessibility import lint


@pytest.fixture
def dialog(qtbot, dressed):
    page = QWidget()
    page.show()
    made = StepDialog(page, "Postpone this meeting", sentence="It stays on record.", answer="Postpone it")
    made.why = LineEditor()
    made.ask("Why", made.why)
    yield made
    page.deleteLater()


def test_it_opens_with_the_cursor_in_the_first_field_and_everyone_can_use_it(qtbot, dialog):
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.focusWidget() is dialog.why.box
    assert lint(dialog) == []


def test_a_missing_answer_and_a_refusal_leave_it_open_with_the_reason(qtbot, dialog):
    def act():
        raise BadInput("Write why.")

    dialog.act = act
    dialog.begin()
    dialog.answer.click()
    assert dialog.problem.sentence.text() == "Write why."
    dialog.refuse(NotAllowed("That is final."))
    assert dialog.problem.sentence.text() == "That is final."
    assert dialog.isVisible()


def test_a_dialog_with_much_in_it_is_never_larger_than_the_screen(dialog):
    roomy(dialog, 500, 500)
    room = dialog.screen().availableSize()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
