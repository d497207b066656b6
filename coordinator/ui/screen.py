"""What every screen has in common: it reads through the desk, and looks again when what it shows changed.

A screen of the rail is one line in ``places.py``. The workspace makes it as ``make(bridge, ways)``, calls
``open_at(where)`` to show one record or part of it, and asks ``where()`` before a lock, so that the person
comes back to the same record, part, open line, field and cursor.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from coordinator.models.base import Kept
from coordinator.ui.bridge import Bridge
from coordinator.ui.form_view import FormView
from coordinator.ui.record_list import RecordList


@dataclass(frozen=True)
class Ways:
    """The ways from one screen to another; each puts its screen in front."""

    to_case: Callable[[str, str], object]
    """Open a case by its id on the tab with a name, for example ``"Plan"``."""
    to_line: Callable[[str, str, str, str], object]
    """Open a case by its id on a tab, the line of a record by its id, and the cursor in one field, if any."""
    to_person: Callable[[str], object]
    """Open a person by their id in People and places."""
    to_place: Callable[[str], object]
    """Turn to a place of the rail by its name, for example ``"Cases"``."""
    to_day: Callable[[str], object]
    """Open the conference day of a meeting by its id, on the whole screen."""
    to_hand_over: Callable[[str], object]
    """Close the casebook and leave only the family’s sheet of a meeting, by its id, on the screen."""
    to_lock: Callable[[], object]
    """Lock the casebook at once; on the day of a meeting its agenda is shown, without a name."""


@dataclass(frozen=True)
class Where:
    """A place in the program: a screen, a record and a part of it, and the open line, field and cursor."""

    screen: str
    record_id: str = ""
    part: str = ""
    line_id: str = ""
    field: str = ""
    cursor: int = 0

    def as_text(self) -> str:
        """Return the place as text for the casebook: names of pages and fields, and ids, never content."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "Where | None":
        """Return the place in a text; None where there is none, or where another version wrote it."""
        try:
            told = json.loads(text)
            cursor = int(told.pop("cursor", 0))
            return cls(**{key: str(value) for key, value in told.items()}, cursor=cursor)
        except (ValueError, TypeError, AttributeError):
            return None


class Screen(QWidget):
    """A page that reads through the bridge; it holds no rule and no query.

    ``shows`` names the record types it shows: when one of them changes it looks again, at once while
    it is in front, and on coming to the front otherwise.
    """

    shows: ClassVar[frozenset[type[Kept]]] = frozenset()

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__()
        self.bridge, self.ways = bridge, ways
        self.name = ""
        self._stale = True
        bridge.changed.connect(self._news)

    def refresh(self) -> None:
        """Read and show everything again, leaving alone whatever is being typed."""

    def open_at(self, where: Where) -> None:
        """Show one record, on one part of it; a screen with only one page has nothing to do."""

    def where(self) -> Where:
        """Return what is seen; a screen that shows one record adds its id and the part."""
        line, field, cursor = self.line_and_field()
        return Where(self.name, line_id=line, field=field, cursor=cursor)

    def reopen(self, where: Where) -> None:
        """Open the line and put the cursor where they were, once the record and part are shown."""
        for listed in self.findChildren(RecordList):
            if where.line_id and listed.isVisibleTo(self) and where.line_id in {r.id for r in listed.records}:
                listed.open_record(where.line_id)
        views = self.findChildren(FormView)
        for view in sorted(views, key=lambda one: one.record is None or one.record.id != where.line_id):
            if where.field in view.cells and view.isVisibleTo(self) and view.record is not None:
                view.focus_on(where.field, where.cursor)
                return

    def flush(self) -> None:
        """Save at once what was typed: before leaving, lock and close."""
        for view in self.findChildren(FormView):
            view.flush()

    def today(self) -> date:
        """Return today by the bridge's clock."""
        return self.bridge.now().date()

    def come_to_front(self) -> None:
        """Look again if something changed while another screen was in front."""
        if self._stale:
            self._stale = False
            self.refresh()

    def line_and_field(self) -> tuple[str, str, int]:
        """Return the open line of a list, and the field and cursor the person is at."""
        held = self.window().focusWidget()
        lists = sorted(self.findChildren(RecordList), key=lambda one: not (held and one.isAncestorOf(held)))
        line = next((one.open_id for one in lists if one.open_id and one.isVisibleTo(self)), "")
        for view in self.findChildren(FormView):
            found = view.focused()
            if found is not None:
                return line, *found
        return line, "", 0

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self.come_to_front()
        super().showEvent(event)

    def _news(self, changed: frozenset[type[Kept]]) -> None:
        if not changed & self.shows:
            return
        self._stale = True
        if self.isVisible():
            self.come_to_front()
