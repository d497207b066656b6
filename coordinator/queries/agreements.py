"""Where each person stands on a version of the plan: who is asked, and what they said."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from coordinator.models.choices import Role
from coordinator.models.plan import PlanAgreement
from coordinator.queries.people import CasePerson
from coordinator.queries.plan import WholeVersion, whole_version
from coordinator.queries.records import records

NOT_ASKED = frozenset({Role.REFERRER, Role.REVIEWING_OFFICER, Role.INTERPRETER, Role.OBSERVER})
"""Whose stand is not asked for: the referrer's is the decision itself."""


@dataclass(frozen=True)
class StandLine:
    """One person who is asked where they stand, why they are asked, and what is on record."""

    person_id: str
    name: str
    why: str
    agreement: PlanAgreement | None


def stands_on(session: Session, *, version_id: str) -> tuple[StandLine, ...]:
    """Return everyone who made a version or has something to do in it, in their order, and where they stand.

    Somebody who was asked is listed for as long as they are in the case.
    """
    whole = whole_version(session, version_id=version_id)
    kept = {one.person_id: one for one in records(session, record_type=PlanAgreement, version_id=version_id)}
    lines = (
        StandLine(one.person.id, one.short_name, _why(whole, one, kept), kept.get(one.person.id))
        for one in whole.people
    )
    return tuple(line for line in lines if line.why)


def _why(whole: WholeVersion, one: CasePerson, kept: dict[str, PlanAgreement]) -> str:
    if one.participant.role not in NOT_ASKED:
        attended = whole.attendance.get(one.person.id)
        if attended is not None and attended.came:
            return "Made the plan"
        doers = [part.doer_ids for part in whole.actions] + [part.doer_ids for part in whole.back_up]
        if any(one.person.id in ids for ids in doers):
            return "Was not there, and has something to do"
    return "Was asked" if one.person.id in kept else ""
