"""What many cases have on record in time, read at once, and the days that follow from it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.base import CaseRecord
from coordinator.models.choices import (
    ContactKind,
    ContactOutcome,
    InviteState,
    MeetingKind,
    MeetingStatus,
    Model,
    Role,
    VersionStatus,
)
from coordinator.models.circulation import Circulation, Document
from coordinator.models.conference import Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.preparation import Contact
from coordinator.models.referral import Baseline, Case
from coordinator.practice.timeline import Dates

ACKNOWLEDGEMENT: Final = "acknowledgement"
WORDS_AND_PICTURES: Final = "words-and-pictures-plan"
"""The papers that show a step was done, by their names in the catalogue."""

NOT_THROUGH: Final = {ContactOutcome.NO_ANSWER, ContactOutcome.WRONG_NUMBER}
NOT_INVITED: Final = {InviteState.CONSIDERED, InviteState.EXCLUDED, InviteState.WITHDRAWN}

C = TypeVar("C", bound=CaseRecord)


class _Part(NamedTuple):
    """What counts of somebody's part in a case; there are many, so no more of them is read."""

    person_id: str
    role: Role
    invite_state: InviteState
    asked_on: date | None


class _Call(NamedTuple):
    """What counts of a call or visit; there are many, so no more of them is read."""

    person_ids: tuple[str, ...]
    happened: datetime | None
    kind: ContactKind
    outcome: ContactOutcome | None


@dataclass(frozen=True)
class OnRecord:
    """What one case has on record, and the days that follow from it."""

    case: Case
    children: frozenset[str]
    meetings: Sequence[Meeting]
    people: Sequence[_Part]
    calls: Sequence[_Call]
    baselines: Sequence[Baseline]
    version: PlanVersion | None
    sent: Sequence[Circulation]
    papers: Mapping[str, date | None]

    def dates(self) -> Dates:
        """Return the days of the case."""
        case, version, conference = self.case, self.version, self.conference
        planned = _day(conference.starts) if conference else None
        held = None
        if conference is not None and conference.status is MeetingStatus.HELD:
            held = conference.held_on or planned
        sent = [one.sent_on for one in self.sent]
        return Dates(
            received=case.received,
            acknowledged=_first(self.papers[ACKNOWLEDGEMENT], *self._to_referrer(case.received)),
            allocated=case.allocated,
            referrer_reached=_first(*self._to_referrer(case.allocated or case.received, reached=True)),
            baseline=_first(
                *(one.held_on for one in self.baselines),
                *(one.held_on for one in self._held(MeetingKind.BASELINE)),
            ),
            first_visit=_first(*self._visits()),
            invitations=self._all_asked(planned or held),
            conference_planned=planned,
            conference_held=held,
            target_conference=case.target_conference,
            plan_agreed=version.agreed_on if version else None,
            all_received=max((day for day in sent if day), default=None) if all(sent) else None,
            tell_child_by=version.tell_child_by if version else None,
            child_plan=_first(
                self.papers[WORDS_AND_PICTURES],
                *(one.sent_on for one in self.sent if one.recipient_id in self.children),
            ),
            review=version.review_on if version else None,
            review_planned=_first(*(_day(one.starts) for one in self._reviews(MeetingStatus.PLANNED))),
            review_held=_first(
                *(one.held_on or _day(one.starts) for one in self._reviews(MeetingStatus.HELD))
            ),
        )

    @cached_property
    def conference(self) -> Meeting | None:
        """The conference that was held, or the one planned last."""
        return conference_among(self.meetings, self.case.model)

    def _reviews(self, status: MeetingStatus) -> list[Meeting]:
        kinds = {MeetingKind.REVIEW, *_first_meetings(self.case.model)} - {MeetingKind.CONFERENCE}
        first = self.conference
        return [
            one for one in self.meetings if one.kind in kinds and one.status is status and one is not first
        ]

    def _held(self, kind: MeetingKind) -> list[Meeting]:
        return [one for one in self.meetings if one.kind is kind and one.status is MeetingStatus.HELD]

    def _visits(self) -> list[date | None]:
        return [
            _day(one.happened)
            for one in self.calls
            if one.kind in {ContactKind.VISIT, ContactKind.VIDEO} and one.outcome is ContactOutcome.REACHED
        ]

    def _to_referrer(self, since: date | None, *, reached: bool = False) -> list[date]:
        referrers = {one.person_id for one in self.people if one.role is Role.REFERRER}
        return [
            day
            for one in self.calls
            if (day := _day(one.happened)) is not None
            and (since is None or day >= since)
            and referrers & set(one.person_ids)
            and (one.outcome is ContactOutcome.REACHED if reached else one.outcome not in NOT_THROUGH)
        ]

    def _all_asked(self, conference: date | None) -> date | None:
        """A child is asked in person, not invited."""
        asked = [
            one for one in self.people if one.invite_state not in NOT_INVITED and one.role is not Role.CHILD
        ]
        if conference is None or not asked or any(one.invite_state is InviteState.TO_ASK for one in asked):
            return None
        days = [one.asked_on for one in asked if one.asked_on is not None]
        if not days:
            days = [day for one in self.calls if (day := _day(one.happened)) and day < conference]
        return max(days, default=None)


