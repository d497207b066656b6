"""People across all cases: found as one types, and everything around one of them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, TextualSelect, func, select, text
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import ApartLevel, CaseStatus, Hides
from coordinator.models.network import KeepApart, Participant, Restriction
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Case
from coordinator.practice.privacy import in_force
from coordinator.queries.families import family_names

MOST_WORDS = 8
_WORD = re.compile(r"\w+")
_BY_NAME = text(
    "SELECT search_row.record_id FROM search_text JOIN search_row ON search_row.number = search_text.rowid "
    "WHERE search_text MATCH :wanted AND search_row.record_type = 'person'"
)


@dataclass(frozen=True)
class PersonLine:
    """A person in one line: the name, the year they were born, and the families they belong to."""

    person_id: str
    name: str
    born: str
    work: str
    families: str


@dataclass(frozen=True)
class PeopleFound:
    """The first of the people found, by family name, and how many there are in all."""

    lines: tuple[PersonLine, ...]
    total: int


@dataclass(frozen=True)
class PersonCase:
    """A case in which somebody is: the family, their part in it, and whether it is open."""

    case_id: str
    family: str
    reference: str
    part: str
    is_open: bool


@dataclass(frozen=True)
class Protection:
    """What is kept from whom, for one person's sake, and whether that holds today."""

    case_id: str
    restriction_id: str
    family: str
    hides: tuple[Hides, ...]
    kept_from: str
    holds: bool


@dataclass(frozen=True)
class Apart:
    """Somebody to be kept apart from, how far, and in which family's case."""

    case_id: str
    family: str
    other: str
    level: ApartLevel
    order_reference: str


@dataclass(frozen=True)
class PersonPage:
    """A person with the cases they are in, what protects them, and from whom they are kept apart."""

    person: Person
    cases: tuple[PersonCase, ...]
    protections: tuple[Protection, ...]
    apart: tuple[Apart, ...] = ()


def find_people(session: Session, *, typed: str = "", most: int = 200) -> PeopleFound:
    """Return the people whose names hold every word typed, each word as a beginning.

    Never an error, whatever is typed; without a word everyone is found.
    """
    here: list[ColumnElement[bool]] = [Person.binned_at.is_(None)]
    words = _WORD.findall(typed)[:MOST_WORDS]
    if words:
        here.append(Person.id.in_(_found_by(words)))
    elif typed.strip():
        return PeopleFound((), 0)
    wanted = (
        select(Person)
        .where(*here)
        .order_by(func.lower(Person.family), func.lower(Person.given), Person.id)
        .limit(most)
    )
    people = session.scalars(wanted).all()
    total = len(people)
    if total == most:
        total = session.scalar(select(func.count()).select_from(Person).where(*here)) or 0
    families = families_of(session, [person.id for person in people])
    return PeopleFound(tuple(_line(person, families.get(person.id, ())) for person in people), total)


def known_people(
    session: Session, *, typed: str, commissioner_id: str | None, most: int = 20
) -> tuple[Person, ...]:
    """Return people of one commissioner whose names hold every word typed; nobody without a word."""
    words = _WORD.findall(typed)[:MOST_WORDS]
    if not words:
        return ()
    wanted = (
        select(Person)
        .where(
            Person.id.in_(_found_by(words)),
            Person.commissioner_id.is_not_distinct_from(commissioner_id),
            Person.binned_at.is_(None),
        )
        .order_by(func.lower(Person.family), func.lower(Person.given), Person.id)
        .limit(most)
    )
    return tuple(session.scalars(wanted))


