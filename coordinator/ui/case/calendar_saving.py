"""Saving a calendar file: what stands in it, whether the place does, and where it goes."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from coordinator.errors import CoordinatorError
from coordinator.models.conference import Meeting
from coordinator.models.preparation import Visit
from coordinator.queries.calendar import calendar_copy
from coordinator.ui.blocks import Notice, Tone, rename
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.saving import choose_folder, write_copy
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.theme import sized

WHAT_IT_HOLDS = (
    "The file holds the day and time and the word “Visit” or “Meeting”, for your own diary. It names no "
    "family and invites nobody. Saved again after a change, it moves the entry that is there."
)
NO_LONGER_HERE = "Open it with your calendar, then delete it."


class CalendarDialog(StepDialog):
    """Asks whether the place stands in the file, then for a folder, and says where it was saved."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        *,
        visit_ids: Collection[str] = (),
        meeting_ids: Collection[str] = (),
    ) -> None:
        super().__init__(
            parent, "Save a calendar file", sentence=WHAT_IT_HOLDS, answer="Choose where to save it"
        )
        self.bridge = bridge
        self._which = {"visit_ids": tuple(visit_ids), "meeting_ids": tuple(meeting_ids)}
        self.place = QCheckBox("Put the place in as well")
        self.saved = Notice(Tone.GOOD)
        self.body.addWidget(self.place)
        self.body.addWidget(self.saved)
        self.act = self._choose
        sized(self, least=(40, 0))

    def save(self, folder: Path) -> None:
        """Write the file into a folder; a failure is said and leaves nothing behind."""
        self.problem.say("")
        self.saved.say("")
        self._save_in(folder)
        # Words that wrap have their height only once the dialog knows how wide they are.
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _save_in(self, folder: Path) -> None:
        try:
            copy = self.bridge.read(
                calendar_copy,
                made=self.bridge.now().astimezone(),
                with_place=self.place.isChecked(),
                **self._which,
            )
            target = write_copy(folder, copy.file_name, copy.content)
        except CoordinatorError as failure:
            self.problem.say(str(failure))
            return
        self.saved.say(f"Saved as {target.name} in {target.parent}. {NO_LONGER_HERE}")
        rename(self.cancel, "Close")

    def _choose(self) -> None:
        choose_folder(self, "Where to save the calendar file", self.save)


def save_calendar(bridge: Bridge, record: Visit | Meeting, parent: QWidget) -> CalendarDialog:
    """Offer to save a calendar file of one visit or meeting."""
    if isinstance(record, Visit):
        dialog = CalendarDialog(parent, bridge, visit_ids=[record.id])
    else:
        dialog = CalendarDialog(parent, bridge, meeting_ids=[record.id])
    dialog.begin()
    return dialog
