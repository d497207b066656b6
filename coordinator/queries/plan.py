"""The plan of a case: its versions, everything one version says, and its canonical snapshot."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import MeetingKind, MeetingStatus, Mode, Role, VersionStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.directory import Coordinator
from coordinator.models.person import Person
from coordinator.models.plan import (
    BackUpLine,
    CarerIfNeeded,
    NeutralWording,
    Plan,
    PlanAction,
    PlanAnswer,
    PlanVersion,
)
from coordinator.models.referral import Case, CaseChild, FamilyQuestion, Strength
from coordinator.practice.names import in_words, possessive
from coordinator.practice.plan_view import (
    ActionView,
    BackUpView,
    CarerView,
    PersonView,
    PlanView,
    QuestionView,
)
from coordinator.practice.snapshot import PlanSnapshot, Wording
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.records import case_records, records

YOUNGEST_TO_SIGN = 5
"""Years from which a child is given a line to sign; below it, or not known, none."""
NOT_YET_AGREED = "Draft – not yet agreed"


@dataclass(frozen=True)
class WholeVersion:
    """A version of the plan with everything that belongs to it."""

    case: Case
    version: PlanVersion
    meeting: Meeting | None
    actions: Sequence[PlanAction]
    back_up: Sequence[BackUpLine]
    carers: Sequence[CarerIfNeeded]
    answers: Mapping[str, PlanAnswer]
    questions: Sequence[FamilyQuestion]
    wordings: Sequence[NeutralWording]
    people: tuple[CasePerson, ...]
    attendance: Mapping[str, Attendance]

    def called(self, person_ids: Sequence[str]) -> str:
        """Return what the family calls these people, as a list in words."""
        names = {one.person.id: one.short_name for one in self.people}
        return in_words([names[person_id] for person_id in person_ids if person_id in names])


def versions_of_case(session: Session, *, case_id: str) -> Sequence[PlanVersion]:
    """Return every version of a case's plan, the newest first."""
    wanted = (
        select(PlanVersion)
        .where(PlanVersion.case_id == case_id, PlanVersion.binned_at.is_(None))
        .order_by(PlanVersion.number.desc())
    )
    return session.scalars(wanted).all()


def whole_version(session: Session, *, version_id: str) -> WholeVersion:
    """Return a version with everything that belongs to it; raises ``NotThere``."""
    version = session.get(PlanVersion, version_id)
    if version is None:
        raise NotThere("That version of the plan is no longer in the casebook.")
    case_id = version.case_id
    meetings = meetings_of(session, version=version)
    answers = records(session, record_type=PlanAnswer, version_id=version_id)
    return WholeVersion(
        case=session.get_one(Case, case_id),
        version=version,
        meeting=meetings[-1] if meetings else None,
        actions=records(session, record_type=PlanAction, version_id=version_id),
        back_up=records(session, record_type=BackUpLine, version_id=version_id),
        carers=records(session, record_type=CarerIfNeeded, version_id=version_id),
        answers={answer.question_id: answer for answer in answers},
        questions=case_records(session, record_type=FamilyQuestion, case_id=case_id),
        wordings=records(session, record_type=NeutralWording, version_id=version_id),
        people=people_of_case(session, case_id=case_id),
        attendance=_attendance(session, meetings),
    )


def meetings_of(session: Session, *, version: PlanVersion) -> Sequence[Meeting]:
    """Return the meetings a version was made at, the first conference first.

    Whoever met after the version before was agreed, and before this one was released, made it too.
    """
    plan = session.get_one(Plan, version.plan_id)
    first = session.get(Meeting, plan.meeting_id) if plan.meeting_id else None
    since = session.scalar(
        select(PlanVersion.agreed_on).where(
            PlanVersion.plan_id == plan.id,
            PlanVersion.number == version.number - 1,
            PlanVersion.binned_at.is_(None),
        )
    )
    if since is None:
        return [first] if first is not None else []
    wanted = select(Meeting).where(
        Meeting.case_id == version.case_id,
        Meeting.status == MeetingStatus.HELD,
        Meeting.kind != MeetingKind.BASELINE,
        Meeting.held_on > since,
        Meeting.id != plan.meeting_id,
        Meeting.binned_at.is_(None),
    )
    if version.released_at is not None:
        wanted = wanted.where(Meeting.held_on <= version.released_at.astimezone().date())
    later = session.scalars(wanted.order_by(Meeting.held_on, Meeting.id)).all()
    return [*([first] if first is not None else []), *later]


def _attendance(session: Session, meetings: Sequence[Meeting]) -> dict[str, Attendance]:
    """Return each person's attendance at the last of these meetings they came to, or were expected at."""
    found: dict[str, Attendance] = {}
    for meeting in meetings:
        for one in records(session, record_type=Attendance, meeting_id=meeting.id):
            if one.came or one.person_id not in found:
                found[one.person_id] = one
    return found


def snapshot_of(session: Session, *, version_id: str) -> PlanSnapshot:
    """Return the snapshot of a version: as released once it is, as it stands now before."""
    whole = whole_version(session, version_id=version_id)
    if whole.version.status is VersionStatus.RELEASED:
        return PlanSnapshot.from_text(whole.version.snapshot)
    return live_snapshot(session, whole)


