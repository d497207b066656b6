"""Making a copy of an open casebook: beside its writer, read back from the drive before it counts."""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from coordinator.errors import CoordinatorError, NotAllowed
from coordinator.storage import census, durable
from coordinator.storage import header as headers
from coordinator.storage.copies import (
    FOLDER,
    STAMP,
    Backup,
    Contents,
    NotVerified,
    contents_of,
    newest,
    thin,
    verify,
)
from coordinator.storage.engine import (
    Handle,
    Opener,
    in_sentences,
)
from coordinator.storage.faults import in_words, need_room
from coordinator.storage.header import Header
from coordinator.storage.pinned import PinnedFile
from coordinator.storage.sealed import FOLDER as FILES
from coordinator.storage.sealed import SealedFiles

PAGES_AT_ONCE = 1000
COPYING, CHECKING = 0.6, 0.9
"""How far the progress bar stands once the pages are copied, and once they are read back."""

Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1; whatever it raises, such as ``Cancelled``, stops the copy."""


class Cancelled(CoordinatorError):
    """The person stopped a copy; earlier copies are untouched."""


class Original(Protocol):
    """The open casebook that is copied."""

    folder: Path
    header: Header | None
    vault: bytes
    schema: str
    opener: Opener
    pinned: PinnedFile
    files: SealedFiles
    writer: Engine

    def key(self) -> bytes:
        """Return the data key."""

    def checkpoint(self) -> bool:
        """Fold the write-ahead log into the file."""


def make(
    casebook: Original,
    target: Path | None = None,
    *,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> Backup:
    """Make a verified copy in the casebook's own backups folder, in another, or under a ``.db`` name.

    Raises ``DiskFull``, ``ReadOnly``, ``NotVerified`` or what ``progress`` raises; earlier copies stay
    as they are.
    """
    moment = now or datetime.now(UTC)
    path = _path_for(target or casebook.folder / FOLDER, moment)
    _refuse_inside(casebook, path.parent)
    _prepare(casebook, path.parent)
    with contextlib.suppress(CoordinatorError):
        casebook.checkpoint()
    return _copy(casebook.opener.connection(), casebook, path, progress or (lambda _: None), moment)


def make_if_changed(
    casebook: Original, *, progress: Progress | None = None, now: datetime | None = None
) -> Backup | None:
    """Make the copy due at each unlock and close, and thin the older ones; None when nothing has changed."""
    if is_unchanged(casebook):
        return None
    made = make(casebook, progress=progress, now=now)
    thin(casebook.folder / FOLDER, casebook.key(), casebook.vault, now or datetime.now(UTC))
    return made


def rescue(casebook: Original, folder: Path, *, now: datetime | None = None) -> Backup:
    """Copy a casebook that was moved or removed while open, through a connection that still reaches it."""
    moment = now or datetime.now(UTC)
    with in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return _copy(_still_open(casebook), casebook, _path_for(folder, moment), lambda _: None, moment)


def is_unchanged(casebook: Original) -> bool:
    """Say whether the newest copy in the casebook's own folder already holds everything there is."""
    newest_copy = newest(casebook.folder)
    if newest_copy is None or not casebook.checkpoint() or _log_size(casebook):
        return False
    contents = contents_of(newest_copy, casebook.key(), casebook.vault)
    return (
        contents is not None
        and contents.fingerprint == casebook.pinned.fingerprint()
        and set(contents.files) == set(casebook.files.names())
    )


@contextlib.contextmanager
def _still_open(casebook: Original) -> Iterator[Handle]:
    """Give the connection that was opened before the casebook was moved or removed."""
    pooled = casebook.writer.raw_connection()
    try:
        yield pooled.driver_connection
    finally:
        pooled.close()


