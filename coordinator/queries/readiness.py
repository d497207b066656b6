"""What is not ready in a case: its facts in a fixed number of statements, judged, with the reasons typed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.base import CaseRecord, Record
from coordinator.models.choices import MeetingKind, MeetingStatus, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner, Interpreter, PlatformLimit, Venue, VenueRoom
from coordinator.models.network import Availability, KeepApart, Restriction
from coordinator.models.person import ContactPoint
from coordinator.models.preparation import Contact, InterpreterBooking, OnlineRoom, VenueBooking, Visit
from coordinator.models.referral import (
    Baseline,
    BindingDate,
    Case,
    Consent,
    Offer,
    ToldWhat,
)
from coordinator.models.timekeeping import Override
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.board import plan_prompts
from coordinator.practice.readiness.board import readiness
from coordinator.practice.readiness.facts import Facts
from coordinator.queries.people import children_of_case, people_of_case, relationships_among
from coordinator.queries.plan import versions_of_case
from coordinator.queries.plan_checks import plan_facts
from coordinator.queries.records import case_records, records

C = TypeVar("C", bound=CaseRecord)
R = TypeVar("R", bound=Record)


def matters_of_case(session: Session, *, case_id: str, today: date) -> tuple[Matter, ...]:
    """Return what is not ready in a case, then what its plan might still say; raises ``NotThere``."""
    overrides = case_records(session, record_type=Override, case_id=case_id)
    found = readiness(facts_of(session, case_id=case_id), today, overrides)
    return (*found, *_of_the_plan(session, case_id, today))


def facts_of(session: Session, *, case_id: str) -> Facts:
    """Return everything the readiness of a case rests on; raises ``NotThere``.

    The number of statements is the same for two people and for two hundred.
    """
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")

    people = people_of_case(session, case_id=case_id)
    ids = [one.person.id for one in people]
    meeting, held = _conferences(session, case_id)
    booked = _booked(session, case_id)
    interpreting = [one.person_id for one in booked.interpreters.values() if one.person_id]
    return Facts(
        case=case,
        commissioner=session.get(Commissioner, case.commissioner_id) if case.commissioner_id else None,
        children=tuple(child for _, child in children_of_case(session, case_id=case_id)),
        persons={one.person.id: one.person for one in people},
        names={one.person.id: one.short_name for one in people},
        participants=tuple(one.participant for one in people),
        relationships=tuple(relationships_among(session, person_ids=[*ids, *interpreting])),
        contact_points=_contact_points(session, ids),
        meeting=meeting,
        held=held,
        limits=tuple(records(session, record_type=PlatformLimit)),
        **{name: _kept(session, kind, case_id) for name, kind in _OF_THE_CASE.items()},  # type: ignore[arg-type]  # each under the name of its own kind
        **vars(booked),
    )


_OF_THE_CASE: Final[Mapping[str, type[CaseRecord]]] = {
    "consents": Consent,
    "offers": Offer,
    "baselines": Baseline,
    "told": ToldWhat,
    "binding_dates": BindingDate,
    "contacts": Contact,
    "visits": Visit,
    "online_rooms": OnlineRoom,
    "keep_aparts": KeepApart,
    "restrictions": Restriction,
    "availability": Availability,
}
"""The facts that are simply the records of one kind."""


def _kept(session: Session, record_type: type[C], case_id: str) -> tuple[C, ...]:
    return tuple(case_records(session, record_type=record_type, case_id=case_id))


@dataclass(frozen=True)
class _Booked:
    """What is booked, and the places and interpreters it is booked with, under the names of the facts."""

    venue_bookings: tuple[VenueBooking, ...]
    venues: Mapping[str, Venue]
    rooms: tuple[VenueRoom, ...]
    interpreter_bookings: tuple[InterpreterBooking, ...]
    interpreters: Mapping[str, Interpreter]


def _booked(session: Session, case_id: str) -> _Booked:
    venue_bookings = _kept(session, VenueBooking, case_id)
    interpreter_bookings = _kept(session, InterpreterBooking, case_id)
    venues = _by_id(session, Venue, (one.venue_id for one in venue_bookings))
    interpreters = _by_id(session, Interpreter, (one.interpreter_id for one in interpreter_bookings))
    return _Booked(venue_bookings, venues, _rooms(session, venues), interpreter_bookings, interpreters)


def _conferences(session: Session, case_id: str) -> tuple[Meeting | None, bool]:
    """Return the conference that is planned, the latest of several, and whether one was held."""
    wanted = (
        select(Meeting)
        .where(
            Meeting.case_id == case_id,
            Meeting.kind.in_([MeetingKind.CONFERENCE, MeetingKind.RECONVENED]),
            Meeting.status.in_([MeetingStatus.PLANNED, MeetingStatus.HELD]),
            Meeting.binned_at.is_(None),
        )
        .order_by(Meeting.id.desc())
    )
    found = session.scalars(wanted).all()
    planned = [meeting for meeting in found if meeting.status is MeetingStatus.PLANNED]
    return (planned[0] if planned else None), len(planned) < len(found)


def _contact_points(session: Session, person_ids: Sequence[str]) -> tuple[ContactPoint, ...]:
    wanted = select(ContactPoint).where(
        ContactPoint.person_id.in_(person_ids), ContactPoint.binned_at.is_(None)
    )
    return tuple(session.scalars(wanted.order_by(ContactPoint.id)))


def _by_id(session: Session, record_type: type[R], ids: Iterable[str]) -> dict[str, R]:
    wanted = select(record_type).where(record_type.id.in_(set(ids)))
    return {one.id: one for one in session.scalars(wanted)}


def _rooms(session: Session, venues: Mapping[str, Venue]) -> tuple[VenueRoom, ...]:
    wanted = select(VenueRoom).where(VenueRoom.venue_id.in_(venues), VenueRoom.binned_at.is_(None))
    return tuple(session.scalars(wanted.order_by(VenueRoom.id)))


def _of_the_plan(session: Session, case_id: str, today: date) -> list[Matter]:
    versions = versions_of_case(session, case_id=case_id)
    if not versions or versions[0].status is VersionStatus.RELEASED:
        return []
    return plan_prompts(plan_facts(session, version_id=versions[0].id, today=today))
