"""The application: from the first page to the open casebook, and back to locked.

Nothing here or in what it imports brings in the database, the papers or the calendar before the first page
is painted; a thread brings them in right after.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from coordinator.ui.background import Background
from coordinator.ui.collecting import Collecting
from coordinator.ui.frame import Frame
from coordinator.ui.in_place import InPlaceWatch
from coordinator.ui.lock import IdleWatch
from coordinator.ui.preferences import (
    EXAMPLE,
    EXAMPLE_PASSPHRASE,
    Preferences,
    documents_folder,
    keep_no_list_of_folders,
)
from coordinator.ui.session_watch import SessionWatch
from coordinator.ui.single import Single
from coordinator.ui.theme import theme
from coordinator.ui.unlock import UnlockPage

PAINTED_AT_LATEST = 3_000
"""Milliseconds after which the rest is brought in even if the window was never seen, such as minimised."""

SETTLE_SECONDS = 5.0
"""The longest a lock waits for what is being written; then the desk itself still finishes it."""


class Application(QObject):
    """Composes the window and moves it between locked and open; ``ready`` comes when a page is usable.

    ``begun`` comes once, after the first paint: whatever can wait until then does.
    """

    ready = Signal(object)
    begun = Signal()

    def __init__(self, preferences: Preferences, *, documents: Path | None = None) -> None:
        super().__init__()
        keep_no_list_of_folders()
        self.preferences = preferences
        self.documents = documents or documents_folder()
        self.background = Background()
        self.frame = Frame(preferences)
        self.idle = IdleWatch(preferences.lock_minutes)
        self.session = SessionWatch()
        self.in_place = InPlaceWatch()
        self.crash: Any = None
        self.opened: Any = None
        self.bridge: Any = None
        self.workspace: Any = None
        self.passing: Any = None
        self._left_at: Any = None
        self._unwritten: Any = {}
        self._warned = False
        self.idle.lock_due.connect(self.lock)
        self.session.lock_due.connect(self.lock)
        self.in_place.gone.connect(self._say_gone)
        self.frame.closing.connect(self.shut)
        self.frame.may_close = self.may_close
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(PAINTED_AT_LATEST)
        self._first.timeout.connect(self._after_first_paint)
        self._has_begun = False

    def start(self) -> None:
        """Show the first page, and bring in the rest once it is painted."""
        folder = self.preferences.casebook
        if folder is None:
            self.show_first_run()
        else:
            self.show_unlock(folder)
        self.frame.painted.connect(self._after_first_paint)
        self._first.start()
        self.frame.show()

    def show_first_run(self) -> None:
        """Show the ways to begin."""
        from coordinator.ui.first_run import FirstRun  # noqa: PLC0415 -- most starts do not need it

        page = FirstRun(self.documents, self.background)
        page.opened.connect(self.open)
        page.open_asked.connect(self.show_unlock)
        self.frame.show_page(page, menus=False)
        self.ready.emit(page)

    def show_unlock(self, folder: Path, said: str = "") -> None:
        """Show the unlock page of a casebook, with a sentence about why it is locked."""
        if not said and folder.name == EXAMPLE:
            said = f"The example casebook opens with: {EXAMPLE_PASSPHRASE}"
        self.frame.be_whole(whole=False)
        page = UnlockPage(folder, self.background, keyring=self.preferences.uses_keyring, said=said)
        page.opened.connect(self.open)
        page.sheet_asked.connect(self.show_recovery)
        page.other_asked.connect(self.show_unlock)
        page.new_asked.connect(self.show_first_run)
        self.frame.show_page(page, menus=False)
        self.ready.emit(page)

    def show_recovery(self, folder: Path) -> None:
        """Show where the code of the recovery sheet is typed."""
        from coordinator.ui.recover import RecoverPage  # noqa: PLC0415 -- most starts do not need it

        page = RecoverPage(folder, self.background)
        page.left.connect(lambda: self.show_unlock(folder))
        page.other_asked.connect(self.show_unlock)
        page.opened.connect(self.show_new_passphrase)
        self.frame.show_page(page, menus=False)

    def show_new_passphrase(self, opened: Any) -> None:
        """Ask for a new passphrase before going on."""
        from coordinator.ui.recover import NewPassphrasePage  # noqa: PLC0415 -- as above

        self.opened = opened
        page = NewPassphrasePage(opened, self.background)
        page.done.connect(self.open)
        self.frame.show_page(page, menus=False)

    def open(self, opened: Any, sheet: Any = None) -> None:
        """Work in a casebook that was opened, once it is clear what becomes of a family's sheet."""
        from coordinator.ui.bridge import Bridge  # noqa: PLC0415 -- loaded in the thread by now
        from coordinator.ui.opening import family_sheet, keep_copy  # noqa: PLC0415 -- as above

        folder: Path = opened.casebook.folder
        if self.preferences.casebook != folder:
            self._left_at, self._unwritten = None, {}
        self.preferences.casebook = folder
        self.opened = opened
        self.bridge = Bridge(opened.desk)
        self.bridge.take_over(self._unwritten)  # before any page is made, so that each shows what was typed
        self._unwritten, self._warned = {}, False
        self.idle.minutes = self.preferences.lock_minutes
        self.idle.start()
        self.in_place.start(opened.casebook.check_in_place)
        self.background.run(lambda: keep_copy(opened), lambda _made: None, self.say)
        waits = sheet or family_sheet(opened)
        if waits is None:
            self.work()
        else:
            self._passing().ask_about(waits)

    def work(self, where: Any = None) -> None:
        """Show the workspace, at a place or where it was left."""
        from coordinator.queries.window import place_left  # noqa: PLC0415 -- loaded by now
        from coordinator.ui.places import every_place  # noqa: PLC0415 -- as above
        from coordinator.ui.screen import Where  # noqa: PLC0415 -- as above
        from coordinator.ui.surroundings import Surroundings  # noqa: PLC0415 -- as above
        from coordinator.ui.workspace import Workspace  # noqa: PLC0415 -- as above

        self.frame.be_whole(whole=False)
        places = every_place(Surroundings(self.preferences, lock_after=self._lock_after))
        made = Workspace(self.bridge, places, self.frame.menuBar(), self.preferences.lock_minutes)
        self.workspace = made
        made.lock_asked.connect(lambda: self.lock("Locked. What you were typing is kept."))
        made.quit_asked.connect(self.frame.close)
        made.rescue_asked.connect(self._rescue)
        made.wholly.connect(lambda whole: self.frame.be_whole(whole=whole))
        # Queued, so that the button that was pressed is done before the workspace goes.
        made.hand_over_asked.connect(self.hand_over, Qt.ConnectionType.QueuedConnection)
        self.frame.show_page(made, menus=True)
        left = where or self._left_at or Where.from_text(self.bridge.read(place_left))
        known = left is not None and left.screen in {place.name for place in places}
        made.go(left if left is not None and known else Where(places[0].name))
        self.ready.emit(made)

    def hand_over(self, meeting_id: str) -> None:
        """Close the casebook and leave only the family's sheet on the screen, until the passphrase."""
        self._passing().hand_over(meeting_id)

    def lock(self, said: str = "Locked.") -> None:
        """Seal what is half typed, cover the window, close the desk, drop the key."""
        if self.opened is None:
            return
        folder: Path = self.opened.casebook.folder
        agenda = self._passing().agenda_on_the_table() if self.workspace is not None else ()
        self.close_desk()
        self.frame.cover()
        if agenda:
            self._passing().lay_out(agenda, folder, said)
        else:
            self.show_unlock(folder, said)

    def may_close(self) -> bool:
        """Save what is half typed; what cannot be saved holds the window open once, with the reason.

        While the family has the window only the end of the computer's session closes it.
        """
        if self.passing is not None and self.passing.turn is not None:
            return bool(self.passing.turn.session_ends)
        if self.bridge is None or self.workspace is None:
            return True
        self.workspace.flush()
        self.bridge.settle(SETTLE_SECONDS)
        if not self.bridge.unsaved or self._warned:
            return True
        self._warned = True
        self.say(
            "Something you typed is not saved yet; the foot of the window says why. Try again there, "
            "or close the window once more to leave it unsaved."
        )
        return False

    def shut(self) -> None:
        """Close the casebook for good: a verified copy first, then the key goes."""
        opened = self.opened
        self._first.stop()
        self.session.stop()
        if self.passing is not None:
            self.passing.end_turn()
        if opened is not None:
            self._seal()
            self.frame.hide()
            self.opened = None
        self.background.stop()
        if opened is not None:
            # After the copy that may be under way, never in its queue: what waits there is dropped.
            _copy_and_close(opened)

    def say(self, sentence: object) -> None:
        """Show a sentence wherever the person is."""
        if self.workspace is not None:
            self.workspace.say(str(sentence))

    def _passing(self) -> Any:
        if self.passing is None:
            from coordinator.ui.hand_over.passing import Passing  # noqa: PLC0415 -- never before it is needed

            self.passing = Passing(self)
        return self.passing

    def _say_gone(self, sentence: str) -> None:
        if self.workspace is not None:
            self.workspace.say_gone(sentence)

    def _rescue(self) -> None:
        from coordinator.ui.case.saving import choose_folder  # noqa: PLC0415 -- loaded by now
        from coordinator.ui.opening import rescue  # noqa: PLC0415 -- as above

        opened = self.opened

        def copy(folder: Path) -> None:
            self.background.run(
                lambda: rescue(opened, folder), lambda name: self.say(_rescued(name, folder)), self.say
            )

        choose_folder(self.frame, "Where to copy the casebook", copy)

    def _lock_after(self, minutes: int) -> None:
        self.idle.minutes = minutes
        if self.workspace is not None:
            self.workspace.status.show_lock(minutes)

    def close_desk(self) -> None:
        """Save what is half typed, close the casebook and drop its key; where one was is remembered."""
        opened = self.opened
        if self.workspace is not None:
            self._left_at = self.workspace.where()
        self._seal()
        opened.desk.close()
        self.opened = None

    def _seal(self) -> None:
        """Send everything half typed to the desk and stop listening to it."""
        self.idle.stop()
        self.in_place.stop()
        if self.workspace is not None:
            self.workspace.flush()
            self.workspace.keep_place()
        if self.bridge is not None:
            self.bridge.settle(SETTLE_SECONDS)
            self._unwritten = self.bridge.hand_over()
            self.bridge.close()
        self.bridge = self.workspace = None

    def _after_first_paint(self) -> None:
        self._first.stop()
        if self._has_begun:
            return
        self._has_begun = True
        self.background.run(_warm, lambda _nothing: None, lambda _refusal: None)
        self.session.start(int(self.frame.winId()))
        self.begun.emit()


