"""Private family time: when it began and ended, and what the family chose to show of its sheet."""

from collections.abc import Sequence
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.fields import add_record
from coordinator.commands.kinds import command, need, now
from coordinator.commands.plan import answer_question, back_to_draft, start_new_version, start_plan
from coordinator.commands.the_day import refuse_if_off
from coordinator.models.choices import VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import HandOverCheck
from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import FamilyQuestion
from coordinator.practice.day_words import say_day
from coordinator.practice.family_draft import DraftAction, DraftAnswer, DraftBackUp, FamilyDraft
from coordinator.queries.private_time import meant
from coordinator.text import clean

_LAST_MINUTE = time(23, 59)


@command("Begin private family time")
def begin_private_time(session: Session, *, meeting_id: str, checks: Sequence[HandOverCheck] = ()) -> None:
    """Note when the family is left to itself, and what was seen to before; information sharing is over.

    Raises ``NotAllowed`` for a meeting that was put off or not held.
    """
    meeting = need(session, Meeting, meeting_id)
    refuse_if_off(meeting)
    started = _clock(now(session))
    meeting.private_started = meeting.private_started or started
    meeting.private_ended = None
    if meeting.sharing_started is not None and meeting.sharing_ended is None:
        meeting.sharing_ended = max(meeting.sharing_started, started)
    if checks:
        meeting.handed_over = tuple(dict.fromkeys((*meeting.handed_over, *checks)))


@command("End private family time")
def end_private_time(session: Session, *, meeting_id: str, began: datetime, ended: datetime) -> None:
    """Note when the family had done; the beginning stays as it was noted first."""
    meeting = need(session, Meeting, meeting_id)
    meeting.private_started = meeting.private_started or _clock(began)
    past_midnight = ended.astimezone().date() > began.astimezone().date()
    meeting.private_ended = _LAST_MINUTE if past_midnight else max(meeting.private_started, _clock(ended))


@command("Bring in what the family shows")
def join_draft(session: Session, *, draft: FamilyDraft) -> str:
    """Put what the family chose to show into its plan, beside what is there; return the version's id.

    Nothing in the plan is written over, and what is there word for word is not put there again. A plan
    that was agreed is a draft again; after a release a new version begins.
    """
    meeting = need(session, Meeting, draft.meeting_id)
    version = _version(session, meeting)
    shown = draft.as_shown()
    homeless = [one.answer for one in shown.answers if not _answer(session, version, one)]
    for action in shown.actions:
        _add_action(session, version, action)
    for line in shown.back_up:
        _add_back_up(session, version, line)
    for text in (*homeless, shown.words):
        version.family_words = _below(version.family_words, text)
    return version.id


def _version(session: Session, meeting: Meeting) -> PlanVersion:
    version = need(session, PlanVersion, start_plan(session, case_id=meeting.case_id))
    session.flush()
    if version.status is VersionStatus.AGREED:
        back_to_draft(session, version_id=version.id)
    elif version.status is not VersionStatus.DRAFT:
        day = meeting.held_on or (meeting.starts.date() if meeting.starts else None)
        why = f"What the family agreed at its meeting{f' on {say_day(day)}' if day else ''}."
        version = need(session, PlanVersion, start_new_version(session, case_id=meeting.case_id, why=why))
        session.flush()
    return version


def _answer(session: Session, version: PlanVersion, given: DraftAnswer) -> bool:
    """Write an answer below what is there; says whether its question is still in the casebook."""
    question = session.get(FamilyQuestion, given.question_id)
    if question is None or question.binned_at is not None or question.case_id != version.case_id:
        return False
    wanted = select(PlanAnswer).where(
        PlanAnswer.version_id == version.id,
        PlanAnswer.question_id == question.id,
        PlanAnswer.binned_at.is_(None),
    )
    kept = session.scalars(wanted).first()
    whole = _below(kept.answer if kept is not None else "", given.answer)
    answer_question(session, version_id=version.id, question_id=question.id, answer=whole)
    session.flush()
    return True


def _add_action(session: Session, version: PlanVersion, typed: DraftAction) -> None:
    who = meant(session, case_id=version.case_id, names=typed.who)
    action = PlanAction(
        case_id=version.case_id,
        version_id=version.id,
        what=clean(typed.what),
        doer_ids=who.person_ids,
        who_words=clean(who.words, one_line=True),
        by_when=clean(typed.when, one_line=True),
    )
    _add_once(session, action, ("what", "doer_ids", "who_words", "by_when"))


def _add_back_up(session: Session, version: PlanVersion, typed: DraftBackUp) -> None:
    who = meant(session, case_id=version.case_id, names=typed.who)
    then = clean(typed.then)
    if who.words:
        then = f"{then} ({clean(who.words, one_line=True)})" if then else clean(who.words)
    line = BackUpLine(
        case_id=version.case_id,
        version_id=version.id,
        if_this=clean(typed.if_this),
        then=then,
        doer_ids=who.person_ids,
    )
    _add_once(session, line, ("if_this", "then", "doer_ids"))


def _add_once(session: Session, line: PlanAction | BackUpLine, same: Sequence[str]) -> None:
    kind = type(line)
    wanted = select(kind).where(kind.version_id == line.version_id, kind.binned_at.is_(None))
    there = [[getattr(kept, key) for key in same] for kept in session.scalars(wanted)]
    if [getattr(line, key) for key in same] not in there:
        add_record(session, record=line)
        session.flush()


def _below(there: str, text: str) -> str:
    """Return a text with another below it, unless it holds that already."""
    added = clean(text)
    if not added or f"\n\n{added}\n\n" in f"\n\n{there}\n\n":
        return there
    return f"{there}\n\n{added}" if there else added


def _clock(moment: datetime) -> time:
    """Return the time on the wall, to the minute."""
    return moment.astimezone().time().replace(second=0, microsecond=0)
