"""What the steps around the plan have in common: the newest version, how it begins, and what may be read."""

from typing import ClassVar

from PySide6.QtCore import QTimer

from coordinator.commands.plan import start_new_version, start_plan
from coordinator.commands.reviews import revise_after_review
from coordinator.models.base import Kept
from coordinator.models.choices import MeetingKind, VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.practice.day_words import say_day
from coordinator.practice.room_view import Room, RoomView
from coordinator.queries.plan import versions_of_case
from coordinator.queries.room import room
from coordinator.queries.same_day import day_of
from coordinator.ui.blocks import Card, EmptyState, Item, button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.day.step import DayStep
from coordinator.ui.screen import Ways

PAUSE = 350
"""Milliseconds without a change after which what may be read, and the prompts, are looked at again."""


class PlanStep(DayStep):
    """A step that shows the newest version of the plan, or the one press that begins it.

    What was asked and what must hold is shown as everyone in the room may read it: subclasses get it in
    ``show_room``, and the version that is being written in ``show_version``.
    """

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({PlanVersion})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.version: PlanVersion | None = None
        self.view: RoomView | None = None
        self._look = QTimer(self, singleShot=True, interval=PAUSE)
        self._look.timeout.connect(self._read_room)
        begin = button("Start the plan", self._start, look="primary", icon="file-plus")
        self.start = Card().add(
            EmptyState(
                "list-checks",
                "No plan yet",
                "Start it when the family is ready to go through what they want to do. Everything is saved "
                "as you type.",
                begin,
            )
        )
        self.given_out = words("", wrap=True)
        renew = button("Start a new version", self._renew, look="primary", icon="copy")
        self.released = Card("This version was given out").add(self.given_out, row(renew, None))
        for card in (self.start, self.released):
            card.hide()

    def writing(self, *parts: Item) -> Item:
        """Return what stands on the page: the parts, below the two cards that stand in for them."""
        return column(self.start, self.released, *parts, gap=0.9)

    def version_id(self) -> str:
        """Return the id of the version that is being written; empty when there is none."""
        return self.version.id if self.version is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether there is a version that can be written in."""
        return self.version is not None and self.version.status is not VersionStatus.RELEASED

    def refresh(self) -> None:
        """Show the newest version, and read anew what may lie open on the table."""
        versions = self.bridge.read(versions_of_case, case_id=self.case_id)
        self.version = versions[0] if versions else None
        released = self.version is not None and self.version.status is VersionStatus.RELEASED
        self.start.setVisible(self.version is None)
        self.released.setVisible(released)
        if released and self.version is not None:
            self.given_out.setText(
                f"Version {self.version.number} stays as everyone has it. A new version begins as a copy of "
                "it, to be changed here, agreed and given out again."
            )
        self.show_version(self.version)
        if self.view is None:
            self._read_room()
        else:
            self._look.start()

    def show_version(self, version: PlanVersion | None) -> None:
        """Show a version as it is kept now, leaving alone what is being typed."""

    def show_room(self, view: RoomView) -> None:
        """Show what everyone in the room may read."""

    def _read_room(self) -> None:
        self.bridge.read_later(room, self._found, meeting_id=self.meeting_id, today=self.today())

    def _found(self, found: Room) -> None:
        if found.view != self.view:
            self.view = found.view
            self.show_room(found.view)
            self.chain_soon()

    def _start(self) -> None:
        self.bridge.do(start_plan, case_id=self.case_id)

    def _renew(self) -> None:
        meeting = self.meeting()
        if meeting.kind in {MeetingKind.REVIEW, MeetingKind.NETWORK}:
            self.bridge.do(revise_after_review, meeting_id=self.meeting_id)
            return
        why = f"Talked about on {say_day(day_of(meeting, self.today()))}"
        self.bridge.do(start_new_version, case_id=self.case_id, why=why)
