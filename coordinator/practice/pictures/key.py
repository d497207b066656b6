"""The key to each picture: every sign that it uses, with what it means beside it."""

from collections.abc import Iterable, Sequence

from coordinator.practice.pictures.circles import Member
from coordinator.practice.pictures.drawing import (
    Anchor,
    Box,
    Dash,
    Drawing,
    Line,
    Mark,
    Text,
    bounds,
    extents,
    shifted,
)
from coordinator.practice.pictures.ecomap import Flow, Strength, Tie, strand
from coordinator.practice.pictures.kin import DescentKind, Family, Kin, Symbol, UnionKind
from coordinator.practice.pictures.letters import width_of
from coordinator.practice.pictures.pills import Look, pill
from coordinator.practice.pictures.symbols import symbol
from coordinator.practice.pictures.tie_lines import CHILD_DASH, COUPLE_DASH, slashes

_SIZE = 44
_SAMPLE = 170
_TALL = 150
_LOW = 84
_COLUMN = 690
_COLUMNS = 4

Sign = tuple[str, tuple[Mark, ...]]

_SYMBOLS = {
    Symbol.SQUARE: "Man or boy",
    Symbol.CIRCLE: "Woman or girl",
    Symbol.DIAMOND: "Not known, or neither",
}
_COUPLES = {
    UnionKind.MARRIED: "Married",
    UnionKind.COUPLE: "Couple",
    UnionKind.SEPARATED: "Separated",
    UnionKind.DIVORCED: "Divorced",
    UnionKind.PARENTS: "Parents of a child",
}
_DESCENTS = {
    DescentKind.BIRTH: "Child by birth",
    DescentKind.ADOPTED: "Adopted child",
    DescentKind.FOSTER: "Fostered child",
    DescentKind.STEP: "Stepchild",
}
_STRENGTHS = {
    Strength.STRONG: "Strong tie",
    Strength.GOOD: "Good tie",
    Strength.WEAK: "Weak tie",
    Strength.BROKEN: "Broken off",
}


def genogram_key(family: Family) -> Drawing:
    """Return the key to a family tree: only the signs that stand in it."""
    family = family.sound()
    people = family.kin
    signs: list[Sign] = [
        (words, symbol(Kin("", "", symbol=shape), 0, 0))
        for shape, words in _SYMBOLS.items()
        if any(one.symbol is shape and not one.unborn for one in people)
    ]
    marked = (
        (Kin("", "", unborn=True), "Not born yet", any(one.unborn for one in people)),
        (Kin("", "", symbol=Symbol.SQUARE, died=True), "Has died", any(one.died for one in people)),
        (
            Kin("", "", symbol=Symbol.CIRCLE, focus=True),
            "Who this is about",
            any(one.focus for one in people),
        ),
        (Kin("", "", symbol=Symbol.CIRCLE, adopted=True), "Adopted", any(one.adopted for one in people)),
    )
    signs += [(words, symbol(one, 0, 0)) for one, words, used in marked if used]
    unions = {tie.kind for tie in family.unions}
    signs += [(words, _couple(kind)) for kind, words in _COUPLES.items() if kind in unions]
    descents = {tie.kind for tie in family.descents}
    signs += [(words, _child(kind)) for kind, words in _DESCENTS.items() if kind in descents]
    if family.siblings:
        signs.append(("Siblings, parents not known", _siblings()))
    return _key("Key to the family tree", signs)


def circles_key(members: Sequence[Member]) -> Drawing:
    """Return the key to circles: who is family and who is there by their work."""
    return _key("Key to the circles", _pills([one.service for one in members]))


def ecomap_key(ties: Sequence[Tie]) -> Drawing:
    """Return the key to an ecomap: only the signs that stand in it."""
    used = {one.strength for one in ties}
    signs = [(words, _strand(Tie("", "", kind))) for kind, words in _STRENGTHS.items() if kind in used]
    if any(one.stress for one in ties):
        signs.append(("Under strain", _strand(Tie("", "", stress=True))))
    if any(one.flow is not Flow.NONE for one in ties):
        signs.append(("Support goes this way", _strand(Tie("", "", flow=Flow.OUT))))
    return _key("Key to the ecomap", [*signs, *_pills([one.service for one in ties])])


def _couple(kind: UnionKind) -> tuple[Mark, ...]:
    line = Line(-_SAMPLE // 2, 0, _SAMPLE // 2, 0, dash=COUPLE_DASH.get(kind, Dash.SOLID))
    return line, *slashes(kind, 0, 0)


def _child(kind: DescentKind) -> tuple[Mark, ...]:
    return (Line(0, -_LOW // 2, 0, _LOW // 2, dash=CHILD_DASH.get(kind, Dash.SOLID)),)


def _siblings() -> tuple[Mark, ...]:
    """Draw a line over two people that leads to nobody."""
    left, right, top, low = -_SAMPLE // 3, _SAMPLE // 3, -_LOW // 4, _LOW // 4
    return Line(left, top, right, top), Line(left, top, left, low), Line(right, top, right, low)


def _strand(one: Tie) -> tuple[Mark, ...]:
    return tuple(strand(one, (-_SAMPLE / 2, 0), (_SAMPLE / 2, 0)))


def _pills(services: Iterable[bool]) -> list[Sign]:
    """Return a sample of a person, and of a service where there is one."""
    found: list[Sign] = [("Family and friends", pill("", "Name").drawn(0, 0))]
    service: Sign = ("Services", pill("", "Name", look=Look.SERVICE).drawn(0, 0))
    return [*found, service] if any(services) else found


def _key(title: str, signs: Sequence[Sign]) -> Drawing:
    """Return the signs in columns, each with its words to the right."""
    shapes: list[Mark] = []
    boxes: list[Box] = []
    tall = _TALL if any(box.bottom - box.top > _LOW for _, marks in signs for box in extents(marks)) else _LOW
    rows = -(-len(signs) // _COLUMNS)
    for number, (words, marks) in enumerate(signs):
        column, row = divmod(number, rows)
        x, y = column * _COLUMN + _SAMPLE // 2, row * tall
        shapes += [shifted(mark, x, y) for mark in marks]
        left = x + _SAMPLE // 2 + 30
        shapes.append(Text(left, y + _SIZE // 3, (words,), _SIZE, Anchor.START))
        boxes.append(Box(x - _SAMPLE // 2, y - tall // 2, left + width_of(words, _SIZE), y + tall // 2))
    frame = bounds(boxes, 10)
    size = frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top
    told = f"{title}: {', '.join(words.lower() for words, _ in signs)}."
    return Drawing(title, told, (), *size, tuple(shapes))
