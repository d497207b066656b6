"""One person on the list of a meeting: a tap says that they are here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from coordinator.commands.the_day import mark_arrived, mark_away, mark_left, mark_not_here_yet
from coordinator.models.choices import Mode
from coordinator.models.conference import Attendance
from coordinator.practice.presence import FROM_ELSEWHERE
from coordinator.queries.the_day import Arrival
from coordinator.ui.blocks import Tone, button, holding, rename, row, tool
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import joined
from coordinator.ui.dates import say_time
from coordinator.ui.list_row import ListRow, Summary
from coordinator.ui.theme import em, with_icon

_STANDING: dict[bool | None, tuple[str, Tone]] = {
    True: ("Here", Tone.GOOD),
    False: ("Did not come", Tone.QUIET),
    None: ("Expected", Tone.PLAIN),
}
NOT_IN_THE_ROOM = frozenset(Mode) - {Mode.IN_PERSON}

ROOM_BESIDE = 27
"""Text sizes across below which the buttons stand below the line."""


class ArrivalLine(QFrame):
    """A large line to tap, a button for whoever did not come or goes, and the way to times."""

    more_asked = Signal(str)

    def __init__(self, bridge: Bridge, shown: Arrival) -> None:
        super().__init__()
        self.bridge, self.shown = bridge, shown
        self.tap = ListRow(Summary(shown.name), opens=False)
        self.tap.clicked.connect(self._tap)
        self.other = button("Did not come", self._other, look="quiet")
        self.more = tool("chevron-right", "More", lambda: self.more_asked.emit(self.shown.attendance.id))
        self._line = row(self.tap, holding(row(self.other, self.more, None, gap=0.3)), gap=0.3)
        self._line.setStretch(0, 1)
        self.setLayout(self._line)
        self.show_arrival(shown)

    def show_arrival(self, shown: Arrival) -> None:
        """Show how it stands with one person."""
        self.shown = shown
        came, name = shown.attendance.came, shown.name
        self.tap.setChecked(came is True and shown.attendance.left is None)
        self.tap.show_summary(summary_of(shown))
        gone = came is True and shown.attendance.left is not None
        rename(self.other, "Is back" if gone else "Has left" if came else "Did not come")
        self.other.setVisible(came is True or (came is None and shown.mode not in FROM_ELSEWHERE))
        self.other.setAccessibleName(f"{name}: {self.other.property('plain')}")
        self.more.setAccessibleName(f"Times of {name}")
        self.more.setToolTip(f"Times of {name}, and how they take part")

    def show_open(self, *, opened: bool) -> None:
        """Point the arrow down while the times are open."""
        with_icon(self.more, "chevron-down" if opened else "chevron-right", "accent")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        beside = event.size().width() >= em(ROOM_BESIDE)
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        super().resizeEvent(event)

    def _tap(self) -> None:
        there = self.shown.attendance
        if there.came:
            self.bridge.do(mark_not_here_yet, attendance_id=there.id)
        else:
            after_all = Mode.IN_PERSON if self.shown.mode in FROM_ELSEWHERE else None
            self.bridge.do(mark_arrived, attendance_id=there.id, mode=after_all)

    def _other(self) -> None:
        there = self.shown.attendance
        if not there.came:
            self.bridge.do(mark_away, attendance_id=there.id)
        else:
            self.bridge.do(mark_arrived if there.left else mark_left, attendance_id=there.id)


def summary_of(shown: Arrival) -> Summary:
    """Return somebody in one line: who they are, how they take part, and whether they are here."""
    there = shown.attendance
    how = shown.mode.value if shown.mode in NOT_IN_THE_ROOM else ""
    guest = "a guest" if there.unexpected else ""
    since = _since(there) if there.came else ""
    left = there.came is True and there.left is not None
    chip, tone = ("Has left", Tone.QUIET) if left else _STANDING[there.came]
    if not there.came and shown.mode in FROM_ELSEWHERE:
        chip = ""
    line = joined(shown.part, guest, how, since, shown.when if since else "")
    return Summary(shown.name, line, chip, tone, whole=True)


def _since(there: Attendance) -> str:
    """Return from when, and until when, somebody was here; nothing where neither was noted."""
    since, left = say_time(there.arrived), say_time(there.left)
    if since and left:
        return f"here {since} to {left}"
    return f"here since {since}" if since else f"left at {left}" if left else ""
