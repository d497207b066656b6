"""Half-typed text: kept at once, given back after a lock or a crash, gone once it is whole."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, now
from coordinator.models.base import Record
from coordinator.models.journal import Draft
from coordinator.text import LONGEST_TEXT, clean


@command("Keep what is half typed")
def keep_draft(
    session: Session, *, record_type: type[Record], record_id: str, field: str, text: str, cursor: int
) -> None:
    """Keep the text of a field that cannot take it yet, with the cursor where it was."""
    draft = _draft(session, record_type, record_id, field)
    if draft is None:
        draft = Draft(record_type=record_type.__tablename__, record_id=record_id, field=field)
        session.add(draft)
    draft.text = clean(text)[:LONGEST_TEXT]
    draft.cursor = cursor
    draft.kept_at = now(session)


@command("Drop what is half typed")
def drop_draft(session: Session, *, record_type: type[Record], record_id: str, field: str) -> None:
    """Drop a draft whose text has found its place; nothing where there is none."""
    draft = _draft(session, record_type, record_id, field)
    if draft is not None:
        session.delete(draft)


def _draft(session: Session, record_type: type[Record], record_id: str, field: str) -> Draft | None:
    wanted = select(Draft).where(
        Draft.record_type == record_type.__tablename__, Draft.record_id == record_id, Draft.field == field
    )
    return session.scalars(wanted).first()
