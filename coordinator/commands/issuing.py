"""Issuing: a finished copy is sealed beside the casebook and listed for its reader."""

from sqlalchemy.orm import Session

from coordinator.commands.kinds import files, now
from coordinator.models.circulation import Circulation, Document
from coordinator.queries.editions import FinishedCopy


def issue(
    session: Session, *, case_id: str, paper: str, copy: FinishedCopy, why: str, version_id: str | None = None
) -> tuple[Document, Circulation]:
    """Seal a finished copy and list it for its reader, and why; return the paper and their line."""
    sealed = files(session).put(copy.content)
    document = Document(
        case_id=case_id,
        paper=paper,
        title=copy.title,
        file_name=copy.file_name,
        reader_id=copy.reader.person_id,
        version_id=version_id,
        made_at=now(session),
        sealed_name=sealed.name,
        sha256=sealed.sha256,
        size=sealed.size,
        view_sha256=copy.view_sha256,
    )
    line = Circulation(
        case_id=case_id,
        document_id=document.id,
        version_id=version_id,
        recipient_id=copy.reader.person_id,
        why=why,
    )
    session.add_all([document, line])
    return document, line
