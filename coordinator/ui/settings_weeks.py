"""Working time: bank holidays, the coordinator's days off, and how long each step of a case may take."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from coordinator.commands.timekeeping import clear_target, set_target
from coordinator.errors import BadInput
from coordinator.models.base import Kept
from coordinator.models.choices import Nation, TargetStep, TimeSet, TimeUnit
from coordinator.models.directory import Commissioner
from coordinator.models.timekeeping import DayOff, TimeTarget
from coordinator.practice.clock import days_away
from coordinator.practice.targets import Target, targets_of
from coordinator.practice.working_days import PUBLISHED_UNTIL, RECKONED_UNTIL, SATURDAY, bank_holidays
from coordinator.queries.records import records
from coordinator.ui import dates
from coordinator.ui.blocks import Card, Tone, button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog, labelled
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import counted, joined
from coordinator.ui.choosers import ChoiceEditor, Segments
from coordinator.ui.editors import ReadEditor
from coordinator.ui.form_view import FormView
from coordinator.ui.forms import among
from coordinator.ui.forms.timekeeping import COUNTED_BY, DAY_OFF
from coordinator.ui.link_list import LinkCard
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

SINCE: Final = {
    TargetStep.ACKNOWLEDGE: "after the referral",
    TargetStep.ALLOCATE: "after the referral",
    TargetStep.CONTACT_REFERRER: "after the allocation",
    TargetStep.INVITATIONS: "before the conference",
    TargetStep.PLAN_SENT: "after the conference",
    TargetStep.CHILD_PLAN: "after the plan is agreed",
    TargetStep.FIRST_REVIEW: "after the conference",
}
"""From which day each step counts; the others count from the commissioner's first day."""
SET_NAMES: Final = (
    (TimeSet.USUAL, "Usual"),
    (TimeSet.URGENT, "Urgent"),
    (TimeSet.UNDER_ONE, "Baby under one or unborn"),
)
HOLIDAYS_SHOWN: Final = 4


class WeeksPage(QWidget):
    """The times of each commissioner, the days off, and up to which year bank holidays are known."""

    shows: frozenset[type[Kept]] = frozenset({Commissioner, TimeTarget, DayOff})

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.who = ChoiceEditor([], width=18)
        self.counted_by = FormView(COUNTED_BY, bridge)
        self.none = words(
            "No commissioner is on record yet, so the usual times count. Add one under People and places, "
            "and set its own times here.", "muted", wrap=True,
        )  # fmt: skip
        self.chooser = labelled("Commissioner", self.who)
        self.sets = Segments(SET_NAMES)
        self.sets.show_value(TimeSet.USUAL)
        self.targets = LinkCard("Target times", most=len(TargetStep), counted=False)
        self.targets.body.insertLayout(1, row(self.sets, None, margins=(0.9, 0, 0.9, 0)))
        self.holidays = words("", wrap=True)
        self.away = RecordList(
            bridge,
            DAY_OFF,
            title="Your days off",
            add="Add days off",
            rows=self._days_off,
            new=lambda: DayOff(since=here(bridge).date()),
            summary=day_off_line,
            empty="Days on which you do not work are left out of every count, as bank holidays are.",
        )
        known = Card("Bank holidays").add(self.holidays, words(how_far_known(), "muted", wrap=True))
        own = Card("Whose times").add(self.none, self.chooser, self.counted_by)
        self.setLayout(column(own, self.targets, known, self.away, gap=1.1))
        self._show_targets(None)
        self.who.edited.connect(self.refresh)
        self.sets.chosen.connect(self.refresh)
        bridge.changed.connect(self._hear)

    def refresh(self) -> None:
        """Show what is kept for the commissioner that is chosen, the first where none is."""
        rows = among.commissioners(self.bridge, None)
        self.who.show_rows(rows)
        if rows and self.commissioner_id not in {one for one, _name in rows}:
            self.who.show_value(rows[0][0])
        chosen = next(
            (
                one
                for one in self.bridge.read(records, record_type=Commissioner)
                if one.id == self.commissioner_id
            ),
            None,
        )
        for widget in (self.chooser, self.counted_by):
            widget.setVisible(chosen is not None)
        self.none.setVisible(chosen is None)
        if chosen is not None:
            self.counted_by.refresh(chosen)
        self._show_targets(chosen)
        nation = chosen.nation if chosen is not None else Nation.ENGLAND
        self.holidays.setText(next_holidays(nation, here(self.bridge).date()))
        self.away.refresh()
        chain(self)

    @property
    def commissioner_id(self) -> str:
        """The id of the commissioner that is chosen, empty while there is none."""
        try:
            return str(self.who.value())
        except BadInput:
            return ""

    def _show_targets(self, chosen: Commissioner | None) -> None:
        own = []
        if chosen is not None:
            own = list(self.bridge.read(records, record_type=TimeTarget, commissioner_id=chosen.id))
        time_set = self.sets.value()
        found = targets_of(own, time_set)
        first = chosen.counts_from.value if chosen is not None else "the allocation"
        set_here = {row.step for row in own if row.time_set is time_set}
        self.targets.show_links(
            (
                target_line(step, found[step], first, is_own=step in set_here),
                partial(self._change, step, found[step], is_own=step in set_here),
            )
            for step in TargetStep
        )
        for line in self.targets.lines:
            line.setEnabled(chosen is not None)

    def _change(self, step: TargetStep, target: Target, *, is_own: bool) -> None:
        which = (step, self.sets.value())
        dialog = TargetDialog(self.bridge, self.commissioner_id, which, target, self.window())
        dialog.usual.setVisible(is_own)
        dialog.begin()

    def _days_off(self) -> list[DayOff]:
        found = self.bridge.read(records, record_type=DayOff)
        return sorted(found, key=lambda one: (one.since or date.max, one.id), reverse=True)

    def _hear(self, changed: frozenset[type[Kept]]) -> None:
        if changed & self.shows and self.isVisible():
            self.refresh()


