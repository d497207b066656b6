"""What the conference day shows: the meeting in words, what the room needs, who is here."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import BookingStatus, MeetingKind, Mode, Role
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.preparation import InterpreterBooking
from coordinator.practice.arriving import how_early
from coordinator.practice.names import in_words, possessive
from coordinator.practice.presence import NOT_EXPECTED, mode_of
from coordinator.practice.room_checklist import RoomFacts
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.records import record, records
from coordinator.queries.room import not_offered_at, said_openly, unseen_at

_TITLES = {
    MeetingKind.BASELINE: "Baseline meeting",
    MeetingKind.CONFERENCE: "family meeting",
    MeetingKind.RECONVENED: "family meeting",
    MeetingKind.REVIEW: "review",
    MeetingKind.NETWORK: "network meeting",
}
_OFF = frozenset({BookingStatus.CANCELLED})


@dataclass(frozen=True)
class DayHead:
    """The meeting of the day and what it is called on the table."""

    meeting: Meeting
    title: str


@dataclass(frozen=True)
class Arrival:
    """Somebody on the list of a meeting, as the day shows them.

    ``seen``: whether they may be named on the open table; somebody there may not know that they come.
    """

    attendance: Attendance
    name: str
    part: str
    role: Role
    mode: Mode | None
    when: str
    seen: bool


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
        if one.person.id in coming or one.participant.invite_state not in NOT_EXPECTED
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


def arrivals(session: Session, *, meeting_id: str, today: date) -> tuple[Arrival, ...]:
    """Return everyone on the list of a meeting in the order of the case, guests last; raises ``NotThere``."""
    meeting = _meeting(session, meeting_id)
    people = {one.person.id: one for one in people_of_case(session, case_id=meeting.case_id)}
    listed = records(session, record_type=Attendance, meeting_id=meeting.id)
    order = {person_id: place for place, person_id in enumerate(people)}
    ordered = sorted(listed, key=lambda one: (one.unexpected, order.get(one.person_id, len(order)), one.id))
    hidden = unseen_at(session, meeting_id=meeting.id, today=today)
    described = [one.participant.described_as for one in people.values()]
    readable = said_openly(session, meeting_id=meeting.id, texts=described, today=today)
    return tuple(
        _arrival(
            one,
            people.get(one.person_id),
            meeting.starts,
            seen=one.person_id not in hidden,
            readable=readable,
        )
        for one in ordered
    )


def may_walk_in(session: Session, *, meeting_id: str, typed: str, today: date) -> tuple[CasePerson, ...]:
    """Return the people of the case who are not on the list of a meeting and whose name begins as typed.

    Whom nothing on the table offers is returned only once the whole name was typed.
    """
    wanted = typed.strip().casefold()
    if not wanted:
        return ()
    meeting = _meeting(session, meeting_id)
    listed = {one.person_id for one in records(session, record_type=Attendance, meeting_id=meeting.id)}
    hidden = not_offered_at(session, meeting_id=meeting_id, today=today)
    return tuple(
        one
        for one in people_of_case(session, case_id=meeting.case_id)
        if one.person.id not in listed
        and not one.person.died
        and any(
            name.casefold() == wanted if one.person.id in hidden else name.casefold().startswith(wanted)
            for name in (one.short_name, one.person.name)
        )
    )


def _arrival(
    one: Attendance,
    person: CasePerson | None,
    starts: datetime | None,
    *,
    seen: bool,
    readable: Collection[str],
) -> Arrival:
    part = person.participant if person is not None else None
    described = part.described_as if part is not None and part.described_as in readable else ""
    return Arrival(
        attendance=one,
        name=person.short_name if person is not None else "Somebody no longer in this case",
        part=(described or part.role.label) if part is not None else "",
        role=part.role if part is not None else Role.FAMILY,
        mode=mode_of(part, one),
        when=how_early(one.arrived, starts),
        seen=seen,
    )


def _meeting(session: Session, meeting_id: str) -> Meeting:
    meeting = record(session, record_type=Meeting, record_id=meeting_id)
    if meeting is None:
        raise NotThere("This meeting is no longer in the casebook. Go back and look again.")
    return meeting