def _warm() -> None:
    """Bring in what opening a casebook needs, while the passphrase is being typed."""
    from coordinator.ui import opening, places, workspace  # noqa: F401, PLC0415 -- this is what it is for


def _rescued(name: str, folder: Path) -> str:
    return (
        f"Everything that was saved is copied to {folder}, as {name}, locked with the same passphrase. What "
        "you typed since stays on this page; it is saved when the casebook is back in its place and unlocked."
    )


def _copy_and_close(opened: Any) -> None:
    from coordinator.errors import CoordinatorError  # noqa: PLC0415 -- beside the next
    from coordinator.ui.opening import keep_copy  # noqa: PLC0415 -- loaded by now

    try:
        keep_copy(opened)
    except CoordinatorError:
        return
    finally:
        opened.desk.close()


def main(arguments: Sequence[str]) -> int:
    """Start the window and stay until it is closed; a second start raises the first."""
    # As an argument, for the name of the style costs nothing and the style itself brings in all it can draw.
    qt = QApplication([*arguments[:1], "-style", "fusion"])
    qt.setApplicationName("Coordinator")
    qt.setDesktopFileName("coordinator")
    preferences = Preferences()
    single = Single(preferences.folder)
    if not single.is_first():
        single.raise_first()
        return 0
    theme().start(qt, preferences.appearance, preferences.percent)
    application = Application(preferences)
    single.raise_asked.connect(application.frame.bring_to_front)
    collecting = Collecting()
    application.begun.connect(lambda: _watch_for_crashes(application))
    application.begun.connect(single.listen)
    application.begun.connect(collecting.start)
    application.start()
    code = qt.exec()
    collecting.stop()
    single.release()
    sys.excepthook = sys.__excepthook__
    return code


def _watch_for_crashes(application: Application) -> None:
    from coordinator.ui.crash import CrashWatch  # noqa: PLC0415 -- what writes a report is not needed to paint

    application.crash = CrashWatch(application.say, lambda: _top(application))
    application.crash.install()


def _top(application: Application) -> QWidget | None:
    return application.frame if application.frame.isVisible() else None
