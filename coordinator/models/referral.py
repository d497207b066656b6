"""The case and what comes with its referral: children, consent, worries, strengths, questions."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord, OrderedCaseRecord, Record
from coordinator.models.choices import (
    BindingKind,
    CaseStatus,
    CloseReason,
    ConsentKind,
    Context,
    GivenAs,
    HowGiven,
    IncidentKind,
    LegalStatus,
    Mediation,
    Model,
    OfferMethod,
    OfferReply,
    ReferralReason,
    Stage,
    WantsToAttend,
    Willing,
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
    planned,
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
    close_reason: Mapped[CloseReason | None] = choice(Privacy.PROFESSIONAL, CloseReason)
    outcome: Mapped[str] = prose(Privacy.PROFESSIONAL)
    one_side_reason: Mapped[str] = prose(Privacy.COORDINATOR)
    legal_hold: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    keep_until: Mapped[date | None] = day(Privacy.COORDINATOR)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)

    __table_args__ = (Index("ix_case_status", "status"),)


class CaseChild(CaseRecord, kw_only=True, repr=False, eq=False):
    """A child whom the case is about, and what the child said; their own words stand apart from ours."""

    person_id: Mapped[str] = link_to("person")
    legal_status: Mapped[LegalStatus | None] = choice(Privacy.PROFESSIONAL, LegalStatus)
    legal_status_since: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    context: Mapped[Context | None] = choice(Privacy.PROFESSIONAL, Context)
    context_since: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    reasons: Mapped[tuple[ReferralReason, ...]] = choices(Privacy.PROFESSIONAL, ReferralReason)
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
    no_voice_reason: Mapped[str] = prose(Privacy.COORDINATOR)
    wants_to_raise: Mapped[str] = prose(Privacy.PERSON)
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


class ResourceOnOffer(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """Help that the family may build on in its plan, and who offers it."""

    text: Mapped[str] = prose(Privacy.CASE)
    offered_by: Mapped[str] = line(Privacy.CASE)
    until: Mapped[date | None] = day(Privacy.CASE)


class Offer(CaseRecord, kw_only=True, repr=False, eq=False):
    """The offer of a family meeting to a parent or holder of parental responsibility, and the reply."""

    person_id: Mapped[str] = link_to("person")
    offered_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    offered_by: Mapped[str] = line(Privacy.PROFESSIONAL)
    method: Mapped[OfferMethod | None] = choice(Privacy.PROFESSIONAL, OfferMethod)
    reply: Mapped[OfferReply | None] = choice(Privacy.PROFESSIONAL, OfferReply)
    replied_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    reason: Mapped[str] = prose(Privacy.PROFESSIONAL)
    decided_by: Mapped[str] = line(Privacy.PROFESSIONAL)
    child_views: Mapped[str] = prose(Privacy.PROFESSIONAL)


class Baseline(CaseRecord, kw_only=True, repr=False, eq=False):
    """The meeting with the referrer: what was agreed, who takes the plan seriously, who may be told what."""

    held_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    with_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.PROFESSIONAL)
    agreed: Mapped[str] = prose(Privacy.PROFESSIONAL)
    workers_willing: Mapped[Willing | None] = choice(Privacy.PROFESSIONAL, Willing)
    workers_willing_words: Mapped[str] = prose(Privacy.PROFESSIONAL)
    carers_willing: Mapped[Willing | None] = choice(Privacy.PROFESSIONAL, Willing)
    carers_willing_words: Mapped[str] = prose(Privacy.PROFESSIONAL)
    information_due: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    information_received: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    parents_saw_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    parents_saw_how: Mapped[str] = line(Privacy.PROFESSIONAL)
    mediation: Mapped[Mediation | None] = choice(Privacy.PROFESSIONAL, Mediation)
    mediation_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    mediation_words: Mapped[str] = prose(Privacy.COORDINATOR)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class ToldWhat(CaseRecord, kw_only=True, repr=False, eq=False):
    """What one person may be told before the conference, as the parents agreed it."""

    person_id: Mapped[str] = link_to("person")
    may_hear: Mapped[str] = prose(Privacy.COORDINATOR)
    may_not_hear: Mapped[str] = prose(Privacy.COORDINATOR)
    agreed_by: Mapped[tuple[str, ...]] = links_to("person", Privacy.COORDINATOR)
    agreed_on: Mapped[date | None] = day(Privacy.COORDINATOR)


class BindingDate(CaseRecord, kw_only=True, repr=False, eq=False):
    """A date outside the coordinator's hands that the conference must fit."""

    kind: Mapped[BindingKind] = choice(Privacy.PROFESSIONAL, BindingKind, BindingKind.COURT)
    falls_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    words: Mapped[str] = line(Privacy.PROFESSIONAL)


class Incident(CaseRecord, kw_only=True, repr=False, eq=False):
    """Something disclosed or a worry: what was said in their words, whom it was told, and when."""

    kind: Mapped[IncidentKind] = choice(Privacy.PROFESSIONAL, IncidentKind, IncidentKind.WORRY)
    happened: Mapped[datetime | None] = planned(Privacy.PROFESSIONAL)
    zone: Mapped[str] = line(Privacy.BOOKKEEPING, default="Europe/London")
    said_by_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    about_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.COORDINATOR)
    what_was_said: Mapped[str] = prose(Privacy.COORDINATOR)
    what_was_asked: Mapped[str] = prose(Privacy.COORDINATOR)
    told_whom: Mapped[str] = line(Privacy.COORDINATOR)
    told_when: Mapped[datetime | None] = planned(Privacy.COORDINATOR)
    told_how: Mapped[str] = line(Privacy.COORDINATOR)
    family_knows: Mapped[bool | None] = known(Privacy.COORDINATOR)
    what_followed: Mapped[str] = prose(Privacy.COORDINATOR)
