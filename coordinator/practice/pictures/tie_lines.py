"""The lines of a genogram as shapes, once everyone has a place and every line a lane."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.drawing import Box, Dash, Line, Mark, Polyline, Role
from coordinator.practice.pictures.kin import Descent, DescentKind, UnionKind
from coordinator.practice.pictures.ordering import is_nobody, is_passing
from coordinator.practice.pictures.symbols import SYMBOL
from coordinator.practice.pictures.wiring import LANE, TO_COUPLES, Joint, Run, Wiring

COUPLE_DASH = {UnionKind.COUPLE: Dash.DASHED, UnionKind.PARENTS: Dash.DOTTED}
_SLASHES = {UnionKind.SEPARATED: 1, UnionKind.DIVORCED: 2}
CHILD_DASH = {
    DescentKind.ADOPTED: Dash.DASHED,
    DescentKind.FOSTER: Dash.DOTTED,
    DescentKind.STEP: Dash.DASH_DOT,
}
_SLASH = 20
_SLASH_STEP = 20
_FROM_NAME = 4
_LEAST_DROP = 20


@dataclass(frozen=True)
class Ground:
    """Where everything stands: boxes and symbol centres of people, tops and bottoms of rows."""

    boxes: Mapping[str, Box]
    centres: Mapping[str, tuple[int, int]]
    row_of: Mapping[str, int]
    tops: Sequence[int]
    bottoms: Sequence[int]
    moved: frozenset[str]


def tie_lines(bonds: Sequence[Bond], wiring: Wiring, ground: Ground) -> tuple[Mark, ...]:
    """Return every line, children's first, so that the couples' lines lie over them."""
    found: list[Mark] = []
    leaves: dict[int, int] = {}
    for run in wiring.runs:
        found += _children(run, bonds[run.wire.bond], wiring, ground)
        if not is_passing(run.wire.sources[0]):
            leaves[run.wire.bond] = run.start
    for number, joint in wiring.joints.items():
        if joint.is_pair:
            found += _couple(joint, bonds[number], leaves.get(number), ground)
    return tuple(found)


def impossible_lines(descents: Sequence[Descent], ground: Ground) -> tuple[Mark, ...]:
    """Return straight lines for the ties that close a circle in descent."""
    return tuple(
        Line(
            ground.centres[tie.parent_id][0],
            ground.boxes[tie.parent_id].top,
            ground.centres[tie.child_id][0],
            ground.boxes[tie.child_id].bottom,
            stroke=Role.DANGER,
            dash=Dash.DOTTED,
        )
        for tie in descents
    )


def _height(joint: Joint, ground: Ground) -> int:
    """Return how far down a bond's line runs."""
    people = [one for one, _ in joint.feet]
    if any(one in ground.moved for one in people):
        return max(ground.boxes[one].bottom for one in people) + TO_COUPLES + LANE * joint.lane
    return ground.bottoms[joint.row] + TO_COUPLES + LANE * joint.lane


def _couple(joint: Joint, bond: Bond, leaves: int | None, ground: Ground) -> Iterator[Mark]:
    """Draw a couple's line with the lines down to it, and its slashes."""
    kind = bond.kind or UnionKind.PARENTS
    y = _height(joint, ground)
    (first, left), (second, right) = sorted(joint.feet, key=lambda foot: foot[1])
    dash = COUPLE_DASH.get(kind, Dash.SOLID)
    points = ((left, _foot(first, y, ground)), (left, y), (right, y), (right, _foot(second, y, ground)))
    yield Polyline(points, dash=dash)
    middle = (left + right) // 2
    if leaves is not None:
        middle = (left + leaves) // 2 if leaves - left >= right - leaves else (leaves + right) // 2
    yield from slashes(kind, middle, y)


def slashes(kind: UnionKind, x: int, y: int) -> Iterator[Mark]:
    """Draw the slashes through a couple's line: one for separated, two for divorced."""
    count = _SLASHES.get(kind, 0)
    for number in range(count):
        at = x + round((number - (count - 1) / 2) * _SLASH_STEP)
        yield Line(at - _SLASH // 2, y + _SLASH, at + _SLASH // 2, y - _SLASH, stroke=Role.DANGER, width=6)


def _foot(one: str, y: int, ground: Ground) -> int:
    """Return where a person's own line to the couple's line begins: under the name, or over the symbol."""
    box = ground.boxes[one]
    return box.bottom + _FROM_NAME if y > box.bottom else ground.centres[one][1]


def _children(run: Run, bond: Bond, wiring: Wiring, ground: Ground) -> Iterator[Mark]:
    """Draw the line to the children of a bond: down, along the bar, and down to each."""
    wire, joint = run.wire, wiring.joints[run.wire.bond]
    kinds = dict(bond.children)
    begin = _begin(run, joint, ground)
    tops = [_top(slot, begin, ground) for slot, _ in run.ends]
    bar = ground.bottoms[wire.row] + wiring.first_bar(wire.row) + LANE * run.lane
    if not begin < bar < min(tops) - SYMBOL // 2:
        room = min(tops) - SYMBOL // 2 - begin
        bar = begin + max(room // 2, _LEAST_DROP)
    dashes = [CHILD_DASH.get(kinds[_child_of(slot)], Dash.SOLID) for slot, _ in run.ends]
    shared = dashes[0] if len(set(dashes)) == 1 else Dash.SOLID
    if run.is_straight:
        bar = begin
    else:
        ends = [x for _, x in run.ends]
        if not is_nobody(wire.sources[0]):
            yield Line(run.start, begin, run.start, bar, dash=shared)
            ends.append(run.start)
        yield Line(min(ends), bar, max(ends), bar, dash=shared)
    for (_slot, x), top, dash in zip(run.ends, tops, dashes, strict=True):
        yield Line(x, bar, x, top, dash=dash)


def _begin(run: Run, joint: Joint, ground: Ground) -> int:
    """Return the height at which a wire leaves what it comes from."""
    if is_passing(run.wire.sources[0]):
        return ground.bottoms[run.wire.row]
    if joint.is_pair:
        return _height(joint, ground)
    return ground.boxes[joint.feet[0][0]].bottom + _FROM_NAME


def _top(slot: str, begin: int, ground: Ground) -> int:
    """Return the height at which a wire arrives: behind the symbol, which is drawn over it."""
    if is_passing(slot):
        return ground.bottoms[int(slot.rsplit(" ", 1)[1])]
    y = ground.centres[slot][1]
    return y if y - SYMBOL // 2 > begin else ground.boxes[slot].bottom


def _child_of(slot: str) -> str:
    """Return whose line it is that passes, or the person themself."""
    return slot.split(" ", 2)[1] if is_passing(slot) else slot
