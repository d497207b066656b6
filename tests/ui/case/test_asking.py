import pytest
from PySide6.QtCore import Qt

from coordinator.ui.case.asking import MOST_KNOWN, Ask, Known, Question
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press
from tests.ui.kit import on_screen


@pytest.fixture
def answers():
    return []


@pytest.fixture
def ask(dressed, qtbot, answers):
    known = [Known(str(number), f"Mardle {number}") for number in range(9)]
    question = Question(
        "The place",
        "Add it",
        beside="Kind",
        among=[("hall", "Hall"), ("home", "Home")],
        known=lambda typed: [one for one in known if typed.casefold() in one.words.casefold()],
        use=lambda known_id, chosen: answers.append(("known", known_id, chosen)),
    )
    made = Ask(question, lambda typed, chosen: answers.append((typed, chosen)))
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def test_enter_answers_with_what_was_typed_and_chosen(qtbot, ask, answers):
    ask.begin()
    qtbot.keyClicks(ask.line.box, "  Quay   Chapel ")
    qtbot.keyClick(ask.line.box, Qt.Key.Key_Return)
    assert answers == [("Quay Chapel", "hall")]
    assert not ask.isVisible()


def test_escape_leaves_everything_as_it_was(qtbot, ask, answers):
    ask.begin()
    qtbot.keyClicks(ask.line.box, "Quay")
    qtbot.keyClick(ask.line.box, Qt.Key.Key_Escape)
    assert not ask.isVisible()
    ask.begin()
    assert ask.line.typed() == ""
    assert answers == []


def test_what_is_known_is_offered_a_few_at_a_time(qtbot, ask, answers):
    ask.begin()
    looked_at()
    assert ask._known.count() == MOST_KNOWN
    qtbot.keyClicks(ask.line.box, "7")
    press(ask, "Use Mardle 7")
    assert answers == [("known", "7", "hall")]


def test_it_can_be_used_by_everyone(ask):
    ask.begin()
    looked_at()
    assert lint(ask.parentWidget()) == []
