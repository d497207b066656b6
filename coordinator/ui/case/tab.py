"""What every tab of a case has in common: it reads one case, looks again on news, and saves on leaving."""

from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from coordinator.models.base import Kept
from coordinator.ui.blocks import Item, column, holding, scrolled
from coordinator.ui.bridge import Bridge
from coordinator.ui.form_view import FormView
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways


class Tab(QWidget):
    """One tab of a case: subclasses give ``shows``, put their cards on the page and ``refresh`` them."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset()

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__()
        self.bridge, self.ways, self.case_id = bridge, ways, case_id
        self._stale = True
        bridge.changed.connect(self._hear)

    def put(self, *cards: Item) -> None:
        """Put the cards of the tab on its page, one below the other."""
        self.page = scrolled(holding(column(*cards, None, gap=1.0, margins=(0, 0.3, 0.7, 1.7))))
        self.setLayout(column(self.page))

    def refresh(self) -> None:
        """Read what is shown and show it, leaving alone whatever is being typed."""

    def flush(self) -> None:
        """Save at once what was typed anywhere on the tab."""
        for view in self.findChildren(FormView):
            view.flush()

    def open_record(self, record_id: str) -> None:
        """Open the line of a record in whichever list holds it, and bring it into sight."""
        for listed in self.findChildren(RecordList):
            listed.open_record(record_id)
            if listed.open_id == record_id:
                self.page.ensureWidgetVisible(listed.lines[record_id])
                return

    def reveal(self, record_id: str) -> None:
        """Bring the part that holds a record to the front; a tab of one page has nothing to do."""

    def now(self) -> datetime:
        """Return the local time to the minute, as it is written down."""
        return here(self.bridge)

    def today(self) -> date:
        """Return today by the bridge's clock."""
        return here(self.bridge).date()

    def chain_soon(self) -> None:
        """Put the stops of the Tab key in order once the lists have laid out their new lines."""
        QTimer.singleShot(0, self, lambda: chain(self))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if self._stale:
            self._look_again()
        super().showEvent(event)

    def _hear(self, changed: frozenset[type[Kept]]) -> None:
        if not self.shows & changed:
            return
        if self.isVisible():
            self._look_again()
        else:
            self._stale = True

    def _look_again(self) -> None:
        self._stale = False
        self.refresh()
        self.chain_soon()


def here(bridge: Bridge) -> datetime:
    """Return the local time to the minute by the bridge's clock."""
    moment = bridge.now()
    local = moment.astimezone() if moment.tzinfo is not None else moment
    return local.replace(second=0, microsecond=0, tzinfo=None)


def chain(page: QWidget) -> None:
    """Let the Tab key go down a page as it is laid out, also through what was put there later.

    Each stop is put right behind the first, the last one first. The chain is a ring, and what already
    follows round the ring is left where it stands; the second time nothing does.
    """
    stops = _stops(page)
    for stop in 2 * stops[:0:-1]:
        QWidget.setTabOrder(stops[0], stop)


def _stops(widget: QWidget) -> list[QWidget]:
    found = []
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        found.append(widget)
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        return [*found, *_stops(inside)]
    layout = widget.layout()
    return found if layout is None else [*found, *_laid_out(layout)]


def _laid_out(layout: QLayout) -> list[QWidget]:
    """Return the stops in the order of a layout, asked for by its widgets.

    An item that belongs to Qt would be known to Python by an address that Qt gives to another item later.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    holder = layout.parentWidget()
    widgets = holder.findChildren(QWidget, options=direct) if holder is not None else []
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    placed = [(layout.indexOf(one), partial(_stops, one)) for one in widgets]
    placed += [(layout.indexOf(one), partial(_laid_out, one)) for one in inner]
    found: list[QWidget] = []
    for at, stops in sorted(placed, key=lambda pair: pair[0]):
        if at >= 0:
            found += stops()
    return found
