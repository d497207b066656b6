"""The Tree of Life: a page in a child's own words, roots to fruits, drawn round what they said.

A part without words is left open, so that an empty tree can be printed and written on by hand.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coordinator.practice.names import in_words, possessive
from coordinator.practice.pictures.drawing import (
    Box,
    Circle,
    Drawing,
    Line,
    Mark,
    Polyline,
    Rect,
    Role,
    Subject,
    Text,
    Weight,
    bounds,
    curve,
    extents,
)
from coordinator.practice.pictures.letters import width_of, wrapped

_WORDS = 34
_HEAD = 30
_HEAD_ROOM = 62
_EMPTY = 150
_GAP = 26
_PAD = (46, 26)
_WIDEST_ROW = 1380
_TRUNK = 230
_CROWN_ROOM = 90
_EDGE_ROOM = 40
_BUMP = 27
_STALK = 24
_TIP = 16
_ROOT_ROOM = 90
_LEAST_HALF = 640
_SCALLOP = 115


@dataclass(frozen=True)
class Tree:
    """What a child said for each part of the tree, each in short pieces."""

    leaves: tuple[str, ...] = ()
    fruits: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    trunk: tuple[str, ...] = ()
    ground: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


HEADINGS: Mapping[str, str] = {
    "leaves": "Leaves: people who matter to me",
    "fruits": "Fruits: what I have been given",
    "branches": "Branches: what I hope for",
    "trunk": "Trunk: what I am good at",
    "ground": "Ground: my days",
    "roots": "Roots: where I come from",
}
_WIDEST_PIECE = {"leaves": 300, "fruits": 200, "branches": 320, "trunk": 330, "ground": 320, "roots": 300}


@dataclass(frozen=True)
class _Piece:
    """One piece of the child's words, wrapped, and where its centre stands."""

    part: str
    number: int
    lines: tuple[str, ...]
    x: int = 0
    y: int = 0

    @property
    def half(self) -> tuple[int, int]:
        """Half the room it takes across and down; a fruit is round."""
        wide = max((width_of(line, _WORDS) for line in self.lines), default=0) // 2 + _PAD[0]
        high = Text(0, 0, (), _WORDS).pitch * len(self.lines) // 2 + _PAD[1]
        if self.part == "leaves":
            return wide + _TIP, high
        if self.part == "fruits":
            reach = math.ceil(math.hypot(wide - _PAD[0], high - _PAD[1])) + _PAD[1]
            return reach, reach
        return wide, high

    @property
    def box(self) -> Box:
        """The room it takes."""
        wide, high = self.half
        return Box(self.x - wide, self.y - high, self.x + wide, self.y + high)


@dataclass(frozen=True)
class _Part:
    """One part of the tree from its top to its bottom, with its words in their places."""

    name: str
    top: int
    bottom: int
    pieces: tuple[_Piece, ...]


def tree(name: str, words: Tree) -> Drawing:
    """Return the tree of the named child, the ground lying at 0; it grows with what was said.

    Each piece of words is a subject called by its part and its number, for example ``leaves 2``.
    """
    parts = _parts(words)
    shapes: list[Mark] = [*_crown(parts), *_trunk(parts), *_soil(parts)]
    for part in parts.values():
        shapes += _heading(part)
        for piece in part.pieces:
            shapes += _drawn(piece)
    subjects = tuple(
        Subject(
            _subject(piece),
            f"{part.name}: {getattr(words, part.name)[piece.number]}",
            piece.x,
            piece.y,
            piece.box,
        )
        for part in parts.values()
        for piece in part.pieces
    )
    frame = bounds([*(one.box for one in subjects), *extents(shapes)], _EDGE_ROOM)
    size = frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top
    title = f"{possessive(name)} tree of life" if name else "Tree of life"
    return Drawing(title, alt_text(name, words), described(words), *size, tuple(shapes), subjects)


def alt_text(name: str, words: Tree) -> str:
    """Return one sentence that says what the picture shows."""
    filled = [part for part in HEADINGS if getattr(words, part)]
    whose = f"{possessive(name)} tree of life" if name else "A tree of life"
    return (
        f"{whose}, with words for the {in_words(filled)}." if filled else f"{whose}, still to be filled in."
    )


