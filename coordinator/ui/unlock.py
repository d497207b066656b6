"""The unlock page: the passphrase, a wait after wrong tries, the recovery sheet, or another casebook."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent

from coordinator.errors import CoordinatorError, WrongPassphrase
from coordinator.ui.background import Background
from coordinator.ui.blocks import Notice, Tone, button, flow, row, rule, words
from coordinator.ui.entry import EntryPage
from coordinator.ui.gate import PassphraseBox

if TYPE_CHECKING:
    from coordinator.ui.opening import Way


class UnlockPage(EntryPage):
    """Opens one casebook with its passphrase; ``new_asked`` leads to making another."""

    new_asked = Signal()

    def __init__(
        self, folder: Path, background: Background, *, keyring: bool = False, said: str = ""
    ) -> None:
        super().__init__("Unlock your casebook", "", folder, background, wide=30)
        self._wrong, self._wait_left = 0, 0
        self.place = words(folder.name, "muted", wrap=True)
        self.place.setToolTip(str(folder))
        self.passphrase = PassphraseBox("Passphrase")
        self.caps = words("Caps Lock is on.", "warning")
        self.caps.hide()
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
        self.enter(_by_passphrase(typed))

    def say(self, sentence: str) -> None:
        """Show a sentence about the casebook."""
        self.notice.say(sentence)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        super().showEvent(event)
        self.passphrase.setFocus()

    def be_busy(self, doing: str) -> None:  # noqa: D102 -- as in the base
        self.go.setEnabled(False)
        self.go.setText(f" {doing}")

    def rest(self) -> None:  # noqa: D102 -- as in the base
        if self._wait_left:
            self._count_down()
            self._timer.start()
        else:
            self._ready()

    def forget(self) -> None:  # noqa: D102 -- as in the base
        self.passphrase.clear()
        self._wrong = 0

    def refuse(self, refusal: CoordinatorError) -> None:  # noqa: D102 -- as in the base
        from coordinator.storage.keys import wait_after  # noqa: PLC0415 -- loaded by now

        self.passphrase.box.selectAll()
        if isinstance(refusal, WrongPassphrase):
            self._wrong += 1
            self._wait_left = wait_after(self._wrong)
        super().refuse(refusal)

    def _use_keyring(self) -> None:
        self.enter(_by_keyring)

    def _ask_sheet(self) -> None:
        self.sheet_asked.emit(self.folder)

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


def _by_passphrase(typed: str) -> "Callable[[], Way]":
    def way() -> "Way":
        from coordinator.ui.opening import by_passphrase  # noqa: PLC0415 -- never before the first paint

        return by_passphrase(typed)

    return way


def _by_keyring() -> "Way":
    from coordinator.ui.opening import by_keyring  # noqa: PLC0415 -- never before the first paint

    return by_keyring()
