"""What is read while people are prepared: who was told what, the next steps, and visits of every family."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents import catalogue
from coordinator.documents.parts.base import save
from coordinator.documents.parts.file_name import file_name
from coordinator.errors import NotThere
from coordinator.models.choices import (
    BookingStatus,
    CaseStatus,
    ContactOutcome,
    ContactPointKind,
    CountsAs,
    InviteState,
    Role,
    Topic,
)
from coordinator.models.person import ContactPoint, Person
from coordinator.models.preparation import Contact, InterpreterBooking, Visit
from coordinator.models.referral import Case
from coordinator.practice.readiness.visits import is_ahead
from coordinator.practice.visiting import Outing, VisitSheetView, later, say_clock
from coordinator.queries.circulation import CopyFile
from coordinator.queries.editions import brand_of
from coordinator.queries.families import family_names, unnamed_families
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.records import case_records, records

NOT_COMING = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})


@dataclass(frozen=True)
class Prepared:
    """One person's preparation: calls tried, the day they were last reached, and the topics covered then."""

    one: CasePerson
    tried: int
    reached: bool
    last_reached: date | None
    covered: frozenset[Topic]


@dataclass(frozen=True)
class InvitationCount:
    """How many invitations stand where, and how those who are coming count."""

    by_state: dict[InviteState, int]
    network: int
    professionals: int


def prepared_people(session: Session, *, case_id: str) -> tuple[Prepared, ...]:
    """Return the preparation of everybody who may come, those not reached first."""
    calls = case_records(session, record_type=Contact, case_id=case_id)
    found = [
        _prepared(one, [call for call in calls if one.person.id in call.person_ids])
        for one in people_of_case(session, case_id=case_id)
        if one.participant.invite_state not in NOT_COMING
        and one.participant.role is not Role.INTERPRETER
        and not (one.person.died or _is_unborn(one.person))
    ]
    return tuple(sorted(found, key=lambda known: known.reached))


def next_steps(session: Session, *, case_id: str) -> tuple[Contact, ...]:
    """Return the calls and visits whose next step is still to do, the one due first at the head."""
    wanted = select(Contact).where(
        Contact.case_id == case_id,
        Contact.next_step != "",
        Contact.next_step_done.is_(None),
        Contact.binned_at.is_(None),
    )
    return tuple(sorted(session.scalars(wanted), key=lambda one: (one.next_step_by or date.max, one.id)))


def count_invitations(people: Sequence[CasePerson]) -> InvitationCount:
    """Return how many invitations stand where; interpreters are booked, not invited."""
    invited = [one.participant for one in people if one.participant.role is not Role.INTERPRETER]
    coming = [one for one in invited if one.invite_state is InviteState.YES]
    return InvitationCount(
        {state: sum(one.invite_state is state for one in invited) for state in InviteState},
        sum(one.counts_as is CountsAs.NETWORK for one in coming),
        sum(one.counts_as is CountsAs.PROFESSIONAL for one in coming),
    )


def needs_of(person: Person, *, briefly: bool = False) -> tuple[str, ...]:
    """Return what a person needs in order to take part, in a few words each; briefly leaves notes out."""
    tongues = (person.sign_language, *person.speaks, person.dialect)
    spoken = ", ".join(dict.fromkeys(part for part in tongues if part))
    interpreter = f"interpreter: {spoken or 'language not known'}" if person.interpreter_needed else ""
    access = (need.label.casefold() for need in person.access_needs)
    notes = "" if briefly else " ".join(person.access_notes.split())
    return tuple(part for part in (interpreter, *access, notes, person.diet) if part)


def outings(session: Session, *, since: date) -> tuple[Outing, ...]:
    """Return the visits of every open family from the day before, cancelled and unplanned ones left out."""
    open_cases = select(Case.id).where(
        Case.status.in_([CaseStatus.OPEN, CaseStatus.PAUSED]), Case.binned_at.is_(None)
    )
    wanted = select(Visit).where(
        Visit.case_id.in_(open_cases),
        Visit.starts >= datetime.combine(since - timedelta(days=1), time.min),
        Visit.status != BookingStatus.CANCELLED,
        Visit.binned_at.is_(None),
    )
    found = session.scalars(wanted).all()
    families = family_names(session, case_ids={one.case_id for one in found})
    return tuple(
        Outing(one.id, families[one.case_id], one.starts, one.minutes, one.travel_minutes, one.zone)
        for one in found
        if one.starts is not None
    )


