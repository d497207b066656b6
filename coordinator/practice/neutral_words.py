"""Neutral words that stand in for a private phrase, wherever in a view it was written."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coordinator.practice.leaks import Secret, find
from coordinator.practice.snapshot import Wording

T = TypeVar("T")
_APOSTROPHE = re.compile("['’‘ʼ`´]")  # noqa: RUF001 - every sign people type as an apostrophe
_ANY_APOSTROPHE = _APOSTROPHE.pattern
_WORDS_AT_BOTH_ENDS = re.compile(r"\w(.*\w)?", re.DOTALL)


def standing_in(
    wordings: Iterable[Wording], secrets: Sequence[Secret], known: Sequence[Secret] | None = None
) -> tuple[Wording, ...]:
    """Return the neutral words that stand where these secrets may not, longer phrases first.

    A longer phrase may hold a shorter one. What is half written changes nothing. ``known`` is every detail
    on record: neutral words for something else stand everywhere, because nobody can tell who may have it.
    """
    chosen = [
        one
        for one in wordings
        if one.instead_of.strip()
        and one.say.strip()
        and (find(one.instead_of, secrets) or (known is not None and not find(one.instead_of, known)))
    ]
    return tuple(sorted(chosen, key=lambda one: -len(one.instead_of)))


def put_everywhere(value: T, wordings: Iterable[Wording]) -> T:
    """Return a view with neutral words in every text of it."""
    for wording in wordings:
        value = _everywhere(value, _replacer(wording))
    return value


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
