"""The day of one meeting on the whole screen: its steps at the left, one of them large beside them."""

from typing import ClassVar

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QStackedWidget

from coordinator.models.base import Kept
from coordinator.models.conference import Meeting
from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.practice.day_steps import DayStepInfo, steps_for
from coordinator.queries.the_day import DayHead, day_head
from coordinator.ui.blocks import (
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
from coordinator.ui.day.step import DayStep
from coordinator.ui.day.steps import STEPS
from coordinator.ui.header import PageHeader
from coordinator.ui.screen import Screen, Ways, Where
from coordinator.ui.theme import sized, theme, with_icon


class DayScreen(Screen):
    """One meeting on its day: what is seen may lie open on the table, and is read across it."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Meeting, Person, CaseChild})

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.meeting_id = ""
        self.head: DayHead | None = None
        self.current = ""
        self.steps: dict[str, DayStep] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._infos: tuple[DayStepInfo, ...] = ()
        theme().enlarge(on=True)
        self._lay_out()
        theme().enlarge(on=False)
        self._dress()
        theme().changed.connect(self._dress)
        self.destroyed.connect(lambda *_: theme().enlarge(on=False))

    def refresh(self) -> None:
        """Read the meeting again; where it is gone, say so and offer the way back."""
        self.head = self.bridge.read(day_head, meeting_id=self.meeting_id) if self.meeting_id else None
        if self.head is None:
            self._infos = ()
            self.stack.setCurrentWidget(self.gone)
            self.next.hide()
        else:
            self.title.setText(self.head.title)
            infos = tuple(one for one in steps_for(self.head.meeting.kind) if one.key in STEPS)
            if infos != self._infos:
                self._infos = infos
                self._list_steps()

    def open_at(self, where: Where) -> None:
        """Open the day of a meeting, at the step that is named or else the first."""
        if where.record_id and where.record_id != self.meeting_id:
            self._forget_steps()
            self.meeting_id = where.record_id
        self.refresh()
        if self._infos:
            keys = [one.key for one in self._infos]
            self.turn_to(next((key for key in (where.part, self.current) if key in keys), keys[0]))
            self.buttons[self.current].setFocus()

    def where(self) -> Where:
        """Return the meeting, the step and where the person is on it."""
        line, field, cursor = self.line_and_field()
        return Where(self.name, self.meeting_id, self.current, line, field, cursor)

    def turn_to(self, key: str) -> None:
        """Turn to a step by its key; what was typed on the one before is saved."""
        self.flush()
        self.current = key
        step = self._step(key)
        self.stack.setCurrentWidget(step)
        self.buttons[key].setChecked(True)
        info = next(one for one in self._infos if one.key == key)
        self.header.show_title(info.title, info.line)
        after = self._after(key)
        self.next.setVisible(after is not None)
        if after is not None:
            rename(self.next, f"Next: {after.title}")

    def flush(self) -> None:
        """Save at once what was typed on any step."""
        for step in self.steps.values():
            step.flush()

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
        self.title = words("", "brand", wrap=True)
        self._list = column(gap=0.2)
        self.leave_button = self._at_side("Leave the day", "chevron-left")
        self.leave_button.clicked.connect(lambda _checked=False: self.leave())
        side = QFrame()
        side.setProperty("look", "rail")
        sized(side, least=(11.5, 0), most=(11.5, 0))
        listed = scrolled(holding(column(self._list, None)))
        foot = column(self.leave_button, gap=0.2)
        layout = column(self.title, listed, foot, gap=0.4, margins=(0.6, 1.0, 0.6, 0.8))
        layout.setStretch(1, 1)
        side.setLayout(layout)
        self.gone = EmptyState(
            "calendar-days",
            "This meeting is not here",
            "It may have been put in the bin or undone.",
            button("All cases", lambda: self.ways.to_place("Cases")),
        )
        self.header = PageHeader("")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.gone)
        self.next = button("Next", self._go_on, look="primary")
        main = column(self.header, self.stack, row(None, self.next), gap=0.7, margins=(1.4, 1.0, 1.2, 0.8))
        main.setStretch(1, 1)
        across = row(side, holding(main), gap=0)
        across.setStretch(1, 1)
        self.setLayout(across)

    def _list_steps(self) -> None:
        clear(self._list)
        self.buttons = {}
        for number, info in enumerate(self._infos, start=1):
            made = self._at_side(f"{number}  {info.title}")
            made.setAccessibleName(f"Step {number}: {info.title}")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.clicked.connect(lambda _checked=False, key=info.key: self.turn_to(key))
            self.buttons[info.key] = made
            self._list.addWidget(made)
            made.setChecked(info.key == self.current)

    def _at_side(self, text: str, icon: str = "") -> QPushButton:
        made = button(text)
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

    def _after(self, key: str) -> DayStepInfo | None:
        keys = [one.key for one in self._infos]
        at = keys.index(key) + 1
        return self._infos[at] if at < len(self._infos) else None

    def _go_on(self) -> None:
        after = self._after(self.current)
        if after is not None:
            self.turn_to(after.key)
            self.buttons[after.key].setFocus()

    def _dress(self) -> None:
        self.setStyleSheet(theme().table_sheet())
