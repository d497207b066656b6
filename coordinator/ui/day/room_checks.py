"""The first step of the day: the room, the table and the call, seen to before people come."""

from typing import ClassVar

from PySide6.QtWidgets import QCheckBox

from coordinator.commands.the_day import tick_room
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking
from coordinator.practice.room_checklist import RoomChecks, count_of, room_checks
from coordinator.queries.the_day import room_facts
from coordinator.ui.blocks import Card, clear, column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.day.papers import PapersOfTheDay
from coordinator.ui.day.step import DayStep
from coordinator.ui.day.tick import Tick
from coordinator.ui.screen import Ways


class RoomStep(DayStep):
    """What is to be seen to, each with a box to tick."""

    shows: ClassVar = frozenset({Meeting, Attendance, Participant, Person, InterpreterBooking})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.count = words("", "strong", wrap=True)
        self.boxes: dict[str, QCheckBox] = {}
        self._groups: tuple[RoomChecks, ...] = ()
        self._cards = column(gap=0.8)
        self.put(self.count, self._cards, PapersOfTheDay(bridge, meeting_id))

    def refresh(self) -> None:
        """Show the list for this meeting, with what is ticked."""
        groups = room_checks(self.bridge.read(room_facts, meeting_id=self.meeting_id))
        if groups != self._groups:
            self._groups = groups
            self._lay_out()
        ticked = self.meeting().room_checks
        for key, box in self.boxes.items():
            box.setChecked(key in ticked)
        done, of = count_of(groups, ticked)
        self.count.setText(f"{done} of {of} seen to" if done < of else "Everything is seen to")

    def _lay_out(self) -> None:
        clear(self._cards)
        self.boxes = {}
        for group in self._groups:
            card = Card(group.title)
            card.body.setSpacing(0)
            for check in group.checks:
                card.add(self._line(check.key, check.text))
            self._cards.addWidget(card)

    def _line(self, key: str, text: str) -> Tick:
        line = Tick(text)
        line.ticked.connect(lambda seen_to: self._tick(key, seen_to=seen_to))
        self.boxes[key] = line.box
        return line

    def _tick(self, key: str, *, seen_to: bool) -> None:
        self.bridge.do(tick_room, meeting_id=self.meeting_id, key=key, seen_to=seen_to)
