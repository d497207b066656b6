"""A person across all their cases: who they are, how to reach them, and what protects them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from coordinator.commands.fields import add_record
from coordinator.errors import NotThere
from coordinator.models.base import Record
from coordinator.models.choices import RelationshipKind
from coordinator.models.person import Person, Relationship
from coordinator.queries.directory import (
    Apart,
    PersonCase,
    PersonPage,
    Protection,
    people_near,
    person_page,
    relationships_of,
)
from coordinator.queries.likeness import doubles_of, people_like
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Card, Tone, button, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Ask, Known, Question
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.merge_dialog import MergeDialog
from coordinator.ui.choosers import ChoiceEditor, Rows
from coordinator.ui.form import Form, Section, beside
from coordinator.ui.forms.person import PERSON, RELATIONSHIP
from coordinator.ui.link_list import LinkCard
from coordinator.ui.list_row import Summary
from coordinator.ui.person_lines import facts_list, tie_line, ways_list
from coordinator.ui.record_list import RecordList
from coordinator.ui.record_panel import RecordPanel
from coordinator.ui.screen import Ways

ABOUT, REACH, TIES, CASES = "About them", "Reaching them", "Relationships", "Cases and protection"
TWICE = "Twice?"


class PersonPanel(RecordPanel):
    """Everything about one person that does not belong to a single case, and the ways to their cases."""

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, PERSON, empty="Choose somebody from the list to see them here.")
        self.ways = ways
        self._near: Rows = ()
        self.cases = LinkCard("Cases", "Not in any case.")
        self.protections = LinkCard("What protects them", "Nothing is kept from anyone for their sake.")
        self.apart = LinkCard("Kept apart from", "They need not be kept apart from anybody.")
        self.doubles = LinkCard("On record twice?", "Nobody of this commissioner is much like them.")
        self.relative = ChoiceEditor((), empty="Choose a person", width=16)
        self.relative.name("The other person")
        self.relative.edited.connect(self._offer_tie)
        self.add_tie = button("Add the relationship", self._add_tie, look="quiet", icon="plus")
        self.ties: RecordList | None = None
        self.leaves = Leaves(
            (
                (ABOUT, lambda: Card().add(self.view)),
                (REACH, self._reach),
                (TIES, self._ties),
                (CASES, lambda: holding(column(self.cases, self.protections, self.apart, gap=0.9))),
                (TWICE, self._twice),
            ),
            "Parts of this record",
        )
        self.leaves.turned.connect(lambda _name: self.flush())
        self.fill(self.leaves)
        self._offer_tie()

    def kept(self) -> Record | None:
        """Return the person, and show their cases and what protects them."""
        try:
            page = self.bridge.read(person_page, person_id=self.record_id, today=self.bridge.now().date())
        except NotThere:
            return None
        self._show_around(page)
        return page.person

    def _show_around(self, page: PersonPage) -> None:
        self._near = self.bridge.read(people_near, person_id=self.record_id)
        self.relative.show_rows([row for row in self._near if row[0] != self.record_id])
        self._offer_tie()
        self.cases.show_links(
            (_case_line(one), partial(self.ways.to_case, one.case_id, "Network")) for one in page.cases
        )
        self.protections.show_links(
            (_protection_line(one), partial(self.ways.to_case, one.case_id, "Network"))
            for one in page.protections
        )
        self.apart.show_links(
            (_apart_line(one), partial(self.ways.to_case, one.case_id, "Network")) for one in page.apart
        )
        found = self.bridge.read(doubles_of, person_id=self.record_id)
        self.doubles.show_links(
            (Summary(one.person.name, f"On record with {one.why}"), partial(self.compare, one.person.id))
            for one in found
        )
        protected = any(one.holds for one in page.protections)
        said = ", ".join(("Protected",) * protected + ("Keep apart",) * bool(page.apart))
        self.chip.show_state(said.capitalize(), Tone.DANGER)
        self.bin.setVisible(not page.cases)

    def compare(self, other_id: str) -> None:
        """Put this person beside another who may be the same."""
        self.flush()
        MergeDialog(self.bridge, self.record_id, other_id, self._merged, self.window()).begin()

    def _merged(self, person_id: str) -> None:
        self.record_id = ""
        self.show_record(person_id)

    def _twice(self) -> QWidget:
        self.ask = Ask(
            Question(
                "The other record’s name",
                "Look for them",
                known=self._known,
                use=lambda person_id, _nothing: self.compare(person_id),
                known_words="Through the same commissioner:",
            ),
            lambda _typed, _nothing: self.ask.begin(self.look),
        )
        self.look = button("Compare with somebody else", lambda: self.ask.begin(self.look), icon="search")
        return holding(column(self.doubles, row(self.look, None), self.ask, gap=0.9))

    def _known(self, typed: str) -> list[Known]:
        person = self.bridge.read(one_record, record_type=Person, record_id=self.record_id)
        if person is None:
            return []
        found = self.bridge.read(people_like, typed=typed, commissioner_id=person.commissioner_id)
        return [Known(one.person.id, one.person.name) for one in found if one.person.id != self.record_id]

    def _reach(self) -> QWidget:
        lists = (make(self.bridge, lambda: self.record_id) for make in (ways_list, facts_list))
        return holding(column(*lists, gap=0.9))

    def _ties(self) -> QWidget:
        self.ties = RecordList(
            self.bridge,
            _among_these(RELATIONSHIP, self._people_near),
            title="Relationships",
            rows=self._relationships,
            summary=lambda tie: tie_line(tie, dict(self._near)),
            empty="No relationship is recorded yet.",
            also=frozenset({Person}),
        )
        self.ties.top.insertWidget(1, self._tie_line())
        return self.ties

    def _relationships(self) -> Sequence[Record]:
        return self.bridge.read(relationships_of, person_id=self.record_id)

    def _people_near(self, _bridge: Bridge, _record: Any) -> Rows:
        return self._near

    def _tie_line(self) -> QWidget:
        label = words("With", "label")
        label.setProperty("plain", "With")
        label.setBuddy(self.relative.box)
        line = row(label, self.relative, self.add_tie, None)
        told = words("Somebody of another family is added in the case’s network first.", "small", wrap=True)
        return holding(column(line, told, gap=0.3))

    def _offer_tie(self) -> None:
        self.add_tie.setEnabled(self.relative.value() is not None)

    def _add_tie(self) -> None:
        tie = Relationship(
            person_id=self.record_id, other_id=self.relative.value(), kind=RelationshipKind.OTHER
        )
        self.relative.show_value(None)
        self._offer_tie()
        self.bridge.do(add_record, self._open_tie, record=tie)

    def _open_tie(self, record_id: str) -> None:
        if self.ties is not None:
            self.ties.refresh()
            self.ties.open_record(record_id, focus=True)


def _among_these(form: Form, among: Any) -> Form:
    """Return a form whose choices of people are these and not everyone: there may be thousands."""
    sections = [
        Section(
            section.title,
            [
                beside(
                    *(
                        type(one)(one.attribute, one.label, one.help, one.hint, among, one.share, one.empty)
                        if one.among is not None
                        else one
                        for one in group.fields
                    )
                )
                for group in section.groups
            ],
            section.folded,
            section.note,
        )
        for section in form.sections
    ]
    return Form(form.record_type, sections, form.noun)


def _case_line(one: PersonCase) -> Summary:
    chip, tone = ("Open", Tone.PLAIN) if one.is_open else ("Closed", Tone.QUIET)
    return Summary(one.family, f"{one.part}  ·  {one.reference}", chip, tone)


def _apart_line(one: Apart) -> Summary:
    order = f"Court order {one.order_reference}  ·  " if one.order_reference else ""
    return Summary(one.other, f"{order}{one.family}", one.level.label, Tone.DANGER)


def _protection_line(one: Protection) -> Summary:
    hidden = ", ".join(kind.label for kind in one.hides) or "Nothing yet"
    chip, tone = ("In force", Tone.DANGER) if one.holds else ("Not in force", Tone.QUIET)
    return Summary(hidden, f"Kept from {one.kept_from}  ·  {one.family}", chip, tone)
