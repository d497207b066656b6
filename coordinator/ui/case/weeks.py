"""The six weeks of a case: every step with its day and how it was counted, pauses, and what was postponed."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.errors import NotThere
from coordinator.models.base import Kept
from coordinator.models.choices import CaseStatus, CountsFrom, TargetStep, TimeSet
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner
from coordinator.models.preparation import Contact
from coordinator.models.referral import Baseline, Case
from coordinator.models.timekeeping import ClockPause, DayOff, Postponement, TimeTarget
from coordinator.practice.timeline import Standing, Step, first_day
from coordinator.queries.records import case_records
from coordinator.queries.timeline import Moved, WeeksPage, weeks_page
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Card, Notice, Tone, button, clear, column, flow, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.pausing import PauseDialog, ResumeDialog
from coordinator.ui.case.step_dialog import roomy
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import counted, from_today, joined, say_short_moment
from coordinator.ui.dates import say_date, say_short_date
from coordinator.ui.forms.timekeeping import CLOCK_PAUSE
from coordinator.ui.link_list import LinkCard
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

ALL_STEPS: Final = 20
TAB_OF: Final = {
    None: "Referral",
    TargetStep.ACKNOWLEDGE: "Referral",
    TargetStep.ALLOCATE: "Referral",
    TargetStep.CONTACT_REFERRER: "Preparation",
    TargetStep.BASELINE: "Referral",
    TargetStep.FIRST_VISIT: "Preparation",
    TargetStep.INVITATIONS: "Preparation",
    TargetStep.CONFERENCE: "Conference",
    TargetStep.PLAN_SENT: "Circulation",
    TargetStep.CHILD_PLAN: "Plan",
    TargetStep.FIRST_REVIEW: "Conference",
}
"""On which tab of a case each step is dealt with."""

TONES: Final = {
    Standing.DONE: ("Done", Tone.GOOD),
    Standing.DUE: ("Due", Tone.PLAIN),
    Standing.LATE: ("Late", Tone.DANGER),
    Standing.AHEAD: ("Ahead", Tone.QUIET),
    Standing.PASSED: ("Not on record", Tone.QUIET),
}
SETS: Final = {
    TimeSet.USUAL: "the usual times",
    TimeSet.URGENT: "the times of an urgent case",
    TimeSet.UNDER_ONE: "the times for a baby under one or unborn",
}


class Weeks(QWidget):
    """The whole list of steps, the pauses and the postponements of one case; ``wanted`` names a tab."""

    wanted = Signal(str)
    shows: frozenset[type[Kept]] = frozenset(
        {Case, ClockPause, DayOff, TimeTarget, Commissioner, Meeting, Postponement, Contact, Baseline}
    )

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__()
        self.bridge, self.case_id = bridge, case_id
        self.counted_by = words("", "muted", wrap=True)
        self.standing = Notice(Tone.WARN)
        self.pause = button("Pause the clock", self._pause)
        self.resume = button("Start the clock again", self._resume, look="primary")
        self.steps = LinkCard("Every step", "When was the referral received?", most=ALL_STEPS, counted=False)
        self.pauses = RecordList(
            bridge,
            CLOCK_PAUSE,
            title="Pauses",
            rows=lambda: bridge.read(case_records, record_type=ClockPause, case_id=case_id),
            summary=self._pause_line,
            empty="The clock of this case was never paused. Paused days are left out of every count.",
        )
        self.postponed = Card("Postponed")
        self._moved = column(gap=0.5)
        self.postponed.add(self._moved)
        presses = flow(self.pause, self.resume)
        self.setLayout(
            column(self.counted_by, self.standing, presses, self.steps, self.pauses, self.postponed, gap=0.9)
        )
        bridge.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read the weeks of the case and show them."""
        try:
            found = self.bridge.read(weeks_page, case_id=self.case_id, today=here(self.bridge).date())
        except NotThere:
            return
        today = here(self.bridge).date()
        self.counted_by.setText(f"Today is {say_date(today)}. {counted_by(found)}")
        self.standing.say(stands(found))
        paused = bool(self.standing.sentence.text())
        self.resume.setVisible(paused)
        self.pause.setVisible(not paused and found.case.status is CaseStatus.OPEN)
        following = found.weeks.next_step
        self.steps.show_links(
            (in_a_line(step, is_next=step is following), partial(self.wanted.emit, TAB_OF[step.target]))
            for step in found.weeks.steps
        )
        for line, step in zip(self.steps.lines, found.weeks.steps, strict=False):
            line.setToolTip(joined(line.summary.in_words(), from_today(step.day, today)))
        clear(self._moved)
        for one in found.moved:
            self._moved.addWidget(words(say_moved(one), wrap=True))
        self.postponed.setVisible(bool(found.moved))
        self.pauses.refresh()

    def flush(self) -> None:
        """Save at once what was typed about a pause."""
        self.pauses.flush()

    def _pause_line(self, pause: ClockPause) -> Summary:
        since, until = say_short_date(pause.since), say_short_date(pause.until)
        when = f"{since} to {until}" if until else f"since {since}"
        if pause.since is not None and (pause.until or here(self.bridge).date()) >= pause.since:
            days = ((pause.until or here(self.bridge).date()) - pause.since).days + 1
            when = joined(when, counted(days, "day"))
        state = ("", Tone.PLAIN) if until else ("Open", Tone.WARN)
        return Summary(pause.reason.label, joined(when, pause.words), *state)

    def _pause(self) -> None:
        PauseDialog(self.bridge, self.case_id, self.window()).begin()

    def _resume(self) -> None:
        ResumeDialog(self.bridge, self.case_id, self.window()).begin()

    def _hear(self, changed: frozenset[type[Kept]]) -> None:
        if changed & self.shows:
            self.refresh()


