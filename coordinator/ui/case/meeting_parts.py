"""The three parts of the conference as three steps, each with its times and a button to note them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from PySide6.QtWidgets import QFrame, QWidget

from coordinator.commands.the_day import TIMES, end_part, start_part
from coordinator.models.choices import MeetingPart
from coordinator.models.conference import Meeting
from coordinator.ui.blocks import Chip, Tone, button, column, flow, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.dates import say_time
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized, with_icon


@dataclass(frozen=True)
class Part:
    """One part of the conference in words."""

    number: int
    title: str
    line: str
    part: MeetingPart

    def times(self, meeting: Meeting) -> tuple[time | None, time | None]:
        """Return when the part began and ended at a meeting."""
        started, ended = TIMES[self.part]
        return getattr(meeting, started), getattr(meeting, ended)


PARTS = (
    Part(
        1,
        "Information sharing",
        "Strengths, worries and questions are heard.",
        MeetingPart.INFORMATION_SHARING,
    ),
    Part(
        2,
        "Private family time",
        "Only family and friends. No time limit.",
        MeetingPart.PRIVATE_FAMILY_TIME,
    ),
    Part(
        3,
        "Agreeing the plan",
        "The family’s plan, and the referrer’s answer.",
        MeetingPart.AGREEING_THE_PLAN,
    ),
)


class MeetingParts(QWidget):
    """The three steps side by side, or one below the other where room is short."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.steps = tuple(PartStep(bridge, part) for part in PARTS)
        self.setLayout(flow(*self.steps, gap=0.8, grow=True))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the times of a meeting; the part that comes next has the strong button."""
        ready = True
        for step in self.steps:
            step.show_meeting(meeting, next_one=ready)
            ready = step.part.times(meeting)[1] is not None


class PartStep(QFrame):
    """One part: begun and ended with a press, on the clock of this computer."""

    def __init__(self, bridge: Bridge, part: Part) -> None:
        super().__init__()
        self.setProperty("look", "soft")
        self.bridge, self.part = bridge, part
        self._meeting: Meeting | None = None
        self.chip = Chip("Not started", Tone.QUIET, lifted=True)
        self.times = words("", "strong")
        self.start = button("Start now", lambda: self._note(start_part), icon="clock")
        self.end = button("End now", lambda: self._note(end_part), icon="check")
        self.start.setAccessibleName(f"Start {part.title.casefold()} now")
        self.end.setAccessibleName(f"End {part.title.casefold()} now")
        self.setLayout(
            column(
                row(words(f"{part.number}  {part.title}", "heading"), None),
                words(part.line, wrap=True),
                flow(self.chip, self.times),
                flow(self.start, self.end),
                None,
                gap=0.5,
                margins=(1.1, 0.9, 1.1, 1.0),
            )
        )
        sized(self, least=(17, 0))
        stretch(self, 1)

    def show_meeting(self, meeting: Meeting, *, next_one: bool) -> None:
        """Show how far this part of a meeting has come."""
        self._meeting = meeting
        started, ended = self.part.times(meeting)
        self.start.setVisible(started is None and ended is None)
        self.end.setVisible(started is not None and ended is None)
        self._emphasise(primary=next_one)
        self.times.setText(_times(started, ended))
        self.times.setVisible(started is not None or ended is not None)
        if ended is not None:
            self.chip.show_state("Done", Tone.GOOD)
        elif started is not None:
            self.chip.show_state("Under way", Tone.WARN)
        else:
            self.chip.show_state("Not started", Tone.QUIET)

    def _emphasise(self, *, primary: bool) -> None:
        look = "primary" if primary else ""
        if self.start.property("look") != look:
            self.start.setProperty("look", look)
            with_icon(self.start, "clock", "on_accent" if primary else "text")
            self.start.style().unpolish(self.start)
            self.start.style().polish(self.start)

    def _note(self, command: Callable[..., None]) -> None:
        if self._meeting is not None:
            self.bridge.do(command, meeting_id=self._meeting.id, part=self.part.part)


def _times(started: time | None, ended: time | None) -> str:
    if started and ended:
        return f"{say_time(started)} to {say_time(ended)}"
    return f"Since {say_time(started)}" if started else f"Until {say_time(ended)}"
