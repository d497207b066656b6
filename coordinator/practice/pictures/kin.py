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


class RelativeKind(StrEnum):
    """What somebody is to a relative when those between the two are not on record."""

    GRANDPARENT = "grandparent"
    AUNT_UNCLE = "aunt or uncle"
    COUSIN = "cousin"

    @property
    def rows_above(self) -> int:
        """How many generations the first stands above the other."""
        return {"grandparent": 2, "aunt or uncle": 1}.get(self.value, 0)


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
class Relative:
    """Who is whose grandparent, aunt, uncle or cousin."""

    person_id: str
    other_id: str
    kind: RelativeKind


@dataclass(frozen=True)
class Family:
    """Everything a genogram is drawn from; ties to people who are not in ``kin`` are left out.

    ``siblings`` and ``relatives`` count only where parents on record do not say the same.
    """

    kin: tuple[Kin, ...]
    unions: tuple[Union, ...] = ()
    descents: tuple[Descent, ...] = ()
    moved: tuple[Moved, ...] = ()
    siblings: tuple[tuple[str, str], ...] = ()
    relatives: tuple[Relative, ...] = ()

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
        found = Family(people, tuple(couples.values()), tuple(births.values()), tuple(places.values()))
        known_kin = _KnownKin(found.descents)
        siblings = known_kin.not_said_of_siblings(tie for tie in self.siblings if set(tie) <= known)
        relatives = known_kin.not_said_of_relatives(
            tie for tie in self.relatives if {tie.person_id, tie.other_id} <= known
        )
        return replace(found, siblings=siblings, relatives=relatives)


class _KnownKin:
    """What the parents on record say of brothers, sisters and further relatives."""

    def __init__(self, descents: Iterable[Descent]) -> None:
        self._parents: dict[str, set[str]] = {}
        self._pairs: set[frozenset[str]] = set()
        for tie in descents:
            self._parents.setdefault(tie.child_id, set()).add(tie.parent_id)

    def not_said_of_siblings(self, ties: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Return each pair once, without those who have a parent in common."""
        left = {
            frozenset(tie): tie
            for tie in ties
            if tie[0] != tie[1] and not self._of(tie[0]) & self._of(tie[1])
        }
        self._pairs = set(left)
        return tuple(left.values())

    def not_said_of_relatives(self, ties: Iterable[Relative]) -> tuple[Relative, ...]:
        """Return each tie once, without those that follow from the others."""
        kept = {
            (tie.person_id, tie.other_id): tie
            for tie in ties
            if tie.person_id != tie.other_id and not self._follows(tie)
        }
        return tuple(kept.values())

    def _of(self, child: str) -> set[str]:
        return self._parents.get(child, set())

    def _are_siblings(self, one: str, other: str) -> bool:
        return bool(self._of(one) & self._of(other)) or frozenset((one, other)) in self._pairs

    def _follows(self, tie: Relative) -> bool:
        """Whether a tie to a relative follows from parents, brothers and sisters."""
        above = self._of(tie.other_id)
        if tie.kind is RelativeKind.GRANDPARENT:
            return any(tie.person_id in self._of(parent) for parent in above)
        if tie.kind is RelativeKind.AUNT_UNCLE:
            return any(self._are_siblings(tie.person_id, parent) for parent in above)
        return any(self._are_siblings(one, parent) for one in self._of(tie.person_id) for parent in above)


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
