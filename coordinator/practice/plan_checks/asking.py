"""Prompts: what is asked of several actions at once is asked in one sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.names import in_words

ACTION, COVERAGE, BACK_UP, WHOLE, LOAD, COVER = (
    "plan: action",
    "plan: coverage",
    "plan: back-up",
    "plan: monitor",
    "plan: load",
    "plan: cover",
)
_LEAST_RUN: Final = 3


@dataclass(frozen=True)
class Ask:
    """What is asked of one action, and the same of many; ``{n}`` stands for their numbers.

    ``field`` is where the answer is typed.
    """

    one: str
    many: str
    field: str
    judgement: str = ACTION


def prompt(sentence: str, judgement: str, *, record_id: str = "", field: str = "") -> Matter:
    """Return one prompt; ``record_id`` and ``field`` lead to where the answer is typed."""
    return Matter(
        Severity.PROMPT, Where.PLAN, sentence, judgement, subject=record_id, record_id=record_id, field=field
    )


def asked(found: Iterable[tuple[Ask, PlanAction]]) -> list[Matter]:
    """Return one prompt for each thing asked, in the order they came up; it leads to the first action."""
    by_ask: dict[Ask, dict[str, PlanAction]] = {}
    for ask, action in found:
        by_ask.setdefault(ask, {})[action.id] = action
    return [_in_one_sentence(ask, list(of_it.values())) for ask, of_it in by_ask.items()]


def numbers(found: Sequence[int]) -> str:
    """Return numbers as a list in words: *1, 3 and 5 to 9*."""
    runs: list[str] = []
    for _step, run in groupby(enumerate(sorted(set(found))), lambda pair: pair[1] - pair[0]):
        held = [number for _place, number in run]
        runs += [f"{held[0]} to {held[-1]}"] if len(held) >= _LEAST_RUN else [str(one) for one in held]
    return in_words(runs)


def _in_one_sentence(ask: Ask, actions: Sequence[PlanAction]) -> Matter:
    said = ask.one if len(actions) == 1 else ask.many
    sentence = said.replace("{n}", numbers([action.position for action in actions]))
    return prompt(sentence, ask.judgement, record_id=actions[0].id, field=ask.field)
