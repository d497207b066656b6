"""What must not be in a paper: every private detail around a case, and who may have which of them."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coordinator.models.base import Record
from coordinator.models.choices import Hides
from coordinator.models.journal import JournalChange
from coordinator.models.network import Participant, Restriction, SharingAgreement
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.referral import CaseChild
from coordinator.practice.leaks import Secret
from coordinator.practice.privacy import (
    About,
    Detail,
    Settled,
    contact_details,
    fact_detail,
    is_kept_from,
    secrets_from,
)
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records

_WHAT_MATTERS: Final[Mapping[type[Record], frozenset[str]]] = {
    ContactPoint: frozenset({"kind", "value", "address", "town", "postcode"}),
    PersonFact: frozenset({"kind", "text"}),
    Restriction: frozenset({"protected_id", "viewer_id", "hides", "since", "until", "binned_at"}),
    SharingAgreement: frozenset({"protected_id", "viewer_id", "shares", "agreed_on", "withdrawn_on"}),
}
"""The columns that make something another detail, another restriction or another agreement."""


@dataclass(frozen=True)
class _Rules:
    """What was restricted and agreed, and when what matters of each record was last recorded."""

    restrictions: Sequence[Restriction]
    agreements: Sequence[SharingAgreement]
    settled: Settled


def secrets_for(session: Session, *, case_id: str, reader_id: str, today: date) -> tuple[Secret, ...]:
    """Return every detail of the people around a case that this reader must not find in a paper.

    Whoever has left the case is protected as before, and so is everyone by what was restricted in
    another case of theirs. What lies in the bin is private still.
    """
    return secrets_for_each(session, case_id=case_id, reader_ids=[reader_id], today=today)[reader_id]


def secrets_for_each(
    session: Session, *, case_id: str, reader_ids: Collection[str], today: date
) -> dict[str, tuple[Secret, ...]]:
    """Return by reader what each of them must not find, as ``secrets_for`` says it of one."""
    details = details_around(session, case_id=case_id)
    rules = _rules(session, case_id, {one.person_id for one in details}, details)
    return {
        reader_id: secrets_from(
            reader_id,
            details=details,
            restrictions=rules.restrictions,
            agreements=rules.agreements,
            today=today,
            settled=rules.settled,
        )
        for reader_id in reader_ids
    }


def known_details(session: Session, *, case_id: str) -> tuple[Secret, ...]:
    """Return every detail of the people around a case, whoever may have it."""
    found = details_around(session, case_id=case_id)
    return tuple(Secret(one.kind, one.text, one.whose) for one in found)


def details_around(session: Session, *, case_id: str) -> tuple[Detail, ...]:
    """Return every detail of the people around a case, old ones and those in the bin as well."""
    names = _names_around(session, case_id)
    points = select(ContactPoint).where(ContactPoint.person_id.in_(names)).order_by(ContactPoint.id)
    facts = select(PersonFact).where(PersonFact.person_id.in_(names)).order_by(PersonFact.id)
    return (
        *(one for point in session.scalars(points) for one in contact_details(point, names[point.person_id])),
        *(fact_detail(fact, names[fact.person_id]) for fact in session.scalars(facts)),
    )


def unseen_by(
    session: Session, *, case_id: str, reader_id: str, person_ids: Collection[str], today: date
) -> frozenset[str]:
    """Return which of these people asked that this reader is not told they were there.

    A record that was merged since into another is kept from whom either is kept.
    """
    found = unseen_by_each(
        session, case_id=case_id, reader_ids=[reader_id], person_ids=person_ids, today=today
    )
    return found[reader_id]


def unseen_by_each(
    session: Session,
    *,
    case_id: str,
    reader_ids: Collection[str],
    person_ids: Collection[str],
    today: date,
) -> dict[str, frozenset[str]]:
    """Return by reader which of these people asked that the reader is not told they were there."""
    merged = select(Person.id, Person.merged_into_id).where(
        Person.id.in_(person_ids), Person.merged_into_id.is_not(None)
    )
    now_called = {one: into for one, into in session.execute(merged) if into is not None}
    rules = _rules(session, case_id, {*person_ids, *now_called.values()}, ())

    def is_unseen(person_id: str, reader_id: str) -> bool:
        return any(
            is_kept_from(
                About(called, reader_id, Hides.ATTENDANCE),
                restrictions=rules.restrictions,
                agreements=rules.agreements,
                today=today,
                settled=rules.settled,
            )
            for called in {person_id, now_called.get(person_id, person_id)}
        )

    return {
        reader_id: frozenset(one for one in person_ids if is_unseen(one, reader_id))
        for reader_id in reader_ids
    }


def _names_around(session: Session, case_id: str) -> dict[str, str]:
    """Return by id what everyone is called who belongs to a case, did, or is close to somebody who does."""
    in_case = {
        *session.scalars(select(Participant.person_id).where(Participant.case_id == case_id)),
        *session.scalars(select(CaseChild.person_id).where(CaseChild.case_id == case_id)),
    }
    protected = select(Restriction.protected_id).where(
        or_(Restriction.case_id == case_id, Restriction.viewer_id.in_(in_case))
    )
    ties = select(Relationship.person_id, Relationship.other_id).where(
        or_(Relationship.person_id.in_(in_case), Relationship.other_id.in_(in_case))
    )
    around = in_case | set(session.scalars(protected)) | {one for tie in session.execute(ties) for one in tie}
    people = session.scalars(select(Person).where(Person.id.in_(around)).order_by(Person.id))
    called = {one.person.id: one.short_name for one in people_of_case(session, case_id=case_id)}
    return {person.id: called.get(person.id, person.short_name) for person in people}


def _rules(
    session: Session, case_id: str, protected_ids: Collection[str], details: Sequence[Detail]
) -> _Rules:
    wanted = select(Restriction).where(
        Restriction.protected_id.in_(protected_ids), Restriction.binned_at.is_(None)
    )
    restrictions = session.scalars(wanted).all()
    agreements = case_records(session, record_type=SharingAgreement, case_id=case_id)
    if not agreements:
        return _Rules(restrictions, agreements, {})
    ids = {one.id for one in (*restrictions, *agreements)} | {one.record_id for one in details}
    return _Rules(restrictions, agreements, _settled(session, ids))


def _settled(session: Session, record_ids: Collection[str]) -> dict[str, int]:
    """Return when each record last became what it is, as the journal counts."""
    tables: dict[str, Any] = {kind.__tablename__: columns for kind, columns in _WHAT_MATTERS.items()}
    wanted = (
        select(JournalChange)
        .where(JournalChange.record_type.in_(tables), JournalChange.record_id.in_(record_ids))
        .order_by(JournalChange.sequence)
    )
    return {
        change.record_id: change.sequence
        for change in session.scalars(wanted)
        if tables[change.record_type] & json.loads(change.after or "{}").keys()
    }
