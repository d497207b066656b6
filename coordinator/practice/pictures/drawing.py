"""What a picture is made of: five plain shapes in tenths of a millimetre, with roles in place of colours.

x grows to the right, y downwards. A picture may begin left of zero: its own ``left`` and ``top`` say
where. Shapes are drawn in their order. A shape that belongs to a person or a place carries its id.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from functools import cached_property

UNITS_PER_MM = 10
LINE_PITCH = 1.22
"""The distance of two lines of text, as a multiple of their size."""

Point = tuple[int, int]


class Role(StrEnum):
    """What a colour is for; each is also the name of one of the window's colours."""

    TEXT = "text"
    MUTED = "muted"
    EDGE = "edge"
    FAINT = "line"
    SURFACE = "surface"
    RAISED = "raised"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SOFT = "soft"
    ON_SOFT = "on_soft"
    DANGER = "danger"
    DANGER_SOFT = "danger_soft"
    WARN = "warn"
    WARN_SOFT = "warn_soft"
    GOOD = "good"
    GOOD_SOFT = "good_soft"


class Dash(StrEnum):
    """How a line is broken."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DASH_DOT = "dash and dot"

    @property
    def pattern(self) -> tuple[int, ...]:
        """Lengths of stroke and gap in turn, as multiples of the line's width; empty when unbroken."""
        return {"dashed": (5, 3), "dotted": (1, 2), "dash and dot": (6, 2, 1, 2)}.get(self.value, ())


class Anchor(StrEnum):
    """Which part of a line of text stands at its x, seen from the left whatever the script."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Weight(IntEnum):
    """How heavy letters are."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What all shapes share: an outline, a fill, and whose it is."""

    subject: str = ""
    stroke: Role | None = Role.TEXT
    fill: Role | None = None
    width: int = 4
    dash: Dash = Dash.SOLID


@dataclass(frozen=True)
class Line(Shape):
    """A straight line."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True)
class Polyline(Shape):
    """Straight lines from point to point, closed into a plain figure when so said."""

    points: tuple[Point, ...]
    closed: bool = False


@dataclass(frozen=True)
class Circle(Shape):
    """A circle round its centre."""

    x: int
    y: int
    radius: int


@dataclass(frozen=True)
class Rect(Shape):
    """A rectangle from its left upper corner; ``corner`` is the radius of rounded corners."""

    x: int
    y: int
    wide: int
    high: int
    corner: int = 0


@dataclass(frozen=True)
class Text(Shape):
    """Lines of text, already wrapped; ``y`` is the baseline of the first, ``size`` that of the letters."""

    x: int
    y: int
    lines: tuple[str, ...]
    size: int = 32
    anchor: Anchor = Anchor.MIDDLE
    weight: Weight = Weight.REGULAR

    @property
    def pitch(self) -> int:
        """The distance from one baseline to the next."""
        return round(self.size * LINE_PITCH)


Mark = Line | Polyline | Circle | Rect | Text


@dataclass(frozen=True)
class Box:
    """A rectangle that holds a thing."""

    left: int
    top: int
    right: int
    bottom: int

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes share any room."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in the box."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def grown(self, by: int) -> "Box":
        """Return the box with room round it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True)
class Subject:
    """A person or a thing in the picture: where it stands, the box it fills, and how it is read out.

    ``x`` and ``y`` are what a ``Moved`` for it would hold.
    """

    id: str
    words: str
    x: int
    y: int
    box: Box


@dataclass(frozen=True)
class Drawing:
    """A finished picture and the same in words: a title, a short sentence, and every tie as a sentence."""

    title: str
    alt_text: str
    described: tuple[str, ...]
    left: int
    top: int
    wide: int
    high: int
    shapes: tuple[Mark, ...] = field(repr=False)
    subjects: tuple[Subject, ...] = field(default=(), repr=False)

    @cached_property
    def by_id(self) -> dict[str, Subject]:
        """The subjects by id."""
        return {subject.id: subject for subject in self.subjects}

    def at(self, x: float, y: float) -> str:
        """Return the id of what stands at a point, the topmost first; empty when nothing does."""
        return next((one.id for one in reversed(self.subjects) if one.box.contains(x, y)), "")


