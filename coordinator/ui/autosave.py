"""When what is typed is saved: a moment after the last key, and soon even if the typing goes on."""

from PySide6.QtCore import QObject, QTimer, Signal

AFTER_LAST_KEY = 800
AT_MOST = 1_500
"""Milliseconds."""


class Autosave(QObject):
    """Tells that it is time to save; ``touched`` after each edit, ``flush`` when there is no time to wait."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle = QTimer(self)
        self._latest = QTimer(self)
        for timer, wait in ((self._idle, AFTER_LAST_KEY), (self._latest, AT_MOST)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self.flush)

    def touched(self) -> None:
        """Note an edit."""
        self._idle.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> None:
        """Save now if anything was typed since the last time."""
        if self._latest.isActive() or self._idle.isActive():
            self._idle.stop()
            self._latest.stop()
            self.due.emit()
