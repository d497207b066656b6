from coordinator.practice.family_draft import Shown
from coordinator.ui.hand_over.coming_back import SIGN, ComingBack
from tests.ui.accessibility import lint


def test_nothing_is_chosen_for_the_family(qtbot, shown):
    page = shown(ComingBack())
    page.ask([Shown.ACTIONS, Shown.WORDS])
    assert page.sign.text() == SIGN
    assert [box.isChecked() for box in page.boxes.values()] == [False, False]
    assert page.show_it.text() == "We show nothing"
    with qtbot.waitSignal(page.chosen) as chosen:
        page.show_it.click()
    assert chosen.args == [()]
    assert page.told.text() == "You show nothing of the sheet."


def test_the_keyboard_begins_with_the_first_part_and_never_with_showing_nothing(qtbot, shown):
    page = shown(ComingBack())
    page.ask([Shown.ACTIONS, Shown.WORDS])
    qtbot.waitUntil(lambda: page.focusWidget() is page.boxes[Shown.ACTIONS])
    page.ask([])
    qtbot.waitUntil(lambda: page.focusWidget() is page.back)


def test_only_what_is_ticked_is_shown(qtbot, shown):
    page = shown(ComingBack())
    page.ask(list(Shown))
    page.boxes[Shown.ANSWERS].click()
    page.boxes[Shown.PLAN_B].click()
    assert page.show_it.text() == "That is what we show"
    with qtbot.waitSignal(page.chosen) as chosen:
        page.show_it.click()
    assert chosen.args == [(Shown.ANSWERS, Shown.PLAN_B)]
    assert page.told.text() == "You show: our answers and our Plan B."
    page.ask(list(Shown))
    assert not any(box.isChecked() for box in page.boxes.values())
    assert page.card.isVisible()


def test_with_nothing_written_nothing_is_asked(qtbot, shown):
    page = shown(ComingBack())
    page.ask([])
    assert page.boxes == {}


def test_the_family_can_go_back_and_the_coordinator_can_go_on(qtbot, shown):
    page = shown(ComingBack())
    page.ask([Shown.WORDS])
    with qtbot.waitSignal(page.again):
        page.back.click()
    with qtbot.waitSignal(page.on):
        page.go_on.click()


def test_the_page_is_for_everyone(qtbot, shown):
    page = shown(ComingBack())
    page.ask(list(Shown))
    qtbot.wait(20)
    assert lint(page.window()) == []
