"""What the labels of referral forms mean: to whom they belong, and where their values go.

A label is read without capitals, numbers before it, apostrophes and what stands in brackets.
"""

import re
import unicodedata
from typing import Final

from coordinator.exchange.form_words import DETAILS, OF_CASE, WHOSE
from coordinator.exchange.found import Target

_OF_CASE: Final = tuple((target, re.compile("|".join(patterns))) for target, patterns in OF_CASE)
_WHOSE: Final = tuple((whose, re.compile(rf"\b(?:{'|'.join(patterns)})\b")) for whose, patterns in WHOSE)
_FILLER: Final = frozenset(
    (
        "of", "the", "a", "an", "for", "to", "their", "his", "her", "your", "is", "are", "detail", "details",
        "information", "please", "give", "state", "inc", "if", "known",
    )
)  # fmt: skip
_NUMBERED: Final = re.compile(r"^\(?([0-9]{1,2}|[a-z])([.)]([0-9]{1,2}[.)]?)*)\s*(?=\D)")
_BRACKETS: Final = re.compile(r"[(\[][^)\]]{0,120}[)\]]")
_APOSTROPHES: Final = re.compile(r"['’‘`]")
_SIGNS: Final = re.compile(r"[\W_]+")
LONGEST_LABEL: Final = 120


def normal(label: str) -> str:
    """Return a label as it is looked up."""
    text = unicodedata.normalize("NFKC", label[: LONGEST_LABEL * 2]).casefold().strip()
    text = _BRACKETS.sub(" ", _NUMBERED.sub("", text))
    return _SIGNS.sub(" ", _APOSTROPHES.sub("", text)).strip()


def whose(label: str) -> str:
    """Return to whom a label or heading belongs, such as ``mother``; empty where it does not say."""
    text = normal(label)
    return next((one for one, pattern in _WHOSE if pattern.search(text)), "")


def detail(label: str) -> Target | None:
    """Return which detail of a person a label names, whoever that person is."""
    text = normal(label)
    rests = (text, *(pattern.sub(" ", text) for _one, pattern in _WHOSE if pattern.search(text)))
    return next((_DETAILS[bare] for bare in map(_without_filler, rests) if bare in _DETAILS), None)


def names_somebody(label: str) -> bool:
    """Whether a label is only the word for somebody, so that its value is their name: *Mother*."""
    text = normal(label)
    return bool(whose(text)) and not any(
        _without_filler(pattern.sub(" ", text)) for one, pattern in _WHOSE if one == whose(text)
    )


def of_case(label: str) -> Target | None:
    """Return where a value goes that is said of the whole case."""
    text = normal(label)
    return next((target for target, pattern in _OF_CASE if pattern.search(text)), None)


def is_column(label: str) -> bool:
    """Whether a cell reads like the heading of a column about people."""
    return detail(label) is not None


def is_known(label: str) -> bool:
    """Whether a label means something here."""
    return detail(label) is not None or names_somebody(label) or of_case(label) is not None


def _without_filler(text: str) -> str:
    return " ".join(word for word in text.split() if word not in _FILLER and not word.isdecimal())


_DETAILS: Final = {
    _without_filler(words.strip()): target
    for target, listed in DETAILS.items()
    for words in listed.replace("\n", " ").split(",")
}
