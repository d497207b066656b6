"""The full-text index, kept in step with every command, undo and redo."""

from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from coordinator.commands.journal import Recorder
from coordinator.models.base import CaseRecord, Record, columns_of
from coordinator.models.circulation import Attachment
from coordinator.models.conference import FurtherQuestion, Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.journal import SearchRow
from coordinator.models.kinds import Kind, Privacy
from coordinator.models.network import Availability, RoutineLine, Tie
from coordinator.models.person import ContactPoint, Person, PersonFact
from coordinator.models.plan import (
    BackUpLine,
    CarerIfNeeded,
    PlanAction,
    PlanAgreement,
    PlanVersion,
    ResourceRequest,
)
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import (
    Baseline,
    BindingDate,
    BottomLine,
    Case,
    CaseChild,
    Concern,
    FamilyQuestion,
    Incident,
    Offer,
    ResourceOnOffer,
    Strength,
    ToldWhat,
)
from coordinator.models.review import CouncilPlan, FamilyDay, Feedback, PlanTest, ReviewOutcome
from coordinator.models.timekeeping import ClockPause, Override, Postponement, Task

SEARCHED: Final[tuple[type[Record], ...]] = (
    Case, CaseChild, Person, ContactPoint, PersonFact, Concern, Strength, BottomLine, FamilyQuestion,
    Contact, Visit, Meeting, PlanVersion, PlanAction, BackUpLine, Venue, Interpreter, Attachment,
    Offer, Baseline, ToldWhat, ResourceOnOffer, BindingDate, Incident, Tie, RoutineLine, Availability,
    Task, ClockPause, Postponement, Override, FurtherQuestion, CarerIfNeeded, PlanAgreement, ResourceRequest,
    ReviewOutcome, PlanTest, CouncilPlan, FamilyDay, Feedback,
)  # fmt: skip
"""The record types whose words can be found."""

_IN_TITLE = frozenset({"given", "family", "known_as", "name", "reference", "family_name", "title", "heading"})
_INSERT = text("INSERT INTO search_text(rowid, title, body) VALUES (:number, :title, :body)")
_DELETE = text("DELETE FROM search_text WHERE rowid = :number")


def index_changes(session: Session, recorder: Recorder) -> None:
    """Bring the index up to what the recorder saw change."""
    for change in recorder.real_changes():
        if change.record_type in SEARCHED:
            record = session.get(change.record_type, change.record_id)
            _forget(session, change.record_type.__tablename__, change.record_id)
            if isinstance(record, Record) and record.binned_at is None:
                _enter(session, record)


def words_of(record: Record) -> tuple[str, str]:
    """Return the words under which a record is found: its names, and everything else written in it."""
    title: list[str] = []
    body: list[str] = []
    for key, column in columns_of(type(record)).items():
        if column.info["privacy"] is Privacy.BOOKKEEPING or column.info["kind"] not in {Kind.LINE, Kind.TEXT}:
            continue
        value = getattr(record, key)
        if value:
            (title if key in _IN_TITLE else body).append(value)
    return " ".join(title), "\n".join(body)


def _forget(session: Session, record_type: str, record_id: str) -> None:
    wanted = select(SearchRow).where(SearchRow.record_type == record_type, SearchRow.record_id == record_id)
    for row in session.scalars(wanted):
        session.execute(_DELETE, {"number": row.number})
        session.delete(row)


def _enter(session: Session, record: Record) -> None:
    title, body = words_of(record)
    if not title and not body:
        return
    case_id = (
        record.case_id if isinstance(record, CaseRecord) else record.id if isinstance(record, Case) else ""
    )
    row = SearchRow(record_type=type(record).__tablename__, record_id=record.id, case_id=case_id)
    session.add(row)
    session.flush()
    session.execute(_INSERT, {"number": row.number, "title": title, "body": body})
