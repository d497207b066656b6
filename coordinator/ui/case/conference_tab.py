"""The conference: planned in one press, held in three parts, with who is expected and who came."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from coordinator.commands.conference import hold_meeting, plan_meeting, postpone_meeting
from coordinator.errors import BadInput
from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.queries.records import case_records
from coordinator.ui import dates
from coordinator.ui.blocks import Card, Chip, Notice, Tone, button, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.attendance_card import AttendanceCard
from coordinator.ui.case.meeting_parts import MeetingParts
from coordinator.ui.case.step_dialog import StepDialog, headed, labelled
from coordinator.ui.case.tab import Tab, here
from coordinator.ui.case.wording import joined, say_moment, say_short_moment
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import LineEditor, ReadEditor, TextEditor
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.conference import MEETING
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

STATES = {
    MeetingStatus.PLANNED: Tone.PLAIN,
    MeetingStatus.HELD: Tone.GOOD,
    MeetingStatus.POSTPONED: Tone.WARN,
    MeetingStatus.NOT_HELD: Tone.QUIET,
}
STILL_ON = frozenset({MeetingStatus.PLANNED, MeetingStatus.HELD})
MAIN = frozenset({MeetingKind.CONFERENCE, MeetingKind.NETWORK})


class ConferenceTab(Tab):
    """One meeting at a time in full, the conference first; the others are listed below it."""

    shows: ClassVar = frozenset({Meeting, Attendance, Participant, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.meeting: Meeting | None = None
        self._wanted_id = ""
        self.plan = PlanConference(bridge, case_id)
        self.head = MeetingHead(self)
        self.people = AttendanceCard(bridge, case_id)
        self.view = FormView(MEETING, bridge)
        self.details = Card("Everything about this meeting").add(self.view)
        self.others = RecordList(
            bridge,
            MEETING,
            title="Other meetings",
            rows=self._other_meetings,
            new=lambda: Meeting(case_id=case_id, kind=MeetingKind.REVIEW),
            add="Add a meeting",
            summary=_summary,
            empty="Meetings with the referrer, reviews, and conferences that were postponed stand here.",
            actions=(
                RowAction("Show it above, with who came", "eye", lambda one: self.show_meeting(one.id)),
            ),
        )
        self.put(self.plan, self.head, self.people, self.details, self.others)

    def refresh(self) -> None:
        """Show the meeting as it is kept now; without one, offer to plan the conference."""
        meetings = self.bridge.read(case_records, record_type=Meeting, case_id=self.case_id)
        self.meeting = next((one for one in meetings if one.id == self._wanted_id), None) or _main(meetings)
        here = self.meeting is not None
        self.plan.setVisible(_main(meetings) is None)
        for card in (self.head, self.people, self.details):
            card.setVisible(here)
        if self.meeting is not None:
            self.head.show_meeting(self.meeting, another=_main(meetings) not in {None, self.meeting})
            self.people.show_meeting(self.meeting)
            self.view.refresh(self.meeting)
        self.others.refresh()

    def show_meeting(self, meeting_id: str) -> None:
        """Show one meeting of the case in full; an empty id shows the conference again."""
        self.flush()
        self._wanted_id = meeting_id
        self.others.close_record()
        self._look_again()
        self.page.ensureWidgetVisible(self.head)

    def postpone(self) -> None:
        """Ask why the meeting is postponed, and plan it anew."""
        if self.meeting is None:
            return
        self.flush()
        dialog = StepDialog(
            self,
            "Postpone this meeting",
            sentence="It stays on record as postponed, with the reason. A new one is made with the same "
            "place, agenda and people; give it a date when you know it.",
            answer="Postpone it",
        )
        why = TextEditor("Dana’s shift was changed and the hall has no other time that week.")
        dialog.ask("Why", why)
        meeting_id = self.meeting.id
        dialog.keep_typed(self.bridge, (Meeting, meeting_id), "why it is postponed", why)

        def act() -> None:
            if not why.value():
                raise BadInput("Write why it is postponed. A few words are enough.")
            self.bridge.do(
                postpone_meeting,
                made,
                dialog.refuse,
                meeting_id=meeting_id,
                reason=why.value(),
            )

        def made(new_meeting_id: str) -> None:
            dialog.accept()
            self.show_meeting(new_meeting_id)

        dialog.act = act
        dialog.begin()

    def hold(self) -> None:
        """Record that the meeting took place."""
        if self.meeting is not None:
            self.flush()
            self.bridge.do(hold_meeting, meeting_id=self.meeting.id)

    def _other_meetings(self) -> list[Meeting]:
        meetings = self.bridge.read(case_records, record_type=Meeting, case_id=self.case_id)
        shown = self.meeting.id if self.meeting is not None else ""
        others = [one for one in meetings if one.id != shown]
        return sorted(others, key=lambda one: one.starts or datetime.max)  # noqa: DTZ901 -- planned times are local


class PlanConference(Card):
    """A date, a time and a place: one press plans the conference and lists everyone who is invited."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Plan the conference")
        self.bridge, self.case_id = bridge, case_id
        self.day = DateEditor(today=lambda: here(bridge).date())
        self.clock = ReadEditor(dates.read_time, dates.say_time, "10.30am", width=7)
        self.place = LineEditor("A neutral place the family is happy with", width=18)
        self.problem = Notice(Tone.DANGER)
        self.go = button("Plan the conference", self._plan, look="primary", icon="calendar-days")
        self.add(
            words(
                "Everyone who was asked and has not said no is put on the list of those expected. "
                "All of it can be changed afterwards, and the date can wait.",
                "muted",
                wrap=True,
            ),
            flow(
                labelled("Date", self.day),
                labelled("Starts at", self.clock),
                labelled("Place", self.place),
                gap=1.0,
                grow=True,
            ),
            self.problem,
            row(self.go, None),
        )

    def _plan(self) -> None:
        self.problem.say("")
        try:
            starts = dates.read_moment(self.day.typed(), self.clock.typed(), here(self.bridge).date())
        except BadInput as problem:
            self.problem.say(str(problem))
            return
        self.bridge.do(plan_meeting, case_id=self.case_id, starts=starts, place=self.place.value())


