import pytest

from coordinator.ui.echo import Echo, Offer
from tests.ui.accessibility import lint


@pytest.fixture
def echo(dressed):
    made = Echo()
    made.resize(500, 200)
    yield made
    made.deleteLater()


def test_it_says_back_what_was_understood_and_is_gone_where_nothing_is(echo):
    echo.show_words("Every Tuesday.")
    assert echo.isVisibleTo(None) or not echo.isHidden()
    assert echo.said.text() == "Every Tuesday."
    echo.show_words("")
    assert echo.isHidden()


def test_a_question_has_its_answers_beside_it(qtbot, echo):
    chosen = []
    echo.chosen.connect(chosen.append)
    echo.show_words("", "Is that 7am or 7pm?", [Offer("7am", "at 7am"), Offer("7pm", "at 7pm")])
    echo.show()
    qtbot.waitUntil(lambda: all(one.isVisible() for one in echo.buttons))
    echo.buttons[1].click()
    assert chosen == ["at 7pm"]
    assert lint(echo) == []


def test_answers_that_are_there_already_stay_so_that_the_cursor_does_not_move(echo):
    offers = [Offer("7am", "at 7am")]
    echo.show_words("", "Is that 7am?", offers)
    first = echo.buttons[0]
    echo.show_words("", "Is that really 7am?", list(offers))
    assert echo.buttons[0] is first
