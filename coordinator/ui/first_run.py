"""The first run: make a casebook and prove its recovery sheet, or look round with the example families."""

import secrets
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from coordinator.errors import CoordinatorError
from coordinator.ui.background import Background
from coordinator.ui.blocks import Notice, Tone, button, column, flow, row, words
from coordinator.ui.choose_passphrase import ChoosePassphrase
from coordinator.ui.gate import GatePage
from coordinator.ui.preferences import EXAMPLE
from coordinator.ui.theme import sized

SUGGESTED = "Casebook"


class WelcomePage(GatePage):
    """Three ways to begin."""

    make_asked = Signal()
    example_asked = Signal()
    open_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            "Welcome",
            "Everything about your families is kept in one locked casebook on this computer. "
            "Nothing is sent anywhere.",
        )
        self.make = button("Make your casebook", self.make_asked.emit, look="primary", icon="plus")
        self.look = button("Look round with the example casebook", self.example_asked.emit, icon="users")
        self.open = button("Open a casebook you already have", self.open_asked.emit, look="quiet")
        self.notice = Notice(Tone.DANGER)
        self.card.add(flow(self.make, self.look, gap=0.7), row(self.open, None), self.notice)


class MakePage(GatePage):
    """Where the casebook is to be, and what locks it."""

    made = Signal(object)
    left = Signal()

    def __init__(self, suggested: Path, background: Background) -> None:
        super().__init__("Make your casebook")
        self._background = background
        self.folder = QLineEdit(str(suggested))
        self.folder.setAccessibleName("Folder of the casebook")
        label = words("Folder", "label")
        label.setBuddy(self.folder)
        change = button("Change …", self._choose_folder)
        self.choose = ChoosePassphrase()
        self.notice = Notice(Tone.DANGER)
        self.go = button("Make the casebook", self.make, look="primary", icon="lock")
        self.go.setEnabled(False)
        self.choose.ready.connect(self.go.setEnabled)
        told = words(
            "The passphrase is the only key, with the recovery sheet you get next. "
            "If both are lost, nobody can open the casebook.",
            "muted",
            wrap=True,
        )
        place = column(label, row(self.folder, change), gap=0.25)
        self.card.add(
            place, told, self.choose, self.notice, row(self.go, button("Back", self.left.emit), None)
        )

    def make(self) -> None:
        """Make the casebook in a thread: the lock is slow on purpose."""
        folder, passphrase = Path(self.folder.text().strip()), self.choose.passphrase()

        def work() -> object:
            from coordinator.ui.opening import make  # noqa: PLC0415 -- never before the first paint

            return make(folder, passphrase)

        self.notice.say("")
        self.go.setEnabled(False)
        self.go.setText(" Making the casebook …")
        self._background.run(work, self._made, self._refuse)

    def _made(self, opened: object) -> None:
        self.choose.clear()
        self.made.emit(opened)

    def _refuse(self, refusal: CoordinatorError) -> None:
        self.go.setText(" Make the casebook")
        self.go.setEnabled(True)
        self.notice.say(str(refusal))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, "Choose a folder", str(Path(self.folder.text()).parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda chosen: self.folder.setText(str(Path(chosen) / SUGGESTED)))
        dialog.open()


class SheetPage(GatePage):
    """Shows the recovery sheet and goes on only when one group of its code was typed back."""

    proven = Signal(object)

    def __init__(self, opened: Any) -> None:
        super().__init__(
            "Your recovery sheet",
            "This code opens the casebook if the passphrase is ever lost. "
            "Print it and keep it locked away, apart from this computer.",
            wide=40,
        )
        self._opened = opened
        self.code: str = opened.casebook.recovery_code()
        groups = self.code.split("-")
        lines = ["-".join(groups[start : start + 4]) for start in range(0, len(groups), 4)]
        shown = words("\n".join(lines), "code")
        shown.setAccessibleName("Recovery code")
        self.asked = secrets.randbelow(len(groups))
        self._group: str = groups[self.asked]
        self.back = QLineEdit()
        self.back.setAccessibleName(f"Group {self.asked + 1} of the code")
        sized(self.back, most=(10, 0))
        label = words(f"To check your copy, type group {self.asked + 1} of {len(groups)}", "label")
        label.setBuddy(self.back)
        self.notice = Notice(Tone.GOOD)
        save = button("Save the sheet as a Word file", self._save, icon="file-text")
        self.go = button("Open my casebook", self._go, look="primary", icon="lock-open")
        self.go.setEnabled(False)
        self.back.textChanged.connect(lambda _text: self.go.setEnabled(self._matches()))
        self.back.returnPressed.connect(self._go)
        self.card.add(
            shown, row(save, None), self.notice, column(label, self.back, gap=0.25), row(self.go, None)
        )

    def write_sheet(self, path: Path) -> None:
        """Write the sheet as a Word paper."""
        from coordinator.ui.opening import write_recovery_sheet  # noqa: PLC0415 -- loaded by now

        write_recovery_sheet(self.code, path, datetime.now().astimezone().date())
        self.notice.say(f"Saved as {path.name}. Print it, then delete the file.")

    def _matches(self) -> bool:
        return self.back.text().strip().upper().replace("O", "0").replace("I", "1") == self._group

    def _go(self) -> None:
        if self._matches():
            self.proven.emit(self._opened)

    def _save(self) -> None:
        dialog = QFileDialog(self, "Save the recovery sheet", "Recovery sheet.docx", "Word papers (*.docx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        dialog.fileSelected.connect(lambda chosen: self.write_sheet(Path(chosen)))
        dialog.open()


class FirstRun(QStackedWidget):
    """The pages of the first run; ``opened`` carries the casebook, ``open_asked`` an existing folder."""

    opened = Signal(object)
    open_asked = Signal(object)

    def __init__(self, documents: Path, background: Background) -> None:
        super().__init__()
        self._documents, self._background = documents, background
        self.welcome = WelcomePage()
        self.welcome.make_asked.connect(self.begin)
        self.welcome.example_asked.connect(self.look_round)
        self.welcome.open_asked.connect(self._choose_existing)
        self.addWidget(self.welcome)

    def begin(self) -> None:
        """Go on to making a casebook."""
        page = MakePage(self._documents / SUGGESTED, self._background)
        page.made.connect(self._show_sheet)
        page.left.connect(lambda: self.setCurrentWidget(self.welcome))
        self._turn_to(page)

    def look_round(self) -> None:
        """Make and open the casebook of the example families."""
        folder = self._documents / EXAMPLE

        def work() -> object:
            from coordinator.ui.opening import make_example  # noqa: PLC0415 -- never before the first paint

            return make_example(folder)

        self.welcome.setEnabled(False)
        self.welcome.look.setText(" Getting the examples ready …")
        self._background.run(work, self.opened.emit, self._refuse)

    def _refuse(self, refusal: CoordinatorError) -> None:
        self.welcome.setEnabled(True)
        self.welcome.look.setText(" Look round with the example casebook")
        self.welcome.notice.say(str(refusal))

    def _show_sheet(self, opened: object) -> None:
        page = SheetPage(opened)
        page.proven.connect(self.opened)
        self._turn_to(page)

    def _turn_to(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _choose_existing(self) -> None:
        dialog = QFileDialog(self, "Open a casebook", str(self._documents))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda chosen: self.open_asked.emit(Path(chosen)))
        dialog.open()
