"""Taking in a referral form, a table of people or address cards once every line of it is confirmed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.circulation import attach_file
from coordinator.commands.fields import add_record, fit
from coordinator.commands.kinds import command, need
from coordinator.commands.network import add_known_person, add_person, counts_as
from coordinator.commands.referral import add_child, open_case
from coordinator.errors import NotAllowed
from coordinator.exchange.found import Target
from coordinator.exchange.intake import ALL_CHILDREN, NO_CHILD, Intake, Reached, Somebody
from coordinator.models.base import OrderedCaseRecord, Record, columns_of
from coordinator.models.choices import ContactPointKind, FactKind, RelationshipKind, Role, Side
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.referral import (
    BindingDate,
    BottomLine,
    Case,
    CaseChild,
    Concern,
    FamilyQuestion,
    ResourceOnOffer,
    Strength,
)
from coordinator.practice.likeness import way_key

FROM_THE_FILE: Final = "From the imported file"

_LISTS: Final[Mapping[Target, type[OrderedCaseRecord]]] = {
    Target.WORRY: Concern,
    Target.STRENGTH: Strength,
    Target.BOTTOM_LINE: BottomLine,
    Target.QUESTION: FamilyQuestion,
    Target.RESOURCE: ResourceOnOffer,
}
_OF_FAMILY: Final = frozenset({Role.PARENT, Role.CARER, Role.FAMILY, Role.FRIEND, Role.SUPPORTER})


@command("Import a form")
def import_form(
    session: Session,
    *,
    intake: Intake,
    case_id: str = "",
    commissioner_id: str | None = None,
    child_name: str = "",
    path: Path | None = None,
) -> str:
    """Write everything that was confirmed, into a case or a new one; return the case's id.

    Nothing that is on record is written over: where a field is filled in, what the file says goes to the
    notes. Ways to reach people are for nobody else until the coordinator says so. ``child_name`` opens the
    case where no child was found; ``path`` keeps the file itself. Raises ``NotAllowed`` and adds nothing.
    """
    people: dict[str, Person] = {}
    if not case_id:
        case_id = _open(session, intake, commissioner_id, child_name, people)
    case = need(session, Case, case_id)
    for one in intake.people:
        if one.key not in people:
            people[one.key] = _join(session, case, one)
        _fill_in(session, case, one, people[one.key])
    session.flush()
    _relate(session, case, intake.people, people)
    _write_lists(session, case, intake)
    _write_case(case, intake)
    if path is not None:
        attach_file(session, case_id=case_id, path=path)
    return case_id


def _open(
    session: Session, intake: Intake, commissioner_id: str | None, child_name: str, people: dict[str, Person]
) -> str:
    """Open a case for the first child found, or for the child who was named."""
    first = next(iter(intake.children), None)
    name = _name_of(first) if first is not None else child_name
    case_id = open_case(session, child_name=name or "Baby", received=intake.case_fields.get("received"))
    case = need(session, Case, case_id)
    session.flush()
    case.commissioner_id = commissioner_id
    child = session.scalars(select(CaseChild).where(CaseChild.case_id == case_id)).one()
    person = need(session, Person, child.person_id)
    if first is not None and first.known_id:
        person = _known_instead(session, case, child, person, first.known_id)
    elif first is None and not child_name.strip():
        raise NotAllowed("A new case needs a child’s name. Nothing was added. Type one, or “Baby” for now.")
    else:
        person.commissioner_id = commissioner_id
    if first is not None:
        _name_person(person, first, fresh=not first.known_id)
        case.family_name = person.family
        people[first.key] = person
    case.family_name = intake.case_fields.get("family_name") or case.family_name
    return case_id


def _known_instead(session: Session, case: Case, child: CaseChild, made: Person, known_id: str) -> Person:
    """Let a case be about a child already in the casebook, in place of the one just made."""
    known = _of_this_commissioner(session, case, known_id)
    part = session.scalars(select(Participant).where(Participant.case_id == case.id)).one()
    part.person_id = child.person_id = known.id
    session.flush()
    session.delete(made)
    return known


def _name_of(one: Somebody) -> str:
    return " ".join(part for part in (one.fields.get("given"), one.fields.get("family")) if part)


def _name_person(person: Person, one: Somebody, *, fresh: bool) -> None:
    if fresh:
        person.given, person.family = one.fields.get("given", ""), one.fields.get("family", "")


def _of_this_commissioner(session: Session, case: Case, person_id: str) -> Person:
    person = need(session, Person, person_id)
    if person.commissioner_id != case.commissioner_id:
        raise NotAllowed(
            f"{person.name} belongs to another commissioner’s case, and records are not shared between "
            "commissioners. Nothing was added. Choose “Add as a new person” instead."
        )
    return person


def _join(session: Session, case: Case, one: Somebody) -> Person:
    """Bring somebody into the case: a known record, or a new one."""
    names = {"given": one.fields.get("given", ""), "family": one.fields.get("family", "")}
    if one.known_id:
        _of_this_commissioner(session, case, one.known_id)
        if _participant(session, case, one.known_id) is None:
            add_known_person(session, case_id=case.id, person_id=one.known_id, role=one.part)
        person_id = one.known_id
    elif one.part is Role.CHILD:
        person_id = add_child(session, case_id=case.id, **names)
    else:
        person_id = add_person(session, case_id=case.id, role=one.part, **names)
    session.flush()
    if one.part is Role.CHILD and _child(session, case, person_id) is None:
        session.add(CaseChild(case_id=case.id, person_id=person_id))
    return need(session, Person, person_id)


def _fill_in(session: Session, case: Case, one: Somebody, person: Person) -> None:
    """Fill in what is not on record yet; what differs from the record goes to the person's notes."""
    session.flush()
    notes = [*one.notes, *_set_where_empty(person, one.fields)]
    for reached in one.reached:
        _add_point(session, person, reached)
    if one.school:
        _add_school(session, person, one.school)
    child = _child(session, case, person.id)
    if child is not None and one.legal_status is not None:
        notes += _set_where_empty(child, {"legal_status": one.legal_status})
    elif one.legal_status is not None:
        notes.append(f"Legal status: {one.legal_status.label}")
    part = _participant(session, case, person.id)
    if part is not None and one.part is not Role.CHILD:
        _set_where_empty(part, {"described_as": one.described_as, "side": one.side})
        part.counts_as = counts_as(part.role)
    person.notes = _with_notes(person, notes)


