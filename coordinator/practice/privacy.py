"""Who may have which detail: nobody has another person's by default, and a restriction outweighs sharing.

In order: a person's own details are theirs; the protected person's recorded agreement lets one reader
have one kind of detail; a restriction in force hides it; sharing with everyone who made the plan shows
it; anything else stays hidden.

Somebody who agreed knew what was on record at the time. A detail that was typed later, or a restriction
that was made later, is not covered by it: that takes a new agreement.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from coordinator.models.choices import ContactPointKind, FactKind, Hides, Sharing
from coordinator.models.network import Restriction, SharingAgreement
from coordinator.models.person import ContactPoint, PersonFact
from coordinator.practice.leaks import Secret, fold

KIND_OF_CONTACT_POINT = {
    ContactPointKind.PHONE: Hides.PHONE,
    ContactPointKind.EMAIL: Hides.EMAIL,
    ContactPointKind.POST: Hides.ADDRESS,
}
KIND_OF_FACT = {
    FactKind.SCHOOL: Hides.SCHOOL,
    FactKind.WORKPLACE: Hides.WORKPLACE,
    FactKind.WHEREABOUTS: Hides.WHEREABOUTS,
    FactKind.CAR: Hides.CAR,
}

Settled = Mapping[str, int]
"""By record id: when what matters of it was last recorded, counted in things done since the beginning."""

_UNKNOWN: Settled = MappingProxyType({})
_COUNTRY = re.compile(r"^(?:0044|44|0)0?")


@dataclass(frozen=True)
class Detail:
    """One particular of one person, and whether everyone who made the plan may have it."""

    person_id: str
    whose: str
    kind: Hides
    text: str
    shared: bool
    in_bin: bool = False
    record_id: str = ""


@dataclass(frozen=True)
class About:
    """Whose kind of detail it is, and who would read it."""

    protected_id: str
    reader_id: str
    kind: Hides


def contact_details(point: ContactPoint, whose: str) -> tuple[Detail, ...]:
    """Return everything a way to reach somebody tells: also an address typed beside a telephone number."""
    kind = KIND_OF_CONTACT_POINT[point.kind]
    if kind is Hides.ADDRESS:
        kind = Hides.EMAIL if "@" in point.value else Hides.PHONE
    found = ((kind, point.value), (Hides.ADDRESS, point.postal_line))
    shared, in_bin = point.shared_with is Sharing.EVERYONE, point.binned_at is not None
    return tuple(
        Detail(point.person_id, whose, kind, text, shared, in_bin, point.id) for kind, text in found if text
    )


def fact_detail(fact: PersonFact, whose: str) -> Detail:
    """Return a school, workplace, whereabouts or car as a detail."""
    shared, in_bin = fact.shared_with is Sharing.EVERYONE, fact.binned_at is not None
    return Detail(fact.person_id, whose, KIND_OF_FACT[fact.kind], fact.text, shared, in_bin, fact.id)


def in_force(since: date | None, until: date | None, today: date) -> bool:
    """Whether something that may begin and end holds on a day; both ends belong to it."""
    return (since is None or since <= today) and (until is None or today <= until)


def restricted_at(
    restrictions: Iterable[Restriction], about: About, today: date, settled: Settled = _UNKNOWN
) -> int | None:
    """Return when the newest restriction in force was made that keeps it from the reader; None if none."""
    found = (
        settled.get(one.id, 0)
        for one in restrictions
        if one.protected_id == about.protected_id
        and about.protected_id != about.reader_id
        and one.viewer_id in {None, about.reader_id}
        and about.kind in one.hides
        and in_force(one.since, one.until, today)
    )
    return max(found, default=None)


def agreed_at(
    agreements: Iterable[SharingAgreement], about: About, today: date, settled: Settled = _UNKNOWN
) -> int | None:
    """Return when the protected person last agreed that this reader may have this kind; None if never."""
    found = (
        settled.get(one.id, 0)
        for one in agreements
        if one.protected_id == about.protected_id
        and one.viewer_id == about.reader_id
        and about.kind in one.shares
        and one.agreed_on is not None
        and one.agreed_on <= today
        and (one.withdrawn_on is None or today < one.withdrawn_on)
    )
    return max(found, default=None)


def is_kept_from(
    about: About,
    *,
    restrictions: Iterable[Restriction],
    agreements: Iterable[SharingAgreement],
    today: date,
    settled: Settled = _UNKNOWN,
) -> bool:
    """Whether a restriction keeps this kind of detail from a reader, and no later agreement lifts it."""
    restricted = restricted_at(restrictions, about, today, settled)
    agreed = agreed_at(agreements, about, today, settled)
    return restricted is not None and (agreed is None or agreed < restricted)


def secrets_from(
    reader_id: str,
    *,
    details: Sequence[Detail],
    restrictions: Sequence[Restriction],
    agreements: Sequence[SharingAgreement],
    today: date,
    settled: Settled = _UNKNOWN,
) -> tuple[Secret, ...]:
    """Return every detail this reader must not find in a paper.

    A detail that is also the reader's own, such as a home or a telephone they share, is no secret; what
    was put in the bin is a secret still, and never makes anything the reader's own.
    """
    live = {(one.person_id, _sameness(one)) for one in details if not one.in_bin}
    secrets: dict[Secret, None] = {}
    for one in details:
        same = _sameness(one)
        theirs = one.person_id == reader_id or (reader_id, same) in live
        if not fold(one.text) or theirs or (one.in_bin and (one.person_id, same) in live):
            continue
        about = About(one.person_id, reader_id, one.kind)
        restricted = restricted_at(restrictions, about, today, settled)
        agreed = agreed_at(agreements, about, today, settled)
        if agreed is not None and agreed >= max(restricted or 0, settled.get(one.record_id, 0)):
            continue
        if restricted is not None or not one.shared:
            secrets[Secret(one.kind, one.text, one.whose)] = None
    return tuple(secrets)


def _sameness(detail: Detail) -> tuple[Hides, str]:
    """Return what two people's entries of one home or telephone have in common, however each is spaced."""
    letters = fold(detail.text).replace(" ", "")
    return detail.kind, _COUNTRY.sub("", letters) if detail.kind is Hides.PHONE else letters
