"""Venues, interpreters and commissioners: a table to choose from, and the chosen one beside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from coordinator.commands.fields import add_record
from coordinator.models.base import Record
from coordinator.queries.records import records
from coordinator.ui.beside import Beside
from coordinator.ui.blocks import Item, button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.place_filters import PlaceFilters
from coordinator.ui.record_panel import RecordPanel
from coordinator.ui.table import Column, Table
from coordinator.ui.theme import sized


class DirectoryTab(QWidget):
    """Every record of one kind by name; a new one opens with the cursor in its first field.

    With ``filters`` the list holds what they let through, and says how many that is.
    """

    def __init__(
        self,
        bridge: Bridge,
        panel: RecordPanel,
        columns: Sequence[Column],
        *,
        name: str,
        add: str,
        filters: PlaceFilters | None = None,
    ) -> None:
        super().__init__()
        self.bridge, self.panel, self.filters, self._name = bridge, panel, filters, name
        self.record_type = panel.form.record_type
        self.table = Table(name, columns, filtered=filters is None, empty=f"No {name.casefold()} yet.")
        if filters is None:
            sized(self.table.wanted, least=(19, 0), most=(30, 0))
        self.count = words("", "small", wrap=True)
        self.add_button = button(add, self.add, icon="plus")
        self.beside = Beside(self._listed(), panel, f"Back to {name.casefold()}")
        self.setLayout(column(self.beside))
        if filters is not None:
            filters.typed.below = self.table.view
            filters.changed.connect(self.refresh)
        self.table.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.view.clicked.connect(lambda _index: self.beside.show_chosen())
        self.table.opened.connect(lambda _row: self.beside.show_chosen())

    def add(self) -> None:
        """Add an empty record and open it."""
        self.panel.flush()
        self.bridge.do(add_record, self._added, record=self.record_type())

    def refresh(self) -> None:
        """Read the records and the chosen one again."""
        chosen = self.panel.record_id
        self.table.view.selectionModel().blockSignals(True)
        self.table.show_rows(self._rows())
        self.select(chosen)
        self.table.view.selectionModel().blockSignals(False)
        self.panel.refresh()

    def open_record(self, record_id: str) -> None:
        """Choose one record and show it."""
        self.select(record_id)
        self.panel.show_record(record_id)
        self.beside.show_chosen()

    def select(self, record_id: str) -> None:
        """Mark the row of a record, or none."""
        at = next((n for n, one in enumerate(self.table.model.rows) if one.id == record_id), -1)
        self.table.mark(at)

    def _listed(self) -> QWidget:
        below = row(self.count, self.add_button)
        below.setStretch(0, 1)
        items: list[Item] = [self.table, below]
        if self.filters is not None:
            items.insert(0, self.filters)
        inner = column(*items, gap=0.7, margins=(0, 0, 0, 1.1))
        inner.setStretch(items.index(self.table), 1)
        listed = QWidget()
        listed.setLayout(inner)
        listed.setFocusProxy(self.table.view)
        return listed

    def _rows(self) -> Sequence[Any]:
        if self.filters is None:
            return sorted(self.bridge.read(records, record_type=self.record_type), key=_by_name)
        self.filters.refresh()
        found = self.filters.look()
        narrowed = self.filters.is_narrowed()
        noun = self._name.casefold()
        nothing = f"No {noun} like that. Take away what you need least." if narrowed else f"No {noun} yet."
        self.table.empty.setText(nothing)
        self.count.setText(_counted(len(found), noun, narrowed=narrowed))
        return found

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= now.row() < len(self.table.model.rows):
            self.panel.show_record(self.table.model.rows[now.row()].id)

    def _added(self, record_id: str) -> None:
        self.table.wanted.clear()
        if self.filters is not None:
            self.filters.clear()
        self.refresh()
        self.open_record(record_id)
        next(iter(self.panel.view.cells.values())).editor.setFocus()


def _by_name(record: Record) -> tuple[bool, str]:
    name = str(getattr(record, "name", ""))
    return not name, name.casefold()


def _counted(count: int, noun: str, *, narrowed: bool) -> str:
    if not count:
        return ""
    said = f"1 {noun.removesuffix('s')}" if count == 1 else f"{count} {noun}"
    return f"{said} found" if narrowed else said
