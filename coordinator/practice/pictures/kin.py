"""Who is in a family tree and how they belong together, as it is handed to the genogram."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from coordinator.practice.pictures.drawing import Moved


class Symbol(StrEnum):
    """The shape a person is drawn with, as published keys of genograms have it."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"


class UnionKind(StrEnum):
    """How two people are, or were, together."""

    MARRIED = "married"
    COUPLE = "couple"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    PARENTS = "parents"


class DescentKind(StrEnum):
    """What makes somebody the child of somebody."""

    BIRTH = "birth"
    ADOPTED = "adopted"
    FOSTER = "foster"
    STEP = "step"


@dataclass(frozen=True)
class Kin:
    """One person in the tree; ``years`` is written as it stands, ``born`` is a year to sort by."""

    person_id: str
    name: str
    years: str = ""
    symbol: Symbol = Symbol.DIAMOND
    born: int | None = None
    died: bool = False
    unborn: bool = False
    focus: bool = False
    adopted: bool = False


@dataclass(frozen=True)
class Union:
    """Two people who are, or were, together."""

    a: str
    b: str
    kind: UnionKind = UnionKind.COUPLE


@dataclass(frozen=True)
class Descent:
    """Who is whose child."""

    parent_id: str
    child_id: str
    kind: DescentKind = DescentKind.BIRTH


@dataclass(frozen=True)
class Family:
    """Everything a genogram is drawn from; ties to people who are not in ``kin`` are left out."""

    kin: tuple[Kin, ...]
    unions: tuple[Union, ...] = ()
    descents: tuple[Descent, ...] = ()
    moved: tuple[Moved, ...] = ()

    def sound(self) -> "Family":
        """Return the family with every person and tie once, and no tie to oneself or to a stranger.

        Who has adoptive parents in it is marked as adopted.
        """
        people = tuple({one.person_id: one for one in self.kin}.values())
        known = {one.person_id for one in people}
        couples = {
            frozenset((tie.a, tie.b)): tie
            for tie in self.unions
            if tie.a != tie.b and {tie.a, tie.b} <= known
        }
        births = {
            (tie.parent_id, tie.child_id): tie
            for tie in self.descents
            if tie.parent_id != tie.child_id and {tie.parent_id, tie.child_id} <= known
        }
        places = {one.subject_id: one for one in self.moved if one.subject_id in known}
        adopted = {tie.child_id for tie in births.values() if tie.kind is DescentKind.ADOPTED}
        people = tuple(replace(one, adopted=one.adopted or one.person_id in adopted) for one in people)
        return Family(people, tuple(couples.values()), tuple(births.values()), tuple(places.values()))


def find_circle(descents: Iterable[Descent]) -> tuple[str, ...]:
    """Return the ids of a circle in descent, each the parent of the next; empty when there is none."""
    above: dict[str, list[str]] = {}
    for tie in descents:
        way = _way_down(above, tie.child_id, tie.parent_id)
        if way:
            return way
        above.setdefault(tie.parent_id, []).append(tie.child_id)
    return ()


def without_circles(descents: Iterable[Descent]) -> tuple[Descent, ...]:
    """Return the ties in their order, leaving out each that would close a circle."""
    above: dict[str, list[str]] = {}
    kept = []
    for tie in descents:
        if not _way_down(above, tie.child_id, tie.parent_id):
            above.setdefault(tie.parent_id, []).append(tie.child_id)
            kept.append(tie)
    return tuple(kept)


def _way_down(above: dict[str, list[str]], start: str, end: str) -> tuple[str, ...]:
    """Return the ids on a way from one person down to another; empty when there is none."""
    came_from = {start: ""}
    waiting = [start]
    for person in waiting:
        if person == end:
            break
        for child in above.get(person, ()):
            if child not in came_from:
                came_from[child] = person
                waiting.append(child)
    if end not in came_from:
        return ()
    way = [end]
    while came_from[way[-1]]:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
