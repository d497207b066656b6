"""The two steps of a case's clock: it is paused with a reason, and started again."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from coordinator.commands.timekeeping import pause_clock, resume_clock
from coordinator.errors import BadInput
from coordinator.models.choices import PauseReason
from coordinator.models.referral import Case
from coordinator.models.timekeeping import ClockPause
from coordinator.queries.records import case_records
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.case.tab import here
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import TextEditor


class PauseDialog(StepDialog):
    """Why the clock of a case stands from now on, and since when."""

    def __init__(self, bridge: Bridge, case_id: str, parent: QWidget) -> None:
        super().__init__(
            parent,
            "Pause the clock",
            sentence="Paused days are left out of every count and stay in sight on the timeline. Days that "
            "people fixed, such as a planned conference, stay as they are.",
            answer="Pause the clock",
        )
        self.bridge, self.case_id = bridge, case_id
        self.reason = ChoiceEditor([(why, why.label) for why in PauseReason], empty="Choose why", width=18)
        self.since = DateEditor(today=lambda: here(bridge).date())
        self.since.show_value(here(bridge).date())
        self.words = TextEditor("For you alone")
        self.ask("Why", self.reason)
        self.ask("First paused day", self.since)
        self.ask("In your own words", self.words)
        self.keep_typed(bridge, (Case, case_id), "why it is paused", self.words)
        self.act = self._pause

    def _pause(self) -> None:
        if self.reason.value() is None:
            raise BadInput("Choose why the clock is paused.")
        self.bridge.do(
            pause_clock,
            lambda _done: self.accept(),
            self.refuse,
            case_id=self.case_id,
            reason=self.reason.value(),
            words=self.words.value(),
            since=self.since.value(),
        )


class ResumeDialog(StepDialog):
    """The last day on which the clock of a case stood."""

    def __init__(self, bridge: Bridge, case_id: str, parent: QWidget) -> None:
        super().__init__(
            parent,
            "Start the clock again",
            sentence="Every step that is not done moves by the days that were paused.",
            answer="Start the clock again",
        )
        self.bridge, self.case_id = bridge, case_id
        self.until = DateEditor(today=lambda: here(bridge).date())
        pauses = bridge.read(case_records, record_type=ClockPause, case_id=case_id)
        begun = [one.since for one in pauses if one.until is None and one.since is not None]
        self.until.show_value(max([here(bridge).date() - timedelta(days=1), *begun]))
        self.ask("Last paused day", self.until)
        self.act = self._resume

    def _resume(self) -> None:
        self.bridge.do(
            resume_clock,
            lambda _done: self.accept(),
            self.refuse,
            case_id=self.case_id,
            until=self.until.value(),
        )