def person_page(session: Session, *, person_id: str, today: date) -> PersonPage:
    """Return a person with their cases and what protects them; raises ``NotThere``."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotThere("That person is no longer in the casebook. Go back to the list of people.")
    return PersonPage(
        person,
        _cases_of(session, person_id),
        _protections_of(session, person_id, today),
        _apart_of(session, person_id),
    )


def people_near(session: Session, *, person_id: str) -> tuple[tuple[str, str], ...]:
    """Return the ids and names of those who share a case or a relationship with somebody, by name."""
    cases = select(Participant.case_id).where(
        Participant.person_id == person_id, Participant.binned_at.is_(None)
    )
    shared = select(Participant.person_id).where(
        Participant.case_id.in_(cases), Participant.binned_at.is_(None)
    )
    related = select(Relationship.other_id).where(Relationship.person_id == person_id)
    relating = select(Relationship.person_id).where(Relationship.other_id == person_id)
    near: ColumnElement[bool] = (
        Person.id.in_(shared) | Person.id.in_(related) | Person.id.in_(relating) | (Person.id == person_id)
    )
    wanted = select(Person).where(near, Person.binned_at.is_(None)).order_by(Person.given, Person.family)
    return tuple((person.id, person.name) for person in session.scalars(wanted))


def relationships_of(session: Session, *, person_id: str) -> tuple[Relationship, ...]:
    """Return what somebody is to others and others to them, the bin left out."""
    either = (Relationship.person_id == person_id) | (Relationship.other_id == person_id)
    wanted = select(Relationship).where(either, Relationship.binned_at.is_(None)).order_by(Relationship.id)
    return tuple(session.scalars(wanted))


def _found_by(words: Collection[str]) -> TextualSelect:
    wanted = " ".join(f'title : "{word}"*' for word in words)
    return _BY_NAME.bindparams(wanted=wanted).columns(Person.id)


def families_of(session: Session, person_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the families each of these people belongs to, the newest case first."""
    wanted = select(Participant.person_id, Participant.case_id).where(
        Participant.person_id.in_(person_ids), Participant.binned_at.is_(None)
    )
    pairs = session.execute(wanted.order_by(Participant.case_id.desc())).all()
    names = family_names(session, case_ids={case_id for _, case_id in pairs})
    found: dict[str, tuple[str, ...]] = {}
    for person_id, case_id in pairs:
        if case_id in names:
            found[person_id] = (*found.get(person_id, ()), names[case_id])
    return found


def _line(person: Person, families: Collection[str]) -> PersonLine:
    called = f" ({person.known_as})" if person.known_as and person.known_as not in person.name else ""
    return PersonLine(
        person_id=person.id,
        name=person.name + called,
        born=_year(person),
        work=", ".join(part for part in (person.job_title, person.organisation) if part),
        families=", ".join(families),
    )


def _year(person: Person) -> str:
    if person.born is None:
        return f"due {person.due.year}" if person.due else ""
    return f"{'about ' if person.born.about else ''}{person.born.year}"


def _cases_of(session: Session, person_id: str) -> tuple[PersonCase, ...]:
    wanted = (
        select(Case, Participant)
        .join(Participant, Participant.case_id == Case.id)
        .where(Participant.person_id == person_id, Participant.binned_at.is_(None), Case.binned_at.is_(None))
        .order_by(Case.received.desc(), Case.id.desc())
    )
    rows = session.execute(wanted).all()
    names = family_names(session, case_ids=[case.id for case, _ in rows])
    return tuple(
        PersonCase(
            case_id=case.id,
            family=names[case.id],
            reference=case.reference,
            part=part.described_as or part.role.label,
            is_open=case.status is not CaseStatus.CLOSED,
        )
        for case, part in rows
    )


def _protections_of(session: Session, person_id: str, today: date) -> tuple[Protection, ...]:
    wanted = (
        select(Restriction)
        .where(Restriction.protected_id == person_id, Restriction.binned_at.is_(None))
        .order_by(Restriction.id)
    )
    rows = session.scalars(wanted).all()
    names = family_names(session, case_ids={one.case_id for one in rows})
    viewers = select(Person).where(Person.id.in_({one.viewer_id for one in rows if one.viewer_id}))
    people = {person.id: person.name for person in session.scalars(viewers)}
    found = [
        Protection(
            case_id=one.case_id,
            restriction_id=one.id,
            family=names.get(one.case_id, ""),
            hides=one.hides,
            kept_from=people.get(one.viewer_id or "", "everyone else"),
            holds=in_force(one.since, one.until, today),
        )
        for one in rows
    ]
    return tuple(sorted(found, key=lambda one: not one.holds))


def _apart_of(session: Session, person_id: str) -> tuple[Apart, ...]:
    either = (KeepApart.person_id == person_id) | (KeepApart.other_id == person_id)
    wanted = select(KeepApart).where(either, KeepApart.binned_at.is_(None)).order_by(KeepApart.id)
    rows = session.scalars(wanted).all()
    names = family_names(session, case_ids={one.case_id for one in rows})
    others = {one.id: one.other_id if one.person_id == person_id else one.person_id for one in rows}
    people = {
        person.id: person.name
        for person in session.scalars(select(Person).where(Person.id.in_(set(others.values()))))
    }
    return tuple(
        Apart(
            case_id=one.case_id,
            family=names.get(one.case_id, ""),
            other=people.get(others[one.id], "somebody"),
            level=one.level,
            order_reference=one.order_reference,
        )
        for one in rows
    )
