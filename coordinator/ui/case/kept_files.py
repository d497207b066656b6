"""Files of a case: dragged or chosen in, papers issued, and copies saved out again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from coordinator.commands.circulation import attach_file
from coordinator.errors import CoordinatorError
from coordinator.models.base import Record
from coordinator.models.circulation import Attachment
from coordinator.queries.case_record import IssuedPaper, attached_file, paper_file, papers_of_case
from coordinator.queries.circulation import CopyFile, copy_to_save
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.blocks import (
    Card,
    Notice,
    Picture,
    Tone,
    button,
    clear,
    column,
    flow,
    holding,
    row,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.flow import stretch
from coordinator.ui.forms.circulation import ATTACHMENT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.theme import sized

KILO, MEGA = 1024, 1024 * 1024


class SaveOut:
    """Saves copies out of the casebook and says where they went."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        self.bridge, self._parent = bridge, parent
        self.notice = Notice(Tone.PLAIN)

    def ask(self, title: str, read: Callable[[], CopyFile]) -> QFileDialog:
        """Ask for a folder and save there what ``read`` returns."""
        return choose_folder(self._parent, title, lambda folder: self.save(folder, read))

    def save(self, folder: Path, read: Callable[[], CopyFile]) -> None:
        """Save a copy into a folder; a failure is said and leaves nothing behind."""
        try:
            copy = read()
            target = write_copy(folder, copy.file_name, copy.content)
        except CoordinatorError as failure:
            self.notice.say(str(failure))
            return
        self.notice.say(f"Saved as {target.name} in {target.parent}. {NO_LONGER_PROTECTED}")


class FilesIn(QFrame):
    """Where files come in: drop them, or choose them; they are copied into the encrypted store."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__()
        self.setProperty("look", "soft")
        self.bridge, self._case_id = bridge, case_id
        self.button = button("Add a file", self.choose, icon="upload")
        told = words(
            "Drag a file onto this page to keep it with the case. A copy goes into the encrypted casebook; "
            "the file itself stays where it is.",
            wrap=True,
        )
        sized(told, least=(16, 0))
        stretch(told, 1)
        line = flow(told, self.button, gap=0.8, grow=True)
        self.setLayout(row(Picture("paperclip", "on_soft"), holding(line), margins=(1.0, 0.7, 1.0, 0.7)))

    def choose(self) -> QFileDialog:
        """Ask for files and keep them."""
        dialog = QFileDialog(self, "Add files to the case")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Add")
        dialog.filesSelected.connect(lambda chosen: self.take([Path(one) for one in chosen]))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
        return dialog

    def take(self, paths: Sequence[Path]) -> None:
        """Keep each file; one that cannot be kept is explained and the others are kept all the same."""
        for path in paths:
            self.bridge.do(attach_file, case_id=self._case_id, path=path)


def files_list(bridge: Bridge, case_id: str, out: SaveOut) -> RecordList:
    """Return the list of files that came in."""
    names: dict[str, str] = {}

    def summary(one: Attachment) -> Summary:
        about = f"about {names[one.about_id]}" if one.about_id in names else ""
        added = f"Added {say_short_date(one.added_at.astimezone().date())}" if one.added_at else ""
        line = joined(one.original_name, said_size(one.size), added, about)
        return Summary(one.title or one.original_name, line)

    def save(one: Attachment) -> None:
        out.ask("Save a copy", partial(bridge.read, attached_file, attachment_id=one.id))

    def rows() -> Sequence[Record]:
        people = bridge.read(people_of_case, case_id=case_id)
        names.update((each.person.id, each.short_name) for each in people)
        return list(reversed(bridge.read(case_records, record_type=Attachment, case_id=case_id)))

    return RecordList(
        bridge,
        ATTACHMENT,
        title="Files",
        rows=rows,
        summary=summary,
        empty="No files yet.",
        actions=(RowAction("Save a copy", "download", save),),
    )


class Papers(Card):
    """Papers that were issued, exactly as they were, each with a way to save a copy."""

    def __init__(self, bridge: Bridge, case_id: str, out: SaveOut) -> None:
        super().__init__("Papers issued")
        self.bridge, self._case_id, self._out = bridge, case_id, out
        self.papers: tuple[IssuedPaper, ...] = ()
        self.nothing = words(
            "No paper has been issued yet. Release the plan to make the first.", "muted", wrap=True
        )
        self._list = column(gap=0.4)
        self.add(self.nothing, self._list)

    def refresh(self) -> None:
        """Read the papers and show them, the newest first."""
        found = self.bridge.read(papers_of_case, case_id=self._case_id)
        self.nothing.setVisible(not found)
        if [one.document.id for one in found] == [
            one.document.id for one in self.papers
        ] and self._list.count():
            return
        self.papers = found
        clear(self._list)
        for one in found:
            self._list.addWidget(self._line(one))

    def _line(self, one: IssuedPaper) -> QWidget:
        made = one.document.made_at
        when = f"Made {say_short_date(made.astimezone().date())}" if made is not None else ""
        reader = f"for {one.reader}" if one.reader else ""
        told = column(
            words(one.document.title or one.document.file_name, "strong", wrap=True),
            words(joined(reader, when, one.document.file_name), "small", wrap=True),
            gap=0.1,
        )
        save = button("Save a copy", partial(self._save, one), look="quiet", icon="download")
        save.setAccessibleName(f"Save a copy of {one.document.title} {reader}".strip())
        return holding(row(holding(told), save))

    def _save(self, one: IssuedPaper) -> None:
        day = here(self.bridge).date()
        if one.circulation_id:
            read = partial(self.bridge.read, copy_to_save, circulation_id=one.circulation_id, today=day)
        else:
            read = partial(self.bridge.read, paper_file, document_id=one.document.id, today=day)
        self._out.ask("Save a copy", read)


def said_size(size: int) -> str:
    """Return the size of a file in the unit that suits it."""
    if size < KILO:
        return f"{size} bytes"
    return f"{size // KILO} KB" if size < MEGA else f"{size / MEGA:.1f} MB"
