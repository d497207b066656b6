"""How a casebook's encrypted file is opened: driver, key, settings, a pool to read and a pool to write."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool

from coordinator.errors import CoordinatorError
from coordinator.storage.faults import damaged_pages, from_database
from coordinator.storage.keys import KEY_BYTES, VAULT_BYTES

APPLICATION_ID = 0x434F4F52
"""Marks the file as a casebook: a file of no bytes opens with any key."""
SAFE_SQLITE = (3, 51, 3)
"""Older releases can corrupt a file when its write-ahead log starts afresh."""
PAGE = 4096
BUSY_SECONDS = 5
READERS = 4
MOST_FAULTS = 100

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
)

Handle = Any
"""A connection of the driver, which has no type information."""


@dataclass(frozen=True, repr=False)
class Opener:
    """Everything needed to open one encrypted file; ``vault`` is None when only the key is known.

    ``check`` runs before each connection and raises when another file stands at the path: the log of the
    one would be written into the other.
    """

    path: Path
    key: Callable[[], bytes]
    vault: bytes | None
    check: Callable[[], None] = lambda: None

    def connect(self, *, journal: str = "WAL", query_only: bool = False, immutable: bool = False) -> Handle:
        """Return a new connection, keyed and set up; it never creates a file.

        An ``immutable`` file is only looked at: nothing is written to it or beside it.
        """
        self.check()
        mode = "mode=ro&immutable=1" if immutable else "mode=rw"
        handle = driver.connect(
            f"{self.path.resolve().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
        )
        try:
            _unlock(handle, self.key(), self.vault)
            for setting in _SETTINGS:
                handle.execute(setting)
            if not immutable:
                handle.execute(f"PRAGMA journal_mode = {journal}")
            if query_only:
                handle.execute("PRAGMA query_only = ON")
        except BaseException:
            handle.close()
            raise
        return handle

    @contextlib.contextmanager
    def connection(self, *, immutable: bool = False) -> Iterator[Handle]:
        """Give a connection of its own for one job, told in sentences when it fails."""
        with in_sentences(self.path.parent):
            handle = self.connect(immutable=immutable)
            try:
                yield handle
            finally:
                handle.close()


@contextlib.contextmanager
def in_sentences(folder: Path) -> Iterator[None]:
    """Turn failures of the database into sentences while something is done with the driver itself."""
    try:
        yield
    except driver.Error as error:
        found = from_database(error, folder)
        if found is None:
            raise
        raise found from error


def assert_driver_is_safe() -> None:
    """Refuse to run on a driver that cannot encrypt or whose SQLite is known to lose data."""
    if driver.sqlite_version_info < SAFE_SQLITE:
        raise CoordinatorError(
            "This installation contains a version of SQLite that can damage files. Nothing has been opened. "
            "Install the program again."
        )


def is_casebook(handle: Handle) -> bool:
    """Say whether an opened file is marked as a casebook."""
    return bool(handle.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def reading_engine(opener: Opener) -> Engine:
    """Return the pool that queries read from; it refuses to write."""
    connect = partial(opener.connect, query_only=True)
    return _pooled(opener, connect, begin="BEGIN", size=READERS, overflow=2 * READERS)


def writing_engine(opener: Opener) -> Engine:
    """Return the pool of one connection that commands write through."""
    return _pooled(opener, opener.connect, begin="BEGIN IMMEDIATE", size=1, overflow=0)


def updating_engine(opener: Opener) -> Engine:
    """Return an engine for one update of the tables, during which rows may point at what is not there yet.

    Must be set before the transaction begins: rebuilding a table with foreign keys on deletes the rows
    that belong to it.
    """

    def connect() -> Handle:
        handle = opener.connect()
        handle.execute("PRAGMA foreign_keys = OFF")
        return handle

    return _pooled(opener, connect, begin="BEGIN IMMEDIATE", size=1, overflow=0)


def _pooled(opener: Opener, connect: Callable[[], Handle], *, begin: str, size: int, overflow: int) -> Engine:
    # A URL with a file name and a pool named here: SQLAlchemy's own choices for SQLite and SQLCipher
    # share one connection between threads, which ends in a crash of the whole program.
    engine = create_engine(
        f"sqlite:///{opener.path}",
        module=driver,
        creator=connect,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=overflow,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _explain(context: ExceptionContext) -> None:
        found = from_database(context.original_exception, opener.path.parent)
        if found is not None:
            raise found from context.original_exception

    return engine


def _unlock(handle: Handle, key: bytes, vault: bytes | None) -> None:
    """Give the connection its key: raw, because SQLCipher takes anything malformed for a passphrase."""
    if len(key) != KEY_BYTES or len(vault or b"") not in (0, VAULT_BYTES):
        raise ValueError("a data key is 32 bytes and a vault id 16")
    answer = handle.execute(f"PRAGMA key = \"x'{bytes(key).hex()}{(vault or b'').hex()}'\"").fetchone()
    if answer is None or answer[0] != "ok":
        raise CoordinatorError(
            "This installation cannot encrypt. Nothing has been opened or saved. Install the program again."
        )
    handle.execute("PRAGMA cipher_log_level = NONE")


def check_opens(opener: Opener) -> None:
    """Open the file once and read its first page; raise ``CasebookDamaged`` when the key does not fit it."""
    with opener.connection() as handle:
        handle.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if not is_casebook(handle):
            raise damaged_pages(opener.path.parent)


def page_faults(handle: Handle) -> tuple[str, ...]:
    """Return the pages that are not what was written: each is authenticated with the key."""
    return _findings(handle, "PRAGMA cipher_integrity_check")


def structure_faults(handle: Handle) -> tuple[str, ...]:
    """Return where pages, each genuine by itself, do not belong together."""
    return tuple(found for found in _findings(handle, "PRAGMA integrity_check") if found != "ok")


def _findings(handle: Handle, question: str) -> tuple[str, ...]:
    try:
        return tuple(str(row[0]) for row in handle.execute(question).fetchmany(MOST_FAULTS))
    except driver.DatabaseError as error:
        return (str(error),)
