"""Who belongs to a case, what must be kept from whom, and who must be kept apart."""

from datetime import date, time

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord
from coordinator.models.choices import (
    ApartLevel,
    AvailabilityKind,
    CountsAs,
    GoodFor,
    Hides,
    HowGiven,
    InviteReason,
    InviteState,
    Knows,
    Mode,
    PictureKind,
    Role,
    Side,
    TieFlow,
    TieStrength,
    Weekday,
)
from coordinator.models.columns import (
    choice,
    choices,
    clock_time,
    count,
    day,
    line,
    link_to,
    links_to,
    may_link_to,
    prose,
    whole,
    yes_no,
)
from coordinator.models.kinds import Privacy


class Participant(CaseRecord, kw_only=True, repr=False, eq=False):
    """A person in a case: their part, their invitation, what they can offer and how they come."""

    person_id: Mapped[str] = link_to("person")
    role: Mapped[Role] = choice(Privacy.CASE, Role, Role.FAMILY)
    described_as: Mapped[str] = line(Privacy.CASE)
    side: Mapped[Side | None] = choice(Privacy.CASE, Side)
    counts_as: Mapped[CountsAs] = choice(Privacy.CASE, CountsAs, CountsAs.NETWORK)
    position: Mapped[int] = count(Privacy.CASE, 1)
    invited_by_id: Mapped[str | None] = may_link_to("person", Privacy.PROFESSIONAL)
    invite_state: Mapped[InviteState] = choice(Privacy.PROFESSIONAL, InviteState, InviteState.CONSIDERED)
    asked_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    replied_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    reason: Mapped[InviteReason | None] = choice(Privacy.COORDINATOR, InviteReason)
    reason_words: Mapped[str] = prose(Privacy.COORDINATOR)
    decided_by: Mapped[str] = line(Privacy.COORDINATOR)
    mode: Mapped[Mode | None] = choice(Privacy.CASE, Mode)
    spokesperson_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    with_them_if_remote: Mapped[str] = line(Privacy.PERSON)
    looked_after_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    can_offer: Mapped[str] = prose(Privacy.PERSON)
    offer_confirmed_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    offer_confirmed_how: Mapped[HowGiven | None] = choice(Privacy.PROFESSIONAL, HowGiven)
    circle: Mapped[int | None] = whole(Privacy.COORDINATOR)
    good_for: Mapped[tuple[GoodFor, ...]] = choices(Privacy.COORDINATOR, GoodFor)
    good_for_words: Mapped[str] = prose(Privacy.COORDINATOR)
    helped_before: Mapped[str] = prose(Privacy.COORDINATOR)
    lost_touch: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    knows: Mapped[Knows | None] = choice(Privacy.COORDINATOR, Knows)
    strengths: Mapped[str] = prose(Privacy.PERSON)
    brings: Mapped[str] = line(Privacy.PERSON)
    transport: Mapped[str] = line(Privacy.PERSON)
    childcare: Mapped[str] = line(Privacy.PERSON)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class Restriction(CaseRecord, kw_only=True, repr=False, eq=False):
    """What must be kept from one person, or from everyone else; it outweighs any sharing."""

    protected_id: Mapped[str] = link_to("person")
    viewer_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    hides: Mapped[tuple[Hides, ...]] = choices(Privacy.COORDINATOR, Hides)
    reason: Mapped[str] = prose(Privacy.COORDINATOR)
    source: Mapped[str] = line(Privacy.COORDINATOR)
    since: Mapped[date | None] = day(Privacy.COORDINATOR)
    until: Mapped[date | None] = day(Privacy.COORDINATOR)


class SharingAgreement(CaseRecord, kw_only=True, repr=False, eq=False):
    """The protected person's own recorded agreement that one reader may have one kind of detail."""

    protected_id: Mapped[str] = link_to("person")
    viewer_id: Mapped[str] = link_to("person")
    shares: Mapped[tuple[Hides, ...]] = choices(Privacy.COORDINATOR, Hides)
    agreed_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    method: Mapped[HowGiven | None] = choice(Privacy.COORDINATOR, HowGiven)
    recorded_words: Mapped[str] = prose(Privacy.COORDINATOR)
    withdrawn_on: Mapped[date | None] = day(Privacy.COORDINATOR)


class KeepApart(CaseRecord, kw_only=True, repr=False, eq=False):
    """Two people who must be kept apart, and how."""

    person_id: Mapped[str] = link_to("person")
    other_id: Mapped[str] = link_to("person")
    level: Mapped[ApartLevel] = choice(Privacy.COORDINATOR, ApartLevel, ApartLevel.AWARE)
    order_reference: Mapped[str] = line(Privacy.COORDINATOR)
    order_expires: Mapped[date | None] = day(Privacy.COORDINATOR)
    court_permission: Mapped[str] = prose(Privacy.COORDINATOR)
    arrangement: Mapped[str] = prose(Privacy.COORDINATOR)


class Tie(CaseRecord, kw_only=True, repr=False, eq=False):
    """A tie in the ecomap: from the family, or one person, to a person or a service."""

    from_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    person_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)
    service: Mapped[str] = line(Privacy.COORDINATOR)
    strength: Mapped[TieStrength] = choice(Privacy.COORDINATOR, TieStrength, TieStrength.ORDINARY)
    stressful: Mapped[bool] = yes_no(Privacy.COORDINATOR)
    flow: Mapped[TieFlow] = choice(Privacy.COORDINATOR, TieFlow, TieFlow.BOTH)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class PicturePosition(CaseRecord, kw_only=True, repr=False, eq=False):
    """Where somebody, or something, was moved to in one picture; without it the program lays them out.

    ``x`` and ``y`` are in the picture's own units.
    """

    picture: Mapped[PictureKind] = choice(Privacy.BOOKKEEPING, PictureKind, PictureKind.GENOGRAM)
    subject: Mapped[str] = line(Privacy.BOOKKEEPING)
    x: Mapped[int] = count(Privacy.BOOKKEEPING)
    y: Mapped[int] = count(Privacy.BOOKKEEPING)


class RoutineLine(CaseRecord, kw_only=True, repr=False, eq=False):
    """One line of the family's own week: who does what, when, and where cover is wanted."""

    weekdays: Mapped[tuple[Weekday, ...]] = choices(Privacy.CASE, Weekday)
    starts: Mapped[time | None] = clock_time(Privacy.CASE)
    ends: Mapped[time | None] = clock_time(Privacy.CASE)
    what: Mapped[str] = line(Privacy.CASE)
    person_ids: Mapped[tuple[str, ...]] = links_to("person", Privacy.CASE)
    needs_cover: Mapped[bool] = yes_no(Privacy.CASE)


class Availability(CaseRecord, kw_only=True, repr=False, eq=False):
    """When somebody can come, or cannot: days of the week, a stretch of days, times of day."""

    person_id: Mapped[str] = link_to("person")
    kind: Mapped[AvailabilityKind] = choice(Privacy.PROFESSIONAL, AvailabilityKind, AvailabilityKind.NOT)
    since: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    until: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    weekdays: Mapped[tuple[Weekday, ...]] = choices(Privacy.PROFESSIONAL, Weekday)
    from_time: Mapped[time | None] = clock_time(Privacy.PROFESSIONAL)
    until_time: Mapped[time | None] = clock_time(Privacy.PROFESSIONAL)
    words: Mapped[str] = line(Privacy.COORDINATOR)
