"""Who runs the next review: the coordinator, until somebody of the network has shown that they can."""

from coordinator.commands.reviews import hand_over_running, take_back_running
from coordinator.errors import BadInput
from coordinator.models.conference import Meeting
from coordinator.practice.reviews import may_run
from coordinator.queries.people import people_of_case
from coordinator.ui.blocks import Card, button, flow, holding, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.case.tab import here
from coordinator.ui.choosers import ChoiceEditor, Rows
from coordinator.ui.editors import TextEditor

TOLD = (
    "Reviews go on until the family’s own network runs them. Hand over to somebody who knows the worries and "
    "has been keeping an eye on the plan."
)


class RunningCard(Card):
    """Who runs the next review and what that rests on; ``show_meeting`` looks again."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Who runs the next review")
        self.bridge, self.case_id = bridge, case_id
        self.meeting: Meeting | None = None
        self.told = words("", "strong", wrap=True)
        self.rests_on = words("", wrap=True)
        self.hand_over = button("Hand over the running", self.ask, icon="users")
        self.take_back = button("Run it yourself again", self._take_back, look="quiet", icon="undo-2")
        presses = holding(flow(self.hand_over, self.take_back))
        self.add(self.told, self.rests_on, words(TOLD, "muted", wrap=True), presses)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who runs the review after this one."""
        self.meeting = meeting
        names = {
            one.person.id: one.short_name for one in self.bridge.read(people_of_case, case_id=self.case_id)
        }
        handed = meeting.next_run_by_id is not None
        name = names.get(meeting.next_run_by_id or "", "Somebody no longer listed")
        self.told.setText(f"{name} runs the next review." if handed else "You run the next review.")
        self.rests_on.setText(f"What shows it: {meeting.next_run_evidence}")
        self.rests_on.setVisible(handed and bool(meeting.next_run_evidence))
        self.take_back.setVisible(handed)

    def ask(self) -> StepDialog | None:
        """Ask who runs the next review, and what shows that they can."""
        if self.meeting is None:
            return None
        meeting = self.meeting
        dialog = StepDialog(
            self,
            "Hand over the running",
            sentence="Choose somebody of the family or their friends. What you write here is for you and the "
            "professionals; it is on no paper for the family.",
            answer="Hand over the running",
        )
        who = ChoiceEditor(self._rows(), empty="Choose a person", width=15)
        who.show_value(meeting.next_run_by_id)
        why = TextEditor(
            "She rings everyone on Sundays, keeps the diary, and said herself what would worry her."
        )
        why.show_value(meeting.next_run_evidence)
        dialog.ask("Who runs the next review", who)
        dialog.ask("What shows that they know the worries and watch the plan", why)
        dialog.keep_typed(self.bridge, (Meeting, meeting.id), "next_run_evidence", why)

        def hand_over() -> None:
            if who.value() is None:
                raise BadInput("Choose who runs the next review.")
            self.bridge.do(
                hand_over_running,
                lambda _done: dialog.accept(),
                dialog.refuse,
                meeting_id=meeting.id,
                person_id=who.value(),
                evidence=why.value(),
            )

        dialog.act = hand_over
        dialog.begin()
        return dialog

    def _rows(self) -> Rows:
        today = here(self.bridge).date()
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        return [
            (one.person.id, one.short_name) for one in people if may_run(one.participant, one.person, today)
        ]

    def _take_back(self) -> None:
        if self.meeting is not None:
            self.bridge.do(take_back_running, meeting_id=self.meeting.id)