class TargetDialog(StepDialog):
    """A commissioner's own time for one step, or back to the usual one."""

    def __init__(
        self,
        bridge: Bridge,
        commissioner_id: str,
        which: tuple[TargetStep, TimeSet],
        target: Target,
        parent: QWidget,
    ) -> None:
        step, time_set = which
        super().__init__(
            parent,
            f"Time for: {step.value}",
            sentence="This time counts for every open case of this commissioner from now on.",
            answer="Set this time",
        )
        self.bridge = bridge
        self.where = {"commissioner_id": commissioner_id, "step": step, "time_set": time_set}
        self.amount = ReadEditor(
            dates.read_number, lambda value: "" if value is None else str(value), "Such as 10"
        )
        self.amount.show_value(target.amount)
        self.unit = ChoiceEditor([(unit, unit.label) for unit in TimeUnit])
        self.unit.show_value(target.unit)
        self.ask("How many", self.amount)
        self.ask("Of what", self.unit)
        self.usual = button("Use the usual time", self._clear, look="quiet")
        self.body.addLayout(row(self.usual, None))
        self.act = self._set

    def _set(self) -> None:
        amount = self.amount.value()
        if amount is None:
            raise BadInput("Type how many, such as 10.")
        self.bridge.do(
            set_target, lambda _id: self.accept(), self.refuse,
            **self.where, amount=amount, unit=self.unit.value(),
        )  # fmt: skip

    def _clear(self) -> None:
        self.bridge.do(clear_target, lambda _none: self.accept(), self.refuse, **self.where)


def target_line(step: TargetStep, target: Target, first: str, *, is_own: bool) -> Summary:
    """Return the time of a step as a line; ``first`` is the day from which the weeks count."""
    since = SINCE.get(step, f"after {first}")
    chip = ("Own time", Tone.GOOD) if is_own else ("", Tone.PLAIN)
    return Summary(step.label, f"{target.in_words} {since}", *chip)


def day_off_line(away: DayOff) -> Summary:
    """Return days off as a line: from when to when, what for, and how many."""
    title = dates.say_date(away.since) or "No day yet"
    if away.until is not None and away.until != away.since:
        title = f"{title} to {dates.say_date(away.until)}"
    return Summary(title, joined(away.words, counted(len(days_away([away])), "day")))


def next_holidays(nation: Nation, today: date) -> str:
    """Return the next bank holidays of a nation in words."""
    known = sorted(bank_holidays(today.year, nation) | bank_holidays(today.year + 1, nation))
    coming = [day for day in known if day >= today and day.weekday() < SATURDAY][:HOLIDAYS_SHOWN]
    return f"Next in {nation.value}: {'; '.join(dates.say_date(day) for day in coming)}."


def how_far_known() -> str:
    """Return up to which year bank holidays are known, and on what they rest."""
    return (
        f"Bank holidays up to {PUBLISHED_UNTIL} are as the governments publish them. Those of later years, "
        f"up to {RECKONED_UNTIL}, follow the standing rules: a day given for one year alone is not there."
    )
