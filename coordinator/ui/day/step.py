"""What every step of the conference day has in common: one meeting, read again on news, saved on leaving."""

from coordinator.errors import NotThere
from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import Tab
from coordinator.ui.screen import Ways


class DayStep(Tab):
    """One step of one meeting: subclasses give ``shows``, put their cards on the page and ``refresh`` them.

    What a step shows may lie open on the table: arrangements that keep people apart, ways to reach anybody
    and reasons why somebody stayed away have no place on it.
    """

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.meeting_id = meeting_id

    def meeting(self) -> Meeting:
        """Return the meeting as it is kept now; raises ``NotThere``."""
        found: Meeting | None = self.bridge.read(record, record_type=Meeting, record_id=self.meeting_id)
        if found is None:
            raise NotThere("This meeting is no longer in the casebook. Go back and look again.")
        return found
