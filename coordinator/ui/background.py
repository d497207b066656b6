"""One thing at a time off the window's thread, with its answer brought back to it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from coordinator.errors import CoordinatorError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Background(QObject):
    """Runs long work such as unlocking; ``then`` and ``failed`` are called on the window's thread."""

    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool: ThreadPoolExecutor | None = None
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._stopped = False

    def run(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[CoordinatorError], object],
    ) -> None:
        """Do ``work`` after whatever is under way; nothing is begun once it was stopped."""
        if self._stopped:
            return
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 -- not before the first paint

            self._pool = ThreadPoolExecutor(1, thread_name_prefix="background")
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._carry(done, then, failed))

    def stop(self) -> None:
        """Finish what was asked, tell nobody, and take nothing more."""
        self._stopped = True
        if self._pool is not None:
            self._pool.shutdown(wait=True)

    def _carry(self, done: "Future[Any]", then: object, failed: object) -> None:
        if not self._stopped:
            self._finished.emit((done, then, failed))

    def _finish(self, answer: tuple["Future[Any]", Any, Any]) -> None:
        done, then, failed = answer
        if self._stopped:
            return
        try:
            result = done.result()
        except CoordinatorError as refusal:
            failed(refusal)
        except Exception:
            # The page must not wait for ever; the mistake itself goes to whoever reports mistakes.
            failed(CoordinatorError("Something went wrong in the program, so this was not done. Try again."))
            raise
        else:
            then(result)
