"""The papers within reach on the day: those for the table, and apart from them the coordinator’s own."""

from coordinator.queries.day_papers import FOR_THE_COORDINATOR, FOR_THE_TABLE
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.day_papers import DayPapersCard


class PapersOfTheDay(DayPapersCard):
    """The papers for everybody; whatever is saved here may be handed round."""

    def __init__(self, bridge: Bridge, meeting_id: str) -> None:
        super().__init__(bridge, "Papers for the table", FOR_THE_TABLE)
        self.show_meeting(meeting_id)


class OwnPapers(DayPapersCard):
    """The coordinator's safety plan and checklist: to be shown only behind the passphrase."""

    def __init__(self, bridge: Bridge, meeting_id: str) -> None:
        super().__init__(bridge, "Your own papers", FOR_THE_COORDINATOR)
        self.show_meeting(meeting_id)
