"""One person on the list of a meeting: a tap says that they are here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coordinator.commands.the_day import mark_arrived, mark_away, mark_left, mark_not_here_yet
from coordinator.models.choices import Mode
from coordinator.queries.the_day import Arrival
from coordinator.ui.blocks import Tone, button, rename, row, tool
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import joined
from coordinator.ui.dates import say_time
from coordinator.ui.list_row import ListRow, Summary
from coordinator.ui.theme import with_icon

_STANDING: dict[bool | None, tuple[str, Tone]] = {
    True: ("Here", Tone.GOOD),
    False: ("Did not come", Tone.QUIET),
    None: ("Not here yet", Tone.PLAIN),
}
NOT_IN_THE_ROOM = frozenset(Mode) - {Mode.IN_PERSON}


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
        line = row(self.tap, self.other, self.more, gap=0.3)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.show_arrival(shown)

    def show_arrival(self, shown: Arrival) -> None:
        """Show how it stands with one person."""
        self.shown = shown
        came, name = shown.attendance.came, shown.name
        self.tap.setChecked(came is True)
        self.tap.show_summary(summary_of(shown))
        gone = came is True and shown.attendance.left is not None
        rename(self.other, "Is back" if gone else "Has left" if came else "Did not come")
        self.other.setVisible(came is not False)
        self.other.setAccessibleName(f"{name}: {self.other.property('plain')}")
        self.more.setAccessibleName(f"Times of {name}")
        self.more.setToolTip(f"Times of {name}, and how they take part")

    def show_open(self, *, opened: bool) -> None:
        """Point the arrow down while the times are open."""
        with_icon(self.more, "chevron-down" if opened else "chevron-right", "accent")

    def _tap(self) -> None:
        there = self.shown.attendance
        self.bridge.do(mark_not_here_yet if there.came else mark_arrived, attendance_id=there.id)

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
    since = f"here since {say_time(there.arrived)}" if there.came and there.arrived else ""
    left = f"left at {say_time(there.left)}" if there.came and there.left else ""
    chip, tone = ("Has left", Tone.QUIET) if left else _STANDING[there.came]
    line = joined(shown.part, guest, how, since, shown.when if since else "", left)
    return Summary(shown.name, line, chip, tone, whole=True)
