"""Two sides of one step: beside each other, each scrolling alone, or one at a time where room is short."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from coordinator.ui.blocks import column, holding, row, scrolled
from coordinator.ui.choosers import Segments
from coordinator.ui.theme import em, sized, theme

LEAST_BESIDE = 50
"""Text sizes across below which only one side is seen."""
SMALLER, LARGER = 2, 3
"""Shares of the width that the sides take."""
LEAST_SIDE = 18


class TwoSides(QWidget):
    """A smaller side to read from and a larger one to write on; the larger one is seen first."""

    def __init__(self, smaller: QWidget, larger: QWidget, *, names: tuple[str, str]) -> None:
        super().__init__()
        self.areas: tuple[QScrollArea, QScrollArea] = (_page(smaller), _page(larger))
        self.turn = Segments([(1, names[1]), (0, names[0])])
        self.turn.show_value(1)
        self.turn.chosen.connect(self._fit)
        self._bar = holding(row(self.turn))
        beside = row(*self.areas, gap=0.8)
        beside.setStretch(0, SMALLER)
        beside.setStretch(1, LARGER)
        layout = column(self._bar, beside, gap=0.6)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.narrow = False
        theme().changed.connect(self._fit)
        self._fit()

    def turn_to(self, side: int) -> None:
        """Bring the smaller side (0) or the larger one (1) to the front, where both do not fit."""
        self.turn.show_value(side)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self.narrow = self.width() < em(LEAST_BESIDE)
        self._bar.setVisible(self.narrow)
        for side, area in enumerate(self.areas):
            area.setVisible(not self.narrow or self.turn.value() == side)


def _page(side: QWidget) -> QScrollArea:
    area = scrolled(holding(column(side, None, margins=(0, 0, 0.5, 1.4))))
    sized(area, least=(LEAST_SIDE, 0))
    return area
