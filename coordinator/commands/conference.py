"""What is done for a meeting: plan it, list who is expected, mark who came, move what is booked, hold it."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.commands.sense import refuse_nonsense
from coordinator.errors import NotAllowed
from coordinator.models.choices import (
    BookingStatus,
    InviteState,
    MeetingKind,
    MeetingPart,
    MeetingStatus,
    Mode,
    PostponeReason,
    Role,
    Stage,
)
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.models.referral import Case
from coordinator.models.timekeeping import Postponement
from coordinator.practice.agendas import NETWORK_MINUTES
from coordinator.practice.earliest import LENGTH
from coordinator.text import clean

USUAL_LENGTH = LENGTH
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
    """Plan a meeting and expect everyone who is invited; return its id.

    Raises ``NotAllowed`` for a day long ago or far ahead.
    """
    case = need(session, Case, case_id)
    meeting = Meeting(case_id=case.id, kind=kind, place=clean(place, one_line=True))
    _give_times(session, meeting, starts, _length(meeting))
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
    """Record that a meeting took place, on its planned day or today.

    Raises ``NotAllowed`` for one that was put off: another took its place.
    """
    meeting = need(session, Meeting, meeting_id)
    if meeting.status is MeetingStatus.POSTPONED:
        raise NotAllowed(
            "This meeting was put off, so it was not held on that day. Nothing was changed. Open the one "
            "that took its place and record it there."
        )
    meeting.status = MeetingStatus.HELD
    meeting.held_on = meeting.held_on or (meeting.starts.date() if meeting.starts else today(session))
    case = need(session, Case, meeting.case_id)
    if meeting.kind in {MeetingKind.CONFERENCE, MeetingKind.RECONVENED}:
        case.stage = Stage.PLAN
    elif meeting.kind is MeetingKind.REVIEW:
        case.stage = Stage.REVIEW


@command("Give the meeting its date")
def date_meeting(session: Session, *, meeting_id: str, starts: datetime) -> None:
    """Set when a planned meeting starts; it keeps its length, or gets the usual one.

    Raises ``NotAllowed`` for a day long ago or far ahead.
    """
    meeting = need(session, Meeting, meeting_id)
    _give_times(session, meeting, starts, _length(meeting))


@command("Postpone the meeting")
def postpone_meeting(
    session: Session,
    *,
    meeting_id: str,
    reason: str,
    why: PostponeReason = PostponeReason.OTHER,
    asked_by: str = "",
    starts: datetime | None = None,
) -> str:
    """Keep a meeting on record as postponed, with why, and plan it anew; return the new one's id.

    Only a planned meeting can be postponed, and to a day neither long ago nor far ahead. What is booked
    stays with the old one until it is moved or cancelled.
    """
    old = need(session, Meeting, meeting_id)
    if old.status is not MeetingStatus.PLANNED:
        raise NotAllowed(
            f"This meeting is on record as {old.status.value}; only a planned one can be postponed. "
            "Nothing was changed."
        )
    old.status, old.reason_not_held = MeetingStatus.POSTPONED, clean(reason) or why.label
    new = another_like(old)
    new.follows_id, new.run_by_id = old.follows_id, old.run_by_id
    _give_times(session, new, starts, _length(old))
    session.add(new)
    session.flush()
    session.add(
        Postponement(
            case_id=old.case_id,
            meeting_id=old.id,
            new_meeting_id=new.id,
            was_planned=old.starts,
            moved_on=today(session),
            reason=why,
            words=clean(reason),
            asked_by=clean(asked_by, one_line=True),
        )
    )
    _expect(session, new)
    return new.id


@command("Move the booking")
def move_booking(
    session: Session,
    *,
    record_type: type[VenueBooking | InterpreterBooking],
    record_id: str,
    meeting_id: str,
) -> None:
    """Tie a booking to another meeting and move its times with it; it has to be confirmed again.

    Where the other meeting has no date yet, the booking has none either.
    """
    booking, meeting = need(session, record_type, record_id), need(session, Meeting, meeting_id)
    before = session.get(Meeting, booking.meeting_id) if booking.meeting_id else None
    was = before.starts if before and before.starts else booking.starts
    times = (
        ("set_up_from", "starts", "ends", "clear_up_until")
        if isinstance(booking, VenueBooking)
        else ("starts", "ends", "pre_brief")
    )
    for key in times:
        planned = getattr(booking, key)
        moved = planned + (meeting.starts - was) if planned and was and meeting.starts else None
        setattr(booking, key, moved)
    booking.meeting_id = meeting.id
    booking.status, booking.cancel_by = BookingStatus.ENQUIRED, None
    if isinstance(booking, VenueBooking):
        booking.confirmed_on = None


@command("Cancel the booking")
def cancel_booking(
    session: Session, *, record_type: type[VenueBooking | InterpreterBooking], record_id: str
) -> None:
    """Mark a booking as cancelled; it stays on record."""
    need(session, record_type, record_id).status = BookingStatus.CANCELLED


def another_like(old: Meeting) -> Meeting:
    """Return a meeting like the one that was moved: the same place, agenda and people, without a time."""
    return Meeting(
        case_id=old.case_id,
        kind=old.kind,
        zone=old.zone,
        place=old.place,
        place_chosen_by_family=old.place_chosen_by_family,
        chair=old.chair,
        note_taker=old.note_taker,
        agenda=old.agenda,
        ground_rules=old.ground_rules,
        refreshments=old.refreshments,
        childcare=old.childcare,
    )


def _give_times(session: Session, meeting: Meeting, starts: datetime | None, length: timedelta) -> None:
    meeting.starts = starts
    refuse_nonsense(session, meeting, ["starts"])
    meeting.ends = starts and starts + length


def _length(meeting: Meeting) -> timedelta:
    if meeting.starts and meeting.ends and meeting.ends > meeting.starts:
        return meeting.ends - meeting.starts
    return timedelta(minutes=NETWORK_MINUTES) if meeting.kind is MeetingKind.NETWORK else USUAL_LENGTH


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
