"""Declining or closing a case: the reason from a list, and what there is to say of it."""

from PySide6.QtWidgets import QWidget

from coordinator.commands.referral import close_case
from coordinator.errors import BadInput
from coordinator.models.choices import CloseReason
from coordinator.models.referral import Case
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.editors import TextEditor


class CloseDialog(StepDialog):
    """Asks why a case is declined or closed; everything stays on record and it can be opened again."""

    def __init__(self, parent: QWidget, bridge: Bridge, case_id: str) -> None:
        super().__init__(
            parent,
            "Decline or close the case",
            sentence="The case leaves the list of open cases. Everything stays on record, and you can "
            "open it again. A family’s “no” is never held against them.",
            answer="Close the case",
        )
        self.bridge, self._case_id = bridge, case_id
        self.reason = ChoiceEditor(
            [(reason, reason.label) for reason in CloseReason], empty="Choose a reason", width=20
        )
        self.words = TextEditor("What there is to say of it")
        self.ask("Reason", self.reason)
        self.ask("In words", self.words)
        self.keep_typed(bridge, (Case, case_id), "why it is closed", self.words)
        self.act = self._close

    def _close(self) -> None:
        reason = self.reason.value()
        if reason is None:
            raise BadInput("Choose a reason from the list. Nothing was changed.")
        self.answer.setEnabled(False)
        self.bridge.do(
            close_case,
            lambda _nothing: self.accept(),
            self.refuse,
            case_id=self._case_id,
            outcome=self.words.typed(),
            reason=reason,
        )
