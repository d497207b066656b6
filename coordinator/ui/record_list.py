"""A list of records of one kind: each opens in place into its form; add, order, bin and history included.

    strengths = RecordList(
        bridge, STRENGTH,
        title="Strengths",
        add="Add a strength",
        rows=lambda: bridge.read(case_records, record_type=Strength, case_id=case_id),
        new=lambda: Strength(case_id=case_id),
        summary=lambda strength: Summary(strength.text or "New strength"),
        empty="What goes well in this family?",
    )

It looks again by itself when its record type changes; ``also`` names further types its lines depend on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from coordinator.commands.fields import add_record, move, put_in_bin
from coordinator.models.base import OrderedCaseRecord, Record
from coordinator.ui.blocks import (
    Card,
    Item,
    Notice,
    Tone,
    button,
    column,
    flow,
    holding,
    rename,
    row,
    tool,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.flow import stretch
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.history import HistoryDialog
from coordinator.ui.list_row import ListRow, Summary
from coordinator.ui.theme import spaced

MOST_AT_FIRST = 40
"""Lines shown before "Show more"."""


@dataclass(frozen=True)
class RowAction:
    """One more thing that can be done with an open record: its words, its icon, and what does it."""

    text: str
    icon: str
    act: Callable[[Any], object]


class RecordList(QWidget):
    """A card that lists records and opens one at a time; ``opened`` carries the id of the open one."""

    opened = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        form: Form,
        *,
        title: str,
        rows: Callable[[], Sequence[Record]],
        summary: Callable[[Any], Summary],
        new: Callable[[], Record] | None = None,
        add: str = "",
        empty: str = "",
        note: str = "",
        also: frozenset[type[Any]] = frozenset(),
        actions: Sequence[RowAction] = (),
        can_bin: bool = True,
    ) -> None:
        super().__init__()
        self.bridge, self.form = bridge, form
        self._rows, self._summary, self._new = rows, summary, new
        self._shows = {form.record_type} | also
        self._actions, self._can_bin, self.has_history = actions, can_bin, True
        self._title, self._limit, self._open_id, self._open_next = title, MOST_AT_FIRST, "", ""
        self.lines: dict[str, ListRow] = {}
        self._records: dict[str, Record] = {}
        self._stale = True
        self.view: FormView | None = None
        self._sheet: QFrame | None = None
        self.add_button = button(add or "Add", self.add, look="quiet", icon="plus")
        self.bin_notice = Notice(Tone.PLAIN, "", button("Undo", self._unbin, look="quiet"))
        self.empty = words(empty, "muted", wrap=True)
        self._list = column(gap=0.15)
        self.more = button("Show more", self._show_more, look="quiet", icon="chevron-down")
        self.more.hide()
        self.card = Card()
        self.top = self._head(title, note)
        spaced(self.card.body, 0.7, (0.5, 1.1, 0.5, 0.8))
        self.card.add(self.top, self._list, row(self.more, None, margins=(0.3, 0, 0, 0)))
        self.setLayout(column(self.card))
        bridge.changed.connect(self._hear)

    def _head(self, title: str, note: str) -> QVBoxLayout:
        """Return what stands above the lines, in line with their words."""
        self.card.heading.setText(title)
        adds = (self.add_button,) if self._new is not None else ()
        notes = (words(note, "muted", wrap=True),) if note else ()
        top = (row(self.card.heading, *adds), *notes, self.bin_notice, self.empty)
        return column(*top, gap=0.7, margins=(0.9, 0, 0.9, 0))

    @property
    def records(self) -> tuple[Record, ...]:
        """The records listed now, in their order."""
        return tuple(self._records.values())

    def add(self) -> None:
        """Add a record and open it with the cursor in its first field."""
        if self._new is not None:
            self.flush()
            self.bridge.do(add_record, self._added, record=self._new())

    def refresh(self) -> None:
        """Read the records again and show them."""
        self._stale = False
        found = self._rows()
        self._records = {record.id: record for record in found}
        for gone in [known for known in self.lines if known not in self._records]:
            if gone == self._open_id:
                self.close_record()
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        shown = list(found)[: self._limit]
        for place, record in enumerate(shown):
            self._show_line(place, record)
        self.more.setVisible(len(found) > len(shown))
        rename(self.more, f"Show {len(found) - len(shown)} more")
        self.empty.setVisible(not found and bool(self.empty.text()))
        self.card.heading.setText(f"{self._title} ({len(found)})" if found else self._title)
        if self._open_id and self.view is not None:
            self._place_sheet()
            self.view.refresh(self._records[self._open_id])
        self._chain_tabs()
        if self._open_next in self.lines:
            self.open_record(self._open_next, focus=True)

    def open_record(self, record_id: str, *, focus: bool = False) -> None:
        """Open one record's form below its line."""
        if self._stale:
            self.refresh()
        if record_id not in self._records:
            return
        if record_id not in self.lines:
            self._limit = len(self._records)
            self.refresh()
        self._open_next = ""
        sheet, view = self._form_sheet()
        previous = self.lines.get(self._open_id)
        if previous is not None and self._open_id != record_id:
            view.flush()
            previous.setChecked(False)
        self._open_id = record_id
        self.lines[record_id].setChecked(True)
        view.show_record(self._records[record_id])
        self._place_sheet()
        sheet.show()
        self._chain_tabs()
        if focus:
            next(iter(view.cells.values())).editor.setFocus(Qt.FocusReason.TabFocusReason)
        self.opened.emit(record_id)

    def close_record(self) -> None:
        """Close the open form; what was typed is saved first."""
        if self.view is not None and self._sheet is not None:
            self.view.flush()
            self._sheet.hide()
        line = self.lines.get(self._open_id)
        self._open_id = ""
        if line is not None:
            line.setChecked(False)
            line.setFocus()

    @property
    def open_id(self) -> str:
        """The id of the open record, empty when none is open."""
        return self._open_id

    def flush(self) -> None:
        """Save at once what was typed."""
        if self.view is not None:
            self.view.flush()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own names
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        if event.type() == QEvent.Type.FontChange:
            for line in self.lines.values():
                line.updateGeometry()
        super().changeEvent(event)

    def _hear(self, types: frozenset[type[Any]]) -> None:
        if not self._shows & types:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _added(self, record_id: str) -> None:
        self._open_next = record_id
        self.refresh()

    def _show_line(self, place: int, record: Record) -> None:
        line = self.lines.get(record.id)
        if line is None:
            line = ListRow(self._summary(record))
            line.clicked.connect(lambda _checked=False, known=record.id: self._pressed(known))
            line.binned.connect(lambda known=record.id: self._bin(known))
            line.moved.connect(lambda step, known=record.id: self._move(known, step))
            self.lines[record.id] = line
        else:
            line.show_summary(self._summary(record))
        at = self._list.indexOf(line)
        sheet_above = self._sheet is not None and 0 <= self._list.indexOf(self._sheet) <= place
        if at != place + int(sheet_above):
            self._list.insertWidget(place + int(sheet_above), line)

    def _place_sheet(self) -> None:
        if self._sheet is not None and self._open_id in self.lines:
            self._list.removeWidget(self._sheet)
            self._list.insertWidget(self._list.indexOf(self.lines[self._open_id]) + 1, self._sheet)

    def _chain_tabs(self) -> None:
        """Let the Tab key go down the list, through the open form where it stands."""
        stops: list[QWidget] = [self.add_button] if self.isAncestorOf(self.add_button) else []
        for line in sorted(self.lines.values(), key=self._list.indexOf):
            stops.append(line)
            if self._sheet is not None and line is self.lines.get(self._open_id):
                stops += [one for one in self._sheet.findChildren(QWidget) if _is_stop(one, self)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _pressed(self, record_id: str) -> None:
        if record_id == self._open_id:
            self.close_record()
        else:
            self.open_record(record_id)

    def _form_sheet(self) -> tuple[QFrame, FormView]:
        if self._sheet is None or self.view is None:
            self.view = FormView(self.form, self.bridge)
            self._sheet = QFrame()
            self._sheet.setProperty("look", "sheet")
            self._sheet.setLayout(column(self.view, self._footer(), margins=(0.9, 0.6, 0.9, 1.0)))
            self._list.addWidget(self._sheet)
        return self._sheet, self.view

    def _footer(self) -> QLayout:
        """Return what can be done with the open record; the buttons go on below where the line is full."""
        acts = [button(action.text, partial(self._act, action), icon=action.icon) for action in self._actions]
        tools: list[Item] = []
        if issubclass(self.form.record_type, OrderedCaseRecord):
            tools.append(tool("arrow-up", "Move up (Alt+Up)", lambda: self._move(self._open_id, -1)))
            tools.append(tool("arrow-down", "Move down (Alt+Down)", lambda: self._move(self._open_id, 1)))
        if self.has_history:
            tools.append(tool("history", "History of this record", self._show_history))
        if self._can_bin:
            tools.append(tool("trash-2", "Put in the bin (Delete)", lambda: self._bin(self._open_id)))
        tools.append(button("Done", self.close_record))
        if not acts:
            return row(None, *tools)
        left, right = holding(flow(*acts)), holding(row(None, *tools))
        stretch(left, 1)
        return flow(left, right, grow=True)

    def _act(self, action: RowAction) -> None:
        self.flush()
        action.act(self._records[self._open_id])

    def _bin(self, record_id: str) -> None:
        if not self._can_bin:
            return
        self.flush()
        title = self._summary(self._records[record_id]).title

        def told(_nothing: object) -> None:
            self.bin_notice.say(f"“{title}” is in the bin.")

        self.bridge.do(put_in_bin, told, record_type=self.form.record_type, record_id=record_id)

    def _unbin(self) -> None:
        self.bin_notice.say("")
        self.bridge.undo()

    def _move(self, record_id: str, step: int) -> None:
        kind = self.form.record_type
        if issubclass(kind, OrderedCaseRecord):
            at = list(self._records).index(record_id) + 1
            to = max(1, min(len(self._records), at + step))
            self.bridge.do(move, record_type=kind, record_id=record_id, to=to)

    def _show_more(self) -> None:
        self._limit += 10 * MOST_AT_FIRST
        self.refresh()

    def _show_history(self) -> None:
        record = self._records[self._open_id]
        self.flush()
        self.bridge.settle()
        HistoryDialog(self.bridge, self.form, record, self._summary(record).title, self.window()).open()


def _is_stop(widget: QWidget, within: QWidget) -> bool:
    """Say whether the Tab key stops here; the list that drops from a box is a window of its own."""
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return stops and widget.window() is within.window()
