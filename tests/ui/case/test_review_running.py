import pytest

from coordinator.ui.case.review_running import RunningCard
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.editors import TextEditor
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.case.reviewing import family_at_review, meeting
from tests.ui.kit import on_screen


@pytest.fixture
def made(desk):
    return family_at_review(desk)


@pytest.fixture
def card(qtbot, desk, bridge, made):
    family, review_id = made
    shown = RunningCard(bridge, family.case_id)
    shown.show_meeting(meeting(desk, review_id))
    page = on_screen(qtbot, shown)
    yield shown
    page.close()
    page.deleteLater()


def test_you_run_the_reviews_until_somebody_of_the_network_does(qtbot, desk, bridge, card, made):
    family, review_id = made
    assert card.told.text() == "You run the next review."
    dialog = card.ask()
    who, why = dialog.findChild(ChoiceEditor), dialog.findChild(TextEditor)
    assert [label for _, label in who._rows] == ["Dana", "Jon", "Jackie"]
    dialog.answer.click()
    assert dialog.problem.sentence.text() == "Choose who runs the next review."
    who.show_value(family["Jackie"])
    dialog.answer.click()
    settled(qtbot, bridge)
    assert "A sentence is enough" in dialog.problem.sentence.text()
    why.show_value("She rings everyone on Sundays.")
    dialog.answer.click()
    settled(qtbot, bridge)
    card.show_meeting(meeting(desk, review_id))
    assert card.told.text() == "Jackie runs the next review."
    assert card.rests_on.text() == "What shows it: She rings everyone on Sundays."
    assert lint(card.parentWidget()) == []
    card.take_back.click()
    settled(qtbot, bridge)
    card.show_meeting(meeting(desk, review_id))
    assert card.told.text() == "You run the next review."


def test_what_was_typed_before_a_lock_is_there_again(qtbot, bridge, card):
    dialog = card.ask()
    qtbot.keyClicks(dialog.findChild(TextEditor).controls[0], "She keeps the diary")
    settled(qtbot, bridge)
    dialog.close()
    again = card.ask()
    assert isinstance(again, StepDialog)
    assert again.findChild(TextEditor).typed() == "She keeps the diary"
    again.reject()
