"""The Cases screen: the families at the left, the case that is open beside them."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QStackedWidget

from coordinator.commands.referral import open_case
from coordinator.models.base import Kept
from coordinator.models.choices import CaseStatus
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.preparation import Contact
from coordinator.models.referral import Case, CaseChild
from coordinator.queries.cases import CaseLine, case_lines
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import EmptyState, button, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Ask, Question
from coordinator.ui.case.family_list import FamilyList
from coordinator.ui.case.latest import Latest
from coordinator.ui.case.page import CasePage
from coordinator.ui.case.tab import Tab, here
from coordinator.ui.choosers import Segments
from coordinator.ui.screen import Screen, Ways, Where
from coordinator.ui.theme import em, sized, theme

ROOM_FOR_BOTH = 73
"""Width in text sizes, about 140 characters, below which the list is a page of its own."""

NAME_HINT = "One word is enough"


NEW_CASE = "New case"
"""The part of this place that asks for the name of a child; other places lead to it."""


class CasesScreen(Screen):
    """Every family of the coordinator; a new case needs only a child's name."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        (Case, CaseChild, Person, Participant, Meeting, Contact, PlanVersion, Circulation)
    )

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.page: CasePage | None = None
        self.narrow = False
        self._led = False
        self._read_before = False
        self._reading = Latest(bridge, case_lines, self._show_lines)
        self.side = self._side()
        self.empty = EmptyState(
            "folder-open",
            "No case is open",
            "Choose a family from the list, or open a new case with a child’s name.",
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.main = holding(column(self.stack, margins=(1.7, 1.0, 1.0, 0)))
        across = row(self.side, self.main, gap=0)
        across.setStretch(1, 1)
        self.setLayout(across)
        self._arrange()
        theme().changed.connect(self._arrange)
        QShortcut(QKeySequence("Ctrl+N"), self, self.new_case, context=Qt.ShortcutContext.WindowShortcut)

    @property
    def case_id(self) -> str:
        """The case that is open, empty when none is."""
        return self.page.case_id if self.page is not None else ""

    def refresh(self) -> None:
        """Read the cases and show them; the first is opened where there is room beside the list."""
        facts = {"today": here(self.bridge).date(), "closed": bool(self.only.value())}
        if self._read_before:
            self._reading.ask(**facts)
        else:
            self._read_before = True
            self._show_lines(self.bridge.read(case_lines, **facts))

    def open_at(self, where: Where) -> None:
        """Open the case of a place on its tab; without a case the list is shown."""
        if where.record_id:
            self.show_case(where.record_id, where.part)
        elif where.part == NEW_CASE:
            self.new_case()

    def where(self) -> Where:
        """Return the open case, its tab, and where the person is on it."""
        line, field, cursor = self.line_and_field()
        part = self.page.tabs.current if self.page is not None else ""
        return Where(self.name, self.case_id, part, line, field, cursor)

    def reopen(self, where: Where) -> None:
        """Open the line and put the cursor where they were, on whichever part of the tab they stand."""
        tab = self.page.tabs.page(self.page.tabs.current) if self.page is not None else None
        if where.line_id and isinstance(tab, Tab):
            tab.reveal(where.line_id)
        super().reopen(where)

    def show_case(self, case_id: str, tab: str = "") -> None:
        """Open a case, on one of its tabs when that is named."""
        if self.page is None or self.page.case_id != case_id:
            self._change_page(case_id)
        self._show_where_it_is(case_id)
        self._led = True
        if tab and self.page is not None:
            self.page.turn_to(tab)
        self._led = False
        self._arrange(page=True)

    def show_list(self) -> None:
        """Show the list of families where it has no room beside the case."""
        self.flush()
        self._arrange(page=False)
        self.families.setFocus()

    def new_case(self) -> None:
        """Ask for the name of a child."""
        self._arrange(page=False)
        self.ask.begin(self.new_button)

    def import_form(self) -> None:
        """Take in a referral form that came as a file; nothing is added before it was looked through."""
        from coordinator.ui.case.import_dialog import ImportDialog  # noqa: PLC0415 -- not before it is asked for

        ImportDialog(self.bridge, self.ways, parent=self).begin()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self._arrange()
        super().resizeEvent(event)

    def _side(self) -> QFrame:
        self.only = Segments([(False, "Open"), (True, "Closed")])
        for made in self.only.buttons:
            made.setAccessibleName(f"Show: {made.property('plain')} cases")
        self.only.show_value(value=False)
        self.only.chosen.connect(self.refresh)
        self.wanted = QLineEdit()
        self.wanted.setPlaceholderText("Find a family")
        self.wanted.setAccessibleName("Find a family by name or reference")
        self.wanted.textChanged.connect(self._narrow_list)
        self.nothing = words("", "muted", wrap=True)
        self.families = FamilyList()
        self.families.chosen.connect(self._chose)
        self.new_button = button("New case", self.new_case, look="primary", icon="plus")
        self.new_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ask = Ask(Question("The child’s name", "Open the case", hint=NAME_HINT), self._open_case)
        self.import_button = button("Import a referral form", self.import_form, icon="upload")
        self.import_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        top = column(self.wanted, self.only, gap=0.5, margins=(1.0, 0.9, 1.0, 0.5))
        told = column(self.nothing, margins=(1.1, 0, 1.0, 0))
        foot = column(self.ask, self.new_button, self.import_button, gap=0.6, margins=(1.0, 0.7, 1.0, 0.9))
        side = QFrame()
        side.setProperty("look", "side")
        layout = column(top, told, self.families, foot, gap=0)
        layout.setStretch(2, 1)
        side.setLayout(layout)
        return side

    def _show_lines(self, lines: Sequence[CaseLine]) -> None:
        self.families.show_lines(lines, here(self.bridge).date(), self.case_id)
        self._say_count()
        if self.page is None and lines and not self.narrow:
            self.show_case(lines[0].case_id)

    def _chose(self, case_id: str) -> None:
        self.show_case(case_id)
        self.ways.to_case(case_id, self.page.tabs.current if self.page is not None else "")

    def _open_case(self, typed: str, _nothing: object) -> None:
        self.only.show_value(value=False)
        self.bridge.do(open_case, self._opened, child_name=typed)

    def _opened(self, case_id: str) -> None:
        self.refresh()
        self.show_case(case_id, "Referral")

    def _change_page(self, case_id: str) -> None:
        before = self.page
        if before is not None:
            before.flush()
            self.stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.page = CasePage(self.bridge, self.ways, case_id)
        self.page.turned.connect(self._turned)
        self.page.back.clicked.connect(self.show_list)
        self.stack.addWidget(self.page)
        self.stack.setCurrentWidget(self.page)

    def _show_where_it_is(self, case_id: str) -> None:
        case = self.bridge.read(one_record, record_type=Case, record_id=case_id)
        closed = case is not None and case.status is CaseStatus.CLOSED
        if bool(self.only.value()) is not closed and self.families.rows.place_of(case_id) < 0:
            self.only.show_value(value=closed)
            self.refresh()
        self.families.choose(case_id)

    def _turned(self, tab: str) -> None:
        """Tell the window, which gives out the Alt letters of what is now seen."""
        if not self._led:
            self.ways.to_case(self.case_id, tab)

    def _narrow_list(self, typed: str) -> None:
        self.families.rows.narrow(typed)
        self.families.choose(self.case_id)
        self._say_count()

    def _say_count(self) -> None:
        which = "closed" if self.only.value() else "open"
        nothing = "No family has this name." if self.wanted.text() else f"No {which} cases yet."
        self.nothing.setText("" if self.families.rows.lines else nothing)
        self.nothing.setVisible(not self.families.rows.lines)

    def _arrange(self, *, page: bool | None = None) -> None:
        """Show the list and the case side by side, or one of them where there is room for one only."""
        self.narrow = self.width() < em(ROOM_FOR_BOTH)
        if page is None:
            page = self.main.isVisibleTo(self) and self.page is not None
        sized(self.side, least=(0 if self.narrow else 21.5, 0))
        self.side.setMaximumWidth(16_777_215)
        if not self.narrow:
            sized(self.side, most=(21.5, 0))
        self.side.setVisible(not self.narrow or not page)
        self.main.setVisible(not self.narrow or page)
        if self.page is not None:
            self.page.back.setVisible(self.narrow)
