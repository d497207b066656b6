"""How far everybody is prepared, at a glance: people down the side, what to cover along the top."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from coordinator.models.choices import Topic
from coordinator.queries.preparation import Prepared, needs_of, prepared_people
from coordinator.ui import icons
from coordinator.ui.blocks import Card, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.invitations import day_and_month
from coordinator.ui.case.wording import capital, counted
from coordinator.ui.measure import wrapped
from coordinator.ui.theme import em, theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

HEADINGS: Final[Mapping[Topic, str]] = {
    Topic.PROCESS: "Process",
    Topic.QUESTIONS: "Ques-\ntions",
    Topic.BOTTOM_LINES: "Bottom\nlines",
    Topic.GROUND_RULES: "Ground\nrules",
    Topic.SAFETY: "Safety",
    Topic.TRAVEL: "Travel",
    Topic.FOOD: "Food",
    Topic.ACCESS: "Access",
    Topic.CHILD_VIEW: "Child’s\nview",
    Topic.OFFER: "Offer",
}
TOPICS = tuple(HEADINGS)
DONE, NOT_YET = "Done", "Not yet"
NAME_WIDE, REACHED_WIDE, TOPIC_WIDE, HIGH = 8.4, 5.0, 4.0, 3.5
"""Least widths of the names and columns, and the height of a line, in text sizes."""
MOST_LINES = 8
"""Lines a name may take with the needs below it."""
NARROW_HEADINGS = "QHeaderView::section { padding-left: 0; padding-right: 0; }"
NARROW_CORNER = "QTableCornerButton::section { background: transparent; border: 0; }"


class PreparedCard(Card):
    """The table; a cell that is pressed begins an entry with that person and topic in the log."""

    def __init__(
        self, bridge: Bridge, case_id: str, add_call: Callable[[str, tuple[Topic, ...]], object]
    ) -> None:
        super().__init__("How far everybody is prepared")
        self.bridge, self._case_id, self._add_call = bridge, case_id, add_call
        self.rows = PreparedRows()
        self.table = PreparedTable(self.rows)
        self.table.pressed_at.connect(self._begin)
        self.empty = words("Nobody who may come is in this case yet.", "muted", wrap=True)
        self.hint = words(
            "Press a cell, or Enter on it, to log a call or visit about it. Needs stand below each name.",
            "muted",
            wrap=True,
        )
        self.add(self.hint, self.empty, self.table)

    def refresh(self) -> None:
        """Read the log again and show everybody who may come, those not reached first."""
        found = self.bridge.read(prepared_people, case_id=self._case_id)
        self.rows.show_rows(found)
        self.table.fit()
        self.table.setVisible(bool(found))
        self.hint.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _begin(self, place: int, column: int) -> None:
        person_id = self.rows.rows[place].one.person.id
        self._add_call(person_id, (TOPICS[column - 1],) if column else ())


class PreparedRows(QAbstractTableModel):
    """The people as the table asks for them: when they were reached, and each topic done or not yet."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Prepared, ...] = ()

    def show_rows(self, rows: Sequence[Prepared]) -> None:
        """Show these people."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def covered(self, index: Index) -> bool:
        """Whether the topic of a cell was covered; in the first column, whether they were reached."""
        row = self.rows[index.row()]
        return TOPICS[index.column() - 1] in row.covered if index.column() else row.reached

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102, N802 -- Qt's own names
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102, N802
        return 0 if parent.isValid() else len(TOPICS) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(index)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.rows[index.row()]
            about = TOPICS[index.column() - 1].label if index.column() else "Last reached"
            return f"{row.one.short_name}: {about} – {self._said(index).casefold()}"
        return None

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADINGS[TOPICS[section - 1]] if section else "Reached"
            return None
        one = self.rows[section].one
        needs = ", ".join(needs_of(one.person, briefly=role == Qt.ItemDataRole.DisplayRole))
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{one.short_name}\n{capital(needs)}" if needs else one.short_name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{one.short_name}: {needs}" if needs else one.short_name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return left.value | Qt.TextFlag.TextWordWrap.value
        return None

    def _said(self, index: Index) -> str:
        row = self.rows[index.row()]
        if index.column():
            return DONE if self.covered(index) else NOT_YET
        if row.last_reached is not None:
            return day_and_month(row.last_reached)
        if row.reached:
            return "Yes"
        return f"Tried {counted(row.tried, 'time')}" if row.tried else NOT_YET


class PreparedTable(QTableView):
    """A table as high as its lines; ``pressed_at`` carries the place of the cell that was pressed."""

    pressed_at = Signal(int, int)

    def __init__(self, rows: PreparedRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setAccessibleName("How far everybody is prepared")
        self.setItemDelegate(PreparedCell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.horizontalHeader().setStyleSheet(NARROW_HEADINGS)
        self.setStyleSheet(NARROW_CORNER)
        self.clicked.connect(lambda index: self.pressed_at.emit(index.row(), index.column()))
        theme().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Make the table as high as its lines and its columns as wide as their words."""
        self.verticalHeader().setFixedWidth(em(NAME_WIDE))
        for place in range(self.model().rowCount()):
            self.verticalHeader().resizeSection(place, self._high(place))
        self.horizontalHeader().setFixedHeight(em(3.4))
        self._share_width()
        lines = self.verticalHeader().length()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().height() + lines + bar + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own names
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.pressed_at.emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)

    def _high(self, place: int) -> int:
        """Return the height of a line, with room for the needs that stand below the name."""
        header = self.verticalHeader()
        font = header.font()
        font.setWeight(QFont.Weight.DemiBold)
        told = str(self.model().headerData(place, Qt.Orientation.Vertical))
        room = header.width() - em(1.8)
        count = sum(len(wrapped(line, font, room, MOST_LINES)) for line in told.split("\n"))
        return max(em(HIGH), min(count, MOST_LINES) * QFontMetrics(font).lineSpacing() + em(1.3))

    def _share_width(self) -> None:
        """Let the topics share what room there is; below their least width the table scrolls sideways."""
        room = self.viewport().width() - em(REACHED_WIDE)
        self.setColumnWidth(0, em(REACHED_WIDE))
        share = max(em(TOPIC_WIDE), room // len(TOPICS))
        for column in range(1, len(TOPICS)):
            self.setColumnWidth(column, share)
        self.setColumnWidth(len(TOPICS), max(share, room - share * (len(TOPICS) - 1)))


class PreparedCell(QStyledItemDelegate):
    """A cell: an icon, and below it the word for it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        model = index.model()
        assert isinstance(model, PreparedRows)  # noqa: S101 -- the table has no other model
        box: QRect = option.rect
        done = model.covered(index)
        role = "good" if done else "muted"
        size = em(1.2)
        high = size + painter.fontMetrics().height() + em(0.1)
        top = box.top() + (box.height() - high) // 2
        picture = icons.pixmap(
            "check" if done else "ellipsis",
            getattr(theme().tokens, role),
            size,
            painter.device().devicePixelRatio(),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        table = self.parent()
        here = isinstance(table, QTableView) and table.hasFocus() and table.currentIndex() == index
        if here:
            painter.setPen(QPen(theme().colour("accent"), max(2, em(0.15))))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), em(0.3), em(0.3))
        painter.drawPixmap(QRect(box.center().x() - size // 2, top, size, size), picture)
        painter.setPen(theme().colour("text" if done else "muted"))
        below = QRect(box.left(), top + size + em(0.1), box.width(), painter.fontMetrics().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, D102, N802
        return QSize(em(TOPIC_WIDE), em(HIGH))
