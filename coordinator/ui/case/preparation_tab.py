"""The Preparation tab: calls and visits, invitations, how far everybody is, the child, and what is booked."""

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from coordinator.commands.fields import add_record
from coordinator.models.base import Kept
from coordinator.models.choices import Topic
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import CaseChild
from coordinator.ui.blocks import Item, column, holding, scrolled
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.bookings import InterpreterBookings, OnlineRooms, VenueBookings
from coordinator.ui.case.calls import CallLog, NextSteps
from coordinator.ui.case.child_views import ChildViews
from coordinator.ui.case.invitations import Invitations
from coordinator.ui.case.prepared import PreparedCard
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.visits import Visits
from coordinator.ui.case.visits_notices import OutNow
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways
from coordinator.ui.tabs import Tabs
from coordinator.ui.theme import em

CALLS, INVITATIONS, GLANCE, CHILD, BOOKINGS = (
    "Calls and visits",
    "Invitations",
    "At a glance",
    "The child",
    "Bookings",
)


class PreparationTab(Tab):
    """Five parts, of which one is seen; a record is led to on whichever part holds it."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Contact, Visit, Participant, Person, CaseChild})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.out = OutNow(bridge, case_id)
        self.steps = NextSteps(bridge, case_id, self.open_record)
        self.calls = CallLog(bridge, case_id)
        self.visits = Visits(bridge, case_id, written=self._show_call, booked=self._show_booking)
        self.invitations = Invitations(bridge, case_id)
        self.prepared = PreparedCard(bridge, case_id, self.add_call)
        self.child_views = ChildViews(bridge, case_id)
        self.venues = VenueBookings(bridge, case_id)
        self.interpreters = InterpreterBookings(bridge, case_id)
        self.rooms = OnlineRooms(bridge, case_id)
        pages = {
            CALLS: _page(self.out, self.steps, self.calls, self.visits),
            INVITATIONS: _page(self.invitations),
            GLANCE: _page(self.prepared),
            CHILD: _page(self.child_views),
            BOOKINGS: _page(self.venues, self.interpreters, self.rooms),
        }
        self._pages = pages
        self.parts = Tabs([(name, lambda page=page: page) for name, page in pages.items()], "Preparation")  # type: ignore[misc]
        self.parts.bar.setProperty("look", "leaves")
        for name in pages:
            self.parts.page(name)
        self.parts.turned.connect(self._turned)
        self.setLayout(column(self.parts))
        for listed in self.findChildren(RecordList):
            listed.opened.connect(self._bring_form)

    def refresh(self) -> None:
        """Show what is read together; the lists look again by themselves."""
        self.out.refresh()
        self.steps.refresh()
        self.invitations.refresh()
        self.prepared.refresh()

    def add_call(self, person_id: str = "", topics: tuple[Topic, ...] = ()) -> None:
        """Begin a new entry in the log, now, with this person and on these topics."""
        self.flush()
        who = (person_id,) if person_id else ()
        entry = Contact(case_id=self.case_id, person_ids=who, happened=self.now(), topics=topics)
        self.bridge.do(add_record, self._show_call, record=entry)

    def reveal(self, record_id: str) -> None:
        """Turn to the part that holds a record."""
        for name, page in self._pages.items():
            if self._listing(page, record_id) is not None or (
                name == INVITATIONS and record_id in self._invited()
            ):
                self.parts.turn_to(name)
                return

    def open_record(self, record_id: str) -> None:
        """Turn to the part that holds a record, open its line and bring it into sight."""
        self.reveal(record_id)
        page = self._pages[self.parts.current]
        listed = self._listing(page, record_id)
        if listed is not None:
            listed.open_record(record_id)
            self._bring(page, listed.lines[record_id])
        elif record_id in self._invited():
            self.invitations.open_line(record_id)
            self._bring(page, self.invitations.lines[record_id])

    def _show_call(self, record_id: str) -> None:
        self.parts.turn_to(CALLS)
        self.calls.refresh()
        self.calls.open_record(record_id, focus=True)
        self._bring(self._pages[CALLS], self.calls.lines[record_id])

    def _show_booking(self, record_id: str) -> None:
        self.parts.turn_to(BOOKINGS)
        self.interpreters.show_new(record_id)
        self._bring(self._pages[BOOKINGS], self.interpreters.lines[record_id])

    def _turned(self, _part: str) -> None:
        self.flush()
        self.chain_soon()

    def _invited(self) -> set[str]:
        if not self.invitations.lines:
            self.invitations.refresh()
        return set(self.invitations.lines)

    def _listing(self, page: QWidget, record_id: str) -> RecordList | None:
        """Return the list of a part that holds a record; lists never looked at are read first."""
        for listed in page.findChildren(RecordList):
            if not listed.records:
                listed.refresh()
            if record_id in {one.id for one in listed.records}:
                return listed
        return None

    def _bring_form(self, record_id: str) -> None:
        """Bring an open form into sight as far as there is room, below its line."""
        listed, page = self.sender(), self._pages[self.parts.current]
        if isinstance(listed, RecordList) and listed.view is not None and page.isAncestorOf(listed):
            self._bring(page, listed.view, listed.lines[record_id])

    def _bring(self, page: QScrollArea, *widgets: QWidget) -> None:
        """Bring widgets into sight, the last one above all, once the page has laid itself out."""

        def scroll() -> None:
            for widget in widgets:
                if isValid(widget):
                    page.ensureWidgetVisible(widget, 0, em(0.6))

        QTimer.singleShot(0, page, scroll)


def _page(*cards: Item) -> QScrollArea:
    return scrolled(holding(column(*cards, None, gap=1.0, margins=(0, 0.3, 0.7, 1.7))))
