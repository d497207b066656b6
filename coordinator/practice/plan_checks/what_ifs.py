"""What if …: rocky patches that the plan’s own people and actions suggest, for lines of Plan B."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from coordinator.models.day_choices import NetworkRole
from coordinator.models.plan import PlanAction
from coordinator.practice.plan_checks.asking import numbers
from coordinator.practice.plan_checks.facts import PlanFacts

MOST: Final = 40
"""What-ifs returned at most."""
AWAY: Final = ("holiday", "away", "ill", "sick", "unwell", "poorly", "cannot", "can’t", "can't", "not able")
LATE: Final = ("late", "held up", "delayed", "stuck")
ROLES: Final = {
    NetworkRole.CALLS: ("Nobody answers the phone", ("phone", "answer")),
    NetworkRole.TRANSPORT: ("There is no car that day", ("car", "lift", "bus", "transport")),
    NetworkRole.FAMILY_TIME: ("Family time has to be called off", ("family time",)),
    NetworkRole.SUPERVISION: ("Nobody can be there during family time", ("family time",)),
    NetworkRole.RESPITE: ("A break cannot happen as planned", ("break", "respite")),
    NetworkRole.VISITS: ("Nobody is at home for a visit", ("visit",)),
}
"""What could get in the way of each role, and the words by which Plan B already speaks of it."""


@dataclass(frozen=True)
class WhatIf:
    """Something that could get in the way, as the beginning of a line of Plan B, and what it would touch."""

    if_this: str
    touches: str
    action_ids: tuple[str, ...] = ()
    person_id: str = ""


def what_ifs(facts: PlanFacts) -> tuple[WhatIf, ...]:
    """Return what could get in the way and is not in Plan B yet, what touches most of the plan first."""
    found = [
        *_home(facts),
        *sorted(_of_people(facts), key=lambda one: _weight(facts, one), reverse=True),
        *_of_roles(facts),
        *_of_services(facts),
    ]
    return tuple(dict.fromkeys(found))[:MOST]


def _home(facts: PlanFacts) -> Iterator[WhatIf]:
    if facts.carers and not _planned(facts, "", ("home is not safe", "not safe at home", "away from home")):
        carers = facts.called([one.person_id for one in facts.carers if one.person_id])
        yield WhatIf("Home is not safe one night", f"Could care: {carers}" if carers else "")


def _of_people(facts: PlanFacts) -> Iterator[WhatIf]:
    by_person: dict[str, list[PlanAction]] = {}
    for action in facts.actions:
        for person_id in action.doer_ids:
            if person_id not in facts.gone:
                by_person.setdefault(person_id, []).append(action)
    for person_id, actions in by_person.items():
        name = facts.name(person_id)
        if not _planned(facts, person_id, AWAY):
            yield _what_if(f"{name} is on holiday or ill", actions, person_id)
        timed = [action for action in actions if action.gives_cover or action.from_time is not None]
        if timed and not _planned(facts, person_id, LATE):
            yield _what_if(f"{name} is running late", timed, person_id)


def _of_roles(facts: PlanFacts) -> Iterator[WhatIf]:
    for role, (if_this, known_by) in ROLES.items():
        actions = [action for action in facts.actions if action.role is role]
        if actions and not _planned(facts, "", known_by):
            yield _what_if(if_this, actions)


def _of_services(facts: PlanFacts) -> Iterator[WhatIf]:
    for action in facts.actions:
        if action.service_task and not _planned(facts, "", (action.service or "service",)):
            whose = action.service or "The service"
            yield _what_if(f"{whose} cannot do what action {action.position} asks for", [action])


def _what_if(if_this: str, actions: Sequence[PlanAction], person_id: str = "") -> WhatIf:
    said = numbers([action.position for action in actions])
    touches = f"Touches action {said}" if len(actions) == 1 else f"Touches actions {said}"
    return WhatIf(if_this, touches, tuple(action.id for action in actions), person_id)


def _weight(facts: PlanFacts, one: WhatIf) -> tuple[int, int]:
    critical = {action.id for action in facts.actions if action.critical}
    return len(critical.intersection(one.action_ids)), len(one.action_ids)


def _planned(facts: PlanFacts, person_id: str, known_by: Sequence[str]) -> bool:
    """Whether Plan B already speaks of this: of the person, if one is named, and in one of these words."""
    name = facts.name(person_id).casefold() if person_id else ""
    said = [line.if_this.casefold() for line in facts.back_up]
    return any(name in text and any(word.casefold() in text for word in known_by) for text in said)
