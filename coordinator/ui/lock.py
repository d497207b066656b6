"""When the casebook locks itself: after minutes without use, and as soon as the computer has slept."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

TICK = 1_000
"""Milliseconds between looks at the clocks."""

SLEPT_AFTER = 10.0
"""Seconds by which the wall clock may run ahead between two looks before the computer must have slept."""

USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Watches for use of the program; ``lock_due`` carries the sentence that says why."""

    lock_due = Signal(str)

    def __init__(
        self,
        minutes: int,
        *,
        steady: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.minutes = minutes
        self._steady, self._wall = steady, wall
        self._used = self._looked = steady()
        self._looked_wall = wall()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch, counting from now."""
        self._used = self._looked = self._steady()
        self._looked_wall = self._wall()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def look(self) -> None:
        """Look at both clocks and ask for the lock when it is due."""
        steady, wall = self._steady(), self._wall()
        ahead = (wall - self._looked_wall) - (steady - self._looked)
        self._looked, self._looked_wall = steady, wall
        if ahead > SLEPT_AFTER:
            self.lock_due.emit("Locked while the computer was asleep. What you were typing is kept.")
        elif steady - self._used >= self.minutes * 60:
            unit = "minute" if self.minutes == 1 else "minutes"
            self.lock_due.emit(f"Locked after {self.minutes} {unit}. What you were typing is kept.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 -- Qt's own name
        if event.type() in USE:
            self._used = self._steady()
        return super().eventFilter(watched, event)
