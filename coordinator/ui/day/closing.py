"""The last step of the day: the closing round, who does what, the flip-chart, copies, and the end."""

from typing import ClassVar

from coordinator.commands.closing_round import close_meeting
from coordinator.models.choices import MeetingStatus
from coordinator.models.circulation import Attachment, Circulation, Document
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import MeetingOutcome
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, PlanAction, PlanVersion
from coordinator.queries.closing_round import ClosingPage, closing_page
from coordinator.ui.blocks import Card, Notice, Tone, button, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.dates import say_time
from coordinator.ui.day.closing_round import RoundCard, WhoDoesWhat
from coordinator.ui.day.copies import CopiesCard
from coordinator.ui.day.flip_charts import FlipCharts
from coordinator.ui.day.step import DayStep
from coordinator.ui.screen import Ways


class ClosingRoundStep(DayStep):
    """Everything that is done before people leave; nothing of it holds the end of the meeting up."""

    shows: ClassVar = frozenset(
        {
            Meeting, Attendance, Participant, Person, PlanVersion, PlanAction, BackUpLine, Circulation,
            Document, Attachment,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.round = RoundCard(bridge, meeting_id)
        self.who = WhoDoesWhat()
        self.photos = FlipCharts(bridge, meeting_id)
        self.copies = CopiesCard(bridge, meeting_id)
        self.end = EndCard(bridge, ways, case_id, meeting_id)
        self.put(self.round, self.who, self.photos, self.copies, self.end)

    def refresh(self) -> None:
        """Ask for everything that is shown; it is looked through for everyone here, which takes a moment."""
        self.round.show_ticks(self.meeting().closing)
        self.end.show_meeting(self.meeting())
        self.bridge.read_later(closing_page, self._show, meeting_id=self.meeting_id, today=self.today())

    def _show(self, page: ClosingPage) -> None:
        self.round.show_lines(page.lines)
        self.who.show_view(page.view)
        self.photos.show_photos(page.photos)
        self.copies.setVisible(page.has_plan)
        if page.has_plan:
            self.copies.show_copies(page.readers, page.made)
        self.chain_soon()


class EndCard(Card):
    """The end of the meeting, and the way on to the plan."""

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__("The end of the meeting")
        self.bridge, self.meeting_id = bridge, meeting_id
        self.told = words("", wrap=True)
        self.ended = Notice(Tone.GOOD)
        self.end = button("End the meeting", self._end, look="primary", icon="circle-check")
        self.on = button("Go to the plan", lambda: ways.to_case(case_id, "Plan"), icon="list-checks")
        self.add(self.told, self.ended, row(self.end, self.on, None))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show whether the meeting is over, and how it ended."""
        over = meeting.status is MeetingStatus.HELD
        off = meeting.status in {MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD, MeetingStatus.STOPPED}
        at = f" at {say_time(meeting.agreeing_ended)}" if meeting.agreeing_ended else ""
        how = f", {meeting.outcome.value}" if meeting.outcome else ""
        self.ended.say(f"This meeting ended{at}{how}." if over else "")
        self.told.setText(
            f"This meeting is on record as {meeting.status.value}."
            if off
            else "The record is kept as it is; you can still change everything afterwards."
        )
        self.told.setVisible(not over)
        self.end.setVisible(not over and not off)
        self.on.setVisible(over and meeting.outcome is not MeetingOutcome.NO_PLAN)

    def _end(self) -> None:
        self.bridge.do(close_meeting, meeting_id=self.meeting_id)
