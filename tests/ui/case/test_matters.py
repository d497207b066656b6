import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from coordinator.practice.matters import Matter, Severity, Where
from coordinator.ui.case.matters import MOST_AT_FIRST, Matters
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press
from tests.ui.kit import on_screen


@pytest.fixture
def card(dressed, qtbot):
    gone = []
    going_on = []
    made = Matters(lambda matter: gone.append(matter.where.value), going_on.append)
    made.led_to, made.went_on = gone, going_on
    page = on_screen(qtbot, made, size=(500, 700))
    yield made
    page.close()
    page.deleteLater()


def words_on(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text()]


def press_tool(card, name):
    next(one for one in card.findChildren(QToolButton) if one.accessibleName() == name).click()


def prompts(count):
    return [Matter(Severity.PROMPT, Where.PLAN, f"Action {number} has no name.") for number in range(count)]


def test_nothing_to_mend_is_said_calmly(card):
    card.show_matters(())
    looked_at()
    assert any("Nothing stands in the way" in words for words in words_on(card))


def test_what_stops_comes_before_what_prompts_and_leads_to_its_tab(card):
    stop = Matter(Severity.STOP, Where.REFERRAL, "Nobody’s consent is on record.")
    card.show_matters([*prompts(1), stop])
    looked_at()
    said = words_on(card)
    assert said.index("Nobody’s consent is on record.") < said.index("Action 0 has no name.")
    press_tool(card, "Go to Referral: Nobody’s consent is on record.")
    assert card.led_to == ["Referral"]
    assert lint(card.parentWidget()) == []


def test_a_long_list_shows_its_beginning_first(card):
    card.show_matters(prompts(MOST_AT_FIRST + 3))
    looked_at()
    assert sum("has no name" in words for words in words_on(card)) == MOST_AT_FIRST
    press(card, "Show 3 more")
    looked_at()
    assert sum("has no name" in words for words in words_on(card)) == MOST_AT_FIRST + 3


def test_the_same_matters_again_leave_the_buttons_alone(card):
    card.show_matters(prompts(2))
    before = card.findChildren(QToolButton)
    card.show_matters(prompts(2))
    assert card.findChildren(QToolButton) == before


def test_a_stop_is_gone_past_with_a_reason_only_where_one_may_lift_it(card):
    stop = Matter(Severity.STOP, Where.PREPARATION, "The hall holds 20; 24 are coming.", "capacity", "b")
    order = Matter(Severity.STOP, Where.NETWORK, "An order is in force.", "order", "k", absolute=True)
    answered = Matter(Severity.STOP, Where.REFERRAL, "No consent.", "consent", reason="Signed today.")
    warned = Matter(Severity.WARN, Where.NETWORK, "Nobody from her side.", "both-sides")
    card.show_matters([stop, order, answered, warned])
    looked_at()
    named = [one.accessibleName() for one in card.findChildren(QToolButton) if one.isVisible()]
    offered = [name for name in named if not name.startswith("Go to ")]
    assert offered == ["Go on all the same: The hall holds 20; 24 are coming."]
    said = words_on(card)
    assert said.index("Nobody from her side.") < said.index("You go on with a reason")
    assert "You go on: Signed today." in said
    assert any("only the court" in words for words in said)
    press_tool(card, offered[0])
    assert card.went_on == [stop]
    assert lint(card.parentWidget()) == []
