"""The break clock: how long a break has been, kept nowhere."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from coordinator.ui.blocks import column, rename, row, words
from coordinator.ui.theme import with_icon

SECOND = 1_000


class BreakClock(QWidget):
    """Starts and stops a break, and shows how long it has been."""

    def __init__(self, steady: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._steady = steady
        self._since: float | None = None
        self.press = QPushButton()
        self.press.setProperty("look", "rail")
        self.press.setProperty("has_icon", True)
        self.press.setAutoDefault(False)
        self.press.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        with_icon(self.press, "clock", "rail_text")
        rename(self.press, "Take a break")
        self.press.clicked.connect(lambda _checked=False: self.turn())
        self.shown = words("", "promise", wrap=True)
        self.shown.hide()
        self.setLayout(column(self.press, row(self.shown, margins=(0.6, 0, 0, 0)), gap=0.2))
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self.look)

    def turn(self) -> None:
        """Begin a break, or end it."""
        self._since = self._steady() if self._since is None else None
        on = self._since is not None
        rename(self.press, "End the break" if on else "Take a break")
        self.shown.setVisible(on)
        if on:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Show how long the break has been."""
        if self._since is None:
            return
        minutes, seconds = divmod(int(self._steady() - self._since), 60)
        self.shown.setText(f"On a break: {minutes}:{seconds:02}")
