"""Whether a text gives away something that must stay private, however it is spaced or spelt.

Both the text and the secret are folded to bare words first: case, accents, spaces and punctuation
fall away. What cannot be seen is a secret put in other words, or one inside a picture.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from coordinator.models.choices import Hides

_WORD = re.compile(r"[^\W\d_]+|\d+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i", "ħ": "h"}
)
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\s*\d[A-Z\d]?)\s*(\d\s*[A-Z]{2})\b", re.IGNORECASE)
_NUMBER_PLATE = re.compile(r"\b[A-Z]{2}\d{2}\s*[A-Z]{3}\b", re.IGNORECASE)
_PHONE = re.compile(r"\+?\(?\d(?:[^\w,;/\n]*\d){5,}")
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")
_PIECES = re.compile(r"[,;\n]+")
_HOUSE_NUMBER = re.compile(
    r"^\W*(?:(?:flat|apartment|apt|unit|room|no|number)\b\W*)?(?:\d+\s*[a-z]?\b\W*)+", re.IGNORECASE
)

_SHORT_ROADS = {
    "avenue": "ave", "boulevard": "blvd", "close": "cl", "cottage": "cott", "cottages": "cott", "court": "ct",
    "crescent": "cres", "drive": "dr", "gardens": "gdns", "gdn": "gdns", "garden": "gdns", "grove": "gr",
    "house": "hse", "lane": "ln", "mount": "mt", "park": "pk", "place": "pl", "road": "rd", "square": "sq",
    "street": "st", "saint": "st", "terrace": "ter", "terr": "ter", "way": "wy", "north": "n", "south": "s",
    "east": "e", "west": "w", "upper": "upr", "lower": "lwr", "crs": "cres", "av": "ave", "apartment": "flat",
    "apt": "flat",
}  # fmt: skip
_ROAD_ENDINGS = frozenset(_SHORT_ROADS.values()) | {
    "row", "rise", "hill", "view", "walk", "mews", "farm", "green", "fields", "meadow", "meadows", "croft",
    "end", "parade", "yard", "wharf", "quay", "lodge",
}  # fmt: skip
_SCHOOL_WORDS = frozenset({
    "the", "school", "primary", "infant", "infants", "junior", "juniors", "secondary", "high", "grammar",
    "academy", "college", "nursery", "preschool", "pre", "c", "of", "e", "ce", "rc", "catholic", "church",
    "england", "community", "comprehensive", "and", "sixth", "form", "centre",
})  # fmt: skip
_PLACES = frozenset({Hides.ADDRESS, Hides.WHEREABOUTS})
_SURE_LENGTH, _FAIRLY_SURE_LENGTH = 8, 6
_SHORTEST = 3
_NATIONAL_LENGTH = 9
_NAME_ALONE = 7


@dataclass(frozen=True)
class Secret:
    """One particular that a reader must not have, and whose it is (a short name for the message)."""

    kind: Hides
    text: str
    whose: str


@dataclass(frozen=True)
class _Key:
    """One folded form of a secret: bare letters and digits, and how strictly it must stand alone.

    ``edges`` is how many of its two ends must be where a word begins or ends.
    """

    letters: str
    shortened: bool = False
    edges: int = 2
    digits_apart: bool = False


@dataclass(frozen=True)
class _Folded:
    """A text without its spaces, with the places where its words began and ended."""

    letters: str
    starts: frozenset[int]
    ends: frozenset[int]

    def holds(self, key: _Key) -> bool:
        """Say whether ``key`` is somewhere in this text, standing as free as it must."""
        at = self.letters.find(key.letters)
        while at >= 0:
            end = at + len(key.letters)
            if (at in self.starts) + (end in self.ends) >= key.edges:
                return True
            figures_around = self.letters[max(at - 1, 0) : at] + self.letters[end : end + 1]
            if key.digits_apart and not any(letter.isdigit() for letter in figures_around):
                return True
            at = self.letters.find(key.letters, at + 1)
        return False


def fold(text: str) -> str:
    """Return the bare words of a text: lower case, no accents, no punctuation, figures as 0 to 9."""
    text = text.casefold().replace("&", " and ")
    text = _NOT_ASCII.sub(_plain_letters, text)
    return " ".join(_WORD.findall(text))


def _plain_letters(found: re.Match[str]) -> str:
    """Take accents off, join what an invisible character split, and turn any script's figures into ours."""
    plain: list[str] = []
    for letter in unicodedata.normalize("NFKD", found.group()).translate(_UNDECOMPOSED):
        kind = unicodedata.category(letter)
        if kind == "Nd":
            plain.append(str(unicodedata.decimal(letter)))
        elif kind not in {"Mn", "Me", "Cf"}:
            plain.append(letter)
    return "".join(plain).casefold()


def find(text: str, secrets: Sequence[Secret]) -> list[Secret]:
    """Return the secrets that this text gives away, in the order they were listed."""
    if not secrets:
        return []
    words = fold(text).split()
    plain = _joined(words)
    short = _joined([_SHORT_ROADS.get(word, word) for word in words])
    return [
        secret
        for secret in secrets
        if any((short if key.shortened else plain).holds(key) for key in _keys(secret))
    ]


