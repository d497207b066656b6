"""Leaving somebody out: nobody is left out silently, so why and whose decision it is are asked first."""

from PySide6.QtWidgets import QWidget

from coordinator.commands.preparation import set_invitation
from coordinator.models.choices import InviteReason, InviteState
from coordinator.models.network import Participant
from coordinator.queries.people import CasePerson
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.editors import LineEditor, TextEditor


class LeaveOut(StepDialog):
    """Asks for the reason and whose decision it is, and marks the person as not invited."""

    def __init__(self, parent: QWidget, bridge: Bridge, one: CasePerson) -> None:
        super().__init__(
            parent,
            "Leave somebody out",
            sentence=f"{one.short_name} will not be invited. The reason stays with you and is on no paper.",
            answer="Leave this person out",
        )
        self.bridge, self._participant_id = bridge, one.participant.id
        self.reason = ChoiceEditor([(known, known.label) for known in InviteReason], empty="Choose a reason")
        self.by = LineEditor("Dana, the referrer, the court …")
        self.told = TextEditor()
        self.ask("Why", self.reason)
        self.ask("Whose decision", self.by)
        self.ask("In their words", self.told)
        self.reason.show_value(one.participant.reason)
        self.by.show_value(one.participant.decided_by)
        self.told.show_value(one.participant.reason_words)
        key = (Participant, self._participant_id)
        self.keep_typed(bridge, key, "why they are left out", self.told)
        self.keep_typed(bridge, key, "whose decision it is", self.by)
        self.act = self._leave_out

    def _leave_out(self) -> None:
        self.bridge.do(
            set_invitation,
            lambda _nothing: self.accept(),
            self.refuse,
            participant_ids=[self._participant_id],
            state=InviteState.EXCLUDED,
            reason=self.reason.value(),
            reason_words=self.told.value(),
            decided_by=self.by.value(),
        )
