"""Saves the family's sheet while it is written: soon after the last key, off the window's thread."""

import contextlib
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from coordinator.errors import CoordinatorError
from coordinator.practice.family_draft import FamilyDraft
from coordinator.ui.autosave import Autosave
from coordinator.ui.background import Background

TRY_AGAIN_AFTER = 3_000
"""Milliseconds until a sheet that could not be saved is tried again."""

NOT_SAVED = (
    "What you write cannot be saved just now: this computer’s drive is full, or was taken out. "
    "It is still here, and saving goes on being tried. Please ask the coordinator to come back."
)


class Keeping(QObject):
    """Writes the newest sheet, one at a time; ``saved`` carries the moment, ``failed`` a calm sentence."""

    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, draft: Callable[[], FamilyDraft], write: Callable[[FamilyDraft], object]) -> None:
        super().__init__()
        self._draft, self._write = draft, write
        self._background = Background()
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        self._busy = self._again = self._over = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(TRY_AGAIN_AFTER)
        self._retry.timeout.connect(self._save)

    def touched(self) -> None:
        """Note that something was written."""
        self._autosave.touched()

    def now(self) -> None:
        """Save at once."""
        self._autosave.touched()
        self._autosave.flush()

    def finish(self) -> None:
        """Save the sheet as it stands, after whatever is being saved; what fails has been said before."""
        self._over = True
        self._retry.stop()
        self._background.stop()
        with contextlib.suppress(CoordinatorError):
            self._write(self._draft())

    def _save(self) -> None:
        if self._over:
            return
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        draft = self._draft()

        def work() -> datetime:
            self._write(draft)
            return draft.saved

        self._background.run(work, self._done, self._refused)

    def _done(self, moment: datetime) -> None:
        self._busy = False
        self.saved.emit(moment)
        if self._again:
            self._save()

    def _refused(self, _refusal: CoordinatorError) -> None:
        self._busy = False
        self.failed.emit(NOT_SAVED)
        self._retry.start()
