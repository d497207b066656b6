import pytest

from coordinator.models.day_choices import ActionResult, Evidence
from coordinator.queries.reviews import review_page
from coordinator.ui.case.review_line import ActionLine
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, ticked, typed
from tests.ui.case.reviewing import actions, family_at_review, outcomes
from tests.ui.kit import on_screen


@pytest.fixture
def made(desk):
    return family_at_review(desk)


@pytest.fixture
def line(qtbot, desk, bridge, made):
    _family, review_id = made
    shown = ActionLine(bridge, review_id)

    def look_again(_types=None):
        shown.show_line(desk.read(review_page, meeting_id=review_id).lines[0])

    look_again()
    bridge.changed.connect(look_again)
    page = on_screen(qtbot, shown)
    yield shown
    page.close()
    page.deleteLater()


def kept(desk, made):
    family, review_id = made
    return outcomes(desk, review_id)[actions(desk, family)[0].id]


def test_one_press_says_how_an_action_stands_and_asks_how_it_is_known(qtbot, desk, bridge, line, made):
    assert line.what.text() == "1. Jackie gives Aimee her tea at home."
    line.answers[ActionResult.DONE].click()
    settled(qtbot, bridge)
    assert kept(desk, made).result is ActionResult.DONE
    assert line.answers[ActionResult.DONE].isChecked()
    assert line.thin.text().startswith("Nothing shows it yet.")
    assert lint(line.parentWidget()) == []


def test_what_shows_it_is_typed_below_the_action(qtbot, desk, bridge, line, made):
    line.more.click()
    qtbot.waitUntil(lambda: line.view is not None and line.view.isVisible())
    ticked(line.view, "evidence", Evidence.DIARY.label)
    typed(qtbot, line.view, "if_problems", "Jackie rings Mike first.")
    settled(qtbot, bridge)
    found = kept(desk, made)
    assert (found.evidence, found.if_problems) == ((Evidence.DIARY,), "Jackie rings Mike first.")
    assert found.result is None
    assert lint(line.parentWidget()) == []


def test_an_answer_is_taken_back(qtbot, desk, bridge, line, made):
    line.answers[ActionResult.PARTLY].click()
    settled(qtbot, bridge)
    line.more.click()
    line.clear.click()
    settled(qtbot, bridge)
    assert kept(desk, made).result is None
    assert not any(one.isChecked() for one in line.answers.values())


def test_the_details_close_again_and_keep_what_was_typed(qtbot, desk, bridge, line, made):
    line.more.click()
    qtbot.waitUntil(lambda: line.view is not None and line.view.isVisible())
    line.view.cells["what_next"].editor.controls[0].setFocus()
    qtbot.keyClicks(line.view.cells["what_next"].editor.controls[0], "Look again in May")
    line.more.click()
    settled(qtbot, bridge)
    assert not line.view.isVisible()
    assert kept(desk, made).what_next == "Look again in May"


def test_the_same_answer_pressed_twice_is_said_once(qtbot, desk, bridge, line, made):
    for _ in range(2):
        line.answers[ActionResult.NOT_DONE].click()
        settled(qtbot, bridge)
    assert kept(desk, made).result is ActionResult.NOT_DONE
    assert line.thin.text().startswith("What got in the way")
