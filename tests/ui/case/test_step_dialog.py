import pytest
from PySide6.QtWidgets import QWidget

from coordinator.errors import BadInput, NotAllowed
from coordinator.models.referral import Case
from coordinator.ui.case.step_dialog import StepDialog, roomy
from coordinator.ui.editors import LineEditor, TextEditor
from tests import make
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


def test_where_much_is_asked_the_buttons_stay_on_the_screen_and_a_refusal_is_seen(qtbot, dialog):
    for number in range(30):
        dialog.ask(f"Question {number}", LineEditor())
    dialog.act = lambda: dialog.refuse(NotAllowed("That is final."))
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(lambda: dialog.asked.verticalScrollBar().maximum() > 0)
    assert dialog.height() <= dialog.screen().availableSize().height()
    assert dialog.rect().contains(dialog.answer.geometry())
    dialog.asked.verticalScrollBar().setValue(dialog.asked.verticalScrollBar().maximum())
    dialog.answer.click()
    assert dialog.asked.verticalScrollBar().value() == 0


def test_a_dialog_that_fits_does_not_scroll(qtbot, dialog):
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible)
    qtbot.wait(1)
    assert dialog.asked.verticalScrollBar().maximum() == 0


def test_what_is_typed_comes_back_after_a_lock_and_is_gone_once_it_is_done(qtbot, dressed, bridge, desk):
    case = make.kept(desk, make.case())
    page = QWidget()
    page.show()

    def opened():
        made = StepDialog(page, "Postpone this meeting", sentence="", answer="Postpone it")
        made.why = TextEditor()
        made.ask("Why", made.why)
        made.keep_typed(bridge, (Case, case.id), "why it is postponed", made.why)
        made.begin()
        return made

    first = opened()
    qtbot.keyClicks(first.why.box, "The hall is flo")
    first.close()
    again = opened()
    assert again.why.typed() == "The hall is flo"
    assert again.why.place() == len("The hall is flo")
    again.accept()
    assert opened().why.typed() == ""
    page.deleteLater()
