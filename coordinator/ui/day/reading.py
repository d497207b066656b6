"""What is read out or read together: a card of large lines, gone where there is nothing to read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from coordinator.ui.blocks import Card, clear, column, holding, row, words
from coordinator.ui.theme import sized


@dataclass(frozen=True)
class Line:
    """One line to read: its words, a quieter line below them, and the number or dot before them."""

    text: str
    aside: str = ""
    mark: str = "•"


class ReadCard(Card):
    """Lines under a heading; made anew only when they changed, so that the page does not flicker."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.lines: tuple[Line, ...] = ()
        self._body = column(gap=0.55)
        self.add(self._body)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; without any the card is not there."""
        self.setVisible(bool(lines))
        if tuple(lines) == self.lines:
            return
        self.lines = tuple(lines)
        clear(self._body)
        for line in self.lines:
            said = words(line.text, wrap=True)
            below = [words(line.aside, "muted", wrap=True)] if line.aside else []
            mark = words(line.mark, "strong")
            sized(mark, least=(1.3, 0))
            mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            across = row(mark, holding(column(said, *below, gap=0.1)), gap=0.6)
            across.setStretch(1, 1)
            self._body.addLayout(across)


def numbered(texts: Sequence[str]) -> tuple[Line, ...]:
    """Return texts as lines with a number before each."""
    return tuple(Line(text, mark=str(number)) for number, text in enumerate(texts, start=1))
