"""Opening a casebook with its recovery sheet, and then choosing a new passphrase for it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from coordinator.errors import CoordinatorError
from coordinator.ui.background import Background
from coordinator.ui.blocks import Notice, Tone, button, row, words
from coordinator.ui.choose_passphrase import ChoosePassphrase
from coordinator.ui.entry import EntryPage
from coordinator.ui.gate import GatePage
from coordinator.ui.theme import sized

if TYPE_CHECKING:
    from coordinator.ui.opening import Way


class RecoverPage(EntryPage):
    """Types in the code; ``opened`` carries the casebook, ``left`` goes back to the passphrase."""

    left = Signal()
    is_sheet = True

    def __init__(self, folder: Path, background: Background) -> None:
        super().__init__(
            "Use the recovery sheet",
            "Type the code from your sheet. Capitals, spaces and hyphens do not matter.",
            folder,
            background,
            wide=34,
        )
        self.code = QPlainTextEdit()
        self.code.setTabChangesFocus(True)
        self.code.setAccessibleName("Recovery code")
        sized(self.code, least=(0, 5), most=(0, 6))
        label = words("Recovery code", "label")
        label.setBuddy(self.code)
        self.go = button("Open the casebook", self.unlock, look="primary", icon="key-round")
        self.card.add(label, self.code, self.notice, row(self.go, button("Back", self.left.emit), None))

    def unlock(self) -> None:
        """Try the code that was typed."""
        code = self.code.toPlainText()

        def way() -> "Way":
            from coordinator.ui.opening import by_sheet  # noqa: PLC0415 -- never before the first paint

            return by_sheet(code)

        self.enter(way)

    def be_busy(self, doing: str) -> None:  # noqa: D102 -- as in the base
        self.go.setEnabled(False)
        self.go.setText(f" {doing}")

    def rest(self) -> None:  # noqa: D102 -- as in the base
        self.go.setText(" Open the casebook")
        self.go.setEnabled(True)

    def forget(self) -> None:  # noqa: D102 -- as in the base
        self.code.clear()


class NewPassphrasePage(GatePage):
    """Chooses a new passphrase for a casebook that was opened with its sheet; ``done`` carries it on."""

    done = Signal(object)

    def __init__(self, opened: Any, background: Background) -> None:
        super().__init__(
            "Choose a new passphrase",
            "Your sheet opened the casebook. The old passphrase stops working when you choose this one.",
        )
        self._opened, self._background = opened, background
        self.choose = ChoosePassphrase()
        self.notice = Notice(Tone.DANGER)
        self.go = button("Use this passphrase", self.change, look="primary", icon="lock")
        self.go.setEnabled(False)
        self.choose.ready.connect(self.go.setEnabled)
        self.card.add(self.choose, self.notice, row(self.go, None))

    def change(self) -> None:
        """Lock the casebook with the new passphrase from now on."""
        opened, chosen = self._opened, self.choose.passphrase()

        def work() -> None:
            from coordinator.ui.opening import lock_again_with  # noqa: PLC0415 -- loaded by now

            lock_again_with(opened, chosen)

        self.go.setEnabled(False)
        self._background.run(work, lambda _nothing: self.done.emit(opened), self._refuse)

    def _refuse(self, refusal: CoordinatorError) -> None:
        self.go.setEnabled(True)
        self.notice.say(str(refusal))
