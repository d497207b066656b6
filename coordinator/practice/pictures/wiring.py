"""The lines of a genogram: couples beneath their names, children from a bar beneath the couple.

Everything between two rows runs in lanes: first the couples' lines, then the bars over siblings, so
that no two lines lie on each other.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.ordering import Wire, is_passing

LANE = 30
TO_COUPLES = 24
_TO_BARS = 58
_TO_CHILDREN = 62
_BARE_GAP = 70
_STUB_STEP = 18
_INSET = 24
_NEAR = 13
_STRAIGHTENED = 22


@dataclass(frozen=True)
class Joint:
    """One bond's line: where each partner's own line comes down, and where the children's line leaves."""

    row: int
    feet: tuple[tuple[str, int], ...]
    lane: int

    @property
    def is_pair(self) -> bool:
        """Whether two partners make it."""
        return len(self.feet) > 1

    @property
    def span(self) -> tuple[int, int]:
        """The left and the right end."""
        ends = [x for _, x in self.feet]
        return min(ends), max(ends)


@dataclass(frozen=True)
class Run:
    """One wire between two rows: where it leaves, where it arrives at each target, and its lane."""

    wire: Wire
    start: int
    ends: tuple[tuple[str, int], ...]
    lane: int

    @property
    def is_straight(self) -> bool:
        """Whether it needs no bar."""
        return all(x == self.start for _, x in self.ends)


@dataclass(frozen=True)
class Wiring:
    """All lines with their lanes, before heights are known."""

    joints: Mapping[int, Joint]
    runs: tuple[Run, ...]

    def gap(self, row: int) -> int:
        """Return how much height the lines beneath a row need."""
        bars = [run.lane for run in self.runs if run.wire.row == row]
        if not bars:
            return _BARE_GAP + LANE * self._couple_lanes(row)
        return self.first_bar(row) + LANE * max(bars) + _TO_CHILDREN

    def first_bar(self, row: int) -> int:
        """Return how far beneath a row its first bar runs."""
        return TO_COUPLES + LANE * max(0, self._couple_lanes(row) - 1) + _TO_BARS

    def _couple_lanes(self, row: int) -> int:
        return max(
            (joint.lane + 1 for joint in self.joints.values() if joint.row == row and joint.is_pair),
            default=0,
        )


def wiring(
    bonds: Sequence[Bond], wires: Sequence[Wire], x: Mapping[str, int], row_of: Mapping[str, int]
) -> Wiring:
    """Return the lines with their lanes."""
    joints = _joints(bonds, x, row_of)
    arrivals = _arrivals(wires, x)
    runs: list[Run] = []
    for row in sorted({wire.row for wire in wires}):
        runs += _runs([wire for wire in wires if wire.row == row], joints, arrivals, x)
    return Wiring(joints, tuple(runs))


def _joints(bonds: Sequence[Bond], x: Mapping[str, int], row_of: Mapping[str, int]) -> dict[int, Joint]:
    """Return each bond's line; somebody with several bonds has a line down for each, side by side."""
    mine: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, bond in enumerate(bonds):
        for one in bond.partners:
            mine[one].append((next((x[other] for other in bond.partners if other != one), x[one]), number))
    feet: dict[tuple[int, str], int] = {}
    for one, found in mine.items():
        for at, (_, number) in enumerate(sorted(found)):
            feet[number, one] = x[one] + round((at - (len(found) - 1) / 2) * _STUB_STEP)
    by_row: defaultdict[int, list[tuple[int, tuple[tuple[str, int], ...]]]] = defaultdict(list)
    for number, bond in enumerate(bonds):
        row = min(row_of[one] for one in bond.partners)
        by_row[row].append((number, tuple((one, feet[number, one]) for one in bond.partners)))
    joints: dict[int, Joint] = {}
    for row, here in by_row.items():
        lanes = _lanes([_span([at for _, at in ends]) if len(ends) > 1 else None for _, ends in here])
        joints.update(
            (number, Joint(row, ends, lane)) for (number, ends), lane in zip(here, lanes, strict=True)
        )
    return joints


