"""What the coordinator alone looks at on the day: who is kept apart, what stays off the table, guests."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.choices import ContactOutcome
from coordinator.models.conference import Attendance
from coordinator.models.preparation import Contact
from coordinator.practice.arriving import about_guest
from coordinator.practice.conference_view import DaySafetyView
from coordinator.practice.room_view import Room
from coordinator.queries.day_safety import day_safety
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records, records
from coordinator.queries.room import meeting_of, room


@dataclass(frozen=True)
class OwnSheet:
    """The safety of the day, what was left off the table with why, and what to know about guests."""

    safety: DaySafetyView
    looked: Room
    guests: tuple[str, ...]


def own_sheet(session: Session, *, meeting_id: str, today: date) -> OwnSheet:
    """Return what only the coordinator may see of the day of a meeting; raises ``NotThere``."""
    return OwnSheet(
        day_safety(session, meeting_id=meeting_id, today=today),
        room(session, meeting_id=meeting_id, today=today),
        _guests(session, meeting_id),
    )


def _guests(session: Session, meeting_id: str) -> tuple[str, ...]:
    meeting = meeting_of(session, meeting_id=meeting_id)
    listed = records(session, record_type=Attendance, meeting_id=meeting.id)
    unexpected = {one.person_id for one in listed if one.unexpected and one.came}
    reached = {
        person_id
        for contact in case_records(session, record_type=Contact, case_id=meeting.case_id)
        if contact.outcome is ContactOutcome.REACHED
        for person_id in contact.person_ids
    }
    return tuple(
        about_guest(one.short_name, one.participant.invite_state, spoken_to=one.person.id in reached)
        for one in people_of_case(session, case_id=meeting.case_id)
        if one.person.id in unexpected
    )
