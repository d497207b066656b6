"""The ecomap: a child or a household in the middle, people and services round it, and what joins them.

A line says how strong a tie is by its weight and its breaks, strain by its zigzag, and who gives to
whom by its arrows; nothing is said by colour alone.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.practice.names import in_words
from coordinator.practice.pictures.drawing import (
    Box,
    Circle,
    Dash,
    Drawing,
    Line,
    Mark,
    Moved,
    Polyline,
    Role,
    Subject,
    Text,
    Weight,
    arrow_head,
    bounds,
    extents,
)
from coordinator.practice.pictures.letters import width_of, wrapped
from coordinator.practice.pictures.pills import Look, Pill, pill

CENTRE = ""
"""The id under which the middle is a subject."""

_NAME = 36
_WIDEST_CENTRE = 260
_LEAST_CENTRE = 130
_REACH_ACROSS = 640
_REACH_DOWN = 470
_APART = 26
_GROWTH = 1.05
_MOST_GROWTHS = 80
_CLEAR = 10
_TWIN = 9
_ZIG = 26
_ZAG = 15
_STRAIGHT_END = 40
_WIDEST_PILL = 230
_BREAK = 20
_HEAD = 34
_STRONG_HEAD = 46
_UNDER_HEAD = 0.8

Place = tuple[float, float]


class Strength(StrEnum):
    """How strong a tie is."""

    STRONG = "strong"
    GOOD = "good"
    WEAK = "weak"
    BROKEN = "broken off"


class Flow(StrEnum):
    """Who gives to whom: towards the middle, away from it, or both ways."""

    NONE = "none"
    IN = "in"
    OUT = "out"
    BOTH = "both"


@dataclass(frozen=True)
class Tie:
    """One person or service, and the tie to the middle."""

    tie_id: str
    name: str
    strength: Strength = Strength.GOOD
    stress: bool = False
    flow: Flow = Flow.NONE
    note: str = ""
    service: bool = False


_STRENGTHS = {
    Strength.STRONG: "a strong tie",
    Strength.GOOD: "a good tie",
    Strength.WEAK: "a weak tie",
    Strength.BROKEN: "a tie that has broken off",
}
_FLOWS = {
    Flow.NONE: "",
    Flow.IN: "support goes to {middle}",
    Flow.OUT: "support comes from {middle}",
    Flow.BOTH: "support goes both ways",
}


def ecomap(middle: Sequence[str], ties: Sequence[Tie], moved: Sequence[Moved] = ()) -> Drawing:
    """Return the ecomap of the named child or household, which stands at 0, 0.

    Whoever was moved by hand stands where they were put, and the rest stand round the middle.
    """
    names = [wrapped(name, _WIDEST_CENTRE, _NAME, Weight.SEMIBOLD) for name in middle] or [("The child",)]
    lines = tuple(line for name in names for line in name)
    radius = _centre_radius(lines)
    pills = {one.tie_id: _pill_of(one) for one in ties}
    places = _places(pills, radius, {one.subject_id: (one.x, one.y) for one in moved})
    shapes: list[Mark] = []
    for one in ties:
        shapes += _tie_drawn(one, pills[one.tie_id], places[one.tie_id], radius)
    shapes += _centre_drawn(lines, radius)
    subjects = [
        Subject(CENTRE, f"{_middle(middle)}, in the middle", 0, 0, Box(-radius, -radius, radius, radius))
    ]
    for one in ties:
        place = places[one.tie_id]
        shapes += pills[one.tie_id].drawn(*place)
        subjects.append(Subject(one.tie_id, spoken(one, middle), *place, pills[one.tie_id].box(*place)))
    frame = bounds([*(one.box for one in subjects), *extents(shapes)])
    size = frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top
    told = alt_text(middle, ties), described(middle, ties)
    return Drawing("Ecomap", *told, *size, tuple(shapes), tuple(subjects))


def alt_text(middle: Sequence[str], ties: Sequence[Tie]) -> str:
    """Return one sentence that says what the picture shows."""
    count = "1 tie" if len(ties) == 1 else f"{len(ties)} ties"
    strained = sum(one.stress for one in ties)
    strong = sum(one.strength is Strength.STRONG for one in ties)
    return f"An ecomap of {_middle(middle)} with {count}: {strong} strong, {strained} under strain."


def described(middle: Sequence[str], ties: Sequence[Tie]) -> tuple[str, ...]:
    """Return a sentence for every tie."""
    return tuple(f"{one.name}{f' ({one.note})' if one.note else ''}: {_told(one, middle)}." for one in ties)


def spoken(one: Tie, middle: Sequence[str]) -> str:
    """Return a person or service as read out when they have the focus."""
    return ", ".join(part for part in (one.name, one.note, _told(one, middle)) if part)


def _middle(middle: Sequence[str]) -> str:
    return in_words(list(middle)) or "the child"


def _told(one: Tie, middle: Sequence[str]) -> str:
    """Return what a tie's line says."""
    parts = [_STRENGTHS[one.strength], "under strain" if one.stress else ""]
    parts.append(_FLOWS[one.flow].format(middle=_middle(middle)))
    return ", ".join(part for part in parts if part)