@dataclass(frozen=True)
class Moved:
    """Where somebody was put by hand: the centre of their symbol."""

    subject_id: str
    x: int
    y: int


def triangle(x: int, y: int, size: int) -> tuple[Point, ...]:
    """Return the corners of an upright triangle as tall and wide as ``size`` round a centre."""
    half = size // 2
    return (x, y - half), (x + half, y + half), (x - half, y + half)


def diamond(x: int, y: int, size: int) -> tuple[Point, ...]:
    """Return the corners of a square stood on its corner."""
    half = size // 2
    return (x, y - half), (x + half, y), (x, y + half), (x - half, y)


def arrow_head(x: int, y: int, towards: tuple[float, float], size: int = 26) -> tuple[Point, ...]:
    """Return a filled arrow's corners with its point at x, y; ``towards`` is the way it flies."""
    length = math.hypot(*towards) or 1
    along = (towards[0] / length, towards[1] / length)
    back = (x - along[0] * size, y - along[1] * size)
    side = size * 0.46
    return (
        (x, y),
        (round(back[0] - along[1] * side), round(back[1] + along[0] * side)),
        (round(back[0] + along[1] * side), round(back[1] - along[0] * side)),
    )


def curve(
    points: Sequence[tuple[float, float]], steps: int = 12, *, closed: bool = False
) -> tuple[Point, ...]:
    """Return a smooth line through the points (Catmull–Rom), as many short straight ones."""
    last = len(points)
    spans = last if closed else last - 1

    def knot(index: int) -> tuple[float, float]:
        return points[index % last] if closed else points[max(0, min(last - 1, index))]

    found: list[Point] = []
    for span in range(spans):
        four = [knot(span + offset) for offset in (-1, 0, 1, 2)]
        found += [_between(four, step / steps) for step in range(steps)]
    if not closed:
        found.append((round(points[-1][0]), round(points[-1][1])))
    return tuple(found)


def _between(four: Sequence[tuple[float, float]], share: float) -> Point:
    """Return the point a share of the way from the second to the third of four knots."""
    weights = (
        -0.5 * share**3 + share**2 - 0.5 * share,
        1.5 * share**3 - 2.5 * share**2 + 1,
        -1.5 * share**3 + 2 * share**2 + 0.5 * share,
        0.5 * share**3 - 0.5 * share**2,
    )
    return (
        round(sum(weight * knot[0] for weight, knot in zip(weights, four, strict=True))),
        round(sum(weight * knot[1] for weight, knot in zip(weights, four, strict=True))),
    )


def bounds(boxes: Iterable[Box], margin: int = 40) -> Box:
    """Return the box round all boxes with a margin; an empty picture still has a size."""
    found = list(boxes) or [Box(0, 0, 0, 0)]
    return Box(
        min(box.left for box in found) - margin,
        min(box.top for box in found) - margin,
        max(box.right for box in found) + margin,
        max(box.bottom for box in found) + margin,
    )


def extents(shapes: Iterable[Mark]) -> list[Box]:
    """Return the box of every shape but text, whose room its subject's box already holds."""
    found = []
    for shape in shapes:
        match shape:
            case Line():
                xs, ys = [shape.x1, shape.x2], [shape.y1, shape.y2]
            case Polyline():
                xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            case Circle():
                xs = [shape.x - shape.radius, shape.x + shape.radius]
                ys = [shape.y - shape.radius, shape.y + shape.radius]
            case Rect():
                xs, ys = [shape.x, shape.x + shape.wide], [shape.y, shape.y + shape.high]
            case Text():
                continue
        found.append(Box(min(xs), min(ys), max(xs), max(ys)))
    return found


def shifted(shape: Mark, x: int, y: int) -> Mark:
    """Return a shape moved to the right and down."""
    match shape:
        case Line():
            return replace(shape, x1=shape.x1 + x, y1=shape.y1 + y, x2=shape.x2 + x, y2=shape.y2 + y)
        case Polyline():
            return replace(shape, points=tuple((px + x, py + y) for px, py in shape.points))
        case _:
            return replace(shape, x=shape.x + x, y=shape.y + y)
