"""Who stands left of whom in each row of a genogram, so that few lines cross and siblings stay together.

Rows are put in order by the mean place of what they hang from and what hangs from them, over and over,
from several beginnings; the best is then improved by single moves.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from coordinator.practice.pictures.bonds import Bond

_CROSSING = 100.0
_SPREAD = 2.0
_ELDER_RIGHT = 0.6
_TURNED = 0.25
_PARTED = 40.0
_A_COUPLE = 2
_SWEEPS = 8
_ROUNDS = 4
_REACH = 2

Unit = tuple[str, ...]
Order = list[list[Unit]]


@dataclass(frozen=True)
class Wire:
    """What joins slots of one row to slots of the next: from one or two sources to all their targets."""

    row: int
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    bond: int


@dataclass(frozen=True)
class Plan:
    """The rows of a genogram before anything has a place: units of partners, and the wires between rows."""

    rows: tuple[tuple[Unit, ...], ...]
    wires: tuple[Wire, ...]
    rank: Mapping[str, int] = field(default_factory=dict)
    """Smaller for who should stand further left among siblings."""
    left: frozenset[str] = frozenset()
    """Who stands left in a couple, where nothing speaks against it."""
    couples: tuple[tuple[str, ...], ...] = ()


def plan_of(
    row_of: Mapping[str, int],
    bonds: Sequence[Bond],
    rank: Mapping[str, int] | None = None,
    left: frozenset[str] = frozenset(),
) -> Plan:
    """Return the units and wires; a line that passes a row gets a slot of its own there."""
    depth = max(row_of.values(), default=-1) + 1
    units: list[list[Unit]] = [[] for _ in range(depth)]
    for unit in _units(row_of, bonds):
        units[row_of[unit[0]]].append(unit)
    wires: list[Wire] = []
    for number, bond in enumerate(bonds):
        level = min(row_of[one] for one in bond.partners)
        targets: dict[str, None] = {}
        for child, _kind in bond.children:
            passed = [passing(number, child, row) for row in range(level + 1, row_of[child])]
            for row, slot in enumerate(passed, level + 1):
                units[row].append((slot,))
            way = [*passed, child]
            if row_of[child] > level:
                targets[way[0]] = None
            wires += [
                Wire(level + at, (upper,), (lower,), number)
                for at, (upper, lower) in enumerate(_pairs(way), 1)
            ]
        if targets:
            wires.append(Wire(level, bond.partners, tuple(targets), number))
    return Plan(tuple(map(tuple, units)), tuple(wires), rank or {}, left, _couples(bonds))


def _couples(bonds: Sequence[Bond]) -> tuple[tuple[str, ...], ...]:
    return tuple(bond.partners for bond in bonds if len(bond.partners) > 1)


def passing(bond: int, child: str, row: int) -> str:
    """Return the name of the slot that keeps a long line's place in a row it passes."""
    return f"\0{bond} {child} {row}"


def nobody(child: str) -> str:
    """Return the name of the slot above a child and siblings that keeps the place of parents not known."""
    return f"\0nobody {child}"


def is_nobody(slot: str) -> bool:
    """Whether a slot keeps the place of parents who are not known."""
    return slot.startswith("\0nobody ")


def is_passing(slot: str) -> bool:
    """Whether a slot only keeps a place, and nobody stands there."""
    return slot.startswith("\0")


def _pairs(way: Sequence[str]) -> Iterable[tuple[str, str]]:
    return pairwise(way)


def _units(row_of: Mapping[str, int], bonds: Sequence[Bond]) -> list[Unit]:
    """Return partners in one row as one unit, each as near to their partners as can be."""
    partners: defaultdict[str, list[str]] = defaultdict(list)
    for bond in bonds:
        if len(bond.partners) > 1 and len({row_of[one] for one in bond.partners}) == 1:
            first, second = bond.partners
            partners[first].append(second)
            partners[second].append(first)
    seen: set[str] = set()
    found = []
    for start in row_of:
        if start in seen:
            continue
        unit = [start]
        waiting = [start]
        seen.add(start)
        for one in waiting:
            for other in partners[one]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
                    unit.insert(_best_place(unit, partners[other]), other)
        found.append(tuple(unit))
    return found


def _best_place(unit: list[str], partners: list[str]) -> int:
    """Return where in a unit somebody is nearest to all their partners without parting others."""
    at = {one: index for index, one in enumerate(unit)}
    mine = [at[one] for one in partners if one in at]
    ends = (len(unit), 0)
    far = {place: sum(abs(place - 0.5 - index) for index in mine) for place in range(len(unit) + 1)}
    return min(
        far, key=lambda place: (far[place] + (place not in ends), ends.index(place) if place in ends else 2)
    )


def ordered(plan: Plan) -> list[list[str]]:
    """Return the slots of each row from left to right."""
    best = [list(row) for row in plan.rows]
    best_cost = _Cost(plan).total(best)
    cost = _Cost(plan)
    for mirrored in (False, True):
        order = [list(reversed(row)) if mirrored else list(row) for row in plan.rows]
        for sweep in range(_SWEEPS):
            _sweep(plan, order, downwards=(sweep % 2 == 0) is not mirrored)
            found = cost.total(order)
            if found < best_cost:
                best, best_cost = [list(row) for row in order], found
    for _ in range(_ROUNDS):
        if not _improve(cost, best):
            break
    return [[slot for unit in row for slot in unit] for row in best]


