"""Backups: copies of the casebook, made now or elsewhere, checked again, and brought back beside it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from coordinator.errors import CoordinatorError
from coordinator.storage import backup
from coordinator.storage.copies import FOLDER, Backup, list_backups, verify
from coordinator.storage.restore import Restored, restore
from coordinator.ui.blocks import Card, Notice, Tone, button, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.dates import say_date, say_time
from coordinator.ui.errand import Errand, Progress
from coordinator.ui.table import Column, Table
from coordinator.ui.theme import sized

CHECKED_WHEN_MADE = "Read back when made"
CHECKED_NOW = "Checked just now"
KILOBYTE = 1024
STEPS = 1000


class BackupsPage(QWidget):
    """The copies in the casebook's own folder, newest first, and everything that can be done with them."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.errand = Errand()
        self._then: Callable[[Any], object] = str
        self._checked: set[Path] = set()
        self.errand.progressed.connect(self._tell)
        self.errand.done.connect(self._answered)
        self.errand.failed.connect(self._failed)
        self.errand.ended.connect(self._rest)
        self.destroyed.connect(self.errand.cancel)
        self.table = Table("Backups", self._columns(), filtered=False, empty="No backup has been made yet.")
        self.table.view.selectionModel().currentRowChanged.connect(self._offer)
        sized(self.table.view, least=(0, 14))
        self.good, self.problem = Notice(Tone.GOOD), Notice(Tone.DANGER)
        self._build()
        self._offer()

    def refresh(self) -> None:
        """Show the copies there are now."""
        self.table.show_rows(list_backups(self._folder / FOLDER))
        self._offer()

    def make(self) -> None:
        """Make a verified copy in the casebook's own folder."""
        casebook = self.bridge.desk.casebook
        self._begin(
            "Making a backup …",
            lambda tell: backup.make(casebook, progress=tell),
            lambda _made: self._say("A backup was made and read back."),
        )

    def keep_elsewhere(self, folder: Path) -> None:
        """Make a verified copy in another folder, such as a memory stick."""
        casebook = self.bridge.desk.casebook
        self._begin(
            f"Keeping a copy in {folder.name} …",
            lambda tell: backup.make(casebook, folder, progress=tell),
            lambda made: self._say(f"A copy was made in {folder} and read back. It is {_size(made.size)}."),
        )

    def check(self) -> None:
        """Read the chosen copy back once more."""
        chosen, casebook = self.table.chosen(), self.bridge.desk.casebook
        if chosen is not None:
            self._begin(
                "Checking the copy …",
                lambda _tell: verify(chosen.path, casebook.key()),
                lambda rows: self._checked_whole(chosen, rows),
            )

    def restore_into(self, parent: Path) -> None:
        """Bring the chosen copy back into a new folder; the open casebook is not touched."""
        chosen, casebook = self.table.chosen(), self.bridge.desk.casebook
        if chosen is not None:
            folder = new_folder(parent, self._folder.name, chosen)
            self._begin(
                "Bringing the copy back …",
                lambda tell: restore(chosen.path, folder, casebook.key(), progress=tell),
                self._restored,
            )

    def _build(self) -> None:
        self.make_button = button("Make a backup now", self.make, look="primary", icon="archive-restore")
        self.elsewhere = button("Keep a copy in another folder", self._choose_elsewhere, icon="copy")
        self.check_button = button("Check this copy again", self.check, icon="circle-check")
        self.restore_button = button("Restore beside this casebook", self._choose_place, icon="folder")
        self.doing = words("", "strong", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How far it is")
        self.stop = button("Stop", self.errand.cancel)
        line = row(self.bar, self.stop)
        line.setStretch(0, 1)
        self.working = holding(column(self.doing, line, gap=0.4))
        self.working.hide()
        about = (
            "A backup is made and read back each time you unlock and close. Older ones are thinned out. "
            "Each is locked like the casebook. Keep one on a memory stick, away from this computer."
        )
        card = Card("Backups of this casebook").add(
            words(about, "muted", wrap=True),
            flow(self.make_button, self.elsewhere),
            self.working,
            self.good,
            self.problem,
            self.table,
            flow(self.check_button, self.restore_button),
        )
        self.setLayout(column(card))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("Made", lambda one: _when(one.made_at), sort=lambda one: one.made_at, wide=21),
            Column("Size", lambda one: _size(one.size), sort=lambda one: one.size, wide=7),
            Column("State", self._state, wide=12),
        )

    @property
    def _folder(self) -> Path:
        return self.bridge.desk.casebook.folder

    def _state(self, one: Backup) -> str:
        return CHECKED_NOW if one.path in self._checked else CHECKED_WHEN_MADE

    def _begin(self, doing: str, work: Callable[[Progress], Any], then: Callable[[Any], object]) -> None:
        self.good.say("")
        self.problem.say("")
        if not self.errand.under_way:
            self._then = then
            self.bar.setValue(0)
            self.doing.setText(doing)
            self.working.show()
            self.errand.run(work)
            self._offer()

    def _tell(self, part: float) -> None:
        self.bar.setValue(round(part * STEPS))

    def _answered(self, answer: object) -> None:
        self._then(answer)

    def _rest(self) -> None:
        self.working.hide()
        self.refresh()

    def _say(self, sentence: str) -> None:
        self.good.say(sentence)

    def _failed(self, refusal: CoordinatorError | None) -> None:
        self.problem.say(str(refusal) if refusal is not None else "Stopped. Earlier backups are untouched.")

    def _checked_whole(self, chosen: Backup, rows: dict[str, int]) -> None:
        self._checked.add(chosen.path)
        self.refresh()
        self._say(f"The copy is whole: {sum(rows.values()):,} entries were read and checked.")

    def _restored(self, restored: Restored) -> None:
        missing = f" {len(restored.missing)} kept files could not be brought." if restored.missing else ""
        self._say(
            f"Brought back into {restored.folder}.{missing} This casebook is untouched. "
            "To open the other one, lock this one and choose that folder."
        )

    def _offer(self, *_index: QModelIndex) -> None:
        free = not self.errand.under_way
        chosen = self.table.chosen() is not None
        self.make_button.setEnabled(free)
        self.elsewhere.setEnabled(free)
        self.check_button.setEnabled(free and chosen)
        self.restore_button.setEnabled(free and chosen)

    def _choose_elsewhere(self) -> None:
        self._choose("Keep a copy in which folder?", self.keep_elsewhere)

    def _choose_place(self) -> None:
        self._choose("Where should the new folder be?", self.restore_into)

    def _choose(self, title: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, title, str(self._folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()


def new_folder(parent: Path, name: str, copy: Backup) -> Path:
    """Return a folder that is not there yet, named for the casebook and the day of the copy."""
    day = copy.made_at.astimezone().date().isoformat()
    wanted = parent / f"{name} restored from {day}"
    number = 2
    while wanted.exists():
        wanted = parent / f"{name} restored from {day} ({number})"
        number += 1
    return wanted


def _when(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{say_date(local.date())}, {say_time(local.time())}"


def _size(size: int) -> str:
    kilobytes = size / KILOBYTE
    return f"{kilobytes / KILOBYTE:.1f} MB" if kilobytes >= KILOBYTE else f"{kilobytes:.0f} KB"
