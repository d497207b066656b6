"""The family's turn: from the moment the casebook is closed until its passphrase is typed again."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from coordinator.practice.family_draft import FamilyDraft, Shown
from coordinator.practice.private_time import written
from coordinator.ui.background import Background
from coordinator.ui.dates import say_time
from coordinator.ui.frame import Frame
from coordinator.ui.hand_over.coming_back import ComingBack
from coordinator.ui.hand_over.guard import Guard
from coordinator.ui.hand_over.keeping import Keeping
from coordinator.ui.hand_over.sheet import SheetPage
from coordinator.ui.opening import Handing
from coordinator.ui.theme import theme
from coordinator.ui.unlock import UnlockPage


def steady() -> float:
    """Return seconds by a clock that nobody can set and that goes on while the computer sleeps."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Turn(QObject):
    """Shows the sheet on the whole screen, guards it and keeps it; ``opened`` carries the casebook again.

    ``damaged`` says that the passphrase was right and the casebook's file is not.
    """

    opened = Signal(object)
    damaged = Signal()

    def __init__(
        self,
        frame: Frame,
        folder: Path,
        handing: Handing,
        background: Background,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = steady,
    ) -> None:
        super().__init__()
        self._frame, self._now, self._clock = frame, now, clock
        self._before, self._since = handing.draft.seconds, clock()
        self._shown: tuple[Shown, ...] = ()
        self._ended: datetime | None = None
        self._ended_steady = 0.0
        self.guard = Guard()
        theme().enlarge(on=True)
        self.sheet = SheetPage(handing.view, handing.draft)
        self.back = ComingBack()
        self.door = UnlockPage(folder, background, bare=True)
        self.pages = QStackedWidget()
        for page in (self.sheet, self.back, self.door):
            self.pages.addWidget(page)
        self.pages.setStyleSheet(theme().table_sheet())
        self.keeping = Keeping(self.draft, handing.write)
        self.session_ends = False
        self._connect()

    def begin(self) -> None:
        """Put the sheet in place of everything else."""
        self.guard.put_up()
        running = QGuiApplication.instance()
        if isinstance(running, QGuiApplication):
            running.commitDataRequest.connect(self._end_of_session)
        self._frame.be_whole(whole=True)
        self._frame.show_page(self.pages, menus=False)
        self.sheet.setFocus()

    def end(self) -> FamilyDraft:
        """Save the sheet, take the guard down and return what was written."""
        draft = self.draft()
        self.keeping.finish()
        self.guard.take_down()
        running = QGuiApplication.instance()
        if isinstance(running, QGuiApplication):
            running.commitDataRequest.disconnect(self._end_of_session)
        theme().enlarge(on=False)
        self._frame.be_whole(whole=False)
        return draft

    def draft(self) -> FamilyDraft:
        """Return the sheet as it stands, with its times by both clocks."""
        now, until = self._now(), self._ended_steady or self._clock()
        length = self._before + round(until - self._since)
        return replace(self.sheet.written(), saved=now, shown=self._shown, ended=self._ended, seconds=length)

    def _connect(self) -> None:
        self.sheet.edited.connect(self.keeping.touched)
        self.sheet.called.connect(self._call)
        self.back.chosen.connect(self._choose)
        self.back.again.connect(self._go_back)
        self.back.on.connect(lambda: self.pages.setCurrentWidget(self.door))
        self.door.left.connect(lambda: self.pages.setCurrentWidget(self.back))
        self.door.opened.connect(self.opened)
        self.door.damaged.connect(self.damaged)
        self.keeping.saved.connect(lambda moment: self.sheet.say_saved(_saved_at(moment)))
        self.keeping.failed.connect(self.sheet.say_not_saved)

    def _end_of_session(self, _manager: object) -> None:
        """Hear that the computer is being shut down: the sheet is saved, and the window may go."""
        self.session_ends = True
        self.keeping.now()

    def _call(self) -> None:
        self.keeping.now()
        self.back.ask(written(self.sheet.written()))
        self.pages.setCurrentWidget(self.back)

    def _choose(self, parts: tuple[Shown, ...]) -> None:
        self._shown, self._ended, self._ended_steady = parts, self._now(), self._clock()
        self.keeping.now()

    def _go_back(self) -> None:
        """Let the family write on: nothing is chosen any more."""
        self._shown, self._ended, self._ended_steady = (), None, 0.0
        self.keeping.now()
        self.pages.setCurrentWidget(self.sheet)


def _saved_at(moment: datetime) -> str:
    return f"Saved at {say_time(moment.astimezone().time())}"
