"""What may lie open on a table: every text is looked through for everybody who is there or may walk in.

A text that gives something away to any one of them gets the neutral words that were agreed, or else stays
off the table, and the coordinator is told. What cannot be seen is something private put in other words.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from coordinator.practice.agendas import names_any
from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.leaks import Secret, find, fold
from coordinator.practice.names import in_words, possessive
from coordinator.practice.neutral_words import put_everywhere, standing_in
from coordinator.practice.plan_view import ActionView
from coordinator.practice.room_view import ChildVoiceView, LeftOut, Room, RoomView
from coordinator.practice.snapshot import Wording

T = TypeVar("T")
OFF_THE_TABLE: Final = "This stands in each person’s own copy."
"""What an action says on the table when its own words may not lie there; its number stays."""
_PIECES: Final = re.compile(r"[.,;\n]+")
_NEIGHBOURS: Final = 3
_FEWEST_LETTERS: Final = 5


@dataclass(frozen=True)
class Listener:
    """Somebody who is there or may walk in, with what must not reach them and what they are not to hear."""

    name: str
    secrets: tuple[Secret, ...] = ()
    not_to_hear: str = ""


@dataclass(frozen=True)
class Unseen:
    """Somebody whose being there is kept from others who are there; the first name is the family's."""

    names: tuple[str, ...]
    kept_from: tuple[str, ...]


