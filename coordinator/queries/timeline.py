"""The weeks of cases: what is on record, the clock each goes by, its steps, and what was postponed.

All is read for many cases at once: the number of statements is the same for one case and for a hundred.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Final, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
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
from coordinator.models.directory import Commissioner
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.preparation import Contact
from coordinator.models.referral import Baseline, Case
from coordinator.models.timekeeping import ClockPause, DayOff, Postponement, TimeTarget
from coordinator.practice.clock import Clock, Stretch, days_away, paused_stretches
from coordinator.practice.targets import set_of, targets_of
from coordinator.practice.timeline import Dates, Step, next_step, steps
from coordinator.practice.working_days import WorkingCalendar
from coordinator.queries.people import children_of_case

ACKNOWLEDGEMENT: Final = "acknowledgement"
WORDS_AND_PICTURES: Final = "words-and-pictures-plan"
"""The papers that show a step was done, by their names in the catalogue."""

NOT_THROUGH: Final = {ContactOutcome.NO_ANSWER, ContactOutcome.WRONG_NUMBER}
NOT_INVITED: Final = {InviteState.CONSIDERED, InviteState.EXCLUDED, InviteState.WITHDRAWN}

C = TypeVar("C", bound=CaseRecord)


@dataclass(frozen=True)
class CaseWeeks:
    """One case in time: what is on record, the clock it goes by, and its steps as of a day.

    ``conference`` is the one that was held or is planned, ``version`` the newest of the plan.
    """

    dates: Dates
    clock: Clock
    steps: tuple[Step, ...]
    paused: tuple[Stretch, ...]
    conference: Meeting | None
    version: PlanVersion | None

    @property
    def next_step(self) -> Step | None:
        """The earliest step that is neither done nor overtaken."""
        return next_step(self.steps)


@dataclass(frozen=True)
class Moved:
    """A meeting that was postponed: for when it was planned, to when it was moved, on which day, and why."""

    kind: MeetingKind
    was_planned: datetime | None
    now_planned: datetime | None
    moved_on: date | None
    reason: str
    asked_by: str


@dataclass(frozen=True)
class WeeksPage:
    """Everything about one case in time: its weeks, its commissioner, its pauses, what was postponed."""

    case: Case
    weeks: CaseWeeks
    commissioner: Commissioner | None
    pauses: tuple[ClockPause, ...]
    moved: tuple[Moved, ...]


def weeks_page(session: Session, *, case_id: str, today: date) -> WeeksPage:
    """Return everything about one case in time; raises ``NotThere``."""
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    children = [person for person, _ in children_of_case(session, case_id=case_id)]
    weeks = weeks_of_cases(session, [case], {case_id: children}, today)[case_id]
    return WeeksPage(
        case=case,
        weeks=weeks,
        commissioner=session.get(Commissioner, case.commissioner_id) if case.commissioner_id else None,
        pauses=weeks.clock.pauses,
        moved=_moved(session, case),
    )


def _moved(session: Session, case: Case) -> tuple[Moved, ...]:
    """Return what was postponed, the first first; also a meeting that only says so itself."""
    meetings = {one.id: one for one in _by_case(session, Meeting, [case])[case.id]}
    rows = {one.meeting_id: one for one in _by_case(session, Postponement, [case])[case.id]}
    found = []
    for meeting in meetings.values():
        row = rows.get(meeting.id)
        if row is not None:
            later = meetings.get(row.new_meeting_id or "")
            why = ": ".join(part for part in (row.reason.label, row.words) if part)
            was, now = row.was_planned or meeting.starts, later.starts if later else None
            found.append(Moved(meeting.kind, was, now, row.moved_on, why, row.asked_by))
        elif meeting.status is MeetingStatus.POSTPONED:
            found.append(Moved(meeting.kind, meeting.starts, None, None, meeting.reason_not_held, ""))
    return tuple(found)


def weeks_of_cases(
    session: Session, cases: Sequence[Case], children: Mapping[str, Iterable[Person]], today: date
) -> dict[str, CaseWeeks]:
    """Return the weeks of each case by its id; ``children`` are the people each case is about."""
    if not cases:
        return {}
    known = _on_record(session, cases, children)
    clocks = _clocks(session, cases, children, today)
    return {case.id: _weeks(known[case.id], clocks[case.id], today) for case in cases}


def _weeks(known: "_OnRecord", clock: Clock, today: date) -> CaseWeeks:
    dates = known.dates()
    return CaseWeeks(
        dates=dates,
        clock=clock,
        steps=steps(dates, today, clock),
        paused=paused_stretches(clock.pauses, today),
        conference=known.conference,
        version=known.version,
    )


def days_off(session: Session) -> frozenset[date]:
    """Return every day on which the coordinator does not work."""
    return days_away(session.scalars(select(DayOff).where(DayOff.binned_at.is_(None))))


def _clocks(
    session: Session, cases: Sequence[Case], children: Mapping[str, Iterable[Person]], today: date
) -> dict[str, Clock]:
    own, rows = _commissioners(session, {case.commissioner_id for case in cases if case.commissioner_id})
    pauses, away = _by_case(session, ClockPause, cases), days_off(session)
    found = {}
    for case in cases:
        by = own.get(case.commissioner_id or "") or Commissioner()
        time_set = set_of(case, children.get(case.id, ()), today)
        found[case.id] = Clock(
            targets=targets_of(rows[case.commissioner_id or ""], time_set, case.model),
            calendar=WorkingCalendar(by.nation, away),
            counts_from=by.counts_from,
            pauses=tuple(pauses[case.id]),
            time_set=time_set,
        )
    return found


def _commissioners(
    session: Session, ids: Collection[str]
) -> tuple[dict[str, Commissioner], defaultdict[str, list[TimeTarget]]]:
    rows: defaultdict[str, list[TimeTarget]] = defaultdict(list)
    if not ids:
        return {}, rows
    wanted = select(TimeTarget).where(TimeTarget.commissioner_id.in_(ids), TimeTarget.binned_at.is_(None))
    for row in session.scalars(wanted.order_by(TimeTarget.id)):
        rows[row.commissioner_id].append(row)
    found = session.scalars(select(Commissioner).where(Commissioner.id.in_(ids)))
    return {one.id: one for one in found}, rows


def _on_record(
    session: Session, cases: Sequence[Case], children: Mapping[str, Iterable[Person]]
) -> dict[str, "_OnRecord"]:
    meetings, people = _by_case(session, Meeting, cases), _by_case(session, Participant, cases)
    calls, baselines = _by_case(session, Contact, cases), _by_case(session, Baseline, cases)
    versions = _by_case(session, PlanVersion, cases)
    newest = {
        case_id: max(of_case, key=lambda one: one.number) for case_id, of_case in versions.items() if of_case
    }
    sent = _sent(session, newest.values())
    papers = _papers(session, cases)
    return {
        case.id: _OnRecord(
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


def _by_case(session: Session, record_type: type[C], cases: Sequence[Case]) -> defaultdict[str, list[C]]:
    wanted = select(record_type).where(
        record_type.case_id.in_([case.id for case in cases]), record_type.binned_at.is_(None)
    )
    found: defaultdict[str, list[C]] = defaultdict(list)
    for one in session.scalars(wanted.order_by(record_type.id)):
        found[one.case_id].append(one)
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


@dataclass(frozen=True)
class _OnRecord:
    """What one case has on record, and the days that follow from it."""

    case: Case
    children: frozenset[str]
    meetings: Sequence[Meeting]
    people: Sequence[Participant]
    calls: Sequence[Contact]
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
            review_held=_first(*(one.held_on for one in self._reviews(MeetingStatus.HELD))),
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
        asked = [one for one in self.people if one.invite_state not in NOT_INVITED]
        if conference is None or not asked or any(one.invite_state is InviteState.TO_ASK for one in asked):
            return None
        days = [one.asked_on for one in asked if one.asked_on is not None]
        if not days:
            days = [day for one in self.calls if (day := _day(one.happened)) and day < conference]
        return max(days, default=None)


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
