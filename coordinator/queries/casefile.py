"""Everything of one case, gathered for a casefile."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, cast

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.exchange.casefile import Casefile, as_row
from coordinator.exchange.form import belongs_to_case, fields_of, has_file, tables
from coordinator.models.base import Record
from coordinator.models.directory import Commissioner, Venue, VenueRoom
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.referral import Case, CaseChild
from coordinator.models.timekeeping import TimeTarget
from coordinator.storage.sealed import SealedFiles

Gathered = dict[type[Record], dict[str, Record]]

_COME_ALONG: Final[dict[type[Record], tuple[type[Record], tuple[str, ...]]]] = {
    ContactPoint: (Person, ("person_id",)),
    PersonFact: (Person, ("person_id",)),
    Relationship: (Person, ("person_id", "other_id")),
    VenueRoom: (Venue, ("venue_id",)),
    TimeTarget: (Commissioner, ("commissioner_id",)),
}
"""What belongs to records that a case leads to, though nothing in the case points at it."""


def casefile_of(session: Session, *, case_id: str) -> Casefile:
    """Return everything of one case with its kept files; raises ``NotThere``.

    Along with the case's own records come the people, places, interpreters and commissioner they lead
    to, how to reach those people and what they are to one another; and their relatives who are in no
    case, such as a grandfather who died. What is in the bin comes too.
    """
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook.")
    gathered: Gathered = {record: {} for record in tables().values()}
    for record_type, kept in gathered.items():
        if belongs_to_case(record_type):
            kept.update(_fetch(session, record_type, ("case_id",), [case_id]))
    _follow(session, case, gathered)
    _add_kin(session, case, gathered)
    _follow(session, case, gathered)
    _come_along(session, gathered)
    files = dict(_kept_files(session, gathered))
    there = {record_type.__tablename__: kept.keys() for record_type, kept in gathered.items()}
    rows = {
        record_type: tuple(_row(kept[record_id], there, files) for record_id in sorted(kept))
        for record_type, kept in gathered.items()
    }
    return Casefile(_row(case, there, files), rows, files)


def _follow(session: Session, case: Case, gathered: Gathered) -> None:
    """Add the shared records that the case's own lead to, and those that they lead to in turn."""
    shared = [record for record in gathered if not belongs_to_case(record) and record not in _COME_ALONG]
    fresh: list[Record] = [case, *(record for kept in gathered.values() for record in kept.values())]
    while fresh:
        found: list[Record] = []
        for record_type in shared:
            kept = gathered[record_type]
            wanted = {*_references(fresh, record_type.__tablename__)} - kept.keys()
            new = _fetch(session, record_type, ("id",), wanted)
            kept.update(new)
            found += new.values()
        fresh = found


def _add_kin(session: Session, case: Case, gathered: Gathered) -> None:
    """Add relatives who are in no case at all: they are in the family tree, and in no other casefile."""
    people = gathered[Person]
    elsewhere = select(Participant.person_id).union(select(CaseChild.person_id))
    fresh: Collection[str] = set(people)
    while fresh:
        ties = select(Relationship.person_id, Relationship.other_id).where(
            or_(Relationship.person_id.in_(fresh), Relationship.other_id.in_(fresh))
        )
        related = {one for tie in session.execute(ties) for one in tie} - people.keys()
        wanted = select(Person).where(
            Person.id.in_(related),
            Person.id.not_in(elsewhere),
            Person.commissioner_id == case.commissioner_id,
        )
        new = {one.id: one for one in session.scalars(wanted)}
        people.update(new)
        fresh = new.keys()


def _references(records: Iterable[Record], table: str) -> Iterator[str]:
    for record in records:
        for key, column in fields_of(type(record)).items():
            if column.info.get("to") == table:
                value = getattr(record, key)
                yield from value if isinstance(value, tuple) else (value,) if value else ()


def _come_along(session: Session, gathered: Gathered) -> None:
    for record_type, (owner, columns) in _COME_ALONG.items():
        gathered[record_type].update(_fetch(session, record_type, columns, gathered[owner].keys()))


def _fetch(
    session: Session, record_type: type[Record], columns: Iterable[str], values: Collection[str]
) -> dict[str, Record]:
    if not values:
        return {}
    wanted = select(record_type).where(*(getattr(record_type, column).in_(values) for column in columns))
    return {record.id: record for record in session.scalars(wanted)}


def _kept_files(session: Session, gathered: Gathered) -> Iterator[tuple[str, bytes]]:
    files = cast("SealedFiles", session.info["files"])
    for record_type, kept in gathered.items():
        if has_file(record_type):
            for record in kept.values():
                name, sha256 = getattr(record, "sealed_name", ""), getattr(record, "sha256", "")
                if name:
                    yield sha256, files.get(name, sha256)


def _row(record: Record, there: Mapping[str, Collection[str]], files: Collection[str]) -> dict[str, Any]:
    """Return a record's row without ids that lead out of the case and files that were never kept."""
    row = as_row(record)
    for key, column in fields_of(type(record)).items():
        target, value = column.info.get("to"), row.get(key)
        if isinstance(value, list) and target is not None:
            row[key] = [one for one in value if one in there[target]]
        elif value is not None and target is not None and value not in there[target]:
            del row[key]
    if row.get("sha256") and row["sha256"] not in files:
        del row["sha256"]
    return row
