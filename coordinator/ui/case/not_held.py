"""A meeting that was not held, was stopped, or ended without a plan: why, and what follows."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coordinator.commands.not_held import Ending, end_without_plan, record_not_held, stop_meeting
from coordinator.errors import BadInput
from coordinator.models.choices import MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import MeetingOutcome, NextStep, NotHeld
from coordinator.ui import dates
from coordinator.ui.blocks import flow, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog, labelled
from coordinator.ui.case.tab import here
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import ReadEditor, TextEditor

HOW = (
    (record_not_held, "It was not held"),
    (stop_meeting, "It was stopped part-way"),
    (end_without_plan, "It ended without a plan"),
)


class NotHeldDialog(StepDialog):
    """Asks what happened and what follows; ``made`` receives the id of the meeting that follows, if any."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, meeting: Meeting, made: Callable[[str], object]
    ) -> None:
        super().__init__(
            parent,
            "If the meeting did not come to a plan",
            sentence="Nobody is blamed, and a family’s no is never held against it. Everything that was "
            "written down stays.",
            answer="Record it",
        )
        self.bridge, self._meeting_id, self._made = bridge, meeting.id, made
        self.how = ChoiceEditor(HOW, width=20)
        self.how.show_value(_likely(meeting))
        self.why = ChoiceEditor([(one, one.label) for one in NotHeld], empty="Choose why", width=20)
        self.words = TextEditor("The hall lost its heating, and everyone was cold.")
        self.then = ChoiceEditor([(one, one.label) for one in NextStep], width=20)
        self.then.show_value(meeting.next_step or NextStep.NOT_YET)
        self.day = DateEditor(today=lambda: here(bridge).date())
        self.clock = ReadEditor(dates.read_time, dates.say_time, "10.30am", width=7)
        self.alternative = TextEditor("Ruth visits the family and looks for another way.")
        self.ask("What happened", self.how)
        self.ask("Why", self.why)
        self.ask("In a few words", self.words)
        self.ask("What follows", self.then)
        self.again = holding(
            flow(labelled("New date, if known", self.day), labelled("Starts at", self.clock), gap=1.0)
        )
        self.instead = labelled("What the referrer arranges", self.alternative)
        self.body.addWidget(self.again)
        self.body.addWidget(self.instead)
        self.then.edited.connect(self._show_what_follows)
        self._show_what_follows()
        self.keep_typed(bridge, (Meeting, meeting.id), "why it was not held", self.words)
        self.keep_typed(bridge, (Meeting, meeting.id), "what the referrer arranges", self.alternative)
        self.act = self._record

    def _show_what_follows(self) -> None:
        self.again.setVisible(self.then.value() is NextStep.MEET_AGAIN)
        self.instead.setVisible(self.then.value() is NextStep.REFERRER_ARRANGES)
        self.adjustSize()

    def _record(self) -> None:
        why, words = self.why.value(), str(self.words.value()).strip()
        if why is None and not words:
            raise BadInput("Choose why, or write it in a few words.")
        starts = None
        if self.then.value() is NextStep.MEET_AGAIN:
            starts = dates.read_moment(self.day.typed(), self.clock.typed(), here(self.bridge).date())
        self.answer.setEnabled(False)
        self.bridge.do(
            self.how.value(),
            self._recorded,
            self.refuse,
            meeting_id=self._meeting_id,
            ending=Ending(why, words, self.then.value(), str(self.alternative.value()), starts),
        )

    def _recorded(self, follows_id: str) -> None:
        self.accept()
        self._made(follows_id)


def _likely(meeting: Meeting) -> object:
    """Return what most likely happened, by how far the meeting came."""
    if meeting.status is MeetingStatus.HELD or meeting.outcome is MeetingOutcome.NO_PLAN:
        return end_without_plan
    return stop_meeting if meeting.sharing_started or meeting.private_started else record_not_held
