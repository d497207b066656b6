"""Plain changes to any record: fill in fields, add, put in the bin, take out again, put in order."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, now
from coordinator.commands.kinship import refuse_circles
from coordinator.commands.referral import bring_people_along
from coordinator.commands.sense import refuse_nonsense
from coordinator.errors import NotAllowed
from coordinator.models.base import OrderedCaseRecord, Record, columns_of
from coordinator.models.choices import Sharing
from coordinator.models.circulation import Attachment, Circulation, Document
from coordinator.models.directory import Coordinator
from coordinator.models.kinds import Kind
from coordinator.models.person import ContactPoint, PersonFact, Relationship
from coordinator.models.plan import BackUpLine, CarerIfNeeded, PlanAction, PlanVersion
from coordinator.models.referral import Case
from coordinator.text import LONGEST_TEXT, clean

WITH_CONSEQUENCES: Final[Mapping[type[Record], frozenset[str]]] = {
    PlanVersion: frozenset(
        {"plan_id", "number", "status", "decision", "agreed_on", "released_at", "snapshot", "snapshot_sha256"}
    ),
    Document: frozenset(columns_of(Document)),
    Attachment: frozenset({"original_name", "added_at", "sealed_name", "sha256", "size"}),
    Coordinator: frozenset({"lock_after_minutes", "logo_sealed_name", "logo_sha256"}),
    Circulation: frozenset({"document_id", "version_id", "sent_on"}),
}
"""Columns that only their own commands may change."""

WHAT_IS_SHARED: Final[Mapping[type[Record], frozenset[str]]] = {
    ContactPoint: frozenset({"kind", "value", "address", "town", "postcode"}),
    PersonFact: frozenset({"kind", "text"}),
}
"""Columns that make a detail another one: it is nobody else's until the person says so again."""

ORDERED_WITHIN: Final[Mapping[type[Record], str]] = {
    PlanAction: "version_id",
    BackUpLine: "version_id",
    CarerIfNeeded: "version_id",
}
"""The column within which an ordered record counts; the case for all others."""


@command("Change what is recorded")
def change_fields(
    session: Session, *, record_type: type[Record], record_id: str, values: Mapping[str, Any]
) -> None:
    """Change plain columns of one record; refuses columns that have consequences of their own.

    Text is cleaned; raises ``NotAllowed`` for text longer than a field holds, and for dates and numbers that
    cannot be. A number, an address or a fact that is typed over is no longer shared.
    """
    record = need(session, record_type, record_id)
    columns = columns_of(record_type)
    was_for = record.commissioner_id if isinstance(record, Case) else None
    if values.keys() & ({"id", "binned_at"} | WITH_CONSEQUENCES.get(record_type, frozenset())):
        raise NotAllowed("This cannot be typed over: it changes only through the step that belongs to it.")
    fitted = {key: fit(columns[key], value) for key, value in values.items()}
    refuse_nonsense(session, record, fitted, fitted)
    for key, value in fitted.items():
        if key in WHAT_IS_SHARED.get(record_type, ()) and value != getattr(record, key):
            _keep_to_the_person(record, values)
        setattr(record, key, value)
    if isinstance(record, Relationship):
        refuse_circles(session, record)
    if isinstance(record, Case) and record.commissioner_id != was_for:
        session.flush()
        bring_people_along(session, record)


@command("Add")
def add_record(session: Session, *, record: Record) -> str:
    """Add a record, at the end where its kind is in an order; return its id.

    Raises ``NotAllowed`` for text, dates and numbers as ``change_fields`` does.
    """
    columns = columns_of(type(record))
    for key, column in columns.items():
        setattr(record, key, fit(column, getattr(record, key)))
    refuse_nonsense(session, record, columns)
    if isinstance(record, OrderedCaseRecord):
        record.position = _next_position(session, record)
    if isinstance(record, Relationship):
        refuse_circles(session, record)
    session.add(record)
    return record.id


@command("Put in the bin")
def put_in_bin(session: Session, *, record_type: type[Record], record_id: str) -> None:
    """Put a record in the bin, from where it can be taken out again."""
    record = need(session, record_type, record_id)
    if isinstance(record, Document | PlanVersion):
        raise NotAllowed("A plan that was made or a paper that was issued stays on record.")
    record.binned_at = now(session)
    if isinstance(record, OrderedCaseRecord):
        session.flush()
        _number_again(session, _siblings(session, record))


@command("Take out of the bin")
def take_out_of_bin(session: Session, *, record_type: type[Record], record_id: str) -> None:
    """Take a record out of the bin, to the end of its order; nothing where it is not in the bin."""
    record = need(session, record_type, record_id)
    if record.binned_at is None:
        return
    if isinstance(record, OrderedCaseRecord):
        record.position = _next_position(session, record)
    record.binned_at = None
    if isinstance(record, Relationship):
        refuse_circles(session, record)


@command("Change the order")
def move(session: Session, *, record_type: type[OrderedCaseRecord], record_id: str, to: int) -> None:
    """Move an ordered record to another place; places start at 1."""
    record = need(session, record_type, record_id)
    others = [sibling for sibling in _siblings(session, record) if sibling is not record]
    others.insert(max(0, min(to - 1, len(others))), record)
    _number_again(session, others)


def fit(column: Any, value: Any) -> Any:
    """Return a value as its column may keep it: text cleaned, one line where the field is one line."""
    if isinstance(value, str) and column.info["kind"] in {Kind.LINE, Kind.TEXT}:
        value = clean(value, one_line=column.info["kind"] is Kind.LINE)
        if len(value) > LONGEST_TEXT:
            raise NotAllowed(
                f"That text is longer than a field holds ({LONGEST_TEXT:,} characters). Nothing was changed. "
                "Keep it as a file and drag the file into the record instead."
            )
    elif isinstance(value, tuple | list) and column.info["kind"] is Kind.WORDS:
        value = tuple(word for word in (clean(str(word), one_line=True) for word in value) if word)
    return value


def _keep_to_the_person(record: Record, values: Mapping[str, Any]) -> None:
    """Let nobody else have a new detail that takes the place of a shared one, unless that is said now."""
    if isinstance(record, ContactPoint | PersonFact) and "shared_with" not in values:
        record.shared_with = Sharing.NOBODY


def _siblings(session: Session, record: OrderedCaseRecord) -> Sequence[OrderedCaseRecord]:
    record_type = type(record)
    within = ORDERED_WITHIN.get(record_type, "case_id")
    wanted = (
        select(record_type)
        .where(getattr(record_type, within) == getattr(record, within), record_type.binned_at.is_(None))
        .order_by(record_type.position, record_type.id)
    )
    return session.scalars(wanted).all()


def _next_position(session: Session, record: OrderedCaseRecord) -> int:
    record_type = type(record)
    within = ORDERED_WITHIN.get(record_type, "case_id")
    wanted = select(func.max(record_type.position)).where(
        getattr(record_type, within) == getattr(record, within), record_type.binned_at.is_(None)
    )
    return (session.scalar(wanted) or 0) + 1


def _number_again(session: Session, records: Sequence[OrderedCaseRecord]) -> None:
    for position, record in enumerate(records, start=1):
        record.position = position
    session.flush()