def visits_ahead(session: Session, *, case_id: str, today: date) -> tuple[Visit, ...]:
    """Return the visits of a case that are still to come, the next one first."""
    ahead = [one for one in case_records(session, record_type=Visit, case_id=case_id) if is_ahead(one, today)]
    return tuple(sorted(ahead, key=lambda one: (one.starts is None, str(one.starts or ""), one.id)))


def visit_sheet(session: Session, *, visit_id: str) -> VisitSheetView:
    """Return what the sheet of one visit says, with initials in place of names; raises ``NotThere``."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotThere("That visit is no longer in the casebook. Go back and look again.")
    people = people_of_case(session, case_id=visit.case_id)
    visited = [one for one in people if one.person.id in visit.person_ids]
    known = unnamed_families(session, {visit.case_id})
    case = session.get(Case, visit.case_id)

    def unnamed(text: str) -> str:
        return known.unnamed_lines(visit.case_id, text)

    return VisitSheetView(
        day=visit.starts.date() if visit.starts else None,
        times=_times(visit),
        who=tuple(f"{one.initials} ({unnamed(_part(one))})" for one in visited),
        place=unnamed(visit.place) or _home(session, visit.person_ids),
        travel=f"{visit.travel_minutes} minutes to get there" if visit.travel_minutes is not None else "",
        needs=(*_needs(visited, unnamed), *_interpreters(session, visit)),
        risks=tuple(line for line in unnamed(visit.risk_notes).splitlines() if line.strip()),
        to_cover=tuple(topic.label for topic in visit.to_cover or Topic),
        buddy=visit.buddy,
        buddy_phone=visit.buddy_phone,
        due_back=say_clock(visit.due_back) if visit.due_back else "",
        notes=unnamed(visit.notes),
        reference=case.reference if case else "",
    )


def visit_sheet_file(session: Session, *, visit_id: str) -> CopyFile:
    """Return the finished sheet of one visit, under a name that says nothing of the family."""
    view = visit_sheet(session, visit_id=visit_id)
    day = view.day.isoformat() if view.day else ""
    content = save(catalogue.build("visit-sheet", view, brand_of(session)))
    return CopyFile(file_name(view.reference, "visit-sheet", day), content)


def _prepared(one: CasePerson, calls: Sequence[Contact]) -> Prepared:
    reached = [call for call in calls if call.outcome is ContactOutcome.REACHED]
    days = [call.happened.date() for call in reached if call.happened is not None]
    return Prepared(
        one,
        len(calls),
        bool(reached),
        max(days, default=None),
        frozenset(topic for call in reached for topic in call.topics),
    )


def _is_unborn(person: Person) -> bool:
    return person.born is None and person.due is not None


def _times(visit: Visit) -> str:
    if visit.starts is None:
        return ""
    ends = later(visit.starts, visit.minutes, visit.zone) if visit.minutes is not None else None
    return f"{say_clock(visit.starts)} to {say_clock(ends)}" if ends else say_clock(visit.starts)


def _part(one: CasePerson) -> str:
    return one.participant.described_as or one.participant.role.label


def _needs(visited: Sequence[CasePerson], unnamed: Callable[[str], str]) -> list[str]:
    return [
        f"{one.initials}: {unnamed(', '.join(needs))}" for one in visited if (needs := needs_of(one.person))
    ]


def _interpreters(session: Session, visit: Visit) -> list[str]:
    booked = records(session, record_type=InterpreterBooking, visit_id=visit.id)
    return [
        f"Interpreter for {one.language or 'a language not known yet'}: {one.status.label.casefold()}"
        for one in booked
        if one.status is not BookingStatus.CANCELLED
    ]


def _home(session: Session, person_ids: Sequence[str]) -> str:
    """Return the address in use of the first of these people who has one."""
    wanted = select(ContactPoint).where(
        ContactPoint.person_id.in_(person_ids),
        ContactPoint.kind == ContactPointKind.POST,
        ContactPoint.current.is_(True),
        ContactPoint.binned_at.is_(None),
    )
    homes = {one.person_id: one.postal_line for one in session.scalars(wanted)}
    return next((homes[one] for one in person_ids if homes.get(one)), "")
