"""The sign that calls the coordinator, and what the family chooses to show; nothing is chosen for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from coordinator.practice.family_draft import Shown
from coordinator.practice.names import in_words
from coordinator.ui.blocks import Card, button, clear, column, holding, row, scrolled, words
from coordinator.ui.case.tab import chain

SIGN = "Please ask the coordinator to come in"
CHOOSE = "Choose together. What you leave unticked stays yours: it is erased, and nobody reads it."
NOTHING_WRITTEN = "You wrote nothing here, so there is nothing to show. Your paper is yours."


class ComingBack(QWidget):
    """Asks what is shown; ``chosen`` carries the parts, ``again`` leads back to the sheet, ``on`` goes on.

    The coordinator can go on before anything is chosen; then it is asked again, with the family there.
    """

    chosen = Signal(object)
    again = Signal()
    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[Shown, QCheckBox] = {}
        self.sign = words(SIGN, "display", wrap=True)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.card = Card("What do you want to show?")
        self._asked = column(gap=0.4)
        self.card.body.addLayout(self._asked)
        self.show_it = button("That is what we show", self._choose, look="primary")
        self.card.add(row(self.show_it, None))
        self.told = words("", "heading", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.back = button("Back to our sheet", self.again.emit, icon="chevron-left")
        self.go_on = button("Coordinator: go on", self.on.emit, icon="lock-open")
        page = holding(column(None, self.sign, self.told, self.card, None, gap=1.2, margins=(2, 1, 2, 1)))
        foot = row(self.back, None, self.go_on, margins=(1.3, 0.4, 1.2, 0.8))
        layout = column(scrolled(page), foot, gap=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def ask(self, written: Sequence[Shown]) -> None:
        """Ask anew which of the parts that hold anything are shown; none is ticked."""
        clear(self._asked)
        self.boxes = {part: QCheckBox(_called(part)) for part in written}
        self._asked.addWidget(words(CHOOSE if written else NOTHING_WRITTEN, wrap=True))
        for box in self.boxes.values():
            box.toggled.connect(self._name)
            self._asked.addWidget(box)
        self._name()
        self.card.show()
        self.told.hide()
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """Begin with the first part, never with the press that shows nothing."""
        chain(self)
        next(iter(self.boxes.values()), self.back).setFocus()

    def _name(self, _ticked: bool = False) -> None:  # noqa: FBT001, FBT002 -- the shape of Qt's own signal
        ticked = any(box.isChecked() for box in self.boxes.values())
        self.show_it.setText("That is what we show" if ticked else "We show nothing")
        self.show_it.setAccessibleName(self.show_it.text())

    def _choose(self) -> None:
        parts = tuple(part for part, box in self.boxes.items() if box.isChecked())
        self.card.hide()
        shown = in_words([part.value for part in parts])
        self.told.setText(f"You show: {shown}." if parts else "You show nothing of the sheet.")
        self.told.show()
        self.chosen.emit(parts)


def _called(part: Shown) -> str:
    return part.value[:1].upper() + part.value[1:]