def _sweep(plan: Plan, order: Order, *, downwards: bool) -> None:
    """Put each row in the order of the mean places of the row before it."""
    rows = range(1, len(order)) if downwards else range(len(order) - 2, -1, -1)
    for row in rows:
        near = _places(order[row - 1 if downwards else row + 1])
        pull: defaultdict[str, list[float]] = defaultdict(list)
        for wire in plan.wires:
            if wire.row == (row - 1 if downwards else row):
                mine, theirs = (wire.targets, wire.sources) if downwards else (wire.sources, wire.targets)
                seen = [near[one] for one in theirs if one in near]
                for one in mine:
                    pull[one] += [sum(seen) / len(seen)] if seen else []
        own = _places(order[row])
        keys = {}
        for at, unit in enumerate(order[row]):
            wanted = [sum(pull[one]) / len(pull[one]) for one in unit if pull.get(one)]
            keys[unit] = (sum(wanted) / len(wanted) if wanted else own[unit[0]], at)
        order[row].sort(key=keys.__getitem__)
        order[row][:] = [_turned(unit, pull) for unit in order[row]]


def _turned(unit: Unit, pull: Mapping[str, list[float]]) -> Unit:
    """Return a unit the way round that its members' pulls ask for."""
    wanted = [(at, sum(pull[one]) / len(pull[one])) for at, one in enumerate(unit) if pull.get(one)]
    middle = (len(unit) - 1) / 2
    mean = sum(place for _, place in wanted) / len(wanted) if wanted else 0
    return unit[::-1] if sum((at - middle) * (place - mean) for at, place in wanted) < 0 else unit


def _places(row: Sequence[Unit]) -> dict[str, float]:
    """Return the place of each slot, counted from the middle of its row."""
    slots = [slot for unit in row for slot in unit]
    middle = (len(slots) - 1) / 2
    return {slot: at - middle for at, slot in enumerate(slots)}


class _Cost:
    """How bad an order is: crossings above all, then siblings far apart or out of order."""

    def __init__(self, plan: Plan) -> None:
        self._rank = plan.rank
        self._left = plan.left
        self._partners: defaultdict[str, list[str]] = defaultdict(list)
        for first, second in plan.couples:
            self._partners[first].append(second)
        self._wires: defaultdict[int, list[Wire]] = defaultdict(list)
        for wire in plan.wires:
            self._wires[wire.row].append(wire)

    def total(self, order: Order) -> float:
        """Return the cost of a whole order."""
        return sum(self.around(order, row, own_only=True) for row in range(len(order)))

    def around(self, order: Order, row: int, *, own_only: bool = False) -> float:
        """Return the cost that depends on one row; with ``own_only``, each part counted in one row."""
        found = self._turns(order[row]) + self._gap(order, row)
        return found if own_only or not row else found + self._gap(order, row - 1)

    def _gap(self, order: Order, row: int) -> float:
        """Return the cost of the wires below a row."""
        if row + 1 >= len(order) or not self._wires[row]:
            return 0.0
        upper, lower = _places(order[row]), _places(order[row + 1])
        edges: list[tuple[float, float]] = []
        cost = 0.0
        for wire in self._wires[row]:
            seen = [upper[one] for one in wire.sources if one in upper]
            start = sum(seen) / len(seen)
            ends = [lower[one] for one in wire.targets]
            edges += [(start, end) for end in ends]
            cost += _SPREAD * (max(ends) - min(ends))
            for at, one in enumerate(wire.targets):
                for other in wire.targets[at + 1 :]:
                    ranks = self._rank.get(one, 0) - self._rank.get(other, 0)
                    cost += _ELDER_RIGHT * (ranks * (lower[one] - lower[other]) < 0)
        return cost + _CROSSING * _crossings(edges)

    def _turns(self, row: Sequence[Unit]) -> float:
        """Return the cost of partners who are parted, or stand the other way round than is usual."""
        cost = 0.0
        for unit in row:
            cost += _TURNED * sum(
                right in self._left and left not in self._left for left, right in _pairs(unit)
            )
            if len(unit) > _A_COUPLE:
                at = {one: index for index, one in enumerate(unit)}
                for one in unit:
                    others = [at[other] for other in self._partners[one] if other in at]
                    cost += _PARTED * sum(abs(at[one] - other) - 1 for other in others)
        return cost


def _crossings(edges: list[tuple[float, float]]) -> int:
    """Return how many pairs of edges cross."""
    seen: list[float] = []
    found = 0
    for _, end in sorted(edges):
        found += len(seen) - bisect_right(seen, end)
        insort(seen, end)
    return found


def _improve(cost: _Cost, order: Order) -> bool:
    """Try short moves and turns of every unit once, keeping what is better; tell whether any was."""
    better = False
    for row in range(len(order)):
        now = cost.around(order, row)
        for unit in list(order[row]):
            kept = order[row]
            for trial in _trials(kept, unit):
                order[row] = trial
                found = cost.around(order, row)
                if found < now - 1e-9:
                    now, kept, better = found, trial, True
            order[row] = kept
    return better


def _trials(row: list[Unit], unit: Unit) -> list[list[Unit]]:
    """Return the row with one unit turned round, changed within, or moved a little to either side."""
    at = row.index(unit)
    rest = row[:at] + row[at + 1 :]
    ways = [unit[::-1]] if len(unit) > 1 else []
    if len(unit) > _A_COUPLE:
        ways += [_exchanged(unit, one, other) for one, other in combinations(range(len(unit)), 2)]
    places = [
        place for place in range(at - _REACH, at + _REACH + 1) if 0 <= place <= len(rest) and place != at
    ]
    changed = [[*rest[:at], way, *rest[at:]] for way in ways]
    return changed + [[*rest[:place], unit, *rest[place:]] for place in places]


def _exchanged(unit: Unit, one: int, other: int) -> Unit:
    """Return a unit with two of its members in each other's place."""
    changed = list(unit)
    changed[one], changed[other] = unit[other], unit[one]
    return tuple(changed)
