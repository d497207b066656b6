"""People by as few letters as will do: *D* for Dana, *Jo* and *Jac* where two begin alike."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from coordinator.models.person import Person
from coordinator.practice.leaks import fold

_BETWEEN: Final = re.compile(r"\s*(?:[,;/&+]|\band\b|\bwith\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """Who was meant, in the order they were typed; what is nobody's name; and what is several people's.

    ``pieces`` are the words between commas, each with the one person it means, or ``None``.
    """

    person_ids: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    unclear: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pieces: tuple[tuple[str, str | None], ...] = ()


def initials_of(people: Sequence[Person]) -> dict[str, str]:
    """Return the fewest letters by which each person can be typed, by id; no two have the same."""
    begins = _beginnings(people)
    given: dict[str, str] = {}
    taken: set[str] = set()
    for person in people:
        own = {person.id}
        codes = ((code, fold(code)) for code in _codes(person))
        given[person.id], bare = next(
            pair for pair in codes if pair[1] and pair[1] not in taken and begins.get(pair[1], own) <= own
        )
        taken.add(bare)
    return given


def people_from(text: str, people: Sequence[Person]) -> Found:
    """Return the people a line names: by their letters, their names, or how their names begin.

    Letters that several people share mean none of them: they are unclear, and are asked about.
    """
    letters = {fold(code): person_id for person_id, code in initials_of(people).items()}
    named = {person.id: _names(person) for person in people}
    pieces: list[tuple[str, str | None]] = []
    unknown: list[str] = []
    unclear: list[tuple[str, tuple[str, ...]]] = []
    for piece in _pieces(text, set(letters), {name for names in named.values() for name in names}):
        meant = _meant(fold(piece), letters, people, named)
        pieces.append((piece, meant[0] if len(meant) == 1 else None))
        if not meant:
            unknown.append(piece)
        elif len(meant) > 1:
            unclear.append((piece, meant))
    found = tuple(dict.fromkeys(person_id for _piece, person_id in pieces if person_id))
    return Found(found, tuple(unknown), tuple(unclear), tuple(pieces))


def _pieces(text: str, letters: set[str], names: set[str]) -> list[str]:
    """Return what stands between commas; letters with only a space between them are several people."""
    split: list[str] = []
    for piece in [part.strip() for part in _BETWEEN.split(text) if fold(part)]:
        words = piece.split()
        apart = fold(piece) not in names and all(fold(word) in letters | names for word in words)
        split += words if apart else [piece]
    return split


def _codes(person: Person) -> Iterator[str]:
    """Yield what a person could be typed as, the shortest first; in the end with a number."""
    name = "".join(person.short_name.split())
    yield from (name[:length].capitalize() for length in range(1, len(name) + 1))
    if len(person.initials) > 1:
        yield person.initials
    whole = "".join(person.name.split())
    yield from (whole[:length] for length in range(len(name), len(whole) + 1))
    yield from (f"{name[:1].upper()}{number}" for number in count(1))


def _beginnings(people: Sequence[Person]) -> dict[str, set[str]]:
    """Return whose name begins with which letters, and whose own initials they are."""
    found: dict[str, set[str]] = {}
    for person in people:
        for name in _names(person):
            for length in range(1, len(name) + 1):
                found.setdefault(name[:length], set()).add(person.id)
        found.setdefault(fold(person.initials), set()).add(person.id)
    return found


def _meant(
    piece: str, letters: Mapping[str, str], people: Sequence[Person], named: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return whom one piece may mean: a whole name before letters, letters before how a name begins."""
    for meant in (
        [one.id for one in people if piece in named[one.id]],
        [letters[piece]] if piece in letters else [],
        [one.id for one in people if fold(one.initials) == piece],
        [one.id for one in people if any(name.startswith(piece) for name in named[one.id])],
    ):
        if meant:
            return tuple(dict.fromkeys(meant))
    return ()


def _names(person: Person) -> tuple[str, ...]:
    names = (person.short_name, person.given, person.known_as, person.name)
    return tuple(dict.fromkeys(folded for folded in map(fold, names) if folded))
