"""Plan the date: the last safe days before a date, the earliest date that works, and why no earlier one."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from coordinator.commands.conference import date_meeting, plan_meeting
from coordinator.errors import BadInput
from coordinator.models.choices import MeetingKind, MeetingStatus, Model
from coordinator.models.conference import Meeting
from coordinator.practice.earliest import Candidate, Found, Part, Refused, earliest, notes, objections
from coordinator.practice.planner import Chance, LastDay, Needs, last_days
from coordinator.queries.planner import planner_needs
from coordinator.ui import dates, mnemonics
from coordinator.ui.blocks import (
    Card,
    Chip,
    Notice,
    Picture,
    Tone,
    button,
    clear,
    column,
    flow,
    holding,
    rename,
    row,
    scrolled,
    tool,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.postponing import PostponeDialog
from coordinator.ui.case.step_dialog import at_foot, labelled, roomy
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import joined, say_moment
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.editors import ReadEditor
from coordinator.ui.flow import stretch
from coordinator.ui.screen import Ways
from coordinator.ui.theme import sized

CHANCES = {
    Chance.MET: ("Met", Tone.GOOD, "circle-check", "good"),
    Chance.POSSIBLE: ("Still possible", Tone.PLAIN, "clock", "on_soft"),
    Chance.TOO_LATE: ("Too late", Tone.DANGER, "circle-alert", "danger"),
}
"""Each chance in words, with its colour and icon."""


class PlannerDialog(QDialog):
    """A date and what it asks for on the left, the search for one on the right; ``planned`` hears of it."""

    def __init__(
        self,
        bridge: Bridge,
        ways: Ways,
        case_id: str,
        parent: QWidget,
        planned: Callable[[str], object] = lambda _meeting_id: None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Plan the date")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bridge, self.ways, self.case_id, self._planned = bridge, ways, case_id, planned
        self.needs: Needs = bridge.read(planner_needs, case_id=case_id, today=here(bridge).date())
        self.chosen: datetime | None = None
        left, right = self._date_side(), self._search_side()
        for side, share in ((left, 6), (right, 5)):
            sized(side, least=(24, 0))
            stretch(side, share)
        self.problem = Notice(Tone.DANGER)
        self.go = button("Choose a date first", self._go, look="primary", icon="calendar-check")
        self.cancel = button("Close", self.reject)
        both = holding(flow(left, right, gap=1.0, grow=True))
        self.setLayout(
            column(
                words("Plan the date", "heading"),
                scrolled(holding(column(both, None))),
                self.problem,
                row(self.go, self.cancel, None),
                gap=0.8,
                margins=(1.4, 1.2, 1.4, 1.2),
            )
        )
        roomy(self, 78, 44)
        self._begin()

    @property
    def meeting(self) -> Meeting | None:
        """The conference that is planned already."""
        meeting = self.needs.facts.meeting
        return meeting if meeting is not None and meeting.status is MeetingStatus.PLANNED else None

    def begin(self) -> None:
        """Open, with the cursor in the date."""
        chain(self)
        mnemonics.assign(self)
        self.open()
        self.day.box.setFocus(Qt.FocusReason.TabFocusReason)

    def _date_side(self) -> QWidget:
        self.day = DateEditor(today=lambda: here(self.bridge).date())
        self.clock = ReadEditor(dates.read_time, dates.say_time, "1pm", width=6)
        self.look = button("Check this date", self.check, icon="list-checks")
        self.well, self.against = Notice(Tone.GOOD), Notice(Tone.WARN)
        self.days_title = words("", "strong", wrap=True)
        self._days = column(gap=0.7)
        asked = flow(
            labelled("Date", self.day), labelled("Starts at", self.clock), at_foot(self.look), gap=0.8
        )
        card = Card("Check a date").add(asked, self.well, self.against, self.days_title, self._days)
        return holding(column(card, None))

    def _search_side(self) -> QWidget:
        self.part = ChoiceEditor([(one, one.value.capitalize()) for one in Part], empty="Any time of day")
        self.weekends = QCheckBox("Weekends as well")
        self.seek = button("Find the earliest date", self.search, icon="search")
        self.told = words("", "muted", wrap=True)
        self._found = column(gap=0.6)
        self.why = words("Why no earlier date", "strong")
        self._refused = column(gap=0.4)
        asked = flow(labelled("Time of day", self.part), at_foot(self.weekends), gap=0.8)
        card = Card("Find a date").add(
            asked, row(self.seek, None), self.told, self._found, self.why, self._refused
        )
        self.why.hide()
        return holding(column(card, None))

    def _begin(self) -> None:
        meeting = self.meeting
        if meeting is not None and meeting.starts is not None:
            self.choose(meeting.starts)
        elif self.needs.aim is not None:
            self.day.show_value(self.needs.aim)
            self.clock.show_value(dates.read_time("1pm"))
            self.days_title.setText("The target day stands above. Check it, or find a date.")

    def check(self) -> None:
        """Show what the date typed asks for."""
        self.problem.say("")
        try:
            moment = dates.read_moment(self.day.typed(), self.clock.typed(), here(self.bridge).date())
        except BadInput as problem:
            self.problem.say(str(problem))
            return
        if moment is None:
            self.problem.say("Write the date and the time, or press “Find the earliest date”.")
            return
        self.choose(moment)

    def choose(self, moment: datetime) -> None:
        """Show the last safe days before a conference at this time, and offer to plan it then."""
        self.chosen = moment
        today, day = here(self.bridge).date(), moment.date()
        self.day.show_value(day)
        self.clock.show_value(moment.time())
        why = [one.words for one in objections(self.needs, moment, today)]
        if day < today:
            why = ["this day is past", *why]
        bear = notes(self.needs, day)
        said = joined(*why) if why else f"possible, {joined(*bear)}."
        self.against.say(f"{dates.say_date(day)}: {said}" if why or bear else "")
        self.well.say("" if why or bear else f"{dates.say_date(day)}: nothing on record speaks against it.")
        self.days_title.setText("The last safe days")
        clear(self._days)
        for one in last_days(self.needs, day, today):
            self._days.addWidget(self._day_line(one))
        rename(self.go, self._offer(moment))
        self.go.setEnabled(self.meeting is None or self.meeting.starts != moment)
        chain(self)

    def search(self) -> None:
        """Find the earliest dates that work, and say why the days before do not."""
        part = self.part.value()
        parts = tuple(Part) if part is None else (part,)
        found = earliest(
            self.needs, here(self.bridge).date(), parts=parts, weekends=self.weekends.isChecked()
        )
        self.told.setText(_told(found))
        for layout in (self._found, self._refused):
            clear(layout)
        for one in found.candidates:
            self._found.addWidget(self._candidate(one))
        for refused in found.refused:
            self._refused.addWidget(words(say_refused(refused), "small", wrap=True))
        self.why.setVisible(bool(found.refused))
        chain(self)

    def _candidate(self, one: Candidate) -> QWidget:
        moment = say_moment(one.starts)
        line = joined(*(without for without in one.without), *one.notes)
        said = column(words(moment, "strong", wrap=True), gap=0.1)
        if line:
            said.addWidget(words(line, "small", wrap=True))
        told = holding(said)
        stretch(told, 1)
        take = button("Check", partial(self.choose, one.starts))
        take.setAccessibleName(f"Check {moment}")
        return holding(row(Picture("calendar-days", "accent", 1.3), told, take, gap=0.7))

    def _day_line(self, one: LastDay) -> QWidget:
        chance, tone, icon, role = CHANCES[one.chance]
        said = column(
            words(one.what, "strong", wrap=True),
            words(joined(dates.say_date(one.day), one.words), "small", wrap=True),
            gap=0.1,
        )
        told = holding(said)
        stretch(told, 1)
        goes = tool("chevron-right", f"Go to {one.where.value}: {one.what}", partial(self._lead, one))
        return holding(row(Picture(icon, role, 1.3), told, Chip(chance, tone), goes, gap=0.6))

    def _lead(self, one: LastDay) -> None:
        self.accept()
        if one.record_id:
            self.ways.to_line(self.case_id, one.where.value, one.record_id, one.field)
        else:
            self.ways.to_case(self.case_id, one.where.value)

    def _offer(self, moment: datetime) -> str:
        when = dates.say_date(moment.date(), weekday=False)
        if self.meeting is not None and self.meeting.starts == moment:
            return f"The conference is on {when}"
        if self.meeting is None:
            return f"Plan the conference for {when}"
        if self.meeting.starts is None:
            return f"Give the conference this date: {when}"
        return f"Move the conference to {when} …"

    def _go(self) -> None:
        if self.chosen is None:
            self.check()
            return
        meeting = self.meeting
        if meeting is None:
            network = self.needs.facts.case.model is Model.NETWORK_MEETING
            kind = MeetingKind.NETWORK if network else MeetingKind.CONFERENCE
            self.bridge.do(
                plan_meeting, self._done, self._refuse, case_id=self.case_id, kind=kind, starts=self.chosen
            )
        elif meeting.starts is None:
            self.bridge.do(
                date_meeting,
                lambda _nothing: self._done(meeting.id),
                self._refuse,
                meeting_id=meeting.id,
                starts=self.chosen,
            )
        else:
            PostponeDialog(self, self.bridge, meeting, self._done, self.chosen).begin()

    def _done(self, meeting_id: str) -> None:
        self.accept()
        self._planned(meeting_id)

    def _refuse(self, refusal: Exception) -> None:
        self.problem.say(str(refusal))


def say_refused(one: Refused) -> str:
    """Return days that do not work in a sentence: *Tuesday 6 October 2026: Jackie cannot come*."""
    days = dates.say_date(one.since)
    if one.until != one.since:
        days = f"{days} to {dates.say_date(one.until)}"
    return f"{days}: {'; '.join(one.reasons)}."


def _told(found: Found) -> str:
    if not found.candidates:
        return "No date in the next 120 days works. Check a date on the left to see what speaks against it."
    if found.everyone:
        return "Everyone who is expected can come, and every step can still be done in time."
    return "No date suits everyone. On these the fewest people cannot come."
