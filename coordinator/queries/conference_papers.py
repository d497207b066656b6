"""What the papers for the day of the conference say: agenda, ground rules, who is expected."""

from collections.abc import Collection
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.directory import Coordinator
from coordinator.models.referral import FamilyQuestion
from coordinator.practice.agendas import agenda_parts
from coordinator.practice.conference_view import (
    AgendaView,
    AttendanceSheetView,
    DayView,
    ExpectedView,
    GroundRulesView,
)
from coordinator.practice.names import in_words, possessive
from coordinator.practice.presence import NOT_EXPECTED
from coordinator.practice.visiting import say_clock
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.records import case_records, records

SUGGESTED_RULES: Final = (
    "One person speaks at a time, in a calm voice.",
    "We treat one another with respect.",
    "We look ahead rather than back.",
    "The children come first.",
    "Anyone may take a break and come back.",
    "We offer only what we can really do.",
)
_MAIN: Final = (MeetingKind.CONFERENCE, MeetingKind.RECONVENED, MeetingKind.NETWORK)


def agenda(session: Session, *, case_id: str, meeting_id: str = "") -> AgendaView:
    """Return the agenda; a line that names one of the parts begins the points of that part."""
    meeting = _meeting(session, case_id, meeting_id)
    return AgendaView(
        day=_day(session, meeting),
        parts=agenda_parts(meeting.kind, meeting.agenda),
        questions=tuple(
            question.text for question in case_records(session, record_type=FamilyQuestion, case_id=case_id)
        ),
    )


def ground_rules(session: Session, *, case_id: str, meeting_id: str = "") -> GroundRulesView:
    """Return the ground rules the family agreed, or those that are suggested to them."""
    meeting = _meeting(session, case_id, meeting_id)
    own = tuple(line.strip() for line in meeting.ground_rules.splitlines() if line.strip())
    return GroundRulesView(day=_day(session, meeting), rules=own or SUGGESTED_RULES, agreed=bool(own))


def attendance_sheet(
    session: Session, *, case_id: str, meeting_id: str = "", leave_out: Collection[str] = ()
) -> AttendanceSheetView:
    """Return everyone who is expected, in their order, without the people in ``leave_out``."""
    meeting = _meeting(session, case_id, meeting_id)
    attendance = {
        one.person_id: one for one in records(session, record_type=Attendance, meeting_id=meeting.id)
    }
    expected = (
        _expected(one, attendance.get(one.person.id))
        for one in people_of_case(session, case_id=case_id)
        if one.person.id not in leave_out
    )
    return AttendanceSheetView(day=_day(session, meeting), expected=tuple(one for one in expected if one))


def _expected(one: CasePerson, attendance: Attendance | None) -> ExpectedView | None:
    if one.participant.invite_state in NOT_EXPECTED:
        return None
    mode = (attendance.expected_mode if attendance else None) or one.participant.mode
    part = one.participant.described_as or one.participant.role.label
    return ExpectedView(one.person.name, part, mode.label if mode else "")


def conference_of(session: Session, *, case_id: str) -> Meeting:
    """Return the latest conference of a case that is planned or was held; raises ``NotThere``."""
    wanted = (
        select(Meeting)
        .where(
            Meeting.case_id == case_id,
            Meeting.kind.in_(_MAIN),
            Meeting.status.in_([MeetingStatus.PLANNED, MeetingStatus.HELD]),
            Meeting.binned_at.is_(None),
        )
        .order_by(Meeting.starts.desc(), Meeting.id.desc())
    )
    meeting = session.scalars(wanted).first()
    if meeting is None:
        raise NotThere("No conference has been planned in this case yet. Plan it first.")
    return meeting


def title_of(session: Session, *, case_id: str) -> str:
    """Return what a meeting of this family is called on its papers."""
    children = [person.short_name for person, _ in children_of_case(session, case_id=case_id)]
    return f"{possessive(in_words(children))} family meeting" if children else "Family meeting"


def _meeting(session: Session, case_id: str, meeting_id: str) -> Meeting:
    """Return the meeting asked for, or the conference of the case when none was named."""
    meeting = session.get(Meeting, meeting_id) if meeting_id else conference_of(session, case_id=case_id)
    if meeting is None:
        raise NotThere("This meeting is no longer in the casebook. Go back and look again.")
    return meeting


def _day(session: Session, meeting: Meeting) -> DayView:
    coordinator = session.scalars(select(Coordinator)).first() or Coordinator()
    starts, ends = meeting.starts, meeting.ends
    held_on = meeting.held_on or (starts.date() if starts else None)
    return DayView(
        title=title_of(session, case_id=meeting.case_id),
        held_on=held_on,
        times=" to ".join(say_clock(moment) for moment in (starts, ends) if moment and starts),
        place=meeting.place,
        coordinator=coordinator.trading_name or coordinator.name,
        coordinator_reach=", ".join(way for way in (coordinator.phone, coordinator.email) if way),
    )
