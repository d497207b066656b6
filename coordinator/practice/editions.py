"""One reader's edition of the plan: the same actions with the same numbers for all; only details differ."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coordinator.practice.leaks import Secret, find
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import PlanSnapshot, Wording

T = TypeVar("T")
_APOSTROPHE = re.compile("['’‘ʼ`´]")  # noqa: RUF001 - every sign people type as an apostrophe
_ANY_APOSTROPHE = _APOSTROPHE.pattern
_WORDS_AT_BOTH_ENDS = re.compile(r"\w(.*\w)?", re.DOTALL)


def edition_for(
    snapshot: PlanSnapshot,
    *,
    reader: str,
    reader_initials: str,
    secrets: Sequence[Secret],
    unseen_ids: Collection[str] = (),
    known: Sequence[Secret] | None = None,
) -> PlanView:
    """Return the plan as one reader may have it.

    Agreed neutral words replace a private phrase for readers who may not have it. ``known`` is every
    detail on record, whoever may have it: neutral words for something else stand in every copy, because
    nobody can tell who may have it.
    People in ``unseen_ids`` asked that this reader is not told they were there: they are left out of
    the list of those who made the plan.
    """
    people = tuple(
        person
        for person, person_id in zip(snapshot.plan.people, snapshot.people_ids, strict=True)
        if person_id not in unseen_ids
    )
    view = replace(snapshot.plan, people=people)
    for wording in wordings_for(snapshot, secrets, known):
        view = _everywhere(view, _replacer(wording))
    return replace(view, reader=reader, reader_initials=reader_initials)


def wordings_for(
    snapshot: PlanSnapshot, secrets: Sequence[Secret], known: Sequence[Secret] | None = None
) -> tuple[Wording, ...]:
    """Return the neutral words that stand in a copy, longer phrases first: they may hold shorter ones.

    What is half written changes nothing.
    """
    chosen = [
        one
        for one in snapshot.wordings
        if one.instead_of.strip()
        and one.say.strip()
        and (find(one.instead_of, secrets) or (known is not None and not find(one.instead_of, known)))
    ]
    return tuple(sorted(chosen, key=lambda one: -len(one.instead_of)))


def _replacer(wording: Wording) -> Callable[[str], str]:
    """Return what puts neutral words for a phrase: whole words, however spaced and with any apostrophe."""
    phrase = r"\s+".join(
        _ANY_APOSTROPHE.join(map(re.escape, _APOSTROPHE.split(word))) for word in wording.instead_of.split()
    )
    pattern = re.compile(
        rf"(?<!\w){phrase}(?!\w)" if _WORDS_AT_BOTH_ENDS.fullmatch(wording.instead_of.strip()) else phrase,
        re.IGNORECASE,
    )
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
