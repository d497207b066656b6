"""What happened since last time: each action of the plan, what works, what worries, what has changed."""

from typing import ClassVar

from coordinator.models.conference import Meeting
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.review import ReviewOutcome
from coordinator.ui.blocks import Card
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.case.review_outcomes import OutcomesCard
from coordinator.ui.day.step import DayStep
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.review import SINCE_LAST
from coordinator.ui.screen import Ways


class SinceLastStep(DayStep):
    """The plan gone through action by action, then what the family says of it in its own words."""

    shows: ClassVar = frozenset({Meeting, ReviewOutcome, PlanAction, PlanVersion, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.outcomes = OutcomesCard(bridge, case_id, OpenTable(bridge, meeting_id))
        self.words = FormView(SINCE_LAST, bridge)
        self.put(self.outcomes, Card("In the family’s words").add(self.words))

    def refresh(self) -> None:
        """Show how the plan stands and what was said."""
        meeting = self.meeting()
        self.outcomes.show_meeting(meeting)
        self.words.refresh(meeting)
