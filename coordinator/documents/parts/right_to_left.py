"""Lines read from the right, shaped and put in order by ourselves where the system cannot do it.

Arabic letters change with their neighbours: the joined forms are those Unicode keeps for old systems,
which most typefaces still hold. Order follows the plain case of the Unicode bidirectional algorithm:
one line, letters from the right, numbers and Latin words from the left.
"""

import unicodedata
from functools import cache
from itertools import groupby
from operator import itemgetter

from coordinator.practice.pictures.letters import is_right_to_left

_FORMS = range(0xFB50, 0xFEFD)
_LAM = "\u0644"
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_STRONG = frozenset({"R", "AL"})
_FROM_LEFT = frozenset({"L", "EN", "AN"})


def drawn_order(line: str) -> str:
    """Return the letters of a line in the order and the forms in which they stand from left to right."""
    if not is_right_to_left(line):
        return line
    letters = _joined(line)
    runs = groupby(zip(_from_right(letters), letters, strict=True), key=itemgetter(0))
    texts = [(turned, "".join(letter for _, letter in run)) for turned, run in runs]
    return "".join(_turned(text) if turned else text for turned, text in reversed(texts))


def _from_right(letters: str) -> list[bool]:
    """Return for each letter whether it is read from the right; what is neither goes with both its sides."""
    kinds = [unicodedata.bidirectional(letter) for letter in letters]
    known = [True if kind in _STRONG else False if kind in _FROM_LEFT else None for kind in kinds]
    before, after = _filled(known), _filled(known[::-1])[::-1]
    return [first is not False or second is not False for first, second in zip(before, after, strict=True)]


def _filled(known: list[bool | None]) -> list[bool | None]:
    """Return what is known with each gap filled from what stands before it."""
    found: list[bool | None] = []
    for own in known:
        found.append(found[-1] if own is None and found else own)
    return found


def _turned(text: str) -> str:
    """Return letters from the last to the first, marks staying behind the letter they belong to."""
    groups: list[str] = []
    for letter in text:
        if groups and unicodedata.combining(letter):
            groups[-1] += letter
        else:
            groups.append(letter.translate(_MIRRORED))
    return "".join(reversed(groups))


def _joined(line: str) -> str:
    """Return Arabic letters in the forms they take beside their neighbours."""
    forms = _forms()
    letters = [letter for letter in line if not unicodedata.combining(letter) or letter not in forms]
    found: list[str] = []
    at = 0
    while at < len(letters):
        before = at > 0 and _joins(letters[at - 1], "<initial>")
        two = letters[at] + (letters[at + 1] if at + 1 < len(letters) else "")
        whole = two if two in forms and letters[at] == _LAM else letters[at]
        after_at = at + len(whole)
        after = after_at < len(letters) and _joins(letters[after_at], "<final>")
        found.append(_form(whole, before=before, after=after))
        at = after_at
    return "".join(found)


def _form(whole: str, *, before: bool, after: bool) -> str:
    """Return the form of a letter, or of lam with alef, that joins what it stands between."""
    forms = _forms().get(whole, {})
    wanted = {
        (True, True): ("<medial>", "<final>"),
        (True, False): ("<final>",),
        (False, True): ("<initial>", "<isolated>"),
        (False, False): ("<isolated>",),
    }[before, after]
    return next((forms[name] for name in wanted if name in forms), whole)


def _joins(letter: str, form: str) -> bool:
    """Whether a letter has a form that joins the one after it, or the one before it."""
    return form in _forms().get(letter, {})


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the forms of each Arabic letter, and of lam with alef, by the names Unicode gives them."""
    found: dict[str, dict[str, str]] = {}
    for number in _FORMS:
        kind, *codes = unicodedata.decomposition(chr(number)).split() or [""]
        plain = "".join(chr(int(code, 16)) for code in codes)
        if kind.startswith("<") and (len(plain) == 1 or (plain[:1] == _LAM and plain[1:] in "آأإا")):
            found.setdefault(plain, {}).setdefault(kind, chr(number))
    return found
