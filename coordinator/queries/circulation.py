"""Copies of the plan: what each reader would be given, which exist, and whether one may still go out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.circulation import Circulation, Document
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.practice.editions import wordings_for
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import Wording, fingerprint_of
from coordinator.queries.editions import Edition, Reader, make_edition, view_for
from coordinator.queries.people import people_of_case
from coordinator.queries.plan import snapshot_of, whole_version
from coordinator.queries.secrets import known_details, secrets_for


@dataclass(frozen=True)
class ReaderCopy:
    """What one reader would be given: the finished copy, its words, and what is said in neutral words."""

    edition: Edition
    view: PlanView
    neutral: tuple[Wording, ...]


@dataclass(frozen=True)
class CopyLine:
    """One reader's copy on its way."""

    circulation: Circulation
    document: Document | None
    reader: Reader
    version: int


@dataclass(frozen=True)
class CopyFile:
    """A copy exactly as it was issued, ready to be saved; or, without content, why it must not be."""

    file_name: str
    content: bytes
    refusal: str = ""


def reader_copy(
    session: Session, *, version_id: str, reader_id: str, today: date, draft: bool = False
) -> ReaderCopy:
    """Return the copy one reader would be given today, with what was changed for them."""
    edition = make_edition(session, version_id=version_id, reader_id=reader_id, today=today, draft=draft)
    case_id = whole_version(session, version_id=version_id).case.id
    secrets = secrets_for(session, case_id=case_id, reader_id=reader_id, today=today)
    snapshot = snapshot_of(session, version_id=version_id)
    return ReaderCopy(
        edition=edition,
        view=view_for(session, version_id=version_id, reader_id=reader_id, today=today),
        neutral=wordings_for(snapshot, secrets, known_details(session, case_id=case_id)),
    )


def whole_plan(session: Session, *, version_id: str) -> PlanView:
    """Return everything a version says, for the coordinator alone; as released once it is."""
    return snapshot_of(session, version_id=version_id).plan


def copies_of_case(session: Session, *, case_id: str) -> tuple[CopyLine, ...]:
    """Return every copy of the plan that was made in a case, the newest version first."""
    wanted = (
        select(Circulation, Document, PlanVersion.number)
        .join(PlanVersion, PlanVersion.id == Circulation.version_id)
        .outerjoin(Document, Document.id == Circulation.document_id)
        .where(Circulation.case_id == case_id, Circulation.binned_at.is_(None))
        .order_by(PlanVersion.number.desc(), Circulation.id)
    )
    people = {one.person.id: one for one in people_of_case(session, case_id=case_id)}
    lines = []
    for circulation, document, number in session.execute(wanted):
        one = people.get(circulation.recipient_id)
        name, initials = (one.person.name, one.initials) if one else ("Somebody no longer in this case", "")
        reader = Reader(circulation.recipient_id, name, initials, circulation.why)
        lines.append(CopyLine(circulation, document, reader, number))
    return tuple(lines)


def holders_of(session: Session, *, case_id: str) -> tuple[str, ...]:
    """Return by name everyone who was sent any version of the plan, each once."""
    sent = [line for line in copies_of_case(session, case_id=case_id) if line.circulation.sent_on is not None]
    return tuple(dict.fromkeys(line.reader.name for line in sent))


def copy_to_save(session: Session, *, circulation_id: str, today: date) -> CopyFile:
    """Return a copy as it was issued; raises ``NotAllowed`` when its reader may no longer have it."""
    circulation = session.get(Circulation, circulation_id)
    document = session.get(Document, circulation.document_id or "") if circulation else None
    if circulation is None or document is None:
        raise NotThere("There is no finished copy on this line. Make a fresh copy first.")
    refuse_if_no_longer_fit(session, circulation=circulation, day=today)
    content = session.info["files"].get(document.sealed_name, document.sha256)
    return CopyFile(document.file_name, content)


def copies_to_save(
    session: Session, *, circulation_ids: Collection[str], today: date
) -> tuple[CopyFile, ...]:
    """Return several copies as they were issued; one that must not go out carries the reason instead."""
    files = []
    for circulation_id in circulation_ids:
        try:
            files.append(copy_to_save(session, circulation_id=circulation_id, today=today))
        except (NotAllowed, NotThere) as refusal:
            circulation = session.get(Circulation, circulation_id)
            person = session.get(Person, circulation.recipient_id) if circulation else None
            name = person.name if person else "One copy"
            files.append(CopyFile("", b"", f"{name}: {refusal}"))
    return tuple(files)


def refuse_if_no_longer_fit(session: Session, *, circulation: Circulation, day: date) -> None:
    """Raise ``NotAllowed`` when a copy gives something away today, or its reader may have something else."""
    document = session.get(Document, circulation.document_id) if circulation.document_id else None
    if document is not None:
        refuse_unfit(session, document=document, reader_id=circulation.recipient_id, day=day)


def refuse_unfit(session: Session, *, document: Document, reader_id: str, day: date) -> None:
    """Raise ``NotAllowed`` when an issued paper must not go to this reader as things stand today."""
    secrets = secrets_for(session, case_id=document.case_id, reader_id=reader_id, today=day)
    content = session.info["files"].get(document.sealed_name, document.sha256)
    if scan(content, document.file_name, secrets):
        raise NotAllowed(
            "This copy now gives away something its reader may not have, because a restriction was added "
            "or a private detail was recorded since it was made. It stays on record and must "
            "not be sent. Make a fresh copy, or start a new version of the plan."
        )
    if document.version_id is None:
        return
    view = view_for(session, version_id=document.version_id, reader_id=reader_id, today=day)
    if fingerprint_of(view) != document.view_sha256:
        raise NotAllowed(
            "What this reader may have has changed since this copy was made. It stays on record and must "
            "not be sent. Make a fresh copy for this reader, and send that one."
        )
