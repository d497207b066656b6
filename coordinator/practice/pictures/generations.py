"""Which row of a genogram each person stands in: parents above children, couples and siblings beside them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from coordinator.practice.pictures.kin import Family, Kin, Union, without_circles

_YEARS_APART = 27
"""About how many years lie between a parent and a child."""

Ties = Mapping[str, set[str]]


def rows(family: Family) -> dict[str, int]:
    """Return the row of each person by id, 0 for the topmost; the family is already sound.

    Circles in descent, and couples of whom one descends from the other, are laid out as if the tie
    that makes the contradiction were not there.
    """
    descents = without_circles(family.descents)
    edges = [(tie.parent_id, tie.child_id) for tie in descents]
    group = _together([one.person_id for one in family.kin], family.unions, edges)
    below: defaultdict[str, set[str]] = defaultdict(set)
    above: defaultdict[str, set[str]] = defaultdict(set)
    for parent, child in edges:
        below[group[parent]].add(group[child])
        above[group[child]].add(group[parent])
    names = list(dict.fromkeys(group.values()))
    level = _levels(names, below, above)
    members: defaultdict[str, list[Kin]] = defaultdict(list)
    for one in family.kin:
        members[group[one.person_id]].append(one)
    level = _side_by_side(_pieces(names, below, above), level, members)
    top = min(level.values(), default=0)
    return {person: level[name] - top for person, name in group.items()}


def _together(
    people: Iterable[str], unions: Iterable[Union], edges: Sequence[tuple[str, str]]
) -> dict[str, str]:
    """Return the group of each person: couples share one, then siblings, unless one is above the other."""
    group = {person: person for person in people}
    eldest: dict[str, str] = {}
    siblings = [(eldest.setdefault(parent, child), child) for parent, child in edges]
    for one, other in [*((tie.a, tie.b) for tie in unions), *siblings]:
        first, second = group[one], group[other]
        if first == second:
            continue
        below: defaultdict[str, set[str]] = defaultdict(set)
        for parent, child in edges:
            below[group[parent]].add(group[child])
        if second not in _all_below(below, first) and first not in _all_below(below, second):
            group.update({person: first for person, name in group.items() if name == second})
    return group


def _all_below(below: Ties, start: str) -> set[str]:
    """Return everything that can be reached from a group, not counting itself."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = below.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _levels(names: list[str], below: Ties, above: Ties) -> dict[str, int]:
    """Return a level for each group: under all its parents, and no higher than its children need."""
    level = dict.fromkeys(names, 0)
    left = {name: len(above.get(name, ())) for name in names}
    order = [name for name in names if not left[name]]
    for name in order:
        for child in sorted(below.get(name, ())):
            level[child] = max(level[child], level[name] + 1)
            left[child] -= 1
            if not left[child]:
                order.append(child)
    for name in reversed(order):
        children = below.get(name, ())
        if children and len(children) >= len(above.get(name, ())):
            level[name] = min(level[child] for child in children) - 1
    return level


def _pieces(names: list[str], below: Ties, above: Ties) -> list[list[str]]:
    """Return the groups in pieces that no tie joins."""
    seen: set[str] = set()
    pieces = []
    for start in names:
        if start in seen:
            continue
        piece = [start]
        seen.add(start)
        for name in piece:
            new = sorted((below.get(name, set()) | above.get(name, set())) - seen)
            seen.update(new)
            piece += new
        pieces.append(piece)
    return pieces


def _side_by_side(
    pieces: list[list[str]], level: dict[str, int], members: Mapping[str, list[Kin]]
) -> dict[str, int]:
    """Return the levels with every piece beside the main one, by years of birth where they are known."""
    if not pieces:
        return level
    focused = [piece for piece in pieces if any(one.focus for name in piece for one in members[name])]
    main = focused[0] if focused else max(pieces, key=len)
    top, bottom = _span(main, level)
    focus_row = max((level[name] for name in main if any(one.focus for one in members[name])), default=bottom)
    clock = _clock(main, level, members)
    for piece in pieces:
        if piece is main:
            continue
        high, low = _span(piece, level)
        own = _clock(piece, level, members)
        if clock is not None and own is not None:
            shift = round((own - clock) / _YEARS_APART)
        else:
            shift = (focus_row if high != low else max(top, focus_row - 1)) - low
        shift = max(top - high, min(shift, bottom - low)) if low - high <= bottom - top else top - high
        level.update({name: level[name] + shift for name in piece})
    return level


def _span(piece: list[str], level: Mapping[str, int]) -> tuple[int, int]:
    """Return the topmost and the lowest level of a piece."""
    found = [level[name] for name in piece]
    return min(found), max(found)


def _clock(piece: list[str], level: Mapping[str, int], members: Mapping[str, list[Kin]]) -> float | None:
    """Return about when level 0 of a piece was born; None when nobody's year is known."""
    years = [
        one.born - _YEARS_APART * level[name]
        for name in piece
        for one in members[name]
        if one.born is not None
    ]
    return sum(years) / len(years) if years else None
