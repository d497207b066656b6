"""When a part of the meeting began and ended, noted with one press."""

from datetime import time

from PySide6.QtWidgets import QFrame

from coordinator.commands.the_day import TIMES, end_part, start_part
from coordinator.models.choices import MeetingPart
from coordinator.models.conference import Meeting
from coordinator.ui.blocks import button, column, flow, holding, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.dates import say_time
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized, spaced


class PartBar(QFrame):
    """One part: where it stands in words, and the press that comes next."""

    def __init__(self, bridge: Bridge, meeting_id: str, part: MeetingPart, called: str) -> None:
        super().__init__()
        self.setProperty("look", "soft")
        self.bridge, self.meeting_id, self.part, self.called = bridge, meeting_id, part, called
        self.said = words("", "strong", wrap=True)
        told = holding(column(None, self.said, None, gap=0))
        sized(told, least=(12, 2.3))
        stretch(told, 1)
        self.begin = button(f"Begin {called}", self._begin, look="primary", icon="clock")
        self.end = button(f"End {called}", self._end, look="primary", icon="check")
        self.again = button("Go on with it", self._begin)
        self.again.setAccessibleName(f"Go on with {called}")
        layout = flow(told, self.begin, self.end, self.again, gap=0.6, grow=True)
        spaced(layout, 0.6, (0.9, 0.6, 0.6, 0.6))
        self.setLayout(layout)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show where the part stands."""
        began, ended = (getattr(meeting, column) for column in TIMES[self.part])
        self.said.setText(say_standing(self.called, began, ended))
        self.begin.setVisible(began is None)
        self.end.setVisible(began is not None and ended is None)
        self.again.setVisible(began is not None and ended is not None)

    def _begin(self) -> None:
        self.bridge.do(start_part, meeting_id=self.meeting_id, part=self.part)

    def _end(self) -> None:
        self.bridge.do(end_part, meeting_id=self.meeting_id, part=self.part)


def say_standing(called: str, began: time | None, ended: time | None) -> str:
    """Return where a part of a meeting stands."""
    part = called[:1].upper() + called[1:]
    if began is None:
        return f"{part} has not begun"
    if ended is None:
        return f"{part} began at {say_time(began)}"
    return f"{part}: {say_time(began)} to {say_time(ended)}"
