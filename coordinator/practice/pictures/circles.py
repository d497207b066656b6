"""Network circles and safety circles: how close people are to a child, and how much they know.

Both are three rings round the same centre. Nobody's place in a ring means more than the ring does.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coordinator.practice.pictures.drawing import (
    Box,
    Circle,
    Drawing,
    Mark,
    Moved,
    Role,
    Subject,
    Text,
    Weight,
    bounds,
    extents,
)
from coordinator.practice.pictures.letters import width_of
from coordinator.practice.pictures.pills import Look, Pill, pill

CENTRE = ""
"""The id under which the child in the middle is a subject."""

_LABEL = 30
_LABEL_DOWN = 44
_CLEAR = 10
_APART = 14
_DIRECTIONS = 120
_TRACKS = 5
_GROWTH = 1.06
_MOST_GROWTHS = 60
_LEAST_RING = 190
_WIDEST = 190
_FILLS = (Role.SOFT, Role.SURFACE, Role.RAISED)


@dataclass(frozen=True)
class Rings:
    """What three rings stand for, from the middle outwards: a heading and a sentence's end for each."""

    title: str
    labels: tuple[str, str, str]
    sayings: tuple[str, str, str]


NETWORK = Rings(
    "Network circles",
    ("Closest", "Close", "Further out"),
    ("is in the circle closest to", "is in the second circle round", "is in the outer circle round"),
)
SAFETY = Rings(
    "Safety circles",
    ("Know everything", "Know some of it", "Know nothing yet"),
    (
        "knows everything about the worries for",
        "knows some of the worries for",
        "knows nothing yet of the worries for",
    ),
)


@dataclass(frozen=True)
class Member:
    """One person in a ring, 1 closest to 3; ``service`` for somebody whose work it is to be there."""

    person_id: str
    name: str
    ring: int
    note: str = ""
    service: bool = False


@dataclass(frozen=True)
class _Layout:
    """The rings' radii from the centre's own outwards, and where everyone stands."""

    radii: tuple[int, int, int, int]
    places: dict[str, tuple[int, int]]


def circles(
    centre: str, members: Sequence[Member], moved: Sequence[Moved] = (), rings: Rings = NETWORK
) -> Drawing:
    """Return three rings round the named child; whoever was moved by hand stands where they were put.

    The centre is at 0, 0.
    """
    pills = {one.person_id: _pill_of(one) for one in members}
    middle = pill(CENTRE, centre, look=Look.CENTRE)
    by_hand = {one.subject_id: (one.x, one.y) for one in moved if one.subject_id in pills}
    layout = _laid_out(members, pills, middle, by_hand, rings)
    shapes: list[Mark] = list(_rings_drawn(layout, rings))
    shapes += middle.drawn(0, 0)
    subjects = [Subject(CENTRE, f"{centre}, in the middle", 0, 0, middle.box(0, 0))]
    for one in members:
        x, y = layout.places[one.person_id]
        shapes += pills[one.person_id].drawn(x, y)
        subjects.append(Subject(one.person_id, spoken(one, rings), x, y, pills[one.person_id].box(x, y)))
    frame = bounds([*(one.box for one in subjects), *extents(shapes)], 30)
    size = frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top
    told = described(centre, members, rings)
    return Drawing(rings.title, alt_text(centre, members, rings), told, *size, tuple(shapes), tuple(subjects))


def ring_at(drawing: Drawing, x: float, y: float) -> int:
    """Return the ring a point of a picture of circles lies in, 1 to 3; outside them all counts as 3."""
    radii = sorted(
        shape.radius for shape in drawing.shapes if isinstance(shape, Circle) and not (shape.x or shape.y)
    )
    return next((ring for ring, radius in enumerate(radii[:3], 1) if math.hypot(x, y) <= radius), 3)


def alt_text(centre: str, members: Sequence[Member], rings: Rings = NETWORK) -> str:
    """Return one sentence that says what the picture shows."""
    counts = [sum(_ring(one) == ring for one in members) for ring in (1, 2, 3)]
    told = [f"{label}, {count}" for label, count in zip(rings.labels, counts, strict=True)]
    return f"{rings.title} round {centre or 'the child'}: {'; '.join(told)}."


def described(centre: str, members: Sequence[Member], rings: Rings = NETWORK) -> tuple[str, ...]:
    """Return a sentence for everyone, from the closest ring outwards."""
    child = centre or "the child"
    return tuple(
        f"{one.name}{f' ({one.note})' if one.note else ''} {rings.sayings[ring - 1]} {child}."
        for ring in (1, 2, 3)
        for one in members
        if _ring(one) == ring
    )


