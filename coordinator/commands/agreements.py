"""Where each person stands on the plan: asked one by one, in the room or later."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, today
from coordinator.models.day_choices import Stand
from coordinator.models.person import Person
from coordinator.models.plan import PlanAgreement, PlanVersion
from coordinator.text import clean


@command("Record where somebody stands on the plan")
def record_stand(
    session: Session,
    *,
    version_id: str,
    person_id: str,
    stand: Stand | None,
    said: str | None = None,
    asked_on: date | None = None,
) -> str:
    """Record where one person stands on a version of the plan; return the agreement's id.

    Words that were kept stay unless others are given. It may come after the release: the version stays
    as it was given out.
    """
    version = need(session, PlanVersion, version_id)
    wanted = select(PlanAgreement).where(
        PlanAgreement.version_id == version_id, PlanAgreement.person_id == need(session, Person, person_id).id
    )
    kept = session.scalars(wanted.order_by(PlanAgreement.binned_at.is_not(None), PlanAgreement.id)).first()
    if kept is None:
        kept = PlanAgreement(case_id=version.case_id, version_id=version_id, person_id=person_id)
        session.add(kept)
    kept.stand, kept.binned_at = stand, None
    kept.asked_on = (asked_on or kept.asked_on or today(session)) if stand is not None else None
    if said is not None:
        kept.said = clean(said).strip()
    return kept.id
