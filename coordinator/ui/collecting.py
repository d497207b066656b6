"""Unused objects are collected on the window's own thread, never in the middle of its painting."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_SECONDS = 5
FULLY_EVERY = 12


class Collecting(QObject):
    """Turns automatic collection off and collects on a timer; ``stop`` turns it on again."""

    def __init__(self) -> None:
        super().__init__()
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Begin: what was made so far is set aside as permanent."""
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer.start(EVERY_SECONDS * 1000)

    def collect(self) -> None:
        """Collect young objects, and once a minute all of them."""
        self._rounds += 1
        gc.collect(2 if self._rounds % FULLY_EVERY == 0 else 1)

    def stop(self) -> None:
        """Go back to automatic collection."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
