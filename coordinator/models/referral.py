"""The case and what comes with its referral: children, consent, worries, strengths, questions."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord, OrderedCaseRecord, Record
from coordinator.models.choices import (
    CaseStatus,
    ConsentKind,
    Context,
    GivenAs,
    HowGiven,
    LegalStatus,
    Model,
    ReferralReason,
    Stage,
    WantsToAttend,
)
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
from coordinator.models.kinds import Privacy


class Case(Record, kw_only=True, repr=False, eq=False):
    """One family's way from referral to closure."""

    reference: Mapped[str] = line(Privacy.PROFESSIONAL)
    family_name: Mapped[str] = line(Privacy.CASE)
    commissioner_id: Mapped[str | None] = may_link_to("commissioner")
    commissioner_reference: Mapped[str] = line(Privacy.PROFESSIONAL)
    model: Mapped[Model] = choice(Privacy.CASE, Model, Model.FGC)
    context: Mapped[Context | None] = choice(Privacy.PROFESSIONAL, Context)
    reasons: Mapped[tuple[ReferralReason, ...]] = choices(Privacy.PROFESSIONAL, ReferralReason)
    purpose: Mapped[str] = prose(Privacy.CASE)
    received: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    allocated: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    target_conference: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    urgent: Mapped[bool] = yes_no(Privacy.PROFESSIONAL)
    stage: Mapped[Stage] = choice(Privacy.PROFESSIONAL, Stage, Stage.REFERRAL)
    status: Mapped[CaseStatus] = choice(Privacy.PROFESSIONAL, CaseStatus, CaseStatus.OPEN)
    closed: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    outcome: Mapped[str] = prose(Privacy.PROFESSIONAL)
    legal_hold: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    keep_until: Mapped[date | None] = day(Privacy.COORDINATOR)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)

    __table_args__ = (Index("ix_case_status", "status"),)


class CaseChild(CaseRecord, kw_only=True, repr=False, eq=False):
    """A child whom the case is about, and what the child said; their own words stand apart from ours."""

    person_id: Mapped[str] = link_to("person")
    legal_status: Mapped[LegalStatus | None] = choice(Privacy.PROFESSIONAL, LegalStatus)
    legal_status_since: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    wants_to_attend: Mapped[WantsToAttend | None] = choice(Privacy.CASE, WantsToAttend)
    wants_there: Mapped[str] = prose(Privacy.PERSON)
    does_not_want_there: Mapped[str] = prose(Privacy.COORDINATOR)
    own_words: Mapped[str] = prose(Privacy.PERSON)
    own_words_may_be_shared: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    interpretation: Mapped[str] = prose(Privacy.COORDINATOR)
    adults_believe: Mapped[str] = prose(Privacy.PERSON)
    believed_by: Mapped[tuple[str, ...]] = links_to("person", Privacy.PERSON)
    views_sought_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    views_sought_by: Mapped[str] = line(Privacy.PROFESSIONAL)
    views_sought_how: Mapped[str] = line(Privacy.PROFESSIONAL)
    voiced_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    advocate_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    told_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    tell_by: Mapped[date | None] = day(Privacy.CASE)
    during_the_meeting: Mapped[str] = prose(Privacy.CASE)
    wanted_but_feared_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    fears: Mapped[str] = prose(Privacy.COORDINATOR)
    existing_safety: Mapped[str] = prose(Privacy.COORDINATOR)
    must_happen_first: Mapped[str] = prose(Privacy.COORDINATOR)
    child_was_told: Mapped[str] = prose(Privacy.COORDINATOR)
    look_again_on: Mapped[date | None] = day(Privacy.COORDINATOR)


class Consent(CaseRecord, kw_only=True, repr=False, eq=False):
    """Somebody's yes, for one purpose, until it is withdrawn."""

    giver_id: Mapped[str] = link_to("person")
    given_as: Mapped[GivenAs | None] = choice(Privacy.PROFESSIONAL, GivenAs)
    kind: Mapped[ConsentKind] = choice(Privacy.PROFESSIONAL, ConsentKind, ConsentKind.REFERRAL)
    scope: Mapped[str] = prose(Privacy.PROFESSIONAL)
    given_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    method: Mapped[HowGiven | None] = choice(Privacy.PROFESSIONAL, HowGiven)
    withdrawn_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    withdrawn_words: Mapped[str] = prose(Privacy.COORDINATOR)


class Concern(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """A worry in plain words; with the danger statement and safety goal where those words are used."""

    text: Mapped[str] = prose(Privacy.CASE)
    worry_statement: Mapped[str] = prose(Privacy.CASE)
    safety_goal: Mapped[str] = prose(Privacy.CASE)
    raised_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)


class Strength(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """Something that goes well in the family."""

    text: Mapped[str] = prose(Privacy.CASE)
    seen_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)


class BottomLine(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """Something the plan must hold if the referrer is to agree to it."""

    text: Mapped[str] = prose(Privacy.CASE)
    agreed_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    agreed_by: Mapped[str] = line(Privacy.PROFESSIONAL)
    met: Mapped[bool | None] = known(Privacy.CASE)
    met_how: Mapped[str] = prose(Privacy.CASE)


class FamilyQuestion(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """A question the family is asked to answer in their private time."""

    text: Mapped[str] = prose(Privacy.CASE)
    agreed_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    agreed_by: Mapped[str] = line(Privacy.PROFESSIONAL)
