"""Writing outside the casebook: never into it, and never over a file that is open elsewhere."""

import os
from pathlib import Path

from coordinator.errors import InUse, NotAllowed, NotThere
from coordinator.storage import durable
from coordinator.storage.faults import in_words


def folder_for_papers(folder: Path, casebook: Path) -> Path:
    """Return a folder to put papers in, made if it is not there; refuses the casebook's own."""
    refuse_inside(folder, casebook)
    if folder.exists() and not folder.is_dir():
        raise NotThere(f"{folder} is a file. Name a folder to put the papers in.")
    with in_words(folder.parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def refuse_inside(path: Path, casebook: Path) -> None:
    """Raise ``NotAllowed`` for a place inside the casebook: everything there is encrypted, papers are not."""
    if path.resolve().is_relative_to(casebook.resolve()):
        raise NotAllowed("Papers are not encrypted, so they do not belong in the casebook’s own folder.")


def put_out(path: Path, content: bytes) -> None:
    """Write a whole file that only this person can read; raises ``InUse`` while it is open elsewhere."""
    if path.is_dir():
        raise NotThere(f"{path} is a folder. Name a file.")
    if not path.parent.is_dir():
        raise NotThere(f"There is no folder {path.parent}.")
    _refuse_if_open(path)
    if path.is_file() and path.read_bytes() == content:
        return
    aside = durable.write_aside(path, content)
    try:
        aside.chmod(0o600)
        with in_words(path.parent):
            _take_place(aside, path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _take_place(aside: Path, path: Path) -> None:
    try:
        aside.replace(path)
    except PermissionError as error:
        if path.exists() and os.access(path.parent, os.W_OK):
            raise _in_use(path) from error
        raise


def _refuse_if_open(path: Path) -> None:
    """Look for the marks that Word and LibreOffice leave beside a file they have open."""
    marks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    if path.exists() and any((path.parent / mark).exists() for mark in marks):
        raise _in_use(path)


def _in_use(path: Path) -> InUse:
    return InUse(
        f"{path.name} is open in another program. Close it there and try again, or name another folder. "
        "The casebook is not affected."
    )
