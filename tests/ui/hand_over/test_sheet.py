from dataclasses import replace

import pytest

from coordinator.practice.family_draft import DraftAction, DraftAnswer, DraftBackUp
from coordinator.ui.hand_over.sheet import SheetPage
from coordinator.ui.theme import theme
from tests.ui.accessibility import lint

LEAVES = ["Start here", "What we heard", "Our answers", "What we will do", "Our Plan B", "Our own words"]


def test_what_is_written_is_what_the_sheet_holds(qtbot, shown, view, draft):
    page = shown(SheetPage(view, draft))
    assert page.written() == draft
    page.turn_to("Our answers")
    with qtbot.waitSignal(page.edited):
        qtbot.keyClicks(page.answers["q2"], "Grandpa lends us some ")
    page.doing.rows[0][0].setPlainText("Cook")
    page.doing.rows[0][1].setPlainText("Dad")
    page.back_up.rows[0][0].setPlainText("it snows")
    page.own.setPlainText("Together.")
    now = page.written()
    assert now.answers == (DraftAnswer("q2", "Grandpa lends us some"),)
    assert now.actions == (DraftAction("Cook", "Dad", ""),)
    assert now.back_up == (DraftBackUp("it snows", "", ""),)
    assert now.words == "Together."


def test_a_sheet_given_back_goes_on_where_it_was(shown, view, written_draft):
    page = shown(SheetPage(view, written_draft))
    assert page.answers["q1"].toPlainText() == "Nan does."
    assert set(page.written().answers) == set(written_draft.answers), "an unseen answer was lost"
    assert replace(page.written(), answers=()) == replace(written_draft, answers=())


def test_without_questions_or_anything_told_there_is_still_room_to_write(shown, empty_view, draft):
    page = shown(SheetPage(empty_view, draft))
    assert list(page.leaves) == LEAVES
    assert page.written().is_empty


def test_the_coordinator_is_called_with_a_press(qtbot, shown, view, draft):
    page = shown(SheetPage(view, draft))
    with qtbot.waitSignal(page.called):
        page.call.click()


def test_whether_it_is_saved_is_said(shown, view, draft):
    page = shown(SheetPage(view, draft))
    page.say_not_saved("It cannot be saved just now.")
    assert page.not_saved.isVisible()
    page.say_saved("Saved at 3.12pm")
    assert not page.not_saved.isVisible()
    assert page.saved.text() == "Saved at 3.12pm"


@pytest.mark.parametrize("leaf", LEAVES)
def test_the_sheet_is_for_everyone(qtbot, shown, view, written_draft, leaf):
    page = shown(SheetPage(view, written_draft))
    page.turn_to(leaf)
    qtbot.wait(20)
    assert lint(page.window()) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_on_a_small_projector(qtbot, shown, view, written_draft, percent):
    theme().use(theme().appearance, percent)
    page = shown(SheetPage(view, written_draft), size=(1024, 768))
    assert page.window().width() <= 1024, "the sheet is wider than the screen"
    assert page.call.visibleRegion().boundingRect().height() >= page.call.height() - 2
    theme().use(theme().appearance, 100)
