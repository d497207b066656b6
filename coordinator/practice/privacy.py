"""Who may have which detail: nobody has another person's by default, and a restriction outweighs sharing.

In order: a person's own details are theirs; the protected person's recorded agreement lets one reader
have one kind of detail; a restriction in force hides it; sharing with everyone who made the plan shows
it; anything else stays hidden.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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

_COUNTRY = re.compile(r"^(?:0044|44|0)0?")


@dataclass(frozen=True)
class Detail:
    """One particular of one person, and whether everyone who made the plan may have it."""

    person_id: str
    whose: str
    kind: Hides
    text: str
    shared: bool


def contact_detail(point: ContactPoint, whose: str) -> Detail:
    """Return a phone, e-mail or postal address as a detail."""
    shared = point.shared_with is Sharing.EVERYONE
    return Detail(point.person_id, whose, KIND_OF_CONTACT_POINT[point.kind], point.one_line, shared)


def fact_detail(fact: PersonFact, whose: str) -> Detail:
    """Return a school, workplace, whereabouts or car as a detail."""
    return Detail(
        fact.person_id, whose, KIND_OF_FACT[fact.kind], fact.text, fact.shared_with is Sharing.EVERYONE
    )


def in_force(since: date | None, until: date | None, today: date) -> bool:
    """Whether something that may begin and end holds on a day; both ends belong to it."""
    return (since is None or since <= today) and (until is None or today <= until)


def is_restricted(
    restrictions: Iterable[Restriction], *, protected_id: str, reader_id: str, kind: Hides, today: date
) -> bool:
    """Whether a restriction in force keeps this kind of detail from this reader."""
    return any(
        one.protected_id == protected_id
        and protected_id != reader_id
        and one.viewer_id in {None, reader_id}
        and kind in one.hides
        and in_force(one.since, one.until, today)
        for one in restrictions
    )


def is_agreed(
    agreements: Iterable[SharingAgreement], *, protected_id: str, reader_id: str, kind: Hides, today: date
) -> bool:
    """Whether the protected person agreed, on record, that this reader may have this kind of detail."""
    return any(
        one.protected_id == protected_id
        and one.viewer_id == reader_id
        and kind in one.shares
        and one.agreed_on is not None
        and one.agreed_on <= today
        and (one.withdrawn_on is None or today < one.withdrawn_on)
        for one in agreements
    )


def secrets_from(
    reader_id: str,
    *,
    details: Sequence[Detail],
    restrictions: Sequence[Restriction],
    agreements: Sequence[SharingAgreement],
    today: date,
) -> tuple[Secret, ...]:
    """Return every detail this reader must not find in a paper.

    A detail that is also the reader's own, such as a home or a telephone they share, is no secret.
    """
    own = {_sameness(one) for one in details if one.person_id == reader_id}
    secrets: dict[Secret, None] = {}
    for one in details:
        if not fold(one.text) or one.person_id == reader_id or _sameness(one) in own:
            continue
        about = {"protected_id": one.person_id, "reader_id": reader_id, "kind": one.kind, "today": today}
        if is_agreed(agreements, **about):  # type: ignore[arg-type]
            continue
        if not one.shared or is_restricted(restrictions, **about):  # type: ignore[arg-type]
            secrets[Secret(one.kind, one.text, one.whose)] = None
    return tuple(secrets)


def _sameness(detail: Detail) -> tuple[Hides, str]:
    """Return what two people's entries of one home or telephone have in common, however each is spaced."""
    letters = fold(detail.text).replace(" ", "")
    return detail.kind, _COUNTRY.sub("", letters) if detail.kind is Hides.PHONE else letters
