"""The family plan: versions, actions, answers, Plan B, and the neutral words agreed for some readers."""

from datetime import date, datetime, time

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord, OrderedCaseRecord
from coordinator.models.choices import Decision, VersionStatus
from coordinator.models.columns import (
    choice,
    clock_time,
    count,
    day,
    known,
    line,
    link_to,
    links_to,
    may_link_to,
    moment,
    pence,
    prose,
    yes_no,
)
from coordinator.models.day_choices import (
    NetworkRole,
    PanelDecision,
    ResourceState,
    Stand,
    SupportKind,
    SupportPurpose,
)
from coordinator.models.kinds import Privacy


class Plan(CaseRecord, kw_only=True, repr=False, eq=False):
    """The one plan of a case; what it says stands in its versions."""

    meeting_id: Mapped[str | None] = may_link_to("meeting")


class PlanVersion(CaseRecord, kw_only=True, repr=False, eq=False):
    """One version of the plan; once released it is frozen for ever."""

    plan_id: Mapped[str] = link_to("plan")
    number: Mapped[int] = count(Privacy.CASE, 1)
    status: Mapped[VersionStatus] = choice(Privacy.CASE, VersionStatus, VersionStatus.DRAFT)
    wanted: Mapped[str] = prose(Privacy.CASE)
    family_time: Mapped[str] = prose(Privacy.CASE)
    asks_of_services: Mapped[str] = prose(Privacy.CASE)
    decision: Mapped[Decision | None] = choice(Privacy.CASE, Decision)
    decision_reason: Mapped[str] = prose(Privacy.CASE)
    decided_by: Mapped[str] = line(Privacy.CASE)
    decided_on: Mapped[date | None] = day(Privacy.CASE)
    agreed_on: Mapped[date | None] = day(Privacy.CASE)
    monitor: Mapped[str] = prose(Privacy.CASE)
    referrer_checks: Mapped[str] = prose(Privacy.CASE)
    who_tells_child: Mapped[str] = prose(Privacy.CASE)
    tell_child_by: Mapped[date | None] = day(Privacy.CASE)
    if_difficult: Mapped[str] = prose(Privacy.CASE)
    who_to_ask: Mapped[str] = prose(Privacy.CASE)
    review_on: Mapped[date | None] = day(Privacy.CASE)
    review_place: Mapped[str] = line(Privacy.CASE)
    review_note: Mapped[str] = prose(Privacy.CASE)
    why_new_version: Mapped[str] = prose(Privacy.COORDINATOR)
    released_at: Mapped[datetime | None] = moment(Privacy.BOOKKEEPING)
    family_words: Mapped[str] = prose(Privacy.CASE)
    snapshot: Mapped[str] = prose(Privacy.BOOKKEEPING)
    snapshot_sha256: Mapped[str] = line(Privacy.BOOKKEEPING)


