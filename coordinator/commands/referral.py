"""What is done at referral: open a case, add children and holders, withdraw consent, decline or close."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.commands.network import add_person
from coordinator.errors import NotAllowed
from coordinator.models.choices import CaseStatus, CloseReason, InviteState, RelationshipKind, Role, Stage
from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Case, CaseChild, Consent, ToldWhat
from coordinator.practice.responsibility import holdings
from coordinator.text import clean

_LONGEST_NUMBER = 6


@command("Open a case")
def open_case(session: Session, *, child_name: str, received: date | None = None) -> str:
    """Open a case for a child; a child's name is all it needs. Return the case's id.

    The last word of the name is taken as the family name. Raises ``NotAllowed`` without a name.
    """
    name = clean(child_name, one_line=True)
    if not name:
        raise NotAllowed("A new case needs a child’s name. Nothing was added. Type one, or “Baby” for now.")
    given, _, family = name.rpartition(" ")
    if not given:
        given, family = family, ""
    received = received or today(session)
    case = Case(reference=_next_reference(session, received), family_name=family, received=received)
    session.add(case)
    child = Person(given=given, family=family)
    session.add(child)
    _join_child(session, case, child)
    return case.id


@command("Add a child")
def add_child(session: Session, *, case_id: str, given: str, family: str = "") -> str:
    """Add another child to a case; return the person's id."""
    case = need(session, Case, case_id)
    child = Person(
        given=clean(given, one_line=True),
        family=clean(family, one_line=True),
        commissioner_id=case.commissioner_id,
    )
    session.add(child)
    _join_child(session, case, child)
    return child.id


@command("Close the case")
def close_case(
    session: Session, *, case_id: str, outcome: str = "", reason: CloseReason | None = None
) -> None:
    """Close a case today, or decline it, with the reason and its outcome in words."""
    case = need(session, Case, case_id)
    case.status, case.stage = CaseStatus.CLOSED, Stage.CLOSURE
    case.closed = today(session)
    case.close_reason = reason or case.close_reason
    case.outcome = clean(outcome) or case.outcome


@command("Open the case again")
def reopen_case(session: Session, *, case_id: str) -> None:
    """Open a closed case again; its outcome stays on record, the reason for closing goes."""
    case = need(session, Case, case_id)
    case.status, case.closed, case.close_reason = CaseStatus.OPEN, None, None


@command("Withdraw a consent")
def withdraw_consent(session: Session, *, consent_id: str, words: str = "") -> None:
    """Record that a consent is withdrawn today, in the words used; raises ``NotAllowed`` the second time."""
    consent = need(session, Consent, consent_id)
    if consent.withdrawn_on is not None:
        raise NotAllowed("This consent is withdrawn already. Nothing was changed.")
    consent.withdrawn_on = today(session)
    consent.withdrawn_words = clean(words) or consent.withdrawn_words


@command("Add a holder of parental responsibility")
def add_holder(
    session: Session,
    *,
    case_id: str,
    child_id: str,
    person_id: str = "",
    called: str = "",
    kind: RelationshipKind = RelationshipKind.PARENT,
) -> str:
    """Record that somebody holds parental responsibility for a child; return the relationship’s id.

    Somebody known is given by ``person_id``; somebody new is ``called`` something, and joins the case.
    A relationship on record is kept, and says it from now on. Raises ``NotAllowed`` without either.
    """
    need(session, Person, child_id)
    if not person_id:
        given, _, family = clean(called, one_line=True).rpartition(" ")
        if not family:
            raise NotAllowed("Write a name first. One word is enough. Nothing was added.")
        role = Role.PARENT if kind is RelationshipKind.PARENT else Role.FAMILY
        given, family = (given, family) if given else (family, "")
        person_id = add_person(session, case_id=case_id, given=given, family=family, role=role)
    if person_id == child_id:
        raise NotAllowed("A child does not hold parental responsibility for itself. Nothing was added.")
    ties = session.scalars(
        select(Relationship).where(
            Relationship.person_id.in_([person_id, child_id]),
            Relationship.other_id.in_([person_id, child_id]),
            Relationship.binned_at.is_(None),
        )
    ).all()
    known = [one.tie for one in holdings(ties, child_id, today(session))]
    known += [tie for tie in ties if (tie.person_id, tie.kind) == (person_id, kind)]
    tie = known[0] if known else Relationship(person_id=person_id, other_id=child_id, kind=kind)
    tie.parental_responsibility = True
    session.add(tie)
    return tie.id


@command("Agree the same for others")
def agree_the_same(session: Session, *, told_id: str, person_ids: Sequence[str]) -> None:
    """Let these people hear what one person may hear, as agreed by the same and on the same day.

    A line that says something already stays as it is.
    """
    told = need(session, ToldWhat, told_id)
    lines = session.scalars(
        select(ToldWhat).where(ToldWhat.case_id == told.case_id, ToldWhat.binned_at.is_(None))
    )
    known = {line.person_id: line for line in lines}
    for person_id in person_ids:
        line = known.get(person_id) or ToldWhat(case_id=told.case_id, person_id=person_id)
        if not (line.may_hear or line.may_not_hear):
            line.may_hear, line.may_not_hear = told.may_hear, told.may_not_hear
            line.agreed_by, line.agreed_on = told.agreed_by, told.agreed_on
            session.add(line)


def bring_people_along(session: Session, case: Case) -> None:
    """Let the people of a case belong to its commissioner; nobody is ever shared between two.

    Raises ``NotAllowed`` when one of them is also in a case of another commissioner.
    """
    in_case = select(Participant.person_id).where(Participant.case_id == case.id)
    strangers = select(Person).where(
        Person.id.in_(in_case), Person.commissioner_id.is_distinct_from(case.commissioner_id)
    )
    for person in session.scalars(strangers):
        elsewhere = (
            select(Case.id)
            .join(Participant, Participant.case_id == Case.id)
            .where(
                Participant.person_id == person.id,
                Case.id != case.id,
                Case.commissioner_id.is_distinct_from(case.commissioner_id),
            )
        )
        if session.scalars(elsewhere).first() is not None:
            raise NotAllowed(
                f"{person.name} is also in a case of another commissioner, and records are not shared "
                "between commissioners. Nothing was changed. Add them to this case as a new person first."
            )
        person.commissioner_id = case.commissioner_id


def _join_child(session: Session, case: Case, child: Person) -> None:
    session.add(CaseChild(case_id=case.id, person_id=child.id))
    position = 1 + len(session.scalars(select(Participant.id).where(Participant.case_id == case.id)).all())
    session.add(
        Participant(
            case_id=case.id,
            person_id=child.id,
            role=Role.CHILD,
            invite_state=InviteState.TO_ASK,
            position=position,
        )
    )


def _next_reference(session: Session, received: date) -> str:
    start = f"FGC-{received.year}-"
    wanted = select(Case.reference).where(Case.reference.startswith(start))
    ends = [one[len(start) :] for one in session.scalars(wanted)]
    numbers = [int(end) for end in ends if end.isdecimal() and len(end) <= _LONGEST_NUMBER]
    return f"{start}{max(numbers, default=0) + 1:03}"
