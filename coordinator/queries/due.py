"""What asks for the coordinator's attention across all open families, each with where it is dealt with.

Everything is read for all families at once: the number of statements is the same for one and for fifty.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from typing import Final, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from coordinator.models.base import CaseRecord
from coordinator.models.choices import ConsentKind, MeetingKind, MeetingStatus, TargetStep
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import TrialKind
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import Contact, InterpreterBooking, VenueBooking
from coordinator.models.referral import BindingDate, CaseChild, Consent, Incident
from coordinator.models.review import CouncilPlan, PlanTest
from coordinator.practice.cancelling import LIVE, Booking, last_free_day
from coordinator.practice.timeline import Standing
from coordinator.practice.working_days import WorkingCalendar
from coordinator.queries.cases import CaseLine
from coordinator.queries.timeline import days_off

WEEK: Final = timedelta(days=7)
FORTNIGHT: Final = timedelta(days=14)

C = TypeVar("C", bound=CaseRecord)
B = TypeVar("B", VenueBooking, InterpreterBooking)
S = TypeVar("S", Venue, Interpreter)


class Rank(IntEnum):
    """How much hangs on it, the most first."""

    SAFETY = 0
    LATE = 1
    TODAY = 2
    WEEK = 3


@dataclass(frozen=True)
class Due:
    """Something of a family that is due or late, and the line and field in which it is dealt with.

    ``step`` says that it is a step of the case; anything else says in ``what`` all there is to say.
    """

    case_id: str
    family: str
    what: str
    day: date
    late: bool
    tab: str = ""
    record_id: str = ""
    field: str = ""
    step: bool = False
    safety: bool = False

    def rank(self, today: date) -> Rank:
        """Return how much hangs on it."""
        if self.safety:
            return Rank.SAFETY
        if self.late:
            return Rank.LATE
        return Rank.TODAY if self.day <= today else Rank.WEEK


def due_across(
    session: Session,
    lines: Sequence[CaseLine],
    families: Mapping[str, str],
    ahead: Mapping[str, date],
    today: date,
) -> tuple[Due, ...]:
    """Return everything due within a week or late, the weightiest first.

    ``families`` are the names of the open cases by id, ``ahead`` the day of the next visit or meeting of
    those that have one within a week.
    """
    found = [
        *_steps(lines),
        *_next_steps(session, families, today),
        *_incidents(session, families, today),
        *_bindings(session, families, today),
        *_look_again(session, families, today),
        *_consents(session, families, ahead),
        *_cancelling(session, families, today),
        *_reviews(session, lines, families, today),
        *_tests(session, families, today),
        *_council_plans(session, families, today),
        *_stayed_away(session, families, today),
    ]
    return tuple(sorted(found, key=lambda one: (one.rank(today), one.day, one.family, one.what)))


def _steps(lines: Iterable[CaseLine]) -> Iterator[Due]:
    for line in lines:
        step = line.next_step
        if step is not None and step.standing in {Standing.DUE, Standing.LATE}:
            late = step.standing is Standing.LATE
            yield Due(line.case_id, line.family, step.name, step.day, late, step=True)


def _next_steps(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    wanted = _of(
        session,
        Contact,
        families,
        Contact.next_step_by <= today + WEEK,
        Contact.next_step != "",
        Contact.next_step_done.is_(None),
    )
    for one in wanted:
        if one.next_step_by is not None:
            late = one.next_step_by < today
            yield Due(
                one.case_id, families[one.case_id], one.next_step, one.next_step_by, late,
                "Preparation", one.id, "next_step_done",
            )  # fmt: skip


def _incidents(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    for one in _of(session, Incident, families, Incident.told_when.is_(None), Incident.told_whom == ""):
        day = one.happened.date() if one.happened else today
        what = f"Tell somebody: {one.kind.value}"
        yield Due(
            one.case_id, families[one.case_id], what, day, day < today, "Referral", one.id, "told_whom",
            safety=True,
        )  # fmt: skip


def _bindings(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    for one in _of(session, BindingDate, families, BindingDate.falls_on.between(today, today + FORTNIGHT)):
        if one.falls_on is not None:
            yield Due(
                one.case_id, families[one.case_id], one.kind.label, one.falls_on, late=False,
                tab="Referral", record_id=one.id, field="falls_on",
            )  # fmt: skip


def _look_again(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    for one in _of(session, CaseChild, families, CaseChild.look_again_on <= today + WEEK):
        if one.look_again_on is not None:
            yield Due(
                one.case_id, families[one.case_id], "Look again at who the child wants there",
                one.look_again_on, one.look_again_on < today, "Referral", one.id, "look_again_on",
            )  # fmt: skip


def _consents(session: Session, families: Mapping[str, str], ahead: Mapping[str, date]) -> Iterator[Due]:
    given = {
        one.case_id
        for one in _of(
            session,
            Consent,
            ahead,
            Consent.kind == ConsentKind.REFERRAL,
            Consent.given_on.is_not(None),
            Consent.withdrawn_on.is_(None),
        )
    }
    for case_id, day in ahead.items():
        if case_id not in given:
            what = "No consent on record yet"
            yield Due(case_id, families[case_id], what, day, late=False, tab="Referral")


def _cancelling(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    halls = _booked(session, VenueBooking, families, today)
    people = _booked(session, InterpreterBooking, families, today)
    if not halls and not people:
        return
    calendar = WorkingCalendar(days_off=days_off(session))
    venues = _by_id(session, Venue, {one.venue_id for one in halls})
    interpreters = _by_id(session, Interpreter, {one.interpreter_id for one in people})
    pairs: list[tuple[Booking, Venue | Interpreter | None]] = [
        *((one, venues.get(one.venue_id)) for one in halls),
        *((one, interpreters.get(one.interpreter_id)) for one in people),
    ]
    for booking, supplier in pairs:
        day = last_free_day(booking, supplier, calendar)
        if day is not None and today <= day <= today + WEEK:
            name = (supplier.name if supplier else "") or "What is booked"
            yield Due(
                booking.case_id, families[booking.case_id], f"{name}: last day to cancel free", day,
                late=False, tab="Preparation", record_id=booking.id, field="cancel_by",
            )  # fmt: skip


def _reviews(
    session: Session, lines: Iterable[CaseLine], families: Mapping[str, str], today: date
) -> Iterator[Due]:
    """Yield reviews whose day has passed and of which nothing is written down; the first is a step."""
    told = {
        line.case_id: line.next_step.day
        for line in lines
        if line.next_step is not None and line.next_step.target is TargetStep.FIRST_REVIEW
    }
    midnight = datetime.combine(today, time())
    wanted = _of(
        session, Meeting, families, Meeting.kind == MeetingKind.REVIEW,
        Meeting.status == MeetingStatus.PLANNED, Meeting.starts < midnight,
    )  # fmt: skip
    for one in wanted:
        if one.starts is not None and told.get(one.case_id) != one.starts.date():
            yield Due(
                one.case_id, families[one.case_id], "Write down how the review went", one.starts.date(),
                late=True, tab="Review", record_id=one.id,
            )  # fmt: skip


def _tests(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    wanted = _of(session, PlanTest, families, PlanTest.planned_on <= today + WEEK, PlanTest.held_on.is_(None))
    for one in wanted:
        if one.planned_on is not None:
            late = one.planned_on < today
            what = "Write down how it went" if late else "The plan is tried out"
            kind = "" if one.kind is TrialKind.OTHER else f": {one.kind.value}"
            yield Due(
                one.case_id, families[one.case_id], f"{what}{kind}", one.planned_on, late,
                "Review", one.id, "held_on",
            )  # fmt: skip


def _council_plans(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    wanted = _of(
        session,
        CouncilPlan,
        families,
        CouncilPlan.sent_on <= today - WEEK,
        CouncilPlan.came_back_on.is_(None),
    )
    for one in wanted:
        if one.sent_on is not None:
            day = one.sent_on + FORTNIGHT
            yield Due(
                one.case_id, families[one.case_id], f"Ask for the {one.kind.value} back", day, day < today,
                "Review", one.id, "came_back_on",
            )  # fmt: skip


def _stayed_away(session: Session, families: Mapping[str, str], today: date) -> Iterator[Due]:
    """Yield those who could not come to a review that was held and were not asked why, without blame."""
    held = (
        select(Attendance, Meeting.held_on)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            Attendance.case_id.in_(families),
            Attendance.came.is_(False),
            Attendance.why_absent.is_(None),
            Attendance.followed_up == "",
            Attendance.absence_reason == "",
            Attendance.binned_at.is_(None),
            Meeting.kind == MeetingKind.REVIEW,
            Meeting.status == MeetingStatus.HELD,
            Meeting.binned_at.is_(None),
        )
        .order_by(Attendance.id)
    )
    away: defaultdict[str, list[tuple[Attendance, date]]] = defaultdict(list)
    for one, held_on in session.execute(held):
        away[one.meeting_id].append((one, (held_on or today) + WEEK))
    for several in away.values():
        one, day = several[0]
        whom = "somebody" if len(several) == 1 else f"{len(several)} people"
        yield Due(
            one.case_id, families[one.case_id], f"Ask what kept {whom} from the review", day, day < today,
            "Review", one.id, "why_absent",
        )  # fmt: skip


def _of(
    session: Session, record_type: type[C], case_ids: Collection[str], *that: ColumnElement[bool]
) -> list[C]:
    wanted = select(record_type).where(
        record_type.case_id.in_(case_ids), record_type.binned_at.is_(None), *that
    )
    return list(session.scalars(wanted.order_by(record_type.id)))


def _booked(session: Session, kind: type[B], families: Mapping[str, str], today: date) -> list[B]:
    midnight = datetime.combine(today, time())
    found = _of(session, kind, families, kind.status.in_(LIVE))
    return [one for one in found if one.starts is None or one.starts >= midnight]


def _by_id(session: Session, kind: type[S], ids: set[str]) -> dict[str, S]:
    return {one.id: one for one in session.scalars(select(kind).where(kind.id.in_(ids)))}
