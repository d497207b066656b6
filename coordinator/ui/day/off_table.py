"""The coordinator's own look through what lies on the table: any line of it is kept off with one press."""

from coordinator.commands.off_table import keep_off_table
from coordinator.queries.table_lines import TableLine, table_lines
from coordinator.ui.blocks import Card, clear, column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.day.tick import Tick


class OffTheTable(Card):
    """Every text that can lie on the table, ticked while it does; to be shown only behind the passphrase."""

    def __init__(self, bridge: Bridge, meeting_id: str) -> None:
        super().__init__("What lies on the table")
        self.bridge, self.meeting_id = bridge, meeting_id
        self.ticks: dict[str, Tick] = {}
        self._lines: tuple[TableLine, ...] = ()
        self._list = column(gap=0.1)
        self.empty = words("Nothing that could lie on the table is on record yet.", "muted", wrap=True)
        self.add(
            words(
                "The program leaves out addresses and the like by itself. It cannot see what words mean. "
                "Untick what somebody there is not to read: it then stays off the table, the projector, "
                "the family’s sheet and the papers for the table.",
                "muted",
                wrap=True,
            ),
            self.empty,
            self._list,
        )

    def refresh(self) -> None:
        """Read every text again; the lines stay as they are while none of them changed."""
        lines = self.bridge.read(table_lines, meeting_id=self.meeting_id)
        if [(one.record_id, one.text) for one in lines] != [(one.record_id, one.text) for one in self._lines]:
            clear(self._list)
            self.ticks = {one.record_id: self._tick(one) for one in lines}
            for tick in self.ticks.values():
                self._list.addWidget(tick)
        self._lines = lines
        for one in lines:
            self.ticks[one.record_id].show_value(ticked=not one.off)
        self.empty.setVisible(not lines)

    def _tick(self, one: TableLine) -> Tick:
        made = Tick(f"{one.what}: {' '.join(one.text.split())}")
        made.ticked.connect(lambda lies: self._keep(one.record_id, off=not lies))
        return made

    def _keep(self, record_id: str, *, off: bool) -> None:
        self.bridge.do(keep_off_table, meeting_id=self.meeting_id, record_id=record_id, off=off)
