"""This casebook: where it is, whether a service copies its folder, and a check of all it holds."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressBar, QWidget

from coordinator.errors import CoordinatorError
from coordinator.queries.kept_files import sealed_names
from coordinator.storage.check import CheckReport, check
from coordinator.ui.blocks import Card, Notice, Tone, button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.errand import Errand

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "pclouddrive": "pCloud",
    "syncthing": "Syncthing",
}
"""How folders are named that a service copies to other computers by itself."""


class CasebookPage(QWidget):
    """The folder in words, and the check with its report."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.errand = Errand()
        self.errand.done.connect(self._report)
        self.errand.failed.connect(self._refused)
        self.errand.ended.connect(self._rest)
        self.place = words("", "strong", wrap=True)
        self.synced = Notice(Tone.WARN)
        show = button("Show the folder", self._show_folder, icon="folder-open")
        told = "Everything is in this one folder. To move the casebook, lock it and move the whole folder."
        where = Card("Where it is").add(
            self.place, self.synced, words(told, "muted", wrap=True), row(show, None)
        )
        self.good, self.problem = Notice(Tone.GOOD), Notice(Tone.DANGER)
        self.check_button = button("Check the casebook", self.check, icon="circle-check")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Checking the casebook")
        self.bar.hide()
        about = "Reads every page, entry and kept file, and changes nothing. Large casebooks take a minute."
        whole = Card("Is everything whole?").add(
            words(about, "muted", wrap=True), self.bar, self.good, self.problem, row(self.check_button, None)
        )
        self.setLayout(column(where, whole, gap=1.1))

    def refresh(self) -> None:
        """Show where the casebook is."""
        folder = self.bridge.desk.casebook.folder
        self.place.setText(str(folder))
        service = synced_by(folder)
        self.synced.say(
            f"This folder looks as if {service} copies it to other computers. Two computers can then damage "
            "the casebook between them. Lock it, and move its folder to a place that is not copied."
            if service
            else ""
        )

    def check(self) -> None:
        """Read everything and report in words."""
        casebook = self.bridge.desk.casebook
        expected = self.bridge.read(sealed_names)
        self.good.say("")
        self.problem.say("")
        if self.errand.run(lambda _tell: check(casebook, expected_files=expected)):
            self.check_button.setEnabled(False)
            self.bar.show()

    def _report(self, report: CheckReport) -> None:
        notice = self.good if report.is_whole else self.problem
        notice.say(" ".join(report.sentences()))

    def _refused(self, refusal: CoordinatorError | None) -> None:
        self.problem.say(str(refusal or ""))

    def _rest(self) -> None:
        self.bar.hide()
        self.check_button.setEnabled(True)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.bridge.desk.casebook.folder)))


def synced_by(folder: Path) -> str:
    """Return the service that seems to copy a folder by itself, or nothing."""
    parts = [part.casefold() for part in folder.parts]
    return next((name for sign, name in SYNCED.items() if any(sign in part for part in parts)), "")