def described(words: Tree) -> tuple[str, ...]:
    """Return what was said, a sentence for each part, from the roots up."""
    said = ((part, getattr(words, part)) for part in reversed(list(HEADINGS)))
    return tuple(
        f"{HEADINGS[part]}: {'; '.join(piece.rstrip('.') for piece in pieces)}."
        for part, pieces in said
        if pieces
    )


def _subject(piece: _Piece) -> str:
    return f"{piece.part} {piece.number}"


def _parts(words: Tree) -> dict[str, _Part]:
    """Return every part one above the other, so that the ground begins at 0."""
    parts: dict[str, _Part] = {}
    y = 0
    for name in HEADINGS:
        widest = 2 * _TRUNK if name == "trunk" else _WIDEST_ROW
        pieces = [
            _Piece(name, number, wrapped(text, _WIDEST_PIECE[name], _WORDS))
            for number, text in enumerate(getattr(words, name))
            if text.strip()
        ]
        y += _CROWN_ROOM if name in {"leaves", "trunk"} else 0
        top = y
        y += _ROOT_ROOM if name == "roots" else _HEAD_ROOM + _STALK * (name == "fruits")
        placed: list[_Piece] = []
        for row in _rows(pieces, widest):
            high = max(piece.half[1] for piece in row)
            placed += _across(row, y + high)
            y += 2 * high + _GAP
        y += (0 if pieces else _EMPTY) + (_HEAD_ROOM if name == "roots" else _GAP)
        parts[name] = _Part(name, top, y, tuple(placed))
    down = parts["ground"].top
    return {name: _lowered(part, -down) for name, part in parts.items()}


def _lowered(part: _Part, by: int) -> _Part:
    """Return a part moved down."""
    pieces = (_Piece(one.part, one.number, one.lines, one.x, one.y + by) for one in part.pieces)
    return _Part(part.name, part.top + by, part.bottom + by, tuple(pieces))


def _rows(pieces: Sequence[_Piece], widest: int) -> list[list[_Piece]]:
    """Return the pieces in rows of about the same length that are no wider than ``widest``."""
    total = sum(2 * piece.half[0] + _GAP for piece in pieces)
    aim = min(widest, total / max(1, math.ceil(total / widest)) * 1.15)
    rows: list[list[_Piece]] = []
    room = 0.0
    for piece in pieces:
        wide = 2 * piece.half[0] + _GAP
        if not rows or wide > room:
            rows.append([])
            room = aim
        rows[-1].append(piece)
        room -= wide
    return rows


def _across(row: Sequence[_Piece], y: int) -> list[_Piece]:
    """Return the pieces of a row side by side round the middle."""
    x = -(sum(2 * piece.half[0] for piece in row) + _GAP * (len(row) - 1)) // 2
    found = []
    for piece in row:
        wide = piece.half[0]
        found.append(_Piece(piece.part, piece.number, piece.lines, x + wide, y))
        x += 2 * wide + _GAP
    return found


def _crown(parts: Mapping[str, _Part]) -> Iterator[Mark]:
    """Draw the crown round leaves, fruits and branches, and the boughs that lead to the hopes."""
    top, bottom = parts["leaves"].top - _CROWN_ROOM, parts["branches"].bottom + 2 * _CROWN_ROOM
    pieces = [piece for name in ("leaves", "fruits", "branches") for piece in parts[name].pieces]
    half, middle, tall = _half_width(pieces) + 60, (top + bottom) / 2, (bottom - top) / 2
    count = 4 * round((half + tall) / _SCALLOP)
    edge = []
    for step in range(count):
        turn = math.tau * step / count
        out = 1 + _BUMP / (half + tall) * 2 * (-1 if step % 2 else 1)
        across, down = math.cos(turn), math.sin(turn)
        square = (abs(across) ** 3 + abs(down) ** 3) ** (-1 / 3)
        edge.append((across * square * half * out, middle + down * square * tall * out))
    yield Polyline(curve(edge, closed=True), closed=True, stroke=Role.GOOD, fill=Role.GOOD_SOFT, width=6)
    foot = parts["trunk"].top
    for piece in parts["branches"].pieces:
        ends = [(piece.x * 0.12, foot), (piece.x * 0.55, (foot + piece.y) / 2 + 30), (piece.x, piece.y)]
        yield Polyline(curve(ends), stroke=Role.WARN, width=16)


