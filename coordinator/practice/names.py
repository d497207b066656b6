"""Names as people read them: lists in words, short names that cannot be confused, initials that differ."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from coordinator.models.person import Person


def in_words(names: Sequence[str]) -> str:
    """Return names as a list in words: *Jon*, *Jon and Dana*, *Jon, Dana and Steve*."""
    if len(names) <= 1:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def possessive(name: str) -> str:
    """Return a name with its apostrophe: *Aimee’s*, *Marcus’s*."""
    return f"{name}’s"


def short_names(people: Sequence[Person]) -> dict[str, str]:
    """Return what each person is called, by id; the full name where two would be called the same."""
    counted = Counter(person.short_name.casefold() for person in people)
    return {
        person.id: person.short_name if counted[person.short_name.casefold()] == 1 else person.name
        for person in people
    }


def distinct_initials(people: Sequence[Person]) -> dict[str, str]:
    """Return initials by id for file names, in ASCII, numbered where two people share them.

    Accents are left out; a name in other letters gives way to what the person is known as.
    """
    given: Counter[str] = Counter()
    initials = {}
    for person in people:
        own = _plain(person.initials) or _plain(person.known_as[:1].upper()) or "X"
        given[own] += 1
        initials[person.id] = own if given[own] == 1 else f"{own}{given[own]}"
    return initials


def _plain(initials: str) -> str:
    bare = unicodedata.normalize("NFKD", initials)
    return "".join(letter for letter in bare if letter.isascii() and letter.isalpha())


def family_title(children: Sequence[Person], family_name: str = "") -> str:
    """Return what a case is called on screen: the family's name, or whose family it is."""
    if family_name:
        return f"{family_name} family"
    surnames = list(dict.fromkeys(child.family for child in children if child.family))
    if surnames:
        return f"{'-'.join(surnames)} family"
    return (
        f"{possessive(in_words([child.short_name for child in children]))} family"
        if children
        else "New family"
    )
