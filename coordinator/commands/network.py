"""What is done while the network is found: add people to a case, new ones and known ones."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need
from coordinator.errors import NotAllowed
from coordinator.models.choices import CountsAs, Role
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.text import clean

PROFESSIONAL_ROLES = frozenset({Role.REFERRER, Role.INFORMATION_GIVER, Role.REVIEWING_OFFICER})
NEITHER_ROLES = frozenset({Role.ADVOCATE, Role.INTERPRETER, Role.OBSERVER})


def counts_as(role: Role) -> CountsAs:
    """Return how a role counts when network members and professionals are compared."""
    if role in PROFESSIONAL_ROLES:
        return CountsAs.PROFESSIONAL
    return CountsAs.NEITHER if role in NEITHER_ROLES else CountsAs.NETWORK


@command("Add a person")
def add_person(
    session: Session, *, case_id: str, given: str, family: str = "", role: Role = Role.FAMILY
) -> str:
    """Add somebody new to a case; return the person's id. A name may be one word or not known."""
    case = need(session, Case, case_id)
    person = Person(
        given=clean(given, one_line=True),
        family=clean(family, one_line=True),
        commissioner_id=case.commissioner_id,
    )
    session.add(person)
    _join(session, case, person, role)
    return person.id


@command("Add a person")
def add_known_person(session: Session, *, case_id: str, person_id: str, role: Role = Role.FAMILY) -> str:
    """Add somebody already in the casebook to a case; return the participant's id.

    One person is one record across the cases of one commissioner and never across two: different
    commissioners answer for the information separately.
    """
    case, person = need(session, Case, case_id), need(session, Person, person_id)
    if person.commissioner_id != case.commissioner_id:
        raise NotAllowed(
            "This person belongs to another commissioner’s case, and records are not shared between "
            "commissioners. Nothing was added. Add them as a new person instead."
        )
    present = session.scalars(
        select(Participant).where(Participant.case_id == case_id, Participant.person_id == person_id)
    ).first()
    if present is not None:
        present.binned_at = None
        return present.id
    return _join(session, case, person, role).id


def _join(session: Session, case: Case, person: Person, role: Role) -> Participant:
    last = session.scalar(select(func.max(Participant.position)).where(Participant.case_id == case.id))
    participant = Participant(
        case_id=case.id, person_id=person.id, role=role, counts_as=counts_as(role), position=(last or 0) + 1
    )
    session.add(participant)
    return participant
