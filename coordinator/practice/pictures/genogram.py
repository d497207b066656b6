"""The genogram: a family tree in published symbols, laid out by itself, with hand-placed people kept.

A row for each generation, couples side by side, children centred beneath their parents.
"""

from collections.abc import Mapping, Sequence

from coordinator.practice.pictures import generations, ordering, placing
from coordinator.practice.pictures.bonds import Bond, bonds
from coordinator.practice.pictures.drawing import Box, Drawing, Subject, bounds, extents
from coordinator.practice.pictures.genogram_words import alt_text, described, spoken
from coordinator.practice.pictures.kin import Family, Kin, Symbol, without_circles
from coordinator.practice.pictures.siblings import sibling_bonds, with_nobody
from coordinator.practice.pictures.symbols import box_of, label_of, person
from coordinator.practice.pictures.tie_lines import Ground, impossible_lines, tie_lines
from coordinator.practice.pictures.wiring import Wiring, wiring

_GAP = 40
_ELBOW = _GAP // 2 - 2
_LINE_ROOM = 22
_COUPLE_APART = 250
_UNKNOWN_YEAR = 9999
_HALF = -box_of(Kin("", ""), 0, 0).top


def genogram(family: Family, title: str = "Family tree") -> Drawing:
    """Return the family tree; somebody moved by hand stands where they were put, whatever else changes.

    The first child it is about, or else the first person, stands at 0, 0 unless they were moved.
    """
    family = family.sound()
    descents = without_circles(family.descents)
    row_of = generations.rows(family)
    alone = sibling_bonds(family, row_of)
    row_of = with_nobody(row_of, alone)
    ties = (*bonds(family, descents), *alone)
    plan = ordering.plan_of(row_of, ties, _ranks(family.kin), _left(family.kin))
    rows = ordering.ordered(plan)
    x = _left_to_right(family.kin, rows, plan.wires, ties)
    tops, bottoms = _heights(family.kin, row_of, wiring(ties, plan.wires, x, row_of))
    ground, x = _ground(family, rows, row_of, x, tops, bottoms)
    lanes = wiring(ties, plan.wires, x, row_of)
    people = {one.person_id: one for one in family.kin}
    shapes = tie_lines(ties, lanes, ground)
    shapes += impossible_lines([tie for tie in family.descents if tie not in descents], ground)
    for name, (at, y) in ground.centres.items():
        shapes += person(people[name], at, y)
    subjects = tuple(
        Subject(name, spoken(people[name]), at, y, ground.boxes[name])
        for name, (at, y) in ground.centres.items()
    )
    frame = bounds([*(one.box for one in subjects), *extents(shapes)])
    size = frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top
    return Drawing(title, alt_text(family), described(family), *size, shapes, subjects)


def _ranks(kin: Sequence[Kin]) -> dict[str, int]:
    """Return the order of birth, as far as it is known; otherwise the order in which people were given."""
    order = sorted(enumerate(kin), key=lambda one: (one[1].born or _UNKNOWN_YEAR, one[0]))
    return {one.person_id: rank for rank, (_, one) in enumerate(order)}


def _left(kin: Sequence[Kin]) -> frozenset[str]:
    """Return who usually stands on the left of a couple."""
    return frozenset(one.person_id for one in kin if one.symbol is Symbol.SQUARE)


def _first(kin: Sequence[Kin]) -> str:
    """Return whose place is the origin of the picture."""
    return next((one.person_id for one in kin if one.focus), kin[0].person_id if kin else "")


def _left_to_right(
    kin: Sequence[Kin], rows: Sequence[Sequence[str]], wires: Sequence[ordering.Wire], ties: Sequence[Bond]
) -> dict[str, int]:
    """Return the x of every slot, 0 for the first child."""
    lines = [slot for row in rows for slot in row if ordering.is_passing(slot)]
    half = {one.person_id: label_of(one).half for one in kin} | dict.fromkeys(lines, _LINE_ROOM)
    couples = {frozenset(bond.partners): _COUPLE_APART for bond in ties}
    wished = placing.places(rows, wires, ties, placing.Room(half, couples, _GAP))
    origin = wished.get(_first(kin), 0.0)
    return {slot: round(x - origin) for slot, x in wished.items()}


def _heights(kin: Sequence[Kin], row_of: Mapping[str, int], lanes: Wiring) -> tuple[list[int], list[int]]:
    """Return the top and the bottom of each row, measured so that the first child's symbol is at 0."""
    tall = [0] * (max(row_of.values(), default=-1) + 1)
    for one in kin:
        box = box_of(one, 0, 0)
        tall[row_of[one.person_id]] = max(tall[row_of[one.person_id]], box.bottom - box.top)
    tops = [0] * len(tall)
    for row in range(1, len(tall)):
        tops[row] = tops[row - 1] + tall[row - 1] + lanes.gap(row - 1)
    origin = tops[row_of[_first(kin)]] + _HALF if kin else 0
    return [top - origin for top in tops], [top - origin + high for top, high in zip(tops, tall, strict=True)]


def _ground(
    family: Family,
    rows: Sequence[Sequence[str]],
    row_of: Mapping[str, int],
    x: Mapping[str, int],
    tops: Sequence[int],
    bottoms: Sequence[int],
) -> tuple[Ground, dict[str, int]]:
    """Return where everything stands and each slot's x: the moved where they were put, nobody over them."""
    people = {one.person_id: one for one in family.kin}
    moved = {one.subject_id: (one.x, one.y) for one in family.moved}
    fixed = [box_of(people[name], *place).grown(_ELBOW) for name, place in moved.items()]
    wished: dict[str, Box] = {}
    for number, row in enumerate(rows):
        for slot in row:
            if ordering.is_passing(slot):
                wished[slot] = Box(x[slot] - _LINE_ROOM, tops[number], x[slot] + _LINE_ROOM, bottoms[number])
            elif slot not in moved:
                wished[slot] = box_of(people[slot], x[slot], tops[number] + _HALF).grown(_ELBOW)
    aside = placing.settled(wished, fixed)
    final = {slot: x[slot] + aside[slot] for slot in wished} | {name: at for name, (at, _) in moved.items()}
    centres = {name: moved.get(name, (final[name], tops[row_of[name]] + _HALF)) for name in people}
    boxes = {name: box_of(one, *centres[name]) for name, one in people.items()}
    return Ground(boxes, centres, row_of, tops, bottoms, frozenset(moved)), final