def _set_where_empty(record: Record, values: Mapping[str, Any]) -> list[str]:
    """Set fields that are empty and return, as notes, what the others would have become."""
    left = []
    columns = columns_of(type(record))
    for key, value in values.items():
        there, new = getattr(record, key), fit(columns[key], value)
        if there in (None, "", ()):
            setattr(record, key, new)
        elif there != new and new not in (None, "", ()):
            left.append(f"{key.replace('_', ' ').capitalize()}: {_said(new)}")
    return left


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _with_notes(record: Person | Case, notes: Sequence[str]) -> str:
    new = [note for note in notes if note and note not in record.notes]
    if not new:
        return record.notes
    text = "\n".join((FROM_THE_FILE, *new))
    return str(fit(columns_of(type(record))["notes"], f"{record.notes}\n\n{text}".strip()))


def _add_point(session: Session, person: Person, reached: Reached) -> None:
    wanted = select(ContactPoint).where(
        ContactPoint.person_id == person.id,
        ContactPoint.kind == reached.kind,
        ContactPoint.binned_at.is_(None),
    )
    if any(_alike(known, reached) for known in session.scalars(wanted)):
        return
    add_record(
        session,
        record=ContactPoint(
            person_id=person.id,
            kind=reached.kind,
            value=reached.value,
            address=reached.address,
            town=reached.town,
            postcode=reached.postcode,
        ),
    )


def _alike(known: ContactPoint, reached: Reached) -> bool:
    if reached.kind is ContactPointKind.POST:
        one, other = (f"{way.address} {way.town} {way.postcode}" for way in (known, reached))
    else:
        one, other = known.value, reached.value
    keys = [way_key(reached.kind, text) or text.casefold() for text in (one, other)]
    return keys[0] == keys[1]


def _add_school(session: Session, person: Person, school: str) -> None:
    wanted = select(PersonFact.text).where(
        PersonFact.person_id == person.id,
        PersonFact.kind == FactKind.SCHOOL,
        PersonFact.binned_at.is_(None),
    )
    if school.casefold() not in {text.casefold() for text in session.scalars(wanted)}:
        add_record(session, record=PersonFact(person_id=person.id, kind=FactKind.SCHOOL, text=school))


def _relate(session: Session, case: Case, found: Sequence[Somebody], people: Mapping[str, Person]) -> None:
    """Tie those of the family to the child or the children that were chosen."""
    in_case = select(CaseChild.person_id).where(CaseChild.case_id == case.id, CaseChild.binned_at.is_(None))
    everyone = list(session.scalars(in_case.order_by(CaseChild.id)))
    for one in found:
        if one.part not in _OF_FAMILY or one.of_child == NO_CHILD:
            continue
        chosen = people.get(one.of_child)
        children = everyone if one.of_child == ALL_CHILDREN else [chosen.id] if chosen is not None else []
        for child_id in children:
            if child_id != people[one.key].id:
                _tie(session, one, people[one.key], child_id)


def _tie(session: Session, one: Somebody, person: Person, child_id: str) -> None:
    kind = one.relationship
    if kind is None and one.responsibility is None:
        return
    wanted = select(Relationship).where(
        Relationship.person_id == person.id,
        Relationship.other_id == child_id,
        Relationship.binned_at.is_(None),
    )
    known = session.scalars(wanted.order_by(Relationship.id)).first()
    if known is None:
        known = Relationship(person_id=person.id, other_id=child_id, kind=kind or RelationshipKind.OTHER)
        known.notes = one.described_as if known.kind is RelationshipKind.OTHER else ""
        session.add(known)
    side: Side | None = one.side
    _set_where_empty(known, {"parental_responsibility": one.responsibility, "side": side})


def _write_lists(session: Session, case: Case, intake: Intake) -> None:
    for target, texts in intake.lists.items():
        for text in texts:
            add_record(session, record=_LISTS[target](case_id=case.id, text=text))  # type: ignore[call-arg]
            session.flush()
    for kind, day, words in intake.binding:
        add_record(session, record=BindingDate(case_id=case.id, kind=kind, falls_on=day, words=words))


def _write_case(case: Case, intake: Intake) -> None:
    left = _set_where_empty(case, intake.case_fields)
    case.notes = _with_notes(case, [*intake.notes, *left])


def _participant(session: Session, case: Case, person_id: str) -> Participant | None:
    return session.scalars(
        select(Participant).where(
            Participant.case_id == case.id,
            Participant.person_id == person_id,
            Participant.binned_at.is_(None),
        )
    ).first()


def _child(session: Session, case: Case, person_id: str) -> CaseChild | None:
    return session.scalars(
        select(CaseChild).where(
            CaseChild.case_id == case.id, CaseChild.person_id == person_id, CaseChild.binned_at.is_(None)
        )
    ).first()
