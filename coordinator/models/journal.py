"""The journal: what changed, when, before and after; half-typed text; and where words are found."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from coordinator.models.base import Kept, Record
from coordinator.models.choices import EntryKind
from coordinator.models.columns import choice, count, line, moment, prose, whole, yes_no
from coordinator.models.kinds import Kind, Privacy


class Journal(Kept, kw_only=True, repr=False, eq=False):
    """One entry for one thing done; ``sequence`` gives the order whatever the clock says."""

    journalled = False

    sequence: Mapped[int] = mapped_column(
        primary_key=True, init=False, info={"privacy": Privacy.BOOKKEEPING, "kind": Kind.NUMBER}
    )
    at: Mapped[datetime | None] = moment(Privacy.BOOKKEEPING)
    kind: Mapped[EntryKind] = choice(Privacy.BOOKKEEPING, EntryKind, EntryKind.DONE)
    command: Mapped[str] = line(Privacy.BOOKKEEPING)
    label: Mapped[str] = line(Privacy.COORDINATOR)
    case_id: Mapped[str] = line(Privacy.BOOKKEEPING)
    schema: Mapped[str] = line(Privacy.BOOKKEEPING)
    final: Mapped[bool] = yes_no(Privacy.BOOKKEEPING)
    remedy: Mapped[str] = line(Privacy.BOOKKEEPING)
    visit: Mapped[str] = line(Privacy.BOOKKEEPING)
    answers: Mapped[int | None] = whole(Privacy.BOOKKEEPING)

    __table_args__ = (Index("ix_journal_case", "case_id"), {"sqlite_autoincrement": True})


class JournalChange(Kept, kw_only=True, repr=False, eq=False):
    """What one entry changed in one record: the changed columns, before and after, as JSON.

    An empty ``before`` is a record that was added, an empty ``after`` one that was taken away.
    """

    journalled = False

    number: Mapped[int] = mapped_column(
        primary_key=True, init=False, info={"privacy": Privacy.BOOKKEEPING, "kind": Kind.NUMBER}
    )
    sequence: Mapped[int] = count(Privacy.BOOKKEEPING)
    record_type: Mapped[str] = line(Privacy.BOOKKEEPING)
    record_id: Mapped[str] = line(Privacy.BOOKKEEPING)
    before: Mapped[str] = prose(Privacy.COORDINATOR)
    after: Mapped[str] = prose(Privacy.COORDINATOR)

    __table_args__ = (
        Index("ix_journal_change_sequence", "sequence"),
        Index("ix_journal_change_record", "record_type", "record_id"),
        {"sqlite_autoincrement": True},
    )


class Draft(Record, kw_only=True, repr=False, eq=False):
    """Half-typed text that a field could not take yet, with the cursor where it was."""

    journalled = False

    record_type: Mapped[str] = line(Privacy.BOOKKEEPING)
    record_id: Mapped[str] = line(Privacy.BOOKKEEPING)
    field: Mapped[str] = line(Privacy.BOOKKEEPING)
    text: Mapped[str] = prose(Privacy.COORDINATOR)
    cursor: Mapped[int] = count(Privacy.BOOKKEEPING)
    kept_at: Mapped[datetime | None] = moment(Privacy.BOOKKEEPING)

    __table_args__ = (Index("ix_draft_record", "record_type", "record_id"),)


class SearchRow(Kept, kw_only=True, repr=False, eq=False):
    """Which record a row of the full-text index belongs to; ``number`` is that row."""

    journalled = False

    number: Mapped[int] = mapped_column(
        primary_key=True, init=False, info={"privacy": Privacy.BOOKKEEPING, "kind": Kind.NUMBER}
    )
    record_type: Mapped[str] = line(Privacy.BOOKKEEPING)
    record_id: Mapped[str] = line(Privacy.BOOKKEEPING)
    case_id: Mapped[str] = line(Privacy.BOOKKEEPING)

    __table_args__ = (
        Index("ix_search_row_record", "record_type", "record_id"),
        {"sqlite_autoincrement": True},
    )
