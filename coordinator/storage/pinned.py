"""The open casebook's file, held so that a change of place is noticed without disturbing the database.

On Linux and macOS, closing any handle of a file drops every lock the program holds on it, SQLite's too. So
the file is opened once, before the database, looked at through this one handle, and closed after it.
"""

import contextlib
import os
import threading
from hashlib import sha256
from pathlib import Path

from coordinator.storage.faults import in_words
from coordinator.storage.keys import VAULT_BYTES

_PIECE = 1 << 20


class PinnedFile:
    """One file, held open for as long as the casebook is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turn = threading.Lock()
        with in_words(path.parent):
            self._file = path.open("rb", buffering=0)
        self._log = path.with_name(f"{path.name}-wal")
        self._our_log: os.stat_result | None = None

    def first_bytes(self) -> bytes:
        """Return the bytes in which SQLCipher keeps the salt, which is the casebook's vault id."""
        with self._turn, in_words(self.path.parent):
            self._file.seek(0)
            return self._file.read(VAULT_BYTES)

    def is_in_place(self) -> bool:
        """Say whether the file at the path is still the one that was opened."""
        try:
            there = self.path.stat()
        except OSError:
            return False
        return os.path.samestat(there, os.fstat(self._file.fileno()))

    def size(self) -> int:
        """Return how large the file is now."""
        return os.fstat(self._file.fileno()).st_size

    def fingerprint(self) -> str:
        """Return the SHA-256 of the file; any write changes it: no page is sealed alike twice."""
        digest = sha256()
        with self._turn, in_words(self.path.parent):
            self._file.seek(0)
            while piece := self._file.read(_PIECE):
                digest.update(piece)
        return digest.hexdigest()

    def note_log(self) -> None:
        """Remember which write-ahead log belongs to this file; call this while a connection holds it."""
        with contextlib.suppress(OSError):
            self._our_log = self._log.stat()

    def set_log_aside(self) -> None:
        """Keep the log of this file from being read into another one that has taken its place.

        Call this after every connection is closed. Nothing happens while the file is in place or gone.
        """
        with contextlib.suppress(OSError):
            taken = self.path.exists() and not self.is_in_place()
            if taken and self._our_log and os.path.samestat(self._log.stat(), self._our_log):
                self._log.replace(self._log.with_name(f"{self._log.name}.set-aside"))
                self.path.with_name(f"{self.path.name}-shm").unlink(missing_ok=True)

    def close(self) -> None:
        """Let the file go; call this after every connection to it is closed."""
        with self._turn:
            self._file.close()
