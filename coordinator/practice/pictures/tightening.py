"""Siblings brought as near one another as room allows, each with whatever hangs from them, parents following.

Everything is moved as it stands, so that nothing that was in order comes out of it.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.ordering import Wire

_PASSES = 6
_LEAST = 0.5
"""Moves of less than a twentieth of a millimetre are not worth another pass."""
_A_COUPLE = -1

Neighbours = tuple[str, str, int]
"""Who stands left and right of whom, and how far apart their centres must be at least."""
Joined = Mapping[str, set[tuple[str, int]]]


@dataclass(frozen=True)
class _Piece:
    """Slots that move as one, with those they would meet to the left and to the right."""

    slots: frozenset[str]
    before: tuple[Neighbours, ...]
    after: tuple[Neighbours, ...]


@dataclass(frozen=True)
class _Hanging:
    """A wire with what can be moved about it: the later siblings of each gap, and the parents."""

    wire: Wire
    later: tuple[_Piece, ...]
    above: _Piece | None


def tighten(
    rows: Sequence[Sequence[str]],
    steps: Sequence[Sequence[int]],
    wires: Sequence[Wire],
    bonds: Sequence[Bond],
    x: dict[str, float],
) -> None:
    """Close the gaps between siblings and put their parents over them again, as far as nobody is in the way.

    ``steps`` holds the least distance of each two neighbours of a row.
    """
    joined = _joined(wires, bonds)
    neighbours = [
        (left, right, step)
        for row, apart in zip(rows, steps, strict=True)
        for (left, right), step in zip(pairwise(row), apart, strict=True)
    ]
    hanging = [_hanging(number, wire, joined, neighbours, x) for number, wire in enumerate(wires)]
    for _ in range(_PASSES):
        if sum(_close_up(one, x) + _recentre(one, x) for one in hanging) < _LEAST:
            break


def _joined(wires: Sequence[Wire], bonds: Sequence[Bond]) -> Joined:
    """Return whom each slot is joined to, and by which wire or as a couple."""
    found: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    ties = [(first, second, _A_COUPLE) for bond in bonds for first, second in pairwise(bond.partners)]
    ties += [
        (one, other, number)
        for number, wire in enumerate(wires)
        for one in wire.sources
        for other in wire.targets
    ]
    for one, other, tie in ties:
        found[one].add((other, tie))
        found[other].add((one, tie))
    return found


def _hanging(
    number: int, wire: Wire, joined: Joined, neighbours: Sequence[Neighbours], x: Mapping[str, float]
) -> _Hanging:
    """Return what can be moved about a wire; who is tied to both sides of a gap cannot."""
    order = sorted(wire.targets, key=x.__getitem__)
    parts = [_with_all(joined, one, number) for one in order]
    above = frozenset[str]().union(*(_with_all(joined, one, number) for one in wire.sources))
    later = []
    for at in range(1, len(order)):
        left, right = frozenset[str]().union(*parts[:at]), frozenset[str]().union(*parts[at:])
        if not right & (left | above):
            later.append(_piece(right, neighbours))
    free = above.isdisjoint(frozenset[str]().union(*parts))
    return _Hanging(wire, tuple(later), _piece(above, neighbours) if free else None)


def _with_all(joined: Joined, start: str, without: int) -> frozenset[str]:
    """Return somebody with all who hang together with them when one wire is cut."""
    found = {start}
    waiting = [start]
    while waiting:
        new = {other for other, tie in joined[waiting.pop()] if tie != without} - found
        found |= new
        waiting += new
    return frozenset(found)


def _piece(slots: frozenset[str], neighbours: Sequence[Neighbours]) -> _Piece:
    before = tuple(one for one in neighbours if one[1] in slots and one[0] not in slots)
    after = tuple(one for one in neighbours if one[0] in slots and one[1] not in slots)
    return _Piece(slots, before, after)


def _close_up(one: _Hanging, x: dict[str, float]) -> float:
    """Bring the later siblings of each gap up to the earlier ones; return how far anybody moved."""
    moved = 0.0
    for piece in one.later:
        by = _room(piece.before, x)
        _shift(piece.slots, -by, x)
        moved += by
    return moved


def _recentre(one: _Hanging, x: dict[str, float]) -> float:
    """Move the parents over the middle of their children as far as there is room; return how far."""
    if one.above is None:
        return 0.0
    ends = [x[child] for child in one.wire.targets]
    off = (min(ends) + max(ends)) / 2 - sum(x[parent] for parent in one.wire.sources) / len(one.wire.sources)
    by = min(abs(off), _room(one.above.after if off > 0 else one.above.before, x))
    _shift(one.above.slots, by if off > 0 else -by, x)
    return by


def _room(neighbours: Collection[Neighbours], x: Mapping[str, float]) -> float:
    """Return how far a piece can move before it meets somebody; for ever where there is nobody to meet."""
    return max(0.0, min((x[right] - x[left] - step for left, right, step in neighbours), default=math.inf))


def _shift(slots: Collection[str], by: float, x: dict[str, float]) -> None:
    for one in slots:
        x[one] += by
