"""Who may be meant, or may be on record twice: people of one commissioner alike in name, number or e-mail.

Nobody of another commissioner is ever hinted at.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import ContactPointKind
from coordinator.models.person import ContactPoint, Person
from coordinator.practice.leaks import fold
from coordinator.practice.likeness import (
    first_letters_like,
    first_name_alike,
    keys_of,
    name_like,
    same_birth,
    same_name,
    typed_way,
)
from coordinator.queries.directory import families_of, known_people
from coordinator.queries.merging import why_not

Way = tuple[ContactPointKind, str]

_SURE_DIGITS: Final = 7
_PARTS: Final = re.compile(r"[\W_]+")
BY_NAME: Final = "a name like this"
MOST_LIKELY: Final = 3
SAID = {
    ContactPointKind.PHONE: "the same number",
    ContactPointKind.EMAIL: "the same e-mail address",
    ContactPointKind.POST: "the same address",
}


@dataclass(frozen=True)
class Likeness:
    """Somebody who may be meant, and what makes them alike: *the same number*."""

    person: Person
    why: str


@dataclass(frozen=True)
class Sought:
    """Somebody whom a file speaks of: a key, their name, and the numbers and e-mails they come with."""

    key: str
    name: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True)
class Likely:
    """A person who may be meant: their name, what tells them apart, and what they have in common."""

    person_id: str
    name: str
    about: str
    because: str


def people_like(
    session: Session, *, typed: str, commissioner_id: str | None, most: int = 8
) -> tuple[Likeness, ...]:
    """Return who may be meant by a name, a number or an e-mail address; nobody for a scrap.

    Names are found by their beginnings, by common short forms and through one slip of the finger.
    """
    way = typed_way(typed)
    if way is not None:
        people = _with_ways(session, commissioner_id, frozenset({way}))
        return tuple(Likeness(person, SAID[way[0]]) for person in people)[:most]
    found = {
        person.id: person
        for person in known_people(session, typed=typed, commissioner_id=commissioner_id, most=most)
    }
    if len(found) < most:
        ids = [one for one in _named_like(session, typed, commissioner_id) if one not in found]
        wanted = select(Person).where(Person.id.in_(ids[: most - len(found)]))
        found.update((person.id, person) for person in session.scalars(wanted))
    return tuple(Likeness(person, BY_NAME) for person in found.values())


def likely_people(
    session: Session, *, sought: Sequence[Sought], commissioner_id: str | None
) -> dict[str, tuple[Likely, ...]]:
    """Return who may be meant, by key; only people of one commissioner, and nobody where none is alike."""
    return {one.key: found for one in sought if (found := _likely(session, one, commissioner_id))}


def doubles_of(session: Session, *, person_id: str) -> tuple[Likeness, ...]:
    """Return who may be the same person on record a second time, the likeliest first; raises ``NotThere``.

    Alike are those with a first name alike who share a number or an e-mail address, and those who go by
    one name and were not born at different times. Who is on record as somebody else is left out.
    """
    person = session.get(Person, person_id)
    if person is None:
        raise NotThere("That person is no longer in the casebook. Go back to the list of people.")
    found = {
        one.person.id: one
        for one in shared_ways(session, person_id=person_id)
        if first_name_alike(person, one.person)
    }
    words = f"{person.given} {person.family}".strip()
    for like in people_like(session, typed=words, commissioner_id=person.commissioner_id):
        if same_birth(person, like.person) is not False and same_name(person, like.person):
            found.setdefault(like.person.id, Likeness(like.person, BY_NAME))
    return tuple(one for one in found.values() if not why_not(session, person, one.person))


def shared_ways(session: Session, *, person_id: str) -> tuple[Likeness, ...]:
    """Return who else has a telephone number or an e-mail address of somebody, however it is written."""
    person = session.get(Person, person_id)
    if person is None:
        return ()
    own = select(ContactPoint).where(ContactPoint.person_id == person_id, ContactPoint.binned_at.is_(None))
    ways = _reaching(session.scalars(own))
    if not ways:
        return ()
    return tuple(
        Likeness(other, SAID[min(_reaching(points) & ways)[0]])
        for other, points in _reached_by(session, person.commissioner_id, ways)
        if other.id != person_id and _reaching(points) & ways
    )


def _likely(session: Session, one: Sought, commissioner_id: str | None) -> tuple[Likely, ...]:
    because: dict[str, list[str]] = {}
    people: dict[str, Person] = {}
    ways = (typed_way(typed) for typed in (*one.phones, *one.emails))
    found = people_like(session, typed=one.name, commissioner_id=commissioner_id, most=MOST_LIKELY)
    for way in sorted({way for way in ways if way is not None}):
        alike = _with_ways(session, commissioner_id, frozenset({way}))[:MOST_LIKELY]
        found += tuple(Likeness(person, SAID[way[0]]) for person in alike)
    for like in found:
        people[like.person.id] = like.person
        because.setdefault(like.person.id, []).append(like.why)
    best = sorted(people.values(), key=lambda person: -len(because[person.id]))[:MOST_LIKELY]
    families = families_of(session, [person.id for person in best])
    return tuple(
        Likely(
            person.id,
            person.name,
            _about(person, families.get(person.id, ())),
            ", ".join(dict.fromkeys(because[person.id])),
        )
        for person in best
    )


def _about(person: Person, families: Sequence[str]) -> str:
    born = f"born {person.born}" if person.born else ""
    work = ", ".join(part for part in (person.job_title, person.organisation) if part)
    return ", ".join(part for part in (born, work, *families) if part)


def _reaching(points: Iterable[ContactPoint]) -> frozenset[Way]:
    """Return the numbers and e-mail addresses among ways to reach somebody; a home is shared by many."""
    return frozenset(key for point in points for key in keys_of(point) if key[0] is not ContactPointKind.POST)


def _with_ways(session: Session, commissioner_id: str | None, ways: frozenset[Way]) -> list[Person]:
    return [
        person for person, points in _reached_by(session, commissioner_id, ways) if _reaching(points) & ways
    ]


def _reached_by(
    session: Session, commissioner_id: str | None, ways: frozenset[Way]
) -> list[tuple[Person, list[ContactPoint]]]:
    """Return the people of a commissioner who may be reached in one of these ways, with those ways."""
    bare: Any = ContactPoint.value
    for mark in " -().":
        bare = func.replace(bare, mark, "")
    spelled = [
        bare.endswith(key[-_SURE_DIGITS:])
        if kind is ContactPointKind.PHONE
        else func.lower(func.replace(ContactPoint.value, " ", "")) == key
        for kind, key in sorted(ways)
    ]
    wanted = (
        select(Person, ContactPoint)
        .join(ContactPoint, ContactPoint.person_id == Person.id)
        .where(
            Person.commissioner_id.is_not_distinct_from(commissioner_id),
            Person.binned_at.is_(None),
            ContactPoint.binned_at.is_(None),
            or_(*spelled),
        )
        .order_by(Person.family, Person.given, Person.id)
    )
    found: dict[str, tuple[Person, list[ContactPoint]]] = {}
    for person, point in session.execute(wanted):
        found.setdefault(person.id, (person, []))[1].append(point)
    return list(found.values())


def _named_like(session: Session, typed: str, commissioner_id: str | None) -> list[str]:
    words = fold(typed).split()
    if not words or max(map(len, words)) < 3:  # noqa: PLR2004 - two letters are like everybody
        return []
    wanted = (
        select(Person.id, Person.given, Person.known_as, Person.family)
        .where(Person.commissioner_id.is_not_distinct_from(commissioner_id), Person.binned_at.is_(None))
        .order_by(Person.family, Person.given, Person.id)
    )
    letters = tuple(first_letters_like(max(words, key=len)))
    return [
        person_id
        for person_id, given, known_as, family in session.execute(wanted)
        if _may_begin_with(letters, called := f"{given} {known_as} {family}")
        and name_like(words, fold(called).split())
    ]


def _may_begin_with(letters: tuple[str, ...], called: str) -> bool:
    """Whether a word of a name may begin with one of these letters: a quick look before the careful one."""
    return not called.isascii() or any(word.startswith(letters) for word in _PARTS.split(called.lower()))
