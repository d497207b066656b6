"""One long piece of work off the window's thread: how far it is, a way to stop it, and its answer."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from coordinator.errors import CoordinatorError
from coordinator.storage.backup import Cancelled

Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1; it raises ``Cancelled`` once the person stopped the work."""


class Errand(QObject):
    """Runs one thing at a time; ``progressed``, ``done`` and ``failed`` come on the window's thread.

    ``failed`` carries the refusal, or None when the person stopped the work.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Whether something is being done now."""
        return self._thread is not None

    def run(self, work: Callable[[Progress], Any]) -> bool:
        """Begin the work unless something is under way; says whether it began."""
        if self.under_way:
            return False
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._work, args=(work, self._stop), name="errand", daemon=True
        )
        self._thread.start()
        return True

    def cancel(self) -> None:
        """Stop the work at its next step."""
        self._stop.set()

    def wait(self, seconds: float = 5.0) -> bool:
        """Wait for the thread to end, as before the casebook is closed; says whether it did."""
        thread = self._thread
        if thread is not None:
            thread.join(seconds)
            return not thread.is_alive()
        return True

    def _work(self, work: Callable[[Progress], Any], stop: threading.Event) -> None:
        def tell(part: float) -> None:
            if stop.is_set():
                raise Cancelled("Stopped. Nothing was changed.")
            self.progressed.emit(part)

        try:
            answer, refusal = work(tell), None
        except CoordinatorError as error:
            answer, refusal = None, error
        self._answered.emit(answer, refusal)

    def _answer(self, answer: object, refusal: CoordinatorError | None) -> None:
        self._thread = None
        self.ended.emit()
        if refusal is None:
            self.done.emit(answer)
        else:
            self.failed.emit(None if isinstance(refusal, Cancelled) else refusal)
