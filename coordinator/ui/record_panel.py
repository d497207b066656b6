"""One record of the directory beside its list: its name, its form, and what belongs to it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from coordinator.commands.fields import put_in_bin
from coordinator.models.base import Record
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Card, Chip, Tone, column, holding, row, scrolled, tool, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.history import HistoryDialog
from coordinator.ui.record_list import RecordList


class RecordPanel(QWidget):
    """The form of the chosen record, saved as it is typed, with the lists that belong to it below."""

    def __init__(
        self,
        bridge: Bridge,
        form: Form,
        *,
        empty: str,
        called: Callable[[Any], str] = lambda one: str(one.name),
    ) -> None:
        super().__init__()
        self._called = called
        self.bridge, self.form = bridge, form
        self.record_id = ""
        self.title = words("", "title", wrap=True)
        self.chip = Chip("", Tone.PLAIN)
        self.chip.hide()
        self.history = tool("history", "History of this record", self._show_history)
        self.bin = tool("trash-2", "Put in the bin", self._put_in_bin)
        self.view = FormView(form, bridge)
        head = row(self.title, self.chip, self.history, self.bin)
        head.setStretch(0, 1)
        self.content = column(head, gap=0.9, margins=(0, 0, 0.6, 1.4))
        self._page = scrolled(holding(self.content))
        self._stand_in = holding(column(Card().add(words(empty, "muted", wrap=True)), None))
        self.setLayout(column(self._stand_in, self._page))
        self._reveal()

    def fill(self, *widgets: QWidget) -> None:
        """Put the form, lists and cards below the name."""
        for widget in widgets:
            self.content.addWidget(widget)
        self.content.addStretch(1)

    @property
    def lists(self) -> Sequence[RecordList]:
        """The lists that belong to the record, as far as they were looked at."""
        return self.findChildren(RecordList)

    def show_record(self, record_id: str) -> None:
        """Show one record, empty for none; what was typed in the one before is saved first."""
        if record_id != self.record_id:
            for listed in self.lists:
                if listed.open_id:
                    listed.close_record()
            self.view.flush()
            self.record_id = record_id
            self._page.verticalScrollBar().setValue(0)
            self.refresh()
            for listed in self.lists:
                listed.refresh()

    def refresh(self) -> None:
        """Show what is kept now, leaving alone whatever is being typed."""
        found = self.kept() if self.record_id else None
        if found is None or found.binned_at is not None:
            self.record_id = ""
        else:
            self.view.refresh(found)
            self.title.setText(self.name_of(found))
        self._reveal()

    def kept(self) -> Record | None:
        """Return the record that is shown, as it is kept."""
        return self.bridge.read(one_record, record_type=self.form.record_type, record_id=self.record_id)

    def name_of(self, record: Any) -> str:
        """Return what the record is called."""
        return self._called(record) or f"New {self.form.noun}"

    def flush(self) -> None:
        """Save at once whatever is half typed."""
        self.view.flush()
        for listed in self.lists:
            listed.flush()

    def _reveal(self) -> None:
        self._page.setVisible(bool(self.record_id))
        self._stand_in.setVisible(not self.record_id)

    def _put_in_bin(self) -> None:
        self.flush()
        self.bridge.do(put_in_bin, record_type=self.form.record_type, record_id=self.record_id)

    def _show_history(self) -> None:
        found = self.kept()
        if found is not None:
            self.flush()
            self.bridge.settle()
            HistoryDialog(self.bridge, self.form, found, self.name_of(found), self.window()).open()
