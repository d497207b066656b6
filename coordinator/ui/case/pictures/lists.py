"""The list beside each picture: the same records, one line each, for whoever would rather not use a mouse."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from coordinator.models.base import Record
from coordinator.models.choices import Knows, PictureKind, Role
from coordinator.models.network import Participant, Tie
from coordinator.models.person import Person, Relationship
from coordinator.practice.pictures.circles import NETWORK, SAFETY
from coordinator.queries.people import CasePerson, people_of_case, relationships_among
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Card, Tone, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.forms.person import RELATIONSHIP
from coordinator.ui.forms.pictures import TIE
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

NOT_PLACED = "Not placed yet"


class RingList(Card):
    """Everyone with the ring they stand in; ``put`` takes a participant's id and the ring chosen."""

    def __init__(
        self,
        bridge: Bridge,
        case_id: str,
        kind: PictureKind,
        put: Callable[[str, int | None], object],
    ) -> None:
        rings = SAFETY if kind is PictureKind.SAFETY_CIRCLES else NETWORK
        super().__init__(rings.title)
        self.bridge, self._case_id, self._kind, self._put = bridge, case_id, kind, put
        self._rows = [(number, label) for number, label in enumerate(rings.labels, start=1)]
        self.choosers: dict[str, ChoiceEditor] = {}
        self._parts: dict[str, str] = {}
        self._lines: dict[str, QWidget] = {}
        self._list = column(gap=0.35)
        self.empty = words("Nobody but the child is in the case yet.", "muted", wrap=True)
        self.add(self.empty, self._list)

    def refresh(self) -> None:
        """Read who is in the case and show the ring of each."""
        found = [
            one
            for one in self.bridge.read(people_of_case, case_id=self._case_id)
            if one.participant.role is not Role.CHILD
        ]
        there = {one.person.id for one in found}
        for gone in [person_id for person_id in self._lines if person_id not in there]:
            line = self._lines.pop(gone)
            del self.choosers[gone]
            line.hide()
            line.deleteLater()
        for one in found:
            self._show(one)
        self.empty.setVisible(not found)

    def focus_on(self, person_id: str) -> None:
        """Bring the cursor to somebody's ring."""
        if person_id in self.choosers:
            self.choosers[person_id].controls[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def participant_of(self, person_id: str) -> str:
        """Return the id of somebody's part in the case, empty for the child in the middle."""
        return self._parts.get(person_id, "")

    def _show(self, one: CasePerson) -> None:
        person_id = one.person.id
        self._parts[person_id] = one.participant.id
        if person_id not in self.choosers:
            chooser = ChoiceEditor(self._rows, empty=NOT_PLACED, width=9)
            chooser.name(f"Where {one.short_name} stands")
            chooser.edited.connect(partial(self._chose, person_id))
            label = words(one.short_name)
            label.setBuddy(chooser.controls[0])
            label.setProperty("plain", one.short_name)
            line = QWidget()
            line.setLayout(row(label, None, chooser, gap=0.6))
            self.choosers[person_id], self._lines[person_id] = chooser, line
            self._list.addWidget(line)
        self.choosers[person_id].show_value(self._ring(one.participant))

    def _chose(self, person_id: str) -> None:
        self._put(self._parts[person_id], self.choosers[person_id].value())

    def _ring(self, part: Participant) -> int | None:
        if self._kind is PictureKind.SAFETY_CIRCLES:
            return None if part.knows is None else list(Knows).index(part.knows) + 1
        return part.circle


class TreeWords(Card):
    """What the tree of life says, part by part; each is written down elsewhere in the case."""

    def __init__(self) -> None:
        super().__init__("Tree of life")
        self._told: list[QLabel] = []
        self._list = column(gap=0.5)
        note = "Nothing is typed here. The tree is read from the network, the strengths and the week."
        self.add(words(note, "muted", wrap=True), self._list)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences, one for each part of the tree."""
        while len(self._told) < len(sentences):
            made = words("", wrap=True)
            self._told.append(made)
            self._list.addWidget(made)
        for number, label in enumerate(self._told):
            label.setVisible(number < len(sentences))
            label.setText(sentences[number] if number < len(sentences) else "")


def tie_list(bridge: Bridge, case_id: str) -> RecordList:
    """Return the list of ties to people and services."""

    def summary(tie: Tie) -> Summary:
        names = _names(bridge, case_id)
        to = names.get(tie.person_id or "") or tie.service or "Not named yet"
        whose = names.get(tie.from_id or "")
        line = f"{tie.strength.label}, {tie.flow.value}" + (f" · {whose}’s" if whose else "")
        strained = ("Under strain", Tone.WARN) if tie.stressful else ("", Tone.PLAIN)
        return Summary(to, line, *strained)

    return RecordList(
        bridge,
        TIE,
        title="Ties",
        add="Add a tie",
        rows=partial(bridge.read, case_records, record_type=Tie, case_id=case_id),
        new=lambda: Tie(case_id=case_id),
        summary=summary,
        also=frozenset({Person, Participant}),
        empty="Who and what is round this family? People, school, clubs, workers; what helps, what wears.",
    )


def relationship_list(bridge: Bridge, case_id: str) -> RecordList:
    """Return the list of what the people of a case are to one another."""

    def rows() -> Sequence[Record]:
        return bridge.read(relationships_among, person_ids=list(_names(bridge, case_id)))

    def new() -> Relationship:
        ids = list(_names(bridge, case_id))
        return Relationship(person_id=ids[0], other_id=ids[1])

    def summary(tie: Relationship) -> Summary:
        names = _names(bridge, case_id)
        said = f"{names.get(tie.person_id, '?')} – {tie.kind.value} – {names.get(tie.other_id, '?')}"
        return Summary(said, tie.quality.label if tie.quality else "")

    return RecordList(
        bridge,
        RELATIONSHIP,
        title="What they are to one another",
        add="Add a relationship",
        rows=rows,
        new=new,
        summary=summary,
        also=frozenset({Person, Participant}),
        empty="Who is whose parent, partner, brother or sister?",
    )


def _names(bridge: Bridge, case_id: str) -> dict[str, str]:
    return {one.person.id: one.short_name for one in bridge.read(people_of_case, case_id=case_id)}
