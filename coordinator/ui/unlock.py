"""The unlock page: the passphrase, a wait after wrong tries, the recovery sheet, or another casebook."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog

from coordinator.errors import CoordinatorError, WrongPassphrase
from coordinator.ui.background import Background
from coordinator.ui.blocks import Notice, Tone, button, flow, row, rule, words
from coordinator.ui.gate import GatePage, PassphraseBox


class UnlockPage(GatePage):
    """Opens one casebook; ``opened`` carries it, ``sheet_asked`` and ``other_asked`` lead elsewhere."""

    opened = Signal(object)
    sheet_asked = Signal(object)
    other_asked = Signal(object)
    new_asked = Signal()

    def __init__(
        self, folder: Path, background: Background, *, keyring: bool = False, said: str = ""
    ) -> None:
        super().__init__("Unlock your casebook", wide=30)
        self.folder, self._background = folder, background
        self._wrong, self._wait_left = 0, 0
        self.place = words(folder.name, "muted", wrap=True)
        self.place.setToolTip(str(folder))
        self.passphrase = PassphraseBox("Passphrase")
        self.caps = words("Caps Lock is on.", "warning")
        self.caps.hide()
        self.notice = Notice(Tone.DANGER)
        self.told = Notice(Tone.PLAIN, said)
        self.go = button("Unlock", self.unlock, look="primary", icon="lock-open")
        self.card.add(self.place, self.told, self.passphrase.label("Passphrase"), self.passphrase, self.caps)
        self.card.add(self.notice, row(self.go, None), rule())
        others = [button("Use the recovery sheet", self._ask_sheet, look="quiet")]
        if keyring:
            others.append(button("Use this computer’s keyring", self._use_keyring, look="quiet"))
        others.append(button("Open another casebook", self.choose_other, look="quiet"))
        others.append(button("Make a new casebook", self.new_asked.emit, look="quiet"))
        self.card.add(flow(*others, gap=0.2))
        self.passphrase.entered.connect(self.unlock)
        self.passphrase.caps.connect(self.caps.setVisible)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._count_down)

    def unlock(self) -> None:
        """Try the passphrase that was typed."""
        typed = self.passphrase.text()
        if not self.go.isEnabled():
            return
        if not typed:
            self.notice.say("Type your passphrase first.")
            return
        folder = self.folder

        def work() -> object:
            from coordinator.ui.opening import unlock  # noqa: PLC0415 -- never before the first paint

            return unlock(folder, typed)

        self._begin(work)

    def say(self, sentence: str) -> None:
        """Show a sentence about the casebook."""
        self.notice.say(sentence)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        super().showEvent(event)
        self.passphrase.setFocus()

    def choose_other(self) -> None:
        """Ask for the folder of another casebook."""
        dialog = QFileDialog(self, "Open another casebook", str(self.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda chosen: self.other_asked.emit(Path(chosen)))
        dialog.open()

    def _use_keyring(self) -> None:
        folder = self.folder

        def work() -> object:
            from coordinator.ui.opening import unlock_with_keyring  # noqa: PLC0415 -- as above

            return unlock_with_keyring(folder)

        self._begin(work)

    def _ask_sheet(self) -> None:
        self.sheet_asked.emit(self.folder)

    def _begin(self, work: object) -> None:
        self.notice.say("")
        self.go.setEnabled(False)
        self.go.setText(" Unlocking …")
        self._background.run(work, self._open, self._refuse)  # type: ignore[arg-type]

    def _open(self, opened: object) -> None:
        self.passphrase.clear()
        self._wrong = 0
        self._ready()
        self.opened.emit(opened)

    def _refuse(self, refusal: CoordinatorError) -> None:
        from coordinator.storage.keys import wait_after  # noqa: PLC0415 -- loaded by now

        self.notice.say(str(refusal))
        self.passphrase.box.selectAll()
        if isinstance(refusal, WrongPassphrase):
            self._wrong += 1
            self._wait_left = wait_after(self._wrong)
        if self._wait_left:
            self._count_down()
            self._timer.start()
        else:
            self._ready()

    def _count_down(self) -> None:
        if self._wait_left <= 0:
            self._timer.stop()
            self._ready()
            return
        self.go.setText(f" Try again in {self._wait_left} s")
        self._wait_left -= 1

    def _ready(self) -> None:
        self.go.setText(" Unlock")
        self.go.setEnabled(True)
        self.passphrase.setFocus()
