"""The search box: what was found, in groups, with the names a person knows it by."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.person import ContactPoint, Person, PersonFact
from coordinator.models.referral import CaseChild
from coordinator.queries.directory import families_of
from coordinator.queries.families import family_names
from coordinator.queries.search import Found, search


class Group(StrEnum):
    """The headings under which results stand, in their order."""

    FAMILIES = "Families"
    PEOPLE = "People"
    NOTES = "Notes"
    PLANS = "Plans"
    PLACES = "Places and interpreters"


GROUP_OF = {
    "case": Group.FAMILIES,
    "case_child": Group.FAMILIES,
    "person": Group.PEOPLE,
    "contact_point": Group.PEOPLE,
    "person_fact": Group.PEOPLE,
    "plan_version": Group.PLANS,
    "plan_action": Group.PLANS,
    "back_up_line": Group.PLANS,
    "carer_if_needed": Group.PLANS,
    "plan_agreement": Group.PLANS,
    "resource_request": Group.PLANS,
    "review_outcome": Group.PLANS,
    "plan_test": Group.PLANS,
    "council_plan": Group.PLANS,
    "venue": Group.PLACES,
    "interpreter": Group.PLACES,
}
KIND_IN_WORDS = {
    "contact": "Call or visit",
    "visit": "Visit planned",
    "meeting": "Meeting",
    "concern": "Worry",
    "strength": "Strength",
    "bottom_line": "Bottom line",
    "family_question": "Question for the family",
    "offer": "Offer of a meeting",
    "baseline": "Meeting with the referrer",
    "told_what": "Who hears what",
    "resource_on_offer": "Help on offer",
    "binding_date": "Date that binds",
    "incident": "Worry or disclosure",
    "tie": "Tie",
    "routine_line": "Week of the family",
    "availability": "When somebody can come",
    "task": "To do",
    "clock_pause": "Paused clock",
    "postponement": "Moved meeting",
    "override": "Reason for going on",
    "attachment": "File",
    "plan_version": "Plan",
    "plan_action": "Action",
    "back_up_line": "Plan B",
    "carer_if_needed": "Who could care for the child",
    "plan_agreement": "Where somebody stands on the plan",
    "resource_request": "Request for support",
    "review_outcome": "Action at a review",
    "plan_test": "Test of the plan",
    "council_plan": "The council’s plan",
    "family_day": "Day of the year",
    "feedback": "Feedback",
    "further_question": "Question at the meeting",
    "case_child": "What the child said",
}
_BELONGS_TO_PERSON: dict[str, type[ContactPoint] | type[PersonFact] | type[CaseChild]] = {
    "contact_point": ContactPoint,
    "person_fact": PersonFact,
    "case_child": CaseChild,
}


@dataclass(frozen=True)
class Hit:
    """One result: its group, its words, and the record it leads to."""

    group: Group
    title: str
    line: str
    record_type: str
    record_id: str
    case_id: str
    person_id: str


def find(session: Session, *, typed: str, most: int = 40) -> tuple[Hit, ...]:
    """Return what holds every word typed, group by group; nothing, never an error, for odd text."""
    found = search(session, typed=typed, most=most)
    families = family_names(session, case_ids={one.case_id for one in found if one.case_id})
    person_ids = _person_ids(session, found)
    wanted = select(Person).where(Person.id.in_(set(person_ids.values())))
    people = {person.id: person for person in session.scalars(wanted)}
    belongs = families_of(session, people.keys())
    hits = []
    for one in found:
        if one.case_id and one.case_id not in families:
            continue
        person_id = person_ids.get((one.record_type, one.record_id), "")
        family = families.get(one.case_id, "") or ", ".join(belongs.get(person_id, ()))
        hits.append(_hit(one, family, people.get(person_id)))
    order = list(Group)
    return tuple(sorted(_without_doubles(hits), key=lambda hit: order.index(hit.group)))


def _person_ids(session: Session, found: tuple[Found, ...]) -> dict[tuple[str, str], str]:
    ids = {(one.record_type, one.record_id): one.record_id for one in found if one.record_type == "person"}
    for name, record_type in _BELONGS_TO_PERSON.items():
        wanted = [one.record_id for one in found if one.record_type == name]
        if wanted:
            rows = session.execute(
                select(record_type.id, record_type.person_id).where(record_type.id.in_(wanted))
            )
            ids |= {(name, record_id): person_id for record_id, person_id in rows}
    return ids


def _hit(one: Found, family: str, person: Person | None) -> Hit:
    group = GROUP_OF.get(one.record_type, Group.NOTES)
    kind = KIND_IN_WORDS.get(one.record_type, "")
    excerpt = " ".join(one.excerpt.split())
    if one.record_type == "case":
        title, line = family, " · ".join(part for part in (one.title, excerpt) if part)
    elif group is Group.PEOPLE and person is not None:
        title, line = person.name, (family if one.record_type == "person" else excerpt) or excerpt
    elif one.record_type == "case_child" and person is not None:
        title, line = f"{person.short_name}, {family}", excerpt
    elif group is Group.PLACES:
        title, line = one.title or "Not named", excerpt
    else:
        title = f"{one.title or kind} · {family}"
        line = f"{kind}: {excerpt}" if one.title and excerpt else excerpt or kind
    return Hit(group, title, line, one.record_type, one.record_id, one.case_id, person.id if person else "")


def _without_doubles(hits: list[Hit]) -> list[Hit]:
    """Keep one line for a person whose name and telephone were both found."""
    kept: dict[tuple[str, str], Hit] = {}
    for hit in hits:
        key = (hit.group.value, hit.person_id if hit.group is Group.PEOPLE else hit.record_id)
        kept.setdefault(key, hit)
    return list(kept.values())
