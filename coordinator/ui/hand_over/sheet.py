"""The family's sheet: what it was told, and where it writes its answers, actions and Plan B."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from coordinator.practice.family_draft import DraftAction, DraftAnswer, DraftBackUp, FamilyDraft
from coordinator.practice.room_view import AskView, RoomView
from coordinator.ui.blocks import Card, Item, Notice, Tone, button, column, holding, row, scrolled, words
from coordinator.ui.case.tab import chain
from coordinator.ui.hand_over.boxes import Head, Lines, SheetBox
from coordinator.ui.hand_over.breaks import BreakClock
from coordinator.ui.hand_over.reading import bottom_lines_card, day_of, rules_card, tasks_card, told_cards
from coordinator.ui.theme import sized

YOURS = (
    "This time is yours. Take as long as you need. Nobody from outside the family is listening and nothing "
    "is recorded. Write on paper or here, as you like. What you write here stays yours: the coordinator "
    "gets only what you choose to show."
)
ACTIONS = (Head("What will happen", 5), Head("Who", 3), Head("When, or how often", 3))
PLAN_B = (Head("If this happens", 4), Head("then", 4), Head("Who", 2))


class SheetPage(QWidget):
    """Leaves to read and to write on; ``edited`` tells of writing, ``called`` that the family has done."""

    edited = Signal()
    called = Signal()

    def __init__(self, view: RoomView, draft: FamilyDraft) -> None:
        super().__init__()
        self._from = draft
        self.answers = _answer_boxes(view.questions, draft)
        self.doing = Lines("Action", ACTIONS, [(one.what, one.who, one.when) for one in draft.actions])
        self.back_up = Lines("Plan B", PLAN_B, [(one.if_this, one.then, one.who) for one in draft.back_up])
        self.own = SheetBox("Our own words", draft.words)
        self.breaks = BreakClock()
        self.saved = words("", "muted")
        self.not_saved = Notice(Tone.WARN)
        self.call = button("Ask the coordinator to come back", self.called.emit, look="primary")
        self.stack = QStackedWidget()
        self.leaves: dict[str, QScrollArea] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._fill(view)
        self._lay_out(view)
        for box in (*self.answers.values(), self.own):
            box.textChanged.connect(self.edited)
        for lines in (self.doing, self.back_up):
            lines.edited.connect(self.edited)
        self.turn_to("Start here")

    def written(self) -> FamilyDraft:
        """Return what stands on the sheet now; an answer whose question is not shown stays as it was."""
        unseen = [one for one in self._from.answers if one.question_id not in self.answers]
        typed = {key: box.toPlainText().strip() for key, box in self.answers.items()}
        return replace(
            self._from,
            answers=(*unseen, *(DraftAnswer(key, text) for key, text in typed.items() if text)),
            actions=tuple(DraftAction(*line) for line in self.doing.written()),
            back_up=tuple(DraftBackUp(*line) for line in self.back_up.written()),
            words=self.own.toPlainText().strip(),
        )

    def turn_to(self, name: str) -> None:
        """Turn to a leaf."""
        leaf = self.leaves[name]
        self.stack.setCurrentWidget(leaf)
        self.buttons[name].setChecked(True)
        QTimer.singleShot(0, self, lambda: chain(self))

    def say_saved(self, sentence: str) -> None:
        """Say quietly when the sheet was saved."""
        self.not_saved.say("")
        self.saved.setText(sentence)

    def say_not_saved(self, sentence: str) -> None:
        """Say that the sheet could not be saved."""
        self.not_saved.say(sentence)

    def _fill(self, view: RoomView) -> None:
        self._leaf("Start here", words(YOURS, wrap=True), tasks_card(), rules_card(view))
        nothing = words("Nothing was written down to read here.", "muted", wrap=True)
        self._leaf("What we heard", *(told_cards(view) or [nothing]))
        asked: list[QWidget] = [_question_card(one, self.answers[one.question_id]) for one in view.questions]
        none = words("There are no questions to answer one by one.", "muted", wrap=True)
        self._leaf("Our answers", *(asked or [none]))
        doing = Card("What we will do").add(
            words("One line for each thing. A name is better than “the family”.", "muted", wrap=True),
            self.doing,
        )
        self._leaf("What we will do", doing, bottom_lines_card(view))
        if_not = Card("Our Plan B").add(
            words("What you do if something gets in the way.", "muted", wrap=True), self.back_up
        )
        self._leaf("Our Plan B", if_not)
        own = Card("Our own words").add(
            words("Anything you want to say in your own way.", "muted", wrap=True), self.own
        )
        self._leaf("Our own words", own)

    def _leaf(self, name: str, *cards: QWidget | None) -> None:
        shown: list[Item] = [card for card in cards if card is not None]
        leaf = scrolled(holding(column(*shown, None, gap=0.9, margins=(0, 0.2, 0.6, 1))))
        self.leaves[name] = leaf
        self.stack.addWidget(leaf)
        made = _at_side(name)
        made.clicked.connect(lambda _checked=False: self.turn_to(name))
        self.buttons[name] = made

    def _lay_out(self, view: RoomView) -> None:
        side = QFrame()
        side.setProperty("look", "rail")
        sized(side, least=(11.5, 0), most=(11.5, 0))
        listed: list[Item] = list(self.buttons.values())
        title = words("Family time", "brand", wrap=True)
        side.setLayout(column(title, *listed, None, self.breaks, gap=0.35, margins=(0.6, 1.0, 0.6, 0.9)))
        head = column(words(view.title, "title", wrap=True), words(day_of(view), "muted", wrap=True), gap=0.1)
        foot = row(self.saved, None, self.call)
        main = column(head, self.not_saved, self.stack, foot, gap=0.7, margins=(1.3, 0.9, 1.2, 0.8))
        main.setStretch(2, 1)
        across = row(side, holding(main), gap=0)
        across.setStretch(1, 1)
        self.setLayout(across)


def _answer_boxes(questions: Sequence[AskView], draft: FamilyDraft) -> dict[str, SheetBox]:
    given = {one.question_id: one.answer for one in draft.answers}
    return {
        one.question_id: SheetBox(f"Our answer to question {one.number}", given.get(one.question_id, ""))
        for one in questions
    }


def _question_card(one: AskView, box: SheetBox) -> Card:
    return Card(f"{one.number}.  {one.text}").add(box)


def _at_side(name: str) -> QPushButton:
    made = button(name)
    made.setProperty("look", "rail")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setCheckable(True)
    made.setAutoExclusive(True)
    return made