class MeetingHead(Card):
    """What meeting it is, when and where, how it stands, and its three parts."""

    def __init__(self, tab: ConferenceTab) -> None:
        self.chip = Chip("")
        self.hold = button("Record that it was held", tab.hold, icon="circle-check")
        self.postpone = button("Postpone", tab.postpone, icon="clock")
        self.back = button("Back to the conference", lambda: tab.show_meeting(""), look="quiet")
        super().__init__()
        self.when = words("", "strong", wrap=True)
        self.where = words("", "muted", wrap=True)
        self.reason = Notice(Tone.WARN)
        self.parts = MeetingParts(tab.bridge)
        self.add(
            headed(self.heading, self.back, self.postpone, self.hold, chip=self.chip),
            holding(column(self.when, self.where, gap=0.1)),
            self.reason,
            self.parts,
        )

    def show_meeting(self, meeting: Meeting, *, another: bool) -> None:
        """Show one meeting; ``another`` offers the way back to the conference."""
        self.heading.setText(_titled(meeting))
        self.chip.show_state(meeting.status.label, STATES[meeting.status])
        self.when.setText(say_moment(meeting.starts))
        chosen = "the family chose it" if meeting.place_chosen_by_family else ""
        self.where.setText(joined(meeting.place or "No place yet", chosen))
        postponed = meeting.status in {MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD}
        self.reason.say(meeting.reason_not_held if postponed else "")
        self.hold.setVisible(meeting.status is MeetingStatus.PLANNED)
        self.postpone.setVisible(meeting.status is MeetingStatus.PLANNED)
        self.back.setVisible(another)
        self.parts.setVisible(meeting.kind is not MeetingKind.BASELINE and not postponed)
        self.parts.show_meeting(meeting)


def _main(meetings: Sequence[Meeting]) -> Meeting | None:
    wanted = [one for one in meetings if one.kind in MAIN and one.status in STILL_ON]
    return wanted[-1] if wanted else None


def _titled(meeting: Meeting) -> str:
    return {
        MeetingKind.CONFERENCE: "Family group conference",
        MeetingKind.BASELINE: "Baseline meeting with the referrer",
        MeetingKind.RECONVENED: "Conference, reconvened",
        MeetingKind.REVIEW: "Review",
        MeetingKind.NETWORK: "Network meeting",
    }[meeting.kind]


def _summary(meeting: Meeting) -> Summary:
    line = joined(say_short_moment(meeting.starts), meeting.place, meeting.reason_not_held)
    return Summary(_titled(meeting), line, meeting.status.label, STATES[meeting.status])
