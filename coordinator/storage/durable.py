"""Small files written so that a crash leaves the old one or the new one, never half of each."""

import contextlib
import os
import secrets
import sys
from pathlib import Path

from coordinator.storage.faults import in_words


def write_aside(path: Path, content: bytes) -> Path:
    """Put content, safe on the disk, beside where it will stand; return that temporary file.

    What takes room happens here, so that taking the final name afterwards can no longer meet a full drive.
    """
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    with in_words(path.parent):
        try:
            with aside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            aside.unlink(missing_ok=True)
            raise
    return aside


def sweep(folder: Path, names: str) -> None:
    """Remove temporary files that a crash left of files with such names; others' files are never touched."""
    with contextlib.suppress(OSError):
        for left_over in folder.glob(f".{names}.????????.partial"):
            left_over.unlink(missing_ok=True)


def put_in_place(aside: Path, path: Path) -> None:
    """Give a temporary file its final name, taking the place of an older one."""
    with in_words(path.parent):
        aside.replace(path)
        fsync_folder(path.parent)


def write_durably(path: Path, content: bytes) -> None:
    """Write a whole small file so that it is old or new after a crash, and on the disk on return."""
    put_in_place(write_aside(path, content), path)


def fsync_file(path: Path) -> None:
    """Wait until a file that something else wrote is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def fsync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does this by itself."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def forget_cached(path: Path) -> None:
    """Ask the system to drop what it remembers of a file, so that reading it reads the drive."""
    if sys.platform == "linux":
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