def spoken(one: Member, rings: Rings = NETWORK) -> str:
    """Return a person as read out when they have the focus."""
    return ", ".join(part for part in (one.name, one.note, rings.labels[_ring(one) - 1].lower()) if part)


def _ring(one: Member) -> int:
    return min(max(one.ring, 1), 3)


def _pill_of(one: Member) -> Pill:
    return pill(one.person_id, one.name, one.note, Look.SERVICE if one.service else Look.FAMILY, _WIDEST)


def _laid_out(
    members: Sequence[Member],
    pills: dict[str, Pill],
    middle: Pill,
    by_hand: dict[str, tuple[int, int]],
    rings: Rings,
) -> _Layout:
    """Return radii that give everyone room, each ring as narrow as it can be."""
    wide, high = middle.half
    radii = [math.ceil(math.hypot(wide, high)) + _CLEAR]
    taken = [middle.box(0, 0), *(pills[name].box(*place) for name, place in by_hand.items())]
    places = dict(by_hand)
    for ring in (1, 2, 3):
        here = [
            pills[one.person_id] for one in members if _ring(one) == ring and one.person_id not in by_hand
        ]
        reach: float = max([_LEAST_RING, *(2 * one.half[0] + 3 * _CLEAR for one in here)])
        for _ in range(_MOST_GROWTHS):
            outer = round(radii[-1] + reach)
            label = _label_box(rings.labels[ring - 1], outer)
            found = _placed(here, radii[-1], outer, [*taken, label], ring)
            if found is not None:
                break
            reach *= _GROWTH
        places |= found or {}
        taken += [label, *(pills[name].box(*place) for name, place in (found or {}).items())]
        radii.append(outer)
    return _Layout((radii[0], radii[1], radii[2], radii[3]), places)


def _label_box(label: str, outer: int) -> Box:
    """Return the room a ring's heading takes at its top."""
    half = width_of(label, _LABEL, Weight.SEMIBOLD) // 2
    return Box(-half - _CLEAR, -outer, half + _CLEAR, -outer + _LABEL_DOWN + _CLEAR)


def _placed(
    here: Sequence[Pill], inner: int, outer: int, taken: Sequence[Box], ring: int
) -> dict[str, tuple[int, int]] | None:
    """Return a place for each pill in a ring, evenly round it; None when there is not room for all."""
    found: dict[str, tuple[int, int]] = {}
    boxes = [box.grown(_APART) for box in taken]
    for number, one in enumerate(here):
        wanted = math.tau * (number + 0.5 * (ring % 2)) / len(here) - math.pi / 2 + 0.35 * ring
        place = next(
            (
                (x, y)
                for x, y in _tries(one, wanted, inner, outer)
                if not any(one.box(x, y).overlaps(box) for box in boxes)
            ),
            None,
        )
        if place is None:
            return None
        found[one.subject] = place
        boxes.append(one.box(*place).grown(_APART))
    return found


def _tries(one: Pill, wanted: float, inner: int, outer: int) -> Iterator[tuple[int, int]]:
    """Yield places wholly inside a ring, the nearest to the wanted direction first."""
    wide, high = one.half
    for step in range(_DIRECTIONS):
        turn = wanted + math.tau / _DIRECTIONS * (step // 2 + step % 2) * (1 if step % 2 else -1)
        across, down = math.cos(turn), math.sin(turn)
        for track in _middle_out(_TRACKS):
            reach = inner + (outer - inner) * (track + 1) / (_TRACKS + 1)
            x, y = round(across * reach), round(down * reach)
            far = math.hypot(abs(x) + wide, abs(y) + high)
            near = math.hypot(max(abs(x) - wide, 0), max(abs(y) - high, 0))
            if far <= outer - _CLEAR and near >= inner + _CLEAR:
                yield x, y


def _middle_out(count: int) -> list[int]:
    """Return the numbers below ``count``, the middle one first."""
    return sorted(range(count), key=lambda at: abs(at - (count - 1) / 2))


def _rings_drawn(layout: _Layout, rings: Rings) -> Iterator[Mark]:
    """Draw the rings from the outermost in, each with its heading."""
    for ring in (3, 2, 1):
        radius = layout.radii[ring]
        yield Circle(0, 0, radius, stroke=Role.EDGE, fill=_FILLS[ring - 1], width=4)
    for ring in (1, 2, 3):
        y = -layout.radii[ring] + _LABEL_DOWN
        yield Text(0, y, (rings.labels[ring - 1],), _LABEL, weight=Weight.SEMIBOLD, stroke=Role.MUTED)
