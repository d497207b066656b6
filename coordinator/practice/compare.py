"""Two versions of a plan side by side: what is new, was taken out, changed or moved, down to the words.

What stands in both is known by its lineage, the id of the first version's part; where a version does not
tell it, by the same words. This is for the coordinator: it holds everything both versions say.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from coordinator.practice.changed_words import Piece, changes_in_words, word_by_word
from coordinator.practice.child_pictures import picture_named
from coordinator.practice.day_words import say_day
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import PlanSnapshot


class Standing(StrEnum):
    """What became of one thing a plan says, from the earlier version to the later one."""

    SAME = "as it was"
    CHANGED = "changed"
    ADDED = "new"
    REMOVED = "taken out"


@dataclass(frozen=True)
class Pair:
    """One field in both versions, cut into pieces that stayed and pieces that did not."""

    label: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def was(self) -> str:
        """What the earlier version says."""
        return "".join(piece.text for piece in self.before)

    @property
    def is_now(self) -> str:
        """What the later version says."""
        return "".join(piece.text for piece in self.after)

    def in_words(self) -> str:
        """Return the change as a sentence, such as *When: “Tuesday” became “Wednesday”*."""
        return f"{self.label}: {changes_in_words(self.was, self.is_now)}"


@dataclass(frozen=True)
class Line:
    """One thing that stands in both versions or in one of them, with its number in each."""

    name: str
    title: str
    before: int | None
    after: int | None
    standing: Standing
    moved: bool
    pairs: tuple[Pair, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing became of it: its words and its number are what they were."""
        return self.standing is Standing.SAME and not self.moved and self.before == self.after

    @property
    def called(self) -> str:
        """What it is called, with its number in the later version, or in the earlier where it is gone."""
        number = self.before if self.after is None else self.after
        return self.name if number is None else f"{self.name} {number}"

    @property
    def state(self) -> str:
        """What became of it, in a few words: *changed, was 3, now 5*."""
        place = ""
        if self.before is not None and self.after is not None and self.before != self.after:
            place = f"{'moved, ' if self.moved else ''}was {self.before}, now {self.after}"
        said = "" if self.standing is Standing.SAME and place else self.standing.value
        return ", ".join(part for part in (said, place) if part)

    @property
    def changed_pairs(self) -> tuple[Pair, ...]:
        """The fields that are not what they were."""
        return tuple(pair for pair in self.pairs if pair.was != pair.is_now)

    def in_words(self) -> str:
        """Return everything that became of it, as it is read out."""
        head = (
            f"{self.called}, {self.title}: {self.state}." if self.title else f"{self.called}: {self.state}."
        )
        changes = self.changed_pairs if self.standing is Standing.CHANGED else ()
        return " ".join([head, *(pair.in_words() for pair in changes)])


@dataclass(frozen=True)
class Part:
    """The lines of one part of the plan, in the order of the later version."""

    title: str
    lines: tuple[Line, ...]

    @property
    def changed(self) -> tuple[Line, ...]:
        """The lines of which something became."""
        return tuple(line for line in self.lines if not line.is_same)


@dataclass(frozen=True)
class Comparison:
    """Everything two versions of a plan say, side by side."""

    parts: tuple[Part, ...]

    @property
    def is_same(self) -> bool:
        """Whether both versions say the same."""
        return not any(part.changed for part in self.parts)


@dataclass(frozen=True)
class _Kind:
    """One kind of part: what a line is called, which field names it, its fields, whether it has numbers."""

    title: str
    name: str
    called_by: str
    fields: Mapping[str, str]
    numbered: bool = True


_ACTIONS: Final = _Kind(
    "Actions",
    "Action",
    "what",
    {
        "heading": "Heading", "what": "What will happen", "who": "Who", "when": "When", "role": "Their part",
        "help": "Help", "check": "How we will know", "support": "Support needed", "stand_in": "Stand-in",
        "critical": "Nothing must go wrong here", "service_task": "A task for a service",
        "service": "Service", "resource": "Resource", "resource_state": "How the resource stands",
        "child_words": "In words for the child", "picture": "Picture for the child",
    },
)  # fmt: skip
_BACK_UP: Final = _Kind(
    "Plan B", "Plan B, line", "if_this", {"if_this": "If this happens", "then": "Then", "who": "Who"}
)
_QUESTIONS: Final = _Kind(
    "Questions and answers", "Question", "question", {"question": "Question", "answer": "Answer"}
)
_CARERS: Final = _Kind(
    "If home is not safe",
    "Carer",
    "name",
    {"name": "Who", "how_long": "For how long", "said": "What they said", "asked": "Asked"},
)
_PEOPLE: Final = _Kind(
    "Who made the plan", "Person", "name", {"name": "Name", "part": "Their part"}, numbered=False
)
_SAID_ONCE: Final[Mapping[str, str]] = {
    "wanted": "What we all want", "family_words": "In our own words", "family_time": "Family time",
    "asks_of_services": "What we ask of services", "monitor": "Who checks that the plan is working",
    "referrer_checks": "How the referrer checks", "who_tells_child": "Who tells the child",
    "tell_child_by": "By when the child is told", "if_difficult": "If things get difficult",
    "who_to_ask": "Who to ask", "review_on": "We meet again on", "review_place": "Where we meet again",
    "review_note": "About the review", "strengths": "What goes well already",
}  # fmt: skip
_OF_THE_DECISION: Final[Mapping[str, str]] = {
    "decision": "The referrer’s decision", "decided_by": "Decided by", "decided_on": "Decided on",
    "decision_reason": "Reasons for the decision", "agreed_on": "Agreed on",
}  # fmt: skip
"""What a version that nobody has decided on yet says nothing of: that is no change."""


