"""The record of a case: what happened in it, its papers and files as they were kept, and its bin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.base import CaseRecord, Record, every_record
from coordinator.models.circulation import Attachment, Circulation, Document
from coordinator.models.journal import Journal, JournalChange
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.plain import type_of
from coordinator.queries.circulation import CopyFile, refuse_unfit


@dataclass(frozen=True)
class Happening:
    """One thing done in a case, and the record it was done to where that is still known."""

    entry: Journal
    about: Record | None


@dataclass(frozen=True)
class IssuedPaper:
    """A paper as it was issued: for whom, and the line of its circulation where it has one."""

    document: Document
    reader: str
    circulation_id: str


def happenings(session: Session, *, case_id: str, most: int) -> tuple[Happening, ...]:
    """Return what was done in a case, the newest first, each with the first record it touched."""
    wanted = select(Journal).where(Journal.case_id == case_id).order_by(Journal.sequence.desc()).limit(most)
    entries = session.scalars(wanted).all()
    touched = _first_touched(session, [entry.sequence for entry in entries])
    return tuple(Happening(entry, touched.get(entry.sequence)) for entry in entries)


def papers_of_case(session: Session, *, case_id: str) -> tuple[IssuedPaper, ...]:
    """Return every paper issued in a case, the newest first."""
    wanted = (
        select(Document, Person, Circulation.id)
        .outerjoin(Person, Person.id == Document.reader_id)
        .outerjoin(Circulation, Circulation.document_id == Document.id)
        .where(Document.case_id == case_id)
        .order_by(Document.id.desc())
    )
    return tuple(
        IssuedPaper(document, person.name if person is not None else "", circulation_id or "")
        for document, person, circulation_id in session.execute(wanted)
    )


def paper_file(session: Session, *, document_id: str, today: date) -> CopyFile:
    """Return an issued paper exactly as it was kept; refuses one its reader may no longer have."""
    document = session.get(Document, document_id)
    if document is None:
        raise NotThere("That paper is no longer in the casebook. Go back and look again.")
    if document.reader_id is not None:
        refuse_unfit(session, document=document, reader_id=document.reader_id, day=today)
    return CopyFile(document.file_name, _content(session, document))


def attached_file(session: Session, *, attachment_id: str) -> CopyFile:
    """Return a file that came in exactly as it was kept, under the name it came with."""
    attachment = session.get(Attachment, attachment_id)
    if attachment is None:
        raise NotThere("That file is no longer in the casebook. Go back and look again.")
    return CopyFile(attachment.original_name, _content(session, attachment))


def in_bin_of_case(session: Session, *, case_id: str) -> tuple[Record, ...]:
    """Return everything of a case that lies in the bin, with its people's particulars, the newest first."""
    found: list[Record] = []
    for record_type in every_record():
        if issubclass(record_type, CaseRecord):
            wanted = select(record_type).where(
                record_type.case_id == case_id, record_type.binned_at.is_not(None)
            )
            found.extend(session.scalars(wanted))
    people = select(Participant.person_id).where(Participant.case_id == case_id)
    for of_person in (ContactPoint, PersonFact):
        kept: Any = of_person
        found.extend(
            session.scalars(select(kept).where(kept.person_id.in_(people), kept.binned_at.is_not(None)))
        )
    ties = select(Relationship).where(
        or_(Relationship.person_id.in_(people), Relationship.other_id.in_(people)),
        Relationship.binned_at.is_not(None),
    )
    found.extend(session.scalars(ties))
    return tuple(sorted(found, key=lambda record: (str(record.binned_at), record.id), reverse=True))


def _content(session: Session, kept: Document | Attachment) -> bytes:
    content: bytes = session.info["files"].get(kept.sealed_name, kept.sha256)
    return content


def _first_touched(session: Session, sequences: Sequence[int]) -> dict[int, Record]:
    wanted = (
        select(JournalChange.sequence, JournalChange.record_type, JournalChange.record_id)
        .where(JournalChange.sequence.in_(sequences))
        .order_by(JournalChange.number)
    )
    first: dict[int, tuple[str, str]] = {}
    for sequence, table, record_id in session.execute(wanted):
        first.setdefault(sequence, (table, record_id))
    ids: dict[str, set[str]] = {}
    for table, record_id in first.values():
        ids.setdefault(table, set()).add(record_id)
    there: dict[str, Record] = {}
    for table, wanted_ids in ids.items():
        record_type: Any = type_of(table)
        if record_type is not None:
            rows = session.scalars(select(record_type).where(record_type.id.in_(wanted_ids)))
            there.update({record.id: record for record in rows})
    return {sequence: there[record_id] for sequence, (_, record_id) in first.items() if record_id in there}
