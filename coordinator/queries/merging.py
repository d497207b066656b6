"""Two records that may be one person: what stands in the way, what would move, what must be chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, String, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.base import Record, columns_of, every_record
from coordinator.models.choices import VersionStatus
from coordinator.models.kinds import Kind
from coordinator.models.network import KeepApart, Participant, Restriction, SharingAgreement
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.plan import PARTS_OF_A_VERSION, PlanVersion
from coordinator.practice.joining import plain_differences
from coordinator.practice.likeness import same_birth
from coordinator.queries.directory import families_of


@dataclass(frozen=True)
class MergePreview:
    """Two people side by side before they become one.

    ``families`` are those of each; ``differences`` both values of each field to choose from; ``moves``
    what of the second goes over to the first; ``cautions`` what speaks against it; ``refusal`` why it
    cannot be done, empty where it can.
    """

    keep: Person
    lose: Person
    families: tuple[tuple[str, ...], tuple[str, ...]]
    differences: dict[str, tuple[Any, Any]]
    moves: tuple[str, ...]
    cautions: tuple[str, ...]
    refusal: str


def references_to_people() -> Iterator[tuple[type[Record], tuple[str, ...]]]:
    """Yield every record type that names people, with the columns in which it does."""
    for record_type in every_record():
        keys = tuple(k for k, column in columns_of(record_type).items() if column.info.get("to") == "person")
        if keys and issubclass(record_type, Record):
            yield record_type, keys


def naming(record_type: type[Record], person_id: str) -> ColumnElement[bool]:
    """Return the condition under which a record names somebody, alone or in a list."""
    found: list[ColumnElement[bool]] = []
    for key, column in columns_of(record_type).items():
        if column.info.get("to") == "person":
            kept = getattr(record_type, key)
            several = column.info["kind"] is Kind.REFERENCES
            found.append(type_coerce(kept, String).contains(person_id) if several else kept == person_id)
    return or_(*found)


def merge_preview(session: Session, *, keep_id: str, lose_id: str) -> MergePreview:
    """Return what merging two people would do; raises ``NotThere`` where one of them is gone."""
    keep, lose = session.get(Person, keep_id), session.get(Person, lose_id)
    if keep is None or lose is None:
        raise NotThere("One of these people is no longer in the casebook. Go back and look again.")
    found = families_of(session, [keep_id, lose_id])
    return MergePreview(
        keep=keep,
        lose=lose,
        families=(found.get(keep_id, ()), found.get(lose_id, ())),
        differences=dict(plain_differences(keep, lose)),
        moves=_moves(session, lose_id),
        cautions=_cautions(session, keep, lose),
        refusal=why_not(session, keep, lose),
    )


def why_not(session: Session, keep: Person, lose: Person) -> str:
    """Return in a sentence why two records cannot become one person; nothing where they can."""
    if keep.id == lose.id:
        return "That is the same record already."
    if keep.binned_at is not None or lose.binned_at is not None:
        return "One of these records is in the bin. Take it out first."
    if keep.commissioner_id != lose.commissioner_id:
        return (
            "These two belong to different commissioners, who answer for their information separately, so "
            "they stay two records. Nothing was changed."
        )
    between = (
        (Restriction, Restriction.protected_id, Restriction.viewer_id, "something is kept from one of them"),
        (KeepApart, KeepApart.person_id, KeepApart.other_id, "they are to be kept apart"),
        (SharingAgreement, SharingAgreement.protected_id, SharingAgreement.viewer_id, "one agreed to share"),
        (Relationship, Relationship.person_id, Relationship.other_id, "a relationship is recorded"),
    )
    for record_type, one, other, said in between:
        pairs = ((keep.id, lose.id), (lose.id, keep.id))
        both = or_(*((one == first) & (other == second) for first, second in pairs))
        if session.scalars(select(record_type).where(both, record_type.binned_at.is_(None))).first():
            return (
                f"These two are on record as two people: {said} between them. Nothing was changed. "
                "Take that away first if it is wrong."
            )
    return ""


def is_in_released(session: Session, person_id: str) -> bool:
    """Whether somebody is named in a version of a plan that was released, which stays as it is."""
    if session.scalars(_snapshots(person_id)).first() is not None:
        return True
    released = select(PlanVersion.id).where(PlanVersion.status == VersionStatus.RELEASED)
    return any(
        session.scalars(
            select(part).where(part.version_id.in_(released), naming(part, person_id)).limit(1)
        ).first()
        is not None
        for part, _keys in references_to_people()
        if part in PARTS_OF_A_VERSION
    )


def is_in_snapshot(session: Session, person_id: str) -> bool:
    """Whether the snapshot of a released version says that somebody made the plan."""
    return session.scalars(_snapshots(person_id)).first() is not None


def _snapshots(person_id: str) -> Any:
    return select(PlanVersion.id).where(PlanVersion.snapshot.contains(person_id)).limit(1)


def _moves(session: Session, lose_id: str) -> tuple[str, ...]:
    kinds: Sequence[tuple[type[Record], str, str]] = (
        (Participant, "part in a case", "parts in cases"),
        (ContactPoint, "number or address", "numbers and addresses"),
        (PersonFact, "place they can be found", "places they can be found"),
        (Relationship, "relationship", "relationships"),
        (Restriction, "restriction", "restrictions"),
        (KeepApart, "pair to keep apart", "pairs to keep apart"),
    )
    said = []
    for record_type, one, several in kinds:
        count = _count(session, record_type, lose_id)
        if count:
            said.append(f"{count} {one if count == 1 else several}")
    if _count(session, SharingAgreement, lose_id):
        said.append("their agreements to share go to the bin, to be asked for again")
    return tuple(said)


def _count(session: Session, record_type: type[Record], person_id: str) -> int:
    wanted = select(func.count()).select_from(record_type)
    wanted = wanted.where(naming(record_type, person_id), record_type.binned_at.is_(None))
    return session.scalar(wanted) or 0


def _cautions(session: Session, keep: Person, lose: Person) -> tuple[str, ...]:
    said = []
    if same_birth(keep, lose) is False:
        said.append("Their dates of birth differ. Twins and namesakes are two people.")
    cases = [
        set(
            session.scalars(
                select(Participant.case_id).where(
                    Participant.person_id == one.id, Participant.binned_at.is_(None)
                )
            )
        )
        for one in (keep, lose)
    ]
    if cases[0] & cases[1]:
        said.append("Both are in one family at present. Their two parts there become one.")
    return tuple(said)
