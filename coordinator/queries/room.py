"""What may lie open on the table of a meeting, looked through for everybody who is there or may walk in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.base import CaseRecord
from coordinator.models.choices import MeetingStatus, Mode
from coordinator.models.conference import Attendance, FurtherQuestion, Meeting
from coordinator.models.network import KeepApart, Participant
from coordinator.models.person import Person
from coordinator.models.referral import (
    BottomLine,
    CaseChild,
    Concern,
    FamilyQuestion,
    ResourceOnOffer,
    Strength,
    ToldWhat,
)
from coordinator.practice.agendas import agenda_parts, name_free, standard_agenda
from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.day_words import say_day
from coordinator.practice.leaks import find
from coordinator.practice.names import short_names
from coordinator.practice.presence import NOT_ASKED, is_here, may_be_there, mode_of, offers_from_elsewhere
from coordinator.practice.room import Around, Listener, Unseen, lie_open, looked_through
from coordinator.practice.room_view import (
    AbsentOfferView,
    AskView,
    BottomLineView,
    ChildVoiceView,
    FurtherQuestionView,
    HelpView,
    LeftOut,
    PersonHere,
    Room,
    RoomView,
    WorryView,
)
from coordinator.practice.snapshot import PlanSnapshot
from coordinator.queries.conference_papers import SUGGESTED_RULES, title_of
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.plan import snapshot_of, versions_of_case
from coordinator.queries.records import case_records, records
from coordinator.queries.secrets import known_details, secrets_for_each, unseen_by_each
from coordinator.queries.table_lines import table_lines

C = TypeVar("C", bound=CaseRecord)
BY_HAND = "You keep it off the table."
_CALLING_IN = frozenset({Mode.PHONE, Mode.VIDEO})


@dataclass(frozen=True)
class _Somebody:
    """Anybody of the meeting: in the case, a child it is about, or a guest nobody had listed."""

    person: Person
    short_name: str
    part: Participant | None
    attendance: Attendance | None
    child: CaseChild | None

    @property
    def listens(self) -> bool:
        return may_be_there(self.part, self.attendance, self.child)


def room(session: Session, *, meeting_id: str, today: date) -> Room:
    """Return what may lie open at a meeting, and what was left out of it; raises ``NotThere``."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    everybody = _everybody(session, meeting)
    versions = versions_of_case(session, case_id=meeting.case_id)
    plan = snapshot_of(session, version_id=versions[0].id) if versions else None
    looked = looked_through(
        _view(session, meeting, everybody, plan), _around(session, meeting, everybody, plan, today)
    )
    by_hand = [one for one in table_lines(session, meeting_id=meeting_id) if one.off]
    return replace(looked, left_out=(*(LeftOut(one.what, BY_HAND) for one in by_hand), *looked.left_out))


def said_openly(session: Session, *, meeting_id: str, texts: Collection[str], today: date) -> frozenset[str]:
    """Return those of these texts that may each lie open at a meeting as they stand."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    return lie_open(texts, _around(session, meeting, _everybody(session, meeting), None, today))


def listeners_at(session: Session, *, meeting_id: str) -> tuple[str, ...]:
    """Return by id everybody who is at a meeting or may still walk in."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    return tuple(one.person.id for one in _everybody(session, meeting) if one.listens)


def unseen_at(session: Session, *, meeting_id: str, today: date) -> frozenset[str]:
    """Return by id whose being at a meeting is kept from somebody who is there or may walk in."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    everybody = [one.person.id for one in _everybody(session, meeting)]
    found = unseen_by_each(
        session,
        case_id=meeting.case_id,
        reader_ids=listeners_at(session, meeting_id=meeting_id),
        person_ids=everybody,
        today=today,
    )
    return frozenset().union(*found.values())


def not_offered_at(session: Session, *, meeting_id: str, today: date) -> frozenset[str]:
    """Return by id whom no list on the table offers: who is kept from somebody there, or was not asked."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    not_asked = {
        one.person.id
        for one in _everybody(session, meeting)
        if one.part is not None
        and one.part.invite_state in NOT_ASKED
        and not (one.attendance is not None and one.attendance.came)
    }
    return unseen_at(session, meeting_id=meeting_id, today=today) | not_asked


