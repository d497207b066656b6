"""What the planner rests on, and what is still booked for a meeting that was moved."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from coordinator.models.choices import CaseStatus, MeetingStatus, TargetStep
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.models.referral import Case
from coordinator.practice.cancelling import LIVE, Booking, last_free_day
from coordinator.practice.earliest import LENGTH
from coordinator.practice.planner import Engaged, Needs
from coordinator.practice.timeline import first_day
from coordinator.practice.working_days import WorkingCalendar
from coordinator.queries.readiness import facts_of
from coordinator.queries.records import records
from coordinator.queries.timeline import days_off, weeks_of_cases

MOVED = (MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD)


@dataclass(frozen=True)
class LeftBehind:
    """Something still booked for a meeting that will not be held, and until when it is free to cancel."""

    record: Booking
    name: str
    was: datetime | None
    cancel_by: date | None


def planner_needs(session: Session, *, case_id: str, today: date) -> Needs:
    """Return what a day for the conference of a case must fit; raises ``NotThere``."""
    facts = facts_of(session, case_id=case_id)
    children = [facts.persons[one.person_id] for one in facts.children if one.person_id in facts.persons]
    weeks = weeks_of_cases(session, [facts.case], {case_id: children}, today)[case_id]
    clock = weeks.clock
    start, _said = first_day(weeks.dates, clock.counts_from)
    aim, latest = (
        clock.after(start, clock.targets[step], today).day if start else None
        for step in (TargetStep.CONFERENCE, TargetStep.CONFERENCE_LATE)
    )
    return Needs(
        facts=facts,
        clock=clock,
        aim=facts.case.target_conference or aim,
        latest=latest,
        engaged=_engaged(session, case_id, today),
        speaking=tuple(records(session, record_type=Interpreter)),
    )


def left_behind(session: Session, *, case_id: str) -> tuple[LeftBehind, ...]:
    """Return what is still booked for meetings of a case that were moved or not held."""
    moved = select(Meeting.id).where(
        Meeting.case_id == case_id, Meeting.status.in_(MOVED), Meeting.binned_at.is_(None)
    )
    calendar = WorkingCalendar(days_off=days_off(session))
    found: list[LeftBehind] = []
    bookings: list[Booking] = [
        *session.scalars(_live(VenueBooking, moved)),
        *session.scalars(_live(InterpreterBooking, moved)),
    ]
    for booking in bookings:
        supplier = _supplier(session, booking)
        free_until = last_free_day(booking, supplier, calendar)
        name = supplier.name if supplier else ""
        found.append(LeftBehind(booking, name or "Not named", booking.starts, free_until))
    return tuple(sorted(found, key=lambda one: (one.cancel_by or date.max, one.record.id)))


def _live(booking_type: type[Booking], moved: Select[Any]) -> Select[Any]:
    return select(booking_type).where(
        booking_type.meeting_id.in_(moved),
        booking_type.status.in_(LIVE),
        booking_type.binned_at.is_(None),
    )


def _supplier(session: Session, booking: Booking) -> Venue | Interpreter | None:
    if isinstance(booking, VenueBooking):
        return session.get(Venue, booking.venue_id)
    return session.get(Interpreter, booking.interpreter_id)


def _engaged(session: Session, case_id: str, today: date) -> tuple[Engaged, ...]:
    working_on = [one for one in CaseStatus if one is not CaseStatus.CLOSED]
    others = session.scalars(
        select(Case.id).where(Case.status.in_(working_on), Case.id != case_id, Case.binned_at.is_(None))
    ).all()
    wanted = select(Meeting).where(
        Meeting.case_id.in_(others),
        Meeting.status == MeetingStatus.PLANNED,
        Meeting.starts >= datetime.combine(today, time()),
        Meeting.binned_at.is_(None),
    )
    return tuple(
        Engaged(one.starts, one.ends or one.starts + LENGTH, "you are at another family’s meeting")
        for one in session.scalars(wanted)
        if one.starts is not None
    )
