"""The two steps of a copy on its way: it was sent, and it arrived."""

from PySide6.QtWidgets import QWidget

from coordinator.commands.circulation import mark_received, mark_sent
from coordinator.errors import BadInput
from coordinator.models.choices import Proof, SendMethod
from coordinator.models.circulation import Circulation
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.case.tab import here
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor


class SentDialog(StepDialog):
    """How and when a copy went to its reader; this is final."""

    def __init__(self, bridge: Bridge, circulation: Circulation, name: str, parent: QWidget) -> None:
        super().__init__(
            parent,
            f"Mark {name}’s copy as sent",
            sentence="The copy is read through once more first, by what its reader may have today. What is "
            "marked as sent stays so.",
            answer="Mark as sent",
        )
        self.setWindowTitle("Mark a copy as sent")  # other programs can read titles: no name stands in them
        self.bridge, self.circulation = bridge, circulation
        self.method = ChoiceEditor([(how, how.label) for how in SendMethod], empty="Choose how", width=15)
        self.method.show_value(circulation.method)
        self.on = DateEditor(today=lambda: here(bridge).date())
        self.on.show_value(here(bridge).date())
        self.ask("How it was sent", self.method)
        self.ask("On", self.on)
        self.act = self._send

    def _send(self) -> None:
        if self.method.value() is None:
            raise BadInput("Choose how it was sent.")
        self.bridge.do(
            mark_sent,
            lambda _done: self.accept(),
            self.refuse,
            circulation_id=self.circulation.id,
            method=self.method.value(),
            sent_on=self.on.value(),
        )


class ArrivedDialog(StepDialog):
    """How we know that a copy arrived."""

    def __init__(self, bridge: Bridge, circulation: Circulation, name: str, parent: QWidget) -> None:
        super().__init__(
            parent,
            f"{name}’s copy arrived",
            sentence="That something was sent does not show that it arrived. Say how you know.",
            answer="Record that it arrived",
        )
        self.setWindowTitle("A copy arrived")
        self.bridge, self.circulation = bridge, circulation
        self.proof = ChoiceEditor([(how, how.label) for how in Proof], empty="Choose how", width=15)
        self.proof.show_value(circulation.proof)
        self.on = DateEditor(today=lambda: here(bridge).date())
        self.on.show_value(circulation.received_on or here(bridge).date())
        self.ask("How we know", self.proof)
        self.ask("On", self.on)
        self.act = self._arrive

    def _arrive(self) -> None:
        if self.proof.value() is None:
            raise BadInput("Choose how you know that it arrived.")
        self.bridge.do(
            mark_received,
            lambda _done: self.accept(),
            self.refuse,
            circulation_id=self.circulation.id,
            proof=self.proof.value(),
            received_on=self.on.value(),
        )
