"""What many families are called at once, for lists that go across cases."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
from coordinator.practice.names import distinct_initials, family_title, in_words
from coordinator.practice.visiting import by_initials


@dataclass
class UnnamedFamilies:
    """The people of some families, and what each is called on paper that names nobody."""

    people: dict[str, list[Person]] = field(default_factory=dict)
    initials: dict[str, dict[str, str]] = field(default_factory=dict)

    def unnamed(self, case_id: str, text: str) -> str:
        """Return a text in one line with the names of the family and its people as initials."""
        return self.unnamed_lines(case_id, " ".join(text.split()))

    def unnamed_lines(self, case_id: str, text: str) -> str:
        """Return a text, its lines as they are, with the names of the family and its people as initials."""
        return by_initials(text, self.people.get(case_id, []), self.initials.get(case_id, {}))

    def who(self, case_id: str, person_ids: Sequence[str]) -> str:
        """Return these people by their initials."""
        known = self.initials.get(case_id, {})
        return in_words([known[one] for one in person_ids if one in known])


def unnamed_families(session: Session, case_ids: Collection[str]) -> UnnamedFamilies:
    """Return what the people of these cases are called where nobody is named, those who left as well."""
    wanted = (
        select(Participant.case_id, Person)
        .join(Person, Person.id == Participant.person_id)
        .where(Participant.case_id.in_(case_ids))
        .order_by(Participant.binned_at.is_not(None), Participant.position, Participant.id)
    )
    known = UnnamedFamilies()
    for case_id, person in session.execute(wanted):
        known.people.setdefault(case_id, []).append(person)
    for case_id, people in known.people.items():
        known.initials[case_id] = distinct_initials(people)
    called = select(Case.id, Case.family_name).where(Case.id.in_(case_ids), Case.family_name != "")
    for case_id, name in session.execute(called):
        known.people.setdefault(case_id, []).append(Person(id=case_id, family=name))
        known.initials.setdefault(case_id, {})[case_id] = name[:1].upper()
    return known


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
