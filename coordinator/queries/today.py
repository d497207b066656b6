"""Today: what is due or late across all families, what is booked, and papers not yet proven."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.models.choices import BookingStatus, MeetingKind, MeetingStatus
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.models.journal import Journal, JournalChange
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, Visit
from coordinator.models.referral import Case
from coordinator.models.timekeeping import Task
from coordinator.practice.matters import Severity
from coordinator.practice.visiting import later
from coordinator.queries.cases import CaseLine, case_lines
from coordinator.queries.due import WEEK, Due, due_across
from coordinator.queries.readiness import matters_of_case

SOON: Final = timedelta(days=21)
"""How long before its conference a family's readiness is shown."""
MOST_NEAR: Final = 8
NEWEST: Final = 400
"""Entries of the journal that are looked through for what changed since yesterday."""
A_VISIT_TAKES: Final = 60


@dataclass(frozen=True)
class Booked:
    """A visit, a meeting or an interpreter of this week, with where it is and how long the way takes."""

    case_id: str
    family: str
    what: str
    starts: datetime
    place: str = ""
    travel_minutes: int | None = None
    record_id: str = ""
    person_ids: tuple[str, ...] = ()
    buddy: str = ""


@dataclass(frozen=True)
class Out:
    """A visit without a check-in since; ``overdue`` once the time to be back has passed."""

    visit_id: str
    case_id: str
    family: str
    starts: datetime
    back: datetime
    overdue: bool
    buddy: str


@dataclass(frozen=True)
class Near:
    """A family whose conference is near: when, and how much is not ready."""

    case_id: str
    family: str
    starts: datetime
    stops: int
    warnings: int


@dataclass(frozen=True)
class Unproven:
    """A copy that was sent and whose arrival is not proven, or one still to send."""

    case_id: str
    family: str
    recipient: str
    sent_on: date | None
    record_id: str = ""


@dataclass(frozen=True)
class ToDo:
    """Something the coordinator wrote down to do for a family."""

    task: Task
    family: str


@dataclass(frozen=True)
class News:
    """A family in which something changed since yesterday: the tables that did, and when last."""

    case_id: str
    family: str
    tables: tuple[str, ...]
    at: datetime | None


@dataclass(frozen=True)
class Today:
    """Everything that asks for the coordinator's attention, the weightiest first."""

    due: tuple[Due, ...]
    booked: tuple[Booked, ...]
    unproven: tuple[Unproven, ...]
    open_cases: tuple[CaseLine, ...]
    near: tuple[Near, ...] = ()
    out: tuple[Out, ...] = ()
    to_do: tuple[ToDo, ...] = ()
    news: tuple[News, ...] = ()


def today_page(session: Session, *, today: date, now: datetime | None = None) -> Today:
    """Return what is due, booked within seven days, not ready and unproven, across all open cases.

    ``now`` is the local time, by which the coordinator may be out on a visit; midnight without it. The
    number of statements is the same for any number of families, but for the few whose conference is near.
    """
    moment = now or datetime.combine(today, time())
    lines = case_lines(session, today=today)
    families = {line.case_id: line.family for line in lines}
    meetings = _meetings(session, families, today)
    visits = _visits(session, families, today)
    booked = _booked(session, families, today, meetings, visits)
    ahead: dict[str, date] = {}
    for one in booked:
        ahead.setdefault(one.case_id, one.starts.date())
    return Today(
        due=due_across(session, lines, families, ahead, today),
        booked=booked,
        unproven=_unproven(session, families),
        open_cases=lines,
        near=_near(session, families, today, meetings),
        out=_out(families, visits, moment),
        to_do=to_do(session, families=families),
        news=_news(session, families, today),
    )


def to_do(session: Session, *, families: Mapping[str, str]) -> tuple[ToDo, ...]:
    """Return what is still to do for these families, what is due first at the head."""
    wanted = select(Task).where(Task.case_id.in_(families), Task.done_on.is_(None), Task.binned_at.is_(None))
    found = [ToDo(one, families[one.case_id]) for one in session.scalars(wanted)]
    return tuple(sorted(found, key=lambda one: (one.task.due_by or date.max, one.task.id)))


def _meetings(session: Session, families: Mapping[str, str], today: date) -> Sequence[Meeting]:
    first, last = datetime.combine(today, time.min), datetime.combine(today + SOON, time.max)
    wanted = select(Meeting).where(
        Meeting.case_id.in_(families),
        Meeting.starts.between(first, last),
        Meeting.status == MeetingStatus.PLANNED,
        Meeting.binned_at.is_(None),
    )
    return session.scalars(wanted.order_by(Meeting.starts, Meeting.id)).all()


