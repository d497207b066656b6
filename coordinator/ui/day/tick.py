"""A line with a box to tick: a large target whose words go on below where the line is full."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame

from coordinator.ui.blocks import row, words


class Tick(QFrame):
    """One line that is ticked by pressing anywhere on it; ``ticked`` carries whether it is now."""

    ticked = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(text)
        self.box.clicked.connect(self.ticked)
        self.words = words(text, wrap=True)
        self.words.setBuddy(self.box)
        line = row(self.box, self.words, gap=0.4, margins=(0, 0.15, 0, 0.15))
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_value(self, *, ticked: bool) -> None:
        """Show whether it is ticked."""
        self.box.setChecked(ticked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
