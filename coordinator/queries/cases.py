"""Cases as they are listed and opened: their family, stage, next step, and what is not ready."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import (
    CaseStatus,
    ContactKind,
    ContactOutcome,
    InviteState,
    MeetingKind,
    MeetingStatus,
    VersionStatus,
)
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.preparation import Contact
from coordinator.models.referral import Case, CaseChild
from coordinator.practice.matters import Matter
from coordinator.practice.names import family_title
from coordinator.practice.timeline import Dates, Step, next_step, steps
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.plan import versions_of_case
from coordinator.queries.readiness import matters_of_case


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
    conference: Meeting | None
    version: PlanVersion | None
    matters: tuple[Matter, ...]


def case_lines(session: Session, *, today: date, closed: bool = False) -> tuple[CaseLine, ...]:
    """Return the open cases, or the closed ones, the one with the earliest next step first."""
    statuses = [CaseStatus.CLOSED] if closed else [one for one in CaseStatus if one is not CaseStatus.CLOSED]
    wanted = select(Case).where(Case.binned_at.is_(None), Case.status.in_(statuses))
    cases = session.scalars(wanted.order_by(Case.received.desc(), Case.id.desc())).all()
    children = _children_by_case(session, [case.id for case in cases])
    lines = [_line(session, case, children.get(case.id, []), today) for case in cases]
    last = date.max
    return tuple(sorted(lines, key=lambda line: line.next_step.day if line.next_step else last))


def case_page(session: Session, *, case_id: str, today: date) -> CasePage:
    """Return the head and overview of a case; raises ``NotThere``."""
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    children = children_of_case(session, case_id=case_id)
    people = people_of_case(session, case_id=case_id)
    versions = versions_of_case(session, case_id=case_id)
    return CasePage(
        case=case,
        family=family_title([person for person, _ in children], case.family_name),
        commissioner=session.get(Commissioner, case.commissioner_id) if case.commissioner_id else None,
        children=children,
        people=people,
        steps=steps(dates_of(session, case), today),
        conference=_conference(session, case_id),
        version=versions[0] if versions else None,
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


def dates_of(session: Session, case: Case) -> Dates:
    """Return the days a case has on record."""
    conference = _conference(session, case.id)
    held = conference.held_on if conference and conference.status is MeetingStatus.HELD else None
    planned = conference.starts.date() if conference and conference.starts else None
    newest = versions_of_case(session, case_id=case.id)
    return Dates(
        received=case.received,
        allocated=case.allocated,
        first_visit=_first_visit(session, case.id),
        invitations=_all_asked(session, case.id, planned or held),
        conference_planned=planned,
        conference_held=held,
        target_conference=case.target_conference,
        all_received=_all_sent(session, newest[0]) if newest else None,
        review=newest[0].review_on if newest else None,
    )


def _line(session: Session, case: Case, children: Sequence[Person], today: date) -> CaseLine:
    is_open = case.status is not CaseStatus.CLOSED
    return CaseLine(
        case_id=case.id,
        reference=case.reference,
        family=family_title(children, case.family_name),
        stage=case.stage.label,
        status=case.status,
        children=len(children),
        urgent=case.urgent,
        next_step=next_step(steps(dates_of(session, case), today)) if is_open else None,
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


def _conference(session: Session, case_id: str) -> Meeting | None:
    wanted = (
        select(Meeting)
        .where(
            Meeting.case_id == case_id,
            Meeting.kind == MeetingKind.CONFERENCE,
            Meeting.status.in_([MeetingStatus.PLANNED, MeetingStatus.HELD]),
            Meeting.binned_at.is_(None),
        )
        .order_by(Meeting.id.desc())
    )
    return session.scalars(wanted).first()


def _first_visit(session: Session, case_id: str) -> date | None:
    wanted = select(func.min(Contact.happened)).where(
        Contact.case_id == case_id,
        Contact.kind.in_([ContactKind.VISIT, ContactKind.VIDEO]),
        Contact.outcome == ContactOutcome.REACHED,
        Contact.binned_at.is_(None),
    )
    first = session.scalar(wanted)
    return first.date() if first else None


def _all_asked(session: Session, case_id: str, conference: date | None) -> date | None:
    wanted = select(Participant.invite_state).where(
        Participant.case_id == case_id, Participant.binned_at.is_(None)
    )
    states = set(session.scalars(wanted))
    asked = states - {InviteState.CONSIDERED, InviteState.EXCLUDED, InviteState.WITHDRAWN}
    if conference is None or not asked or InviteState.TO_ASK in asked:
        return None
    last = session.scalar(
        select(func.max(Contact.happened)).where(
            Contact.case_id == case_id, Contact.happened < conference, Contact.binned_at.is_(None)
        )
    )
    return last.date() if last else None


def _all_sent(session: Session, version: PlanVersion) -> date | None:
    if version.status is not VersionStatus.RELEASED:
        return None
    wanted = select(Circulation.sent_on).where(
        Circulation.version_id == version.id, Circulation.binned_at.is_(None)
    )
    sent = session.scalars(wanted).all()
    days = [day for day in sent if day is not None]
    return max(days) if days and len(days) == len(sent) else None
