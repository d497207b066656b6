"""Notes everything a story leaves outside the casebook: files, window titles, the clipboard, log lines."""

import io
import logging
import os
import re
import tempfile
import time
import zipfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.stories.driver import pause
from tests.stories.seeing import texts_of

OTHERS = re.compile(r"/pytest-of-|/std(out|err)$|\.pyc$")
"""Files of tests that run beside this one, and where the output of a run goes."""

LOCKED_WITHIN = 1.0
"""Seconds after which nothing of a family may be left in a locked window."""


class Watch:
    """Watches the program from outside while a story is walked."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._elsewhere = elsewhere()
        self.titles: set[str] = set()
        self._log = io.StringIO()
        self._listener = logging.StreamHandler(self._log)
        self._level = logging.getLogger().level
        logging.getLogger().addHandler(self._listener)
        logging.getLogger().setLevel(logging.DEBUG)
        self._before = {path: _standing(path) for path in _files(self._elsewhere)}

    def look(self) -> None:
        """Note the titles of all windows, as other programs can read them."""
        self.titles |= {
            window.windowTitle() for window in QApplication.topLevelWidgets() if window.isVisible()
        }

    def stop(self) -> None:
        """Stop watching."""
        logging.getLogger().removeHandler(self._listener)
        logging.getLogger().setLevel(self._level)

    def log(self) -> str:
        """Return everything that was logged, down to the smallest notes."""
        return self._log.getvalue()

    def changed_elsewhere(self) -> list[Path]:
        """Return the files outside the story's own home that were written since it began."""
        return [path for path in _files(self._elsewhere) if self._before.get(path) != _standing(path)]

    def files(self, *, but: tuple[Path, ...] = ()) -> list[Path]:
        """Return every file of the story's home and every changed file elsewhere, but for these folders."""
        every = [path for path in self.home.parent.rglob("*") if path.is_file()]
        here = [path for path in every if not _in(path, but)]
        return here + [path for path in self.changed_elsewhere() if not _in(path, (self.home.parent, *but))]


def elsewhere() -> tuple[Path, ...]:
    """Return the places in which programs leave things behind."""
    home = Path("~").expanduser()
    return (Path(tempfile.gettempdir()), home / ".config", home / ".cache", home / ".local")


def said_in(content: bytes, canaries: list[str]) -> list[str]:
    """Return which canaries stand in a file, in any usual encoding, also inside a zip."""
    found = {canary for canary in canaries if any(form in content for form in _forms(canary))}
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part in package.namelist():
                found |= set(said_in(package.read(part), canaries))
    return sorted(found)


def _forms(canary: str) -> set[bytes]:
    """Return a canary as it may stand in a file: in three encodings, as JSON writes it, without spaces."""
    spoken = {canary, canary.replace("’", "'"), re.sub(r"\s", "", canary)}
    escaped = {form.encode("unicode-escape") for form in spoken}
    return {form.encode(code) for form in spoken for code in ("utf-8", "utf-16-le", "utf-16-be")} | escaped


def _files(folders: tuple[Path, ...]) -> list[Path]:
    walked = [
        walk for folder in folders for walk in os.walk(folder)
    ]  # what goes away meanwhile is passed over
    found = [Path(here, name) for here, _folders, names in walked for name in names]
    return [path for path in found if path.is_file() and not OTHERS.search(str(path))]


def _standing(path: Path) -> tuple[int, int]:
    try:
        there = path.stat()
    except OSError:
        return (0, 0)
    return (there.st_mtime_ns, there.st_size)


def _in(path: Path, folders: tuple[Path, ...]) -> bool:
    return any(folder == path or folder in path.parents for folder in folders)


def nothing_is_seen(canaries: list[str]) -> None:
    """Look through every widget that is still there, seen or not, and through the clipboard."""
    until = time.monotonic() + LOCKED_WITHIN
    seen = canaries
    while seen and time.monotonic() < until:
        pause(20)
        told = [text for widget in QApplication.allWidgets() for text in texts_of(widget)]
        told.append(QApplication.clipboard().text())
        seen = [canary for canary in canaries if any(canary in text for text in told)]
    assert not seen, f"While locked these can still be read: {seen}"


def nothing_is_left(watch: Watch, canaries: list[str], *, papers: list[Path]) -> None:
    """Read every file but the papers asked for, the log and every window title."""
    found = {
        str(path): said
        for path in watch.files(but=tuple(papers))
        if (said := said_in(_content(path), canaries))
    }
    assert not found, f"These files give something away: {found}"
    said = said_in(watch.log().encode(), canaries)
    assert not said, f"The log gives away: {said}"
    titles = [title for title in watch.titles if said_in(title.encode(), canaries)]
    assert not titles, f"These window titles give something away: {titles}"


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
