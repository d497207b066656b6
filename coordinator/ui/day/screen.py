"""The day of one meeting on the whole screen: its steps at the left, one of them large beside them."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout

from coordinator.models.base import Kept
from coordinator.models.conference import Meeting
from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.practice.day_steps import StepOfTheDay, steps_for
from coordinator.practice.room_view import Room
from coordinator.queries.room import room
from coordinator.queries.the_day import DayHead, day_head
from coordinator.ui.blocks import (
    Act,
    EmptyState,
    button,
    clear,
    column,
    holding,
    rename,
    row,
    scrolled,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.not_held import NotHeldDialog
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.day.coordinator_only import CoordinatorOnly
from coordinator.ui.day.projector import ProjectorStrip
from coordinator.ui.day.step import DayStep
from coordinator.ui.day.steps import STEPS
from coordinator.ui.day.table_view import TableView
from coordinator.ui.screen import Screen, Ways, Where
from coordinator.ui.theme import sized, theme, with_icon

PARTS = (
    ("welcome", "Who is here"),
    ("agenda", "Agenda"),
    ("ground rules", "Ground rules"),
    ("information", "Information"),
    ("questions", "Questions"),
    ("plan", "The plan"),
    ("closing", "Closing round"),
)
"""What can lie on the table, by the name of the part."""


class DayScreen(Screen):
    """One meeting on its day: what is seen may lie open on the table, and is read across it."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Meeting, Person, CaseChild})

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.meeting_id = ""
        self.head: DayHead | None = None
        self.current = ""
        self.steps: dict[str, DayStep] = {}
        self.own: CoordinatorOnly | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._infos: tuple[StepOfTheDay, ...] = ()
        theme().enlarge(on=True)
        self._lay_out()
        theme().enlarge(on=False)
        self._dress()
        theme().changed.connect(self._dress)
        self.destroyed.connect(lambda *_: theme().enlarge(on=False))

    def refresh(self) -> None:
        """Read the meeting again; where it is gone, say so and offer the way back."""
        self.head = self.bridge.read(day_head, meeting_id=self.meeting_id) if self.meeting_id else None
        for made in self.at_side[:-1]:
            made.setVisible(self.head is not None)
        if self.head is None:
            self._infos = ()
            self.stack.setCurrentWidget(self._gone_page)
            self.next.hide()
            self.part.hide()
        else:
            self.title.setText(self.head.title)
            infos = tuple(one for one in steps_for(self.head.meeting.kind) if one.key in STEPS)
            if infos != self._infos:
                self._infos = infos
                self._list_steps()
            if self.table_button.isChecked():
                self._lay_on_table()

    def open_at(self, where: Where) -> None:
        """Open the day of a meeting, at the step that is named or else the first."""
        if where.record_id and where.record_id != self.meeting_id:
            self._forget_steps()
            self.meeting_id = where.record_id
        self.refresh()
        if self._infos:
            keys = [one.key for one in self._infos]
            self.turn_to(next((key for key in (where.part, self.current) if key in keys), keys[0]))
            QTimer.singleShot(0, self, self._focus_step)

    def where(self) -> Where:
        """Return the meeting, the step and where the person is on it."""
        line, field, cursor = self.line_and_field()
        return Where(self.name, self.meeting_id, self.current, line, field, cursor)

    def turn_to(self, key: str) -> None:
        """Turn to a step by its key; what was typed on the one before is saved."""
        self.flush()
        self.current = key
        info = next(one for one in self._infos if one.key == key)
        if self.table_button.isChecked():
            self.part.show_value(info.table)
            self._lay_on_table()
        else:
            self.stack.setCurrentWidget(self._step(key))
        self.projector.show_step(self.meeting_id, info.table)
        self.buttons[key].setChecked(True)
        self.listed.ensureWidgetVisible(self.buttons[key])
        self._say(info.title, info.line)
        after = self._after(key)
        self.next.setVisible(after is not None)
        if after is not None:
            rename(self.next, f"Next: {after.title}")

    def flush(self) -> None:
        """Save at once what was typed on any step."""
        for step in self.steps.values():
            step.flush()

    def show_table(self) -> None:
        """Show only what everyone may read, or go back to the step."""
        on = self.table_button.isChecked()
        self.header.setHidden(on)
        self.part.setVisible(on)
        self.turn_to(self.current)

    def show_own(self) -> None:
        """Turn to the coordinator's own page, which asks for the passphrase."""
        if self.head is None:
            return
        self.flush()
        if self.own is None:
            self.own = CoordinatorOnly(self.bridge, self.ways, self.head.meeting.case_id, self.meeting_id)
            self.stack.addWidget(self.own)
        self.table_button.setChecked(False)
        self.part.hide()
        self.header.show()
        self._say("Your own page", "Behind your passphrase. It closes when you turn to anything else.")
        self.stack.setCurrentWidget(self.own)
        self.own.typed.setFocus()

    def cannot_go_on(self) -> None:
        """Ask what happened where the meeting is not held, is stopped, or ends without a plan."""
        if self.head is not None:
            self.flush()
            NotHeldDialog(self, self.bridge, self.head.meeting, self._ended).begin()

    def leave(self) -> None:
        """Go back to the case."""
        if self.head is not None:
            self.ways.to_case(self.head.meeting.case_id, "Conference")
        else:
            self.ways.to_place("Cases")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        theme().enlarge(on=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802
        super().hideEvent(event)
        theme().enlarge(on=False)

    def _lay_out(self) -> None:
        across = row(self._side(), holding(self._main()), gap=0)
        across.setStretch(1, 1)
        self.setLayout(across)
        for keys, act in ((QKeySequence.StandardKey.Undo, self._undo), ("Ctrl+L", self.ways.to_lock)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WindowShortcut)
        self.bridge.stepped.connect(self._name_step)
        self._name_step()

    def _side(self) -> QFrame:
        self.title = words("", "brand", wrap=True)
        self._list = column(gap=0)
        self.table_button = self._at_side("For all to see", self.show_table, "eye")
        self.table_button.setCheckable(True)
        self.table_button.setToolTip("Show only what everyone may read")
        self.own_button = self._at_side("Your own page", self.show_own, "key-round")
        self.stop_button = self._at_side("It cannot go on", self.cannot_go_on, "circle-alert")
        self.leave_button = self._at_side("Leave the day", self.leave, "chevron-left")
        self.lock_button = self._at_side("Lock now", self.ways.to_lock, "lock")
        self.lock_button.setToolTip("Only the agenda stays on the screen, without a name (Ctrl+L)")
        self.at_side = (
            self.table_button,
            self.own_button,
            self.stop_button,
            self.lock_button,
            self.leave_button,
        )
        side = QFrame()
        side.setProperty("look", "rail")
        sized(side, least=(11, 0), most=(11, 0))
        foot = column(*self.at_side, gap=0)
        self.listed = scrolled(holding(column(self._list, None, foot, gap=0.3)))
        layout = column(self.title, self.listed, gap=0.4, margins=(0.5, 0.9, 0.4, 0.5))
        layout.setStretch(1, 1)
        side.setLayout(layout)
        return side

    def _main(self) -> QVBoxLayout:
        self.gone = EmptyState(
            "calendar-days",
            "This meeting is not here",
            "It may have been put in the bin or undone.",
            button("All cases", lambda: self.ways.to_place("Cases")),
        )
        self.heading, self.line = words("", "display", wrap=True), words("", "muted", wrap=True)
        self.header = holding(column(self.heading, self.line, gap=0.2))
        self.on_table = TableView()
        self.stack = QStackedWidget()
        sized(self.stack, least=(10, 6))
        self._gone_page = scrolled(self.gone)
        self.stack.addWidget(self._gone_page)
        self.stack.addWidget(self.on_table)
        self.part = ChoiceEditor(PARTS, width=11)
        self.part.name("What is on the table")
        self.part.edited.connect(self._lay_on_table)
        self.part.hide()
        self.undo = button("Undo", self._undo, look="quiet", icon="undo-2")
        self.undo.setToolTip("Take back the last thing that was changed")
        self.next = button("Next", self._go_on, look="primary")
        foot = row(self.undo, self.part, None, self.next)
        self.projector = ProjectorStrip(self.bridge)
        main = column(self.header, self.stack, self.projector, foot, gap=0.7, margins=(1.4, 1.0, 1.2, 0.8))
        main.setStretch(1, 1)
        return main

    def _list_steps(self) -> None:
        clear(self._list)
        self.buttons = {}
        for number, info in enumerate(self._infos, start=1):
            made = self._at_side(f"{number}  {info.title}", partial(self._chosen, info.key))
            made.setAccessibleName(f"Step {number}: {info.title}")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            self.buttons[info.key] = made
            self._list.addWidget(made)
            made.setChecked(info.key == self.current)

    def _say(self, title: str, line: str) -> None:
        self.heading.setText(title)
        self.line.setText(line)

    def _focus_step(self) -> None:
        if self.current in self.buttons:
            self.buttons[self.current].setFocus()

    def _chosen(self, key: str) -> None:
        self.header.setHidden(self.table_button.isChecked())
        self.turn_to(key)

    def _at_side(self, text: str, act: Act, icon: str = "") -> QPushButton:
        made = button(text, act)
        made.setProperty("look", "rail")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if icon:
            with_icon(made, icon, "rail_text")
        return made

    def _step(self, key: str) -> DayStep:
        if key not in self.steps:
            assert self.head is not None  # noqa: S101 -- steps are listed only of a meeting that is there
            made = STEPS[key](self.bridge, self.ways, self.head.meeting.case_id, self.meeting_id)
            self.steps[key] = made
            self.stack.addWidget(made)
        return self.steps[key]

    def _forget_steps(self) -> None:
        for step in self.steps.values():
            step.flush()
            self.stack.removeWidget(step)
            step.hide()
            step.deleteLater()
        self.steps, self.current = {}, ""
        if self.own is not None:
            self.own.close_up()
            self.stack.removeWidget(self.own)
            self.own.deleteLater()
            self.own = None

    def _after(self, key: str) -> StepOfTheDay | None:
        keys = [one.key for one in self._infos]
        at = keys.index(key) + 1
        return self._infos[at] if at < len(self._infos) else None

    def _go_on(self) -> None:
        after = self._after(self.current)
        if after is not None:
            self.turn_to(after.key)
            self.buttons[after.key].setFocus()

    def _lay_on_table(self) -> None:
        self.stack.setCurrentWidget(self.on_table)
        self.bridge.read_later(room, self._found, meeting_id=self.meeting_id, today=self.today())

    def _found(self, found: Room) -> None:
        self.on_table.show_part(found.view, self.part.value())

    def _ended(self, follows_id: str) -> None:
        if follows_id and self.head is not None:
            self.ways.to_case(self.head.meeting.case_id, "Conference")

    def _undo(self) -> None:
        self.flush()
        self.bridge.undo()

    def _name_step(self) -> None:
        if not self.bridge.is_closed:
            self.undo.setEnabled(self.bridge.desk.next_undo() is not None)

    def _dress(self) -> None:
        slim = theme().table_points()
        self.setStyleSheet(
            theme().table_sheet()
            + f'QPushButton[look="rail"] {{ padding: {slim * 0.3:.0f}px; min-height: {slim * 2:.0f}px; }}'
        )
