"""A short question in the page instead of a dialog: a line to type in, a list beside it, what is known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from coordinator.ui.blocks import Item, button, clear, column, flow, words
from coordinator.ui.case.tab import chain
from coordinator.ui.choosers import ChoiceEditor, Rows
from coordinator.ui.editors import LineEditor
from coordinator.ui.flow import stretch

MOST_KNOWN = 5
"""Known records offered while typing."""

Asked = Callable[[str, object], object]
"""Takes what was typed and what was chosen beside it."""


@dataclass(frozen=True)
class Known:
    """Something already in the casebook that may be meant: its id and how it is told from others."""

    id: str
    words: str


@dataclass(frozen=True)
class Question:
    """What is asked: the label, the button, a hint, a list beside the line, and what is known already."""

    label: str
    answer: str
    hint: str = ""
    beside: str = ""
    among: Rows = ()
    known: Callable[[str], Sequence[Known]] | None = None
    use: Callable[[str, object], object] | None = None
    known_words: str = "Already in the casebook:"


class Ask(QFrame):
    """Asks for one line of text; hidden until ``begin``. Enter answers, Escape lets it be."""

    def __init__(self, question: Question, then: Asked) -> None:
        super().__init__()
        self.setProperty("look", "soft")
        self.question, self._then = question, then
        self.line = LineEditor(question.hint, width=14)
        self.line.name(question.label)
        asked: list[QWidget] = [_labelled(question.label, self.line)]
        self.choice: ChoiceEditor | None = None
        if question.among:
            self.choice = ChoiceEditor(question.among)
            self.choice.name(question.beside)
            asked.append(_labelled(question.beside, self.choice))
        self.problem = words("", "problem", wrap=True)
        self.known_words = words(question.known_words, "small")
        self._known = flow(gap=0.3)
        self.answer = button(question.answer, self._answer, look="primary")
        self.cancel = button("Cancel", self.end)
        lines: list[Item] = [
            flow(*asked, gap=0.8, grow=True),
            self.problem,
            self.known_words,
            self._known,
            flow(self.answer, self.cancel),
        ]
        self.setLayout(column(*lines, gap=0.6, margins=(1.0, 0.8, 1.0, 0.9)))
        self.line.edited.connect(self._typed)
        self._came_from: QWidget | None = None
        self.hide()

    def begin(self, came_from: QWidget | None = None) -> None:
        """Ask, with the cursor in the line; the way back is to where the person came from."""
        self._came_from = came_from
        self.line.show_value("")
        if self.choice is not None:
            self.choice.show_value(self.question.among[0][0])
        self._typed()
        self.show()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def end(self) -> None:
        """Stop asking and go back to where the person came from."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        typed = str(self.line.value()).strip()
        if not typed:
            self._say("Write a name first. One word is enough.")
            self.line.setFocus()
            return
        self.hide()
        self._then(typed, self._chosen())

    def _use(self, known: Known) -> None:
        self.hide()
        if self.question.use is not None:
            self.question.use(known.id, self._chosen())

    def _chosen(self) -> object:
        return self.choice.value() if self.choice is not None else None

    def _typed(self) -> None:
        self._say("")
        clear(self._known)
        found = self.question.known(self.line.typed()) if self.question.known is not None else ()
        for one in found[:MOST_KNOWN]:
            self._known.addWidget(button(f"Use {one.words}", lambda one=one: self._use(one)))  # type: ignore[misc]
        self.known_words.setVisible(bool(found))
        chain(self)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.line.mark(wrong=bool(sentence))


def _labelled(text: str, editor: LineEditor | ChoiceEditor) -> QWidget:
    label = words(text, "label")
    label.setProperty("plain", text)
    label.setBuddy(editor.controls[0])
    made = QWidget()
    made.setLayout(column(label, editor, gap=0.25))
    made.setMinimumWidth(editor.minimumWidth())
    stretch(made, 1)
    return made
