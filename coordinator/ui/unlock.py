"""The unlock page: the passphrase, a wait after wrong tries, the recovery sheet, or another casebook."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from coordinator.errors import CoordinatorError, WrongPassphrase
from coordinator.ui.background import Background
from coordinator.ui.blocks import Notice, Tone, button, flow, row, rule, words
from coordinator.ui.entry import EntryPage
from coordinator.ui.gate import PassphraseBox

if TYPE_CHECKING:
    from coordinator.ui.opening import Way


class UnlockPage(EntryPage):
    """Opens one casebook with its passphrase; ``new_asked`` leads to making another.

    A ``bare`` one leads nowhere else: only the passphrase opens it, and ``left`` goes back to where it was
    asked for. ``damaged`` says there that the passphrase was right and the file is not.
    """

    new_asked = Signal()
    left = Signal()
    damaged = Signal()

    def __init__(
        self,
        folder: Path,
        background: Background,
        *,
        keyring: bool = False,
        said: str = "",
        bare: bool = False,
    ) -> None:
        title = "Coordinator: go on" if bare else "Unlock your casebook"
        super().__init__(title, "", folder, background, wide=30)
        self._wrong, self._wait_left = 0, 0
        self._bare = bare
        self.place = words("" if bare else folder.name, "muted", wrap=True)
        self.place.setToolTip("" if bare else str(folder))
        self.passphrase = PassphraseBox("Passphrase")
        self.caps = words("Caps Lock is on.", "warning")
        self.caps.hide()
        self.told = Notice(Tone.PLAIN, said)
        self.go = button("Unlock", self.unlock, look="primary", icon="lock-open")
        if not bare:
            self.card.add(self.place)
        self.card.add(self.told, self.passphrase.label("Passphrase"), self.passphrase, self.caps)
        self.card.add(self.notice, row(self.go, None), rule())
        self.card.add(flow(*self._others(keyring=keyring), gap=0.2))
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
        if not self._bare:
            super().refuse(refusal)
            return
        self.notice.say(str(refusal))
        self.rest()
        if _is_right(refusal):
            self.damaged.emit()

    def leave(self) -> None:
        """Forget what was typed and go back to where the passphrase was asked for."""
        self.passphrase.clear()
        self.notice.say("")
        self.left.emit()

    def _others(self, *, keyring: bool) -> list[QPushButton]:
        if self._bare:
            return [button("Go back", self.leave, look="quiet", icon="chevron-left")]
        others = [button("Use the recovery sheet", self._ask_sheet, look="quiet")]
        if keyring:
            others.append(button("Use this computer’s keyring", self._use_keyring, look="quiet"))
        others.append(button("Open another casebook", self.choose_other, look="quiet"))
        others.append(button("Make a new casebook", self.new_asked.emit, look="quiet"))
        return others

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


def _is_right(refusal: CoordinatorError) -> bool:
    """Say whether a refusal means that the passphrase was right and the casebook's file is damaged."""
    from coordinator.storage.faults import CasebookDamaged, EmptyFile  # noqa: PLC0415 -- loaded by now

    return isinstance(refusal, CasebookDamaged) and not isinstance(refusal, EmptyFile)
