"""What the disk and the database report, turned into a sentence with a cause and a next step."""

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from coordinator.errors import (
    CoordinatorError,
    Damaged,
    DiskFull,
    InUse,
    NotThere,
    ReadOnly,
)

ROOM_NEEDED = 40_000_000
"""Bytes that must be free for everyday work: a change, its journal and a checkpoint."""

_CODE_OF_WORDS = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "database is locked": sqlite3.SQLITE_BUSY,
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


class HeaderDamaged(Damaged):
    """Both copies of the casebook's lock are unreadable, so no passphrase can be tried."""


class CasebookDamaged(Damaged):
    """The key is right but the casebook's own file is damaged; ``last_good`` is the newest copy to offer."""

    last_good: Path | None = None


class EmptyFile(CasebookDamaged):
    """The casebook's file is there but holds nothing."""


class FolderInItsPlace(NotThere):
    """Something that is no casebook stands where the casebook should be."""


class LostWhileOpen(NotThere):
    """The drive or folder went away in the middle of something."""


def megabytes(size: int) -> str:
    """Return a size as people read it, never less than one megabyte."""
    return f"{max(1, round(size / 1_000_000))} MB"


def disk_full(folder: Path, needed: int = ROOM_NEEDED) -> DiskFull:
    """Return the failure that names the drive and the room it needs."""
    drive = folder.drive or f"the drive that holds {folder}"
    return DiskFull(
        f"There is no room left on {drive}. Everything saved so far is safe. "
        f"Free about {megabytes(needed)} and try again."
    )


def need_room(folder: Path, needed: int) -> None:
    """Refuse before starting when a drive has no room for what is about to be written."""
    with in_words(folder):
        if shutil.disk_usage(folder).free < needed:
            raise disk_full(folder, needed)


def read_only(folder: Path) -> ReadOnly:
    """Return the failure for a folder nobody may write to."""
    return ReadOnly(
        f"Nothing can be saved in {folder}. It may be write-protected, or belong to someone else. "
        "Nothing has been changed. Allow writing there, or choose another folder."
    )


def damaged_pages(folder: Path) -> CasebookDamaged:
    """Return the failure for a casebook whose key is right and whose pages are not."""
    return CasebookDamaged(
        f"The passphrase is right, but the casebook’s file in {folder} is damaged. Nothing has been "
        "changed. Open the last good copy instead."
    )


@contextlib.contextmanager
def in_words(folder: Path) -> Iterator[None]:
    """Turn failures of the disk into sentences while something is done in a folder."""
    try:
        yield
    except OSError as error:
        raise from_disk(error, folder) from error


def from_disk(error: OSError, folder: Path) -> CoordinatorError:
    """Return the sentence for what the operating system reported about a folder."""
    if error.errno in _FULL:
        return disk_full(folder)
    if error.errno in _READ_ONLY:
        return read_only(folder)
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}:
        return LostWhileOpen(
            f"{folder} can no longer be reached. If it is on a memory stick, plug it in again. "
            "Nothing else has been changed."
        )
    return CoordinatorError(
        f"This computer could not read or write in {folder} ({error.strerror or 'unknown reason'}). "
        "Nothing else has been changed. Check the drive and try again."
    )


def from_database(error: BaseException, folder: Path) -> CoordinatorError | None:
    """Return the sentence for what SQLite reported, or None for a mistake of the program's own.

    The driver gives the extended result code as ``sqlite_errorcode``, whose lowest byte is the kind;
    when it copies page by page it gives only SQLite's words.
    """
    code = getattr(error, "sqlite_errorcode", None) or _CODE_OF_WORDS.get(str(error))
    if not isinstance(code, int):
        return None
    sentences = {
        sqlite3.SQLITE_FULL: disk_full,
        sqlite3.SQLITE_IOERR: _could_not_reach,
        sqlite3.SQLITE_CANTOPEN: _could_not_reach,
        sqlite3.SQLITE_READONLY: read_only,
        sqlite3.SQLITE_NOTADB: damaged_pages,
        sqlite3.SQLITE_CORRUPT: damaged_pages,
        sqlite3.SQLITE_BUSY: _held_by_another,
        sqlite3.SQLITE_LOCKED: _held_by_another,
    }
    sentence = sentences.get(code & 0xFF)
    return sentence(folder) if sentence else None


def _held_by_another(folder: Path) -> InUse:
    return InUse(
        f"Another program is using the casebook in {folder}, perhaps one that copies or checks files. "
        "Nothing has been changed. Wait a moment and try again."
    )


def _could_not_reach(folder: Path) -> CoordinatorError:
    """Tell a full drive from a lost one: SQLite reports both as the same failure to read or write."""
    try:
        if shutil.disk_usage(folder).free < ROOM_NEEDED // 40:
            return disk_full(folder)
        missing = not folder.is_dir()
    except OSError:
        missing = True
    if missing:
        return from_disk(FileNotFoundError(errno.ENOENT, "not there"), folder)
    return from_disk(OSError(errno.EIO, "the drive did not answer"), folder)
