"""What is done on the day of a meeting, each with one press."""

from collections.abc import Sequence
from datetime import time
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.conference import mark_came
from coordinator.commands.kinds import command, need, now
from coordinator.commands.network import add_known_person, add_person
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingPart, MeetingStatus, Mode, Role
from coordinator.models.conference import Attendance, Meeting
from coordinator.text import clean

TIMES: Final = {
    MeetingPart.INFORMATION_SHARING: ("sharing_started", "sharing_ended"),
    MeetingPart.PRIVATE_FAMILY_TIME: ("private_started", "private_ended"),
    MeetingPart.AGREEING_THE_PLAN: ("agreeing_started", "agreeing_ended"),
}
"""The columns that keep when each part began and ended."""

_OFF: Final = frozenset({MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD})


@command("See to the room")
def tick_room(session: Session, *, meeting_id: str, key: str, seen_to: bool) -> None:
    """Tick one line of the checklist for the room, or take the tick away."""
    meeting = need(session, Meeting, meeting_id)
    ticked = [one for one in meeting.room_checks if one != key]
    meeting.room_checks = (*ticked, key) if seen_to else tuple(ticked)


@command("Mark who is here")
def mark_arrived(session: Session, *, attendance_id: str, mode: Mode | None = None) -> None:
    """Mark that somebody is here, now or again, in the way they are; the first time stays noted."""
    attendance = need(session, Attendance, attendance_id)
    mark_came(session, attendance_id=attendance_id, came=True)
    attendance.actual_mode = mode or attendance.actual_mode
    attendance.arrived = attendance.arrived or _clock(session)
    attendance.left, attendance.why_absent = None, None


@command("Mark who is not here yet")
def mark_not_here_yet(session: Session, *, attendance_id: str) -> None:
    """Take back that somebody came, or that they did not come."""
    attendance = need(session, Attendance, attendance_id)
    attendance.came, attendance.arrived, attendance.left = None, None, None
    attendance.actual_mode, attendance.parts = None, ()


@command("Mark who did not come")
def mark_away(session: Session, *, attendance_id: str) -> None:
    """Mark that somebody did not come; why not is asked elsewhere, out of sight of the table."""
    mark_not_here_yet(session, attendance_id=attendance_id)
    need(session, Attendance, attendance_id).came = False


@command("Mark who has left")
def mark_left(session: Session, *, attendance_id: str) -> None:
    """Note that somebody who was here goes now."""
    attendance = need(session, Attendance, attendance_id)
    left = _clock(session)
    attendance.left = max(attendance.arrived, left) if attendance.arrived else left


@command("Add a guest")
def add_guest(
    session: Session,
    *,
    meeting_id: str,
    called: str = "",
    person_id: str = "",
    role: Role = Role.FAMILY,
    mode: Mode = Mode.IN_PERSON,
) -> str:
    """Add somebody nobody expected, who is here now; return the id of their attendance.

    Somebody new is added by what they are ``called``; somebody known is named by ``person_id``. Raises
    ``NotAllowed`` without either.
    """
    meeting = need(session, Meeting, meeting_id)
    name = clean(called, one_line=True)
    if person_id:
        add_known_person(session, case_id=meeting.case_id, person_id=person_id, role=role)
    elif name:
        given, _, family = name.rpartition(" ")
        person_id = add_person(
            session, case_id=meeting.case_id, given=given or family, family=family if given else "", role=role
        )
    else:
        raise NotAllowed("Write a name first. One word is enough. Nobody was added.")
    session.flush()
    attendance = _attendance(session, meeting, person_id)
    mark_arrived(session, attendance_id=attendance.id, mode=mode)
    return attendance.id


@command("Agree the ground rules")
def agree_rules(session: Session, *, meeting_id: str, rules: Sequence[str], agreed: bool = True) -> None:
    """Keep the ground rules, one on each line, and whether everyone here agreed to them."""
    meeting = need(session, Meeting, meeting_id)
    meeting.ground_rules = "\n".join(filter(None, (clean(rule, one_line=True) for rule in rules)))
    meeting.rules_agreed = agreed


@command("Begin a part of the meeting")
def start_part(session: Session, *, meeting_id: str, part: MeetingPart) -> None:
    """Note that a part begins, or goes on after it was ended; the parts before it are over.

    Raises ``NotAllowed`` for a meeting that was put off or not held.
    """
    meeting = need(session, Meeting, meeting_id)
    refuse_if_off(meeting)
    clock = _clock(session)
    for earlier in list(MeetingPart)[: list(MeetingPart).index(part)]:
        _end(meeting, earlier, clock)
    started, ended = TIMES[part]
    setattr(meeting, started, getattr(meeting, started) or clock)
    setattr(meeting, ended, None)


@command("End a part of the meeting")
def end_part(session: Session, *, meeting_id: str, part: MeetingPart) -> None:
    """Note that a part is over; nothing where it never began or is over already."""
    _end(need(session, Meeting, meeting_id), part, _clock(session))


def refuse_if_off(meeting: Meeting) -> None:
    """Raise ``NotAllowed`` for a meeting that was put off or not held."""
    if meeting.status in _OFF:
        raise NotAllowed(
            f"This meeting is on record as {meeting.status.value}, so it cannot be held. Nothing was "
            "changed. Open the meeting that takes its place, or plan a new one."
        )


def _end(meeting: Meeting, part: MeetingPart, clock: time) -> None:
    started, ended = TIMES[part]
    began = getattr(meeting, started)
    if began is not None and getattr(meeting, ended) is None:
        setattr(meeting, ended, max(began, clock))


def _attendance(session: Session, meeting: Meeting, person_id: str) -> Attendance:
    """Return the line of a guest: the one they have, out of the bin, or a new one."""
    there = session.scalars(
        select(Attendance)
        .where(Attendance.meeting_id == meeting.id, Attendance.person_id == person_id)
        .order_by(Attendance.binned_at.is_not(None))
    ).first()
    if there is not None:
        there.binned_at = None
        return there
    made = Attendance(case_id=meeting.case_id, meeting_id=meeting.id, person_id=person_id, unexpected=True)
    session.add(made)
    session.flush()
    return made


def _clock(session: Session) -> time:
    return now(session).astimezone().time().replace(second=0, microsecond=0)