def calm_agenda(session: Session, *, meeting_id: str) -> tuple[AgendaPartView, ...]:
    """Return the agenda of a meeting without anybody's name or particulars, for an idle screen."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    names = [name for one in _everybody(session, meeting) for name in _names(one.person, one.person.family)]
    known = known_details(session, case_id=meeting.case_id)
    written = "\n".join(line for line in meeting.agenda.splitlines() if not find(line, known))
    parts = name_free(agenda_parts(meeting.kind, written), names)
    said = "\n".join(point for part in parts for point in part.points)
    return standard_agenda(meeting.kind) if find(said, known) else parts


def meeting_of(session: Session, *, meeting_id: str) -> Meeting:
    """Return a meeting by its id; raises ``NotThere``."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None or meeting.binned_at is not None:
        raise NotThere("This meeting is no longer in the casebook. Go back and look again.")
    return meeting


def _everybody(session: Session, meeting: Meeting) -> tuple[_Somebody, ...]:
    """Return everybody who has to do with a meeting, in the order of the case, guests last."""
    parts = {one.person.id: one for one in people_of_case(session, case_id=meeting.case_id)}
    children = {
        person.id: (person, child) for person, child in children_of_case(session, case_id=meeting.case_id)
    }
    attendance = {
        one.person_id: one for one in records(session, record_type=Attendance, meeting_id=meeting.id)
    }
    guests = attendance.keys() - parts.keys() - children.keys()
    wanted = select(Person).where(Person.id.in_(guests)).order_by(Person.id)
    people = {
        **{person_id: one.person for person_id, one in parts.items()},
        **{person_id: person for person_id, (person, _) in children.items()},
        **{person.id: person for person in session.scalars(wanted)},
    }
    called = short_names(list(people.values()))
    return tuple(
        _Somebody(
            person,
            called[person_id],
            parts[person_id].participant if person_id in parts else None,
            attendance.get(person_id),
            children[person_id][1] if person_id in children else None,
        )
        for person_id, person in people.items()
    )


def _around(
    session: Session,
    meeting: Meeting,
    everybody: Sequence[_Somebody],
    plan: PlanSnapshot | None,
    today: date,
) -> Around:
    """Return who is there, and what none of them, or one of them, may have."""
    case_id = meeting.case_id
    there = {one.person.id: one for one in everybody if one.listens}
    secrets = secrets_for_each(session, case_id=case_id, reader_ids=there, today=today)
    untold = {
        one.person_id: one.may_not_hear
        for one in case_records(session, record_type=ToldWhat, case_id=case_id)
    }
    apart = case_records(session, record_type=KeepApart, case_id=case_id)
    return Around(
        listeners=tuple(
            Listener(one.short_name, secrets[person_id], untold.get(person_id, ""))
            for person_id, one in there.items()
        ),
        unseen=_unseen(session, case_id, everybody, there, today),
        wordings=plan.wordings if plan else (),
        known=known_details(session, case_id=case_id),
        apart=tuple(
            phrase
            for pair in apart
            for said in (pair.order_reference, pair.arrangement, pair.court_permission)
            for phrase in said.splitlines()
        ),
    )


def _unseen(
    session: Session,
    case_id: str,
    everybody: Sequence[_Somebody],
    there: Mapping[str, _Somebody],
    today: date,
) -> tuple[Unseen, ...]:
    """Return whose being there is kept from somebody who is there."""
    by_reader = unseen_by_each(
        session,
        case_id=case_id,
        reader_ids=there,
        person_ids=[one.person.id for one in everybody],
        today=today,
    )
    found = (
        (one, tuple(there[reader].short_name for reader, ids in by_reader.items() if one.person.id in ids))
        for one in everybody
    )
    return tuple(Unseen((one.short_name, *_names(one.person)), readers) for one, readers in found if readers)


def _names(person: Person, *more: str) -> tuple[str, ...]:
    """Return everything somebody may be called by."""
    return tuple(filter(None, (person.name, person.given, person.known_as, *more)))


