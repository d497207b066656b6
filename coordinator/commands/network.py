"""What is done while the network is found: add people to a case, new ones and known ones."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need
from coordinator.errors import NotAllowed
from coordinator.models.base import columns_of
from coordinator.models.choices import CountsAs, Role, Sharing
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person
from coordinator.models.referral import Case
from coordinator.practice.conversation import BY_KEY, implied
from coordinator.text import clean

KEPT_OF_THE_OLD = frozenset({"person_id", "kind", "safe_times", "leave_message"})
"""What a new address or number takes over from the one before."""

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


@command("Note an answer")
def note_answer(
    session: Session, *, case_id: str, question: str, called: str = "", person_id: str = "", words: str = ""
) -> str:
    """Keep whom the family named in answer to a question, with what that says of them.

    Somebody new is added by what they are ``called``; somebody in the case already, or known through its
    commissioner, is named by ``person_id``. Returns the participant's id; raises ``NotAllowed`` without
    a name.
    """
    step = BY_KEY[question]
    if not person_id:
        typed = clean(called, one_line=True)
        if not typed:
            raise NotAllowed("Write a name first. One word is enough. Nothing was added.")
        given, _, family = typed.rpartition(" ")
        person_id = add_person(
            session, case_id=case_id, given=given or family, family=family if given else "", role=step.role
        )
        session.flush()
    participant = need(session, Participant, _joined(session, case_id, person_id, step.role))
    for field, value in implied(step, participant, clean(words)).items():
        setattr(participant, field, value)
    return participant.id


@command("Note that they have moved")
def note_a_move(session: Session, *, record_id: str) -> str:
    """Mark an address, number or e-mail as old and add an empty one in its place; return the new one's id.

    The new one is nobody else's, whatever the old one was.
    """
    old = need(session, ContactPoint, record_id)
    old.current = False
    kept = {key: getattr(old, key) for key in columns_of(ContactPoint) if key in KEPT_OF_THE_OLD}
    new = ContactPoint(**kept, shared_with=Sharing.NOBODY)
    session.add(new)
    return new.id


def _joined(session: Session, case_id: str, person_id: str, role: Role) -> str:
    """Return the part of somebody in a case as it stands, or the one they take now."""
    present = session.scalars(
        select(Participant.id).where(
            Participant.case_id == case_id,
            Participant.person_id == person_id,
            Participant.binned_at.is_(None),
        )
    ).first()
    if present is not None:
        return present
    joined = add_known_person(session, case_id=case_id, person_id=person_id, role=role)
    session.flush()
    return joined


def _join(session: Session, case: Case, person: Person, role: Role) -> Participant:
    last = session.scalar(select(func.max(Participant.position)).where(Participant.case_id == case.id))
    participant = Participant(
        case_id=case.id, person_id=person.id, role=role, counts_as=counts_as(role), position=(last or 0) + 1
    )
    session.add(participant)
    return participant
