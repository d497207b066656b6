"""A list with what was chosen from it beside it; where room is short, one at a time with a way back."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordinator.ui.blocks import button, column, holding, row
from coordinator.ui.theme import em, sized, theme

LIST_WIDTH, LEAST_BESIDE = 31.0, 33.0
"""Text sizes across that the list takes, and the least that what is beside it needs."""


class Beside(QWidget):
    """A list at the left and what was chosen at the right, or one of the two where both do not fit."""

    def __init__(self, listed: QWidget, chosen: QWidget, back: str) -> None:
        super().__init__()
        self.listed, self.chosen = listed, chosen
        self.back = button(back, self.show_list, look="quiet", icon="chevron-left")
        side = column(row(self.back, None), chosen, gap=0.4)
        side.setStretch(1, 1)
        self._side = holding(side)
        layout = row(listed, self._side, gap=1.1)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._turned = False
        self.narrow = False
        theme().changed.connect(self._fit)
        self._fit()

    def show_chosen(self) -> None:
        """Turn to what was chosen, where both do not fit."""
        self._turned = True
        self._fit()

    def show_list(self) -> None:
        """Turn back to the list."""
        self._turned = False
        self._fit()
        self.listed.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self.narrow = self.width() < em(LIST_WIDTH + LEAST_BESIDE)
        widest = 0.0 if self.narrow else LIST_WIDTH
        self.listed.setMaximumWidth(16_777_215)
        sized(self.listed, least=(1.0 if self.narrow else LIST_WIDTH, 0), most=(widest, 0))
        self.listed.setVisible(not (self.narrow and self._turned))
        self._side.setVisible(not self.narrow or self._turned)
        self.back.setVisible(self.narrow)
