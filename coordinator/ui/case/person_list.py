"""People of a case, each opening into their part, who they are, how to reach them, and who they belong to."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from coordinator.commands.preparation import set_invitation
from coordinator.models.base import Record
from coordinator.models.choices import InviteState, RelationshipKind
from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.practice.names import in_words
from coordinator.queries.directory import people_near, relationships_of
from coordinator.queries.likeness import doubles_of
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record as one_record
from coordinator.queries.standing import standing_of
from coordinator.ui.blocks import Notice, Tone, button, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.merge_dialog import MergeDialog
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.person import PERSON, RELATIONSHIP
from coordinator.ui.person_lines import facts_list, tie_line, ways_list
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
        self.compare = button("Compare the two", self._compare, look="quiet")
        self.doubled = Notice(Tone.PLAIN, "", self.compare)
        self._double = ""
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
            inside = (self.guard, self.doubled, self.leaves, self._footer())
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
        if other:
            self._look_for_a_double()
        if self.about is not None:
            self._fill_about()
        if other and self.leaves is not None:
            for inner in self.leaves.findChildren(RecordList):
                inner.close_record()
                inner.refresh()

    def _look_for_a_double(self) -> None:
        found = self.bridge.read(doubles_of, person_id=self.person_id)
        self._double = found[0].person.id if found else ""
        said = f"{found[0].person.name} is on record with {found[0].why}. Is it one person?" if found else ""
        self.doubled.say(said)

    def _compare(self) -> None:
        self.flush()
        MergeDialog(self.bridge, self.person_id, self._double, self._merged, self.window()).begin()

    def _merged(self, person_id: str) -> None:
        self.person_id = ""
        self.open_person(person_id)

    def _bin(self, record_id: str) -> None:
        """Ask first where something hangs on somebody: they may only have pulled out."""
        shown: Any = self._records[record_id]
        said = (
            self.bridge.read(standing_of, participant_id=record_id) if isinstance(shown, Participant) else ()
        )
        if not said:
            super()._bin(record_id)
            return
        called = self._summary(shown).title
        LeavingDialog(self, called, said, record_id).begin()

    def put_in_bin(self, record_id: str) -> None:
        """Put a part in the bin without asking again."""
        super()._bin(record_id)

    def _about(self) -> QWidget:
        self.about = FormView(PERSON, self.bridge)
        self._fill_about()
        return self.about

    def _fill_about(self) -> None:
        person = self.bridge.read(one_record, record_type=Person, record_id=self.person_id)
        if person is not None and self.about is not None:
            self.about.refresh(person)

    def _ways(self) -> QWidget:
        return ways_list(self.bridge, lambda: self.person_id)

    def _facts(self) -> QWidget:
        return facts_list(self.bridge, lambda: self.person_id)

    def _ties(self) -> QWidget:
        return RecordList(
            self.bridge,
            RELATIONSHIP,
            title="Relationships",
            add="Add a relationship",
            rows=self._relationships,
            new=self._new_tie,
            summary=lambda tie: tie_line(tie, self._names),
            empty="Who is this person to the child and to the others?",
            also=frozenset({Person}),
        )

    def _relationships(self) -> Sequence[Record]:
        shown: Any = self._records[self.open_id]
        family = self.bridge.read(people_of_case, case_id=shown.case_id)
        self._names = dict(self.bridge.read(people_near, person_id=self.person_id))
        self._names.update((one.person.id, one.short_name) for one in family)
        found: Sequence[Record] = self.bridge.read(relationships_of, person_id=self.person_id)
        return found

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


class LeavingDialog(StepDialog):
    """What still hangs on somebody whose part would go to the bin, and what to do instead."""

    def __init__(self, listed: PersonList, called: str, said: Sequence[str], record_id: str) -> None:
        super().__init__(
            listed.window(),
            f"Take {called} out of the case?",
            sentence=f"{called} {in_words(said)}. If they are not coming any more, mark them as withdrawn: "
            "everything about them stays where it is.",
            answer="Mark as withdrawn instead",
        )
        self.listed, self.record_id = listed, record_id
        self.act = self._withdraw
        self.binned = button("Put in the bin all the same", self._put_in_bin, look="danger")
        self.body.addWidget(self.binned)

    def _withdraw(self) -> None:
        self.listed.bridge.do(
            set_invitation,
            lambda _nothing: self.accept(),
            self.refuse,
            participant_ids=[self.record_id],
            state=InviteState.WITHDRAWN,
        )

    def _put_in_bin(self) -> None:
        self.accept()
        self.listed.put_in_bin(self.record_id)
