"""Today: what is due or late across all families, what is booked, and papers not yet proven."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import Case
from coordinator.practice.timeline import Standing
from coordinator.queries.cases import CaseLine, case_lines


@dataclass(frozen=True)
class Due:
    """A step of a family that is due or late."""

    case_id: str
    family: str
    what: str
    day: date
    late: bool


@dataclass(frozen=True)
class Booked:
    """A visit or meeting of this week."""

    case_id: str
    family: str
    what: str
    starts: datetime


@dataclass(frozen=True)
class Unproven:
    """A copy that was sent and whose arrival is not proven, or one still to send."""

    case_id: str
    family: str
    recipient: str
    sent_on: date | None


@dataclass(frozen=True)
class Today:
    """Everything that asks for the coordinator's attention, in order of day."""

    due: tuple[Due, ...]
    booked: tuple[Booked, ...]
    unproven: tuple[Unproven, ...]
    open_cases: tuple[CaseLine, ...]


def today_page(session: Session, *, today: date) -> Today:
    """Return what is due, booked within seven days, and unproven, across all open cases."""
    lines = case_lines(session, today=today)
    families = {line.case_id: line.family for line in lines}
    return Today(
        due=tuple(
            sorted([*_steps_due(lines), *_next_steps(session, families, today)], key=lambda one: one.day)
        ),
        booked=_booked(session, families, today),
        unproven=_unproven(session, families),
        open_cases=lines,
    )


def _steps_due(lines: tuple[CaseLine, ...]) -> list[Due]:
    return [
        Due(
            line.case_id,
            line.family,
            line.next_step.name,
            line.next_step.day,
            line.next_step.standing is Standing.LATE,
        )
        for line in lines
        if line.next_step is not None and line.next_step.standing in {Standing.DUE, Standing.LATE}
    ]


def _next_steps(session: Session, families: dict[str, str], today: date) -> list[Due]:
    wanted = select(Contact).where(
        Contact.case_id.in_(families),
        Contact.next_step_by <= today + timedelta(days=7),
        Contact.next_step != "",
        Contact.binned_at.is_(None),
    )
    return [
        Due(one.case_id, families[one.case_id], one.next_step, one.next_step_by, one.next_step_by < today)
        for one in session.scalars(wanted)
        if one.next_step_by is not None
    ]


def _booked(session: Session, families: dict[str, str], today: date) -> tuple[Booked, ...]:
    first, last = datetime.combine(today, time.min), datetime.combine(today + timedelta(days=7), time.max)
    visits = select(Visit).where(
        Visit.case_id.in_(families),
        Visit.starts.between(first, last),
        Visit.status != BookingStatus.CANCELLED,
        Visit.binned_at.is_(None),
    )
    meetings = select(Meeting).where(
        Meeting.case_id.in_(families),
        Meeting.starts.between(first, last),
        Meeting.status == MeetingStatus.PLANNED,
        Meeting.binned_at.is_(None),
    )
    found = [
        Booked(one.case_id, families[one.case_id], "Visit", one.starts)
        for one in session.scalars(visits)
        if one.starts
    ]
    found += [
        Booked(one.case_id, families[one.case_id], one.kind.label, one.starts)
        for one in session.scalars(meetings)
        if one.starts
    ]
    return tuple(sorted(found, key=lambda one: one.starts))


def _unproven(session: Session, families: dict[str, str]) -> tuple[Unproven, ...]:
    wanted = (
        select(Circulation, Person)
        .join(Person, Person.id == Circulation.recipient_id)
        .join(Case, Case.id == Circulation.case_id)
        .where(
            Circulation.case_id.in_(families), Circulation.proof.is_(None), Circulation.binned_at.is_(None)
        )
        .order_by(Circulation.id)
    )
    return tuple(
        Unproven(copy.case_id, families[copy.case_id], person.name, copy.sent_on)
        for copy, person in session.execute(wanted)
    )
