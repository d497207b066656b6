"""Whether the open casebook is still where it was; if not, what it holds can be copied elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from coordinator.errors import CoordinatorError

LOOK_EVERY = 3_000
"""Milliseconds between looks: it is noticed also while nobody types."""


class InPlaceWatch(QObject):
    """Looks at the casebook's file now and then; ``gone`` says once, in words, that it is no longer there."""

    gone = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._check: Callable[[], object] = lambda: None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self, check: Callable[[], object]) -> None:
        """Begin to look; ``check`` raises when the file is not the one that was opened."""
        self._check = check
        self._timer.start()

    def stop(self) -> None:
        """Stop looking, and let go of what was looked at."""
        self._timer.stop()
        self._check = lambda: None

    def look(self) -> None:
        """Look once, and say what is wrong."""
        try:
            self._check()
        except CoordinatorError as refusal:
            self.stop()
            self.gone.emit(str(refusal))
