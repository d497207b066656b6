"""How one person of a genogram is drawn: the symbol, what is in it, and the name beneath."""

from dataclasses import dataclass

from coordinator.practice.pictures.drawing import (
    Box,
    Circle,
    Line,
    Mark,
    Polyline,
    Rect,
    Role,
    Text,
    Weight,
    diamond,
    triangle,
)
from coordinator.practice.pictures.kin import Kin, Symbol
from coordinator.practice.pictures.letters import width_of, wrapped

SYMBOL = 110
"""How wide and high a symbol is: eleven millimetres."""

_NAME = 32
_YEARS = 27
_WIDEST_NAME = 250
_WIDEST_WORD = 340
_UNDER_SYMBOL = 40
_BRACKET = 18
_ROUND_SYMBOL = 9
_FITS_INSIDE = {Symbol.CIRCLE: 0.74, Symbol.SQUARE: 0.84, Symbol.DIAMOND: 0.52}


@dataclass(frozen=True)
class Label:
    """The words of one person, wrapped: in the symbol, and beneath it."""

    inside: str
    name: tuple[str, ...]
    years: tuple[str, ...]
    half: int
    below: int


def label_of(one: Kin) -> Label:
    """Return how a person's name and years are set; years go into the symbol where they fit."""
    room = 0 if one.died or one.unborn else SYMBOL * _FITS_INSIDE[one.symbol]
    inside = one.years if width_of(one.years, _YEARS) <= room else ""
    name = wrapped(one.name or "Not known", _room_for(one.name), _NAME, Weight.SEMIBOLD)
    years = () if inside else wrapped(one.years, _WIDEST_NAME, _YEARS)
    wide = max(
        SYMBOL + 2 * (_ROUND_SYMBOL + _BRACKET * one.adopted),
        *(width_of(line, _NAME, Weight.SEMIBOLD) for line in name),
        *(width_of(line, _YEARS) for line in years),
    )
    names = Text(0, 0, name, _NAME).pitch * len(name)
    below = _UNDER_SYMBOL + names + Text(0, 0, years, _YEARS).pitch * len(years) - 22
    return Label(inside, name, years, -(-wide // 2), below)


def _room_for(name: str) -> int:
    """Return how wide a name may run: somewhat wider where its longest word would else be broken."""
    longest = max(
        (width_of(word, _NAME, Weight.SEMIBOLD) for word in name.replace("-", "- ").split()), default=0
    )
    return min(max(longest, _WIDEST_NAME), _WIDEST_WORD)


def box_of(one: Kin, x: int, y: int) -> Box:
    """Return the room a person takes with the centre of the symbol at x, y; the name is part of it."""
    label = label_of(one)
    top = y - SYMBOL // 2 - _ROUND_SYMBOL
    return Box(x - label.half, top, x + label.half, y + SYMBOL // 2 + label.below)


def person(one: Kin, x: int, y: int) -> tuple[Mark, ...]:
    """Return the shapes of one person with the centre of the symbol at x, y."""
    return (*symbol(one, x, y), *_words(one, x, y))


def symbol(one: Kin, x: int, y: int) -> tuple[Mark, ...]:
    """Return a person's symbol alone: doubled for the child it is about, crossed through for who has died."""
    found: list[Mark] = []
    if one.focus:
        found.append(_outline(one, x, y, SYMBOL + 2 * _ROUND_SYMBOL, Role.ACCENT, Role.SURFACE))
        found.append(_outline(one, x, y, SYMBOL - 2 * _ROUND_SYMBOL, Role.ACCENT, Role.SOFT))
    else:
        found.append(_outline(one, x, y, SYMBOL, Role.TEXT, Role.SURFACE))
    if one.died:
        found += _cross(one, x, y)
    if one.adopted:
        found += _brackets(one.person_id, x, y)
    return tuple(found)


def _outline(one: Kin, x: int, y: int, size: int, stroke: Role, fill: Role) -> Mark:
    """Return the outline of a person's symbol at a size."""
    name, half = one.person_id, size // 2
    if one.unborn:
        return Polyline(triangle(x, y, size), closed=True, subject=name, stroke=stroke, fill=fill, width=5)
    if one.symbol is Symbol.CIRCLE:
        return Circle(x, y, half, subject=name, stroke=stroke, fill=fill, width=5)
    if one.symbol is Symbol.SQUARE:
        return Rect(x - half, y - half, 2 * half, 2 * half, subject=name, stroke=stroke, fill=fill, width=5)
    return Polyline(diamond(x, y, size), closed=True, subject=name, stroke=stroke, fill=fill, width=5)


def _cross(one: Kin, x: int, y: int) -> list[Mark]:
    """Return the cross through a symbol, to its corners or its edge."""
    reach = {Symbol.SQUARE: 0.5, Symbol.CIRCLE: 0.354, Symbol.DIAMOND: 0.25}[one.symbol]
    arm = round(SYMBOL * (0.25 if one.unborn else reach))
    return [
        Line(x - arm, y - arm * way, x + arm, y + arm * way, subject=one.person_id, width=4)
        for way in (1, -1)
    ]


def _brackets(name: str, x: int, y: int) -> list[Mark]:
    """Return the brackets round somebody who was adopted."""
    out, tall, lip = SYMBOL // 2 + _BRACKET + 4, SYMBOL // 2 + 4, 16
    return [
        Polyline(
            (
                (x + side * (out - lip), y - tall),
                (x + side * out, y - tall),
                (x + side * out, y + tall),
                (x + side * (out - lip), y + tall),
            ),
            subject=name,
            width=5,
        )
        for side in (-1, 1)
    ]


def _words(one: Kin, x: int, y: int) -> list[Mark]:
    """Return what is written in the symbol and beneath it."""
    label, name = label_of(one), one.person_id
    found: list[Mark] = []
    if label.inside:
        stroke = Role.ON_SOFT if one.focus else Role.TEXT
        found.append(Text(x, y + _YEARS // 3, (label.inside,), _YEARS, subject=name, stroke=stroke))
    base = y + SYMBOL // 2 + _UNDER_SYMBOL
    names = Text(x, base, label.name, _NAME, weight=Weight.SEMIBOLD, subject=name)
    found.append(names)
    if label.years:
        under = base + names.pitch * len(label.name) - 3
        found.append(Text(x, under, label.years, _YEARS, subject=name, stroke=Role.MUTED))
    return found
