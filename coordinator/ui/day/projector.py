"""The table on a wall: a window on a second screen, which goes when its plug is pulled and loses nothing."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from coordinator.errors import CoordinatorError
from coordinator.queries.room import room
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding, rename
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.day.table_view import TableView
from coordinator.ui.day.table_words import PARTS

UNPLUGGED = (
    "The projector is no longer connected, so nothing is shown on it. Everything is safe and still here. "
    "Plug it in and show the table again when you like."
)
_SHOW, _STOP = "Show on the projector", "Stop showing"


def other_screen(widget: QWidget) -> QScreen | None:
    """Return a screen that the window of a widget is not on, such as a projector; None if there is none."""
    own = widget.window().screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not own), None)


class Projector(QObject):
    """The window on the second screen: it takes no key, has no name in its title and goes with its screen."""

    ended = Signal(str)
    """It had to stop; the sentence says why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.window: QWidget | None = None
        self.table: TableView | None = None
        self.screen: QScreen | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 -- there is no widget before it
        application.screenRemoved.connect(self._unplugged)

    @property
    def is_on(self) -> bool:
        """Whether something is shown on another screen."""
        return self.window is not None

    def begin(self, screen: QScreen) -> TableView:
        """Fill a screen with an empty table and return it."""
        self.end()
        flags = (
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        window = QWidget(self._parent, flags)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.setProperty("look", "page")
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.setWindowTitle("Coordinator")
        table = TableView()
        table.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.setLayout(column(table))
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()
        self.window, self.table, self.screen = window, table, screen
        return table

    def end(self) -> None:
        """Let go of the screen; nothing of what was shown is kept."""
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
        self.window = self.table = self.screen = None

    def _unplugged(self, screen: QScreen) -> None:
        if self.window is not None and screen is self.screen:
            self.end()
            self.ended.emit(UNPLUGGED)


class ProjectorStrip(QWidget):
    """Throws the table on a second screen and turns its pages; not seen while there is no second screen."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.meeting_id, self.part = "", PARTS[0]
        self.projector = Projector(self)
        self.projector.ended.connect(self._had_to_stop)
        self.toggle = button(_SHOW, self.press, icon="eye")
        self.up = button("Further up", lambda: self._turn(-1), look="quiet", icon="chevron-up")
        self.down = button("Further down", lambda: self._turn(1), look="quiet", icon="chevron-down")
        self.what = QComboBox()
        self.what.addItems([part.capitalize() for part in PARTS])
        self.what.setAccessibleName("What is on the projector")
        self.what.activated.connect(self._choose)
        self.notice = Notice(Tone.PLAIN)
        self.presses = holding(flow(self.toggle, self.what, self.up, self.down, gap=0.3))
        self.setLayout(column(self.presses, self.notice, gap=0.3))
        bridge.changed.connect(self._news)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self.refresh)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 -- there is no widget before it
        application.screenAdded.connect(self._screens_changed)
        application.screenRemoved.connect(self._screens_changed)

    @property
    def is_on(self) -> bool:
        """Whether the table is shown on another screen."""
        return self.projector.is_on

    def show_step(self, meeting_id: str, part: str) -> None:
        """Follow the day to another step, by the part of the table that goes with it."""
        if meeting_id != self.meeting_id:
            self.stop()
        self.meeting_id, self.part = meeting_id, part
        self.refresh()

    def press(self) -> None:
        """Show the table on the other screen, or stop showing it."""
        self.notice.say("")
        screen = other_screen(self)
        if self.is_on or screen is None:
            self.stop()
        else:
            self.begin(screen)

    def begin(self, screen: QScreen) -> None:
        """Show the table on a screen."""
        self.projector.begin(screen).turned.connect(self._look)
        self.refresh()

    def stop(self) -> None:
        """Show the table no longer."""
        self.projector.end()
        self._look()

    def refresh(self) -> None:
        """Read again what may lie open and show the part of the step; a meeting that is gone is not shown."""
        if self.projector.table is not None:
            try:
                today = here(self.bridge).date()
                found = self.bridge.read(room, meeting_id=self.meeting_id, today=today)
            except CoordinatorError as failure:
                self.notice.say(str(failure))
                self.stop()
                return
            self.projector.table.show_part(found.view, self.part)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        super().showEvent(event)
        self._look()

    def _turn(self, pages: int) -> None:
        if self.projector.table is not None:
            self.projector.table.turn(pages)

    def _choose(self, place: int) -> None:
        self.part = PARTS[place]
        self.refresh()

    def _news(self, _types: object) -> None:
        if self.is_on:
            self._again.start()

    def _had_to_stop(self, sentence: str) -> None:
        self.notice.say(sentence)
        self._look()

    def _screens_changed(self, _screen: QScreen) -> None:
        self._look()

    def _look(self) -> None:
        """Show what can be pressed now."""
        table = self.projector.table
        can_be = self.is_on or other_screen(self) is not None
        self.presses.setVisible(can_be)
        if self.parentWidget() is not None:
            self.setVisible(can_be or not self.notice.isHidden())
        rename(self.toggle, _STOP if self.is_on else _SHOW)
        self.what.setVisible(self.is_on)
        self.what.setCurrentIndex(PARTS.index(self.part))
        for press, there in ((self.up, table and table.more_above), (self.down, table and table.more_below)):
            press.setVisible(self.is_on)
            press.setEnabled(bool(there))