def compare(before: PlanSnapshot, after: PlanSnapshot) -> Comparison:
    """Return two versions side by side, the earlier one first."""
    old, new = before.plan, after.plan
    none: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    actions = (before.action_lineage, after.action_lineage)
    back_up = (before.back_up_lineage, after.back_up_lineage)
    carers = (before.carer_lineage, after.carer_lineage)
    return Comparison(
        (
            _part(_ACTIONS, (old.actions, new.actions), actions),
            _part(_BACK_UP, (old.back_up, new.back_up), back_up),
            _part(_QUESTIONS, (old.questions, new.questions), none),
            _part(_CARERS, (old.carers, new.carers), carers),
            Part("What else the plan says", tuple(_said_once(old, new))),
            _part(_PEOPLE, (old.people, new.people), none),
        )
    )


def pairs_of(
    ids: tuple[Sequence[str], Sequence[str]], words: tuple[Sequence[str], Sequence[str]]
) -> dict[int, int]:
    """Return for places of the later version which of the earlier one they were.

    They are known by their ids first, and what is left by the same words; each place belongs to one.
    """
    found: dict[int, int] = {}
    for old, new in (ids, words):
        waiting: defaultdict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(old):
            if key and place not in found.values():
                waiting[key].append(place)
        for place, key in enumerate(new):
            if place not in found and waiting.get(key):
                found[place] = waiting[key].pop(0)
    return found


def out_of_turn(places: Sequence[int]) -> frozenset[int]:
    """Return the fewest of these places without which the others stand in rising order."""
    ends: list[int] = []
    behind: list[int] = []
    for at, place in enumerate(places):
        row = bisect_left(ends, place, key=places.__getitem__)
        behind.append(ends[row - 1] if row else -1)
        ends[row : row + 1] = [at]
    stays = set()
    last = ends[-1] if ends else -1
    while last >= 0:
        stays.add(places[last])
        last = behind[last]
    return frozenset(places) - stays


def _part(
    kind: _Kind, views: tuple[Sequence[Any], Sequence[Any]], ids: tuple[Sequence[str], Sequence[str]]
) -> Part:
    old, new = views
    told = len(ids[0]) == len(old) and len(ids[1]) == len(new)
    was = pairs_of(ids if told else ((), ()), (_folded(kind, old), _folded(kind, new)))
    moved = out_of_turn([was[place] for place in sorted(was)]) if kind.numbered else frozenset()
    return Part(
        kind.title,
        tuple(
            _line(kind, old, new, places, moved=places[0] in moved)
            for places in _in_order(len(old), len(new), was, moved)
        ),
    )


def _in_order(
    old: int, new: int, was: Mapping[int, int], moved: frozenset[int]
) -> list[tuple[int | None, int | None]]:
    """Return the lines in the later order; one that was taken out stands behind the one before it."""
    order: list[tuple[int | None, int | None]] = [(was.get(place), place) for place in range(new)]
    for gone in sorted(set(range(old)) - set(was.values())):
        above = [
            at
            for at, (earlier, _later) in enumerate(order)
            if earlier is not None and earlier not in moved and earlier < gone
        ]
        order.insert(above[-1] + 1 if above else 0, (gone, None))
    return order


def _line(
    kind: _Kind, old: Sequence[Any], new: Sequence[Any], places: tuple[int | None, int | None], *, moved: bool
) -> Line:
    earlier = old[places[0]] if places[0] is not None else None
    later = new[places[1]] if places[1] is not None else None
    pairs = tuple(_pairs(kind.fields, earlier, later))
    shown = later if later is not None else earlier
    title = getattr(shown, "heading", "") or getattr(shown, kind.called_by)
    return Line(
        kind.name,
        next(iter(title.strip().splitlines()), ""),
        _number(kind, earlier, places[0]),
        _number(kind, later, places[1]),
        _standing(pairs, was=earlier is not None, is_now=later is not None),
        moved,
        pairs,
    )


def _number(kind: _Kind, view: Any, place: int | None) -> int | None:
    if place is None or not kind.numbered:
        return None
    return int(getattr(view, "number", place + 1))


def _said_once(old: PlanView, new: PlanView) -> Iterator[Line]:
    decided = {} if not new.decision else _OF_THE_DECISION
    for pair in _pairs({**_SAID_ONCE, **decided}, old, new):
        standing = _standing((pair,), was=bool(pair.was), is_now=bool(pair.is_now))
        yield Line(pair.label, "", None, None, standing, moved=False, pairs=(pair,))


def _standing(pairs: Sequence[Pair], *, was: bool, is_now: bool) -> Standing:
    if not (was and is_now):
        return Standing.ADDED if is_now else Standing.REMOVED
    return Standing.CHANGED if any(pair.was != pair.is_now for pair in pairs) else Standing.SAME


def _pairs(labels: Mapping[str, str], old: Any, new: Any) -> Iterator[Pair]:
    for key, label in labels.items():
        was, is_now = (_in_text(key, getattr(view, key)) if view is not None else "" for view in (old, new))
        if was or is_now:
            yield Pair(label, *word_by_word(was, is_now))


def _in_text(key: str, value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else ""
    if isinstance(value, date):
        return say_day(value)
    if isinstance(value, tuple):
        return "\n".join(value)
    return picture_named(value) if key == "picture" else str(value or "")


def _folded(kind: _Kind, views: Sequence[Any]) -> list[str]:
    return [" ".join(getattr(view, kind.called_by).casefold().split()) for view in views]
