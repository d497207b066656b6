"""The top of a page: the family's name, its state in chips, and what can be done next."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coordinator.ui.blocks import Chip, Tone, column, flow, holding, row, words
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized


class PageHeader(QWidget):
    """A large title, chips with a quiet line beside them, and up to three buttons."""

    def __init__(self, title: str, *, line: str = "", actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.title = words(title, "display", wrap=True)
        self.line = words(line, "muted", wrap=False)
        self._chips: list[Chip] = []
        self._flow = flow(self.line, gap=0.6)
        self._below = holding(self._flow)
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
        while len(self._chips) < len(chips):
            self._chips.append(Chip(""))
            self._flow.insertWidget(len(self._chips) - 1, self._chips[-1])
        for number, chip in enumerate(self._chips):
            text, tone = chips[number] if number < len(chips) else ("", Tone.QUIET)
            chip.show_state(text, tone)
        self._below.setVisible(bool(line or chips))
