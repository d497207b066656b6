"""A picture as PNG, for Word and for people who want to print it: painted large, then made smooth."""

import io
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

from coordinator.documents.parts.drawing_colours import PAPER, Colours
from coordinator.documents.parts.lettering import lettered
from coordinator.practice.pictures.drawing import (
    Anchor,
    Circle,
    Drawing,
    Line,
    Mark,
    Polyline,
    Rect,
    Role,
    Text,
)

DOTS_PER_INCH = 200
UNITS_PER_INCH = 254
LONGEST_SIDE = 6000
"""In dots; a very large family is drawn smaller than life."""

_SMOOTH = (3, 2)
_MOST_DOTS = 60_000_000
_ANCHORS = {Anchor.START: "ls", Anchor.MIDDLE: "ms", Anchor.END: "rs"}

Place = tuple[float, float]


def png(drawing: Drawing, colours: Colours = PAPER) -> bytes:
    """Return the picture as a PNG file at 200 dots per inch."""
    scale = min(DOTS_PER_INCH / UNITS_PER_INCH, LONGEST_SIDE / max(drawing.wide, drawing.high))
    size = math.ceil(drawing.wide * scale), math.ceil(drawing.high * scale)
    smooth = next((times for times in _SMOOTH if size[0] * size[1] * times**2 <= _MOST_DOTS), 1)
    canvas = Image.new("RGB", (size[0] * smooth, size[1] * smooth), f"#{colours[Role.SURFACE]}")
    painter = _Painter(canvas, drawing, scale * smooth, colours)
    for shape in drawing.shapes:
        painter.paint(shape)
    out = io.BytesIO()
    canvas.reduce(smooth).save(out, "PNG", optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return out.getvalue()


class _Painter:
    """Paints shapes on a canvas, so many dots to the unit."""

    def __init__(self, canvas: Image.Image, drawing: Drawing, scale: float, colours: Colours) -> None:
        self._draw = ImageDraw.Draw(canvas)
        self._left, self._top = drawing.left, drawing.top
        self._scale = scale
        self._colours = colours

    def paint(self, shape: Mark) -> None:
        """Paint one shape."""
        match shape:
            case Line():
                self._stroke(shape, [self._at(shape.x1, shape.y1), self._at(shape.x2, shape.y2)])
            case Polyline():
                self._polyline(shape)
            case Circle():
                self._circle(shape)
            case Rect():
                self._rect(shape)
            case Text():
                self._text(shape)

    def _at(self, x: float, y: float) -> Place:
        return (x - self._left) * self._scale, (y - self._top) * self._scale

    def _colour(self, role: Role | None) -> str | None:
        return f"#{self._colours[role]}" if role else None

    def _thick(self, shape: Mark) -> int:
        return max(1, round(shape.width * self._scale)) if shape.stroke else 0

    def _stroke(self, shape: Mark, points: Sequence[Place]) -> None:
        """Paint a line along points, whole or broken."""
        colour, thick = self._colour(shape.stroke), self._thick(shape)
        if not colour:
            return
        pattern = [length * shape.width * self._scale for length in shape.dash.pattern]
        for piece in _pieces(points, pattern) if pattern else [list(points)]:
            self._draw.line(piece, fill=colour, width=thick, joint="curve")

    def _polyline(self, shape: Polyline) -> None:
        points = [self._at(*point) for point in shape.points]
        if shape.fill:
            self._draw.polygon(points, fill=self._colour(shape.fill))
        self._stroke(shape, [*points, *points[:2]] if shape.closed else points)

    def _circle(self, shape: Circle) -> None:
        if shape.dash.pattern:
            round_about = [math.tau * step / 180 for step in range(181)]
            edge = [
                self._at(shape.x + shape.radius * math.cos(turn), shape.y + shape.radius * math.sin(turn))
                for turn in round_about
            ]
            if shape.fill:
                self._draw.polygon(edge, fill=self._colour(shape.fill))
            self._stroke(shape, edge)
            return
        thick = self._thick(shape)
        (x, y), reach = self._at(shape.x, shape.y), shape.radius * self._scale + thick / 2
        around = (x - reach, y - reach, x + reach, y + reach)
        self._draw.ellipse(
            around, fill=self._colour(shape.fill), outline=self._colour(shape.stroke), width=thick
        )

    def _rect(self, shape: Rect) -> None:
        if shape.dash.pattern:
            edge = [self._at(*point) for point in _edge(shape)]
            if shape.fill:
                self._draw.polygon(edge, fill=self._colour(shape.fill))
            self._stroke(shape, edge)
            return
        thick = self._thick(shape)
        half = thick / 2
        left, top = self._at(shape.x, shape.y)
        right, bottom = self._at(shape.x + shape.wide, shape.y + shape.high)
        around = (left - half, top - half, right + half, bottom + half)
        corner = shape.corner * self._scale + half if shape.corner else 0
        fill, outline = self._colour(shape.fill), self._colour(shape.stroke)
        self._draw.rounded_rectangle(around, corner, fill=fill, outline=outline, width=thick)

    def _text(self, shape: Text) -> None:
        for at, line in enumerate(shape.lines):
            words = lettered(line, shape.size * self._scale, shape.weight)
            place = self._at(shape.x, shape.y + at * shape.pitch)
            self._draw.text(
                place, words.words, self._colour(shape.stroke), words.font, anchor=_ANCHORS[shape.anchor]
            )


def _edge(shape: Rect) -> list[Place]:
    """Return points along the edge of a rectangle with rounded corners."""
    reach = shape.corner
    corners = (
        (shape.x + shape.wide - reach, shape.y + reach, -0.25),
        (shape.x + shape.wide - reach, shape.y + shape.high - reach, 0.0),
        (shape.x + reach, shape.y + shape.high - reach, 0.25),
        (shape.x + reach, shape.y + reach, 0.5),
    )
    found = [
        (
            x + reach * math.cos(math.tau * (turn + step / 48)),
            y + reach * math.sin(math.tau * (turn + step / 48)),
        )
        for x, y, turn in corners
        for step in range(13)
    ]
    return [*found, found[0]]


def _pieces(points: Sequence[Place], pattern: Sequence[float]) -> Iterator[list[Place]]:
    """Yield the strokes of a broken line along points; the pattern is stroke, gap, and so on."""
    at, left, piece = 0, pattern[0], [points[0]]
    for start, end in pairwise(points):
        length = math.dist(start, end)
        done = 0.0
        while length - done > left:
            done += left
            share = done / length
            here = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
            if at % 2 == 0:
                yield [*piece, here]
            at = (at + 1) % len(pattern)
            left, piece = pattern[at], [here]
        left -= length - done
        piece.append(end)
    if at % 2 == 0 and len(piece) > 1:
        yield piece
