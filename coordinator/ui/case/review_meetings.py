"""The reviews of a case: booked, gone through action by action, who came, and what follows from each."""

from collections.abc import Sequence
from typing import ClassVar

from coordinator.commands.conference import hold_meeting
from coordinator.commands.reviews import revise_after_review
from coordinator.models.base import Kept
from coordinator.models.choices import MeetingStatus, VersionStatus
from coordinator.models.circulation import Circulation, Document
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.review import ReviewOutcome
from coordinator.queries.people import people_of_case
from coordinator.queries.records import records
from coordinator.queries.reviews import reviews_of_case, version_under_review
from coordinator.ui.blocks import Card, Chip, Tone, button, column, flow, holding, rename, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.attendance_card import AttendanceCard
from coordinator.ui.case.kept_files import SaveOut
from coordinator.ui.case.review_booking import BookCard
from coordinator.ui.case.review_outcomes import OutcomesCard
from coordinator.ui.case.review_papers import RecordCard, RecordCopies
from coordinator.ui.case.review_running import RunningCard
from coordinator.ui.case.step_dialog import headed
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import first_line, from_today, joined, say_moment
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.review import NOT_THERE, REVIEW, SINCE_LAST
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways

STATES = {
    MeetingStatus.PLANNED: Tone.PLAIN,
    MeetingStatus.HELD: Tone.GOOD,
    MeetingStatus.POSTPONED: Tone.QUIET,
    MeetingStatus.NOT_HELD: Tone.WARN,
    MeetingStatus.STOPPED: Tone.WARN,
}
"""How each standing of a review is coloured."""

NO_BLAME = (
    "Somebody who could not come may have wanted to. Find out what kept them away, and what would help next "
    "time, before you think of anything else."
)


