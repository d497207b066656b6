"""Importing a referral form, a table of people or address cards: choose, look, confirm, and add at once.

Nothing is written before the last press. A lock closes this window and what was chosen in it is gone, but
never is half of a file in the casebook.
"""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QStackedWidget, QWidget

from coordinator.commands.importing import import_form
from coordinator.errors import BadInput, CoordinatorError, NotThere
from coordinator.exchange.found import Everything
from coordinator.exchange.limits import check_size
from coordinator.exchange.placing import place
from coordinator.exchange.reading import read_apart
from coordinator.models.referral import Case
from coordinator.queries.likeness import Likely, likely_people
from coordinator.queries.records import record
from coordinator.storage.faults import in_words
from coordinator.ui import mnemonics
from coordinator.ui.blocks import (
    EmptyState,
    Notice,
    Tone,
    button,
    clear,
    column,
    flow,
    holding,
    rename,
    row,
    scrolled,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.import_page import ImportPage
from coordinator.ui.case.step_dialog import roomy
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import counted
from coordinator.ui.errand import Errand, Progress
from coordinator.ui.forms.among import commissioners
from coordinator.ui.screen import Ways

KINDS: Final = "Forms and lists of people (*.docx *.csv *.txt *.vcf)"
STEPS: Final = 1000


class ImportDialog(QDialog):
    """Takes a file, shows where everything in it goes, and adds it to a case or to a new one."""

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.ways, self.case_id = bridge, ways, case_id
        self.page: ImportPage | None = None
        self.path: Path | None = None
        self._adding = False
        self.setWindowTitle("Import a referral form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.errand = Errand()
        self.errand.progressed.connect(self._progress)
        self.errand.done.connect(self._read)
        self.errand.failed.connect(self._not_read)
        self.errand.ended.connect(self._rest)
        self.destroyed.connect(self.errand.cancel)
        self._make_buttons()
        self.problem, self.rest = Notice(Tone.DANGER), Notice(Tone.WARN, "", self.to_notes)
        self._lay_out()
        self._offer()

    def begin(self) -> None:
        """Open, ready for a file to be chosen."""
        self.open()

    def choose(self) -> QFileDialog:
        """Ask for the file."""
        dialog = QFileDialog(self, "Which file came in?")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([KINDS, "All files (*)"])
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Read this file")
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
        return dialog

    def take(self, path: Path) -> None:
        """Read a file off the window's thread, in a process of its own, and show what it holds."""
        today = here(self.bridge).date()

        def work(tell: Progress) -> Everything:
            return place(read_apart(_content(path), tell=tell), today=today)

        self.problem.say("")
        if self.errand.run(work):
            self.path = path
            self.bar.setValue(0)
            self._offer()

    def add(self) -> None:
        """Write everything that was confirmed, in one step."""
        if self.page is None or self._adding:
            return
        self.problem.say("")
        try:
            intake = self.page.intake()
        except BadInput as refusal:
            self.problem.say(str(refusal))
            self._look_at_first_question()
            return
        self._adding = True
        self._offer()
        self.bridge.do(
            import_form,
            self._added,
            self._refused,
            intake=intake,
            case_id=self.case_id,
            commissioner_id=self.page.commissioner_id,
            child_name=str(self.page.child_name.value()),
            path=self.path if self.page.keep_file.isChecked() else None,
        )

    def reject(self) -> None:
        """Close, unless the file is just being added."""
        if not self._adding:
            self.errand.cancel()
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self._arrange()
        super().showEvent(event)

    def _make_buttons(self) -> None:
        self.choose_button = button("Choose a file", self.choose, look="primary", icon="upload")
        self.go = button("Add to the case", self.add, look="primary")
        self.to_notes = button("Send these to the case notes", self._send_rest)
        self.stop = button("Stop", self.errand.cancel)
        self.cancel = button("Cancel", self.reject)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How much of the time for reading is over")

    def _lay_out(self) -> None:
        where = "this case" if self.case_id else "a new case"
        self.empty = EmptyState(
            "file-text",
            "Which file came in?",
            "A referral form in Word (.docx), a list of people as CSV, or address cards (.vcf). "
            "It is read on this computer. You will see everything found in it, and nothing goes into "
            f"{where} until you say so.",
            self.choose_button,
        )
        line = row(self.bar, self.stop)
        line.setStretch(0, 1)
        self.working = holding(column(words("Reading the file …", "strong"), line, None, gap=0.4))
        self.held = column(gap=0)
        self.area = scrolled(holding(self.held))
        self.stack = QStackedWidget()
        for page in (holding(column(self.empty, None)), self.working, self.area):
            self.stack.addWidget(page)
        layout = column(
            words("Import a referral form", "heading"),
            self.stack,
            self.rest,
            self.problem,
            holding(flow(self.go, self.cancel)),
            gap=0.7,
            margins=(1.5, 1.3, 1.5, 1.3),
        )
        layout.setStretch(layout.indexOf(self.stack), 1)
        self.setLayout(layout)
        roomy(self, 62, 46)

    def _read(self, everything: Everything) -> None:
        if self.bridge.is_closed:
            return
        self.page = ImportPage(
            everything, commissioners(self.bridge, None), here(self.bridge).date(), into_new=not self.case_id
        )
        self.page.changed.connect(self._offer)
        self.page.commissioner_changed.connect(self._look_for)
        clear(self.held)
        self.held.addWidget(self.page)
        self._offer()
        self.page.commissioner.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_for("")

    def _look_for(self, commissioner_id: str) -> None:
        if self.page is not None:
            case = (
                self.bridge.read(record, record_type=Case, record_id=self.case_id) if self.case_id else None
            )
            whose = case.commissioner_id if case is not None else commissioner_id or None
            self.bridge.read_later(
                likely_people, self._found_likely, sought=self.page.sought(), commissioner_id=whose
            )

    def _found_likely(self, likely: dict[str, tuple[Likely, ...]]) -> None:
        if self.page is not None:
            self.page.show_likely(likely)

    def _not_read(self, refusal: CoordinatorError | None) -> None:
        self.problem.say(str(refusal) if refusal is not None else "Stopped. Nothing was added.")

    def _progress(self, part: float) -> None:
        self.bar.setValue(round(part * STEPS))

    def _rest(self) -> None:
        self._offer()

    def _send_rest(self) -> None:
        if self.page is not None:
            self.page.send_rest_to_notes()

    def _look_at_first_question(self) -> None:
        asked = self.page.questions if self.page is not None else []
        if asked:
            self.area.ensureWidgetVisible(asked[0])
            first: Any = getattr(asked[0], "answer", None) or getattr(asked[0], "record", None)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        """Show what can be done now, and say how much would be added."""
        reading, page = self.errand.under_way, self.page
        shown = page is not None and not reading
        self.stack.setCurrentIndex(1 if reading else 2 if shown else 0)
        self.go.setVisible(shown)
        left = len(page.not_placed) if page is not None else 0
        self.rest.say(
            f"{counted(left, 'thing has', 'things have')} no place yet and would be left out."
            if left and shown
            else ""
        )
        if page is not None:
            where = "this case" if self.case_id else "a new case"
            rename(self.go, f"Add {counted(page.count(), 'thing')} to {where}")
        self.go.setEnabled(shown and not self._adding)
        self.cancel.setEnabled(not self._adding)
        self._arrange()

    def _arrange(self) -> None:
        chain(self)
        mnemonics.assign(self)

    def _added(self, case_id: str) -> None:
        self._adding = False
        self.accept()
        self.ways.to_case(case_id, "Referral")

    def _refused(self, refusal: CoordinatorError) -> None:
        self._adding = False
        self.problem.say(str(refusal))
        self._offer()


def _content(path: Path) -> bytes:
    """Return the content of a file; raises ``NotThere`` or ``BadInput`` in words, too large a one unread."""
    if not path.is_file():
        raise NotThere("That is not a file that can be read. Nothing was added. Choose another one.")
    with in_words(path.parent):
        check_size(path.stat().st_size)
        return path.read_bytes()