def on_record(
    session: Session, cases: Sequence[Case], children: Mapping[str, Iterable[Person]]
) -> dict[str, OnRecord]:
    """Return what each case has on record by its id, in a fixed number of statements."""
    meetings, baselines = by_case(session, Meeting, cases), by_case(session, Baseline, cases)
    people, calls = _people(session, cases), _calls(session, cases)
    versions = by_case(session, PlanVersion, cases)
    newest = {
        case_id: max(of_case, key=lambda one: one.number) for case_id, of_case in versions.items() if of_case
    }
    sent = _sent(session, newest.values())
    papers = _papers(session, cases)
    return {
        case.id: OnRecord(
            case=case,
            children=frozenset(child.id for child in children.get(case.id, ())),
            meetings=meetings[case.id],
            people=people[case.id],
            calls=calls[case.id],
            baselines=baselines[case.id],
            version=newest.get(case.id),
            sent=sent[case.id],
            papers={paper: papers.get((case.id, paper)) for paper in (ACKNOWLEDGEMENT, WORDS_AND_PICTURES)},
        )
        for case in cases
    }


def by_case(session: Session, record_type: type[C], cases: Sequence[Case]) -> defaultdict[str, list[C]]:
    """Return the records of one kind by their case, in their order, the bin left out."""
    wanted = select(record_type).where(
        record_type.case_id.in_([case.id for case in cases]), record_type.binned_at.is_(None)
    )
    found: defaultdict[str, list[C]] = defaultdict(list)
    for one in session.scalars(wanted.order_by(record_type.id)):
        found[one.case_id].append(one)
    return found


def _people(session: Session, cases: Sequence[Case]) -> defaultdict[str, list[_Part]]:
    wanted = select(
        Participant.case_id,
        Participant.person_id,
        Participant.role,
        Participant.invite_state,
        Participant.asked_on,
    ).where(Participant.case_id.in_([case.id for case in cases]), Participant.binned_at.is_(None))
    found: defaultdict[str, list[_Part]] = defaultdict(list)
    for case_id, person_id, role, state, asked_on in session.execute(wanted):
        found[case_id].append(_Part(person_id, role, state, asked_on))
    return found


def _calls(session: Session, cases: Sequence[Case]) -> defaultdict[str, list[_Call]]:
    wanted = select(
        Contact.case_id, Contact.person_ids, Contact.happened, Contact.kind, Contact.outcome
    ).where(Contact.case_id.in_([case.id for case in cases]), Contact.binned_at.is_(None))
    found: defaultdict[str, list[_Call]] = defaultdict(list)
    for case_id, person_ids, happened, kind, outcome in session.execute(wanted):
        found[case_id].append(_Call(person_ids, happened, kind, outcome))
    return found


def _sent(session: Session, versions: Iterable[PlanVersion]) -> defaultdict[str, list[Circulation]]:
    released = [one.id for one in versions if one.status is VersionStatus.RELEASED]
    found: defaultdict[str, list[Circulation]] = defaultdict(list)
    if not released:
        return found
    wanted = select(Circulation).where(Circulation.version_id.in_(released), Circulation.binned_at.is_(None))
    for one in session.scalars(wanted.order_by(Circulation.id)):
        found[one.case_id].append(one)
    return found


def _papers(session: Session, cases: Sequence[Case]) -> dict[tuple[str, str], date]:
    wanted = select(Document.case_id, Document.paper, Document.made_at).where(
        Document.case_id.in_([case.id for case in cases]),
        Document.paper.in_([ACKNOWLEDGEMENT, WORDS_AND_PICTURES]),
        Document.binned_at.is_(None),
    )
    found: dict[tuple[str, str], date] = {}
    for case_id, paper, made_at in session.execute(wanted.order_by(Document.made_at.desc())):
        if made_at is not None:
            found[case_id, paper] = made_at.astimezone().date()
    return found


def conference_among(meetings: Sequence[Meeting], model: Model = Model.FGC) -> Meeting | None:
    """Return the conference of a case: the first that was held, else the one planned last, or None.

    Where the case works towards a network meeting, that is its conference.
    """
    kinds = _first_meetings(model)
    held = [one for one in meetings if one.kind in kinds and one.status is MeetingStatus.HELD]
    planned = [one for one in meetings if one.kind in kinds and one.status is MeetingStatus.PLANNED]
    if held:
        return min(held, key=lambda one: (one.held_on or date.max, one.id))
    return planned[-1] if planned else None


def _first_meetings(model: Model) -> set[MeetingKind]:
    network = {MeetingKind.NETWORK} if model is Model.NETWORK_MEETING else set()
    return {MeetingKind.CONFERENCE, *network}


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
