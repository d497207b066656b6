"""Where in its row each person of a genogram stands: children under their parents, nobody over anybody.

Everyone wishes to stand where their ties pull them; each row grants the wishes as nearly as the widths
allow (the pool-adjacent-violators rule, which is exact), and wishes are made anew until they are quiet.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.drawing import Box
from coordinator.practice.pictures.ordering import Wire
from coordinator.practice.pictures.tightening import tighten

_LOOSE_ROUNDS = 40
_STRICT_ROUNDS = 40
_CHILD = 1.0
_PARENT = 2.0
_PARTNER = 0.8
_PARTNER_STILL = 0.02
_HELD = 0.001
_APART = 1e-6


@dataclass(frozen=True)
class Room:
    """How much room each slot takes to either side, and how far apart neighbours must be at least."""

    half: Mapping[str, int]
    couples: Mapping[frozenset[str], int]
    gap: int

    def between(self, left: str, right: str) -> int:
        """Return the least distance of the centres of two neighbours."""
        touching = self.half[left] + self.half[right] + self.gap
        return max(touching, self.couples.get(frozenset((left, right)), 0))


def places(
    rows: Sequence[Sequence[str]], wires: Sequence[Wire], bonds: Sequence[Bond], room: Room
) -> dict[str, float]:
    """Return the x of every slot's centre, in the order of the rows and never too near."""
    x: dict[str, float] = {}
    for row in rows:
        at = 0.0
        for index, slot in enumerate(row):
            at += room.between(row[index - 1], slot) if index else 0
            x[slot] = at
    steps = [[room.between(*pair) for pair in pairwise(row)] for row in rows]
    for turn in range(_LOOSE_ROUNDS + _STRICT_ROUNDS):
        order = range(len(rows)) if turn % 2 else range(len(rows) - 1, -1, -1)
        for number in order:
            wishes = _wishes(wires, bonds, room, x, _PARTNER if turn < _LOOSE_ROUNDS else _PARTNER_STILL)
            row = rows[number]
            wanted = [wishes.get(slot, (x[slot], _HELD)) for slot in row]
            x.update(zip(row, _granted(wanted, steps[number]), strict=True))
    tighten(rows, steps, wires, bonds, x)
    tied = {slot for wire in wires for slot in (*wire.sources, *wire.targets)}
    for row, apart in zip(rows, steps, strict=True):
        _closed_up(row, apart, tied, x)
    _centred([row for row in rows if not tied.intersection(row)], tied, x)
    return x


def _centred(loose: Iterable[Sequence[str]], tied: Collection[str], x: dict[str, float]) -> None:
    """Bring rows in which nobody is tied to another row over the middle of the others."""
    middle = (min(x[one] for one in tied) + max(x[one] for one in tied)) / 2 if tied else 0.0
    for row in loose:
        off = middle - (x[row[0]] + x[row[-1]]) / 2 if row and tied else 0.0
        x.update({slot: x[slot] + off for slot in row})


def _closed_up(row: Sequence[str], steps: Sequence[int], tied: Collection[str], x: dict[str, float]) -> None:
    """Bring those at the ends of a row whom nothing ties to another row up to those beside them."""
    held = [at for at, slot in enumerate(row) if slot in tied] or [0] * bool(row)
    for at in range(held[-1] + 1 if held else 0, len(row)):
        x[row[at]] = x[row[at - 1]] + steps[at - 1]
    for at in range(held[0] - 1 if held else -1, -1, -1):
        x[row[at]] = x[row[at + 1]] - steps[at]


def _wishes(
    wires: Iterable[Wire], bonds: Iterable[Bond], room: Room, x: Mapping[str, float], closeness: float
) -> dict[str, tuple[float, float]]:
    """Return where each slot would stand, and how much it matters.

    Siblings move as one to stand beneath their parents; where one of them also hangs from others, each
    comes as near as they can, or one drawn to the left would send another far to the right.
    """
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])

    def wish(slot: str, place: float, weight: float) -> None:
        found = sums[slot]
        found[0] += place * weight
        found[1] += weight

    coming = Counter(one for wire in wires for one in wire.targets)
    for wire in wires:
        ends = [x[one] for one in wire.targets]
        middle = sum(x[one] for one in wire.sources) / len(wire.sources)
        off = middle - (min(ends) + max(ends)) / 2
        drawn_away = any(coming[one] > 1 for one in wire.targets)
        for one in wire.targets:
            wish(one, middle if drawn_away else x[one] + off, _CHILD)
        for one in wire.sources:
            wish(one, x[one] - off, _PARENT)
    for bond in bonds:
        if len(bond.partners) > 1:
            first, second = sorted(bond.partners, key=x.__getitem__)
            slack = x[second] - x[first] - room.between(first, second)
            wish(first, x[first] + slack / 2, closeness)
            wish(second, x[second] - slack / 2, closeness)
    return {slot: (total / weight, weight) for slot, (total, weight) in sums.items()}


def _granted(wanted: Sequence[tuple[float, float]], steps: Sequence[int]) -> list[float]:
    """Return the places nearest to the wishes (place, weight) that keep each step between neighbours."""
    blocks: list[tuple[float, float, int]] = []
    before = 0.0
    for index, (place, weight) in enumerate(wanted):
        before += steps[index - 1] if index else 0
        blocks.append(((place - before) * weight, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1] - _APART:
            total, heavy, count = blocks.pop()
            blocks[-1] = (blocks[-1][0] + total, blocks[-1][1] + heavy, blocks[-1][2] + count)
    found = [total / weight for total, weight, count in blocks for _ in range(count)]
    before = 0.0
    for index in range(len(found)):
        before += steps[index - 1] if index else 0
        found[index] += before
    return found


def settled(wanted: Mapping[str, Box], fixed: Iterable[Box]) -> dict[str, int]:
    """Return how far to the right each box moves so that none lies on another or on a fixed one.

    Boxes keep their height and move as little as they can; with no fixed box in the way none moves.
    """
    taken = list(fixed)
    in_the_way = [name for name, box in wanted.items() if any(box.overlaps(other) for other in taken)]
    moves: dict[str, int] = {}
    for name in [*(name for name in wanted if name not in in_the_way), *in_the_way]:
        box = wanted[name]
        level = [other for other in taken if other.top < box.bottom and box.top < other.bottom]
        tries = (
            {0} | {other.right - box.left for other in level} | {other.left - box.right for other in level}
        )
        for by in sorted(tries, key=lambda by: (abs(by), by)):
            moved = Box(box.left + by, box.top, box.right + by, box.bottom)
            if not any(moved.overlaps(other) for other in level):
                break
        moves[name] = by
        taken.append(moved)
    return moves
