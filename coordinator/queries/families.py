"""What many families are called at once, for lists that go across cases."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
from coordinator.practice.names import family_title


def family_names(session: Session, *, case_ids: Collection[str]) -> dict[str, str]:
    """Return what each of these cases is called on screen, by its id."""
    named = dict(session.execute(select(Case.id, Case.family_name).where(Case.id.in_(case_ids))).all())
    without = [case_id for case_id, name in named.items() if not name]
    wanted = (
        select(CaseChild.case_id, Person)
        .join(Person, Person.id == CaseChild.person_id)
        .where(CaseChild.case_id.in_(without), CaseChild.binned_at.is_(None))
        .order_by(CaseChild.id)
    )
    children: dict[str, list[Person]] = {}
    for case_id, child in session.execute(wanted):
        children.setdefault(case_id, []).append(child)
    return {case_id: family_title(children.get(case_id, []), name) for case_id, name in named.items()}
