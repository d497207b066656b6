"""What is still booked for a meeting that was moved: to move with it, or to cancel in time."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from coordinator.commands.conference import cancel_booking, move_booking
from coordinator.models.conference import Meeting
from coordinator.practice.cancelling import say_free_until
from coordinator.queries.planner import LeftBehind, left_behind
from coordinator.ui.blocks import Card, Picture, button, clear, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import joined, say_moment
from coordinator.ui.flow import stretch


class LeftBehindCard(Card):
    """One line for each booking, the one to cancel first at the head; hidden while there is none."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Still booked for the old date")
        self.bridge, self.case_id = bridge, case_id
        self._list = column(gap=0.7)
        self.add(self._list)
        self.lines: list[QWidget] = []

    def show_for(self, meeting: Meeting | None) -> None:
        """Show what is left behind; with a meeting it can be moved there."""
        clear(self._list)
        found = self.bridge.read(left_behind, case_id=self.case_id)
        self.lines = [self._line(one, meeting) for one in found]
        for line in self.lines:
            self._list.addWidget(line)
        self.setVisible(bool(found))

    def _line(self, one: LeftBehind, meeting: Meeting | None) -> QWidget:
        free = say_free_until(one.cancel_by, here(self.bridge).date())
        said = joined(say_moment(one.was, empty="No date"), one.record.status.value, free)
        told = holding(
            row(
                Picture("calendar-days", "warn", 1.3),
                holding(column(words(one.name, "strong"), words(said, "small", wrap=True), gap=0.1)),
                gap=0.7,
            )
        )
        stretch(told, 1)
        which: dict[str, Any] = {"record_type": type(one.record), "record_id": one.record.id}
        cancel = button("Cancel it", partial(self.bridge.do, cancel_booking, **which))
        cancel.setAccessibleName(f"Cancel it: {one.name}")
        acts = [cancel]
        if meeting is not None:
            move = partial(self.bridge.do, move_booking, **which, meeting_id=meeting.id)
            moves = button("Move it to the new meeting", move, icon="calendar-check")
            moves.setAccessibleName(f"Move it to the new meeting: {one.name}")
            acts = [moves, cancel]
        return holding(flow(told, *acts, grow=True))
