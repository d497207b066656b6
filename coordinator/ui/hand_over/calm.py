"""The idle screen of the day: the agenda without a name, the time, and a quiet way to go on."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordinator.practice.conference_view import AgendaPartView
from coordinator.ui.background import Background
from coordinator.ui.blocks import Item, button, column, holding, row, scrolled, words
from coordinator.ui.dates import say_time
from coordinator.ui.theme import theme
from coordinator.ui.unlock import UnlockPage

LOOK_EVERY = 5_000
"""Milliseconds between looks at the clock."""


class CalmPage(QStackedWidget):
    """Stands on the table while nobody touches the computer; only the passphrase opens the record again."""

    opened = Signal(object)

    def __init__(
        self,
        parts: Sequence[AgendaPartView],
        folder: Path,
        background: Background,
        *,
        said: str = "",
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self._now = now
        theme().enlarge(on=True)
        self.clock = words("", "display")
        self.go_on = button("Go on", self._ask, icon="lock-open")
        self.agenda = _agenda(parts, self.clock, self.go_on)
        self.door = UnlockPage(folder, background, bare=True, said=said)
        self.addWidget(self.agenda)
        self.addWidget(self.door)
        self.setStyleSheet(theme().table_sheet())
        theme().enlarge(on=False)
        self.door.opened.connect(self.opened)
        self.door.left.connect(lambda: self.setCurrentWidget(self.agenda))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Show the time."""
        self.clock.setText(say_time(self._now().time()))

    def _ask(self) -> None:
        self.setCurrentWidget(self.door)


def _agenda(parts: Sequence[AgendaPartView], clock: QWidget, go_on: QWidget) -> QWidget:
    title = words("Our agenda", "display")
    head = row(title, None, clock)
    lines: list[Item] = []
    for number, part in enumerate(parts, start=1):
        points = [words(f"•  {point}", wrap=True) for point in part.points]
        heading = words(f"{number}.  {part.heading[:1].upper()}{part.heading[1:]}", "title", wrap=True)
        lines.append(column(heading, words(part.purpose, "muted", wrap=True), *points, gap=0.25))
    page = scrolled(holding(column(*lines, None, gap=1.1, margins=(0, 0.4, 0.8, 0.6))))
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout = column(head, page, row(None, go_on), gap=0.9, margins=(2.4, 1.6, 2.4, 1.0))
    layout.setStretch(1, 1)
    return holding(layout)