def _arrivals(wires: Sequence[Wire], x: Mapping[str, int]) -> dict[Wire, dict[str, int]]:
    """Return where each wire arrives at its targets; several at one person arrive side by side."""
    coming: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, wire in enumerate(wires):
        for one in wire.targets:
            coming[one].append((sum(x[upper] for upper in wire.sources) / len(wire.sources), number))
    found: dict[Wire, dict[str, int]] = {wire: {} for wire in wires}
    for one, ways in coming.items():
        for at, (_, number) in enumerate(sorted(ways)):
            found[wires[number]][one] = x[one] + round((at - (len(ways) - 1) / 2) * _STUB_STEP)
    return found


def _runs(
    here: Sequence[Wire],
    joints: Mapping[int, Joint],
    arrivals: Mapping[Wire, dict[str, int]],
    x: Mapping[str, int],
) -> list[Run]:
    """Return the wires between two rows with their beginnings and their lanes."""
    taken = [(number, at) for number, wire in enumerate(here) for at in arrivals[wire].values()]
    near = {bond: joint for bond, joint in joints.items() if joint.row == here[0].row}
    starts = []
    for number, wire in enumerate(here):
        others = [at for own, at in taken if own != number]
        others += [at for bond, joint in near.items() if bond != wire.bond for _, at in joint.feet]
        starts.append(_start(wire, joints[wire.bond], x, list(arrivals[wire].values()), others))
        taken.append((number, starts[-1]))
        for one, at in arrivals[wire].items():
            if len(wire.targets) == 1 and abs(at - starts[-1]) <= _STRAIGHTENED:
                arrivals[wire][one] = starts[-1]
    spans = [
        None if set(arrivals[wire].values()) == {start} else _span([start, *arrivals[wire].values()])
        for wire, start in zip(here, starts, strict=True)
    ]
    return [
        Run(wire, start, tuple(arrivals[wire].items()), lane)
        for wire, start, lane in zip(here, starts, _lanes(spans), strict=True)
    ]


def _start(wire: Wire, joint: Joint, x: Mapping[str, int], ends: list[int], others: list[int]) -> int:
    """Return where a wire leaves: over the middle of the children, on the couple's line, beside no other."""
    if is_passing(wire.sources[0]):
        return x[wire.sources[0]]
    left, right = joint.span
    if left == right:
        return left
    left, right = (left + _INSET, right - _INSET) if right - left > 2 * _INSET else ((left + right) // 2,) * 2
    best = min(max((min(ends) + max(ends)) // 2, left), right)
    tries = sorted(
        range(-(best - left) // _NEAR * _NEAR, right - best + 1, _NEAR), key=lambda by: (abs(by), by)
    )
    free = (best + by for by in tries if left <= best + by <= right and _is_free(best + by, others))
    return next(free, best)


def _is_free(at: int, others: list[int]) -> bool:
    """Whether no other line comes down close by."""
    return all(abs(at - other) >= _NEAR for other in others)


def _span(ends: Sequence[int]) -> tuple[int, int]:
    return min(ends), max(ends)


def _lanes(spans: Sequence[tuple[int, int] | None]) -> list[int]:
    """Return a lane for each span so that none touch in one lane, the shortest first; None needs none."""
    lanes = [0] * len(spans)
    taken: list[list[tuple[int, int]]] = []
    order = sorted(
        (right - left, number, (left, right))
        for number, span in enumerate(spans)
        if span
        for left, right in [span]
    )
    for _, number, (left, right) in order:
        for lane, used in enumerate([*taken, []]):
            if all(right + _NEAR <= low or high + _NEAR <= left for low, high in used):
                lanes[number] = lane
                if lane == len(taken):
                    taken.append(used)
                used.append((left, right))
                break
    return lanes
