"""What is done with papers: mark them sent and received; and files that come in."""

from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, files, final, need, now, today
from coordinator.errors import BadInput, NotAllowed, NotThere
from coordinator.models.choices import Proof, SendMethod
from coordinator.models.circulation import Attachment, Circulation
from coordinator.models.referral import Case
from coordinator.queries.circulation import refuse_if_no_longer_fit
from coordinator.text import clean

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes that a file kept in a record may have."""


@final("Mark as sent", remedy="What was sent cannot be unsent. Record what came of it instead.")
def mark_sent(
    session: Session, *, circulation_id: str, method: SendMethod, sent_on: date | None = None
) -> None:
    """Record that a copy went to its reader, and how.

    It is scanned again by today's restrictions first: where it now gives something away, or its reader
    may have something else by now, it stays on record and cannot be sent.
    """
    circulation = need(session, Circulation, circulation_id)
    if circulation.sent_on is not None:
        raise NotAllowed("This copy is already marked as sent.")
    refuse_if_no_longer_fit(session, circulation=circulation, day=today(session))
    circulation.method = method
    circulation.sent_on = sent_on or today(session)


@command("Record that it arrived")
def mark_received(
    session: Session, *, circulation_id: str, proof: Proof, received_on: date | None = None
) -> None:
    """Record how we know that a copy arrived; sent is not proof."""
    circulation = need(session, Circulation, circulation_id)
    circulation.proof = proof
    circulation.received_on = received_on or today(session)


@command("Add a file")
def attach_file(session: Session, *, case_id: str, path: Path) -> str:
    """Keep a copy of a file inside the encrypted store; return the attachment's id.

    Raises ``NotThere`` or ``BadInput`` where the file is gone, a folder, or over 50 MB.
    """
    case = need(session, Case, case_id)
    if not path.is_file():
        raise NotThere("That is not a file that can be read. Nothing was added. Drag one file at a time.")
    if path.stat().st_size > LARGEST_FILE:
        raise BadInput("That file is larger than 50 MB. Nothing was added. Keep a smaller copy of it.")
    sealed = files(session).put(path.read_bytes())
    name = clean(path.name, one_line=True)
    attachment = Attachment(
        case_id=case.id,
        title=clean(path.stem, one_line=True),
        original_name=name,
        added_at=now(session),
        sealed_name=sealed.name,
        sha256=sealed.sha256,
        size=sealed.size,
    )
    session.add(attachment)
    return attachment.id
