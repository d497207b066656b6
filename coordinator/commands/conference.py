"""What is done for a meeting: plan it, list who is expected, mark who came, move it, hold it."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.models.choices import InviteState, MeetingKind, MeetingPart, MeetingStatus, Mode, Role, Stage
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.referral import Case
from coordinator.text import clean

USUAL_LENGTH = timedelta(hours=4)
"""Long enough for three parts without a limit on private family time; the coordinator changes it freely."""


@command("Plan a meeting")
def plan_meeting(
    session: Session,
    *,
    case_id: str,
    kind: MeetingKind = MeetingKind.CONFERENCE,
    starts: datetime | None = None,
    place: str = "",
) -> str:
    """Plan a meeting and expect everyone who is invited; return its id."""
    case = need(session, Case, case_id)
    meeting = Meeting(
        case_id=case.id,
        kind=kind,
        starts=starts,
        ends=starts and starts + USUAL_LENGTH,
        place=clean(place, one_line=True),
    )
    session.add(meeting)
    session.flush()
    _expect(session, meeting)
    return meeting.id


@command("List who is expected")
def expect_invited(session: Session, *, meeting_id: str) -> None:
    """Add everyone who was asked and has not said no to the list of those expected."""
    _expect(session, need(session, Meeting, meeting_id))


@command("Mark who came")
def mark_came(session: Session, *, attendance_id: str, came: bool | None) -> None:
    """Mark whether somebody came; they came as expected and to all parts open to them, until changed."""
    attendance = need(session, Attendance, attendance_id)
    attendance.came = came
    if came:
        attendance.actual_mode = attendance.actual_mode or attendance.expected_mode or Mode.IN_PERSON
        attendance.parts = attendance.parts or _usual_parts(session, attendance)


@command("Record that the meeting was held")
def hold_meeting(session: Session, *, meeting_id: str) -> None:
    """Record that a meeting took place, on its planned day or today."""
    meeting = need(session, Meeting, meeting_id)
    meeting.status = MeetingStatus.HELD
    meeting.held_on = meeting.held_on or (meeting.starts.date() if meeting.starts else today(session))
    case = need(session, Case, meeting.case_id)
    if meeting.kind is MeetingKind.CONFERENCE:
        case.stage = Stage.PLAN


@command("Postpone the meeting")
def postpone_meeting(session: Session, *, meeting_id: str, reason: str) -> str:
    """Keep a meeting on record as postponed, with why, and plan it anew; return the new one's id."""
    old = need(session, Meeting, meeting_id)
    old.status, old.reason_not_held = MeetingStatus.POSTPONED, clean(reason)
    new = Meeting(
        case_id=old.case_id,
        kind=old.kind,
        place=old.place,
        place_chosen_by_family=old.place_chosen_by_family,
        chair=old.chair,
        note_taker=old.note_taker,
        agenda=old.agenda,
        ground_rules=old.ground_rules,
        refreshments=old.refreshments,
        childcare=old.childcare,
    )
    session.add(new)
    session.flush()
    _expect(session, new)
    return new.id


def _expect(session: Session, meeting: Meeting) -> None:
    not_expected = {InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN, InviteState.CONSIDERED}
    expected = select(Participant).where(
        Participant.case_id == meeting.case_id,
        Participant.binned_at.is_(None),
        Participant.invite_state.not_in(not_expected),
    )
    listed = set(session.scalars(select(Attendance.person_id).where(Attendance.meeting_id == meeting.id)))
    for participant in session.scalars(expected.order_by(Participant.position, Participant.id)):
        if participant.person_id not in listed:
            session.add(
                Attendance(
                    case_id=meeting.case_id,
                    meeting_id=meeting.id,
                    person_id=participant.person_id,
                    expected_mode=participant.mode or Mode.IN_PERSON,
                )
            )


def _usual_parts(session: Session, attendance: Attendance) -> tuple[MeetingPart, ...]:
    role = session.scalar(
        select(Participant.role).where(
            Participant.case_id == attendance.case_id, Participant.person_id == attendance.person_id
        )
    )
    if role in {Role.REFERRER, Role.INFORMATION_GIVER, Role.REVIEWING_OFFICER, Role.OBSERVER}:
        return (MeetingPart.INFORMATION_SHARING, MeetingPart.AGREEING_THE_PLAN)
    return tuple(MeetingPart)
