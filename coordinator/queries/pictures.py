"""The pictures of a family's network, each drawn anew from the records of the case."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents import catalogue
from coordinator.documents.parts.base import save
from coordinator.documents.parts.drawing_png import png
from coordinator.documents.parts.drawing_svg import svg
from coordinator.documents.parts.file_name import file_name
from coordinator.errors import NotThere
from coordinator.models.choices import (
    CountsAs,
    GoodFor,
    Knows,
    PictureKind,
    RelationshipKind,
    Role,
    SymbolKind,
    TieFlow,
    TieStrength,
)
from coordinator.models.network import Participant, PicturePosition, RoutineLine, Tie
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Case, Concern, Strength
from coordinator.practice.names import family_title, in_words
from coordinator.practice.pictures import circles, ecomap, genogram, key, kin, tree
from coordinator.practice.pictures.drawing import Moved
from coordinator.practice.pictures.network_view import NetworkPictureView, Shown
from coordinator.queries.circulation import CopyFile
from coordinator.queries.editions import brand_of
from coordinator.queries.people import CasePerson, people_of_case, relationships_among
from coordinator.queries.records import case_records

_DESCENT: Final = {
    RelationshipKind.PARENT: kin.DescentKind.BIRTH,
    RelationshipKind.ADOPTIVE_PARENT: kin.DescentKind.ADOPTED,
    RelationshipKind.STEP_PARENT: kin.DescentKind.STEP,
    RelationshipKind.FOSTER_CARER: kin.DescentKind.FOSTER,
    RelationshipKind.GUARDIAN: kin.DescentKind.FOSTER,
}
_UNIONS: Final = {
    RelationshipKind.PARTNER: kin.UnionKind.COUPLE,
    RelationshipKind.SPOUSE: kin.UnionKind.MARRIED,
    RelationshipKind.SEPARATED: kin.UnionKind.SEPARATED,
    RelationshipKind.DIVORCED: kin.UnionKind.DIVORCED,
}
_RELATIVES: Final = {
    RelationshipKind.GRANDPARENT: kin.RelativeKind.GRANDPARENT,
    RelationshipKind.AUNT_UNCLE: kin.RelativeKind.AUNT_UNCLE,
    RelationshipKind.COUSIN: kin.RelativeKind.COUSIN,
}
_SYMBOLS: Final = {
    SymbolKind.CIRCLE: kin.Symbol.CIRCLE,
    SymbolKind.SQUARE: kin.Symbol.SQUARE,
    SymbolKind.DIAMOND: kin.Symbol.DIAMOND,
}
_STRENGTHS: Final = {
    TieStrength.STRONG: ecomap.Strength.STRONG,
    TieStrength.ORDINARY: ecomap.Strength.GOOD,
    TieStrength.WEAK: ecomap.Strength.WEAK,
}
_FLOWS: Final = {
    TieFlow.BOTH: ecomap.Flow.BOTH,
    TieFlow.GIVES: ecomap.Flow.IN,
    TieFlow.TAKES: ecomap.Flow.OUT,
}
_RING_OF_KNOWING: Final = {Knows.EVERYTHING: 1, Knows.SOME: 2, Knows.NOTHING: 3}
_OUTSIDE_THE_FAMILY: Final = frozenset(
    {RelationshipKind.FRIEND, RelationshipKind.NEIGHBOUR, RelationshipKind.WORKER, RelationshipKind.OTHER}
)


def picture(session: Session, *, case_id: str, kind: PictureKind) -> Shown:
    """Return one picture of a case with its key, people moved by hand where they were put.

    Raises ``NotThere``.
    """
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    return _DRAWN[kind](session, case)


def picture_file(session: Session, *, case_id: str, kind: PictureKind, form: str) -> CopyFile:
    """Return one picture as a file, ``png`` or ``svg``, under a name that says nothing of the family."""
    drawing = picture(session, case_id=case_id, kind=kind).drawing
    content = svg(drawing) if form == "svg" else png(drawing)
    name = file_name(session.get_one(Case, case_id).reference, kind.value)
    return CopyFile(f"{name.removesuffix('.docx')}.{form}", content)


def network_picture(
    session: Session, *, case_id: str, kinds: Sequence[PictureKind], today: date
) -> NetworkPictureView:
    """Return what the paper with these pictures shows; raises ``NotThere``."""
    pictures = tuple(picture(session, case_id=case_id, kind=kind) for kind in kinds)
    return NetworkPictureView("Pictures of the network", today, pictures)


def network_picture_file(
    session: Session, *, case_id: str, kinds: Sequence[PictureKind], today: date
) -> CopyFile:
    """Return the finished Word paper with these pictures."""
    view = network_picture(session, case_id=case_id, kinds=kinds, today=today)
    content = save(catalogue.build("network-picture", view, brand_of(session)))
    return CopyFile(file_name(session.get_one(Case, case_id).reference, "network-picture"), content)


def _genogram(session: Session, case: Case) -> Shown:
    people = people_of_case(session, case_id=case.id)
    here = {one.person.id: one for one in people}
    ties = [tie for tie in _ties_of(session, list(here)) if tie.kind not in _OUTSIDE_THE_FAMILY]
    tied = {person_id for tie in ties for person_id in _ends(tie)}
    others = _persons(session, tied - here.keys())
    children = {one.person.id for one in people if one.participant.role is Role.CHILD}
    shown = [one.person for one in people if one.person.id in children | tied] + others
    adopted = {tie.other_id for tie in ties if tie.kind is RelationshipKind.ADOPTIVE_PARENT}
    family = kin.Family(
        kin=tuple(
            _kin(one, here.get(one.id), focus=one.id in children, adopted=one.id in adopted) for one in shown
        ),
        unions=tuple(
            kin.Union(tie.person_id, tie.other_id, _UNIONS[tie.kind]) for tie in ties if tie.kind in _UNIONS
        ),
        descents=tuple(
            kin.Descent(tie.person_id, tie.other_id, _DESCENT[tie.kind])
            for tie in ties
            if tie.kind in _DESCENT
        ),
        moved=_moved(session, case, PictureKind.GENOGRAM),
        siblings=tuple(_ends(tie) for tie in ties if tie.kind is RelationshipKind.SIBLING),
        relatives=tuple(
            kin.Relative(tie.person_id, tie.other_id, _RELATIVES[tie.kind])
            for tie in ties
            if tie.kind in _RELATIVES
        ),
    )
    title = f"Genogram of the {_family(case, people)}"
    return Shown(genogram.genogram(family, title), key.genogram_key(family))


def _circles(session: Session, case: Case) -> Shown:
    rings = {one.id: one.circle for one in _parts(session, case)}
    return _in_rings(session, case, rings, PictureKind.CIRCLES, circles.NETWORK)


def _safety_circles(session: Session, case: Case) -> Shown:
    rings = {one.id: _RING_OF_KNOWING.get(one.knows) if one.knows else None for one in _parts(session, case)}
    return _in_rings(session, case, rings, PictureKind.SAFETY_CIRCLES, circles.SAFETY)


def _in_rings(
    session: Session, case: Case, ring_of: Mapping[str, int | None], kind: PictureKind, rings: circles.Rings
) -> Shown:
    """Draw those who have a ring; whoever has none is named in words, and stands nowhere by chance."""
    people = people_of_case(session, case_id=case.id)
    around = [(one, ring_of.get(one.participant.id)) for one in _round_the_child(people)]
    members = [_member(one, ring) for one, ring in around if ring is not None]
    waiting = [one.short_name for one, ring in around if ring is None]
    drawing = circles.circles(_middle(people), members, _moved(session, case, kind), rings)
    if waiting:
        told = f"Not placed yet: {in_words(waiting)}."
        drawing = replace(
            drawing, described=(*drawing.described, told), alt_text=f"{drawing.alt_text} {told}"
        )
    return Shown(drawing, key.circles_key(members))


def _parts(session: Session, case: Case) -> Sequence[Participant]:
    return case_records(session, record_type=Participant, case_id=case.id)


def _ecomap(session: Session, case: Case) -> Shown:
    people = people_of_case(session, case_id=case.id)
    names = {one.person.id: one.short_name for one in people}
    children = [one.short_name for one in people if one.participant.role is Role.CHILD]
    ties = [_tie(one, names) for one in case_records(session, record_type=Tie, case_id=case.id)]
    moved = _moved(session, case, PictureKind.ECOMAP)
    return Shown(ecomap.ecomap(children, ties, moved), key.ecomap_key(ties))


def _tree_of_life(session: Session, case: Case) -> Shown:
    """Read the tree from what is on record: nothing is typed for it alone."""
    people = people_of_case(session, case_id=case.id)
    around = _round_the_child(people)
    kept = [person.person for person in people if person.participant.role is Role.CHILD]
    roots = [*(faith for faith in {one.faith: None for one in kept} if faith), *_forebears(session, people)]
    said = tree.Tree(
        leaves=tuple(one.short_name for one in around if one.participant.counts_as is CountsAs.NETWORK),
        fruits=tuple(_short(one.participant.can_offer) for one in around if one.participant.can_offer)[:6],
        branches=_texts(session, case, Concern, "safety_goal"),
        trunk=_texts(session, case, Strength, "text"),
        ground=tuple(
            one.what for one in case_records(session, record_type=RoutineLine, case_id=case.id) if one.what
        ),
        roots=tuple(roots),
    )
    return Shown(tree.tree(_middle(people), said))


_DRAWN: Final[Mapping[PictureKind, Callable[[Session, Case], Shown]]] = {
    PictureKind.GENOGRAM: _genogram,
    PictureKind.CIRCLES: _circles,
    PictureKind.ECOMAP: _ecomap,
    PictureKind.SAFETY_CIRCLES: _safety_circles,
    PictureKind.TREE_OF_LIFE: _tree_of_life,
}


def _kin(person: Person, here: CasePerson | None, *, focus: bool, adopted: bool) -> kin.Kin:
    return kin.Kin(
        person_id=person.id,
        name=here.short_name if here else person.short_name,
        years=years_of(person),
        symbol=_SYMBOLS.get(person.symbol, kin.Symbol.DIAMOND) if person.symbol else kin.Symbol.DIAMOND,
        born=person.born.year if person.born else None,
        died=person.died,
        unborn=person.born is None and person.due is not None,
        focus=focus,
        adopted=adopted,
    )


def years_of(person: Person) -> str:
    """Return the years a person lives in, as they stand beneath a symbol."""
    about = "about " if person.born is not None and person.born.about else ""
    born = f"{about}{person.born.year}" if person.born else ""
    if person.died:
        return f"{born or '?'}–{person.died_on.year if person.died_on else '?'}"
    if not born and person.due is not None:
        return f"due {person.due:%B} {person.due.year}"
    return born and f"born {born}"


def _member(one: CasePerson, ring: int) -> circles.Member:
    good_for = [GoodFor(use).value for use in one.participant.good_for]
    is_service = one.participant.counts_as is CountsAs.PROFESSIONAL
    return circles.Member(one.person.id, one.short_name, ring, ", ".join(good_for), is_service)


def _tie(one: Tie, names: Mapping[str, str]) -> ecomap.Tie:
    name = names.get(one.person_id or "") or one.service or "Not named yet"
    whose = names.get(one.from_id or "")
    of_whom = f"of {whose}" if whose else ""
    return ecomap.Tie(
        one.id,
        name,
        _STRENGTHS[one.strength],
        one.stressful,
        _FLOWS[one.flow],
        of_whom,
        not one.person_id,
    )


def _round_the_child(people: Iterable[CasePerson]) -> list[CasePerson]:
    left_out = {Role.CHILD, Role.INTERPRETER, Role.OBSERVER}
    return [one for one in people if one.participant.role not in left_out and not one.person.died]


def _middle(people: Iterable[CasePerson]) -> str:
    return in_words([one.short_name for one in people if one.participant.role is Role.CHILD])


def _family(case: Case, people: Iterable[CasePerson]) -> str:
    children = [one.person for one in people if one.participant.role is Role.CHILD]
    return family_title(children, case.family_name)


def _moved(session: Session, case: Case, kind: PictureKind) -> tuple[Moved, ...]:
    kept = case_records(session, record_type=PicturePosition, case_id=case.id)
    return tuple(Moved(one.subject, one.x, one.y) for one in kept if one.picture is kind)


def _ties_of(session: Session, person_ids: Sequence[str]) -> list[Relationship]:
    """Return every tie that one of these people has, also to somebody who is not in the case."""
    either = Relationship.person_id.in_(person_ids) | Relationship.other_id.in_(person_ids)
    wanted = select(Relationship).where(either, Relationship.binned_at.is_(None))
    return list(session.scalars(wanted.order_by(Relationship.id)))


def _persons(session: Session, ids: Collection[str]) -> list[Person]:
    wanted = select(Person).where(Person.id.in_(ids), Person.binned_at.is_(None))
    return list(session.scalars(wanted.order_by(Person.id)))


def _ends(tie: Relationship) -> tuple[str, str]:
    return tie.person_id, tie.other_id


def _forebears(session: Session, people: Sequence[CasePerson]) -> list[str]:
    names = {one.person.id: one.short_name for one in people}
    ties = relationships_among(session, person_ids=list(names))
    old = {tie.person_id: None for tie in ties if tie.kind is RelationshipKind.GRANDPARENT}
    return [names[person_id] for person_id in old]


def _texts(
    session: Session, case: Case, record_type: type[Concern] | type[Strength], column: str
) -> tuple[str, ...]:
    kept = case_records(session, record_type=record_type, case_id=case.id)
    return tuple(_short(getattr(one, column)) for one in kept if getattr(one, column))[:6]


def _short(text: str, most: int = 70) -> str:
    first = text.splitlines()[0] if text else ""
    return first if len(first) <= most else f"{first[: most - 1].rstrip()}…"
