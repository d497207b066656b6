"""One window for one person on one computer: a second start raises the first and ends."""

from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal

WAIT = 500
"""Milliseconds to wait for the first window to answer."""


class Single(QObject):
    """Decides by a lock file who is first; ``raise_asked`` says that the program was started again.

    The local socket only carries the wish to be raised: no name, no text, and nothing leaves the computer.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._name = "coordinator-" + f"{crc32(str(folder.resolve()).encode()):08x}"
        self._stop: Callable[[], None] | None = None

    def is_first(self) -> bool:
        """Take the place of the first window, if it is free; a lock left by a crash does not count."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Be ready to be raised."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 -- not before the first paint

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def answer() -> None:
            while server.hasPendingConnections():
                server.nextPendingConnection().close()
                self.raise_asked.emit()

        server.newConnection.connect(answer)
        if server.listen(self._name):
            self._stop = server.close

    def raise_first(self) -> bool:
        """Ask the first window to come to the front; returns whether it answered."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 -- only a second start needs it

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(WAIT)

    def release(self) -> None:
        """Let the place go."""
        if self._stop is not None:
            self._stop()
            self._stop = None
        self._lock.unlock()
