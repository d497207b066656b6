"""The reviews of a case: which there are, what each looks at, and how every action stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import MeetingKind, MeetingStatus, Model, TargetStep, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ActionResult
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.referral import Case
from coordinator.models.review import ReviewOutcome
from coordinator.practice.names import in_words
from coordinator.practice.reviews import Offered, ReviewDay, doubts_of, review_days, still_to_ask
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import records
from coordinator.queries.timeline import weeks_of_cases

_BEFORE: Final = {
    *(MeetingKind.CONFERENCE, MeetingKind.RECONVENED, MeetingKind.NETWORK, MeetingKind.REVIEW),
}


@dataclass(frozen=True)
class LastTime:
    """How an action stood at an earlier review, and when that was."""

    result: ActionResult
    day: date | None


@dataclass(frozen=True)
class ReviewLine:
    """One action at a review: its words, how it stands, how it stood before, and what is thin about it."""

    action_id: str
    number: int
    what: str
    who: str
    when: str
    critical: bool
    outcome: ReviewOutcome | None
    last: LastTime | None
    doubts: tuple[str, ...]
    to_ask: tuple[str, ...] = ()
    doer_ids: tuple[str, ...] = ()
    helper_ids: tuple[str, ...] = ()

    @property
    def result(self) -> ActionResult | None:
        """How the action stands at this review; None while it was not talked about."""
        return self.outcome.result if self.outcome is not None else None


@dataclass(frozen=True)
class ReviewPage:
    """One review: the meeting, the version of the plan it looks at, and a line for each action."""

    meeting: Meeting
    version: PlanVersion | None
    lines: tuple[ReviewLine, ...]


def reviews_of_case(session: Session, *, case_id: str) -> tuple[Meeting, ...]:
    """Return the reviews of a case, the first first; one without a date stands last."""
    found = records(session, record_type=Meeting, case_id=case_id, kind=MeetingKind.REVIEW)
    return tuple(sorted(found, key=lambda one: (one.starts or datetime.max, one.id)))  # noqa: DTZ901 - planned times are local


def meeting_before(
    session: Session, *, case_id: str, starts: datetime | None = None, but: str = ""
) -> Meeting | None:
    """Return the last meeting of the family that was held, or is planned before this time.

    ``but`` is the id of a meeting to leave out.
    """
    held = (
        select(Meeting)
        .where(
            Meeting.case_id == case_id,
            Meeting.kind.in_(_BEFORE),
            Meeting.status.in_([MeetingStatus.HELD, MeetingStatus.PLANNED]),
            Meeting.id != but,
            Meeting.binned_at.is_(None),
        )
        .order_by(Meeting.id)
    )
    there = [
        one
        for one in session.scalars(held)
        if one.status is MeetingStatus.HELD
        or (starts is not None and one.starts is not None and one.starts < starts)
    ]
    return max(there, key=_when, default=None)


def _when(meeting: Meeting) -> tuple[date, str]:
    day = meeting.held_on or (meeting.starts.date() if meeting.starts else date.min)
    return day, meeting.id


def version_under_review(session: Session, *, case_id: str, newest: bool = False) -> PlanVersion | None:
    """Return the version the family lives by: the newest released, else the newest agreed, else the newest.

    ``newest`` asks for the newest whatever its state.
    """
    wanted = (
        select(PlanVersion)
        .where(PlanVersion.case_id == case_id, PlanVersion.binned_at.is_(None))
        .order_by(PlanVersion.number.desc())
    )
    found = session.scalars(wanted).all()
    if newest:
        return found[0] if found else None
    for status in (VersionStatus.RELEASED, VersionStatus.AGREED, VersionStatus.DRAFT):
        for one in found:
            if one.status is status:
                return one
    return None


def outcomes_at(session: Session, *, meeting_id: str) -> dict[str, ReviewOutcome]:
    """Return the lines of a review by the id of their action, the bin left out."""
    found = records(session, record_type=ReviewOutcome, meeting_id=meeting_id)
    return {one.action_id: one for one in found}


def actions_of(session: Session, *, meeting: Meeting) -> Sequence[PlanAction]:
    """Return the actions a review looks at: those of the version it began with, else of the one in force."""
    version = version_of_review(session, meeting=meeting)
    if version is None:
        return ()
    return records(session, record_type=PlanAction, version_id=version.id)


def version_of_review(session: Session, *, meeting: Meeting) -> PlanVersion | None:
    """Return the version a review looks at; once lines are written it stays the one they belong to."""
    begun = select(PlanAction.version_id).join(ReviewOutcome, ReviewOutcome.action_id == PlanAction.id)
    wanted = begun.where(ReviewOutcome.meeting_id == meeting.id, ReviewOutcome.binned_at.is_(None))
    version_id = session.scalars(wanted.order_by(ReviewOutcome.id)).first()
    if version_id is not None:
        return session.get(PlanVersion, version_id)
    return version_under_review(session, case_id=meeting.case_id)


def review_page(session: Session, *, meeting_id: str) -> ReviewPage:
    """Return one review with a line for each action; raises ``NotThere``."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotThere("That review is no longer in the casebook. Go back and look again.")
    version = version_of_review(session, meeting=meeting)
    actions = actions_of(session, meeting=meeting)
    outcomes = outcomes_at(session, meeting_id=meeting_id)
    last = _last_times(session, meeting)
    names = {one.person.id: one.short_name for one in people_of_case(session, case_id=meeting.case_id)}
    return ReviewPage(
        meeting, version, tuple(_line(one, outcomes.get(one.id), last, names) for one in actions)
    )


