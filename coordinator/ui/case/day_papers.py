"""The papers of the day: ticked, saved together into a folder or onto a stick, opened to be printed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QWidget

from coordinator.errors import CoordinatorError
from coordinator.practice.names import in_words
from coordinator.queries.day_papers import FOR_THE_COORDINATOR, FOR_THE_TABLE, day_paper, paper_called
from coordinator.ui.blocks import Card, Notice, Tone, button, clear, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.saving import choose_folder, write_copy
from coordinator.ui.case.tab import here
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized

NO_LONGER_PROTECTED = "What is saved there is no longer protected. Delete it when it is printed."
_WIDTH = 20
"""How wide one paper is in the list, in text sizes."""


class DayPapersCard(Card):
    """A tick for each paper, one press that saves those ticked, and one to open each that was saved."""

    def __init__(
        self,
        bridge: Bridge,
        title: str = "Papers for the day",
        papers: Sequence[str] = (*FOR_THE_TABLE, *FOR_THE_COORDINATOR),
    ) -> None:
        super().__init__(title)
        self.bridge, self.papers = bridge, tuple(papers)
        self.meeting_id = ""
        self.boxes: dict[str, QCheckBox] = {}
        self.saved: dict[str, Path] = {}
        self.go = button("Save to a folder or stick", self._choose, look="primary", icon="download")
        self.problem, self.notice = Notice(Tone.DANGER), Notice(Tone.GOOD)
        self._opens = flow()
        self.add(
            holding(flow(*(self._line(paper) for paper in self.papers), gap=0.9, grow=True)),
            row(self.go, None),
            self.problem,
            self.notice,
            holding(self._opens),
        )
        self._count()

    def show_meeting(self, meeting_id: str) -> None:
        """Offer the papers of a meeting; what was saved for another one is no longer listed."""
        if meeting_id != self.meeting_id:
            self.meeting_id = meeting_id
            self._forget()

    def save(self, folder: Path) -> None:
        """Write the papers that are ticked into a folder; one that is refused is said and holds none back."""
        self._forget()
        refused = []
        for paper in (paper for paper in self.papers if self.boxes[paper].isChecked()):
            try:
                copy = self.bridge.read(
                    day_paper, meeting_id=self.meeting_id, paper=paper, today=here(self.bridge).date()
                )
                self.saved[paper] = write_copy(folder, copy.file_name, copy.content)
            except CoordinatorError as failure:
                refused.append(str(failure))
        self.problem.say("\n".join(dict.fromkeys(refused)))
        if self.saved:
            names = in_words([path.name for path in self.saved.values()])
            self.notice.say(f"Saved in {folder}: {names}. {NO_LONGER_PROTECTED}")
        for paper, path in self.saved.items():
            title = f"Open: {paper_called(paper).title}"
            self._opens.addWidget(button(title, partial(self.open, path), icon="printer"))

    def open(self, path: Path) -> None:
        """Open a saved paper with whatever this computer opens papers with; say so when nothing does."""
        if not path.exists() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.problem.say(
                f"“{path.name}” could not be opened from here. It is safe where it was saved if the stick is "
                "still in. Open it from the folder, or save it again."
            )

    def _line(self, paper: str) -> QWidget:
        told = paper_called(paper)
        box = QCheckBox(told.title)
        box.setChecked(paper in self.papers[:2])
        box.setAccessibleDescription(told.line)
        box.toggled.connect(lambda _on: self._count())
        self.boxes[paper] = box
        line = holding(column(box, words(told.line, "small", wrap=True), gap=0.1))
        sized(line, least=(_WIDTH, 0))
        stretch(line, 1)
        return line

    def _count(self) -> None:
        self.go.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _forget(self) -> None:
        self.saved = {}
        self.problem.say("")
        self.notice.say("")
        clear(self._opens)

    def _choose(self) -> None:
        choose_folder(self, "Where to save the papers for the day", self.save)
