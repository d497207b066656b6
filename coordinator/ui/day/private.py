"""Private family time: what is seen to before, on paper or with the sheet, and the times of the part."""

from typing import Any, ClassVar

from coordinator.commands.private_time import begin_private_time
from coordinator.models.choices import MeetingPart, Role
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import HandOverCheck
from coordinator.models.network import Participant, Restriction
from coordinator.models.preparation import InterpreterBooking
from coordinator.models.values import new_id
from coordinator.practice.handing_over import checks_before
from coordinator.queries.the_day import arrivals, room_facts
from coordinator.ui.blocks import Card, button, column, flow, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.wording import capital, counted
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.day.papers import PapersOfTheDay
from coordinator.ui.day.part_bar import PartBar
from coordinator.ui.day.step import DayStep
from coordinator.ui.day.tick import Tick
from coordinator.ui.screen import Ways

CALLED = "private family time"
FAMILY = frozenset({Role.CHILD, Role.PARENT, Role.CARER, Role.FAMILY, Role.FRIEND, Role.SUPPORTER})


class PrivateStep(DayStep):
    """Paper is the usual way; the sheet on this computer is there for families who want it."""

    shows: ClassVar = frozenset({Meeting, Attendance, Participant, Restriction, InterpreterBooking})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.bar = PartBar(bridge, meeting_id, MeetingPart.PRIVATE_FAMILY_TIME, CALLED)
        self.before = Card("Before the family is on its own")
        self.ticks = {check: self._tick(check) for check in HandOverCheck}
        self.host = ChoiceEditor((), empty="Nobody chosen yet", width=13)
        self.host.edited.connect(self._choose_host)
        self._hosting = labelled("Who of the family hosts the call", self.host)
        self.left = words("", "muted", wrap=True)
        self.before.add(column(*self.ticks.values(), gap=0), self._hosting, self.left)
        self.on_paper = button("The family begins, on paper", self._begin, look="primary", icon="pencil")
        self.paper = Card("On paper").add(
            words(
                "The questions and the blank plan lie on the table. You leave the room, and nothing of it "
                "is on this computer but when it began and ended.",
                wrap=True,
            ),
            row(self.on_paper, None),
        )
        self.hand_over = button(
            "Hand the sheet to the family", lambda: ways.to_hand_over(meeting_id), icon="send"
        )
        self.sheet = Card("On this computer").add(
            words(
                "The casebook closes. Only the family’s sheet stays on the screen: what was said, the "
                "questions, and a place to write. Only what the family chooses to show joins the record. "
                "To come back you type your passphrase.",
                wrap=True,
            ),
            flow(self.hand_over),
        )
        self.alone = words(
            "The family is on its own. There is no time limit. Wait where they can find you.",
            "heading",
            wrap=True,
        )
        self.papers = PapersOfTheDay(bridge, meeting_id)
        self.put(self.bar, self.alone, self.before, self.paper, self.sheet, self.papers)

    def refresh(self) -> None:
        """Show what fits the meeting: before, while the family is on its own, and after."""
        meeting = self.meeting()
        began, over = meeting.private_started is not None, meeting.private_ended is not None
        self.bar.show_meeting(meeting)
        self.bar.setVisible(began)
        self.alone.setVisible(began and not over)
        self.before.setVisible(not began)
        self.paper.setVisible(not began)
        self.papers.setVisible(not over)
        self.sheet.setVisible(not over)
        facts = self.bridge.read(room_facts, meeting_id=self.meeting_id)
        wanted = checks_before(facts.modes, interpreter=facts.interpreter)
        for check, tick in self.ticks.items():
            tick.setVisible(check in wanted)
            tick.show_value(ticked=check in meeting.handed_over)
        self._say_left(sum(check not in meeting.handed_over for check in wanted))
        self._hosting.setVisible(HandOverCheck.FAMILY_HOSTS in wanted)
        self._offer_hosts(meeting)

    def _say_left(self, left: int) -> None:
        self.left.setText(
            f"{capital(counted(left, 'thing'))} not ticked yet; you can begin all the same." if left else ""
        )
        self.left.setVisible(bool(left))

    def _offer_hosts(self, meeting: Meeting) -> None:
        found = self.bridge.read(arrivals, meeting_id=self.meeting_id, today=self.today())
        self.host.show_rows(
            [
                (one.attendance.person_id, one.name)
                for one in found
                if one.seen and one.role in FAMILY and one.attendance.came is not False
            ]
        )
        self.host.show_value(meeting.call_host_id)

    def _tick(self, check: HandOverCheck) -> Tick:
        made = Tick(check.label)
        made.ticked.connect(lambda ticked: self._keep(check, ticked=ticked))
        return made

    def _keep(self, check: HandOverCheck, *, ticked: bool) -> None:
        kept = set(self.meeting().handed_over) - {check} | ({check} if ticked else set())
        self._save({"handed_over": tuple(one for one in HandOverCheck if one in kept)})

    def _choose_host(self) -> None:
        self._save({"call_host_id": self.host.value()})

    def _save(self, values: dict[str, Any]) -> None:
        self.bridge.save_fields(
            (Meeting, self.meeting_id), values, label="See to private family time", visit=new_id()
        )

    def _begin(self) -> None:
        self.bridge.do(begin_private_time, meeting_id=self.meeting_id)
