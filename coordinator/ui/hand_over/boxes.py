"""Where a family writes: boxes from which nothing is copied, dragged or taken back, and lines of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coordinator.ui.blocks import words
from coordinator.ui.editors import LEAST_LINES, GrowingText
from coordinator.ui.theme import em, spaced

LONGEST: Final = 20_000
"""Characters in one box; nobody writes as many by hand."""
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SheetBox(GrowingText):
    """A box to write in; Enter moves on in a ``short`` one. What was deleted cannot be brought back."""

    moved_on = Signal()

    def __init__(self, name: str, text: str = "", *, short: bool = False) -> None:
        super().__init__()
        self._short = short
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(name)
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if self._short and event.key() in _ENTER:
            self.moved_on.emit()
            return
        letters = bool(event.text()) and event.text().isprintable()
        if not (letters and self.document().characterCount() > LONGEST):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        whole = super().sizeHint()
        if not self._short:
            return whole
        line = self.fontMetrics().lineSpacing()
        room = whole.height() % line if whole.height() < LEAST_LINES * line else em(0.7) + 14
        width = round(self.width() - em(0.7) - 2 * self.document().documentMargin() - 6)
        return QSize(em(5), min(LEAST_LINES, max(1, self._lines(width))) * line + room)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(em(4), self.sizeHint().height())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: D102, N802
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: ARG002, D102, N802
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: ARG002, D102, N802
        return

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        event.ignore()


@dataclass(frozen=True)
class Head:
    """What stands above one column of lines, and how wide the column is beside the others."""

    name: str
    wide: int


class Lines(QWidget):
    """Numbered lines of short boxes; there is always one more to write on."""

    edited = Signal()

    def __init__(self, noun: str, heads: Sequence[Head], kept: Sequence[Sequence[str]] = ()) -> None:
        super().__init__()
        self._noun, self._heads = noun, tuple(heads)
        self.rows: list[list[SheetBox]] = []
        self._grid = QGridLayout()
        spaced(self._grid, 0.4)
        for place, head in enumerate(self._heads, start=1):
            self._grid.addWidget(words(head.name, "strong"), 0, place)
            self._grid.setColumnStretch(place, head.wide)
        self.setLayout(self._grid)
        for texts in kept:
            self._add(texts)
        self._add(())

    def written(self) -> tuple[tuple[str, ...], ...]:
        """Return the lines on which anything stands."""
        texts = [tuple(box.toPlainText().strip() for box in boxes) for boxes in self.rows]
        return tuple(line for line in texts if any(line))

    def _add(self, texts: Sequence[str]) -> None:
        number = len(self.rows) + 1
        boxes = []
        for place, head in enumerate(self._heads, start=1):
            text = texts[place - 1] if place <= len(texts) else ""
            box = SheetBox(f"{self._noun} {number}: {head.name}", text, short=True)
            box.textChanged.connect(partial(self._changed, number))
            box.moved_on.connect(partial(self._go_on, number, place))
            self._grid.addWidget(box, number, place, Qt.AlignmentFlag.AlignTop)
            box.setVisible(True)  # at once, so that Enter can go there
            boxes.append(box)
        self._grid.addWidget(words(f"{number}.", "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.append(boxes)

    def _changed(self, number: int) -> None:
        if number == len(self.rows) and any(box.toPlainText().strip() for box in self.rows[-1]):
            self._add(())
        self.edited.emit()

    def _go_on(self, number: int, place: int) -> None:
        """Go to the next box; from the last of an empty line nowhere."""
        if place < len(self._heads):
            self.rows[number - 1][place].setFocus()
        elif number < len(self.rows):
            self.rows[number][0].setFocus()
