from PySide6.QtWidgets import QLabel

from coordinator.practice.matters import Matter, Severity, Where
from coordinator.ui.case.plan_prompts import PromptsCard


def prompt(sentence):
    return Matter(Severity.PROMPT, Where.PLAN, sentence)


def texts(card):
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def test_prompts_stand_beside_the_plan_and_press_nobody(dressed):
    card = PromptsCard()
    card.show_matters([prompt("Who will check?"), prompt("When exactly?")])
    assert texts(card)[1:] == [
        "Only prompts. The plan is the family’s.",
        "–  Who will check?",
        "–  When exactly?",
    ]
    card.deleteLater()


def test_a_long_list_is_cut_to_a_dozen(dressed):
    card = PromptsCard()
    card.show_matters([prompt(f"Number {number}") for number in range(15)])
    assert texts(card)[-1] == "And 3 more."
    card.deleteLater()


def test_with_nothing_to_ask_it_says_so(dressed):
    card = PromptsCard()
    card.show_matters([])
    assert texts(card)[1:] == ["Nothing stands out just now."]
    card.deleteLater()
