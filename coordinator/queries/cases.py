"""Cases as they are listed and opened: their family, stage, next step, and what is not ready."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import CaseStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case, CaseChild
from coordinator.practice.clock import Stretch
from coordinator.practice.matters import Matter
from coordinator.practice.names import family_title
from coordinator.practice.timeline import Step
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.readiness import matters_of_case
from coordinator.queries.timeline import weeks_of_cases


@dataclass(frozen=True)
class CaseLine:
    """One case in the list."""

    case_id: str
    reference: str
    family: str
    stage: str
    status: CaseStatus
    children: int
    urgent: bool
    next_step: Step | None


@dataclass(frozen=True)
class CasePage:
    """What stands at the head of a case page and on its overview."""

    case: Case
    family: str
    commissioner: Commissioner | None
    children: tuple[tuple[Person, CaseChild], ...]
    people: tuple[CasePerson, ...]
    steps: tuple[Step, ...]
    paused: tuple[Stretch, ...]
    conference: Meeting | None
    version: PlanVersion | None
    matters: tuple[Matter, ...]


def case_lines(session: Session, *, today: date, closed: bool = False) -> tuple[CaseLine, ...]:
    """Return the open cases, or the closed ones, the one with the earliest next step first.

    The number of statements is the same for one case and for a hundred.
    """
    statuses = [CaseStatus.CLOSED] if closed else [one for one in CaseStatus if one is not CaseStatus.CLOSED]
    wanted = select(Case).where(Case.binned_at.is_(None), Case.status.in_(statuses))
    cases = session.scalars(wanted.order_by(Case.received.desc(), Case.id.desc())).all()
    children = _children_by_case(session, [case.id for case in cases])
    weeks = {} if closed else weeks_of_cases(session, cases, children, today)
    lines = [
        _line(case, children.get(case.id, []), weeks[case.id].next_step if case.id in weeks else None)
        for case in cases
    ]
    last = date.max
    return tuple(sorted(lines, key=lambda line: line.next_step.day if line.next_step else last))


def case_page(session: Session, *, case_id: str, today: date) -> CasePage:
    """Return the head and overview of a case; raises ``NotThere``."""
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    children = children_of_case(session, case_id=case_id)
    weeks = weeks_of_cases(session, [case], {case_id: [person for person, _ in children]}, today)[case_id]
    return CasePage(
        case=case,
        family=family_title([person for person, _ in children], case.family_name),
        commissioner=session.get(Commissioner, case.commissioner_id) if case.commissioner_id else None,
        children=children,
        people=people_of_case(session, case_id=case_id),
        steps=weeks.steps,
        paused=weeks.paused,
        conference=weeks.conference,
        version=weeks.version,
        matters=matters_of_case(session, case_id=case_id, today=today),
    )


def case_by_reference(session: Session, *, reference: str) -> Case:
    """Return the case with a reference; raises ``NotThere``."""
    wanted = select(Case).where(
        func.lower(Case.reference) == reference.strip().lower(), Case.binned_at.is_(None)
    )
    case = session.scalars(wanted).first()
    if case is None:
        raise NotThere(f"There is no case with the reference {reference}. List the cases to see them all.")
    return case


def _line(case: Case, children: Sequence[Person], following: Step | None) -> CaseLine:
    return CaseLine(
        case_id=case.id,
        reference=case.reference,
        family=family_title(children, case.family_name),
        stage=case.stage.label,
        status=case.status,
        children=len(children),
        urgent=case.urgent,
        next_step=following,
    )


def _children_by_case(session: Session, case_ids: Sequence[str]) -> dict[str, list[Person]]:
    wanted = (
        select(CaseChild.case_id, Person)
        .join(Person, Person.id == CaseChild.person_id)
        .where(CaseChild.case_id.in_(case_ids), CaseChild.binned_at.is_(None))
        .order_by(CaseChild.id)
    )
    found: dict[str, list[Person]] = {}
    for case_id, person in session.execute(wanted):
        found.setdefault(case_id, []).append(person)
    return found