@dataclass(frozen=True)
class Around:
    """Everybody there, and what is known of what may not be said before them.

    ``apart`` holds words of orders and arrangements that keep people apart.
    """

    listeners: tuple[Listener, ...]
    unseen: tuple[Unseen, ...] = ()
    wordings: tuple[Wording, ...] = ()
    known: tuple[Secret, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """Everything that somebody there may not have."""
        return tuple(dict.fromkeys(secret for one in self.listeners for secret in one.secrets))


def looked_through(view: RoomView, around: Around) -> Room:
    """Return what may lie open of a view, and what was left out of it.

    Each text is read with its neighbours; should something still stand across more of them, with all.
    """
    worded = put_everywhere(view, standing_in(around.wordings, around.secrets, around.known))
    sieve = _Sieve(around)
    table = _sifted(worded, sieve, _NEIGHBOURS)
    texts = list(_texts(table))
    if find("\n".join(texts), around.secrets):
        table = _sifted(table, sieve, len(texts))
    return Room(table, tuple(dict.fromkeys(sieve.left_out)), tuple(_to_mind(around, sieve)))


def lie_open(texts: Collection[str], around: Around) -> frozenset[str]:
    """Return those of these texts that may each lie open as they stand."""
    sieve = _Sieve(around)
    sieve.begin(list(texts), 0)
    return frozenset(text for text in texts if not text.strip() or sieve.keep(text, ""))


def _sifted(view: RoomView, sieve: "_Sieve", neighbours: int) -> RoomView:
    """Return what is left of a view when every text has gone through the sieve, in the order it is read."""
    sieve.begin(list(_texts(view)), neighbours)
    return replace(
        view,
        title=sieve.keep(view.title, "the title") or "Family meeting",
        place=sieve.keep(view.place, "the place"),
        children=tuple(name for name in view.children if sieve.keep(name, "a child’s name")),
        people=sieve.rows(sieve.seen(view.people), _named("person"), ("name",)),
        agenda=tuple(_agenda_part(sieve, part) for part in view.agenda),
        ground_rules=sieve.lines(view.ground_rules, "ground rule", nobody=True),
        strengths=sieve.lines(view.strengths, "strength"),
        worries=sieve.rows(view.worries, _named("worry")),
        bottom_lines=_counted(sieve.rows(view.bottom_lines, _named("bottom line"))),
        questions=_counted(sieve.rows(view.questions, _named("question"))),
        help_on_offer=sieve.rows(_without(sieve, view.help_on_offer, "offered_by"), _named("help")),
        child_voices=sieve.rows(_without(sieve, view.child_voices, "voiced_by"), _said_by, ("name", "said")),
        absent_offers=sieve.rows(sieve.seen(view.absent_offers), _offer_of, ("name", "offer")),
        further_questions=sieve.rows(
            _without(sieve, view.further_questions, "asked_by", "answered_by"),
            _named("further question"),
            ("text", "answer"),
        ),
        actions=tuple(_action(sieve, action) for action in view.actions),
        back_up=sieve.rows(view.back_up, _named("Plan B, line"), ("if_this", "then")),
        wanted=sieve.keep(view.wanted, "what the family wants"),
        meet_again=sieve.keep(view.meet_again, "where you meet again"),
    )


class _Sieve:
    """Lets texts through one after another, each looked at together with those just before it."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self.left_out: list[LeftOut] = []
        self.naming: dict[str, list[str]] = {}

    def begin(self, texts: Sequence[str], neighbours: int) -> None:
        """Begin with the texts of a view: only what they give away together has to be sought in each."""
        whole = "\n".join(texts)
        self._suspects = tuple(find(whole, self.around.secrets))
        self._named = [one for one in self.around.unseen if names_any(whole, one.names)]
        self._neighbours = neighbours
        self._before: list[str] = []

    def keep(self, text: str, what: str, *, nobody: bool = False) -> str:
        """Return a text that may lie open, or nothing; ``nobody``: it may not name who is kept unseen."""
        if not text.strip():
            return text
        why = self._why_not(text) or (self._whom(text) if nobody else "")
        if why:
            self.left_out.append(LeftOut(what, why))
            return ""
        for one in self._named:
            if names_any(text, one.names):
                self.naming.setdefault(one.names[0], []).append(what)
        self._before = [*self._before, text][-self._neighbours :] if self._neighbours else []
        return text

    def lines(self, texts: Sequence[str], what: str, *, nobody: bool = False) -> tuple[str, ...]:
        """Return those texts of a list that may lie open."""
        kept = (self.keep(text, f"{what} {n}", nobody=nobody) for n, text in enumerate(texts, start=1))
        return tuple(text for text in kept if text)

    def rows(
        self, rows: Sequence[T], what: Callable[[int, T], str], must: Collection[str] = ("text",)
    ) -> tuple[T, ...]:
        """Return those rows whose ``must`` texts may all lie open, without any other text that may not."""
        kept: list[T] = []
        for number, row in enumerate(rows, start=1):
            said = self.fields(row, what(number, row))
            if all(said[name] or not getattr(row, name) for name in must):
                kept.append(replace(row, **said))  # type: ignore[type-var]
        return tuple(kept)

    def fields(self, row: object, what: str) -> Mapping[str, Any]:
        """Return every text of a row by its field; what may not lie open is empty."""
        return MappingProxyType(
            {
                field.name: self.keep(getattr(row, field.name), what)
                for field in fields(row)  # type: ignore[arg-type]
                if isinstance(getattr(row, field.name), str) and not field.name.endswith("_id")
            }
        )

    def seen(self, rows: Sequence[T]) -> list[T]:
        """Return the rows of people whose being there is kept from nobody."""
        called = {one.names[0]: one for one in self.around.unseen}
        hidden = [called[name] for row in rows if (name := getattr(row, "name", "")) in called]
        self.left_out += [LeftOut(f"{possessive(one.names[0])} name", _not_told(one)) for one in hidden]
        return [row for row in rows if getattr(row, "name", "") not in called]

    def _why_not(self, text: str) -> str:
        found = find("\n".join((*self._before, text)), self._suspects)
        if found:
            listeners = [one.name for one in self.around.listeners if set(found) & set(one.secrets)]
            told = in_words(list(dict.fromkeys(_detail(secret) for secret in found)))
            few = len(listeners) in range(1, len(self.around.listeners))
            who = f"{in_words(listeners)} may not have" if few else "nobody here may have"
            return f"It gives away {told}, which {who}."
        if any(_holds(text, phrase) for phrase in self.around.apart):
            return "It tells of what keeps people apart, which never lies on the table."
        told_less = [one.name for one in self.around.listeners if _is_not_for(text, one.not_to_hear)]
        if told_less:
            return f"The parents agreed that {in_words(told_less)} does not hear this."
        return ""

    def _whom(self, text: str) -> str:
        return next((_not_told(one) for one in self._named if names_any(text, one.names)), "")


def _agenda_part(sieve: _Sieve, part: AgendaPartView) -> AgendaPartView:
    return replace(part, points=sieve.lines(part.points, f"{part.heading}, point", nobody=True))


def _without(sieve: _Sieve, rows: Sequence[T], *names: str) -> list[T]:
    """Return rows without the name of anybody whose being there is kept from others."""
    found: list[Any] = list(rows)
    return [
        replace(row, **{name: sieve.keep(getattr(row, name), "a name", nobody=True) for name in names})
        for row in found
    ]


def _action(sieve: _Sieve, action: ActionView) -> ActionView:
    """Return an action with its number, and of its words those that may lie open."""
    said = sieve.fields(action, f"action {action.number}")
    what = said["what"] if said["what"] or not action.what else OFF_THE_TABLE
    return replace(action, **{**said, "what": what})


def _counted(rows: Sequence[T]) -> tuple[T, ...]:
    """Number rows anew, so that no gap tells that something was left out."""
    found: list[Any] = list(rows)
    return tuple(replace(row, number=number) for number, row in enumerate(found, start=1))


def _named(what: str) -> Callable[[int, object], str]:
    return lambda number, _: f"{what} {number}"


def _said_by(_: int, voice: ChildVoiceView) -> str:
    return f"what {voice.name} said"


def _offer_of(_: int, offer: Any) -> str:
    return f"what {offer.name} offers"


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a view, in the order it is read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _detail(secret: Secret) -> str:
    return f"{possessive(secret.whose)} {secret.kind.value}"


def _not_told(one: Unseen) -> str:
    verb = "is" if len(one.kept_from) == 1 else "are"
    return f"{in_words(one.kept_from)} {verb} not told that {one.names[0]} is here."


def _holds(text: str, phrase: str) -> bool:
    """Whether a text holds a phrase as whole words; what is shorter than a word or two is found by chance."""
    words = fold(phrase)
    return len(words.replace(" ", "")) >= _FEWEST_LETTERS and f" {words} " in f" {fold(text)} "


def _is_not_for(text: str, not_to_hear: str) -> bool:
    pieces = [piece.strip().removeprefix("and ") for piece in _PIECES.split(not_to_hear)]
    return any(_holds(text, piece) for piece in pieces if " " in piece)


def _to_mind(around: Around, sieve: _Sieve) -> Iterator[str]:
    """Yield what the coordinator has to look at with their own eyes: words cannot be told from words."""
    for one in around.listeners:
        if one.not_to_hear.strip():
            yield f"{one.name} is not to hear: {' '.join(one.not_to_hear.split())}"
    for unseen in around.unseen:
        places = list(dict.fromkeys(sieve.naming.get(unseen.names[0], ())))
        if places:
            yield f"{_not_told(unseen)} The name still stands in {in_words(places)}."
