"""A small grid to look over: lines down the side, columns along the top, every cell and line also in words.

It shows all its lines, so that the page scrolls and not the grid; the arrow keys go from cell to cell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from coordinator.ui.blocks import Tone
from coordinator.ui.measure import wrapped
from coordinator.ui.theme import em, theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW = 2.4
"""Height of a line in text sizes."""
SIDE = 0.42
"""The share of the width that the words at the side may take."""
COLOURS = {
    Tone.GOOD: ("good", "good_soft"),
    Tone.WARN: ("warn", "warn_soft"),
    Tone.DANGER: ("danger", "danger_soft"),
    Tone.QUIET: ("muted", "surface"),
}
COLOUR_ROLES = (Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.BackgroundRole)


@dataclass(frozen=True)
class Cell:
    """What a cell shows, and the whole of it in words."""

    text: str
    said: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class GridLine:
    """One line: the words at its side, the whole in words, and its cells; ``read`` stands below the grid."""

    head: str
    said: str
    cells: tuple[Cell, ...]
    read: str = ""


@dataclass(frozen=True)
class Top:
    """The head of a column, short and in full."""

    text: str
    said: str


class _Lines(QAbstractTableModel):
    """The lines as the view asks for them; nothing changes while the same is shown again."""

    def __init__(self) -> None:
        super().__init__()
        self.tops: tuple[Top, ...] = ()
        self.lines: tuple[GridLine, ...] = ()

    def show_lines(self, tops: tuple[Top, ...], lines: tuple[GridLine, ...]) -> None:
        """Show these lines; the cell that is chosen stays where the shape is the same."""
        same = tops == self.tops and len(lines) == len(self.lines)
        if same:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(tops) - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(lines) - 1)
            return
        self.beginResetModel()
        self.tops, self.lines = tops, lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's own names
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.tops)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.lines[index.row()].cells[index.column()]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: cell.said,
            Qt.ItemDataRole.AccessibleTextRole: cell.said,
            Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignCenter,
        }
        if role in COLOUR_ROLES and cell.tone in COLOURS:
            return theme().colour(COLOURS[cell.tone][COLOUR_ROLES.index(role)])
        return found.get(role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tops[section].text if across else self.lines[section].head
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tops[section].said if across else self.lines[section].said
        return None


class _Side(QHeaderView):
    """The words at the side, on two lines where one is too short, cut with dots where two are."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)

    def lines_of(self, text: str) -> list[str]:
        """Return the lines of the words at the side."""
        return wrapped(text, self._font(), self.width() - em(1.2), 2)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:  # noqa: N802 -- Qt's own name
        text = str(self.model().headerData(at, Qt.Orientation.Vertical) or "")
        lines, font = self.lines_of(text), self._font()
        metrics, high = QFontMetricsF(font), self.fontMetrics().height()
        painter.save()
        painter.fillRect(rect, theme().colour("raised"))
        painter.setPen(theme().colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(font)
        painter.setPen(theme().colour("text"))
        wide = rect.width() - em(1.2)
        top = rect.y() + (rect.height() - high * len(lines)) / 2
        for number, line in enumerate(lines):
            shown = metrics.elidedText(line.strip(), Qt.TextElideMode.ElideRight, wide)
            box = QRectF(rect.x() + em(0.6), top + number * high, wide, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class Grid(QTableView):
    """The grid itself; ``pressed_at`` carries line and column of a press, ``come_to`` the line come to.

    ``column`` is the least width of a column in text sizes; where it may ``fill``, all share the width.
    """

    pressed_at = Signal(int, int)
    come_to = Signal(int)

    def __init__(self, name: str, *, column: float, side: float = 15, fill: bool = False) -> None:
        super().__init__()
        self.lines = _Lines()
        self._column, self._side, self._fill = column, side, fill
        self._heads = _Side()
        self.setVerticalHeader(self._heads)
        self.setAccessibleName(name)
        self.setModel(self.lines)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setMinimumSectionSize(em(1.5))
        theme().changed.connect(self._size)
        self._size()

    def show_lines(self, tops: Sequence[Top], lines: Sequence[GridLine]) -> None:
        """Show these lines under these heads."""
        self.lines.show_lines(tuple(tops), tuple(lines))
        if lines and tops and not self.currentIndex().isValid():
            choose = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.lines.index(0, 0), choose)
        self._size()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        across = self.verticalHeader().width() + self.horizontalHeader().length()
        bar = self.horizontalScrollBar().sizeHint().height() if across > self.width() else 0
        high = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return QSize(em(20), high + bar + 2 * self.frameWidth() + em(0.2))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(em(12), self.sizeHint().height())

    def currentChanged(self, now: Index, before: Index) -> None:  # noqa: D102, N802
        super().currentChanged(now, before)
        if now.isValid():
            self.come_to.emit(now.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and at == self.currentIndex():
            self._press(at)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._size()

    def _press(self, at: QModelIndex) -> None:
        if at.isValid():
            self.pressed_at.emit(at.row(), at.column())

    def _size(self) -> None:
        side, across = min(em(self._side), int(self.width() * SIDE)), self.horizontalHeader()
        self._heads.setFixedWidth(side)
        high = self._heads.fontMetrics().height()
        for number, line in enumerate(self.lines.lines):
            lines = len(self._heads.lines_of(line.head))
            self._heads.resizeSection(number, max(em(ROW), lines * high + em(0.7)))
        shared = (self.width() - side - 2 * self.frameWidth()) // max(1, len(self.lines.tops))
        across.setDefaultSectionSize(max(em(self._column), shared if self._fill else 0))
        self.updateGeometry()
