"""People already in the casebook who may be those a file speaks of: the same name, number or e-mail."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.models.choices import ContactPointKind
from coordinator.models.person import ContactPoint, Person
from coordinator.queries.directory import families_of, known_people

MOST_LIKELY = 3
_BETWEEN_FIGURES = " -()./"


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


def likely_people(
    session: Session, *, sought: Sequence[Sought], commissioner_id: str | None
) -> dict[str, tuple[Likely, ...]]:
    """Return who may be meant, by key; only people of one commissioner, and nobody where none is alike."""
    return {one.key: found for one in sought if (found := _likely(session, one, commissioner_id))}


def _likely(session: Session, one: Sought, commissioner_id: str | None) -> tuple[Likely, ...]:
    because: dict[str, list[str]] = {}
    people: dict[str, Person] = {}
    named = known_people(session, typed=one.name, commissioner_id=commissioner_id, most=MOST_LIKELY)
    for words, found in (
        ("the same name", named),
        ("the same phone", _reached(session, ContactPointKind.PHONE, one.phones, commissioner_id)),
        ("the same e-mail", _reached(session, ContactPointKind.EMAIL, one.emails, commissioner_id)),
    ):
        for person in found:
            people[person.id] = person
            because.setdefault(person.id, []).append(words)
    best = sorted(people.values(), key=lambda person: -len(because[person.id]))[:MOST_LIKELY]
    families = families_of(session, [person.id for person in best])
    return tuple(
        Likely(
            person.id, person.name, _about(person, families.get(person.id, ())), ", ".join(because[person.id])
        )
        for person in best
    )


def _about(person: Person, families: Sequence[str]) -> str:
    born = f"born {person.born}" if person.born else ""
    work = ", ".join(part for part in (person.job_title, person.organisation) if part)
    return ", ".join(part for part in (born, work, *families) if part)


def _reached(
    session: Session, kind: ContactPointKind, values: Sequence[str], commissioner_id: str | None
) -> Sequence[Person]:
    wanted = {form for value in values for form in _forms(value, kind)}
    if not wanted:
        return ()
    kept = func.lower(ContactPoint.value)
    for sign in _BETWEEN_FIGURES if kind is ContactPointKind.PHONE else "":
        kept = func.replace(kept, sign, "")
    alike = (
        select(Person)
        .join(ContactPoint, ContactPoint.person_id == Person.id)
        .where(
            ContactPoint.kind == kind,
            kept.in_(wanted),
            ContactPoint.binned_at.is_(None),
            Person.commissioner_id.is_not_distinct_from(commissioner_id),
            Person.binned_at.is_(None),
        )
        .order_by(Person.id)
        .distinct()
        .limit(MOST_LIKELY)
    )
    return session.scalars(alike).all()


def _forms(value: str, kind: ContactPointKind) -> tuple[str, ...]:
    """Return a number or an e-mail in the ways in which it may be written."""
    if kind is ContactPointKind.EMAIL:
        return (value.casefold().strip(),)
    bare = "".join(sign for sign in value if sign not in _BETWEEN_FIGURES).casefold()
    short = bare.removeprefix("+44").removeprefix("0")
    return (bare, f"0{short}", f"+44{short}", f"+440{short}")
