"""What the two doors of a casebook share: trying a way in, and what can be done when it does not open."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from coordinator.errors import CoordinatorError
from coordinator.ui.background import Background
from coordinator.ui.blocks import Notice, Tone
from coordinator.ui.gate import GatePage

if TYPE_CHECKING:
    from coordinator.ui.opening import Way


class EntryPage(GatePage):
    """Opens one casebook: ``opened`` carries it, ``other_asked`` another folder, ``sheet_asked`` this one.

    A way in is made in the thread that tries it: what opens a casebook may still be loading there.
    """

    opened = Signal(object)
    sheet_asked = Signal(object)
    other_asked = Signal(object)
    go: QPushButton
    is_sheet = False
    """Whether this is the door of the recovery sheet."""

    def __init__(
        self, title: str, sentence: str, folder: Path, background: Background, *, wide: float
    ) -> None:
        super().__init__(title, sentence, wide=wide)
        self.folder, self.background = folder, background
        self.notice = Notice(Tone.DANGER)
        self.remedies: Any = None
        self._way: Callable[[], Way] | None = None

    def enter(self, way: "Callable[[], Way]", copy: Path | None = None) -> None:
        """Try a way in; with a copy, go on from that in place of the damaged file."""
        self._way = way
        self.notice.say("")
        if self.remedies is not None:
            self.remedies.clear()
        self.be_busy("Opening the copy …" if copy else "Unlocking …")
        folder = self.folder

        def work() -> object:
            from coordinator.ui import opening  # noqa: PLC0415 -- never before the first paint

            return opening.go_on_from(copy, folder, way()) if copy else opening.open_by(way(), folder)

        self.background.run(work, self._open, self.refuse)

    def be_busy(self, doing: str) -> None:
        """Show that it works, and take nothing more meanwhile."""
        raise NotImplementedError

    def rest(self) -> None:
        """Show that another try can be made."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what was typed, once it has opened the casebook."""
        raise NotImplementedError

    def refuse(self, refusal: CoordinatorError) -> None:
        """Say why it did not open, and offer what can be done."""
        from datetime import datetime  # noqa: PLC0415 -- not before the first paint

        if self.remedies is None:
            self._make_remedies()
        right = self._way().right if self._way is not None else ""
        self.notice.say(self.remedies.answer(refusal, right, datetime.now().astimezone()))
        self._let_tab_follow()
        self.rest()

    def choose_other(self) -> None:
        """Ask for the folder of another casebook."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- most starts do not need it

        dialog = QFileDialog(self, "Open another casebook", str(self.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda chosen: self.other_asked.emit(Path(chosen)))
        dialog.open()

    def _open(self, opened: object) -> None:
        self._way = None
        self.forget()
        self.rest()
        self.opened.emit(opened)

    def _make_remedies(self) -> None:
        from coordinator.ui.remedies import Remedies  # noqa: PLC0415 -- most starts do not need it

        self.remedies = Remedies(self.folder, at_sheet=self.is_sheet)
        self.card.body.insertWidget(self.card.body.indexOf(self.notice) + 1, self.remedies)
        self.remedies.sheet_asked.connect(lambda: self.sheet_asked.emit(self.folder))
        self.remedies.other_asked.connect(self.choose_other)
        self.remedies.again_asked.connect(self._again)
        self.remedies.copy_asked.connect(self._again)

    def _let_tab_follow(self) -> None:
        """Put the steps before the button they stand above, though they were made last."""
        before = self.go.previousInFocusChain()
        while before is not None and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        if before is not None:
            for one, after in pairwise([before, *self.remedies.buttons]):
                self.setTabOrder(one, after)

    def _again(self, copy: Path | None = None) -> None:
        if self._way is not None:
            self.enter(self._way, copy)