def _line(
    action: PlanAction,
    outcome: ReviewOutcome | None,
    last: Mapping[str, LastTime],
    names: Mapping[str, str],
) -> ReviewLine:
    return ReviewLine(
        action_id=action.id,
        number=action.position,
        what=action.what or action.heading,
        who=action.who_words or called(names, action.doer_ids),
        when=action.by_when,
        critical=action.critical,
        outcome=outcome,
        last=last.get(action.lineage or action.id),
        doubts=doubts_of(outcome) if outcome is not None else (),
        to_ask=still_to_ask(outcome) if outcome is not None else (),
        doer_ids=action.doer_ids,
        helper_ids=action.helper_ids,
    )


def called(names: Mapping[str, str], ids: Iterable[str]) -> str:
    """Return what these people are called, as a list in words; whoever is no longer listed is left out."""
    return in_words([names[one] for one in ids if one in names])


def _last_times(session: Session, meeting: Meeting) -> dict[str, LastTime]:
    """Return by lineage how each action stood at the review before this one in which it was talked about."""
    wanted = (
        select(ReviewOutcome, PlanAction, Meeting)
        .join(PlanAction, PlanAction.id == ReviewOutcome.action_id)
        .join(Meeting, Meeting.id == ReviewOutcome.meeting_id)
        .where(
            ReviewOutcome.case_id == meeting.case_id,
            ReviewOutcome.meeting_id != meeting.id,
            ReviewOutcome.result.is_not(None),
            ReviewOutcome.binned_at.is_(None),
            Meeting.binned_at.is_(None),
        )
    )
    found: dict[str, tuple[tuple[date, str], LastTime]] = {}
    for outcome, action, at in session.execute(wanted):
        if outcome.result is None or (meeting.starts is not None and _when(at) >= _when(meeting)):
            continue
        lineage, told = action.lineage or action.id, LastTime(outcome.result, _when(at)[0])
        if lineage not in found or found[lineage][0] < _when(at):
            found[lineage] = (_when(at), told)
    return {lineage: told for lineage, (_, told) in found.items()}


def days_for_review(
    session: Session, *, case_id: str, today: date, after_id: str = ""
) -> tuple[ReviewDay, ...]:
    """Return the days offered for the next review; without a meeting held or planned, none.

    They are counted from the meeting with the id ``after_id``, or else from the last one.
    """
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    last = meeting_before(session, case_id=case_id, starts=datetime.max)  # noqa: DTZ901 - planned times are local
    before = session.get(Meeting, after_id) if after_id else last
    day = _when(before)[0] if before is not None else date.min
    if before is None or day == date.min:
        return ()
    children = [person for person, _ in children_of_case(session, case_id=case_id)]
    weeks = weeks_of_cases(session, [case], {case_id: children}, today)[case_id]
    network = before.kind is MeetingKind.NETWORK or (
        case.model is Model.NETWORK_MEETING and before.kind is not MeetingKind.REVIEW
    )
    in_plan = weeks.version.review_on if weeks.version is not None else None
    offered = Offered(
        after=day,
        target=weeks.clock.targets[TargetStep.FIRST_REVIEW],
        clock=weeks.clock,
        network=network,
        in_plan=in_plan if in_plan is not None and in_plan > day else None,
    )
    return review_days(offered, today)