class PlanAction(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """One thing that will happen, in the family's words, with a name beside it."""

    version_id: Mapped[str] = link_to("plan_version")
    heading: Mapped[str] = line(Privacy.CASE)
    what: Mapped[str] = prose(Privacy.CASE)
    doer_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    who_words: Mapped[str] = line(Privacy.CASE)
    by_when: Mapped[str] = line(Privacy.CASE)
    by_date: Mapped[date | None] = day(Privacy.CASE)
    helper_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    help_words: Mapped[str] = prose(Privacy.CASE)
    support_needed: Mapped[str] = prose(Privacy.CASE)
    how_checked: Mapped[str] = prose(Privacy.CASE)
    checker_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    critical: Mapped[bool] = yes_no(Privacy.CASE)
    stand_in_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    service_task: Mapped[bool] = yes_no(Privacy.CASE)
    resource_agreed: Mapped[str] = line(Privacy.CASE)
    question_ids: Mapped[tuple[str, ...]] = links_to("family_question")
    bottom_line_ids: Mapped[tuple[str, ...]] = links_to("bottom_line")
    child_words: Mapped[str] = prose(Privacy.CASE)
    child_picture: Mapped[str] = line(Privacy.CASE)
    picture: Mapped[str] = line(Privacy.CASE)
    recurrence: Mapped[str] = line(Privacy.CASE)
    starts_on: Mapped[date | None] = day(Privacy.CASE)
    from_time: Mapped[time | None] = clock_time(Privacy.CASE)
    until_time: Mapped[time | None] = clock_time(Privacy.CASE)
    gives_cover: Mapped[bool] = yes_no(Privacy.CASE)
    role: Mapped[NetworkRole | None] = choice(Privacy.CASE, NetworkRole)
    service: Mapped[str] = line(Privacy.CASE)
    resource_state: Mapped[ResourceState | None] = choice(Privacy.CASE, ResourceState)
    lineage: Mapped[str] = line(Privacy.BOOKKEEPING)


class PlanAnswer(CaseRecord, kw_only=True, repr=False, eq=False):
    """The family's answer to one of their questions, as this version of the plan gives it."""

    version_id: Mapped[str] = link_to("plan_version")
    question_id: Mapped[str] = link_to("family_question")
    answer: Mapped[str] = prose(Privacy.CASE)
    answered: Mapped[bool | None] = known(Privacy.PROFESSIONAL)


class BackUpLine(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """A line of Plan B: if this happens, who does what."""

    version_id: Mapped[str] = link_to("plan_version")
    if_this: Mapped[str] = prose(Privacy.CASE)
    then: Mapped[str] = prose(Privacy.CASE)
    doer_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    lineage: Mapped[str] = line(Privacy.BOOKKEEPING)


class CarerIfNeeded(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """Somebody who could care for the child if home is not safe."""

    version_id: Mapped[str] = link_to("plan_version")
    person_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    how_long: Mapped[str] = line(Privacy.CASE)
    said: Mapped[str] = prose(Privacy.CASE)
    asked: Mapped[bool | None] = known(Privacy.CASE)
    checked_by: Mapped[str] = line(Privacy.PROFESSIONAL)
    lineage: Mapped[str] = line(Privacy.BOOKKEEPING)


class NeutralWording(CaseRecord, kw_only=True, repr=False, eq=False):
    """Words that stand in for a private detail in the copies of readers who may not have it."""

    version_id: Mapped[str] = link_to("plan_version")
    instead_of: Mapped[str] = line(Privacy.COORDINATOR)
    say: Mapped[str] = line(Privacy.CASE)
    agreed_with_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    agreed_on: Mapped[date | None] = day(Privacy.COORDINATOR)


class PlanAgreement(CaseRecord, kw_only=True, repr=False, eq=False):
    """Where one person stands on a version of the plan, in their own words; it may come after the release."""

    version_id: Mapped[str] = link_to("plan_version")
    person_id: Mapped[str] = link_to("person")
    stand: Mapped[Stand | None] = choice(Privacy.CASE, Stand)
    said: Mapped[str] = prose(Privacy.CASE)
    asked_on: Mapped[date | None] = day(Privacy.CASE)


class ResourceRequest(CaseRecord, kw_only=True, repr=False, eq=False):
    """A request for a family network support package: what, why, for which action, and what came of it."""

    action_id: Mapped[str | None] = may_link_to("plan_action", Privacy.PROFESSIONAL)
    applied_by: Mapped[str] = line(Privacy.PROFESSIONAL)
    applied_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    item: Mapped[str] = line(Privacy.PROFESSIONAL)
    kind: Mapped[SupportKind] = choice(Privacy.PROFESSIONAL, SupportKind, SupportKind.ONE_OFF)
    duration: Mapped[str] = line(Privacy.PROFESSIONAL)
    purpose: Mapped[SupportPurpose | None] = choice(Privacy.PROFESSIONAL, SupportPurpose)
    cost: Mapped[int | None] = pence(Privacy.PROFESSIONAL)
    why: Mapped[str] = prose(Privacy.PROFESSIONAL)
    not_otherwise: Mapped[str] = prose(Privacy.PROFESSIONAL)
    sustained_how: Mapped[str] = prose(Privacy.PROFESSIONAL)
    panel_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    decision: Mapped[PanelDecision | None] = choice(Privacy.PROFESSIONAL, PanelDecision)
    decision_words: Mapped[str] = prose(Privacy.PROFESSIONAL)
    delivered_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    what_changed: Mapped[str] = prose(Privacy.PROFESSIONAL)


VersionPart = PlanAction | PlanAnswer | BackUpLine | CarerIfNeeded | NeutralWording
PARTS_OF_A_VERSION: tuple[type[VersionPart], ...] = (
    PlanAction,
    PlanAnswer,
    BackUpLine,
    CarerIfNeeded,
    NeutralWording,
)
"""What belongs to one version of the plan and is frozen with it."""
