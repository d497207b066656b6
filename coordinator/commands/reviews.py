"""What is done for a review: book it, say how each action stands, hand over the running, revise the plan."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.conference import plan_meeting
from coordinator.commands.kinds import command, need, now, today
from coordinator.commands.plan import start_new_version
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingKind, MeetingStatus, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ActionResult
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.referral import Case
from coordinator.models.review import ReviewOutcome
from coordinator.practice.day_words import say_day
from coordinator.practice.reviews import LENGTH, may_run
from coordinator.queries.reviews import (
    actions_of,
    meeting_before,
    outcomes_at,
    reviews_of_case,
    version_of_review,
    version_under_review,
)
from coordinator.text import clean


@command("Book the reviews")
def book_reviews(
    session: Session, *, case_id: str, starts: Sequence[datetime], place: str = ""
) -> tuple[str, ...]:
    """Plan a review at each of these times, the next one after the last meeting; return their ids.

    Everyone who is invited is expected, and the ground rules of the meeting before hold again. A plan that
    is not released yet says when the family meets again. Raises ``NotAllowed`` without a time, for a day
    on which a review is planned already, and for a day before the meeting it follows.
    """
    need(session, Case, case_id)
    if not starts:
        raise NotAllowed("Choose at least one day for a review. Nothing was booked.")
    planned = {
        one.starts.date()
        for one in reviews_of_case(session, case_id=case_id)
        if one.starts is not None and one.status is MeetingStatus.PLANNED
    }
    made = []
    for moment in sorted(starts):
        if moment.date() in planned:
            raise NotAllowed(
                f"A review is planned for {say_day(moment.date())} already. Nothing was booked. "
                "Choose another day, or change the one that is planned."
            )
        planned.add(moment.date())
        made.append(_booked(session, case_id, moment, place))
    _say_in_plan(session, case_id)
    return tuple(one.id for one in made)


def _booked(session: Session, case_id: str, starts: datetime, place: str) -> Meeting:
    before = meeting_before(session, case_id=case_id, starts=starts)
    held = before.held_on or (before.starts.date() if before and before.starts else None) if before else None
    if held is not None and starts.date() < held:
        raise NotAllowed(
            f"A review cannot be before the meeting it follows, on {say_day(held)}. Nothing was booked. "
            "Check the day and the year."
        )
    meeting_id = plan_meeting(session, case_id=case_id, kind=MeetingKind.REVIEW, starts=starts, place=place)
    meeting = need(session, Meeting, meeting_id)
    meeting.ends = starts + LENGTH
    if before is not None:
        meeting.follows_id, meeting.ground_rules = before.id, before.ground_rules
        _is_run_by(session, meeting, before.next_run_by_id)
    session.flush()
    return meeting


def _say_in_plan(session: Session, case_id: str, after: date = date.min) -> None:
    """Write the next review into the newest version, where that can still be changed and says no day."""
    version = version_under_review(session, case_id=case_id, newest=True)
    if version is None or version.status is VersionStatus.RELEASED or version.review_on is not None:
        return
    planned = [
        one
        for one in reviews_of_case(session, case_id=case_id)
        if one.status is MeetingStatus.PLANNED and one.starts is not None and one.starts.date() > after
    ]
    first = min(planned, key=lambda one: one.starts or datetime.max, default=None)  # noqa: DTZ901 - planned times are local
    if first is not None and first.starts is not None:
        version.review_on, version.review_place = first.starts.date(), version.review_place or first.place


@command("Take up the actions of the plan")
def make_outcomes(session: Session, *, meeting_id: str) -> tuple[str, ...]:
    """Make a line for each action that has none at this review yet; return the ids of all, in order."""
    meeting = need(session, Meeting, meeting_id)
    there = outcomes_at(session, meeting_id=meeting_id)
    ids = []
    for action in actions_of(session, meeting=meeting):
        line = there.get(action.id) or _new_outcome(session, meeting, action)
        ids.append(line.id)
    return tuple(ids)


@command("Say how an action stands")
def record_result(session: Session, *, meeting_id: str, action_id: str, result: ActionResult | None) -> str:
    """Say how one action stands at a review, or take that back; return the id of its line.

    Raises ``NotAllowed`` for an action that this review does not look at.
    """
    meeting = need(session, Meeting, meeting_id)
    line = outcomes_at(session, meeting_id=meeting_id).get(action_id)
    if line is None:
        looked_at = {one.id: one for one in actions_of(session, meeting=meeting)}
        if action_id not in looked_at:
            raise NotAllowed(
                "This action does not belong to the plan that is reviewed here. Nothing was changed. "
                "Go back and look again."
            )
        line = _new_outcome(session, meeting, looked_at[action_id])
    line.result, line.binned_at = result, None
    return line.id


def _new_outcome(session: Session, meeting: Meeting, action: PlanAction) -> ReviewOutcome:
    line = ReviewOutcome(case_id=meeting.case_id, meeting_id=meeting.id, action_id=action.id)
    session.add(line)
    return line


@command("Hand over the running of reviews")
def hand_over_running(session: Session, *, meeting_id: str, person_id: str, evidence: str) -> None:
    """Record who of the network runs the next review, with the evidence this rests on.

    Reviews that are planned after this one say so too. Raises ``NotAllowed`` for a professional or a young
    child, and without evidence: it is handed over to somebody who has shown that they know the worries.
    """
    meeting = need(session, Meeting, meeting_id)
    person = need(session, Person, person_id)
    part = session.scalars(
        select(Participant).where(
            Participant.case_id == meeting.case_id,
            Participant.person_id == person_id,
            Participant.binned_at.is_(None),
        )
    ).first()
    if part is None or not may_run(part, person, today(session)):
        raise NotAllowed(
            f"{person.short_name} is not one of the family’s own network. Nothing was changed. Choose "
            "somebody of the family or their friends to run the next review."
        )
    evidence = clean(evidence).strip()
    if not evidence:
        raise NotAllowed(
            f"Say what shows that {person.short_name} knows the worries and watches the plan. Nothing was "
            "changed. A sentence is enough."
        )
    meeting.next_run_by_id, meeting.next_run_evidence = person_id, evidence
    for later in _later(session, meeting):
        _is_run_by(session, later, person_id)


@command("Run the reviews again")
def take_back_running(session: Session, *, meeting_id: str) -> None:
    """Take back that somebody of the network runs the next review; what was said of it stays on record."""
    meeting = need(session, Meeting, meeting_id)
    for later in _later(session, meeting):
        if later.run_by_id == meeting.next_run_by_id:
            later.run_by_id, later.chair = None, ""
    meeting.next_run_by_id = None


def _later(session: Session, meeting: Meeting) -> list[Meeting]:
    """Return the reviews still planned after a meeting."""
    return [
        one
        for one in reviews_of_case(session, case_id=meeting.case_id)
        if one.id != meeting.id
        and one.status is MeetingStatus.PLANNED
        and (one.starts is None or meeting.starts is None or one.starts > meeting.starts)
    ]


def _is_run_by(session: Session, meeting: Meeting, person_id: str | None) -> None:
    person = session.get(Person, person_id) if person_id else None
    if person is not None:
        meeting.run_by_id, meeting.chair = person.id, person.short_name


@command("Start a new version of the plan after a review")
def revise_after_review(session: Session, *, meeting_id: str) -> str:
    """Begin the next version of the plan from what a review found; return its id.

    Actions that are no longer needed go to the bin of the new version, and it says when the family meets
    next, where that is planned. A draft that was begun since is gone on with; an agreed version stays.
    """
    meeting = need(session, Meeting, meeting_id)
    newest = version_under_review(session, case_id=meeting.case_id, newest=True)
    if newest is not None and newest.status is not VersionStatus.RELEASED:
        looked_at = version_of_review(session, meeting=meeting)
        if newest.status is VersionStatus.DRAFT and looked_at is not None and looked_at.id != newest.id:
            _leave_out_what_is_over(session, meeting, newest.id)
        return newest.id
    day = meeting.held_on or (meeting.starts.date() if meeting.starts else None)
    why = f"Review on {say_day(day)}" if day else "Review"
    version_id = start_new_version(session, case_id=meeting.case_id, why=why)
    session.flush()
    _leave_out_what_is_over(session, meeting, version_id)
    version = need(session, PlanVersion, version_id)
    if version.review_on is not None and (day is None or version.review_on <= day):
        version.review_on = None
        _say_in_plan(session, meeting.case_id, after=day or date.min)
    return version_id


def _leave_out_what_is_over(session: Session, meeting: Meeting, version_id: str) -> None:
    outcomes = outcomes_at(session, meeting_id=meeting.id)
    actions = {one.id: one for one in actions_of(session, meeting=meeting)}
    over = {
        actions[action_id].lineage or action_id
        for action_id, line in outcomes.items()
        if line.result is ActionResult.NO_LONGER and action_id in actions
    }
    if not over:
        return
    wanted = (
        select(PlanAction)
        .where(PlanAction.version_id == version_id, PlanAction.binned_at.is_(None))
        .order_by(PlanAction.position, PlanAction.id)
    )
    place = 0
    for action in session.scalars(wanted).all():
        if (action.lineage or action.id) in over:
            action.binned_at = now(session)
        else:
            place += 1
            action.position = place
