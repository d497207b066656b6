"""The Network tab: everyone in the case first; below, their safety, their times and their week."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.commands.fields import add_record
from coordinator.commands.network import add_known_person, add_person
from coordinator.models.base import Kept, Record
from coordinator.models.choices import Role
from coordinator.models.network import KeepApart, Participant, Restriction
from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
from coordinator.practice.leaks import fold
from coordinator.queries.likeness import BY_NAME, people_like
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.records import case_records
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Card, Tone, button, column, flow, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case import guarding
from coordinator.ui.case.asking import Known, Question
from coordinator.ui.case.conversation import Conversation
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.network_cards import Cards, new_restriction
from coordinator.ui.case.person_list import ABOUT, FOUND, REACH, TIES, PersonList
from coordinator.ui.case.pictures.page import PicturesDialog
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import INVITE_TONES, INVITE_WORDS, called_in_full, joined, part_of, say_age
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.network import ONE_SIDE, PARTICIPANT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

PART = "Part in the case"
SAFETY, WANTED, TIMES, WEEK, SIDES = (
    "Keeping people safe",
    "Unsafe but wanted",
    "Times",
    "Their week",
    "Both sides",
)
PAIR = 2
MANY: Final = 12
"""People above which the list can be searched."""
PAUSE = 120
"""Milliseconds without a key before the list follows what was typed."""


class NetworkTab(Tab):
    """People of the case with their invitations, and small tabs for everything that goes with them."""

    call_wanted = Signal(str)
    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Participant, Person, Case})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._people: dict[str, CasePerson] = {}
        self._guards = guarding.Guards()
        self.find_together = button("Find the network together", self.converse, icon="users")
        self.see = button("Pictures of the network", self.show_pictures, icon="network")
        self.people = self._people_list()
        self.wanted = self._search_line()
        cards = Cards(bridge, case_id)
        self.restrictions, self.apart, self.agreements = (
            cards.restrictions(),
            cards.apart(),
            cards.agreements(),
        )
        self.one_side = FormView(ONE_SIDE, bridge)
        self.leaves = Leaves(
            (
                (SAFETY, lambda: _stacked(self.restrictions, self.apart, self.agreements)),
                (WANTED, cards.wanted),
                (TIMES, cards.availability),
                (WEEK, cards.week),
                (SIDES, lambda: Card().add(self.one_side)),
            ),
            "What goes with the network",
        )
        self.leaves.turned.connect(self._turned)
        self.put(holding(flow(self.find_together, self.see)), self.people, self.leaves)

    def refresh(self) -> None:
        """Allow pairs only where there are two people; show a search where there are many."""
        people = self._found()
        for leaf in self.leaves.made.values():
            for listed in _lists_on(leaf):
                listed.add_button.setEnabled(bool(people))
        self.apart.add_button.setEnabled(len(people) >= PAIR)
        self.wanted.setVisible(len(people) > MANY or bool(self.wanted.text()))
        case = self.bridge.read(one_record, record_type=Case, record_id=self.case_id)
        if case is not None:
            self.one_side.refresh(case)

    def converse(self) -> None:
        """Open the conversation that finds the network, where it was left."""
        self.flush()
        Conversation(self.bridge, self.case_id, self).begin()

    def show_pictures(self) -> None:
        """Open the circles, the genogram and the other pictures of this network."""
        self.flush()
        PicturesDialog(self, self.bridge, self.ways, self.case_id).begin()

    def reveal(self, record_id: str) -> None:
        """Turn to the small tab that holds a record, and let a search not hide a person."""
        if record_id == self.case_id:
            self.leaves.turn_to(SIDES)
            return
        for name in (SAFETY, WANTED, TIMES, WEEK):
            for listed in _lists_on(self.leaves.leaf(name)):
                listed.refresh()
                if record_id in {one.id for one in listed.records}:
                    self.leaves.turn_to(name)
                    return
        self.wanted.clear()
        self.people.refresh()
        if self.people.leaves is not None:
            self.people.leaves.turn_to(PART)

    def open_record(self, record_id: str) -> None:
        """Open the line of a record on whichever small tab it stands, and bring it into sight."""
        self.reveal(record_id)
        super().open_record(record_id)

    def _turned(self, _name: str) -> None:
        self.flush()
        self.refresh()
        self.chain_soon()

    def _found(self) -> tuple[CasePerson, ...]:
        found = self.bridge.read(people_of_case, case_id=self.case_id)
        self._people = {one.person.id: one for one in found}
        return found

    def _search_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText("Find somebody in this family")
        line.setAccessibleName("Find somebody in this family")
        line.setMaxLength(200)
        line.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.people.refresh)
        line.textChanged.connect(lambda _text: self._pause.start())
        self.people.top.insertWidget(1, line)
        return line

    def _people_list(self) -> PersonList:
        return PersonList(
            self.bridge,
            PARTICIPANT,
            title="People",
            add="Add a person",
            own=PART,
            leaves=(ABOUT, REACH, FOUND, TIES),
            guarded=lambda person_id: self._guards.in_words(person_id, self._names()),
            first_child=self._first_child,
            rows=self._participants,
            summary=self._person_line,
            also=frozenset({Person, Restriction, KeepApart}),
            empty="Who matters to this family? Ask each person who else should be asked.",
            question=self._question(),
            then=self._add,
            actions=(
                RowAction("Log a call or visit", "phone", lambda one: self.call_wanted.emit(one.person_id)),
                RowAction("Keep something from somebody", "shield", self._restrict),
                RowAction("Keep apart from somebody", "shield-alert", self._keep_apart),
                RowAction(
                    "Open in People and places", "user", lambda one: self.ways.to_person(one.person_id)
                ),
            ),
        )

    def _question(self) -> Question:
        return Question(
            "Their name",
            "Add this person",
            hint="One word is enough",
            beside="Part in the case",
            among=[(role, role.label) for role in Role if role is not Role.CHILD],
            known=self._known,
            use=self._use_known,
            known_words="Already in the casebook, through the same commissioner:",
        )

    def _participants(self) -> Sequence[Record]:
        self._guards = guarding.Guards(
            self.bridge.read(case_records, record_type=Restriction, case_id=self.case_id),
            self.bridge.read(case_records, record_type=KeepApart, case_id=self.case_id),
            self.today(),
        )
        typed = fold(self.wanted.text()).split() if hasattr(self, "wanted") else []
        return [one.participant for one in self._found() if _holds(one, typed)]

    def _person_line(self, participant: Participant) -> Summary:
        one = self._people[participant.person_id]
        state = participant.invite_state
        mode = participant.mode.label if participant.mode is not None else ""
        return Summary(
            title=called_in_full(one),
            line=joined(part_of(one), mode, say_age(one.person, self.today())),
            chip=INVITE_WORDS[state],
            tone=INVITE_TONES.get(state, Tone.PLAIN),
            mark=one.initials,
            warning=self._guards.chip(participant.person_id),
        )

    def _names(self) -> dict[str, str]:
        if not self._people:
            self._found()
        return {person_id: one.short_name for person_id, one in self._people.items()}

    def _first_child(self) -> str | None:
        children = self.bridge.read(case_records, record_type=CaseChild, case_id=self.case_id)
        return children[0].person_id if children else None

    def _known(self, typed: str) -> list[Known]:
        case = self.bridge.read(one_record, record_type=Case, record_id=self.case_id)
        if case is None:
            return []
        here = {one.person.id for one in self._found()}
        found = self.bridge.read(people_like, typed=typed, commissioner_id=case.commissioner_id)
        return [
            Known(
                one.person.id,
                joined(
                    one.person.name,
                    say_age(one.person, self.today()),
                    one.person.organisation,
                    one.why if one.why != BY_NAME else "",
                    "here already" if one.person.id in here else "",
                ),
            )
            for one in found
        ]

    def _add(self, typed: str, role: object) -> None:
        given, _, family = typed.rpartition(" ")
        self.bridge.do(
            add_person,
            lambda person_id: self.people.open_person(person_id, focus=True),
            case_id=self.case_id,
            given=given or family,
            family=family if given else "",
            role=role,
        )

    def _use_known(self, person_id: str, role: object) -> None:
        if person_id in self._people:
            self.people.open_person(person_id, focus=True)
            return
        self.bridge.do(
            add_known_person, self.people.show_new, case_id=self.case_id, person_id=person_id, role=role
        )

    def _restrict(self, participant: Participant) -> None:
        self._begin(self.restrictions, new_restriction(self.case_id, participant.person_id))

    def _keep_apart(self, participant: Participant) -> None:
        others = [key for key in self._people if key != participant.person_id]
        if others:
            pair = KeepApart(case_id=self.case_id, person_id=participant.person_id, other_id=others[-1])
            self._begin(self.apart, pair)

    def _begin(self, listed: RecordList, record: Record) -> None:
        def show(record_id: str) -> None:
            self.leaves.turn_to(SAFETY)
            listed.refresh()
            listed.open_record(record_id, focus=True)
            self.page.ensureWidgetVisible(listed.lines[record_id])

        self.bridge.do(add_record, show, record=record)


def _stacked(*widgets: QWidget) -> QWidget:
    return holding(column(*widgets, gap=1.0))


def _lists_on(leaf: QWidget) -> list[RecordList]:
    return [leaf] if isinstance(leaf, RecordList) else leaf.findChildren(RecordList)


def _holds(one: CasePerson, typed: Sequence[str]) -> bool:
    """Whether somebody's name or part holds every word typed."""
    words = fold(f"{one.person.name} {one.person.known_as} {part_of(one)}")
    return all(word in words for word in typed)