def _trunk(parts: Mapping[str, _Part]) -> Iterator[Mark]:
    """Draw the trunk from within the crown down to the ground."""
    top, bottom = parts["trunk"].top - 40, 0
    side = [
        (-_TRUNK - 60, top),
        (-_TRUNK - 24, top + 90),
        (-_TRUNK - 20, bottom - 90),
        (-_TRUNK - 130, bottom),
    ]
    left = curve(side)
    yield Polyline(
        (*left, *((-x, y) for x, y in reversed(left))),
        closed=True,
        stroke=Role.WARN,
        fill=Role.WARN_SOFT,
        width=6,
    )


def _soil(parts: Mapping[str, _Part]) -> Iterator[Mark]:
    """Draw the ground as a band with grass, and beneath it the earth with the roots that reach down."""
    ground, roots = parts["ground"], parts["roots"]
    half = _half_width([piece for part in parts.values() for piece in part.pieces]) + 40
    earth = roots.bottom - ground.bottom
    yield Rect(-half, ground.bottom, 2 * half, earth, stroke=None, fill=Role.WARN_SOFT)
    for piece in roots.pieces:
        halfway = (ground.bottom + piece.y) / 2
        ends = [(piece.x * 0.25, ground.bottom - 20), (piece.x * 0.55, halfway), (piece.x, piece.y)]
        yield Polyline(curve(ends), stroke=Role.WARN, width=14)
    tufts = 2 * (half // 45)
    wave = curve([(-half + 2 * half * at / tufts, -9 if at % 2 else 7) for at in range(tufts + 1)], 6)
    corners = ((half, ground.bottom), (-half, ground.bottom))
    yield Polyline((*wave, *corners), closed=True, stroke=None, fill=Role.GOOD_SOFT)
    yield Polyline(wave, stroke=Role.GOOD, width=8)


def _half_width(pieces: Sequence[_Piece]) -> int:
    """Return half the width that holds all pieces, and a child's writing where there are none."""
    return max(
        [_LEAST_HALF, *(piece.box.right + 90 for piece in pieces), *(90 - piece.box.left for piece in pieces)]
    )


def _heading(part: _Part) -> Iterator[Mark]:
    """Draw the heading of a part."""
    y = part.bottom - 24 if part.name == "roots" else part.top + 38
    yield Text(0, y, (HEADINGS[part.name],), _HEAD, weight=Weight.SEMIBOLD, stroke=Role.MUTED)


def _drawn(piece: _Piece) -> Iterator[Mark]:
    """Draw one piece of the child's words: a leaf, a fruit, or a plain rounded box."""
    box, subject = piece.box, _subject(piece)
    wide, high = piece.half
    if piece.part == "fruits":
        yield Circle(piece.x, piece.y, wide, subject=subject, stroke=Role.DANGER, fill=Role.DANGER_SOFT)
        stalk = (piece.x, box.top), (piece.x + 14, box.top - 20)
        yield from (
            Line(*first, *last, subject=subject, stroke=Role.DANGER, width=7)
            for first, last in pairwise(stalk)
        )
    elif piece.part == "leaves":
        edge = [
            (box.left, piece.y), (piece.x - wide * 0.6, box.top), (piece.x + wide * 0.6, box.top),
            (box.right, piece.y), (piece.x + wide * 0.6, box.bottom), (piece.x - wide * 0.6, box.bottom),
        ]  # fmt: skip
        yield Polyline(
            curve(edge, closed=True), closed=True, subject=subject, stroke=Role.GOOD, fill=Role.SURFACE
        )
    elif piece.part != "trunk":
        stroke = Role.GOOD if piece.part == "ground" else Role.WARN
        yield Rect(
            box.left, box.top, 2 * wide, 2 * high, 34, subject=subject, stroke=stroke, fill=Role.SURFACE
        )
    pitch = Text(0, 0, (), _WORDS).pitch
    first = round(piece.y + _WORDS * 0.35 - pitch * (len(piece.lines) - 1) / 2)
    yield Text(piece.x, first, piece.lines, _WORDS, subject=subject)
