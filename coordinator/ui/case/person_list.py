"""People of a case, each opening into their part, who they are, how to reach them, and who they belong to."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from coordinator.models.base import Record
from coordinator.models.choices import RelationshipKind, Sharing
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.queries.people import everyone
from coordinator.queries.records import record as one_record
from coordinator.queries.records import records
from coordinator.ui.blocks import Notice, Tone, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.case.wording import joined, way_in_words
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.person import CONTACT_POINT, PERSON, PERSON_FACT, RELATIONSHIP
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

ABOUT, REACH, FOUND, TIES = "About them", "How to reach them", "Where they can be found", "Relationships"


class PersonList(NamedList):
    """A list of children or participants; ``guarded`` says in sentences what must be kept from whom."""

    def __init__(
        self,
        bridge: Bridge,
        form: Form,
        *,
        own: str,
        leaves: Sequence[str],
        guarded: Callable[[str], str] = lambda _person_id: "",
        first_child: Callable[[], str | None] = lambda: None,
        **described: Any,
    ) -> None:
        super().__init__(bridge, form, **described)
        self._own, self._wanted = own, leaves
        self._guarded, self._first_child = guarded, first_child
        self.person_id = ""
        self.about: FormView | None = None
        self.leaves: Leaves | None = None
        self.guard = Notice(Tone.DANGER)
        self._names: dict[str, str] = {}

    def refresh(self) -> None:
        """Read the people again and show them, and the open person with what must be kept."""
        super().refresh()
        if self.open_id:
            self._show_person()

    def open_record(self, record_id: str, *, focus: bool = False) -> None:
        """Open one person below their line."""
        self.flush()
        if focus and self.leaves is not None:
            self.leaves.turn_to(self._own)
        super().open_record(record_id, focus=focus)
        if self.open_id == record_id:
            self._show_person()

    def open_person(self, person_id: str, *, focus: bool = False) -> None:
        """Open a person by the person's own id."""
        self.refresh()
        for one in self.records:
            if one.person_id == person_id:  # type: ignore[attr-defined]
                self.open_record(one.id, focus=focus)

    def flush(self) -> None:
        """Save at once what was typed on any leaf."""
        for view in self.findChildren(FormView):
            view.flush()

    def _form_sheet(self) -> tuple[QFrame, FormView]:
        if self._sheet is None or self.view is None:
            self.view = FormView(self.form, self.bridge)
            view = self.view
            made: dict[str, Callable[[], QWidget]] = {
                ABOUT: self._about,
                REACH: self._ways,
                FOUND: self._facts,
                TIES: self._ties,
            }
            leaves = [(self._own, lambda: view), *((name, made[name]) for name in self._wanted)]
            self.leaves = Leaves(leaves, "Parts of this record")
            self.leaves.turned.connect(self._turned)
            self._sheet = QFrame()
            self._sheet.setProperty("look", "sheet")
            inside = (self.guard, self.leaves, self._footer())
            self._sheet.setLayout(column(*inside, gap=0.8, margins=(0.9, 0.4, 0.3, 1.0)))
            self._list.addWidget(self._sheet)
        return self._sheet, self.view

    def _turned(self, _leaf: str) -> None:
        self.flush()
        self._chain_tabs()

    def _show_person(self) -> None:
        shown: Any = self._records[self.open_id]
        self.guard.say(self._guarded(shown.person_id))
        other = shown.person_id != self.person_id
        self.person_id = shown.person_id
        if self.about is not None:
            self._fill_about()
        if other and self.leaves is not None:
            for inner in self.leaves.findChildren(RecordList):
                inner.close_record()
                inner.refresh()

    def _about(self) -> QWidget:
        self.about = FormView(PERSON, self.bridge)
        self._fill_about()
        return self.about

    def _fill_about(self) -> None:
        person = self.bridge.read(one_record, record_type=Person, record_id=self.person_id)
        if person is not None and self.about is not None:
            self.about.refresh(person)

    def _ways(self) -> QWidget:
        return RecordList(
            self.bridge,
            CONTACT_POINT,
            title="How to reach them",
            add="Add a number or address",
            rows=lambda: self.bridge.read(records, record_type=ContactPoint, person_id=self.person_id),
            new=lambda: ContactPoint(person_id=self.person_id),
            summary=_way_line,
            empty="No number or address is known yet.",
            note="Nobody else sees these on any paper unless you say so here.",
        )

    def _facts(self) -> QWidget:
        return RecordList(
            self.bridge,
            PERSON_FACT,
            title="Where they can be found",
            add="Add a school, work or car",
            rows=lambda: self.bridge.read(records, record_type=PersonFact, person_id=self.person_id),
            new=lambda: PersonFact(person_id=self.person_id),
            summary=_fact_line,
            empty="Nothing is known yet.",
        )

    def _ties(self) -> QWidget:
        return RecordList(
            self.bridge,
            RELATIONSHIP,
            title="Relationships",
            add="Add a relationship",
            rows=self._relationships,
            new=self._new_tie,
            summary=self._tie_line,
            empty="Who is this person to the child and to the others?",
            also=frozenset({Person}),
        )

    def _relationships(self) -> Sequence[Record]:
        own = self.bridge.read(records, record_type=Relationship, person_id=self.person_id)
        others = self.bridge.read(records, record_type=Relationship, other_id=self.person_id)
        self._names = {person.id: person.short_name for person in self.bridge.read(everyone)}
        return [*own, *(one for one in others if one.person_id != self.person_id)]

    def _new_tie(self) -> Relationship:
        child = self._first_child()
        other = child if child and child != self.person_id else None
        return Relationship(
            person_id=self.person_id,
            other_id=other or next(one for one in self._others()),
            kind=RelationshipKind.OTHER,
        )

    def _others(self) -> list[str]:
        found = [one.person_id for one in self.records if one.person_id != self.person_id]  # type: ignore[attr-defined]
        return found or [self.person_id]

    def _tie_line(self, tie: Relationship) -> Summary:
        first, second = self._names.get(tie.person_id, "?"), self._names.get(tie.other_id, "?")
        kind = tie.kind.value if tie.kind is not RelationshipKind.OTHER else "knows"
        holds = "Has parental responsibility" if tie.parental_responsibility else ""
        together = "live together" if tie.lives_with else ""
        side = tie.side.label if tie.side else ""
        quality = tie.quality.label if tie.quality else ""
        return Summary(f"{first} – {kind} {second}", joined(holds, together, side), quality, Tone.QUIET)


def _way_line(way: ContactPoint) -> Summary:
    shown = way.one_line or "New number or address"
    if not way.safe_to_use:
        return Summary(shown, way_in_words(way), "Not safe to use", Tone.DANGER)
    if not way.current:
        return Summary(shown, way_in_words(way), "Do not use: old", Tone.QUIET)
    return Summary(shown, way_in_words(way), *_sharing(way.shared_with))


def _fact_line(fact: PersonFact) -> Summary:
    line = fact.kind.label if fact.current else joined(fact.kind.label, "no longer true")
    return Summary(fact.text or "New fact", line, *_sharing(fact.shared_with))


def _sharing(shared: Sharing) -> tuple[str, Tone]:
    if shared is Sharing.EVERYONE:
        return "Shared with all", Tone.WARN
    return "Kept private", Tone.GOOD
