"""A table over rows that never change: sort by a heading, filter as you type, copy out to a spreadsheet.

table = Table("People", [
    Column("Name", lambda row: row.name, wide=16),
    Column("Born", lambda row: say_short_date(row.born), sort=lambda row: row.born or date.min),
])
table.show_rows(rows)          # any sequence of frozen values
table.opened.connect(...)      # Enter or a double click; carries the row
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from coordinator.ui.blocks import Item, column, row, words
from coordinator.ui.theme import em, sized, theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column: its heading, the words of a row, and what to sort by where that is not the words."""

    heading: str
    words: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    wide: float = 10.0
    right: bool = False


class FrozenRows(QAbstractTableModel):
    """The rows as the view asks for them; a sort or a filter lays out a new tuple."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[Any, ...] = ()
        self._all: tuple[Any, ...] = ()
        self._wanted = ""
        self._by, self._down = -1, False

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows in the order and with the filter of before."""
        self._all = tuple(rows)
        self._lay_out()

    @property
    def every(self) -> int:
        """How many rows there are, the filter aside."""
        return len(self._all)

    def filter(self, wanted: str) -> None:
        """Show only rows in which every word is found somewhere, capitals and accents aside."""
        self._wanted = wanted
        self._lay_out()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102, N802 -- Qt's own names
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102, N802
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        one = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return one.words(self.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if one.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:  # noqa: D102
        self._by, self._down = column, order is Qt.SortOrder.DescendingOrder
        self._lay_out()

    def _lay_out(self) -> None:
        self.beginResetModel()
        rows = self._all
        if self._wanted.strip():
            wanted = _folded(self._wanted).split()
            rows = tuple(row for row in rows if all(word in self._text(row) for word in wanted))
        if 0 <= self._by < len(self.columns):
            one = self.columns[self._by]
            key = one.sort or (lambda row: _folded(one.words(row)))
            rows = tuple(sorted(rows, key=key, reverse=self._down))
        self.rows = rows
        self.endResetModel()

    def _text(self, row: Any) -> str:
        return _folded(" ".join(one.words(row) for one in self.columns))


class Table(QWidget):
    """A table with a filter above it; ``opened`` carries the row of an Enter or a double click."""

    opened = Signal(object)

    def __init__(
        self, name: str, columns: Sequence[Column], *, filtered: bool = True, empty: str = ""
    ) -> None:
        super().__init__()
        self.model = FrozenRows(columns)
        self.view = QTableView()
        self.view.setAccessibleName(name)
        self.view.setModel(self.model)
        self._prepare_view()
        self.wanted = QLineEdit()
        self.wanted.setPlaceholderText("Show only rows with these words")
        self.wanted.setAccessibleName(f"Filter {name}")
        self.wanted.setClearButtonEnabled(False)
        self.wanted.textChanged.connect(self._filter)
        sized(self.wanted, most=(26, 0))
        self.count = words("", "muted")
        self.empty = words(empty, "muted", wrap=True)
        self.empty.hide()
        above: list[Item] = [self.wanted, None, self.count] if filtered else []
        layout = column(row(*above), self.empty, self.view, gap=0.5)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        theme().changed.connect(self._size)
        self._size()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the chosen line stays where it was."""
        at = self.view.currentIndex().row()
        self.model.show_rows(rows)
        self.empty.setVisible(not rows and bool(self.empty.text()))
        self._count()
        if 0 <= at < len(self.model.rows):
            self.view.selectRow(at)

    def chosen(self) -> Any | None:
        """Return the row that is chosen."""
        at = self.view.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def mark(self, at: int) -> None:
        """Choose the row at this place; a place before the first chooses none."""
        if at < 0:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        elif self.view.currentIndex().row() != at:
            self.view.selectRow(at)

    def as_text(self) -> str:
        """Return what is seen as lines with tabs between, for a spreadsheet."""
        lines = ["\t".join(one.heading for one in self.model.columns)]
        lines += ["\t".join(_cell(one.words(each)) for one in self.model.columns) for each in self.model.rows]
        return "\n".join(lines)

    def _prepare_view(self) -> None:
        self.view.setSortingEnabled(True)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setTabKeyNavigation(False)
        self.view.setCornerButtonEnabled(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        self.view.activated.connect(lambda index: self.opened.emit(self.model.rows[index.row()]))
        copy = QAction("Copy", self.view)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.view.addAction(copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _size(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(em(2.5))
        for number, one in enumerate(self.model.columns):
            self.view.setColumnWidth(number, em(one.wide))

    def _filter(self, wanted: str) -> None:
        self.model.filter(wanted)
        self._count()

    def _count(self) -> None:
        seen, every = self.model.rowCount(), self.model.every
        self.count.setText(f"{seen} of {every}" if seen != every else f"{every}")

    def _copy(self) -> None:
        chosen = sorted({index.row() for index in self.view.selectedIndexes()})
        lines = [
            "\t".join(_cell(one.words(self.model.rows[at])) for one in self.model.columns) for at in chosen
        ]
        QGuiApplication.clipboard().setText("\n".join(lines) if lines else self.as_text())


def _cell(text: str) -> str:
    """Return one cell as a spreadsheet takes it: on one line, and never a live formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in ("=", "@") else flat


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
