"""The weeks of cases: what is on record, the clock each goes by, its steps, and what was postponed.

All is read for many cases at once: the number of statements is the same for one case and for a hundred.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import CountsFrom, MeetingKind, MeetingStatus, Nation
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case
from coordinator.models.timekeeping import ClockPause, DayOff, Postponement, TimeTarget
from coordinator.practice.clock import Clock, Stretch, days_away, paused_stretches
from coordinator.practice.targets import set_of, targets_of
from coordinator.practice.timeline import Dates, Step, next_step, steps
from coordinator.practice.working_days import WorkingCalendar
from coordinator.queries.on_record import OnRecord, by_case, on_record
from coordinator.queries.people import children_of_case


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
    meetings = {one.id: one for one in by_case(session, Meeting, [case])[case.id]}
    rows = {one.meeting_id: one for one in by_case(session, Postponement, [case])[case.id]}
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
    known = on_record(session, cases, children)
    clocks = _clocks(session, cases, children, today)
    return {case.id: _weeks(known[case.id], clocks[case.id], today) for case in cases}


def _weeks(known: OnRecord, clock: Clock, today: date) -> CaseWeeks:
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
    pauses, away = by_case(session, ClockPause, cases), days_off(session)
    found = {}
    for case in cases:
        by = own.get(case.commissioner_id or "")
        time_set = set_of(case, children.get(case.id, ()), today)
        found[case.id] = Clock(
            targets=targets_of(rows[case.commissioner_id or ""], time_set, case.model),
            calendar=WorkingCalendar(by.nation if by else Nation.ENGLAND, away),
            counts_from=by.counts_from if by else CountsFrom.ALLOCATED,
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