def _visits(session: Session, families: Mapping[str, str], today: date) -> Sequence[Visit]:
    first, last = datetime.combine(today - WEEK, time.min), datetime.combine(today + WEEK, time.max)
    wanted = select(Visit).where(
        Visit.case_id.in_(families),
        Visit.starts.between(first, last),
        Visit.status != BookingStatus.CANCELLED,
        Visit.binned_at.is_(None),
    )
    return session.scalars(wanted.order_by(Visit.starts, Visit.id)).all()


def _booked(
    session: Session,
    families: Mapping[str, str],
    today: date,
    meetings: Sequence[Meeting],
    visits: Sequence[Visit],
) -> tuple[Booked, ...]:
    first, last = datetime.combine(today, time.min), datetime.combine(today + WEEK, time.max)
    alone = select(InterpreterBooking).where(
        InterpreterBooking.case_id.in_(families),
        InterpreterBooking.starts.between(first, last),
        InterpreterBooking.status != BookingStatus.CANCELLED,
        InterpreterBooking.meeting_id.is_(None),
        InterpreterBooking.visit_id.is_(None),
        InterpreterBooking.binned_at.is_(None),
    )
    found = [
        Booked(
            one.case_id, families[one.case_id], "Visit", one.starts, one.place, one.travel_minutes, one.id,
            one.person_ids, one.buddy,
        )
        for one in visits
        if one.starts and one.starts >= first
    ]  # fmt: skip
    found += [
        Booked(one.case_id, families[one.case_id], one.kind.label, one.starts, one.place, record_id=one.id)
        for one in meetings
        if one.starts and one.starts <= last
    ]
    found += [
        Booked(
            one.case_id, families[one.case_id], f"Interpreter: {one.language or 'language not known'}",
            one.starts, record_id=one.id, person_ids=one.for_ids,
        )
        for one in session.scalars(alone)
        if one.starts
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.starts))


def _out(families: Mapping[str, str], visits: Sequence[Visit], moment: datetime) -> tuple[Out, ...]:
    found = []
    for one in visits:
        if one.starts is None or one.starts > moment or one.checked_in or one.status is BookingStatus.DONE:
            continue
        away = (one.minutes or A_VISIT_TAKES) + (one.travel_minutes or 0)
        back = one.due_back or later(one.starts, away, one.zone)
        overdue = back < moment
        found.append(Out(one.id, one.case_id, families[one.case_id], one.starts, back, overdue, one.buddy))
    return tuple(found)


def _near(
    session: Session, families: Mapping[str, str], today: date, meetings: Sequence[Meeting]
) -> tuple[Near, ...]:
    found: dict[str, Near] = {}
    for one in meetings:
        is_next = one.kind in {MeetingKind.CONFERENCE, MeetingKind.RECONVENED, MeetingKind.NETWORK}
        if not is_next or one.case_id in found or one.starts is None or len(found) >= MOST_NEAR:
            continue
        open_matters = [
            matter.severity
            for matter in matters_of_case(session, case_id=one.case_id, today=today)
            if not matter.reason
        ]
        found[one.case_id] = Near(
            one.case_id,
            families[one.case_id],
            one.starts,
            open_matters.count(Severity.STOP),
            open_matters.count(Severity.WARN),
        )
    return tuple(found.values())


def _unproven(session: Session, families: Mapping[str, str]) -> tuple[Unproven, ...]:
    wanted = (
        select(Circulation, Person)
        .join(Person, Person.id == Circulation.recipient_id)
        .join(Case, Case.id == Circulation.case_id)
        .where(
            Circulation.case_id.in_(families), Circulation.proof.is_(None), Circulation.binned_at.is_(None)
        )
        .order_by(Circulation.id)
    )
    return tuple(
        Unproven(copy.case_id, families[copy.case_id], person.name, copy.sent_on, copy.id)
        for copy, person in session.execute(wanted)
    )


def _news(session: Session, families: Mapping[str, str], today: date) -> tuple[News, ...]:
    since = datetime.combine(today - timedelta(days=1), time.min).astimezone()
    newest = select(func.max(Journal.sequence)).scalar_subquery()
    wanted = (
        select(Journal.sequence, Journal.case_id, Journal.at)
        .where(Journal.sequence > newest - NEWEST)
        .order_by(Journal.sequence.desc())
    )
    entries = {
        sequence: (case_id, at)
        for sequence, case_id, at in session.execute(wanted)
        if case_id in families and at is not None and at >= since
    }
    touched = (
        select(JournalChange.sequence, JournalChange.record_type)
        .where(JournalChange.sequence.in_(entries))
        .distinct()
    )
    tables: dict[str, dict[str, None]] = {case_id: {} for case_id, _ in entries.values()}
    for sequence, table in session.execute(touched):
        tables[entries[sequence][0]][table] = None
    last: dict[str, datetime | None] = {}
    for case_id, at in entries.values():
        last.setdefault(case_id, at)
    return tuple(
        News(case_id, families[case_id], tuple(sorted(tables[case_id])), at) for case_id, at in last.items()
    )
