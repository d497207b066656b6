from PySide6.QtWidgets import QLabel, QToolButton

from coordinator.practice.matters import Matter, Severity, Where
from coordinator.ui.case.plan_prompts import PromptsCard


def prompt(sentence):
    return Matter(Severity.PROMPT, Where.PLAN, sentence)


def texts(card):
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def led(card):
    return [press.accessibleName() for press in card.findChildren(QToolButton)]


def test_prompts_stand_beside_the_plan_and_press_nobody(dressed):
    card = PromptsCard()
    card.show_matters([prompt("Who will check?"), prompt("When exactly?")])
    assert texts(card)[1:] == [
        "Only prompts. The plan is the family’s.",
        "–  Who will check?",
        "–  When exactly?",
    ]
    card.deleteLater()


def test_a_long_list_is_cut_to_a_dozen_and_shown_whole_when_asked(dressed):
    card = PromptsCard()
    card.show_matters([prompt(f"Number {number}") for number in range(15)])
    assert texts(card)[-1] == "–  Number 11"
    assert card.more.accessibleName() == "Show 3 more"
    card.more.click()
    assert texts(card)[-1] == "–  Number 14"
    assert card.more.isHidden()
    card.deleteLater()


def test_a_prompt_leads_to_where_it_is_answered_only_where_that_was_wanted(dressed):
    found = Matter(Severity.PROMPT, Where.PLAN, "Action 1: who checks?", record_id="a1", field="checker_ids")
    silent, card = PromptsCard(), PromptsCard(leads=True)
    went = []
    card.wanted.connect(lambda record_id, field: went.append((record_id, field)))
    for one in (silent, card):
        one.show_matters([found, prompt("There is no Plan B yet.")])
    assert led(silent) == []
    assert led(card) == ["Answer: Action 1: who checks?"]
    card.findChild(QToolButton).click()
    assert went == [("a1", "checker_ids")]
    silent.deleteLater()
    card.deleteLater()


def test_with_nothing_to_ask_it_says_so(dressed):
    card = PromptsCard()
    card.show_matters([])
    assert texts(card)[1:] == ["Nothing stands out just now."]
    card.deleteLater()
