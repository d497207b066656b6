"""What is done with the plan: start it, copy it into a new version, answer questions, agree it."""

from datetime import date
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.errors import NotAllowed
from coordinator.models.base import columns_of
from coordinator.models.choices import Decision, MeetingKind, Stage, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import MeetingOutcome
from coordinator.models.person import Person
from coordinator.models.plan import PARTS_OF_A_VERSION, Plan, PlanAnswer, PlanVersion, VersionPart
from coordinator.models.referral import Case
from coordinator.queries.plan import meetings_of
from coordinator.text import clean

_OWN_TO_A_VERSION = frozenset(
    {
        *("id", "binned_at", "number", "status", "agreed_on", "released_at", "snapshot", "snapshot_sha256"),
        *("decision", "decision_reason", "decided_by", "decided_on"),
    }
)
"""What a new version does not take over: it is nobody's decision yet."""


@command("Start the plan")
def start_plan(session: Session, *, case_id: str) -> str:
    """Start the first version of a case's plan, or return the version being written; return its id."""
    case = need(session, Case, case_id)
    newest = _newest(session, case_id)
    if newest is not None:
        return newest.id
    conference = session.scalars(
        select(Meeting)
        .where(
            Meeting.case_id == case_id, Meeting.kind == MeetingKind.CONFERENCE, Meeting.binned_at.is_(None)
        )
        .order_by(Meeting.id.desc())
    ).first()
    if conference and conference.outcome is MeetingOutcome.NO_PLAN and conference.why_not_held is None:
        conference.outcome = MeetingOutcome.PLAN  # written on paper there, and typed up now
    plan = Plan(case_id=case.id, meeting_id=conference.id if conference else None)
    version = PlanVersion(case_id=case.id, plan_id=plan.id)
    session.add_all([plan, version])
    return version.id


@command("Start a new version of the plan")
def start_new_version(session: Session, *, case_id: str, why: str) -> str:
    """Copy the newest version into a new draft, with why; return its id.

    Raises ``NotAllowed`` while the newest version can still be changed.
    """
    newest = _newest(session, case_id)
    if newest is None or newest.status is not VersionStatus.RELEASED:
        raise NotAllowed("The newest version has not been released, so it can be changed as it is.")
    kept = {key: getattr(newest, key) for key in columns_of(PlanVersion) if key not in _OWN_TO_A_VERSION}
    kept |= {"number": newest.number + 1, "why_new_version": clean(why)}
    version = PlanVersion(**kept)
    session.add(version)
    for part_type in PARTS_OF_A_VERSION:
        wanted = select(part_type).where(part_type.version_id == newest.id, part_type.binned_at.is_(None))
        for part in session.scalars(wanted):
            _copy_into(session, cast("VersionPart", part), version)
    return version.id


@command("Answer a question")
def answer_question(session: Session, *, version_id: str, question_id: str, answer: str) -> str:
    """Write down the family's answer to one of their questions; return the answer's id."""
    version = need(session, PlanVersion, version_id)
    wanted = select(PlanAnswer).where(
        PlanAnswer.version_id == version_id, PlanAnswer.question_id == question_id
    )
    kept = session.scalars(wanted.order_by(PlanAnswer.binned_at.is_not(None), PlanAnswer.id)).first()
    if kept is None:
        kept = PlanAnswer(case_id=version.case_id, version_id=version_id, question_id=question_id)
        session.add(kept)
    kept.answer, kept.binned_at = clean(answer), None
    return kept.id


@command("Record the decision on the plan")
def agree_plan(
    session: Session, *, version_id: str, decision: Decision, decided_by: str = "", reason: str = ""
) -> None:
    """Record what the referrer said of the plan; reasons are said at once when it is not accepted."""
    version = need(session, PlanVersion, version_id)
    if version.status is VersionStatus.RELEASED:
        raise NotAllowed("This version has been released. To change the decision, start a new version.")
    reason = clean(reason) or version.decision_reason
    if decision is Decision.NOT_ACCEPTED and not reason:
        raise NotAllowed("When a plan is not accepted the family is told why at once. Type the reason.")
    version.decision, version.decision_reason = decision, reason
    version.decided_by = clean(decided_by, one_line=True) or version.decided_by
    version.decided_on = version.decided_on or _day_of_meeting(session, version)
    accepted = decision is not Decision.NOT_ACCEPTED
    version.status = VersionStatus.AGREED if accepted else VersionStatus.DRAFT
    version.agreed_on = version.decided_on if accepted else None
    need(session, Case, version.case_id).stage = Stage.PLAN


@command("Take the plan back to a draft")
def back_to_draft(session: Session, *, version_id: str) -> None:
    """Take an agreed version back to a draft, for as long as it has not been released."""
    version = need(session, PlanVersion, version_id)
    if version.status is not VersionStatus.AGREED:
        raise NotAllowed("Only a version that is agreed and not yet released can go back to a draft.")
    version.status, version.agreed_on = VersionStatus.DRAFT, None


def _newest(session: Session, case_id: str) -> PlanVersion | None:
    wanted = (
        select(PlanVersion)
        .where(PlanVersion.case_id == case_id, PlanVersion.binned_at.is_(None))
        .order_by(PlanVersion.number.desc())
    )
    return session.scalars(wanted).first()


def _copy_into(session: Session, part: VersionPart, version: PlanVersion) -> None:
    kept = {key: getattr(part, key) for key in columns_of(type(part)) if key not in {"id", "binned_at"}}
    for key, column in columns_of(type(part)).items():
        if column.info.get("to") == Person.__tablename__:
            kept[key] = _merged(session, kept[key])
    if "lineage" in kept:
        kept["lineage"] = kept["lineage"] or part.id
    session.add(type(part)(**{**kept, "version_id": version.id}))


def _merged(session: Session, ids: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
    """Return ids of people with whoever a person was merged into in their place, each once."""
    if isinstance(ids, tuple):
        return tuple(dict.fromkeys(str(_merged(session, one)) for one in ids))
    person = session.get(Person, ids) if ids else None
    return person.merged_into_id if person is not None and person.merged_into_id else ids


def _day_of_meeting(session: Session, version: PlanVersion) -> date:
    """Return the day of the meeting a version was made at, or today where it was made at none."""
    meetings = meetings_of(session, version=version)
    later = version.number > 1 and len(meetings) == 1
    held = meetings[-1].held_on if meetings and not later else None
    return held or today(session)
