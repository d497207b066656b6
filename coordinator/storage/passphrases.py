"""How hard a passphrase is to guess, told to the person choosing it, and a generator of good ones."""

import math
import re
import secrets
import unicodedata
from dataclasses import dataclass
from functools import cache

from coordinator.assets import resource
from coordinator.storage.keys import as_typed

SHORTEST = 12
WORDS = 4
"""Four words drawn by the computer from the list hold more than 40 bits; few people choose that well."""

_LOOK_ALIKE = str.maketrans("0134578@$€!", "oleastbasei")
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
)
_FEWEST_SIGNS = 6
_BITS_PER_LETTER = 2.2


@dataclass(frozen=True)
class Strength:
    """The judgement on a passphrase: whether it may be used, 0 to 4 for a meter, and a sentence."""

    allowed: bool
    score: int
    sentence: str


def judge(passphrase: str) -> Strength:
    """Return how hard a passphrase is to guess and whether a casebook may be locked with it."""
    typed = as_typed(passphrase)
    if not typed:
        return _refused(f"Use at least {SHORTEST} characters, or four words.", score=0)
    if len(typed) < SHORTEST:
        missing = SHORTEST - len(typed)
        return _refused(f"{missing} more character{'s' * (missing > 1)} needed.", score=0)
    if weakness := _weakness(typed):
        return _refused(weakness, score=1)
    bits = _bits(typed)
    if bits < 40:  # noqa: PLR2004 - what four generated words hold
        return Strength(allowed=True, score=2, sentence="This is enough. One more word makes it stronger.")
    if bits < 55:  # noqa: PLR2004 - beyond the reach of anyone but a state
        return Strength(allowed=True, score=3, sentence="This is a strong passphrase.")
    return Strength(allowed=True, score=4, sentence="This is a very strong passphrase.")


def _refused(sentence: str, *, score: int) -> Strength:
    return Strength(allowed=False, score=score, sentence=sentence)


def generate(words: int = WORDS) -> str:
    """Return a passphrase of words drawn at random, each as likely as any other."""
    return " ".join(secrets.choice(word_list()) for _ in range(words))


@cache
def word_list() -> tuple[str, ...]:
    """Return the plain English words that generated passphrases are made of."""
    return tuple(resource("words", "passphrase-words.txt").read_text("utf-8").split())


@cache
def easily_guessed() -> frozenset[str]:
    """Return the words and phrases people guess first, folded."""
    lines = resource("words", "easily-guessed.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _weakness(typed: str) -> str:
    folded = typed.casefold()
    if len(set(folded)) < _FEWEST_SIGNS or _repeats(folded):
        return "This repeats itself, so it is quickly guessed. Use four different words."
    if not any(sign.isalpha() for sign in folded):
        return "Numbers and dates are quickly guessed. Use four different words."
    if any(_walks(folded, row) for row in _ROWS):
        return "This follows the keyboard or alphabet, so it is quickly guessed. Use four different words."
    if _only_guessed_words(folded):
        return "These are words people guess first. Use four that have nothing to do with each other."
    return ""


def _repeats(text: str) -> bool:
    """Say whether a short piece, over and over, makes up the whole."""
    return any(text.startswith(text[length:]) for length in range(1, len(text) // 2 + 1))


def _walks(text: str, row: str) -> bool:
    """Say whether most of the text is one run along a row, forwards or backwards."""
    signs = re.sub(r"\W", "", text)
    steps = {row[place : place + 2] for place in range(len(row) - 1)}
    steps |= {step[::-1] for step in steps}
    taken = sum(signs[place : place + 2] in steps for place in range(len(signs) - 1))
    return taken * 4 >= (len(signs) - 1) * 3


def _only_guessed_words(folded: str) -> bool:
    """Say whether digits and signs only dress up one to three words that people guess first."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    readings = (re.sub(r"[\W\d_]", "", plain), re.sub(r"[\W\d_]", "", plain.translate(_LOOK_ALIKE)))
    # A long sentence is a good passphrase even when every word in it is well known.
    return any(_fewest_guessed(letters) < WORDS for letters in readings)


def _fewest_guessed(letters: str) -> int:
    """Return how few guessed words the letters can be cut into; a number above any when they cannot."""
    guessed = easily_guessed()
    longest = max(map(len, guessed))
    fewest = [0] + [len(letters) + WORDS] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - longest), end):
            if letters[start:end] in guessed:
                fewest[end] = min(fewest[end], fewest[start] + 1)
    return fewest[len(letters)]


def _bits(typed: str) -> float:
    """Return a cautious estimate: list words by the list's size, other letters as English text."""
    listed = set(word_list())
    words = typed.casefold().split()
    bits = 0.0
    for word in dict.fromkeys(words):
        if word in listed:
            bits += math.log2(len(listed))
            continue
        bits += len(word) * _BITS_PER_LETTER
        bits += 3.0 * len(re.findall(r"[^\w]", word)) + 1.5 * len(re.findall(r"\d", word))
    return bits
