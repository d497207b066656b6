"""The one window: a page before the casebook, or the workspace in it; its title never holds a name."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from coordinator.ui.preferences import Preferences
from coordinator.ui.theme import em

TITLE = "Coordinator"


class Frame(QMainWindow):
    """Holds one page at a time; ``closing`` comes when the person closes the window."""

    closing = Signal()
    painted = Signal()
    """Comes once, when the first page is on the screen."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.may_close: Callable[[], bool] = lambda: True
        self._is_painted = False
        self._is_whole = self._was_maximized = False
        self.setWindowTitle(TITLE)
        self._place()

    def show_page(self, page: QWidget, *, menus: bool) -> None:
        """Show a page in place of the one before, which is let go together with everything in it."""
        before = self.takeCentralWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        self.setCentralWidget(page)
        if menus:
            self.menuBar().show()
        elif self.menuWidget() is not None:
            # Asking for the menus would make them, which the first page has no time for.
            self.menuBar().clear()
            self.menuBar().hide()
            for menu in self.menuBar().findChildren(QMenu):
                menu.deleteLater()  # cleared away it would still hold the names of steps
        page.show()

    def be_whole(self, *, whole: bool) -> None:
        """Take the whole screen, or go back to the size the window had before."""
        if whole == self._is_whole:
            return
        self._is_whole = whole
        if whole:
            self._was_maximized = self.isMaximized()
            self.showFullScreen()
        elif self._was_maximized:
            self.showMaximized()
        else:
            self.showNormal()

    def cover(self) -> None:
        """Close every dialog and every other window, so that nothing of a family stays in sight.

        Dialogs that were closed before go as well, and parts of a page that never found their place on it:
        they still hold what they would have shown.
        """
        for window in QApplication.topLevelWidgets():
            alone = window.parent() is None or isinstance(window, QDialog)
            if not isinstance(window, Frame) and (window.isVisible() or alone):
                window.close()
                window.deleteLater()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def empty(self) -> None:
        """Let go at once of the page and of everything it held, so that nothing of it can be found."""
        before = self.takeCentralWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        for menu in self.menuBar().findChildren(QMenu):
            menu.deleteLater()
        self.menuBar().clear()
        for _again in range(2):  # what Python held last is let go by the first, and goes by the second
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            gc.collect()

    def bring_to_front(self) -> None:
        """Come to the front when the program is started a second time."""
        if self._is_whole:
            self.showFullScreen()
        elif self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if not self.may_close():
            event.ignore()
            return
        if not self._is_whole:
            self._preferences.geometry = self.saveGeometry()
        self.closing.emit()
        super().closeEvent(event)

    def _place(self) -> None:
        kept = self._preferences.geometry
        if kept is not None and self.restoreGeometry(kept):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(em(98), room.width()), min(em(56), room.height()))
        if room.width() <= em(98) or room.height() <= em(56):
            # On a small laptop the title bar would push the foot of the window off the screen.
            self.setWindowState(Qt.WindowState.WindowMaximized)
