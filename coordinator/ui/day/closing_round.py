"""The closing round: what is gone through before people leave, each with a box to tick."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from coordinator.commands.closing_round import tick_closing
from coordinator.models.day_choices import ClosingStep
from coordinator.practice.closing_round import ClosingLine
from coordinator.practice.room_view import RoomView
from coordinator.ui.blocks import Card, Picture, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.day.tick import Tick

MOST_READ_OUT = 60
"""Actions listed to be read out; a longer plan is read from the step before."""
NOBODY = "Nobody’s name yet"


class RoundCard(Card):
    """Everything to go through, with how it stands just now; a tick is the coordinator's own."""

    def __init__(self, bridge: Bridge, meeting_id: str) -> None:
        super().__init__("The closing round")
        self.bridge, self.meeting_id = bridge, meeting_id
        self.lines = {step: RoundLine(step) for step in ClosingStep}
        for step, line in self.lines.items():
            line.tick.ticked.connect(lambda done, step=step: self._tick(step, done=done))
        self.count = words("", "muted", wrap=True)
        self.add(self.count, column(*self.lines.values(), gap=0.35))

    def show_ticks(self, ticked: Collection[ClosingStep]) -> None:
        """Show what was gone through."""
        for step, line in self.lines.items():
            line.tick.show_value(ticked=step in ticked)
        done, of = len(set(ticked)), len(self.lines)
        self.count.setText("Everything was gone through." if done == of else f"{done} of {of} gone through.")

    def show_lines(self, lines: Sequence[ClosingLine]) -> None:
        """Show how each thing stands."""
        for line in lines:
            self.lines[line.step].show_line(line)

    def _tick(self, step: ClosingStep, *, done: bool) -> None:
        self.bridge.do(tick_closing, meeting_id=self.meeting_id, step=step, done=done)


class RoundLine(QWidget):
    """One thing to go through, and below it how it stands."""

    def __init__(self, step: ClosingStep) -> None:
        super().__init__()
        self.tick = Tick(step.label)
        self.told = words("", "muted", wrap=True)
        self._open = Picture("circle-help", "warn")
        aside = row(self._open, self.told, gap=0.4, margins=(2.75, 0, 0, 0))
        aside.setStretch(1, 1)
        self._aside = holding(aside)
        self.setLayout(column(self.tick, self._aside, gap=0.05))

    @property
    def box(self) -> QCheckBox:
        """The box that is ticked."""
        return self.tick.box

    def show_line(self, line: ClosingLine) -> None:
        """Show how this stands."""
        self.told.setText(line.told)
        self._open.setVisible(line.is_open)
        self._aside.setVisible(bool(line.told))
        self.box.setAccessibleDescription(line.told)


class WhoDoesWhat(Card):
    """Every action in a sentence to be read out, with the name first."""

    def __init__(self) -> None:
        super().__init__("Who does what")
        self.shown: tuple[tuple[str, ...], ...] | None = None
        self._list = column(gap=0.7)
        self.empty = words("No actions are written yet.", "muted", wrap=True)
        self.add(self.empty, self._list)

    def show_view(self, view: RoomView) -> None:
        """Show the actions as everyone in the room may read them."""
        said = tuple(
            (f"{one.number}. {one.who or NOBODY}", " ".join(one.what.split()), one.when)
            for one in view.actions
        )
        if said == self.shown:
            return
        self.shown = said
        clear(self._list)
        for who, what, when in said[:MOST_READ_OUT]:
            below = [words(text, look, wrap=True) for text, look in ((what, ""), (when, "muted")) if text]
            self._list.addLayout(column(words(who, "strong", wrap=True), *below, gap=0.05))
        if len(said) > MOST_READ_OUT:
            more = f"And {len(said) - MOST_READ_OUT} more, on the step “The plan”."
            self._list.addWidget(words(more, "muted", wrap=True))
        self.empty.setVisible(not said)
