"""What can be done about a casebook that does not open: the sentence, and the next steps below it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from coordinator.errors import CoordinatorError, NotThere
from coordinator.storage.copies import FOLDER, Backup, list_backups
from coordinator.storage.faults import CasebookDamaged, EmptyFile, HeaderDamaged
from coordinator.ui.blocks import button, flow
from coordinator.ui.dates import say_date, say_time

NO_COPY = (
    "There is no whole copy in its folder. If you keep one elsewhere, such as on a memory stick, "
    "choose it there."
)


class Remedies(QWidget):
    """The next steps after a refusal; ``copy_asked`` carries the copy to go on from."""

    copy_asked = Signal(object)
    sheet_asked = Signal()
    other_asked = Signal()
    again_asked = Signal()

    def __init__(self, folder: Path, *, at_sheet: bool = False) -> None:
        super().__init__()
        self._folder, self._at_sheet = folder, at_sheet
        self._flow = flow(gap=0.5)
        self.setLayout(self._flow)
        self.buttons: list[QPushButton] = []
        self.hide()

    def answer(self, refusal: CoordinatorError, right: str, now: datetime) -> str:
        """Offer the steps that fit a refusal and return what to say; ``right`` is what was found right."""
        if isinstance(refusal, CasebookDamaged):
            return self._damaged(refusal, right, now)
        if isinstance(refusal, HeaderDamaged) and not self._at_sheet:
            self._offer(self._step("Use the recovery sheet", self.sheet_asked.emit, "key-round"))
        elif isinstance(refusal, NotThere):
            self._offer(
                self._step("Look again", self.again_asked.emit, "search"),
                self._step("Open another casebook", self.other_asked.emit, "folder-open"),
            )
        else:
            self.clear()
        return str(refusal)

    def clear(self) -> None:
        """Offer nothing."""
        self._offer()

    def _damaged(self, refusal: CasebookDamaged, right: str, now: datetime) -> str:
        wrong = "is empty" if isinstance(refusal, EmptyFile) else "is damaged"
        said = f"{right}, but the casebook’s file {wrong}. Nothing has been changed."
        other = self._step("Choose a copy kept elsewhere", self._choose, "folder-open")
        copy = _backup(self._folder, refusal.last_good)
        if copy is None:
            self._offer(other)
            return f"{said} {NO_COPY}"
        when = say_when(copy.made_at.astimezone(), now.date())
        go = self._step("Open the last good copy", lambda: self.copy_asked.emit(copy.path), "archive-restore")
        self._offer(go, other)
        return f"{said} The last good copy is from {when}. The damaged file stays beside it."

    def _step(self, text: str, act: Callable[[], object], icon: str) -> QPushButton:
        return button(text, act, icon=icon)

    def _offer(self, *buttons: QPushButton) -> None:
        for gone in self.buttons:
            gone.hide()
            self._flow.removeWidget(gone)
            gone.deleteLater()
        self.buttons = list(buttons)
        for made in buttons:
            self._flow.addWidget(made)
        self.setVisible(bool(buttons))

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Choose a copy", str(self._folder.parent), "Copies of a casebook (*.db)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.copy_asked.emit(Path(chosen)))
        dialog.open()


def say_when(moment: datetime, today: date) -> str:
    """Return a local moment in words: today at 1.30pm, or Monday 30 November 2026 at 9am."""
    days = {today: "today", today - timedelta(days=1): "yesterday"}
    return f"{days.get(moment.date(), say_date(moment.date()))} at {say_time(moment.time())}"


def _backup(folder: Path, path: Path | None) -> Backup | None:
    copies = list_backups(folder / FOLDER)
    return next((copy for copy in copies if copy.path == path), None)
