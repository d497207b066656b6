"""One reader's edition of the plan: the same actions with the same numbers for all; only details differ."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coordinator.practice.leaks import Secret, find
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import PlanSnapshot, Wording

T = TypeVar("T")


def edition_for(
    snapshot: PlanSnapshot,
    *,
    reader: str,
    reader_initials: str,
    secrets: Sequence[Secret],
    unseen_ids: Collection[str] = (),
) -> PlanView:
    """Return the plan as one reader may have it.

    Agreed neutral words replace a private phrase for readers who may not have it, and for them alone.
    People in ``unseen_ids`` asked that this reader is not told they were there: they are left out of
    the list of those who made the plan.
    """
    people = tuple(
        person
        for person, person_id in zip(snapshot.plan.people, snapshot.people_ids, strict=True)
        if person_id not in unseen_ids
    )
    view = replace(snapshot.plan, people=people, reader=reader, reader_initials=reader_initials)
    for wording in snapshot.wordings:
        if wording.instead_of and find(wording.instead_of, secrets):
            view = _everywhere(view, _replacer(wording))
    return view


def _replacer(wording: Wording) -> Callable[[str], str]:
    words = [re.escape(word) for word in wording.instead_of.split()]
    pattern = re.compile(r"\s+".join(words), re.IGNORECASE)
    return lambda text: pattern.sub(lambda _: wording.say, text)


def _everywhere(value: T, change: Callable[[str], str]) -> T:
    changed: Any = value
    if isinstance(value, str):
        changed = change(value)
    elif isinstance(value, tuple):
        changed = tuple(_everywhere(item, change) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(
            value, **{field.name: _everywhere(getattr(value, field.name), change) for field in fields(value)}
        )
    return changed  # type: ignore[no-any-return]
