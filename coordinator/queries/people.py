"""People, alone and within a case."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import CaseChild
from coordinator.practice.names import distinct_initials, short_names


@dataclass(frozen=True)
class CasePerson:
    """A person with their part in a case."""

    person: Person
    participant: Participant
    short_name: str
    initials: str


def people_of_case(session: Session, *, case_id: str) -> tuple[CasePerson, ...]:
    """Return everyone in a case in their order, with names and initials that cannot be confused."""
    wanted = (
        select(Person, Participant)
        .join(Participant, Participant.person_id == Person.id)
        .where(Participant.case_id == case_id, Participant.binned_at.is_(None))
        .order_by(Participant.position, Participant.id)
    )
    rows = session.execute(wanted).all()
    names = short_names([person for person, _ in rows])
    initials = distinct_initials([person for person, _ in rows])
    return tuple(CasePerson(person, part, names[person.id], initials[person.id]) for person, part in rows)


def children_of_case(session: Session, *, case_id: str) -> tuple[tuple[Person, CaseChild], ...]:
    """Return the children a case is about, in the order they were added."""
    wanted = (
        select(Person, CaseChild)
        .join(CaseChild, CaseChild.person_id == Person.id)
        .where(CaseChild.case_id == case_id, CaseChild.binned_at.is_(None))
        .order_by(CaseChild.id)
    )
    return tuple((person, child) for person, child in session.execute(wanted))


def relationships_among(session: Session, *, person_ids: Collection[str]) -> Sequence[Relationship]:
    """Return what these people are to one another, the bin left out."""
    wanted = (
        select(Relationship)
        .where(
            Relationship.person_id.in_(person_ids),
            Relationship.other_id.in_(person_ids),
            Relationship.binned_at.is_(None),
        )
        .order_by(Relationship.id)
    )
    return session.scalars(wanted).all()
