"""Papers across all cases: made, sent, and still unproven."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from coordinator.models.circulation import Circulation, Document
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.queries.families import family_names


class PaperState(StrEnum):
    """How far a paper has come on its way."""

    MADE = "Made"
    TO_SEND = "Still to send"
    UNPROVEN = "Sent, not proven"
    PROVEN = "Arrived"


@dataclass(frozen=True)
class PaperLine:
    """One reader's copy, or a paper nobody is listed for: when it was made, sent and proven."""

    case_id: str
    circulation_id: str
    title: str
    family: str
    reader: str
    made_on: date | None
    sent_on: date | None
    method: str
    received_on: date | None
    proof: str
    state: PaperState


def papers_made(session: Session) -> tuple[PaperLine, ...]:
    """Return every issued paper and every copy listed for a reader, what still needs doing first."""
    recipient, reader = aliased(Person), aliased(Person)
    copies = (
        select(Circulation, Document, recipient)
        .join(Document, Document.id == Circulation.document_id, isouter=True)
        .join(recipient, recipient.id == Circulation.recipient_id)
        .join(Case, Case.id == Circulation.case_id)
        .where(Circulation.binned_at.is_(None), Case.binned_at.is_(None))
    )
    alone = (
        select(Document, reader)
        .join(reader, reader.id == Document.reader_id, isouter=True)
        .join(Case, Case.id == Document.case_id)
        .where(
            Document.id.not_in(select(Circulation.document_id).where(Circulation.document_id.is_not(None))),
            Case.binned_at.is_(None),
        )
    )
    sent, made = session.execute(copies).all(), session.execute(alone).all()
    ids = {copy.case_id for copy, _, _ in sent} | {document.case_id for document, _ in made}
    families = family_names(session, case_ids=ids)
    lines = [_copy_line(copy, document, person, families[copy.case_id]) for copy, document, person in sent]
    lines += [_paper_line(document, person, families[document.case_id]) for document, person in made]
    order = [PaperState.UNPROVEN, PaperState.TO_SEND, PaperState.MADE, PaperState.PROVEN]
    newest_first = sorted(lines, key=lambda line: line.sent_on or line.made_on or date.min, reverse=True)
    return tuple(sorted(newest_first, key=lambda line: order.index(line.state)))


def _copy_line(copy: Circulation, document: Document | None, person: Person, family: str) -> PaperLine:
    state = PaperState.PROVEN if copy.proof else PaperState.UNPROVEN if copy.sent_on else PaperState.TO_SEND
    return PaperLine(
        case_id=copy.case_id,
        circulation_id=copy.id,
        title=document.title if document else "Paper",
        family=family,
        reader=person.name,
        made_on=_local_day(document),
        sent_on=copy.sent_on,
        method=copy.method.label if copy.method else "",
        received_on=copy.received_on,
        proof=copy.proof.label if copy.proof else "",
        state=state,
    )


def _paper_line(document: Document, person: Person | None, family: str) -> PaperLine:
    return PaperLine(
        case_id=document.case_id,
        circulation_id="",
        title=document.title,
        family=family,
        reader=person.name if person else "",
        made_on=_local_day(document),
        sent_on=None,
        method="",
        received_on=None,
        proof="",
        state=PaperState.MADE,
    )


def _local_day(document: Document | None) -> date | None:
    return document.made_at.astimezone().date() if document and document.made_at else None