def _pill_of(one: Tie) -> Pill:
    look = Look.SERVICE if one.service else Look.FAMILY
    return pill(one.tie_id, one.name, one.note, look, _WIDEST_PILL)


def _centre_radius(lines: Sequence[str]) -> int:
    """Return the radius of the middle, which holds all its names."""
    wide = max(width_of(line, _NAME, Weight.SEMIBOLD) for line in lines)
    high = Text(0, 0, (), _NAME).pitch * len(lines)
    return max(_LEAST_CENTRE, math.ceil(math.hypot(wide, high) / 2) + 24)


def _centre_drawn(lines: tuple[str, ...], radius: int) -> Iterator[Mark]:
    """Draw the middle with its names."""
    yield Circle(0, 0, radius, subject=CENTRE, stroke=Role.ACCENT, fill=Role.ACCENT, width=5)
    pitch = Text(0, 0, (), _NAME).pitch
    first = round(_NAME * 0.35 - pitch * (len(lines) - 1) / 2)
    yield Text(0, first, lines, _NAME, weight=Weight.SEMIBOLD, subject=CENTRE, stroke=Role.ON_ACCENT)


def _places(
    pills: Mapping[str, Pill], radius: int, by_hand: Mapping[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """Return places on an oval round the middle, as large as it must be for all to have room."""
    places = {name: by_hand[name] for name in pills if name in by_hand}
    left = [name for name in pills if name not in by_hand]
    fixed = [Box(-radius, -radius, radius, radius).grown(_APART)]
    fixed += [pills[name].box(*place).grown(_APART) for name, place in places.items()]
    growth = 1.0
    found: dict[str, tuple[int, int]] = {}
    for _ in range(_MOST_GROWTHS):
        turns = [math.tau * number / len(left) - math.pi / 2 for number in range(len(left))]
        found = {
            name: (
                round(math.cos(turn) * _REACH_ACROSS * growth),
                round(math.sin(turn) * _REACH_DOWN * growth),
            )
            for name, turn in zip(left, turns, strict=True)
        }
        boxes = [pills[name].box(*place) for name, place in found.items()]
        if not _touch(boxes, fixed):
            break
        growth *= _GROWTH
    return places | found


def _touch(boxes: Sequence[Box], fixed: Sequence[Box]) -> bool:
    """Whether any box touches another or what is fixed."""
    return any(
        box.grown(_APART).overlaps(other)
        for at, box in enumerate(boxes)
        for other in [*boxes[at + 1 :], *fixed]
    )


def _tie_drawn(one: Tie, own: Pill, place: tuple[int, int], radius: int) -> Iterator[Mark]:
    """Draw the line of one tie between the edges of the middle and of its pill."""
    length = math.hypot(*place)
    if not length:
        return
    along = place[0] / length, place[1] / length
    start = along[0] * (radius + _CLEAR), along[1] * (radius + _CLEAR)
    end = _edge(own, place, along)
    if (end[0] - start[0]) * along[0] + (end[1] - start[1]) * along[1] <= 0:
        return
    yield from strand(one, start, end)


def strand(one: Tie, start: Place, end: Place) -> Iterator[Mark]:
    """Draw a tie's line with its arrows; ``start`` is at the middle of the ecomap."""
    length = math.dist(start, end) or 1
    along = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    head = _STRONG_HEAD if one.strength is Strength.STRONG else _HEAD
    at_start, at_end = one.flow in {Flow.IN, Flow.BOTH}, one.flow in {Flow.OUT, Flow.BOTH}
    yield from _line(one, _short(start, along, head * at_start), _short(end, along, -head * at_end))
    if at_start:
        yield _arrow(start, (-along[0], -along[1]), head, one)
    if at_end:
        yield _arrow(end, along, head, one)


def _edge(own: Pill, place: tuple[int, int], along: Place) -> Place:
    """Return where the line to a pill meets its edge."""
    wide, high = own.half
    back = min(
        (wide + _CLEAR) / abs(along[0]) if along[0] else math.inf,
        (high + _CLEAR) / abs(along[1]) if along[1] else math.inf,
    )
    return place[0] - along[0] * back, place[1] - along[1] * back


def _short(point: Place, along: Place, head: int) -> Place:
    """Return a line's end drawn back to leave room for an arrow's head."""
    return point[0] + along[0] * head * _UNDER_HEAD, point[1] + along[1] * head * _UNDER_HEAD


def _arrow(point: Place, towards: Place, head: int, one: Tie) -> Polyline:
    corners = arrow_head(round(point[0]), round(point[1]), towards, head)
    return Polyline(corners, closed=True, subject=one.tie_id, stroke=None, fill=_ink(one))


def _ink(one: Tie) -> Role:
    """Return the colour of a tie's line."""
    if one.stress:
        return Role.DANGER
    return Role.MUTED if one.strength in {Strength.WEAK, Strength.BROKEN} else Role.ACCENT


def _line(one: Tie, start: Place, end: Place) -> Iterator[Mark]:
    """Draw a tie's line: doubled when strong, dashed when weak, cut when broken off, zigzag under strain."""
    ink = _ink(one)
    dash = Dash.DASHED if one.strength in {Strength.WEAK, Strength.BROKEN} else Dash.SOLID
    sides = (-_TWIN, _TWIN) if one.strength is Strength.STRONG else (0,)
    for side in sides:
        first, last = _beside(start, end, side)
        if one.stress:
            width = 3 if dash is Dash.DASHED else 5
            yield Polyline(_zigzag(first, last), subject=one.tie_id, stroke=ink, width=width)
        else:
            points = round(first[0]), round(first[1]), round(last[0]), round(last[1])
            yield Line(*points, subject=one.tie_id, stroke=ink, width=7 if len(sides) > 1 else 5, dash=dash)
    if one.strength is Strength.BROKEN:
        yield from _cut(start, end, one, ink)


def _cut(start: Place, end: Place, one: Tie, ink: Role) -> Iterator[Line]:
    """Draw the two strokes across a line that has broken off."""
    length = math.dist(start, end) or 1
    along = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    for shift in (-_TWIN, _TWIN):
        x, y = middle[0] + along[0] * shift, middle[1] + along[1] * shift
        across = -along[1] * _BREAK, along[0] * _BREAK
        ends = round(x - across[0]), round(y - across[1]), round(x + across[0]), round(y + across[1])
        yield Line(*ends, subject=one.tie_id, stroke=ink, width=6)


def _beside(start: Place, end: Place, side: float) -> tuple[Place, Place]:
    """Return a line moved to its side."""
    length = math.dist(start, end) or 1
    across = -(end[1] - start[1]) / length * side, (end[0] - start[0]) / length * side
    return (start[0] + across[0], start[1] + across[1]), (end[0] + across[0], end[1] + across[1])


def _zigzag(start: Place, end: Place) -> tuple[tuple[int, int], ...]:
    """Return a line that goes to and fro, straight at both ends."""
    length = math.dist(start, end) or 1
    along = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    straight = min(_STRAIGHT_END, length / 6)
    count = max(2, round((length - 2 * straight) / _ZIG))
    found = [start]
    for number in range(count + 1):
        done = straight + (length - 2 * straight) * number / count
        side = 0 if number in {0, count} else _ZAG * (1 if number % 2 else -1)
        found.append(
            (start[0] + along[0] * done - along[1] * side, start[1] + along[1] * done + along[0] * side)
        )
    return tuple((round(x), round(y)) for x, y in [*found, end])
