"""What was understood of a line, said back below it; a question comes with answers to press."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from coordinator.ui.blocks import button, clear, column, flow, words


@dataclass(frozen=True)
class Offer:
    """An answer to what is asked: the words on its button, and what the line holds once it is pressed."""

    words: str
    text: str


class Echo(QWidget):
    """A quiet sentence below a line, or a question; ``chosen`` carries the text of the answer pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.said = words("", "small", wrap=True)
        self.question = words("", "strong", wrap=True)
        self.buttons: list[QPushButton] = []
        self._shown: tuple[Offer, ...] = ()
        self._offers = flow(gap=0.4)
        self.setLayout(column(self.said, self.question, self._offers, gap=0.2))
        self.hide()

    def show_words(self, said: str, question: str = "", offers: Sequence[Offer] = ()) -> None:
        """Say back what was understood, or ask; answers that are there already stay as they are."""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.question.setText(question)
        self.question.setVisible(bool(question))
        if tuple(offers) != self._shown:
            self._shown = tuple(offers)
            clear(self._offers)
            self.buttons = [button(one.words, partial(self.chosen.emit, one.text)) for one in self._shown]
            for made in self.buttons:
                self._offers.addWidget(made)
        self.setVisible(bool(said or question))
