"""The answer to the plan: bottom lines, the referrer’s decision, where everyone stands, and who checks."""

from typing import ClassVar

from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, PlanAction, PlanAgreement, PlanVersion
from coordinator.models.referral import BottomLine
from coordinator.practice.room_view import RoomView
from coordinator.queries.room import unseen_at
from coordinator.ui.blocks import Notice, Tone, column, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable, kept_off
from coordinator.ui.case.plan_agreements import AgreementsCard
from coordinator.ui.case.plan_decision import DecisionCard
from coordinator.ui.day.bottom_lines import BottomLinesToAnswer
from coordinator.ui.day.meeting_again import AGAIN, CHECKING, CheckingCard, MeetingAgainCard
from coordinator.ui.day.plan_step import PlanStep
from coordinator.ui.screen import Ways


class DecisionStep(PlanStep):
    """What the referrer says, with the reasons at once, and what everyone else says beside it."""

    shows: ClassVar = frozenset(
        {
            PlanVersion, PlanAction, BackUpLine, PlanAgreement, BottomLine, Attendance, Participant, Person,
            Meeting,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.bottom_lines = BottomLinesToAnswer(bridge, case_id)
        self.decision = DecisionCard(bridge)
        self.agreements = AgreementsCard(bridge)
        self._table, self._shown_id = OpenTable(bridge, meeting_id), ""
        self.kept_off = Notice(Tone.PLAIN)
        self.checking = CheckingCard(bridge)
        self.again = MeetingAgainCard(bridge, case_id, meeting_id)
        self._written = holding(
            column(
                *(self.bottom_lines, self.decision, self.agreements),
                *(self.kept_off, self.checking, self.again),
                gap=0.9,
            )
        )
        self.put(self.writing(self._written))

    def show_version(self, version: PlanVersion | None) -> None:
        """Show what was answered so far, leaving alone what is being typed."""
        self._written.setVisible(self.is_open)
        if version is None or not self.is_open:
            return
        self.decision.show_version(version)
        unseen = self.bridge.read(unseen_at, meeting_id=self.meeting_id, today=self.today())
        self.agreements.show_version(version, but=unseen)
        self._keep_off(version)
        for card in (self.checking, self.again):
            if not card.isHidden():
                card.show_version(version)
        if self.view is not None:
            self.bottom_lines.show_lines(self.view.bottom_lines)

    def _keep_off(self, version: PlanVersion) -> None:
        """Leave out a card that says what not everybody here may read; what is typed here stays."""
        another, self._shown_id = version.id != self._shown_id, version.id
        for card, form in ((self.checking, CHECKING), (self.again, AGAIN)):
            if another or card.isHidden():
                card.setVisible(self._table.lies_open(version, form))
        self.kept_off.say(kept_off(self.checking.isHidden() + self.again.isHidden()))

    def show_room(self, view: RoomView) -> None:
        """Show the bottom lines as everyone in the room may read them."""
        self.bottom_lines.show_lines(view.bottom_lines)

    def flush(self) -> None:
        """Save at once what was typed anywhere on the step."""
        self.agreements.flush()
        super().flush()
