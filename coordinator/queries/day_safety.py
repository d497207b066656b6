"""What the coordinator alone has for the day: who is kept apart, who comes, what is kept back or seen to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.choices import BookingStatus, Hides
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import ClosingStep
from coordinator.models.directory import Venue
from coordinator.models.network import KeepApart, Restriction
from coordinator.models.preparation import VenueBooking
from coordinator.models.referral import Case, CaseChild, ToldWhat
from coordinator.practice.conference_view import (
    ApartView,
    CheckGroupView,
    ComingView,
    DayChecklistView,
    DaySafetyView,
    KeptBackView,
)
from coordinator.practice.day_words import say_day
from coordinator.practice.names import in_words
from coordinator.practice.presence import mode_of
from coordinator.practice.privacy import in_force
from coordinator.practice.room_checklist import room_checks
from coordinator.practice.visiting import say_clock
from coordinator.queries.families import UnnamedFamilies, unnamed_families
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records, records
from coordinator.queries.room import listeners_at, meeting_of, room
from coordinator.queries.the_day import room_facts

_OFF = frozenset({BookingStatus.CANCELLED})


@dataclass(frozen=True)
class _Day:
    """A meeting, its day and its case, with what people are called where nobody is named."""

    meeting: Meeting
    case: Case
    on: date
    known: UnnamedFamilies

    def unnamed(self, text: str) -> str:
        return self.known.unnamed_lines(self.case.id, text)

    def who(self, *person_ids: str) -> str:
        return self.known.who(self.case.id, person_ids)


def day_safety(session: Session, *, meeting_id: str, today: date) -> DaySafetyView:
    """Return the safety plan for the day of a meeting; raises ``NotThere``."""
    day = _day(session, meeting_id, today)
    case_id = day.case.id
    looked = room(session, meeting_id=meeting_id, today=today)
    told = case_records(session, record_type=ToldWhat, case_id=case_id)
    children = case_records(session, record_type=CaseChild, case_id=case_id)
    return DaySafetyView(
        reference=day.case.reference,
        held_on=day.on,
        times=_times(day.meeting),
        place=day.unnamed(day.meeting.place),
        rooms=_rooms(session, day),
        apart=tuple(
            _apart(day, pair) for pair in case_records(session, record_type=KeepApart, case_id=case_id)
        ),
        coming=_coming(session, day),
        kept_back=tuple(
            _kept_back(day, one)
            for one in case_records(session, record_type=Restriction, case_id=case_id)
            if in_force(one.since, one.until, day.on)
        ),
        not_to_hear=tuple(
            f"{day.who(one.person_id)}: {day.unnamed(' '.join(one.may_not_hear.split()))}"
            for one in told
            if one.may_not_hear.strip()
        ),
        first=tuple(day.unnamed(one.must_happen_first) for one in children if one.must_happen_first.strip()),
        off_the_table=tuple(dict.fromkeys(day.unnamed(one.what) for one in looked.left_out)),
    )


def day_checklist(session: Session, *, meeting_id: str, today: date) -> DayChecklistView:
    """Return the checklist for the day of a meeting; raises ``NotThere``."""
    day = _day(session, meeting_id, today)
    ticked = frozenset(day.meeting.room_checks)
    facts = [
        ("When", " · ".join(part for part in (say_day(day.on), _times(day.meeting)) if part)),
        ("Where", day.unnamed(day.meeting.place)),
        *_venue(session, day),
    ]
    return DayChecklistView(
        reference=day.case.reference,
        held_on=day.on,
        facts=tuple((label, text) for label, text in facts if text),
        groups=tuple(
            CheckGroupView(group.title, tuple((check.text, check.key in ticked) for check in group.checks))
            for group in room_checks(room_facts(session, meeting_id=meeting_id))
        ),
        closing=tuple(step.label for step in ClosingStep),
    )


def _day(session: Session, meeting_id: str, today: date) -> _Day:
    meeting = meeting_of(session, meeting_id=meeting_id)
    on = meeting.held_on or (meeting.starts.date() if meeting.starts else today)
    known = unnamed_families(session, [meeting.case_id])
    return _Day(meeting, session.get_one(Case, meeting.case_id), on, known)


def _times(meeting: Meeting) -> str:
    return " to ".join(say_clock(one) for one in (meeting.starts, meeting.ends) if one and meeting.starts)


def _apart(day: _Day, pair: KeepApart) -> ApartView:
    until = f", until {say_day(pair.order_expires)}" if pair.order_expires else ""
    return ApartView(
        who=day.who(pair.person_id, pair.other_id),
        level=pair.level.label,
        arrangement=day.unnamed(pair.arrangement),
        order=f"{pair.order_reference}{until}" if pair.order_reference.strip() else "",
        permission=day.unnamed(" ".join(pair.court_permission.split())),
    )


def _coming(session: Session, day: _Day) -> tuple[ComingView, ...]:
    """Return everybody who may be there, in the order of the case, with whom they are kept apart from."""
    there = listeners_at(session, meeting_id=day.meeting.id)
    parts = {one.person.id: one.participant for one in people_of_case(session, case_id=day.case.id)}
    attendance = {
        one.person_id: one for one in records(session, record_type=Attendance, meeting_id=day.meeting.id)
    }
    pairs = case_records(session, record_type=KeepApart, case_id=day.case.id)
    found = []
    for person_id in there:
        part, mode = parts.get(person_id), mode_of(parts.get(person_id), attendance.get(person_id))
        found.append(
            ComingView(
                who=day.who(person_id) or "a guest",
                how=mode.label if mode else "",
                transport=day.unnamed(part.transport) if part else "",
                apart_from=day.who(*_others(pairs, person_id)),
            )
        )
    return tuple(found)


def _others(pairs: Sequence[KeepApart], person_id: str) -> tuple[str, ...]:
    both = ((pair.person_id, pair.other_id) for pair in pairs if person_id in {pair.person_id, pair.other_id})
    return tuple(other for pair in both for other in pair if other != person_id)


def _kept_back(day: _Day, one: Restriction) -> KeptBackView:
    kinds = [kind.value for kind in Hides if kind in one.hides]
    said = ["that they are there" if kind == Hides.ATTENDANCE.value else kind for kind in kinds]
    viewer = day.who(one.viewer_id) or "somebody outside the case" if one.viewer_id else "everyone else"
    return KeptBackView(day.who(one.protected_id) or "somebody outside the case", in_words(said), viewer)


def _booked(session: Session, day: _Day) -> list[VenueBooking]:
    found = records(session, record_type=VenueBooking, meeting_id=day.meeting.id)
    return [one for one in found if one.status not in _OFF]


def _rooms(session: Session, day: _Day) -> str:
    lines = []
    for one in _booked(session, day):
        side = f"side room: {one.side_room}" if one.side_room else ""
        lines.append(", ".join(part for part in (one.room, side) if part))
    return "\n".join(line for line in lines if line)


def _venue(session: Session, day: _Day) -> list[tuple[str, str]]:
    """Return what is needed to get into the hall: from when, who has the key, parking and signal."""
    found = []
    for one in _booked(session, day):
        venue = session.get(Venue, one.venue_id)
        from_when = f"from {say_clock(one.set_up_from)}" if one.set_up_from else ""
        until = f"until {say_clock(one.clear_up_until)}" if one.clear_up_until else ""
        found.append(("The hall is yours", " ".join(part for part in (from_when, until) if part)))
        if venue is not None:
            found += [
                ("Key", day.unnamed(venue.key_holder)),
                ("Parking", venue.parking),
                ("Phone signal", venue.mobile_signal),
            ]
    return [*found, ("Rooms", _rooms(session, day))]
