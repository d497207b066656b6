"""Finding the network together: one calm question at a time, at a kitchen table, by keyboard alone.

Each answer is written down at once, and what is half typed is kept, so that one can stop anywhere.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.commands.network import note_answer
from coordinator.errors import CoordinatorError
from coordinator.models.choices import Role
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.practice.conversation import BY_KEY, STEPS, Asks, Step, was_named
from coordinator.practice.leaks import fold
from coordinator.practice.likeness import name_like
from coordinator.queries.likeness import people_like
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.records import drafts_of
from coordinator.queries.records import record as one_record
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Notice, Tone, button, clear, column, flow, holding, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.network_cards import Cards
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.tab import chain
from coordinator.ui.editors import LineEditor
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized

AT, NAME, WORDS = "conversation", "conversation name", "conversation words"
"""Under which what is half typed is kept, on the case."""
MOST_OFFERED: Final = 6
WIDEST: Final = 50
"""Width of a question in text sizes; the window around it stays empty, for other families are behind it."""


class Conversation(QDialog):
    """Asks the questions of the conversation; it opens where it was left."""

    def __init__(self, bridge: Bridge, case_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge, self.case_id = bridge, case_id
        self.setWindowTitle("Find the network together")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.step: Step = STEPS[0]
        self._noted = 0
        self._people: tuple[CasePerson, ...] = ()
        case = bridge.read(one_record, record_type=Case, record_id=case_id)
        self._commissioner_id = case.commissioner_id if case is not None else None
        self.place = words("", "small")
        self.question = words("", "title", wrap=True)
        self.hint = words("", "muted", wrap=True)
        self.week = Cards(bridge, case_id).week()
        self.asking = self._asking()
        self.back = button("Back", lambda: self._go(-1), icon="chevron-left")
        self.next = button("Next question", lambda: self._go(1), look="primary")
        self.stop = button("Stop here", self.accept)
        page = column(self.place, self.question, self.hint, self.asking, self.week, None, gap=0.9)
        inner = column(
            scrolled(holding(page)),
            row(self.back, self.next, None, self.stop),
            gap=0.9,
            margins=(1.7, 1.4, 1.7, 1.3),
        )
        inner.setStretch(0, 1)
        middle = holding(inner)
        sized(middle, most=(WIDEST, 0))
        across = row(None, middle, None, gap=0)
        across.setStretch(1, 100)
        self.setLayout(across)
        self.setGeometry(parent.window().geometry())
        bridge.changed.connect(self._hear)

    def begin(self) -> None:
        """Open at the question at which it was left, with what was half typed."""
        kept = self.bridge.read(drafts_of, record_type=Case, record_id=self.case_id)
        at = kept.get(AT, ("", 0))[0]
        self._ask(BY_KEY.get(at, STEPS[0]))
        self.name.show_typed(*kept.get(NAME, ("", 0)))
        self.about.show_typed(*kept.get(WORDS, ("", 0)))
        self._offer()
        mnemonics.assign(self)
        self.open()
        (self.name if self.step.asks is Asks.PEOPLE else self.next).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.asking.isVisibleTo(self):
            in_name = self.name.has_focus()
            if in_name and self.step.about and self.name.typed().strip() and not self.about.typed().strip():
                self.about.setFocus(Qt.FocusReason.TabFocusReason)
            elif in_name or self.about.has_focus():
                self.note()
        else:
            super().keyPressEvent(event)

    def note(self) -> None:
        """Write down whoever was typed; somebody here under exactly that name is meant by it."""
        typed = self.name.typed().strip()
        if not typed:
            self._say("Write a name first. One word is enough.")
            self.name.setFocus()
            return
        meant = [one.person.id for one in self._people if fold(typed) in _names(one)]
        self._note(person_id=meant[0]) if len(meant) == 1 else self._note(called=typed)

    def _asking(self) -> QWidget:
        self.name, self.about = LineEditor("One word is enough", width=16), LineEditor("", width=16)
        self._label = words("In a few words", "label")
        self._label.setProperty("plain", "In a few words")
        self._label.setBuddy(self.about.controls[0])
        self._about = holding(column(self._label, self.about, gap=0.25))
        stretch(self._about, 1)
        self.problem = Notice(Tone.DANGER)
        self.offered_words = words("Do you mean one of these?", "small")
        self.elsewhere = button("Look in other families", self._look_elsewhere, look="quiet", icon="search")
        self.elsewhere.setToolTip("Shows names of other families on the screen: look who sits beside you")
        self._offered = flow(gap=0.3)
        self.answer = button("Note this person", self.note, look="primary", icon="user-plus")
        self.undo = button("Take the last answer back", self._undo, look="quiet", icon="undo-2")
        self.named = words("", wrap=True)
        for editor, field in ((self.name, NAME), (self.about, WORDS)):
            editor.edited.connect(
                lambda editor=editor, field=field: self._keep(field, editor.typed(), editor.place())
            )
        self.name.edited.connect(self._offer)
        return holding(
            column(
                flow(labelled("Their name", self.name), self._about, gap=0.8, grow=True),
                self.problem,
                self.offered_words,
                self._offered,
                flow(self.answer, self.elsewhere, self.undo),
                self.named,
                gap=0.8,
            )
        )

    def _ask(self, step: Step) -> None:
        """Show one question, with nothing typed yet."""
        self.step = step
        at = STEPS.index(step)
        self.place.setText(f"Question {at + 1} of {len(STEPS)}")
        self.question.setText(step.question)
        self.hint.setText(step.hint)
        people = step.asks is Asks.PEOPLE
        self.asking.setVisible(people)
        self.week.setVisible(not people)
        self._about.setVisible(bool(step.about))
        self.about.name(step.about or "In a few words")
        self._label.setText(step.about)
        self._label.setProperty("plain", step.about)
        self.back.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < len(STEPS))
        self._say("")
        self._show_named()
        self._offer()

    def _go(self, by: int) -> None:
        """Turn to another question; a name that was typed and not noted yet is noted first."""
        if self.step.asks is Asks.PEOPLE and self.name.typed().strip():
            self.note()
        self.week.flush()
        self._ask(STEPS[STEPS.index(self.step) + by])
        self._keep(AT, self.step.key, 0)
        mnemonics.assign(self)
        (self.name if self.step.asks is Asks.PEOPLE else self.week.add_button).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def _note(self, *, called: str = "", person_id: str = "") -> None:
        said = self.about.typed().strip() if self.step.about else ""
        self.bridge.do(
            note_answer,
            self._was_noted,
            partial(self._give_back, self.name.typed(), said),
            case_id=self.case_id,
            question=self.step.key,
            called=called,
            person_id=person_id,
            words=said,
        )
        self.name.show_value("")
        self.about.show_value("")
        self._offer()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _was_noted(self, _participant_id: str) -> None:
        self._noted += 1
        self._say("")
        if not self.name.typed():
            for field in (NAME, WORDS):
                self.bridge.do(drop_draft, record_type=Case, record_id=self.case_id, field=field)
        self._show_named()

    def _give_back(self, typed: str, said: str, refusal: CoordinatorError) -> None:
        """Say why an answer was not noted, with what was typed where it was."""
        if isValid(self):
            self.name.show_value(self.name.typed() or typed)
            self.about.show_value(self.about.typed() or said)
            self._say(str(refusal))

    def _undo(self) -> None:
        self._noted -= 1
        self.bridge.undo()

    def _keep(self, field: str, text: str, cursor: int) -> None:
        where: dict[str, Any] = {"record_type": Case, "record_id": self.case_id, "field": field}
        self.bridge.do(keep_draft, **where, text=text, cursor=cursor)

    def _hear(self, changed: frozenset[type[Any]]) -> None:
        if changed & {Participant, Person}:
            self._show_named()

    def _show_named(self) -> None:
        """Say who was named in answer to this question, or, at the end, everyone there is."""
        self._people = self.bridge.read(people_of_case, case_id=self.case_id)
        everyone = self.step.key == "missing"
        named = [
            one.short_name
            for one in self._people
            if (everyone and one.participant.role is not Role.CHILD) or was_named(self.step, one.participant)
        ]
        before = "Everyone so far" if everyone else "Named here"
        self.named.setText(f"{before}: {', '.join(named)}" if named else "Nobody named yet.")
        self.undo.setVisible(self._noted > 0)

    def _offer(self) -> None:
        """Offer whoever is here already and may be meant; other families' names are not shown unasked."""
        typed = fold(self.name.typed()).split()
        here = [one for one in self._people if typed and name_like(typed, sorted(_words(one)))]
        self._show_offered([(one.person.id, f"{one.person.name} (here already)") for one in here])
        self.elsewhere.setVisible(bool(typed))

    def _look_elsewhere(self) -> None:
        """Offer who is known through the same commissioner."""
        ids = {one.person.id for one in self._people}
        found = self.bridge.read(people_like, typed=self.name.typed(), commissioner_id=self._commissioner_id)
        others = [(one.person.id, one.person.name) for one in found if one.person.id not in ids]
        self._show_offered(others)
        if not others:
            self._say("Nobody of that name is known through this commissioner.")

    def _show_offered(self, offered: Sequence[tuple[str, str]]) -> None:
        clear(self._offered)
        for person_id, called in offered[:MOST_OFFERED]:
            self._offered.addWidget(button(called, lambda known=person_id: self._note(person_id=known)))  # type: ignore[misc]
        self.offered_words.setVisible(bool(offered))
        self._say("")
        chain(self)

    def _say(self, sentence: str) -> None:
        self.problem.say(sentence)


def _names(one: CasePerson) -> set[str]:
    person = one.person
    return {fold(name) for name in (person.name, one.short_name, person.given, person.known_as)} - {""}


def _words(one: CasePerson) -> set[str]:
    return {word for name in _names(one) for word in name.split()}