def live_snapshot(session: Session, whole: WholeVersion) -> PlanSnapshot:
    """Return the snapshot of a version as the casebook has it now."""
    made_it = [one for one in whole.people if _made_the_plan(whole, one)]
    return PlanSnapshot(
        plan=_plan_view(session, whole, made_it),
        people_ids=tuple(one.person.id for one in made_it),
        wordings=tuple(Wording(one.instead_of, one.say) for one in whole.wordings),
        action_lineage=tuple(one.lineage or one.id for one in whole.actions),
        back_up_lineage=tuple(one.lineage or one.id for one in whole.back_up),
        carer_lineage=tuple(one.lineage or one.id for one in whole.carers),
    )


def _made_the_plan(whole: WholeVersion, one: CasePerson) -> bool:
    if one.participant.role in {Role.INTERPRETER, Role.OBSERVER}:
        return False
    attended = whole.attendance.get(one.person.id)
    return attended is not None and attended.came is True


def _plan_view(session: Session, whole: WholeVersion, made_it: Sequence[CasePerson]) -> PlanView:
    version, meeting = whole.version, whole.meeting
    children = children_of_case(session, case_id=version.case_id)
    names = [person.short_name for person, _ in children]
    strengths = case_records(session, record_type=Strength, case_id=version.case_id)
    coordinator = session.scalars(select(Coordinator)).first() or Coordinator()
    return PlanView(
        title=f"{possessive(in_words(names))} family plan" if names else "Family plan",
        children=tuple(names),
        reader="",
        reader_initials="",
        reference=whole.case.reference,
        version=version.number,
        agreed_on=version.agreed_on or (meeting.held_on if meeting and version.number == 1 else None),
        meeting_place=meeting.place if meeting else "",
        people=tuple(_person_view(whole, one) for one in made_it),
        questions=_questions(whole),
        actions=tuple(_action_view(whole, action) for action in whole.actions),
        back_up=tuple(
            BackUpView(line.if_this, line.then, whole.called(line.doer_ids)) for line in whole.back_up
        ),
        child_words=_child_words(children),
        strengths=tuple(one.text for one in strengths),
        asks_of_services=tuple(ask for ask in version.asks_of_services.splitlines() if ask.strip()),
        decision=version.decision.label if version.decision else "",
        coordinator=coordinator.trading_name or coordinator.name,
        coordinator_reach=", ".join(way for way in (coordinator.phone, coordinator.email) if way),
        status="" if version.status is not VersionStatus.DRAFT else NOT_YET_AGREED,
        carers=tuple(_carer_view(whole, one) for one in whole.carers),
        **{key: getattr(version, key) for key in _SAID_AS_WRITTEN},
    )


_SAID_AS_WRITTEN = (
    "wanted", "family_time", "monitor", "referrer_checks", "who_tells_child", "tell_child_by", "review_on",
    "review_place", "review_note", "decision_reason", "decided_by", "decided_on", "if_difficult",
    "who_to_ask", "family_words",
)  # fmt: skip
"""What the paper takes from a version as it stands."""


def _child_words(children: Sequence[tuple[Person, CaseChild]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (person.short_name, child.own_words)
        for person, child in children
        if child.own_words and child.own_words_may_be_shared
    )


def _person_view(whole: WholeVersion, one: CasePerson) -> PersonView:
    attended = whole.attendance.get(one.person.id)
    mode = attended.actual_mode if attended else None
    part = one.participant.described_as or one.participant.role.label
    said = part if mode in {None, Mode.IN_PERSON} else f"{part}, {mode.value}"
    return PersonView(one.short_name, said, signs=_is_old_enough_to_sign(whole, one))


def _is_old_enough_to_sign(whole: WholeVersion, one: CasePerson) -> bool:
    held = whole.meeting.held_on if whole.meeting else None
    if one.participant.role is not Role.CHILD or one.person.born is None or held is None:
        return one.participant.role is not Role.CHILD
    return one.person.born.age_on(held) >= YOUNGEST_TO_SIGN


def _questions(whole: WholeVersion) -> tuple[QuestionView, ...]:
    return tuple(
        QuestionView(
            question.position,
            question.text,
            whole.answers[question.id].answer if question.id in whole.answers else "",
        )
        for question in whole.questions
    )


def _action_view(whole: WholeVersion, action: PlanAction) -> ActionView:
    checkers = whole.called(action.checker_ids)
    check = action.how_checked
    if checkers and not re.search(rf"\b{re.escape(checkers)}\b", check):
        check = f"{check} ({checkers})" if check else checkers
    return ActionView(
        number=action.position,
        heading=action.heading,
        what=action.what,
        who=action.who_words or whole.called(action.doer_ids),
        when=action.by_when or (_day(action) if action.by_date else ""),
        help=action.help_words or whole.called(action.helper_ids),
        check=check,
        support=action.support_needed,
        critical=action.critical,
        stand_in=whole.called(action.stand_in_ids),
        service_task=action.service_task,
        resource=action.resource_agreed,
        service=action.service,
        resource_state=action.resource_state.label if action.resource_state else "",
        role=action.role.label if action.role else "",
        child_words=action.child_words,
        picture=action.picture,
    )


def _carer_view(whole: WholeVersion, carer: CarerIfNeeded) -> CarerView:
    name = whole.called([carer.person_id]) if carer.person_id else ""
    return CarerView(name, carer.how_long, carer.said, carer.asked)


def _day(action: PlanAction) -> str:
    day = action.by_date
    return f"By {day:%A} {day.day} {day:%B %Y}" if day else ""
