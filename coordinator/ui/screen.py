"""What every screen has in common: it reads through the desk, and looks again when what it shows changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from coordinator.models.base import Kept
from coordinator.ui.bridge import Bridge


@dataclass(frozen=True)
class Ways:
    """The ways from one screen to another; each puts its screen in front."""

    to_case: Callable[[str, str], object]
    """Open a case by its id on the tab with a name, for example ``"Plan"``."""
    to_person: Callable[[str], object]
    """Open a person by their id in People and places."""
    to_place: Callable[[str], object]
    """Turn to a place of the rail by its name, for example ``"Cases"``."""


class Screen(QWidget):
    """A page that reads through the bridge; it holds no rule and no query.

    ``shows`` names the record types it shows: when one of them changes it looks again, at once while
    it is in front, and on coming to the front otherwise.
    """

    shows: ClassVar[frozenset[type[Kept]]] = frozenset()

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__()
        self.bridge, self.ways = bridge, ways
        self._stale = True
        bridge.changed.connect(self._news)

    def refresh(self) -> None:
        """Read and show everything again, leaving alone whatever is being typed."""

    def flush(self) -> None:
        """Save at once what was typed: before leaving, lock and close."""

    def come_to_front(self) -> None:
        """Look again if something changed while another screen was in front."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _news(self, changed: frozenset[type[Kept]]) -> None:
        if not changed & self.shows:
            return
        self._stale = True
        if self.isVisible():
            self.come_to_front()
