"""Parental responsibility: who holds it for a child, to whom a meeting is offered, who decides alone."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from coordinator.models.choices import Context, CountsAs, InviteState, LegalStatus, RelationshipKind, Role
from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Case, CaseChild

OF_AGE: Final = 18
LAST_MONTH: Final = 12

TOWARDS: Final = frozenset(
    {
        RelationshipKind.PARENT,
        RelationshipKind.STEP_PARENT,
        RelationshipKind.FOSTER_CARER,
        RelationshipKind.GUARDIAN,
        RelationshipKind.GRANDPARENT,
        RelationshipKind.AUNT_UNCLE,
        RelationshipKind.WORKER,
    }
)
"""Relationships that read one way only: the first person is the other’s parent, carer or worker."""

ALWAYS_SHOWN: Final = frozenset(
    {RelationshipKind.PARENT, RelationshipKind.STEP_PARENT, RelationshipKind.GUARDIAN}
)
"""Who is listed beside a child also before anything is said of parental responsibility."""

SHARED_WITH_COUNCIL: Final = frozenset({LegalStatus.INTERIM_CARE_ORDER, LegalStatus.CARE_ORDER})
"""Orders that give the council parental responsibility beside the parents (Children Act 1989, section 33)."""

GONE: Final = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})
"""States of an invitation after which nobody is waited for."""

LOOKED_AFTER: Final = SHARED_WITH_COUNCIL | {LegalStatus.ACCOMMODATED}


@dataclass(frozen=True)
class Holding:
    """Somebody beside a child: whether they hold parental responsibility, None where it is not known."""

    person_id: str
    tie: Relationship
    holds: bool | None


def holdings(ties: Iterable[Relationship], child_id: str, today: date) -> tuple[Holding, ...]:
    """Return every parent, step-parent, guardian and holder beside a child, as their ties say it."""
    found = []
    for tie in ties:
        person_id = _beside(tie, child_id)
        if person_id and (tie.kind in ALWAYS_SHOWN or tie.parental_responsibility is not None):
            ended = tie.until is not None and tie.until.exact is not None and tie.until.exact < today
            holds = False if ended and tie.parental_responsibility else tie.parental_responsibility
            found.append(Holding(person_id, tie, holds))
    return tuple(found)


def offered_to(
    ties: Iterable[Relationship], child_ids: Iterable[str], participants: Iterable[Participant], today: date
) -> tuple[str, ...]:
    """Return the ids of everyone a meeting is offered to: each parent and holder, each once.

    A parent without parental responsibility counts (Children Act 1989, section 31ZA); a step-parent
    counts only by holding it.
    """
    beside = [one for child_id in child_ids for one in holdings(ties, child_id, today)]
    step = {one.person_id for one in beside if one.tie.kind is RelationshipKind.STEP_PARENT}
    parents = {one.person_id for one in beside if one.tie.kind is RelationshipKind.PARENT}
    named = [one.person_id for one in participants if one.role is Role.PARENT]
    wanted = [one.person_id for one in beside if one.holds or one.person_id in parents]
    wanted += [one for one in named if one in parents or one not in step]
    return tuple(dict.fromkeys(wanted))


def deciders(
    child_ids: Iterable[str],
    persons: Mapping[str, Person],
    ties: Iterable[Relationship],
    participants: Iterable[Participant],
    today: date,
) -> tuple[str, ...]:
    """Return who decides for the children of a case: living parents and holders; a grown-up decides alone."""
    ids = tuple(child_ids)
    grown = [one for one in ids if is_adult(persons.get(one), today)]
    young = [one for one in ids if one not in grown]
    if grown and not young:
        return tuple(grown)
    asked = offered_to(ties, young, participants, today)
    living = [one for one in asked if not (one in persons and persons[one].died)]
    return tuple(dict.fromkeys([*living, *grown]))


def to_be_told(participants: Iterable[Participant], but: Collection[str]) -> tuple[str, ...]:
    """Return those of the family and network of whom it is agreed what each may hear, but for these."""
    return tuple(
        one.person_id
        for one in participants
        if one.counts_as is CountsAs.NETWORK
        and one.invite_state not in {InviteState.EXCLUDED, InviteState.WITHDRAWN}
        and one.person_id not in but
    )


def is_unborn(person: Person | None) -> bool:
    """Say whether a child is not born yet as far as the record knows."""
    return person is not None and person.born is None and person.due is not None


def is_adult(person: Person | None, today: date) -> bool:
    """Say whether somebody is surely 18: of a birthday known to the year only, its last day counts."""
    born = person.born if person is not None else None
    if born is None:
        return False
    month = born.month or LAST_MONTH
    last = (month, born.day or 31)
    return today.year - born.year - ((today.month, today.day) < last) >= OF_AGE


def is_looked_after(child: CaseChild, case: Case) -> bool:
    """Say whether a child is looked after, by legal status or by the context of the child or the case."""
    return child.legal_status in LOOKED_AFTER or (child.context or case.context) is Context.LOOKED_AFTER


def _beside(tie: Relationship, child_id: str) -> str:
    """Return who stands beside a child in a tie, empty where the tie is not about the child as a child."""
    if tie.other_id == child_id:
        return tie.person_id
    return tie.other_id if tie.person_id == child_id and tie.kind not in TOWARDS else ""
