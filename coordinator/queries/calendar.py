"""Calendar files of visits and meetings, for the coordinator's own diary: no family's name is in them."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.errors import BadInput
from coordinator.exchange.calendar_file import Entry, calendar_file
from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.journal import JournalChange
from coordinator.models.preparation import Visit
from coordinator.practice.earliest import LENGTH
from coordinator.practice.visiting import later
from coordinator.queries.circulation import CopyFile
from coordinator.queries.families import unnamed_families

A_VISIT_TAKES: Final = 60
"""Minutes a visit is given in the diary where nobody said how long it takes."""
NOT_ON: Final = frozenset({MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD})


def calendar_copy(
    session: Session,
    *,
    made: datetime,
    visit_ids: Collection[str] = (),
    meeting_ids: Collection[str] = (),
    with_place: bool = False,
) -> CopyFile:
    """Return a calendar file with these visits and meetings; raises ``BadInput`` where none has a date yet.

    One that was cancelled or moved is marked so, and takes itself out of the diary again. Of a family's
    people the place names only initials.
    """
    visits = session.scalars(select(Visit).where(Visit.id.in_(visit_ids))).all()
    meetings = session.scalars(select(Meeting).where(Meeting.id.in_(meeting_ids))).all()
    changes = {
        **_changes(session, Visit, [one.id for one in visits]),
        **_changes(session, Meeting, [one.id for one in meetings]),
    }
    where = {one.id: (one.case_id, one.place) for one in visits}
    where |= {one.id: (one.case_id, one.place) for one in meetings}
    known = unnamed_families(session, {case_id for case_id, _place in where.values()})
    places = {key: known.unnamed(*place) if with_place else "" for key, place in where.items()}
    dated = [
        *(_of_visit(one, changes.get(one.id, 0), places[one.id]) for one in visits),
        *(_of_meeting(one, changes.get(one.id, 0), places[one.id]) for one in meetings),
    ]
    entries = sorted((one for one in dated if one is not None), key=lambda one: (one.starts, one.record_id))
    if not entries:
        raise BadInput("There is no date and time yet. Write them down first; then save the calendar file.")
    return CopyFile(f"calendar_{entries[0].starts.date().isoformat()}.ics", calendar_file(entries, made))


def _of_visit(visit: Visit, changed: int, place: str) -> Entry | None:
    if visit.starts is None:
        return None
    return Entry(
        visit.id,
        "Visit",
        visit.starts,
        later(visit.starts, visit.minutes or A_VISIT_TAKES, visit.zone),
        visit.zone,
        place,
        changed,
        cancelled=visit.status is BookingStatus.CANCELLED or visit.binned_at is not None,
    )


def _of_meeting(meeting: Meeting, changed: int, place: str) -> Entry | None:
    if meeting.starts is None:
        return None
    length = meeting.ends - meeting.starts if meeting.ends else LENGTH
    return Entry(
        meeting.id,
        "Meeting",
        meeting.starts,
        meeting.starts + (length if length > timedelta() else LENGTH),
        meeting.zone,
        place,
        changed,
        cancelled=meeting.status in NOT_ON or meeting.binned_at is not None,
    )


def _changes(session: Session, record_type: type[Visit | Meeting], ids: Sequence[str]) -> dict[str, int]:
    """Return how often each record was changed since it was added."""
    wanted = (
        select(JournalChange.record_id, func.count())
        .where(JournalChange.record_type == record_type.__tablename__, JournalChange.record_id.in_(ids))
        .group_by(JournalChange.record_id)
    )
    return {record_id: count - 1 for record_id, count in session.execute(wanted)}
