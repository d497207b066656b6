"""Languages as people write them down: spelt in several ways, spoken, or signed; and who interprets them."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from coordinator.models.directory import Interpreter
from coordinator.models.person import Person

_SAME: Final = {
    "bsl": "british sign",
    "isl": "irish sign",
    "asl": "american sign",
    "sse": "sign supported english",
    "makaton": "makaton sign",
    "farsi": "persian",
    "panjabi": "punjabi",
    "bangla": "bengali",
    "kiswahili": "swahili",
    "isizulu": "zulu",
    "somalian": "somali",
    "roumanian": "romanian",
    "rumanian": "romanian",
    "flemish": "dutch",
    "castilian": "spanish",
}
"""Other names and spellings of one language, as registers of interpreters in this country list them."""

ENGLISH: Final = "english"


def plain(language: str) -> str:
    """Return a language by one spelling: small letters, no accents, no word *language*, one name."""
    folded = unicodedata.normalize("NFKD", language.casefold())
    letters = "".join(sign for sign in folded if not unicodedata.combining(sign))
    words = " ".join(re.sub(r"\(.*?\)", " ", letters).replace("language", " ").split())
    return _SAME.get(words, words)


def is_same(one: str, other: str) -> bool:
    """Whether two people who wrote these down meant the same language or dialect."""
    return bool(plain(one)) and plain(one) == plain(other)


def is_sign(language: str) -> bool:
    """Whether a language is signed, not spoken."""
    return "sign" in plain(language).split()


def needs_interpreter(person: Person) -> bool:
    """Whether somebody needs an interpreter: said so, or they sign and nobody said otherwise."""
    if person.interpreter_needed is None:
        return bool(person.sign_language.strip())
    return person.interpreter_needed


def languages_for(person: Person) -> tuple[str, ...]:
    """Return the languages in which somebody can be interpreted for: how they sign, else what they speak."""
    if person.sign_language.strip():
        return (person.sign_language,)
    return tuple(one for one in person.speaks if plain(one) and plain(one) != ENGLISH)


def dialect_for(person: Person) -> str:
    """Return the dialect in which somebody is interpreted for; nothing where they sign."""
    return "" if person.sign_language.strip() else person.dialect


def interprets(interpreter: Interpreter, language: str) -> bool:
    """Whether an interpreter is down for a language; an agency without a list is taken at its booking.

    Somebody with a level of signing and no other sign language is down for any one asked for.
    """
    if _among(language, interpreter.languages):
        return True
    if is_sign(language) and interpreter.sign_level.strip():
        return not any(is_sign(one) for one in interpreter.languages)
    return interpreter.is_agency and not interpreter.languages


def knows_dialect(interpreter: Interpreter, dialect: str) -> bool:
    """Whether an interpreter is down for a dialect, or for a language of that name."""
    if interpreter.is_agency and not interpreter.dialects:
        return True
    return _among(dialect, (*interpreter.dialects, *interpreter.languages))


def _among(wanted: str, known: Iterable[str]) -> bool:
    return any(is_same(wanted, one) for one in known)
