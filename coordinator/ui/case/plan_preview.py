"""How the plan will look for one reader: their words, what is wrong with the copy, and a draft to look at."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from coordinator.errors import BadInput
from coordinator.queries.circulation import ReaderCopy, reader_copy
from coordinator.queries.editions import readers_of
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leak_words import leak_sentence, secrets_given_away
from coordinator.ui.case.plan_reading import PlanReading
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.step_dialog import labelled, roomy
from coordinator.ui.case.tab import chain, here
from coordinator.ui.choosers import ChoiceEditor

PATIENCE = 400
"""Milliseconds after which waiting is shown."""


class PreviewDialog(QDialog):
    """Choose a reader and read the plan as they will; a draft copy can be saved while nothing leaks."""

    def __init__(self, bridge: Bridge, version_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge, self._version_id = bridge, version_id
        self.copy: ReaderCopy | None = None
        self.setWindowTitle("See how the plan will look")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        readers = bridge.read(readers_of, version_id=version_id)
        self.reader = ChoiceEditor([(one.person_id, one.name) for one in readers], width=16)
        self.reader.show_value(readers[0].person_id if readers else None)
        self.reader.edited.connect(self.build)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName("Making the copy")
        self.busy.hide()
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE)
        self._wait.timeout.connect(self.busy.show)
        self.leaks, self.neutral = Notice(Tone.DANGER), Notice(Tone.PLAIN)
        self.problems, self.saved = Notice(Tone.WARN), Notice(Tone.GOOD)
        self.reading = PlanReading()
        self.area = scrolled(holding(column(self.reading, None, margins=(0, 0, 0.6, 0))))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.save = button("Save a draft copy to look at", self._choose, icon="download")
        self.close_press = button("Close", self.accept, look="primary")
        self._lay_out(bool(readers))

    def begin(self) -> None:
        """Open and build the first reader's copy."""
        chain(self)
        self.open()
        mnemonics.assign(self)
        if self.reader.box.count():
            self.build()

    def build(self) -> None:
        """Build the chosen reader's copy off the window's thread."""
        self.save.setEnabled(False)
        self._wait.start()
        self.bridge.read_later(
            reader_copy,
            self._show,
            version_id=self._version_id,
            reader_id=self.reader.value(),
            today=here(self.bridge).date(),
            draft=True,
        )

    def _lay_out(self, any_readers: bool) -> None:  # noqa: FBT001 -- said by name where it is called
        nobody = words(
            "Nobody would be given this plan yet. Mark who came to the conference first.", wrap=True
        )
        nobody.setVisible(not any_readers)
        chosen = holding(flow(labelled("Reader", self.reader), gap=0.6))
        chosen.setVisible(any_readers)
        layout = column(
            words("See how it will look for …", "heading", wrap=True),
            nobody,
            chosen,
            self.busy,
            self.leaks,
            self.neutral,
            self.problems,
            self.saved,
            self.area,
            row(self.save, None, self.close_press),
            gap=0.7,
            margins=(1.5, 1.3, 1.5, 1.3),
        )
        layout.setStretch(layout.indexOf(self.area), 1)
        self.setLayout(layout)
        self.save.setEnabled(False)
        roomy(self, 62, 44)

    def _show(self, copy: ReaderCopy) -> None:
        if copy.edition.reader.person_id != self.reader.value():
            return
        self._wait.stop()
        self.busy.hide()
        self.copy = copy
        self.saved.say("")
        name = copy.edition.reader.name
        secrets = secrets_given_away(copy)
        told = "\n".join(leak_sentence(copy, secret) for secret in secrets)
        self.leaks.say(f"{told}\nNo copy can be saved or released while it does." if secrets else "")
        self.neutral.say(
            "\n".join(f"“{one.say}” stands instead of private words, for {name}." for one in copy.neutral)
        )
        self.problems.say("\n".join(f"{one.part}: {one.what}" for one in copy.edition.problems))
        self.reading.show_view(copy.view)
        self.area.setAccessibleName(f"The plan as {name} will read it")
        self.save.setEnabled(not secrets)

    def _choose(self) -> None:
        choose_folder(self, "Where to save the draft copy", self.save_in)

    def save_in(self, folder: Path) -> None:
        """Save the draft copy into a folder and say so."""
        if self.copy is None:
            return
        try:
            target = write_copy(folder, self.copy.edition.file_name, self.copy.edition.content)
        except BadInput as problem:
            self.problems.say(str(problem))
            return
        self.saved.say(f"Saved as {target.name}, marked as a draft on every page. {NO_LONGER_PROTECTED}")