def _copy(
    source: AbstractContextManager[Handle],
    casebook: Original,
    path: Path,
    progress: Progress,
    moment: datetime,
) -> Backup:
    """Copy what one connection sees to a partial file, read it back, then give it its name."""
    partial = path.with_name(f"{path.name}.partial")
    try:
        with in_sentences(path.parent), in_words(path.parent):
            with source as handle:
                contents = _copy_pages(handle, casebook, partial, progress)
            _copy_files(casebook, contents, path.parent / FILES)
            _read_back(casebook, partial, contents)
            progress(CHECKING)
            told = contents.sealed(casebook.key(), casebook.vault)
            durable.write_durably(path.with_suffix(".list"), told)
            if casebook.header is not None:
                durable.write_durably(path.with_suffix(".key"), headers.encode(casebook.header))
            durable.put_in_place(partial, path)
            progress(1.0)
            return Backup(path, moment.replace(microsecond=0), path.stat().st_size)
    except BaseException:
        with contextlib.suppress(OSError):
            _sweep(path)
        raise


def _copy_pages(source: Handle, casebook: Original, partial: Path, progress: Progress) -> Contents:
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    target = Opener(partial, casebook.key, casebook.vault).connect(journal="OFF")

    def step(_: int, remaining: int, total: int) -> None:
        casebook.key()  # refuses once the casebook is locked, which stops the copy
        progress(COPYING * (1 - remaining / max(1, total)))

    # Without a read held open, each write by someone else would start the copy from the beginning.
    source.execute("BEGIN")
    try:
        rows = census.row_counts(source)
        fingerprint = "" if _log_size(casebook) else casebook.pinned.fingerprint()
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target, pages=PAGES_AT_ONCE, progress=step)
    finally:
        source.execute("ROLLBACK")
        target.close()
    durable.fsync_file(partial)
    return Contents(casebook.schema, rows, casebook.files.names(), fingerprint)


def _copy_files(casebook: Original, contents: Contents, folder: Path) -> None:
    """Copy the sealed files that are not among the copies yet; none ever changes, so size tells enough."""
    folder.mkdir(mode=0o700, exist_ok=True)
    for name in contents.files:
        original, copied = casebook.files.folder / name, folder / name
        with contextlib.suppress(FileNotFoundError):
            size = original.stat().st_size
            if not copied.is_file() or copied.stat().st_size != size:
                durable.write_durably(copied, original.read_bytes())


def _read_back(casebook: Original, partial: Path, contents: Contents) -> None:
    """Read the copy from the drive, not from what the computer remembers of writing it."""
    durable.forget_cached(partial)
    if verify(partial, casebook.key()) != contents.rows:
        raise NotVerified(
            "The copy did not read back as what was written, so it was not kept. The casebook and earlier "
            "copies are not affected. Try another drive."
        )


def _prepare(casebook: Original, folder: Path) -> None:
    with in_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left_over in folder.glob("casebook-*.db.partial"):
            left_over.unlink(missing_ok=True)
        for names in ("*.list", "*.key"):
            durable.sweep(folder, names)
        durable.sweep(folder / FILES, "*.sealed")
        there = {path.name for path in (folder / FILES).glob("*")}
        missing = [casebook.files.folder / name for name in casebook.files.names() if name not in there]
        size = casebook.pinned.size() + _log_size(casebook) + sum(path.stat().st_size for path in missing)
    need_room(folder, size + size // 10 + 1_000_000)


def _path_for(target: Path, moment: datetime) -> Path:
    """Return the name of the copy; a second one within the same second gets a number."""
    if target.suffix == ".db":
        if target.exists():
            raise NotAllowed(f"There is already a file {target}. Choose another name for the copy.")
        return target
    stem = moment.astimezone(UTC).strftime(STAMP)
    path, number = target / f"{stem}.db", 2
    while path.exists():
        path, number = target / f"{stem}-{number}.db", number + 1
    return path


def _refuse_inside(casebook: Original, folder: Path) -> None:
    """Keep copies out of the casebook's own folders, where they could be taken for the casebook itself."""
    home, chosen = casebook.folder.resolve(), folder.resolve()
    if chosen != home / FOLDER and chosen.is_relative_to(home):
        raise NotAllowed("Choose a folder outside the casebook’s own for the copy.")


def _sweep(path: Path) -> None:
    path.with_name(f"{path.name}.partial").unlink(missing_ok=True)
    if not path.exists():
        for suffix in (".list", ".key"):
            path.with_suffix(suffix).unlink(missing_ok=True)


def _log_size(casebook: Original) -> int:
    log = casebook.opener.path.with_name(f"{casebook.opener.path.name}-wal")
    try:
        return log.stat().st_size
    except OSError:
        return 0