def _view(
    session: Session, meeting: Meeting, everybody: Sequence[_Somebody], plan: PlanSnapshot | None
) -> RoomView:
    """Return everything of a case that a table can show, before it is looked through."""
    called = {one.person.id: one.short_name for one in everybody}
    rules = tuple(filter(None, map(str.strip, meeting.ground_rules.splitlines())))
    return RoomView(
        title=title_of(session, case_id=meeting.case_id),
        day=meeting.held_on or (meeting.starts.date() if meeting.starts else None),
        place=meeting.place,
        children=tuple(one.short_name for one in everybody if one.child is not None),
        people=_people(everybody, over=meeting.status is MeetingStatus.HELD),
        agenda=agenda_parts(meeting.kind, meeting.agenda),
        ground_rules=rules or SUGGESTED_RULES,
        strengths=tuple(one.text for one in _listed(session, Strength, meeting) if one.text),
        worries=tuple(
            WorryView(one.text, one.worry_statement, one.safety_goal)
            for one in _listed(session, Concern, meeting)
        ),
        bottom_lines=_bottom_lines(session, meeting),
        questions=_questions(session, meeting),
        help_on_offer=tuple(
            HelpView(one.text, one.offered_by, one.until)
            for one in _listed(session, ResourceOnOffer, meeting)
        ),
        child_voices=_child_voices(everybody, meeting, called),
        absent_offers=_absent_offers(everybody, meeting),
        further_questions=_further_questions(session, meeting, called),
        actions=plan.plan.actions if plan else (),
        back_up=plan.plan.back_up if plan else (),
        wanted=plan.plan.wanted if plan else "",
        meet_again=_meet_again(plan),
    )


def _people(everybody: Sequence[_Somebody], *, over: bool) -> tuple[PersonHere, ...]:
    """Return who is here, or came when it is over; until somebody is marked, who is expected."""
    came = [one for one in everybody if one.attendance is not None and one.attendance.came]
    if not came:
        return tuple(_person_here(one) for one in everybody if one.listens)
    return tuple(_person_here(one) for one in came if over or is_here(one.attendance))


def _person_here(one: _Somebody) -> PersonHere:
    mode = mode_of(one.part, one.attendance)
    part = (one.part.described_as or one.part.role.label) if one.part else ""
    return PersonHere(one.short_name, part, mode.value if mode in _CALLING_IN else "")


def _child_voices(
    everybody: Sequence[_Somebody], meeting: Meeting, called: Mapping[str, str]
) -> tuple[ChildVoiceView, ...]:
    return tuple(
        ChildVoiceView(one.short_name, one.child.own_words, called.get(one.child.voiced_by_id or "", ""))
        for one in everybody
        if one.child is not None
        and one.child.id not in meeting.off_table
        and one.child.own_words_may_be_shared
        and one.child.own_words.strip()
    )


def _absent_offers(everybody: Sequence[_Somebody], meeting: Meeting) -> tuple[AbsentOfferView, ...]:
    return tuple(
        AbsentOfferView(one.short_name, one.part.can_offer)
        for one in everybody
        if one.part is not None
        and one.part.id not in meeting.off_table
        and offers_from_elsewhere(one.part, one.attendance)
    )


def _further_questions(
    session: Session, meeting: Meeting, called: Mapping[str, str]
) -> tuple[FurtherQuestionView, ...]:
    return tuple(
        FurtherQuestionView(one.text, called.get(one.asked_by_id or "", ""), one.answer, one.answered_by)
        for one in records(session, record_type=FurtherQuestion, meeting_id=meeting.id)
        if one.id not in meeting.off_table
    )


def _listed(session: Session, record_type: type[C], meeting: Meeting) -> list[C]:
    """Return the records of one kind in the case that the coordinator lets lie on the table."""
    found = case_records(session, record_type=record_type, case_id=meeting.case_id)
    return [one for one in found if one.id not in meeting.off_table]


def _bottom_lines(session: Session, meeting: Meeting) -> tuple[BottomLineView, ...]:
    found = enumerate(_listed(session, BottomLine, meeting), start=1)
    return tuple(BottomLineView(number, one.text, one.met, one.id) for number, one in found)


def _questions(session: Session, meeting: Meeting) -> tuple[AskView, ...]:
    found = enumerate(_listed(session, FamilyQuestion, meeting), start=1)
    return tuple(AskView(one.id, number, one.text) for number, one in found)


def _meet_again(plan: PlanSnapshot | None) -> str:
    if plan is None or plan.plan.review_on is None:
        return ""
    return ", ".join(part for part in (say_day(plan.plan.review_on), plan.plan.review_place) if part)
