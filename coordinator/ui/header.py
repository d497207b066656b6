"""The top of a page: the family's name, its state in chips, and what can be done next."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.ui.blocks import Chip, Item, Tone, clear, column, flow, holding, row, words
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized, spaced


class PageHeader(QWidget):
    """A large title, chips with a quiet line beside them, and up to three buttons."""

    def __init__(self, title: str, *, line: str = "", actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.title = words(title, "display", wrap=True)
        self.line = words(line, "muted", wrap=False)
        self._chips = QHBoxLayout()
        spaced(self._chips, 0.5)
        below: list[Item] = [self._chips, self.line, None]
        self._below = holding(row(*below, gap=0.6))
        if not line:
            self._below.hide()
        left = holding(column(self.title, self._below, gap=0.2))
        sized(left, least=(18, 0))
        stretch(left, 1)
        layout = flow(left, gap=0.8, grow=True)
        if actions:
            layout.addWidget(holding(row(*actions, gap=0.6)))
        self.setLayout(layout)

    def show_title(self, title: str, line: str = "", chips: Sequence[tuple[str, Tone]] = ()) -> None:
        """Show another title, its quiet line and its chips."""
        self.title.setText(title)
        self.line.setText(line)
        clear(self._chips)
        for text, tone in chips:
            self._chips.addWidget(Chip(text, tone))
        self._below.setVisible(bool(line or chips))
