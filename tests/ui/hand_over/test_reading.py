from PySide6.QtWidgets import QLabel

from coordinator.practice.agendas import FAMILY_TASKS
from coordinator.ui.hand_over.reading import bottom_lines_card, day_of, rules_card, tasks_card, told_cards


def texts(card):
    return [label.text() for label in card.findChildren(QLabel)]


def test_everything_that_was_told_stands_on_a_card(dressed, view):
    told = [line for card in told_cards(view) for line in texts(card)]
    for line in (
        "Everyone turns up for Aimee.",
        "Bedtimes have slipped.",
        "1.  A named adult is home every night.",
        "A breakfast club (the school)",
        "A bus pass",
        "In Aimee’s own words",
        "I want Dad to be better.",
        "Nanny speaks for them today.",
        "Steve: can drive on Fridays",
        "You asked: Who pays?",
        "The council.",
        "If the car breaks down: we ring – Steve",
    ):
        assert line in told


def test_where_nothing_was_told_there_is_no_empty_card(dressed, empty_view):
    assert told_cards(empty_view) == []
    assert rules_card(empty_view) is None
    assert bottom_lines_card(empty_view) is None
    assert day_of(empty_view) == ""


def test_the_six_tasks_and_the_rules_are_there_to_read_again(dressed, view):
    assert len(FAMILY_TASKS) == 6
    assert texts(tasks_card())[1:] == [f"{n}.  {task}" for n, task in enumerate(FAMILY_TASKS, start=1)]
    assert "One at a time" in texts(rules_card(view))
    assert day_of(view) == "Thursday 5 November 2026, Mardle Hall"
