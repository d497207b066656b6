"""What a family was told, to read again: everything that may lie open on the table, a card for each kind."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coordinator.practice.agendas import FAMILY_TASKS
from coordinator.practice.day_words import say_day
from coordinator.practice.names import possessive
from coordinator.practice.room_view import RoomView, WorryView
from coordinator.ui.blocks import Card, words


def tasks_card() -> QWidget:
    """Return what a family does in its private time."""
    tasks = [f"{number}.  {task}" for number, task in enumerate(FAMILY_TASKS, 1)]
    return _card("What to do in this time", tasks)


def rules_card(view: RoomView) -> QWidget | None:
    """Return how everyone agreed to work together."""
    return _listed("How we agreed to work together", view.ground_rules) if view.ground_rules else None


def bottom_lines_card(view: RoomView) -> QWidget | None:
    """Return what the plan must hold."""
    lines = [f"{line.number}.  {line.text}" for line in view.bottom_lines]
    return _listed("What your plan must hold", lines) if lines else None


def told_cards(view: RoomView) -> list[QWidget]:
    """Return what the family heard: strengths, worries, bottom lines, help, and everyone's own words."""
    help_there = [_help(one.text, one.offered_by) for one in view.help_on_offer]
    asked = [line for one in view.further_questions for line in (f"You asked: {one.text}", one.answer)]
    cards = [
        _listed("What is going well", view.strengths),
        _listed("What the worries are", [line for one in view.worries for line in _worry(one)]),
        bottom_lines_card(view),
        _listed("Help you can build on", help_there),
        *(
            _listed(f"In {possessive(one.name)} own words", [one.said, _spoken(one.voiced_by)])
            for one in view.child_voices
        ),
        _listed("From people who could not come", [f"{one.name}: {one.offer}" for one in view.absent_offers]),
        _listed("What you asked, and the answers", asked),
        _plan_so_far(view),
    ]
    return [card for card in cards if card is not None]


def day_of(view: RoomView) -> str:
    """Return when and where the meeting is, in a quiet line."""
    return ", ".join(filter(None, (say_day(view.day) if view.day else "", view.place)))


def _plan_so_far(view: RoomView) -> QWidget | None:
    actions = [
        f"{one.number}.  {' – '.join(filter(None, (one.what, one.who, one.when)))}" for one in view.actions
    ]
    back_up = [
        f"If {line.if_this}: {' – '.join(filter(None, (line.then, line.who)))}" for line in view.back_up
    ]
    return _listed("The plan so far", [*actions, *back_up])


def _worry(one: WorryView) -> tuple[str, ...]:
    return (one.text, one.worry_statement, one.safety_goal)


def _help(text: str, offered_by: str) -> str:
    return f"{text} ({offered_by})" if offered_by else text


def _spoken(name: str) -> str:
    return f"{name} speaks for them today." if name else ""


def _listed(title: str, lines: Sequence[str]) -> Card | None:
    told = [line for line in lines if line]
    return _card(title, told) if told else None


def _card(title: str, lines: Sequence[str]) -> Card:
    card = Card(title)
    for line in lines:
        card.add(words(line, wrap=True))
    return card