class WeeksDialog(QDialog):
    """The weeks of a case in a window of their own; ``weeks.wanted`` names the tab a step leads to."""

    def __init__(self, bridge: Bridge, case_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("The six weeks")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.weeks = Weeks(bridge, case_id)
        self.close_button = button("Close", self.accept)
        page = scrolled(self.weeks)
        layout = column(
            words("The six weeks", "title"), page, row(None, self.close_button),
            gap=0.8, margins=(1.5, 1.3, 1.0, 1.2),
        )  # fmt: skip
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.weeks.wanted.connect(lambda _tab: self.accept())
        self.finished.connect(lambda _result: self.weeks.flush())
        roomy(self, 56, 44)

    def begin(self) -> None:
        """Open, with every stop of the Tab key in order."""
        chain(self)
        mnemonics.assign(self)
        self.open()


def counted_by(found: WeeksPage) -> str:
    """Return in words what the days of a case are counted by."""
    start, which = first_day(found.weeks.dates, found.weeks.clock.counts_from)
    if start is None:
        return "The weeks begin with the day the referral was received, which is not on record yet."
    clock = found.weeks.clock
    by = f" of {found.commissioner.name}" if found.commissioner and found.commissioner.name else ""
    asked = clock.counts_from is CountsFrom.ALLOCATED and which is CountsFrom.RECEIVED
    why = ", for no allocation is on record" if asked else ""
    return (
        f"Counted from {which.value} on {say_date(start)}{why}, by {SETS[clock.time_set]}{by}. Weekends, "
        f"your days off and the bank holidays of {clock.calendar.nation.value} are not working days."
    )


def stands(found: WeeksPage) -> str:
    """Return that the clock of a case stands, since when and why; nothing while it runs."""
    opened = [one for one in found.pauses if one.until is None and one.since is not None]
    if opened:
        one = min(opened, key=lambda pause: pause.since)  # type: ignore[arg-type,return-value]
        return f"The clock has stood still since {say_date(one.since)}: {one.reason.value}."
    if found.case.status is CaseStatus.PAUSED:
        return "The case is marked as paused, and no pause is open. Start the clock again when you go on."
    return ""


def in_a_line(step: Step, *, is_next: bool) -> Summary:
    """Return a step as a line: its day, how that was counted, and how it stands."""
    chip, tone = TONES[step.standing]
    when = say_short_date(step.day)
    if step.due is not None and step.due != step.day:
        when = f"{when}, due {say_short_date(step.due)}"
    elif step.standing is not Standing.DONE:
        when = f"Due {when}"
    if is_next:
        chip, tone = f"Next – {chip.lower()}", Tone.PLAIN if tone is Tone.QUIET else tone
    return Summary(step.name, joined(when, step.warning, step.reckoned), chip, tone, whole=True)


def say_moved(one: Moved) -> str:
    """Return in a sentence from when to when a meeting was moved, why, and who asked for it."""
    was = say_short_moment(one.was_planned, empty="a day that was not fixed")
    now = say_short_moment(one.now_planned, empty="a day not fixed yet")
    on = f" on {say_short_date(one.moved_on)}" if one.moved_on else ""
    asked = f" Asked for by {one.asked_by}." if one.asked_by else ""
    why = f" {one.reason.rstrip('.')}." if one.reason else ""
    return f"{one.kind.label} planned for {was} was moved{on} to {now}.{why}{asked}"
