"""Where in a plan something private stands, in the words people use for its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from coordinator.practice.leaks import Secret, find
from coordinator.practice.plan_view import PlanView

_NAMED = {
    "wanted": "what the family wants",
    "family_time": "family time",
    "family_words": "the family’s own words",
    "asks_of_services": "what is asked of services",
    "monitor": "who checks the plan",
    "referrer_checks": "how the referrer checks",
    "who_tells_child": "who tells the child",
    "review_place": "where the review is",
    "review_note": "the note on the review",
    "decision_reason": "the reasons for the decision",
    "decided_by": "who decided",
    "if_difficult": "what to do if things get difficult",
    "who_to_ask": "who to ask",
    "meeting_place": "where the conference was",
    "people": "who made the plan",
    "child_words": "the child’s own words",
    "strengths": "the strengths",
    "title": "the title",
}


def places_in_plan(view: PlanView, secret: Secret) -> tuple[str, ...]:
    """Return each part of a plan that gives a secret away, such as *action 3*; empty when none does."""
    return tuple(name for name, text in _parts(view) if find(text, [secret]))


def _parts(view: PlanView) -> Iterator[tuple[str, str]]:
    for question in view.questions:
        yield f"question {question.number}", question.question
        yield f"the answer to question {question.number}", question.answer
    for action in view.actions:
        yield f"action {action.number}", _all_text(action)
    for number, line in enumerate(view.back_up, start=1):
        yield f"line {number} of Plan B", _all_text(line)
    for carer in view.carers:
        yield "who could care for the child", _all_text(carer)
    for key, name in _NAMED.items():
        yield name, _text_of(getattr(view, key))


def _all_text(part: Any) -> str:
    return " ".join(_text_of(getattr(part, field.name)) for field in fields(part))


def _text_of(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Iterable):
        return "\n".join(_text_of(item) for item in value)
    return _all_text(value) if hasattr(value, "__dataclass_fields__") else ""
