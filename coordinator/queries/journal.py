"""The journal as it is read: what can be undone, and the history of any record."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.base import Kept
from coordinator.models.choices import EntryKind
from coordinator.models.journal import Journal, JournalChange

UNDO_STEPS = 200
"""How many steps back undo reaches."""


@dataclass(frozen=True)
class Step:
    """One journal entry as undo and redo see it."""

    sequence: int
    label: str
    final: bool
    remedy: str
    schema: str


@dataclass(frozen=True)
class HistoryLine:
    """One change in the life of a record: when, what was done, and each field before and after."""

    at: datetime | None
    label: str
    kind: EntryKind
    fields: tuple[tuple[str, Any, Any], ...]


def undo_and_redo(session: Session) -> tuple[list[Step], list[Step]]:
    """Return the steps that can be undone and redone, the next one last in each list."""
    newest = select(Journal).order_by(Journal.sequence.desc()).limit(2 * UNDO_STEPS)
    undo: list[Step] = []
    redo: list[Step] = []
    for entry in reversed(session.scalars(newest).all()):
        if entry.kind is EntryKind.UNDONE:
            if undo and undo[-1].sequence == entry.answers:
                redo.append(undo.pop())
        elif entry.kind is EntryKind.REDONE:
            if redo and redo[-1].sequence == entry.answers:
                undo.append(redo.pop())
        else:
            undo.append(Step(entry.sequence, entry.label, entry.final, entry.remedy, entry.schema))
            redo.clear()
    return undo[-UNDO_STEPS:], redo


def history_of(session: Session, *, record_type: type[Kept], record_id: str) -> tuple[HistoryLine, ...]:
    """Return everything that happened to one record, the newest first."""
    wanted = (
        select(Journal, JournalChange)
        .join(JournalChange, JournalChange.sequence == Journal.sequence)
        .where(JournalChange.record_type == record_type.__tablename__, JournalChange.record_id == record_id)
        .order_by(Journal.sequence.desc())
    )
    return tuple(
        HistoryLine(entry.at, entry.label, entry.kind, _fields(change))
        for entry, change in session.execute(wanted)
    )


def case_journal(session: Session, *, case_id: str, limit: int = 500) -> Sequence[Journal]:
    """Return the newest entries about one case, the newest first."""
    wanted = select(Journal).where(Journal.case_id == case_id).order_by(Journal.sequence.desc()).limit(limit)
    return session.scalars(wanted).all()


def _fields(change: JournalChange) -> tuple[tuple[str, Any, Any], ...]:
    before = json.loads(change.before or "{}")
    after = json.loads(change.after or "{}")
    return tuple((key, before.get(key), after.get(key)) for key in sorted(before.keys() | after.keys()))
