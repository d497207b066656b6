"""Words that everybody understands differently, each asked about in the room."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.asking import ACTION, Ask, asked
from coordinator.practice.plan_checks.facts import PlanFacts

_WHEN, _WHO, _WHAT = "When exactly?", "Who exactly?", "What exactly?"
VAGUE: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(
        (
            *("regularly", "as soon as possible", "asap", "soon", "often", "sometimes", "occasionally"),
            *("as needed", "as required", "when needed", "when possible", "where possible", "if possible"),
            *("as much as possible", "in due course", "at some point", "from time to time", "now and then"),
            *("a few times", "when they can", "when she can", "when he can", "ongoing"),
        ),
        _WHEN,
    )
    | dict.fromkeys(
        (
            *("the family will", "everyone will", "everybody will", "someone will", "somebody will"),
            *("parents will", "professionals will", "services will"),
        ),
        _WHO,
    )
    | dict.fromkeys(("try to", "will try", "do their best", "do our best", "etc"), _WHAT)
)
"""Vague words, each with the question it leaves open."""

_FOUND: Final = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, VAGUE), key=len, reverse=True))})\b", re.IGNORECASE
)
"""A vague word by itself; “as soon as it is made” says when, and so holds none."""


def vague_words(facts: PlanFacts) -> list[Matter]:
    """Ask what vague words mean, in what will happen and in when."""
    return asked((ask, action) for action in facts.actions for ask in _asks(action))


def vague_in(text: str) -> tuple[str, ...]:
    """Return the vague words of a text, each once, in the order of the text."""
    spoken = re.sub(r"\bas soon as\b(?! possible)", "", text, flags=re.IGNORECASE)
    return tuple(dict.fromkeys(found.casefold() for found in _FOUND.findall(spoken)))


def _asks(action: PlanAction) -> Iterator[Ask]:
    for key in ("what", "by_when"):
        if key == "by_when" and (action.recurrence or action.by_date):
            continue
        for word in vague_in(getattr(action, key)):
            asks = VAGUE[word]
            yield Ask(
                f"Action {{n}} says “{word}”. {asks}", f"Actions {{n}} say “{word}”. {asks}", key, ACTION
            )
