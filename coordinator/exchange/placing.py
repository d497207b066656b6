"""Where the things found in a file seem to go, and whose they are: a proposal that is always confirmed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from coordinator.exchange import form_labels as labels
from coordinator.exchange import form_words as words
from coordinator.exchange.days import shows_day_first
from coordinator.exchange.found import Everything, Found, PersonFound, Piece, Target
from coordinator.exchange.kin_words import kin, part_of
from coordinator.exchange.limits import FileKind
from coordinator.exchange.meanings import meaning
from coordinator.exchange.reading import Reading
from coordinator.models.choices import Role

MOST_THINGS: Final = 300
"""Things shown one by one; what a longer form holds beyond them is put together into one."""
_LONGEST_NAME: Final = 60
_MOST_NAME_WORDS: Final = 7
_NAMES: Final = frozenset({Target.NAME, Target.GIVEN, Target.SURNAME})
_OF_THE_CHILD: Final = frozenset({Target.SCHOOL, Target.LEGAL_STATUS, Target.DUE})
_ONCE: Final = frozenset({Target.BORN, Target.DUE, Target.SCHOOL, Target.LEGAL_STATUS})
_RELATION_SAYS: Final = frozenset({words.MOTHER, words.FATHER})
_NUMBER: Final = re.compile(r"\b(\d{1,2})\b")
_VAGUE: Final = re.compile(r"(other|further|more|any|please|details?|comments?|notes?|describe|explain)\b")
_TITLE: Final = re.compile(r"^(mr|mrs|ms|miss|mx|dr|prof)\.?\s+", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\(([^()]{2,60})\)\s*$")


@dataclass
class _Somebody:
    """A person as they come together out of the pieces."""

    key: str
    whose: str
    where: str
    has: dict[Target, str] = field(default_factory=dict)
    relationship: str = ""

    @property
    def name(self) -> str:
        """The name as far as it was found."""
        parts = (self.has.get(Target.GIVEN, ""), self.has.get(Target.SURNAME, ""))
        return self.has.get(Target.NAME) or " ".join(part for part in parts if part)


def place(reading: Reading, *, today: date) -> Everything:
    """Return all that was read with a proposal for each thing; nothing is left out."""
    day_first = shows_day_first(piece.value for piece in reading.pieces)
    placing = _Placing(reading.kind, today, day_first=day_first)
    for piece in reading.pieces:
        placing.take(piece)
    return Everything(
        kind=reading.kind.value,
        things=_shortened(placing.things),
        people=placing.people(),
        problems=reading.problems,
        day_first=day_first,
    )


class _Placing:
    """Takes piece after piece and remembers who was spoken of."""

    def __init__(self, kind: FileKind, today: date, *, day_first: bool) -> None:
        self.things: list[Found] = []
        self._kind, self._today, self._day_first = kind, today, day_first
        self._somebody: dict[str, _Somebody] = {}
        self._current: dict[str, str] = {}
        self._named_groups: set[str] = set()

    def take(self, piece: Piece) -> None:
        """Put a piece where it seems to go."""
        if piece.group and self._is_person(piece):
            self._of_group(piece)
            return
        detail, whose = labels.detail(piece.label), labels.whose(piece.label)
        if detail is Target.RELATIONSHIP and whose in {words.CHILD, words.PARENT, words.RELATIVE}:
            whose = ""
        whose = whose or labels.whose(piece.section)
        if detail is None and labels.names_somebody(piece.label):
            detail = Target.NAME
        if detail is Target.NAME and not _looks_like_names(piece.value):
            detail = None
        of_case = labels.of_case(piece.label)
        if detail is Target.SURNAME and not whose:
            detail = None
        if not whose and (detail in _OF_THE_CHILD):
            whose = words.CHILD
        if detail is None or not whose or (of_case is Target.RECEIVED and detail is not Target.BORN):
            self._add(piece, of_case or (self._of_section(piece) if detail is None else None), "")
            return
        self._of_person(piece, detail, whose)

    def people(self) -> tuple[PersonFound, ...]:
        """Return everyone who was spoken of."""
        return tuple(self._person(one) for one in self._somebody.values())

    def _is_person(self, piece: Piece) -> bool:
        """Whether a row or a card is about a person: it has a name, or the whole file is about people."""
        if self._kind is not FileKind.WORD or labels.detail(piece.label) in _NAMES:
            self._named_groups.add(piece.group)
        return piece.group in self._named_groups

    def _of_group(self, piece: Piece) -> None:
        key = piece.group
        if key not in self._somebody:
            whose = labels.whose(piece.section) or words.RELATIVE
            self._somebody[key] = _Somebody(key, whose, piece.where)
        self._say(self._somebody[key], piece, labels.detail(piece.label))

    def _of_person(self, piece: Piece, detail: Target, whose: str) -> None:
        number = _NUMBER.search(labels.normal(piece.label)) or _NUMBER.search(labels.normal(piece.section))
        base = f"{whose} {number[1]}" if number else whose
        names = _names_in(piece.value) if detail is Target.NAME else [piece.value]
        for name in names:
            one = self._somebody.get(self._current.get(base, ""))
            if one is None or _is_another(one, detail, name):
                one = self._begin(base, whose, piece)
            self._say(one, Piece(piece.label, name, piece.where, piece.section), detail)

    def _begin(self, base: str, whose: str, piece: Piece) -> _Somebody:
        number = sum(one.key.startswith(f"{base} #") for one in self._somebody.values()) + 1
        one = _Somebody(f"{base} #{number}", whose, piece.where)
        self._somebody[one.key] = one
        self._current[base] = one.key
        if whose in _RELATION_SAYS:
            one.relationship = whose.capitalize()
        elif whose == words.RELATIVE and labels.names_somebody(piece.label) and kin(piece.label).kind:
            one.relationship = piece.label
        return one

    def _say(self, one: _Somebody, piece: Piece, detail: Target | None) -> None:
        value = piece.value
        if detail is not None:
            one.has.setdefault(detail, _without_title(value) if detail in _NAMES else value)
        if detail is Target.RELATIONSHIP:
            one.relationship = value.partition("\n")[0]
        in_brackets = _IN_BRACKETS.search(value) if detail is Target.NAME else None
        if in_brackets and not one.relationship and kin(in_brackets[1]).part is not None:
            one.relationship = in_brackets[1]
        self._add(piece, detail, one.key)

    def _of_section(self, piece: Piece) -> Target | None:
        """A label that says nothing by itself stands under a heading that does: *Other* under *Worries*."""
        if not _VAGUE.match(labels.normal(piece.label)):
            return None
        under = labels.of_case(piece.section)
        return under if under in {Target.WORRY, Target.STRENGTH, Target.BINDING_DATE} else None

    def _add(self, piece: Piece, target: Target | None, whose: str) -> None:
        asks = (
            target is not None
            and meaning(target, piece.value, today=self._today, day_first=self._day_first).asks
        )
        key = f"{len(self.things) + 1}"
        self.things.append(Found(key, piece.label, piece.value, piece.where, target, whose, asks))

    def _person(self, one: _Somebody) -> PersonFound:
        said = kin(one.relationship)
        part = part_of(one.whose)
        if one.whose == words.RELATIVE or (one.whose == words.CHILD and said.part is not None):
            part = said.part or part
        if one.whose == words.PARENT and said.part is Role.CARER:
            part = Role.CARER
        if self._kind is not FileKind.WORD and said.part is None and _has_work(one):
            part = Role.INFORMATION_GIVER
        return PersonFound(one.key, _bare(one.name), part.value, one.relationship, one.where)


def _has_work(one: _Somebody) -> bool:
    return bool(one.has.get(Target.ORGANISATION) or one.has.get(Target.JOB))


def _is_another(one: _Somebody, detail: Target, name: str) -> bool:
    """Whether a new person begins: the one spoken of has another name, or was born on another day."""
    if detail not in _NAMES:
        return detail in _ONCE and one.has.get(detail, name) != name
    known = one.has.get(detail) or (one.has.get(Target.NAME) if detail is not Target.SURNAME else "")
    return bool(known) and known != _without_title(name)


def _names_in(value: str) -> list[str]:
    lines = [line.strip(" •-–\t") for line in value.split("\n")]
    return [line for line in lines if line] or [value]


def _looks_like_names(value: str) -> bool:
    return all(
        len(line) <= _LONGEST_NAME and len(line.split()) <= _MOST_NAME_WORDS for line in value.split("\n")
    )


def _without_title(name: str) -> str:
    return _TITLE.sub("", name.strip())


def _bare(name: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return _IN_BRACKETS.sub("", name).strip()


def _shortened(things: Sequence[Found]) -> tuple[Found, ...]:
    """Put what lies beyond the first things together, so that a page can show all of it."""
    if len(things) <= MOST_THINGS:
        return tuple(things)
    head, rest = things[:MOST_THINGS], things[MOST_THINGS:]
    text = "\n".join(_lines(rest))
    return (*head, Found(f"{MOST_THINGS + 1}", "Everything else in the file", text, "after the rest"))


def _lines(things: Iterable[Found]) -> Iterable[str]:
    return (f"{one.label}: {one.value}" for one in things)
