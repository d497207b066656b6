"""Who holds parental responsibility in a case, to whom a meeting is offered, and who is to be told what."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.practice.responsibility import Holding, deciders, holdings, is_adult, to_be_told
from coordinator.queries.directory import relationships_of
from coordinator.queries.people import CasePerson, children_of_case, people_of_case, relationships_among


@dataclass(frozen=True)
class Asked:
    """The people of a case; those to whom a meeting is offered; those of whom it is agreed what they hear."""

    people: dict[str, CasePerson]
    offered: tuple[str, ...]
    told: tuple[str, ...]


def asked_people(session: Session, *, case_id: str, today: date) -> Asked:
    """Return who in a case is offered a meeting, and whose hearing is agreed, in the order of the network."""
    people = {one.person.id: one for one in people_of_case(session, case_id=case_id)}
    children = {person.id: person for person, _ in children_of_case(session, case_id=case_id)}
    ties = relationships_among(session, person_ids=[*people, *children])
    persons = {person_id: one.person for person_id, one in people.items()} | children
    participants = [one.participant for one in people.values()]
    deciding = deciders(children, persons, ties, participants, today)
    grown = {one for one, person in children.items() if is_adult(person, today)}
    order = list(people)
    offered = sorted((one for one in deciding if one in people and one not in grown), key=order.index)
    return Asked(people, tuple(offered), to_be_told(participants, {*children, *deciding}))


def beside_children(
    session: Session, *, case_id: str, today: date
) -> tuple[tuple[Person, CaseChild, tuple[Holding, ...]], ...]:
    """Return each child of a case with every parent and holder beside it."""
    return tuple(
        (person, child, holdings(relationships_of(session, person_id=person.id), person.id, today))
        for person, child in children_of_case(session, case_id=case_id)
    )
