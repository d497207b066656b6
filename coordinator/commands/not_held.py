"""What is recorded of a meeting that was not held, was stopped, or ended without a plan; and what follows."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.conference import another_like, date_meeting, expect_invited
from coordinator.commands.kinds import command, need, today
from coordinator.commands.the_day import TIMES, end_part
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import MeetingOutcome, NextStep, NotHeld
from coordinator.text import clean


@dataclass(frozen=True)
class Ending:
    """Why a meeting did not come to a plan, and what follows: another meeting or the referrer's own way."""

    why: NotHeld | None = None
    words: str = ""
    next_step: NextStep = NextStep.NOT_YET
    alternative: str = ""
    starts: datetime | None = None


@command("Record that the meeting was not held")
def record_not_held(session: Session, *, meeting_id: str, ending: Ending) -> str:
    """Keep that a meeting was not held; return the id of the one that takes its place, if any.

    Raises ``NotAllowed`` for one that was put off, and where no reason is given.
    """
    meeting = _open(session, meeting_id)
    meeting.status, meeting.held_on, meeting.outcome = MeetingStatus.NOT_HELD, None, None
    return _follow(session, meeting, ending)


@command("Record that the meeting was stopped")
def stop_meeting(session: Session, *, meeting_id: str, ending: Ending) -> str:
    """Keep that a meeting was stopped part-way, as ``record_not_held`` does; what was begun is over."""
    meeting = _open(session, meeting_id)
    for part in TIMES:
        end_part(session, meeting_id=meeting_id, part=part)
    meeting.status, meeting.held_on, meeting.outcome = MeetingStatus.STOPPED, _day(session, meeting), None
    return _follow(session, meeting, ending)


@command("Record that it ended without a plan")
def end_without_plan(session: Session, *, meeting_id: str, ending: Ending) -> str:
    """Keep that a meeting was held and came to no plan, as ``record_not_held`` does."""
    meeting = _open(session, meeting_id)
    for part in TIMES:
        end_part(session, meeting_id=meeting_id, part=part)
    meeting.status, meeting.held_on = MeetingStatus.HELD, _day(session, meeting)
    meeting.outcome = MeetingOutcome.NO_PLAN
    return _follow(session, meeting, ending)


@command("Plan to meet again")
def reconvene(session: Session, *, meeting_id: str, starts: datetime | None = None) -> str:
    """Plan the meeting that follows one that came to no plan, with its people; return its id.

    A conference is reconvened once: where that is planned already it gets the date.
    """
    before = need(session, Meeting, meeting_id)
    before.next_step = NextStep.MEET_AGAIN
    conference = before.kind in {MeetingKind.CONFERENCE, MeetingKind.RECONVENED}
    again = _reconvened(session, before) if conference else None
    if again is None:
        again = another_like(before)
        again.kind = MeetingKind.RECONVENED if conference else before.kind
        again.follows_id = before.id
        session.add(again)
        session.flush()
        expect_invited(session, meeting_id=again.id)
    if starts is not None:
        date_meeting(session, meeting_id=again.id, starts=starts)
    return again.id


def _reconvened(session: Session, before: Meeting) -> Meeting | None:
    wanted = select(Meeting).where(
        Meeting.follows_id == before.id,
        Meeting.kind == MeetingKind.RECONVENED,
        Meeting.status == MeetingStatus.PLANNED,
        Meeting.binned_at.is_(None),
    )
    return session.scalars(wanted.order_by(Meeting.id)).first()


def _open(session: Session, meeting_id: str) -> Meeting:
    meeting = need(session, Meeting, meeting_id)
    if meeting.status is MeetingStatus.POSTPONED:
        raise NotAllowed(
            "This meeting was put off and another took its place. Nothing was changed. Open the one that "
            "took its place and record it there."
        )
    return meeting


def _follow(session: Session, meeting: Meeting, ending: Ending) -> str:
    words = clean(ending.words)
    if ending.why is None and not words.strip():
        raise NotAllowed("Choose why, or write it in a few words. Nothing was changed.")
    meeting.why_not_held = ending.why or NotHeld.OTHER
    meeting.reason_not_held = words or (ending.why.label if ending.why else "")
    meeting.next_step = ending.next_step
    meeting.alternative = clean(ending.alternative)
    if ending.next_step is not NextStep.MEET_AGAIN:
        return ""
    return reconvene(session, meeting_id=meeting.id, starts=ending.starts)


def _day(session: Session, meeting: Meeting) -> date:
    planned = meeting.starts.date() if meeting.starts else None
    return meeting.held_on or planned or today(session)
