"""What a family wrote in its own words, line by line, so that a line can become an action."""

import re
from collections.abc import Iterable
from typing import Final

_MARK: Final = re.compile(r"^\s*(?:[-–—•*·▪◦]+|\(?\d{1,3}[.)])\s+")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def family_lines(words: str) -> tuple[str, ...]:
    """Return each line that says something, once, without the dash, dot or number it begins with."""
    lines = (_MARK.sub("", line).strip() for line in words.splitlines())
    return tuple(dict.fromkeys(line for line in lines if _plain(line)))


def not_taken_up(lines: Iterable[str], actions: Iterable[str]) -> frozenset[str]:
    """Return the lines that no action says yet, whatever their capitals, spaces and full stops."""
    said = {_plain(what) for what in actions}
    return frozenset(line for line in lines if _plain(line) not in said)


def _plain(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text).strip().casefold()
