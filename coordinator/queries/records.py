"""Any record, any list of records, and the drafts of a form."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.base import CaseRecord, Record, columns_of
from coordinator.models.journal import Draft

R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=CaseRecord)


def record(session: Session, *, record_type: type[R], record_id: str) -> R | None:
    """Return one record, also when it is in the bin; None when it is not there."""
    return session.get(record_type, record_id)


def records(session: Session, *, record_type: type[R], **where: object) -> Sequence[R]:
    """Return the records whose columns have the given values, the bin left out, in their order."""
    wanted = select(record_type).filter_by(**where).where(record_type.binned_at.is_(None))
    if "position" in columns_of(record_type):
        wanted = wanted.order_by(record_type.position, record_type.id)  # type: ignore[attr-defined]
    else:
        wanted = wanted.order_by(record_type.id)
    return session.scalars(wanted).all()


def case_records(session: Session, *, record_type: type[C], case_id: str) -> Sequence[C]:
    """Return the records of one kind in a case, the bin left out, in their order."""
    return records(session, record_type=record_type, case_id=case_id)


def in_bin(session: Session, *, record_type: type[R]) -> Sequence[R]:
    """Return the records of one kind that are in the bin, the newest first."""
    wanted = (
        select(record_type).where(record_type.binned_at.is_not(None)).order_by(record_type.binned_at.desc())
    )
    return session.scalars(wanted).all()


def drafts_of(session: Session, *, record_type: type[Record], record_id: str) -> dict[str, tuple[str, int]]:
    """Return the half-typed text of a record's fields, each with its cursor."""
    wanted = select(Draft).where(Draft.record_type == record_type.__tablename__, Draft.record_id == record_id)
    return {draft.field: (draft.text, draft.cursor) for draft in session.scalars(wanted)}
