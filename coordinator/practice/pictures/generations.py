"""Which row of a genogram each person stands in: parents above children, couples and siblings beside them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from coordinator.practice.pictures.kin import Family, Kin, without_circles

_YEARS_APART = 27
"""About how many years lie between a parent and a child."""

Ties = Mapping[str, set[str]]
Tie = tuple[str, str, int]
"""Two groups, and how many rows the first stands above the second."""


def rows(family: Family) -> dict[str, int]:
    """Return the row of each person by id, 0 for the topmost; the family is already sound.

    Circles in descent, and couples of whom one descends from the other, are laid out as if the tie
    that makes the contradiction were not there.
    """
    descents = without_circles(family.descents)
    edges = [(tie.parent_id, tie.child_id) for tie in descents]
    beside = [*((tie.a, tie.b) for tie in family.unions), *_siblings(edges), *family.siblings]
    group = _together([one.person_id for one in family.kin], beside, edges)
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
    ties = [(group[tie.person_id], group[tie.other_id], tie.kind.rows_above) for tie in family.relatives]
    level = _side_by_side(_pieces(names, below, above), level, members, ties)
    top = min(level.values(), default=0)
    return {person: level[name] - top for person, name in group.items()}


def _siblings(edges: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each child of a parent together with the first."""
    eldest: dict[str, str] = {}
    return [(eldest.setdefault(parent, child), child) for parent, child in edges]


def _together(
    people: Iterable[str], beside: Iterable[tuple[str, str]], edges: Sequence[tuple[str, str]]
) -> dict[str, str]:
    """Return the group of each person: who belong beside each other share one, unless one is above."""
    group = {person: person for person in people}
    for one, other in beside:
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
    pieces: list[list[str]], level: dict[str, int], members: Mapping[str, list[Kin]], ties: Sequence[Tie]
) -> dict[str, int]:
    """Return the levels with every piece beside the main one: by what they are to it, or by their age."""
    if not pieces:
        return level
    focused = [piece for piece in pieces if any(one.focus for name in piece for one in members[name])]
    main = focused[0] if focused else max(pieces, key=len)
    placed = set(main)
    left = [piece for piece in pieces if piece is not main]
    while left:
        tied = ((piece, _shift_by_ties(piece, placed, level, ties)) for piece in left)
        piece, shift = next((found for found in tied if found[1] is not None), (left[0], None))
        if shift is None:
            shift = _shift_by_age(piece, main, level, members)
        level.update({name: level[name] + shift for name in piece})
        placed.update(piece)
        left.remove(piece)
    return level


def _shift_by_ties(
    piece: list[str], placed: set[str], level: Mapping[str, int], ties: Sequence[Tie]
) -> int | None:
    """Return how far down a piece belongs by what its people are to others; None when nobody says."""
    for upper, lower, rows_above in ties:
        if upper in piece and lower in placed:
            return level[lower] - rows_above - level[upper]
        if lower in piece and upper in placed:
            return level[upper] + rows_above - level[lower]
    return None


def _shift_by_age(
    piece: list[str], main: list[str], level: Mapping[str, int], members: Mapping[str, list[Kin]]
) -> int:
    """Return how far down a piece belongs by years of birth where they are known, within the main one."""
    top, bottom = _span(main, level)
    high, low = _span(piece, level)
    clock, own = _clock(main, level, members), _clock(piece, level, members)
    if clock is not None and own is not None:
        shift = round((own - clock) / _YEARS_APART)
    else:
        focused = (level[name] for name in main if any(one.focus for one in members[name]))
        focus_row = max(focused, default=bottom)
        shift = (focus_row if high != low else max(top, focus_row - 1)) - low
    return max(top - high, min(shift, bottom - low)) if low - high <= bottom - top else top - high


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
