"""What the conference day shows: the meeting in words, what the room needs, who is here."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import BookingStatus, InviteState, MeetingKind, Mode
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.preparation import InterpreterBooking
from coordinator.practice.names import in_words, possessive
from coordinator.practice.room_checklist import RoomFacts
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import record, records

_TITLES = {
    MeetingKind.BASELINE: "Baseline meeting",
    MeetingKind.CONFERENCE: "family meeting",
    MeetingKind.RECONVENED: "family meeting",
    MeetingKind.REVIEW: "review",
    MeetingKind.NETWORK: "network meeting",
}
_NOT_EXPECTED = frozenset(
    {InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN, InviteState.CONSIDERED}
)
_OFF = frozenset({BookingStatus.CANCELLED})


@dataclass(frozen=True)
class DayHead:
    """The meeting of the day and what it is called on the table."""

    meeting: Meeting
    title: str


def day_head(session: Session, *, meeting_id: str) -> DayHead | None:
    """Return a meeting and what it is called on the table; None where it is no longer in the casebook."""
    meeting = record(session, record_type=Meeting, record_id=meeting_id)
    if meeting is None or meeting.binned_at is not None:
        return None
    children = [person.short_name for person, _ in children_of_case(session, case_id=meeting.case_id)]
    called = _TITLES[meeting.kind]
    whose = f"{possessive(in_words(children))} {called}" if children else called.capitalize()
    return DayHead(meeting, whose)


def room_facts(session: Session, *, meeting_id: str) -> RoomFacts:
    """Return what the checklist for the room depends on; raises ``NotThere``."""
    meeting = _meeting(session, meeting_id)
    listed = records(session, record_type=Attendance, meeting_id=meeting.id)
    coming = {one.person_id: one for one in listed}
    expected = [
        one
        for one in people_of_case(session, case_id=meeting.case_id)
        if one.person.id in coming or one.participant.invite_state not in _NOT_EXPECTED
    ]
    modes = {
        coming[one.person.id].expected_mode if one.person.id in coming else one.participant.mode
        for one in expected
    }
    needs = {need for one in expected for need in one.person.access_needs}
    booked = records(session, record_type=InterpreterBooking, meeting_id=meeting.id)
    return RoomFacts(
        kind=meeting.kind,
        modes=tuple(mode for mode in Mode if mode in modes),
        needs=tuple(needs),
        children=bool(children_of_case(session, case_id=meeting.case_id)),
        interpreter=any(one.status not in _OFF for one in booked),
    )


def _meeting(session: Session, meeting_id: str) -> Meeting:
    meeting = record(session, record_type=Meeting, record_id=meeting_id)
    if meeting is None:
        raise NotThere("This meeting is no longer in the casebook. Go back and look again.")
    return meeting
