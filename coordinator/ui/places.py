"""The places of the program, in the order of the rail: a new screen is one more line here."""

from coordinator.ui.blocks import EmptyState, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.header import PageHeader
from coordinator.ui.rail import Place
from coordinator.ui.screen import Screen, Ways


class FirstScreen(Screen):
    """Where a new casebook begins."""

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        empty = EmptyState("calendar-check", "Nothing is due", "Dates of every case gather here.")
        self.setLayout(column(PageHeader("Today"), empty, None, margins=(1.7, 1.1, 1.7, 0)))


PLACES = (Place("Today", "calendar-check", "T", FirstScreen),)
