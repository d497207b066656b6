import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from coordinator.errors import BadInput
from coordinator.models.choices import AccessNeed, CommissionerKind
from coordinator.ui.choosers import ChoiceEditor, SeveralEditor, YesNoEditor
from tests.ui.kit import on_screen

KINDS = [(kind, kind.label) for kind in CommissionerKind]

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_choice_keeps_the_value_itself_and_not_its_words(qtbot):
    editor = ChoiceEditor(KINDS, empty="Not known")
    assert editor.value() is None
    editor.show_value(CommissionerKind.CHARITY)
    assert editor.value() is CommissionerKind.CHARITY
    assert editor.box.currentText() == CommissionerKind.CHARITY.label


def test_a_choice_that_must_be_made_says_so(qtbot):
    editor = ChoiceEditor(KINDS)
    editor.show_value(None)
    with pytest.raises(BadInput, match="Choose"):
        editor.value()


def test_what_was_chosen_stays_when_it_is_no_longer_offered(qtbot):
    editor = ChoiceEditor([("a", "Aimee"), ("b", "Jon")], empty="Nobody chosen")
    editor.show_value("b")
    editor.show_rows([("a", "Aimee")])
    assert editor.value() == "b"
    assert editor.box.currentText() == "Jon"
    editor.show_value("c")
    assert editor.value() == "c"


def test_the_wheel_never_changes_a_choice(qtbot):
    editor = ChoiceEditor(KINDS)
    page = on_screen(qtbot, editor)
    editor.show_value(CommissionerKind.COUNCIL)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    editor.box.wheelEvent(turn)
    assert not turn.isAccepted()
    assert editor.value() is CommissionerKind.COUNCIL
    page.close()


@pytest.mark.parametrize("answer", [True, False, None])
def test_yes_no_and_not_known_are_three_answers(qtbot, answer):
    editor = YesNoEditor(may_be_unknown=True)
    editor.show_value(answer)
    assert editor.value() is answer


def test_an_answer_that_is_known_has_two_buttons(qtbot):
    editor = YesNoEditor(may_be_unknown=False)
    editor.name("Safe to use")
    assert [made.accessibleName() for made in editor.segments.buttons] == [
        "Safe to use: Yes",
        "Safe to use: No",
    ]
    with qtbot.waitSignal(editor.edited):
        editor.segments.buttons[0].click()
    assert editor.value() is True


def test_several_are_ticked_in_the_order_of_the_list(qtbot):
    editor = SeveralEditor([(need, need.label) for need in AccessNeed])
    last, first = list(AccessNeed)[-1], next(iter(AccessNeed))
    editor.show_value((last, first))
    assert editor.value() == (first, last)


def test_what_is_ticked_but_not_offered_is_not_lost(qtbot):
    editor = SeveralEditor([("a", "Aimee"), ("b", "Jon")])
    editor.show_value(("b", "z"))
    assert editor.value() == ("b", "z")
    editor.show_rows([("a", "Aimee")])
    assert editor.value() == ("b", "z")
    editor.show_rows([])
    assert editor.value() == ("b", "z")
