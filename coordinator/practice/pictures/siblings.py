"""Brothers and sisters whose parents are not on record: in a row, beneath a line that leads to nobody."""

from collections import defaultdict
from collections.abc import Mapping

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.kin import DescentKind, Family
from coordinator.practice.pictures.ordering import nobody


def sibling_bonds(family: Family, row_of: Mapping[str, int]) -> tuple[Bond, ...]:
    """Return a bond with nobody for each set of such siblings in one row of a sound family.

    Who has a parent in common with one of a set is in it already, and needs no second line.
    """
    set_of = {one.person_id: one.person_id for one in family.kin}

    def join(one: str, other: str) -> bool:
        first, second = set_of[one], set_of[other]
        set_of.update({person: first for person, name in set_of.items() if name == second})
        return first != second

    eldest: dict[str, str] = {}
    for tie in family.descents:
        join(eldest.setdefault(tie.parent_id, tie.child_id), tie.child_id)
    lone = {one.person_id: one.person_id for one in family.kin}
    for one, other in family.siblings:
        if row_of[one] == row_of[other] and join(one, other):
            first, second = lone[one], lone[other]
            lone.update({person: first for person, name in lone.items() if name == second})
    sets: defaultdict[str, list[str]] = defaultdict(list)
    for person, name in lone.items():
        sets[name].append(person)
    return tuple(
        Bond((nobody(people[0]),), None, tuple((one, DescentKind.BIRTH) for one in people))
        for people in sets.values()
        if len(people) > 1
    )


def with_nobody(row_of: Mapping[str, int], bonds: tuple[Bond, ...]) -> dict[str, int]:
    """Return the rows with a place above each set of siblings; a row more where there was none above."""
    above = {bond.partners[0]: row_of[bond.children[0][0]] - 1 for bond in bonds}
    down = -min(above.values(), default=0)
    return {slot: row + max(0, down) for slot, row in (*row_of.items(), *above.items())}
