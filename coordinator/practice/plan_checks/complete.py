"""Is each action complete: who, what, when, how it is known, who checks, who stands in."""

from collections.abc import Iterator
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.asking import BACK_UP, Ask, asked, prompt
from coordinator.practice.plan_checks.facts import PlanFacts

NOT_A_NAME: Final = frozenset(
    (
        *(
            "family",
            "the family",
            "our family",
            "the whole family",
            "everyone",
            "everybody",
            "all",
            "all of us",
        ),
        *("we", "us", "we all", "someone", "somebody", "anyone", "anybody", "parents", "the parents"),
        *("network", "the network", "friends", "relatives", "professionals", "services", "tbc", "tbd", "?"),
    )
)
"""Words that stand where a name is wanted."""

NO_WORDS = Ask(
    "Action {n} does not say yet what will happen.",
    "Actions {n} do not say yet what will happen.",
    "what",
)
NOBODY = Ask(
    "Action {n} has nobody’s name beside it yet.",
    "Actions {n} have nobody’s name beside them yet.",
    "doer_ids",
)
NO_TIME = Ask("Action {n}: by when, or how often?", "Actions {n}: by when, or how often?", "by_when")
NO_SIGN = Ask(
    "Action {n}: how will you know that it happened?",
    "Actions {n}: how will you know that they happened?",
    "how_checked",
)
NO_CHECKER = Ask("Action {n}: who checks?", "Actions {n}: who checks?", "checker_ids")
SELF_CHECKED = Ask(
    "Action {n} is checked only by those who do it. Who else would notice?",
    "Actions {n} are checked only by those who do them. Who else would notice?",
    "checker_ids",
)
NO_STAND_IN = Ask(
    "Action {n} is critical. Who stands in?",
    "Actions {n} are critical. Who stands in?",
    "stand_in_ids",
    BACK_UP,
)
OWN_STAND_IN = Ask(
    "Action {n} has the same name to do it and to stand in. Who else could?",
    "Actions {n} have the same name to do them and to stand in. Who else could?",
    "stand_in_ids",
    BACK_UP,
)
PARTS: Final = (
    ("doer_ids", "{name} is no longer taking part. Who takes on action{s} {n}?"),
    ("helper_ids", "{name} is no longer taking part. Who helps with action{s} {n} now?"),
    ("checker_ids", "{name} is no longer taking part. Who checks action{s} {n} now?"),
    ("stand_in_ids", "{name} is no longer taking part. Who stands in for action{s} {n} now?"),
)


def complete(facts: PlanFacts) -> list[Matter]:
    """Ask for what an action does not say yet."""
    return asked((ask, action) for action in facts.actions for ask in _lacking(action))


def stand_ins(facts: PlanFacts) -> list[Matter]:
    """Ask who stands in where nothing must go wrong."""
    return asked((ask, action) for action in facts.actions if action.critical for ask in _unsupported(action))


def people_gone(facts: PlanFacts) -> list[Matter]:
    """Ask who takes over from somebody who is not in the case any more, without a word on why."""
    found = asked(
        (Ask(*_over(said, facts.name(gone)), key), action)
        for key, said in PARTS
        for action in facts.actions
        for gone in getattr(action, key)
        if gone in facts.gone
    )
    for line in facts.back_up:
        for gone in facts.gone.intersection(line.doer_ids):
            sentence = (
                f"{facts.name(gone)} is no longer taking part. Who does line {line.position} of Plan B?"
            )
            found.append(prompt(sentence, BACK_UP, record_id=line.id, field="doer_ids"))
    for carer in facts.carers:
        if carer.person_id in facts.gone:
            sentence = (
                f"{facts.name(carer.person_id)} is no longer taking part. Who could care for {facts.child}?"
            )
            found.append(prompt(sentence, BACK_UP, record_id=carer.id, field="person_id"))
    return found


def _over(said: str, name: str) -> tuple[str, str]:
    named = said.replace("{name}", name)
    return named.replace("{s}", ""), named.replace("{s}", "s")


def _lacking(action: PlanAction) -> Iterator[Ask]:
    if not action.what.strip():
        yield NO_WORDS
    yield from _whose(action)
    if not (action.by_when or action.by_date or action.recurrence):
        yield NO_TIME
    if not action.how_checked:
        yield NO_SIGN
    if not action.checker_ids:
        yield NO_CHECKER
    elif action.doer_ids and set(action.checker_ids) <= set(action.doer_ids):
        yield SELF_CHECKED


def _whose(action: PlanAction) -> Iterator[Ask]:
    said = action.who_words.strip()
    if action.doer_ids:
        return
    if said.casefold().rstrip(".") in NOT_A_NAME:
        yield Ask(
            f"Action {{n}} says “{said}”. Whose name stands for it?",
            f"Actions {{n}} say “{said}”. Whose name stands for them?",
            "doer_ids",
        )
    elif said and not action.service_task:
        yield Ask(
            f"Action {{n}} names {said}, who is not on the list of people. Who is that?",
            f"Actions {{n}} name {said}, who is not on the list of people. Who is that?",
            "doer_ids",
        )
    elif action.service_task and action.service and not said:
        yield Ask(
            f"Action {{n}} is for a service, {action.service}. Who there will see to it?",
            f"Actions {{n}} are for a service, {action.service}. Who there will see to them?",
            "who_words",
        )
    elif not said:
        yield NOBODY


def _unsupported(action: PlanAction) -> Iterator[Ask]:
    if not action.stand_in_ids:
        yield NO_STAND_IN
    elif set(action.stand_in_ids) <= set(action.doer_ids):
        yield OWN_STAND_IN
