"""Part 1: what everyone needs to know, read together; what the family asks, and who spoke for the child."""

from collections.abc import Sequence
from typing import ClassVar

from coordinator.models.choices import MeetingPart
from coordinator.models.conference import Attendance, FurtherQuestion, Meeting
from coordinator.models.network import Participant, Restriction
from coordinator.models.referral import (
    BottomLine,
    CaseChild,
    Concern,
    FamilyQuestion,
    ResourceOnOffer,
    Strength,
)
from coordinator.practice.names import possessive
from coordinator.practice.room_view import Room, RoomView
from coordinator.queries.records import records
from coordinator.queries.room import room
from coordinator.ui.blocks import Card
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.case.wording import first_line
from coordinator.ui.day.part_bar import PartBar
from coordinator.ui.day.reading import Line, ReadCard
from coordinator.ui.day.step import DayStep
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.day import FURTHER_QUESTION, SPOKEN_FOR
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways


class InformationStep(DayStep):
    """Only what everybody here may read; what the family asks is written down below it."""

    shows: ClassVar = frozenset(
        {
            *(Meeting, Attendance, Participant, Restriction, CaseChild, Concern, Strength),
            *(BottomLine, FamilyQuestion, ResourceOnOffer),
        }
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.bar = PartBar(bridge, meeting_id, MeetingPart.INFORMATION_SHARING, "information sharing")
        self.cards = {
            title: ReadCard(title)
            for title in (
                "What is going well",
                "What people are worried about",
                "What the plan must hold",
                "Help there is",
                "What the child says",
                "What people who could not come offer",
                "The questions for the family",
            )
        }
        self.spoken = FormView(SPOKEN_FOR, bridge)
        self.asked = RecordList(
            bridge,
            FURTHER_QUESTION,
            title="What the family asks",
            add="Write down a question",
            rows=self._asked,
            new=lambda: FurtherQuestion(case_id=case_id, meeting_id=meeting_id),
            summary=_summary,
            empty="Questions, and the answers people are given, are written down here as they come.",
        )
        self.asked.has_history = False
        self.put(self.bar, *self.cards.values(), Card("The child’s voice here").add(self.spoken), self.asked)

    def _asked(self) -> Sequence[FurtherQuestion]:
        """Return what was asked and may lie open, and whatever is being written down just now."""
        off = self.meeting().off_table
        found = self.bridge.read(records, record_type=FurtherQuestion, meeting_id=self.meeting_id)
        return OpenTable(self.bridge, self.meeting_id).rows(
            [one for one in found if one.id not in off], but=self.asked.open_id
        )

    def refresh(self) -> None:
        """Show the part as it stands, and read anew what may lie on the table."""
        meeting = self.meeting()
        self.bar.show_meeting(meeting)
        self.spoken.refresh(meeting)
        self.asked.refresh()
        self.bridge.read_later(room, self._found, meeting_id=self.meeting_id, today=self.today())

    def _found(self, found: Room) -> None:
        for title, lines in read_together(found.view).items():
            self.cards[title].show_lines(lines)
        self.chain_soon()


def read_together(view: RoomView) -> dict[str, list[Line]]:
    """Return what is read together in part 1, by the heading it stands under."""
    return {
        "What is going well": [Line(text) for text in view.strengths],
        "What people are worried about": [
            Line(
                worry.text,
                "\n".join(
                    part
                    for part in (
                        worry.worry_statement,
                        f"What we want to see: {worry.safety_goal}" if worry.safety_goal else "",
                    )
                    if part
                ),
            )
            for worry in view.worries
        ],
        "What the plan must hold": [Line(one.text, mark=str(one.number)) for one in view.bottom_lines],
        "Help there is": [Line(one.text, one.offered_by) for one in view.help_on_offer],
        "What the child says": [
            Line(
                f"{possessive(one.name)} own words: {one.said}",
                f"{one.voiced_by} speaks for {one.name}" if one.voiced_by else "",
            )
            for one in view.child_voices
        ],
        "What people who could not come offer": [
            Line(f"{one.name}: {one.offer}") for one in view.absent_offers
        ],
        "The questions for the family": [Line(one.text, mark=str(one.number)) for one in view.questions],
    }


def _summary(one: FurtherQuestion) -> Summary:
    answered = bool(one.answer.strip())
    return Summary(
        one.text or "New question",
        first_line(one.answer) if answered else "",
        "" if answered else "Not answered yet",
        whole=True,
    )
