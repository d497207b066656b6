"""What is done at referral: open a case, add children, change its stage, close it."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.errors import NotAllowed
from coordinator.models.choices import CaseStatus, InviteState, Role, Stage
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
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


@command("Change the stage")
def change_stage(session: Session, *, case_id: str, stage: Stage) -> None:
    """Say how far a case has come."""
    need(session, Case, case_id).stage = stage


@command("Close the case")
def close_case(session: Session, *, case_id: str, outcome: str = "") -> None:
    """Close a case today, with its outcome in words."""
    case = need(session, Case, case_id)
    case.status, case.stage = CaseStatus.CLOSED, Stage.CLOSURE
    case.closed = today(session)
    case.outcome = clean(outcome) or case.outcome


@command("Open the case again")
def reopen_case(session: Session, *, case_id: str) -> None:
    """Open a closed case again; its outcome stays on record."""
    case = need(session, Case, case_id)
    case.status, case.closed = CaseStatus.OPEN, None


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
