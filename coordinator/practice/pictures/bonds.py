"""What children hang from in a genogram: a couple's line, or one parent's own."""

from collections import defaultdict
from dataclasses import dataclass

from coordinator.practice.pictures.kin import Descent, DescentKind, Family, UnionKind

_OWN = (DescentKind.BIRTH, DescentKind.ADOPTED, DescentKind.FOSTER)
Child = tuple[str, DescentKind]


@dataclass(frozen=True)
class Bond:
    """One or two people with the children that hang from them; a single parent has no kind."""

    partners: tuple[str, ...]
    kind: UnionKind | None
    children: tuple[Child, ...]


def bonds(family: Family, descents: tuple[Descent, ...]) -> tuple[Bond, ...]:
    """Return every bond of a sound family: its couples in their order, then those children make.

    Two parents of one child who are no couple on record are joined by a line that says just that.
    """
    kinds: dict[tuple[str, ...], UnionKind | None] = {_pair(tie.a, tie.b): tie.kind for tie in family.unions}
    of_child: defaultdict[str, list[Descent]] = defaultdict(list)
    for tie in descents:
        of_child[tie.child_id].append(tie)
    hanging: defaultdict[tuple[str, ...], list[Child]] = defaultdict(list)
    for one in family.kin:
        ties = of_child[one.person_id]
        for kind in _OWN:
            parents = [tie.parent_id for tie in ties if tie.kind is kind]
            for partners in _paired(parents, kinds):
                kinds.setdefault(partners, UnionKind.PARENTS if len(partners) > 1 else None)
                hanging[partners].append((one.person_id, kind))
        for tie in ties:
            if tie.kind is DescentKind.STEP:
                partners = _with_partner(tie.parent_id, [other.parent_id for other in ties], kinds)
                kinds.setdefault(partners, None)
                if (one.person_id, tie.kind) not in hanging[partners]:
                    hanging[partners].append((one.person_id, tie.kind))
    return tuple(Bond(partners, kind, tuple(hanging[partners])) for partners, kind in kinds.items())


def _pair(first: str, second: str) -> tuple[str, ...]:
    """Return two partners under the one name their bond has."""
    return tuple(sorted((first, second)))


def _paired(parents: list[str], kinds: dict[tuple[str, ...], UnionKind | None]) -> list[tuple[str, ...]]:
    """Return the parents of one child as couples: those on record first, then the two that are left."""
    left = list(parents)
    found: list[tuple[str, ...]] = []
    for at, first in enumerate(parents):
        for second in parents[at + 1 :]:
            if first in left and second in left and _pair(first, second) in kinds:
                found.append(_pair(first, second))
                left = [one for one in left if one not in {first, second}]
    if len(left) == 2:  # noqa: PLR2004 - two parents make a pair
        return [*found, _pair(*left)]
    return [*found, *((one,) for one in left)]


def _with_partner(
    parent: str, others: list[str], kinds: dict[tuple[str, ...], UnionKind | None]
) -> tuple[str, ...]:
    """Return a step-parent together with the child's parent they are with, where that is on record."""
    return next((_pair(parent, other) for other in others if _pair(parent, other) in kinds), (parent,))