class ReviewsLeaf(Tab):
    """Every review of the case, and the chosen one in full below the list."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {
            *(Meeting, Attendance, ReviewOutcome, PlanVersion, PlanAction, Person, Participant),
            *(Circulation, Document),
        }
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.meeting: Meeting | None = None
        self._wanted_id = ""
        self.listed = RecordList(
            bridge,
            REVIEW,
            title="Reviews",
            rows=lambda: bridge.read(reviews_of_case, case_id=case_id),
            summary=self._summary,
            empty="No review is booked yet.",
            also=frozenset({Person}),
        )
        self.listed.opened.connect(self.show_review)
        self.booking = BookCard(bridge, case_id, self._booked)
        self.head = ReviewHead(self)
        self.outcomes = OutcomesCard(bridge, case_id)
        self.words = FormView(SINCE_LAST, bridge)
        self.said = Card("In the family’s words").add(self.words)
        self.attendance = AttendanceCard(bridge, case_id)
        self.absent = self._absent_list()
        self.running = RunningCard(bridge, case_id)
        self.out = SaveOut(bridge, self)
        self.record = RecordCard(bridge, case_id)
        self.copies = RecordCopies(bridge, self.out)
        self.chosen = holding(
            column(
                *(self.head, self.outcomes, self.said, self.attendance, self.absent, self.running),
                *(self.record, self.out.notice, self.copies),
                gap=1.0,
            )
        )
        self.put(self.listed, self.chosen, self.booking)

    def _absent_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            NOT_THERE,
            title="Who could not come",
            note=NO_BLAME,
            rows=self._absent,
            summary=self._absent_summary,
            also=frozenset({Person}),
            can_bin=False,
        )

    def refresh(self) -> None:
        """Show the reviews, and the chosen one as it is kept."""
        found = self.bridge.read(reviews_of_case, case_id=self.case_id)
        self.meeting = next((one for one in found if one.id == self._wanted_id), self._usual(found))
        self.listed.refresh()
        self.listed.setVisible(bool(found))
        self.booking.refresh()
        self.chosen.setVisible(self.meeting is not None)
        if self.meeting is None:
            return
        self.head.show_meeting(self.meeting)
        self.outcomes.show_meeting(self.meeting)
        self.words.refresh(self.meeting)
        self.attendance.show_meeting(self.meeting)
        self.absent.refresh()
        self.absent.setVisible(bool(self.absent.records))
        self.running.show_meeting(self.meeting)
        self.record.show_meeting(self.meeting)
        self.copies.show_meeting(self.meeting)

    def show_review(self, meeting_id: str) -> None:
        """Show one review in full below the list."""
        if self.meeting is None or meeting_id != self.meeting.id:
            self.flush()
            self._wanted_id = meeting_id
            self._look_again()

    def reveal(self, record_id: str) -> None:
        """Show the review a record belongs to, and open an action as it stood there."""
        one = next((one for one in self._everything() if one.id == record_id), None)
        if one is not None:
            self.show_review(one.id if isinstance(one, Meeting) else one.meeting_id)
        if isinstance(one, ReviewOutcome):
            self.outcomes.open_action(record_id)
            self.page.ensureWidgetVisible(self.outcomes)

    def open_record(self, record_id: str) -> None:
        """Open a review, somebody who could not come, or an action as it stood at a review."""
        self.reveal(record_id)
        super().open_record(record_id)

    def has(self, record_id: str) -> bool:
        """Say whether a record is shown here."""
        return record_id in {one.id for one in self._everything()}

    def hold(self) -> None:
        """Record that the chosen review took place."""
        if self.meeting is not None:
            self.flush()
            self.bridge.do(hold_meeting, meeting_id=self.meeting.id)

    def revise(self) -> None:
        """Begin the next version of the plan from what the chosen review found, and go to it."""
        if self.meeting is not None:
            self.flush()
            self.bridge.settle()
            self.bridge.do(
                revise_after_review,
                lambda _version_id: self.ways.to_case(self.case_id, "Plan"),
                meeting_id=self.meeting.id,
            )

    def flush(self) -> None:
        """Save at once what was typed anywhere on the leaf."""
        self.outcomes.flush()
        super().flush()

    def _everything(self) -> list[Meeting | Attendance | ReviewOutcome]:
        meetings = self.bridge.read(reviews_of_case, case_id=self.case_id)
        ids = {one.id for one in meetings}
        found: list[Meeting | Attendance | ReviewOutcome] = list(meetings)
        for kind in (Attendance, ReviewOutcome):
            kept = self.bridge.read(records, record_type=kind, case_id=self.case_id)
            found += [one for one in kept if one.meeting_id in ids]
        return found

    def _usual(self, found: Sequence[Meeting]) -> Meeting | None:
        """Return the review to show: one that is due by today, else the last that was held, else the next."""
        today = self.today()
        due = [
            one
            for one in found
            if one.status is MeetingStatus.PLANNED and one.starts and one.starts.date() <= today
        ]
        held = [one for one in found if one.status is MeetingStatus.HELD]
        planned = [one for one in found if one.status is MeetingStatus.PLANNED]
        for several, place in ((due, 0), (held, -1), (planned, 0), (found, -1)):
            if several:
                return several[place]
        return None

    def _booked(self, ids: Sequence[str]) -> None:
        if ids:
            self._wanted_id = ids[0]
        self._look_again()
        self.page.ensureWidgetVisible(self.listed)

    def _summary(self, meeting: Meeting) -> Summary:
        far = from_today(meeting.starts.date(), self.today()) if meeting.starts else ""
        ahead = far if meeting.status is MeetingStatus.PLANNED else ""
        by = f"run by {meeting.chair}" if meeting.run_by_id and meeting.chair else ""
        line = joined(ahead, meeting.place, by, first_line(meeting.reason_not_held))
        return Summary(say_moment(meeting.starts), line, meeting.status.label, STATES[meeting.status])

    def _absent(self) -> list[Attendance]:
        if self.meeting is None:
            return []
        listed = self.bridge.read(records, record_type=Attendance, meeting_id=self.meeting.id)
        return [one for one in listed if one.came is False]

    def _absent_summary(self, one: Attendance) -> Summary:
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        names = {each.person.id: each.short_name for each in people}
        why = one.why_absent.label if one.why_absent else ""
        heard = f"heard: {first_line(one.followed_up)}" if one.followed_up else ""
        chip = "" if one.followed_up else "Not asked yet"
        line = joined(why, one.absence_reason, heard)
        return Summary(names.get(one.person_id, "Somebody no longer listed"), line, chip, Tone.WARN)


class ReviewHead(Card):
    """Which review is shown, how it stands, and what can be done with it."""

    def __init__(self, leaf: ReviewsLeaf) -> None:
        super().__init__()
        self.leaf = leaf
        self.chip = Chip("")
        self.day = button("Open the day", self._open_day, look="primary", icon="users")
        self.hold = button("Record that it was held", leaf.hold, icon="circle-check")
        self.revise = button("Start a new version of the plan", leaf.revise, icon="file-plus")
        self.told = words("", "muted", wrap=True)
        self.add(
            headed(self.heading, chip=self.chip), self.told, holding(flow(self.day, self.hold, self.revise))
        )

    def show_meeting(self, meeting: Meeting) -> None:
        """Show which review it is."""
        when = say_moment(meeting.starts)
        self.heading.setText(f"Review on {when}" if meeting.starts else "Review, no date yet")
        self.chip.show_state(meeting.status.label, STATES[meeting.status])
        planned = meeting.status is MeetingStatus.PLANNED
        self.day.setVisible(planned)
        self.hold.setVisible(planned)
        newest = self.leaf.bridge.read(version_under_review, case_id=meeting.case_id, newest=True)
        self.revise.setVisible(newest is not None)
        told = "Large and calm on the table: everyone goes through the plan together."
        if newest is not None and newest.status is not VersionStatus.RELEASED:
            stands = "being written" if newest.status is VersionStatus.DRAFT else "not released yet"
            told = (
                f"Version {newest.number} of the plan is {stands}. What changes goes in there, and what "
                "is no longer needed is left out of it."
            )
            rename(self.revise, f"Go on with version {newest.number} of the plan")
        else:
            rename(self.revise, "Start a new version of the plan")
        self.told.setText(told)

    def _open_day(self) -> None:
        if self.leaf.meeting is not None:
            self.leaf.flush()
            self.leaf.ways.to_day(self.leaf.meeting.id)
