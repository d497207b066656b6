"""Passing the computer on and taking it back: what lies on the table while the casebook is closed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication

from coordinator.errors import CoordinatorError
from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.family_draft import FamilyDraft
from coordinator.queries.room import calm_agenda
from coordinator.ui import opening
from coordinator.ui.background import Background
from coordinator.ui.frame import Frame
from coordinator.ui.hand_over.calm import CalmPage
from coordinator.ui.hand_over.shown import ShownPage
from coordinator.ui.hand_over.turn import Turn
from coordinator.ui.screen import Where
from coordinator.ui.workspace import DAY

AFTER_PRIVATE_TIME = "agreeing"
"""The step of the day that follows once what the family shows is in its plan."""
SETTLE_SECONDS = 5.0
NOT_SAVED_YET = (
    "Something you typed is not saved yet, so the sheet is not handed over. Nothing is lost: the foot of the "
    "window says why. Try again there, or use paper."
)


class Window(Protocol):
    """The application, as far as it is needed here."""

    frame: Frame
    background: Background
    opened: Any
    bridge: Any
    workspace: Any
    ready: Any

    def open(self, opened: Any, sheet: Any = None) -> None:
        """Work in a casebook that was opened."""

    def work(self, where: Any = None) -> None:
        """Show the workspace."""

    def close_desk(self) -> None:
        """Close the casebook and drop its key."""

    def show_unlock(self, folder: Path, said: str = "") -> None:
        """Show the unlock page."""

    def say(self, sentence: object) -> None:
        """Show a sentence."""


class Passing(QObject):
    """Hands the sheet to the family and takes it back; lays the agenda on the table while nobody chairs."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.turn: Turn | None = None
        self._asking: ShownPage | None = None

    def hand_over(self, meeting_id: str) -> None:
        """Close the casebook, let go of everything that was seen, and show the sheet of a meeting."""
        window = self._window
        if window.opened is None or not self._is_all_saved():
            return
        folder: Path = window.opened.casebook.folder
        try:
            handing = opening.hand_over(window.opened, meeting_id, window.bridge.now().date())
        except CoordinatorError as refusal:
            self._say(str(refusal))
            return
        self._asking = None
        window.close_desk()
        window.frame.cover()
        window.frame.empty()
        _forget_copied()
        self.turn = Turn(window.frame, folder, handing, window.background)
        self.turn.opened.connect(self._take_back)
        self.turn.damaged.connect(lambda: self._give_up(folder))
        self.turn.begin()
        window.ready.emit(self.turn.pages)

    def end_turn(self) -> FamilyDraft | None:
        """Save the sheet and give the window back; returns what was written, if it was the family's turn."""
        turn, self.turn = self.turn, None
        return turn.end() if turn is not None else None

    def ask_about(self, sheet: FamilyDraft) -> None:
        """Show what can become of a sheet the family wrote on."""
        window = self._window
        window.frame.be_whole(whole=False)
        page = self._asking = ShownPage(window.bridge, sheet)
        page.joined.connect(self._go_on)
        page.put_off.connect(self._go_on)
        # Queued, so that the button that was pressed is done before the page goes.
        page.given_back.connect(self.hand_over, Qt.ConnectionType.QueuedConnection)
        window.frame.show_page(page, menus=False)
        window.ready.emit(page)

    def agenda_on_the_table(self) -> Sequence[AgendaPartView]:
        """Return the agenda without a name where the day of a meeting lies open, else nothing."""
        where = self._window.workspace.where()
        if where is None or where.screen != DAY:
            return ()
        try:
            found: Sequence[AgendaPartView] = self._window.bridge.read(
                calm_agenda, meeting_id=where.record_id
            )
        except CoordinatorError:
            return ()
        return found

    def lay_out(self, agenda: Sequence[AgendaPartView], folder: Path, said: str) -> None:
        """Show the agenda in place of the day; the passphrase comes back to the same step."""
        window = self._window
        page = CalmPage(agenda, folder, window.background, said=said)
        page.opened.connect(window.open)
        window.frame.show_page(page, menus=False)
        window.ready.emit(page)

    def _is_all_saved(self) -> bool:
        window = self._window
        if window.workspace is not None:
            window.workspace.flush()
        window.bridge.settle(SETTLE_SECONDS)
        if window.bridge.unsaved:
            self._say(NOT_SAVED_YET)
        return not window.bridge.unsaved

    def _go_on(self, meeting_id: str) -> None:
        """Show the workspace: at the step after private time of a meeting, or where it was left."""
        self._asking = None
        after = Where(DAY, record_id=meeting_id, part=AFTER_PRIVATE_TIME)
        self._window.work(after if meeting_id else None)

    def _say(self, sentence: str) -> None:
        if self._asking is not None:
            self._asking.say(sentence)
        else:
            self._window.say(sentence)

    def _take_back(self, opened: Any) -> None:
        """Go on with the sheet as it stood on the screen, saved or not."""
        self._window.open(opened, self.end_turn())

    def _give_up(self, folder: Path) -> None:
        """Leave the sheet where the passphrase was right and the casebook's file is damaged."""
        self.end_turn()
        self._window.show_unlock(folder)


def _forget_copied() -> None:
    """Empty the clipboard, whoever holds it by now: what was copied here may be kept by another program."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
