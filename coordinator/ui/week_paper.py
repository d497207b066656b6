"""The week to take along: as a paper that names nobody, and as a calendar file for the diary."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coordinator.errors import CoordinatorError
from coordinator.queries.today import Booked
from coordinator.queries.week import week_file
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.calendar_saving import CalendarDialog
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.tab import here


class WeekPaper(QWidget):
    """Two buttons below the week, and where the file went; ``booked`` gives what stands in the week."""

    def __init__(self, bridge: Bridge, booked: Callable[[], Sequence[Booked]], parent: QWidget) -> None:
        super().__init__()
        self.bridge, self._booked, self._parent = bridge, booked, parent
        self.print = button("Print this week", self._choose, icon="printer")
        self.calendar = button("Save a calendar file", self.save_calendar, icon="download")
        self.notice, self.problem = Notice(Tone.PLAIN), Notice(Tone.DANGER)
        self.setLayout(
            column(
                holding(flow(self.print, self.calendar)),
                self.notice,
                self.problem,
                margins=(0.9, 0.3, 0.9, 0.3),
            )
        )

    def save(self, folder: Path) -> None:
        """Write the sheet of the week into a folder, to be opened and printed from there."""
        self.problem.say("")
        self.notice.say("")
        try:
            copy = self.bridge.read(week_file, today=here(self.bridge).date())
            target = write_copy(folder, copy.file_name, copy.content)
        except CoordinatorError as failure:
            self.problem.say(str(failure))
            return
        self.notice.say(f"Saved as {target.name} in {target.parent}. {NO_LONGER_PROTECTED}")

    def save_calendar(self) -> None:
        """Offer to save a calendar file of the visits and meetings of the week."""
        booked = self._booked()
        visits = [one.record_id for one in booked if one.what == "Visit"]
        meetings = [one.record_id for one in booked if one.record_id not in visits]
        CalendarDialog(self._parent, self.bridge, visit_ids=visits, meeting_ids=meetings).begin()

    def _choose(self) -> None:
        choose_folder(self._parent, "Where to save your week", self.save)
