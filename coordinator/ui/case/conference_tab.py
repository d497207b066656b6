"""The conference: planned in one press, held in three parts, with who is expected and who came."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from coordinator.commands.conference import hold_meeting, plan_meeting
from coordinator.commands.not_held import reconvene
from coordinator.errors import BadInput
from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import MeetingOutcome
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.models.timekeeping import Postponement
from coordinator.practice.meeting_times import odd_times
from coordinator.queries.records import case_records
from coordinator.ui import dates
from coordinator.ui.blocks import Card, Chip, Notice, Tone, button, column, flow, holding, rename, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.attendance_card import AttendanceCard
from coordinator.ui.case.calendar_saving import save_calendar
from coordinator.ui.case.day_papers import DayPapersCard
from coordinator.ui.case.left_behind import LeftBehindCard
from coordinator.ui.case.meeting_parts import MeetingParts
from coordinator.ui.case.not_held import NotHeldDialog
from coordinator.ui.case.planner import PlannerDialog
from coordinator.ui.case.postponing import PostponeDialog, say_moved
from coordinator.ui.case.step_dialog import headed, labelled
from coordinator.ui.case.tab import Tab, here
from coordinator.ui.case.wording import joined, say_moment, say_short_moment
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import LineEditor, ReadEditor
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.conference import MEETING, POSTPONEMENT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

STATES = {
    MeetingStatus.PLANNED: Tone.PLAIN,
    MeetingStatus.HELD: Tone.GOOD,
    MeetingStatus.POSTPONED: Tone.WARN,
    MeetingStatus.NOT_HELD: Tone.QUIET,
    MeetingStatus.STOPPED: Tone.WARN,
}
STILL_ON = frozenset({MeetingStatus.PLANNED, MeetingStatus.HELD})
MAIN = frozenset({MeetingKind.CONFERENCE, MeetingKind.RECONVENED, MeetingKind.NETWORK})
CAME_TO_NOTHING = frozenset({MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD, MeetingStatus.STOPPED})


class ConferenceTab(Tab):
    """One meeting at a time in full, the conference first; the others are listed below it."""

    shows: ClassVar = frozenset(
        {Meeting, Attendance, Participant, Person, Postponement, VenueBooking, InterpreterBooking}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.meeting: Meeting | None = None
        self._wanted_id = ""
        self.plan = PlanConference(bridge, case_id, self.plan_date)
        self.left = LeftBehindCard(bridge, case_id)
        self.head = MeetingHead(self)
        self.people = AttendanceCard(bridge, case_id)
        self.view = FormView(MEETING, bridge)
        self.details = Card("Everything about this meeting").add(self.view)
        self.papers = DayPapersCard(bridge)
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
        self.postponed = RecordList(
            bridge,
            POSTPONEMENT,
            title="Postponed",
            rows=lambda: bridge.read(case_records, record_type=Postponement, case_id=case_id),
            summary=lambda one: Summary(one.reason.label, say_moved(one)),
        )
        self.put(
            *(self.plan, self.head, self.left, self.people, self.papers, self.details),
            *(self.others, self.postponed),
        )

    def refresh(self) -> None:
        """Show the meeting as it is kept now; without one, offer to plan the conference."""
        meetings = self.bridge.read(case_records, record_type=Meeting, case_id=self.case_id)
        self.meeting = next((one for one in meetings if one.id == self._wanted_id), None) or _main(meetings)
        here = self.meeting is not None
        self.plan.setVisible(_main(meetings) is None)
        for card in (self.head, self.people, self.details):
            card.setVisible(here)
        self.papers.setVisible(here and self.meeting is not None and _has_a_day(self.meeting))
        if self.meeting is not None:
            self.head.show_meeting(self.meeting, another=_main(meetings) not in {None, self.meeting})
            self.head.show_moves(self._moves(self.meeting.id))
            self.head.odd.say(" ".join(odd_times(self.meeting, meetings, self.today())))
            self.people.show_meeting(self.meeting)
            self.papers.show_meeting(self.meeting.id)
            self.view.refresh(self.meeting)
        planned = _main(meetings)
        self.left.show_for(planned if planned and planned.status is MeetingStatus.PLANNED else None)
        self.others.refresh()
        self.postponed.refresh()
        self.postponed.setVisible(bool(self.postponed.records))

    def show_meeting(self, meeting_id: str) -> None:
        """Show one meeting of the case in full; an empty id shows the conference again."""
        self.flush()
        self._wanted_id = meeting_id
        self.others.close_record()
        self._look_again()
        self.page.ensureWidgetVisible(self.head)

    def postpone(self) -> None:
        """Ask why the meeting is postponed, and plan it anew."""
        if self.meeting is not None:
            self.flush()
            PostponeDialog(self, self.bridge, self.meeting, self.show_meeting).begin()

    def plan_date(self) -> None:
        """Open the planner: the last safe days before a date, and the earliest date that works."""
        self.flush()
        PlannerDialog(self.bridge, self.ways, self.case_id, self, self.show_meeting).begin()

    def save_calendar(self) -> None:
        """Offer to save a calendar file of the meeting."""
        if self.meeting is not None:
            self.flush()
            save_calendar(self.bridge, self.meeting, self)

    def not_held(self) -> None:
        """Ask what happened where the meeting came to no plan, and what follows."""
        if self.meeting is not None:
            self.flush()
            NotHeldDialog(self, self.bridge, self.meeting, self._followed).begin()

    def meet_again(self) -> None:
        """Plan the meeting that follows this one."""
        if self.meeting is not None:
            self.bridge.do(reconvene, self.show_meeting, meeting_id=self.meeting.id)

    def begin_day(self) -> None:
        """Open the day of the meeting on the whole screen."""
        if self.meeting is not None:
            self.flush()
            self.ways.to_day(self.meeting.id)

    def hold(self) -> None:
        """Record that the meeting took place."""
        if self.meeting is not None:
            self.flush()
            self.bridge.do(hold_meeting, meeting_id=self.meeting.id)

    def _followed(self, meeting_id: str) -> None:
        if meeting_id:
            self.show_meeting(meeting_id)

    def _moves(self, meeting_id: str) -> list[Postponement]:
        """Return how a meeting came to its date, from the first time it was moved."""
        kept = self.bridge.read(case_records, record_type=Postponement, case_id=self.case_id)
        before = {one.new_meeting_id: one for one in kept}
        moves: list[Postponement] = []
        while meeting_id in before and len(moves) < len(kept):
            moves.insert(0, before[meeting_id])
            meeting_id = moves[0].meeting_id
        return moves

    def _other_meetings(self) -> list[Meeting]:
        meetings = self.bridge.read(case_records, record_type=Meeting, case_id=self.case_id)
        shown = self.meeting.id if self.meeting is not None else ""
        others = [one for one in meetings if one.id != shown]
        return sorted(others, key=lambda one: one.starts or datetime.max)  # noqa: DTZ901 -- planned times are local


class PlanConference(Card):
    """A date, a time and a place: one press plans the conference and lists everyone who is invited."""

    def __init__(self, bridge: Bridge, case_id: str, find: Callable[[], object]) -> None:
        super().__init__("Plan the conference")
        self.seek = button("Find a date", find, icon="search")
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
            row(self.go, self.seek, None),
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
        self.begin = button("Begin the day", tab.begin_day, look="primary", icon="users")
        self.hold = button("Record that it was held", tab.hold, icon="circle-check")
        self.postpone = button("Postpone", tab.postpone, icon="clock")
        self.not_held = button("It was not held", tab.not_held, icon="circle-alert")
        self.again = button("Plan to meet again", tab.meet_again, look="primary", icon="calendar-days")
        self.date = button("Plan the date", tab.plan_date, icon="calendar-days")
        self.calendar = button("Save a calendar file", tab.save_calendar, icon="download")
        self.back = button("Back to the conference", lambda: tab.show_meeting(""), look="quiet")
        super().__init__()
        self.when = words("", "strong", wrap=True)
        self.where = words("", "muted", wrap=True)
        self.moved = words("", "small", wrap=True)
        self.reason, self.odd = Notice(Tone.WARN), Notice(Tone.WARN)
        self.parts = MeetingParts(tab.bridge)
        self.add(
            headed(self.heading, self.back, self.postpone, self.hold, chip=self.chip),
            holding(column(self.when, self.where, self.moved, gap=0.1)),
            self.reason,
            self.odd,
            flow(self.begin, self.again, self.date, self.calendar, self.not_held),
            self.parts,
        )

    def show_meeting(self, meeting: Meeting, *, another: bool) -> None:
        """Show one meeting; ``another`` offers the way back to the conference."""
        self.heading.setText(_titled(meeting))
        self.chip.show_state(meeting.status.label, STATES[meeting.status])
        self.when.setText(say_moment(meeting.starts))
        chosen = "the family chose it" if meeting.place_chosen_by_family else ""
        self.where.setText(joined(meeting.place or "No place yet", chosen))
        to_nothing = _came_to_nothing(meeting)
        self.reason.say(_why_nothing(meeting) if to_nothing else "")
        self.hold.setVisible(meeting.status is MeetingStatus.PLANNED)
        self.postpone.setVisible(meeting.status is MeetingStatus.PLANNED)
        self.date.setVisible(meeting.kind in MAIN and meeting.status is MeetingStatus.PLANNED)
        self.not_held.setVisible(meeting.status is MeetingStatus.PLANNED)
        self.again.setVisible(to_nothing and meeting.status is not MeetingStatus.POSTPONED)
        self.calendar.setVisible(meeting.starts is not None)
        self.begin.setVisible(_has_a_day(meeting))
        rename(self.begin, "Begin the day" if meeting.status is MeetingStatus.PLANNED else "Open the day")
        self.back.setVisible(another)
        self.parts.setVisible(_has_a_day(meeting))
        self.parts.show_meeting(meeting)

    def show_moves(self, moves: Sequence[Postponement]) -> None:
        """Show each time the meeting was moved, the first at the head."""
        self.moved.setText("\n".join(map(say_moved, moves)))
        self.moved.setVisible(bool(moves))


def _has_a_day(meeting: Meeting) -> bool:
    """Say whether a meeting has parts and a day to open: one that was begun and stopped has, too."""
    off = meeting.status in {MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD}
    return meeting.kind is not MeetingKind.BASELINE and not off


def _came_to_nothing(meeting: Meeting) -> bool:
    return meeting.status in CAME_TO_NOTHING or meeting.outcome is MeetingOutcome.NO_PLAN


def _why_nothing(meeting: Meeting) -> str:
    """Return why a meeting came to nothing, and what follows."""
    follows = meeting.next_step.label if meeting.next_step and not meeting.alternative else ""
    said = (meeting.reason_not_held, meeting.alternative, follows)
    return " ".join(f"{part.rstrip('.')}." for part in said if part.strip())


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
    why = meeting.reason_not_held if _came_to_nothing(meeting) else ""
    line = joined(say_short_moment(meeting.starts), meeting.place, why)
    return Summary(_titled(meeting), line, meeting.status.label, STATES[meeting.status])
