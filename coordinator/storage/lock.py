"""One open casebook, one program: a lock the operating system lets go of when the program ends or dies."""

import errno
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from coordinator.errors import InUse
from coordinator.storage.faults import from_disk

NAME = "lock"

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Holds a casebook's folder until let go; a second holder is refused with ``InUse``.

    The file stays when the lock goes, and says nothing: a lock left by a crash never asks a question.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._file: IO[bytes] | None = (folder / NAME).open("ab")
        except OSError as error:
            raise from_disk(error, folder) from error
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            if error.errno in {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}:
                raise InUse(
                    "This casebook is already open in another window. Go to that window, or close it first."
                ) from error
            raise from_disk(error, folder) from error

    def release(self) -> None:
        """Let the folder go; doing so twice does no harm."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
