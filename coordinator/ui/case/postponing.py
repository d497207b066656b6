"""Postponing a meeting: why, who asked for it, and the new date where it is known already."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from coordinator.commands.conference import postpone_meeting
from coordinator.errors import BadInput
from coordinator.models.choices import PostponeReason
from coordinator.models.conference import Meeting
from coordinator.models.timekeeping import Postponement
from coordinator.ui import dates
from coordinator.ui.blocks import flow, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog, labelled
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import say_moment
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import LineEditor, ReadEditor, TextEditor


class PostponeDialog(StepDialog):
    """Asks why a meeting is moved; ``made`` receives the id of the new one.

    The new date may be left open. With a choice of *other* a few words are needed.
    """

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        meeting: Meeting,
        made: Callable[[str], object],
        starts: datetime | None = None,
    ) -> None:
        super().__init__(
            parent,
            "Postpone this meeting",
            sentence="It stays on record as postponed, with the reason. A new one is made with the same "
            "place, agenda and people. What is booked for it is listed, for you to move or cancel.",
            answer="Postpone it",
        )
        self.bridge, self._meeting_id, self._made = bridge, meeting.id, made
        self.why = ChoiceEditor([(one, one.label) for one in PostponeReason], empty="Choose why", width=20)
        self.words = TextEditor("Dana’s shift was changed and the hall has no other time that week.")
        self.asked_by = LineEditor("Dana", width=14)
        self.day = DateEditor(today=lambda: here(bridge).date())
        self.clock = ReadEditor(dates.read_time, dates.say_time, "10.30am", width=7)
        self.ask("Why", self.why)
        self.ask("In a few words", self.words)
        self.ask("Who asked for it", self.asked_by)
        self.body.addWidget(
            holding(
                flow(labelled("New date, if known", self.day), labelled("Starts at", self.clock), gap=1.0)
            )
        )
        if starts is not None:
            self.day.show_value(starts.date())
            self.clock.show_value(starts.time())
        self.keep_typed(bridge, (Meeting, meeting.id), "why it is postponed", self.words)
        self.keep_typed(bridge, (Meeting, meeting.id), "who asked for it", self.asked_by)
        self.act = self._postpone

    def _postpone(self) -> None:
        why, words = self.why.value(), str(self.words.value()).strip()
        if why is None and not words:
            raise BadInput("Choose why it is postponed, or write it in a few words.")
        if why is PostponeReason.OTHER and not words:
            raise BadInput("Write why it is postponed. A few words are enough.")
        starts = dates.read_moment(self.day.typed(), self.clock.typed(), here(self.bridge).date())
        self.answer.setEnabled(False)
        self.bridge.do(
            postpone_meeting,
            self._postponed,
            self.refuse,
            meeting_id=self._meeting_id,
            reason=words,
            why=why or PostponeReason.OTHER,
            asked_by=str(self.asked_by.value()),
            starts=starts,
        )

    def _postponed(self, meeting_id: str) -> None:
        self.accept()
        self._made(meeting_id)


def say_moved(one: Postponement) -> str:
    """Return a postponement in a sentence: when it was planned for, and why it was moved."""
    was = f"Planned for {say_moment(one.was_planned)}" if one.was_planned else "Planned without a date"
    because = one.words.strip().rstrip(".") if one.words.strip() else one.reason.value
    asked = f" {one.asked_by} asked for it." if one.asked_by else ""
    moved = f" on {dates.say_date(one.moved_on, weekday=False)}" if one.moved_on else ""
    return f"{was}. Moved{moved}: {because}.{asked}"
