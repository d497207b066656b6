"""The closing round: what is gone through before people leave, each with how it stands just now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.models.day_choices import ClosingStep
from coordinator.practice.day_words import say_day, say_day_near
from coordinator.practice.plan_view import ActionView


@dataclass(frozen=True)
class ClosingFacts:
    """What the closing round asks after, as it is on record."""

    actions: Sequence[ActionView] = ()
    points: int = 0
    back_up: int = 0
    who_tells_child: str = ""
    tell_child_by: date | None = None
    meet_again: str = ""
    copies_wanted: int = 0
    copies_handed_over: int = 0


@dataclass(frozen=True)
class ClosingLine:
    """One thing to go through, how it stands, and whether something is still open about it."""

    step: ClosingStep
    told: str
    is_open: bool


def closing_lines(facts: ClosingFacts, today: date) -> tuple[ClosingLine, ...]:
    """Return everything to go through, in the order it is gone through; it only ever prompts."""
    said: Mapping[ClosingStep, tuple[str, bool]] = {
        ClosingStep.AGENDA: (_points(facts.points), False),
        ClosingStep.WHO_DOES_WHAT: _who_does_what(facts),
        ClosingStep.PLAN_B: (
            (_counted(facts.back_up, "line"), False) if facts.back_up else ("Nothing is written yet", True)
        ),
        ClosingStep.WHO_TELLS_CHILD: _who_tells(facts, today),
        ClosingStep.MEET_AGAIN: (
            (facts.meet_again, False) if facts.meet_again else ("No date has been set yet", True)
        ),
        ClosingStep.COPIES: _copies(facts),
    }
    return tuple(ClosingLine(step, *said[step]) for step in ClosingStep)


def day_and_place(day: date | None, place: str) -> str:
    """Return when and where people meet again; nothing while no day is set."""
    return ", ".join(part for part in (say_day(day), place) if part) if day else ""


def _points(count: int) -> str:
    return _counted(count, "point") if count else ""


def _who_does_what(facts: ClosingFacts) -> tuple[str, bool]:
    if not facts.actions:
        return "No actions are written yet", True
    nameless = [str(one.number) for one in facts.actions if not one.who.strip()]
    told = _counted(len(facts.actions), "action")
    if not nameless:
        return told, False
    several = "action" if len(nameless) == 1 else "actions"
    few = ", ".join(nameless[:5]) + (" …" if len(nameless) > 5 else "")  # noqa: PLR2004 - what one line holds
    return f"{told}; nobody’s name yet on {several} {few}", True


def _who_tells(facts: ClosingFacts, today: date) -> tuple[str, bool]:
    who = " ".join(facts.who_tells_child.split()).rstrip(".")
    if not who:
        return "Nobody has been named yet", True
    if facts.tell_child_by is None:
        return f"{who}; no day has been set yet", True
    return f"{who}, by {say_day_near(facts.tell_child_by, today)}", False


def _copies(facts: ClosingFacts) -> tuple[str, bool]:
    if not facts.copies_handed_over:
        return "No copy has been handed over yet", bool(facts.copies_wanted)
    if facts.copies_handed_over >= facts.copies_wanted:
        return f"{_counted(facts.copies_handed_over, 'copy', 'copies')} handed over", False
    return f"{facts.copies_handed_over} of {facts.copies_wanted} handed over", True


def _counted(count: int, noun: str, nouns: str = "") -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {nouns or noun + 's'}"
