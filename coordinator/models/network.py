"""Who belongs to a case, what must be kept from whom, and who must be kept apart."""

from datetime import date

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord
from coordinator.models.choices import (
    ApartLevel,
    CountsAs,
    Hides,
    HowGiven,
    InviteReason,
    InviteState,
    Mode,
    Role,
    Side,
)
from coordinator.models.columns import (
    choice,
    choices,
    count,
    day,
    line,
    link_to,
    may_link_to,
    prose,
    whole,
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
    reason: Mapped[InviteReason | None] = choice(Privacy.COORDINATOR, InviteReason)
    reason_words: Mapped[str] = prose(Privacy.COORDINATOR)
    decided_by: Mapped[str] = line(Privacy.COORDINATOR)
    mode: Mapped[Mode | None] = choice(Privacy.CASE, Mode)
    with_them_if_remote: Mapped[str] = line(Privacy.PERSON)
    can_offer: Mapped[str] = prose(Privacy.PERSON)
    circle: Mapped[int | None] = whole(Privacy.COORDINATOR)
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
