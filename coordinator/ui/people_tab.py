"""People found as one types, and the chosen one beside the list; quick however many there are."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.commands.fields import add_record
from coordinator.models.person import Person
from coordinator.queries.directory import PeopleFound, PersonLine, find_people
from coordinator.ui.beside import Beside
from coordinator.ui.blocks import button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.person_panel import PersonPanel
from coordinator.ui.screen import Ways
from coordinator.ui.table import Column, Table

PAUSE = 120
"""Milliseconds without a key before the list follows what was typed."""

COLUMNS = (
    Column("Name", lambda line: line.name, wide=14),
    Column("Born", lambda line: line.born, wide=7),
    Column("Family or work", lambda line: line.families or line.work, wide=5),
)


class SearchLine(QLineEdit):
    """A line to search with; the down arrow goes on to the list below."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.below: QWidget | None = None
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if event.key() == Qt.Key.Key_Down and self.below is not None:
            self.below.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class PeopleTab(QWidget):
    """A search over everyone in the casebook; the first found are listed, with how many there are."""

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__()
        self.bridge = bridge
        self.panel = PersonPanel(bridge, ways)
        self.wanted = SearchLine("Search for a person")
        self.table = Table("People", COLUMNS, filtered=False)
        self.wanted.below = self.table.view
        self.count = words("", "small", wrap=True)
        self.add_button = button("Add a person", self.add, icon="plus")
        listed = QWidget()
        below = row(self.count, self.add_button)
        below.setStretch(0, 1)
        inner = column(self.wanted, self.table, below, gap=0.6, margins=(0, 0, 0, 1.1))
        inner.setStretch(1, 1)
        listed.setLayout(inner)
        listed.setFocusProxy(self.table.view)
        self.beside = Beside(listed, self.panel, "Back to everyone")
        self.setLayout(column(self.beside))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.search)
        self._asked = 0
        self.wanted.textChanged.connect(lambda _text: self._pause.start())
        self.table.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.view.clicked.connect(lambda _index: self.beside.show_chosen())
        self.table.opened.connect(lambda _row: self.beside.show_chosen())

    def refresh(self) -> None:
        """Look for the same people again and show the chosen one as it is now."""
        self.search()
        self.panel.refresh()

    def search(self) -> None:
        """Ask for those who match; an answer that comes too late is let go."""
        self._asked += 1
        asked = self._asked
        self.bridge.read_later(
            find_people,
            lambda found: self._show(found) if asked == self._asked else None,
            typed=self.wanted.text(),
        )

    def open_person(self, person_id: str) -> None:
        """Show one person."""
        self.panel.show_record(person_id)
        self._mark()
        self.beside.show_chosen()

    def add(self) -> None:
        """Add somebody whose name is typed next."""
        self.panel.flush()
        self.bridge.do(add_record, self._added, record=Person())

    def _added(self, person_id: str) -> None:
        self.open_person(person_id)
        self.panel.view.focus_on("given")

    def _show(self, found: PeopleFound) -> None:
        choosing = self.table.view.selectionModel()
        choosing.blockSignals(True)
        self.table.show_rows(found.lines)
        self._mark()
        choosing.blockSignals(False)
        self.count.setText(_counted(len(found.lines), found.total, typed=bool(self.wanted.text().strip())))

    def _mark(self) -> None:
        rows: tuple[PersonLine, ...] = self.table.model.rows
        at = next((n for n, one in enumerate(rows) if one.person_id == self.panel.record_id), -1)
        self.table.mark(at)

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= now.row() < len(self.table.model.rows):
            self.panel.show_record(self.table.model.rows[now.row()].person_id)


def _counted(shown: int, total: int, *, typed: bool) -> str:
    if total > shown:
        return f"The first {shown} of {total:,} people. Type a name to find one."
    people = "1 person" if total == 1 else f"{total} people"
    if not total:
        return "Nobody with that name. Check the spelling, or add them." if typed else "Nobody yet."
    return people
