"""Which words of a text became others: the pieces that stayed, those that did not, and the change said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_TOKEN: Final = re.compile(r"\w+(?:[’'.:-]\w+)*|\s+|[^\w\s]")
_MOST_TOKENS: Final = 1_500
"""Words and spaces up to which two texts are laid beside each other word by word."""
_ALIKE: Final = 0.35
"""Below this share of words that stayed, a text is shown as another one: single words mean little then."""
_MOST_SAID: Final = 4
"""Changes of one text that are said one by one."""


@dataclass(frozen=True)
class Piece:
    """A stretch of a text, and whether it stands in both versions."""

    text: str
    stayed: bool


Texts = tuple[tuple[Piece, ...], tuple[Piece, ...]]


def word_by_word(before: str, after: str) -> Texts:
    """Return both texts in pieces; put together they are what they were."""
    old: list[Piece] = []
    new: list[Piece] = []
    for stayed, was, is_now in _steps(before, after):
        old += [Piece(was, stayed)] if was else []
        new += [Piece(is_now, stayed)] if is_now else []
    return tuple(old), tuple(new)


def changes_in_words(before: str, after: str) -> str:
    """Return what became of a text in words, such as *“Tuesday” became “Wednesday”*."""
    said = [
        _in_words(_plain(was), _plain(is_now))
        for stayed, was, is_now in _steps(before, after)
        if not stayed and (_plain(was) or _plain(is_now))
    ]
    if not said:
        return "as it was." if before == after else "only spaces or lines changed."
    more = len(said) - _MOST_SAID
    counted = f"; and {more} more {'change' if more == 1 else 'changes'}" if more > 0 else ""
    return f"{'; '.join(said[:_MOST_SAID])}{counted}."


def _in_words(was: str, is_now: str) -> str:
    if not was:
        return f"“{is_now}” is new"
    return f"“{was}” became “{is_now}”" if is_now else f"“{was}” was taken out"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _steps(before: str, after: str) -> Iterator[tuple[bool, str, str]]:
    """Yield each stretch in turn: whether it stayed, and how it stands in each text."""
    if before == after:
        yield True, before, after
        return
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if not old or not new or max(len(old), len(new)) > _MOST_TOKENS:
        yield False, before, after
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    steps = list(_joined(matcher.get_opcodes(), old))
    stayed = sum(
        len(old[start].strip()) > 0 for step, first, end, *_ in steps if step for start in range(first, end)
    )
    words = max(sum(bool(one.strip()) for one in some) for some in (old, new))
    if stayed < _ALIKE * words:
        yield False, before, after
        return
    for step, old_from, old_to, new_from, new_to in steps:
        yield step, "".join(old[old_from:old_to]), "".join(new[new_from:new_to])


Step = tuple[bool, int, int, int, int]


def _joined(codes: Sequence[tuple[str, int, int, int, int]], old: Sequence[str]) -> Iterator[Step]:
    """Yield the steps; a space alone between two changes belongs to them."""
    waiting: Step | None = None
    for number, (tag, *places) in enumerate(codes):
        first, end, new_first, new_end = places
        between = 0 < number < len(codes) - 1 and not "".join(old[first:end]).strip()
        stayed = tag == "equal" and not between
        if stayed:
            if waiting is not None:
                yield waiting
            waiting = None
            yield True, first, end, new_first, new_end
        elif waiting is None:
            waiting = (False, first, end, new_first, new_end)
        else:
            waiting = (False, waiting[1], end, waiting[3], new_end)
    if waiting is not None:
        yield waiting
