"""Papers that were issued, files that came in, and who has been given what."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord
from coordinator.models.choices import Proof, SendMethod
from coordinator.models.columns import choice, count, day, line, link_to, may_link_to, moment, prose
from coordinator.models.kinds import Privacy


class Document(CaseRecord, kw_only=True, repr=False, eq=False):
    """A paper exactly as it was issued, sealed beside the casebook, with its fingerprint."""

    paper: Mapped[str] = line(Privacy.BOOKKEEPING)
    title: Mapped[str] = line(Privacy.CASE)
    file_name: Mapped[str] = line(Privacy.CASE)
    reader_id: Mapped[str | None] = may_link_to("person")
    version_id: Mapped[str | None] = may_link_to("plan_version")
    made_at: Mapped[datetime | None] = moment(Privacy.BOOKKEEPING)
    sealed_name: Mapped[str] = line(Privacy.BOOKKEEPING)
    sha256: Mapped[str] = line(Privacy.BOOKKEEPING)
    size: Mapped[int] = count(Privacy.BOOKKEEPING)
    view_sha256: Mapped[str] = line(Privacy.BOOKKEEPING)


class Circulation(CaseRecord, kw_only=True, repr=False, eq=False):
    """One reader's copy on its way: how it was sent, and how we know that it arrived."""

    document_id: Mapped[str | None] = may_link_to("document")
    version_id: Mapped[str | None] = may_link_to("plan_version")
    recipient_id: Mapped[str] = link_to("person")
    why: Mapped[str] = line(Privacy.COORDINATOR)
    method: Mapped[SendMethod | None] = choice(Privacy.COORDINATOR, SendMethod)
    sent_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    password_sent_how: Mapped[str] = line(Privacy.COORDINATOR)
    link_expires: Mapped[date | None] = day(Privacy.COORDINATOR)
    received_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    proof: Mapped[Proof | None] = choice(Privacy.COORDINATOR, Proof)
    proof_notes: Mapped[str] = prose(Privacy.COORDINATOR)


class Attachment(CaseRecord, kw_only=True, repr=False, eq=False):
    """A file that came in, kept inside the encrypted store."""

    title: Mapped[str] = line(Privacy.COORDINATOR)
    original_name: Mapped[str] = line(Privacy.COORDINATOR)
    about_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    added_at: Mapped[datetime | None] = moment(Privacy.BOOKKEEPING)
    sealed_name: Mapped[str] = line(Privacy.BOOKKEEPING)
    sha256: Mapped[str] = line(Privacy.BOOKKEEPING)
    size: Mapped[int] = count(Privacy.BOOKKEEPING)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)
    meeting_id: Mapped[str | None] = may_link_to("meeting")
