"""The versions of a plan in their order: how far each has come, and who holds it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.queries.circulation import CopyLine, copies_of_case
from coordinator.queries.plan import versions_of_case


class HowFar(StrEnum):
    """How far a version has come; *superseded* is derived and never written on a frozen row."""

    DRAFT = "Draft"
    AGREED = "Agreed"
    RELEASED = "Released"
    SUPERSEDED = "Superseded"


@dataclass(frozen=True)
class Holder:
    """Somebody with a copy of a version: when it was sent, and whether that is proven."""

    name: str
    sent_on: date | None
    arrived: bool


@dataclass(frozen=True)
class VersionStory:
    """One version, how far it has come, and the copies made of it, one line for each person."""

    version: PlanVersion
    how_far: HowFar
    holders: tuple[Holder, ...]


def version_stories(session: Session, *, case_id: str) -> tuple[VersionStory, ...]:
    """Return every version of a case's plan, the newest first."""
    versions = versions_of_case(session, case_id=case_id)
    lines = copies_of_case(session, case_id=case_id)
    newest = max((one.number for one in versions if one.status is VersionStatus.RELEASED), default=0)
    return tuple(
        VersionStory(
            version,
            _how_far(version, newest),
            _holders(line for line in lines if line.circulation.version_id == version.id),
        )
        for version in versions
    )


def _how_far(version: PlanVersion, newest_released: int) -> HowFar:
    if version.status is VersionStatus.RELEASED and version.number < newest_released:
        return HowFar.SUPERSEDED
    return HowFar[version.status.name]


def _holders(lines: Iterable[CopyLine]) -> tuple[Holder, ...]:
    """Return each person once: what was sent and arrived outweighs another copy made for them."""
    found: dict[str, Holder] = {}
    for line in lines:
        circulation, known = line.circulation, found.get(line.circulation.recipient_id)
        sent = [day for day in (circulation.sent_on, known.sent_on if known else None) if day is not None]
        arrived = circulation.proof is not None or (known is not None and known.arrived)
        found[circulation.recipient_id] = Holder(line.reader.name, min(sent, default=None), arrived)
    return tuple(found.values())
