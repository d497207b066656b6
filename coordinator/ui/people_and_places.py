"""People and places: everyone in the casebook, venues, interpreters and commissioners."""

from PySide6.QtWidgets import QWidget

from coordinator.models.directory import Commissioner, Interpreter, Venue, VenueRoom
from coordinator.models.network import Participant, Restriction
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.referral import Case
from coordinator.queries.records import records
from coordinator.ui.blocks import Card, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.directory_tab import DirectoryTab
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.directory import COMMISSIONER, INTERPRETER, VENUE, VENUE_ROOM
from coordinator.ui.header import PageHeader
from coordinator.ui.list_row import Summary
from coordinator.ui.people_tab import PeopleTab
from coordinator.ui.place_filters import InterpreterFilters, VenueFilters
from coordinator.ui.record_list import RecordList
from coordinator.ui.record_panel import RecordPanel
from coordinator.ui.screen import Screen, Ways, Where
from coordinator.ui.table import Column
from coordinator.ui.tabs import Tabs

PEOPLE, VENUES, INTERPRETERS, COMMISSIONERS = "People", "Venues", "Interpreters", "Commissioners"


class PeopleScreen(Screen):
    """One tab for each kind of person and place; ``record_id`` of a ``Where`` opens it on its tab."""

    shows = frozenset(
        {
            Person, ContactPoint, PersonFact, Relationship, Participant, Restriction, Case,
            Venue, VenueRoom, Interpreter, Commissioner,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.tabs = Tabs(
            (
                (PEOPLE, lambda: PeopleTab(bridge, ways)),
                (VENUES, lambda: _venues(bridge)),
                (INTERPRETERS, lambda: _interpreters(bridge)),
                (COMMISSIONERS, lambda: _commissioners(bridge)),
            ),
            "People and places",
        )
        self.tabs.turned.connect(lambda _name: self._turned())
        layout = column(PageHeader("People and places"), self.tabs, gap=0.6, margins=(1.7, 1.1, 1.1, 0))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def refresh(self) -> None:
        """Show every tab looked at so far as it is now."""
        for page in self.tabs.made:
            if isinstance(page, PeopleTab | DirectoryTab):
                page.refresh()

    def open_at(self, where: Where) -> None:
        """Show one person or place."""
        self.tabs.turn_to(where.part or (PEOPLE if where.record_id else self.tabs.current))
        page = self.tabs.page(self.tabs.current)
        if where.record_id and isinstance(page, PeopleTab):
            page.open_person(where.record_id)
        elif where.record_id and isinstance(page, DirectoryTab):
            page.open_record(where.record_id)

    def where(self) -> Where:
        """Return which person or place is seen."""
        line, field, cursor = self.line_and_field()
        page = self.tabs.page(self.tabs.current)
        record_id = page.panel.record_id if isinstance(page, PeopleTab | DirectoryTab) else ""
        return Where(self.name, record_id, self.tabs.current, line, field, cursor)

    def _turned(self) -> None:
        for view in self.findChildren(FormView):
            view.flush()
        page = self.tabs.page(self.tabs.current)
        if isinstance(page, PeopleTab | DirectoryTab):
            page.refresh()


def _venues(bridge: Bridge) -> QWidget:
    panel = RecordPanel(bridge, VENUE, empty="Choose a venue from the list, or add one.", called=_venue_name)
    panel.fill(
        Card().add(panel.view),
        RecordList(
            bridge,
            VENUE_ROOM,
            title="Rooms",
            add="Add a room",
            rows=lambda: bridge.read(records, record_type=VenueRoom, venue_id=panel.record_id),
            new=lambda: VenueRoom(venue_id=panel.record_id),
            summary=lambda room: Summary(
                room.name or "New room",
                f"Holds {room.capacity} people" if room.capacity else "Size not known",
            ),
            empty="Which rooms are there, and how many people do they hold?",
        ),
    )
    columns = (
        Column("Name", lambda one: one.name or "New venue", wide=11),
        Column("What fits, or where it is", lambda one: one.reasons or one.line, wide=16),
    )
    filters = VenueFilters(bridge)
    return DirectoryTab(bridge, panel, columns, name="Venues", add="Add a venue", filters=filters)


def _interpreters(bridge: Bridge) -> QWidget:
    panel = RecordPanel(
        bridge,
        INTERPRETER,
        empty="Choose an interpreter from the list, or add one.",
        called=lambda one: one.name or one.agency,
    )
    panel.fill(Card().add(panel.view))
    columns = (
        Column("Name", lambda one: one.name or "New interpreter", wide=11),
        Column("What fits, or which languages", lambda one: one.reasons or one.line, wide=16),
    )
    filters = InterpreterFilters(bridge)
    return DirectoryTab(
        bridge, panel, columns, name="Interpreters", add="Add an interpreter", filters=filters
    )


def _commissioners(bridge: Bridge) -> QWidget:
    panel = RecordPanel(bridge, COMMISSIONER, empty="Choose a commissioner from the list, or add one.")
    panel.fill(Card().add(panel.view))
    columns = (
        Column("Name", lambda one: one.name or "New commissioner", wide=13),
        Column("Team", lambda one: one.team, wide=8),
    )
    return DirectoryTab(bridge, panel, columns, name="Commissioners", add="Add a commissioner")


def _venue_name(one: Venue) -> str:
    return one.name or next(iter(one.address.splitlines()), "")
