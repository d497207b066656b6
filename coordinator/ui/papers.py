"""Papers: what was made, what was sent, and what is still not proven, across all cases."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex

from coordinator.models.circulation import Circulation, Document
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.queries.papers import PaperLine, PaperState, papers_made
from coordinator.ui.blocks import EmptyState, button, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import ChoiceBox
from coordinator.ui.dates import say_short_date
from coordinator.ui.header import PageHeader
from coordinator.ui.screen import Screen, Ways
from coordinator.ui.table import Column, Table
from coordinator.ui.theme import sized

EVERY = "All papers"


def _by(day: date | None) -> date:
    return day or date.min


COLUMNS = (
    Column("Paper", lambda line: line.title, wide=15),
    Column("Family", lambda line: line.family, wide=13),
    Column("For", lambda line: line.reader or "The case", wide=13),
    Column("Made", lambda line: say_short_date(line.made_on), sort=lambda line: _by(line.made_on), wide=8),
    Column("Sent", lambda line: say_short_date(line.sent_on), sort=lambda line: _by(line.sent_on), wide=8),
    Column("How", lambda line: line.method, wide=9),
    Column("State", lambda line: state_in_words(line), wide=12),  # noqa: PLW0108 - it stands further down
)


class PapersScreen(Screen):
    """A list to look through; a paper is dealt with in its case, which is one press away."""

    shows = frozenset({Circulation, Document, Person, Case})

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.header = PageHeader("Papers", line="Made, sent and still to be proven, for every family")
        self.only = ChoiceBox()
        self.only.addItems([EVERY, *(state.value for state in PaperState)])
        self.only.setAccessibleName("Which papers")
        self.only.currentIndexChanged.connect(lambda _index: self._show())
        label = words("Show", "label")
        label.setProperty("plain", "Show")
        label.setBuddy(self.only)
        sized(self.only, least=(13, 0))
        self.to_case = button("Go to the case", self._go, icon="folder-open")
        self.table = Table("Papers", COLUMNS, empty="No papers here.")
        sized(self.table.wanted, least=(22, 0), most=(30, 0))
        self.table.opened.connect(self._open)
        self.table.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.empty = EmptyState(
            "file-text",
            "No papers yet",
            "When you release a plan, each reader’s copy is listed here until it is proven to have arrived.",
        )
        self._nothing = holding(column(self.empty, None))
        self._lines: tuple[PaperLine, ...] = ()
        above = row(label, self.only, None, self.to_case)
        layout = column(self.header, above, self.table, self._nothing, gap=0.9, margins=(1.7, 1.1, 1.7, 1.1))
        layout.setStretch(2, 1)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self._bar = (label, self.only, self.to_case, self.table)
        self._show()

    def refresh(self) -> None:
        """Ask for the papers; there may be thousands."""
        self.bridge.read_later(papers_made, self._show_lines)

    def _show_lines(self, lines: Sequence[PaperLine]) -> None:
        self._lines = tuple(lines)
        self._show()

    def _show(self) -> None:
        wanted = self.only.currentText()
        self.table.show_rows([one for one in self._lines if wanted in (EVERY, one.state.value)])
        for widget in self._bar:
            widget.setVisible(bool(self._lines))
        self._nothing.setVisible(not self._lines)
        self._chosen()

    def _chosen(self, *_index: QModelIndex) -> None:
        self.to_case.setEnabled(self.table.chosen() is not None)

    def _go(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._open(chosen)

    def _open(self, line: PaperLine) -> None:
        self.ways.to_case(line.case_id, "Circulation")


def state_in_words(line: PaperLine) -> str:
    """Return how far a paper has come, with the day and the proof when it arrived."""
    if line.state is PaperState.PROVEN:
        day = f", {say_short_date(line.received_on)}" if line.received_on else ""
        return f"{line.proof}{day}"
    return line.state.value
