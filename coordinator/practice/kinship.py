"""Who descends from whom: nobody can be their own parent or grandparent, by however long a way."""

from collections.abc import Iterable
from typing import Final

from coordinator.models.choices import RelationshipKind
from coordinator.models.person import Relationship

DESCENT: Final = frozenset({RelationshipKind.PARENT, RelationshipKind.GRANDPARENT})
"""Relationships by birth or adoption that go down the generations; step-families may go round."""


def circle(tie: Relationship, others: Iterable[Relationship]) -> tuple[str, ...]:
    """Return the ids of a circle of descent that a relationship would close, beginning with its elder.

    Empty where there is none. ``others`` are relationships that stand already; those of other kinds, and
    the relationship itself, are passed over.
    """
    if tie.kind not in DESCENT:
        return ()
    below: dict[str, list[str]] = {}
    for one in others:
        if one.kind in DESCENT and one.id != tie.id:
            below.setdefault(one.person_id, []).append(one.other_id)
    came_from: dict[str, str] = {tie.other_id: ""}
    waiting = [tie.other_id]
    for person_id in waiting:
        for child_id in below.get(person_id, ()):
            if child_id not in came_from:
                came_from[child_id] = person_id
                waiting.append(child_id)
    if tie.person_id not in came_from:
        return ()
    way = [tie.person_id]
    while came_from[way[-1]]:
        way.append(came_from[way[-1]])
    return (way[0], *reversed(way[1:]))
