"""Venues, interpreters and commissioners: a table to choose from, and the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from coordinator.commands.fields import add_record
from coordinator.models.base import Record
from coordinator.queries.records import records
from coordinator.ui.beside import Beside
from coordinator.ui.blocks import button, column, row
from coordinator.ui.bridge import Bridge
from coordinator.ui.record_panel import RecordPanel
from coordinator.ui.table import Column, Table
from coordinator.ui.theme import sized


class DirectoryTab(QWidget):
    """Every record of one kind by name; a new one opens with the cursor in its first field."""

    def __init__(
        self, bridge: Bridge, panel: RecordPanel, columns: Sequence[Column], *, name: str, add: str
    ) -> None:
        super().__init__()
        self.bridge, self.panel = bridge, panel
        self.record_type = panel.form.record_type
        self.table = Table(name, columns, empty=f"No {name.casefold()} yet.")
        sized(self.table.wanted, least=(19, 0), most=(30, 0))
        self.add_button = button(add, self.add, icon="plus")
        listed = QWidget()
        inner = column(self.table, row(None, self.add_button), gap=0.7, margins=(0, 0, 0, 1.1))
        inner.setStretch(0, 1)
        listed.setLayout(inner)
        listed.setFocusProxy(self.table.view)
        self.beside = Beside(listed, panel, f"Back to {name.casefold()}")
        self.setLayout(column(self.beside))
        self.table.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.view.clicked.connect(lambda _index: self.beside.show_chosen())
        self.table.opened.connect(lambda _row: self.beside.show_chosen())

    def add(self) -> None:
        """Add an empty record and open it."""
        self.panel.flush()
        self.bridge.do(add_record, self._added, record=self.record_type())

    def refresh(self) -> None:
        """Read the records and the chosen one again."""
        rows = sorted(self.bridge.read(records, record_type=self.record_type), key=_by_name)
        chosen = self.panel.record_id
        self.table.view.selectionModel().blockSignals(True)
        self.table.show_rows(rows)
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

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= now.row() < len(self.table.model.rows):
            self.panel.show_record(self.table.model.rows[now.row()].id)

    def _added(self, record_id: str) -> None:
        self.table.wanted.clear()
        self.refresh()
        self.open_record(record_id)
        next(iter(self.panel.view.cells.values())).editor.setFocus()


def _by_name(record: Record) -> tuple[bool, str]:
    name = str(getattr(record, "name", ""))
    return not name, name.casefold()
