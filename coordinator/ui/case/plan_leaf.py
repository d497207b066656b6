"""What every leaf of the plan has in common: it shows one version, and leads to records of other leaves."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator.models.base import Kept
from coordinator.models.plan import PlanVersion
from coordinator.ui.blocks import Item, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.screen import Ways


class PlanLeaf(QWidget):
    """One leaf of the plan; ``wanted`` carries the id of a version or a record to be led to.

    ``field_wanted`` carries a record and the field of it to be typed into, ``looked_at`` a card to be seen.
    ``version_id`` tells which version is seen; ``shows`` is what the leaf is made of besides the version.
    """

    wanted = Signal(str)
    field_wanted = Signal(str, str)
    looked_at = Signal(object)
    shows: ClassVar[frozenset[type[Kept]]] = frozenset()

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__()
        self.bridge, self.ways, self.case_id, self.version_id = bridge, ways, case_id, version_id

    def put(self, *cards: Item) -> None:
        """Put the cards of the leaf one below the other."""
        self.setLayout(column(*cards, None, gap=1.0))

    def show_version(self, version: PlanVersion) -> None:
        """Show a version as it is kept now, leaving alone what is being typed."""

    def flush(self) -> None:
        """Save at once what was typed anywhere but in a form, which the tab saves by itself."""
