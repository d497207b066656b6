"""Bringing a copy back: beside, into a new folder, or into a new file that the casebook's lock then names.

Never over a file that is there: the write-ahead log of an older file would undo or damage what was restored.
"""

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from coordinator.errors import Damaged, NotAllowed, NotThere
from coordinator.storage import durable
from coordinator.storage import header as headers
from coordinator.storage.backup import Progress
from coordinator.storage.copies import NotVerified, contents_of, newest_header, verify
from coordinator.storage.faults import in_words, need_room
from coordinator.storage.header import DATABASE, Found, Header
from coordinator.storage.keys import VAULT_BYTES
from coordinator.storage.lock import FolderLock
from coordinator.storage.sealed import FOLDER as FILES
from coordinator.storage.sealed import SealedFiles

_PIECE = 1 << 20


@dataclass(frozen=True)
class Restored:
    """Where a copy was brought back to, the rows per table it holds, and sealed files it could not bring."""

    folder: Path
    rows: dict[str, int]
    missing: tuple[str, ...]


def key_of(copy: Path, passphrase: str) -> bytes:
    """Return the key of a copy, given the passphrase in force when it was last locked."""
    _refuse_unfinished(copy)
    found = Found((headers.read_file(copy.with_suffix(".key")),), present=True)
    return headers.open_with(found, passphrase)[1]


def key_in_force(folder: Path, passphrase: str) -> bytes:
    """Return the key of a casebook whose file is damaged, given its passphrase."""
    found = headers.read(folder)
    return headers.open_with(found if found.readable else newest_header(folder), passphrase)[1]


def restore(copy: Path, folder: Path, key: bytes, *, progress: Progress | None = None) -> Restored:
    """Make a casebook of a copy in a folder that is new or empty, and read it back there.

    Raises ``NotAllowed`` for a folder in use, ``NotVerified`` or ``Damaged`` for a copy that is not whole;
    then nothing is left behind.
    """
    _refuse_unfinished(copy)
    with in_words(folder.parent):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotAllowed(
                f"{folder} is not empty. A copy is brought back into a new folder. Choose another."
            )
        new = not folder.exists()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with FolderLock(folder):
            return _bring(copy, folder, DATABASE, key, progress or (lambda _: None))
    except BaseException:
        _clear(folder, and_itself=new)
        raise


def switch_to(copy: Path, folder: Path, key: bytes, *, progress: Progress | None = None) -> Restored:
    """Let a closed, damaged casebook go on from a copy; the damaged file stays beside it, untouched."""
    _refuse_unfinished(copy)
    with FolderLock(folder):
        return _bring(copy, folder, _free_name(folder), key, progress or (lambda _: None))


def _bring(copy: Path, folder: Path, database: str, key: bytes, progress: Progress) -> Restored:
    rows = verify(copy, key)
    progress(0.3)
    vault = _first_bytes(copy)
    contents = contents_of(copy, key, vault)
    names = contents.files if contents else ()
    need_room(folder, _room_for(copy, names))
    header = _header_for(copy, folder, key)
    with in_words(folder):
        partial = _copied(copy, folder / f"{database}.partial")
    progress(0.6)
    missing = _bring_files(copy.parent / FILES, folder / FILES, names, key, vault)
    if verify(partial, key) != rows:
        raise NotVerified(
            "What was brought back did not read back whole, so it was not kept. Try another drive."
        )
    progress(0.9)
    durable.put_in_place(partial, folder / database)
    if header is not None:
        headers.write(folder, header.naming(database).signed(key))
    progress(1.0)
    return Restored(folder, rows, missing)


def _header_for(copy: Path, folder: Path, key: bytes) -> Header | None:
    """Return the lock to go on from: the folder's own if the key is its key, else the copy's, else none."""
    found = list(headers.read(folder).readable)
    with contextlib.suppress(Damaged):
        found.append(headers.read_file(copy.with_suffix(".key")))
    return next((header for header in found if header.is_genuine(key)), None)


def _copied(copy: Path, partial: Path) -> Path:
    """Copy a file whole and return the copy once it is on the drive."""
    partial.unlink(missing_ok=True)
    with copy.open("rb") as source, partial.open("xb") as target:
        shutil.copyfileobj(source, target, _PIECE)
        target.flush()
        os.fsync(target.fileno())
    return partial


def _bring_files(
    source: Path, target: Path, names: tuple[str, ...], key: bytes, vault: bytes
) -> tuple[str, ...]:
    """Copy the sealed files a copy needs; return the names of those that are missing or damaged."""
    kept = SealedFiles(source, lambda: key, vault)
    brought = SealedFiles(target, lambda: key, vault)
    missing = []
    with in_words(target.parent):
        target.mkdir(mode=0o700, exist_ok=True)
        for name in names:
            if (target / name).is_file() and brought.is_whole(name):
                continue
            if not kept.is_whole(name):
                missing.append(name)
                continue
            durable.write_durably(target / name, (source / name).read_bytes())
    return tuple(missing)


def _refuse_unfinished(copy: Path) -> None:
    if copy.suffix == ".partial":
        raise NotVerified(f"{copy.name} was interrupted and is not a finished copy. Choose another.")
    if not copy.is_file():
        raise NotThere(f"There is no copy {copy}. If it is on a memory stick, plug it in.")


def _room_for(copy: Path, names: tuple[str, ...]) -> int:
    files = [copy.parent / FILES / name for name in names]
    size = copy.stat().st_size + sum(path.stat().st_size for path in files if path.is_file())
    return size + size // 10 + 1_000_000


def _first_bytes(copy: Path) -> bytes:
    with in_words(copy.parent), copy.open("rb") as file:
        first = file.read(VAULT_BYTES)
    if len(first) < VAULT_BYTES:
        raise Damaged(f"The copy {copy.name} is empty. Choose another.")
    return first


def _free_name(folder: Path) -> str:
    number = 2
    while (folder / f"casebook-{number}.db").exists():
        number += 1
    return f"casebook-{number}.db"


def _clear(folder: Path, *, and_itself: bool) -> None:
    """Take away what an unfinished restore left in a folder that was empty."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if and_itself:
            folder.rmdir()