def _joined(words: list[str]) -> _Folded:
    """Return the words run together, remembering where each began and ended."""
    starts: set[int] = set()
    ends: set[int] = set()
    at = 0
    for word in words:
        starts.add(at)
        at += len(word)
        ends.add(at)
    return _Folded("".join(words), frozenset(starts), frozenset(ends))


@lru_cache(maxsize=4096)
def _keys(secret: Secret) -> tuple[_Key, ...]:
    """Return every folded form under which this secret would be recognised."""
    keys = {_named(secret.text)}
    if secret.kind in _PLACES:
        keys |= _address_keys(secret.text)
    keys |= {_named(found.group()) for found in _POSTCODE.finditer(secret.text)}
    if secret.kind == Hides.CAR:
        keys |= {_named(found.group()) for found in _NUMBER_PLATE.finditer(secret.text)}
    if secret.kind in {Hides.SCHOOL, Hides.WORKPLACE}:
        keys |= _school_keys(secret.text)
    if secret.kind not in {Hides.CAR, Hides.ADDRESS}:
        keys |= _phone_keys(secret.text)
    for found in _EMAIL.finditer(secret.text):
        keys |= _email_keys(found.group())
    return tuple(sorted((key for key in keys if len(key.letters) >= _SHORTEST), key=repr))


def forget() -> None:
    """Forget the secrets that were looked for, as when the casebook is closed."""
    _keys.cache_clear()


def _letters(text: str) -> str:
    """Return a text folded and run together."""
    return fold(text).replace(" ", "")


def _named(text: str) -> _Key:
    """Return the key of a whole phrase; a short one must stand as words of its own."""
    letters = _letters(text)
    return _Key(letters, edges=_edges(letters))


def _edges(letters: str) -> int:
    """Return how many ends must be a word's own: a short phrase is found inside other words by chance."""
    return 2 if len(letters) < _FAIRLY_SURE_LENGTH else 1 if len(letters) < _SURE_LENGTH else 0


def _address_keys(text: str) -> set[_Key]:
    """Return keys for the streets and house names of an address, without number, town or county."""
    keys: set[_Key] = set()
    pieces = [piece for piece in _PIECES.split(_POSTCODE.sub(" ", text)) if fold(piece)]
    for place, piece in enumerate(pieces):
        name = _HOUSE_NUMBER.sub("", piece)
        words = [_SHORT_ROADS.get(word, word) for word in fold(name).split()]
        is_name = place == 0 and (len(words) > 1 or _is_street(pieces[1:2]))
        if not words or not (_is_street([name]) or name != piece or is_name):
            continue
        letters = "".join(words)
        keys.add(_Key(letters, shortened=True, edges=_edges(letters)))
        keys.add(_named(name))
    return keys


def _is_street(pieces: Sequence[str]) -> bool:
    """Whether a line of an address is a street: a name of more than one word that ends like one."""
    words = [_SHORT_ROADS.get(word, word) for piece in pieces for word in fold(piece).split()]
    return len(words) > 1 and words[-1] in _ROAD_ENDINGS


def _school_keys(text: str) -> set[_Key]:
    """Return a key for what people call a school or workplace when they leave 'Primary School' out."""
    keys: set[_Key] = set()
    words = fold(_PIECES.split(text)[0]).split()
    own = [word for word in words if word not in _SCHOOL_WORDS]
    if own and own != words and (len(own) > 1 or len(own[0]) >= _NAME_ALONE):
        keys.add(_Key("".join(own)))
        keys.add(_Key("".join(_SHORT_ROADS.get(word, word) for word in own), shortened=True))
    keys.add(_Key("".join(_SHORT_ROADS.get(word, word) for word in words), shortened=True))
    return keys


def _phone_keys(text: str) -> set[_Key]:
    """Return keys for each telephone number: without its country code, and a landline without its area."""
    keys: set[_Key] = set()
    for found in _PHONE.finditer(text):
        digits = _letters(found.group())
        national = re.sub(r"^(?:0044|44)?0?", "", digits)
        if len(national) < _NATIONAL_LENGTH:
            keys.add(_Key(digits, digits_apart=True))
            continue
        keys.add(_Key(national, edges=0))
        local = {"1": 6, "2": 8}.get(national[0])
        if local:
            keys.add(_Key(national[-local:], digits_apart=True))
    return keys


def _email_keys(address: str) -> set[_Key]:
    """Return keys for an e-mail address written out, also with 'at' and 'dot' as words."""
    name, _, domain = address.rstrip(".").partition("@")
    spoken = f"{name.replace('.', ' dot ')} at {domain.replace('.', ' dot ')}"
    half = f"{name} at {domain.replace('.', ' dot ')}"
    return {_Key(_letters(form), edges=0) for form in (f"{name}@{domain}", spoken, half)}
