"""The reviews of a plan: how each action stands, what was tried out, the one plan, the year, and feedback."""

from datetime import date

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord
from coordinator.models.choices import HowGiven
from coordinator.models.columns import (
    choice,
    choices,
    day,
    known,
    line,
    link_to,
    links_to,
    may_link_to,
    prose,
    yes_no,
)
from coordinator.models.day_choices import (
    ActionResult,
    CouncilPlanKind,
    Evidence,
    FeedbackFrom,
    Felt,
    TrialKind,
)
from coordinator.models.kinds import Privacy


class ReviewOutcome(CaseRecord, kw_only=True, repr=False, eq=False):
    """How one action of the plan stands at one review, and how that is known."""

    meeting_id: Mapped[str] = link_to("meeting")
    action_id: Mapped[str] = link_to("plan_action")
    result: Mapped[ActionResult | None] = choice(Privacy.CASE, ActionResult)
    evidence: Mapped[tuple[Evidence, ...]] = choices(Privacy.CASE, Evidence)
    evidence_words: Mapped[str] = prose(Privacy.CASE)
    told_by_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    if_problems: Mapped[str] = prose(Privacy.CASE)
    how_managed: Mapped[str] = prose(Privacy.CASE)
    how_known: Mapped[str] = prose(Privacy.CASE)
    what_next: Mapped[str] = prose(Privacy.CASE)


class PlanTest(CaseRecord, kw_only=True, repr=False, eq=False):
    """A dated test of the plan, such as an overnight stay or time the network supervises."""

    action_id: Mapped[str | None] = may_link_to("plan_action", Privacy.CASE)
    kind: Mapped[TrialKind] = choice(Privacy.CASE, TrialKind, TrialKind.OTHER)
    planned_on: Mapped[date | None] = day(Privacy.CASE)
    held_on: Mapped[date | None] = day(Privacy.CASE)
    person_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    what: Mapped[str] = line(Privacy.CASE)
    worked: Mapped[bool | None] = known(Privacy.CASE)
    how_it_went: Mapped[str] = prose(Privacy.CASE)


class CouncilPlan(CaseRecord, kw_only=True, repr=False, eq=False):
    """The council's own plan with the family's actions in it: sent, what came back, and who saw it."""

    kind: Mapped[CouncilPlanKind] = choice(Privacy.PROFESSIONAL, CouncilPlanKind, CouncilPlanKind.CARE)
    version_id: Mapped[str | None] = may_link_to("plan_version", Privacy.PROFESSIONAL)
    sent_to: Mapped[str] = line(Privacy.PROFESSIONAL)
    sent_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    came_back_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    what_came_back: Mapped[str] = prose(Privacy.PROFESSIONAL)
    differs: Mapped[str] = prose(Privacy.PROFESSIONAL)
    shared_with_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.PROFESSIONAL)
    shared_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)


class FamilyDay(CaseRecord, kw_only=True, repr=False, eq=False):
    """A day of the family's year: a birthday, a feast, a day out, and who spends it with the child."""

    falls_on: Mapped[date | None] = day(Privacy.CASE)
    every_year: Mapped[bool] = yes_no(Privacy.CASE)
    what: Mapped[str] = line(Privacy.CASE)
    person_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    arrangements: Mapped[str] = prose(Privacy.CASE)


class Feedback(CaseRecord, kw_only=True, repr=False, eq=False):
    """What a child, somebody of the family or a professional said of the meeting and its preparation."""

    meeting_id: Mapped[str | None] = may_link_to("meeting")
    given_as: Mapped[FeedbackFrom] = choice(Privacy.COORDINATOR, FeedbackFrom, FeedbackFrom.FAMILY)
    person_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    given_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    method: Mapped[HowGiven | None] = choice(Privacy.COORDINATOR, HowGiven)
    heard: Mapped[Felt | None] = choice(Privacy.COORDINATOR, Felt)
    prepared: Mapped[Felt | None] = choice(Privacy.COORDINATOR, Felt)
    safe: Mapped[Felt | None] = choice(Privacy.COORDINATOR, Felt)
    realistic: Mapped[Felt | None] = choice(Privacy.COORDINATOR, Felt)
    said: Mapped[str] = prose(Privacy.COORDINATOR)
