"""The Record tab: what happened, files and papers, the bin, the casefile, and closing the case."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from coordinator.commands.fields import take_out_of_bin
from coordinator.commands.referral import close_case, reopen_case
from coordinator.models.base import Kept, Record, every_record
from coordinator.models.choices import CaseStatus, CloseReason
from coordinator.models.referral import Case
from coordinator.queries.case_record import in_bin_of_case
from coordinator.queries.circulation import CopyFile
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Card, button, clear, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.happenings import Happenings
from coordinator.ui.case.kept_files import FilesIn, Papers, SaveOut, files_list
from coordinator.ui.case.naming import noun_of, which
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.tab import Tab
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.dates import say_date, say_short_date
from coordinator.ui.editors import TextEditor
from coordinator.ui.screen import Ways


class RecordTab(Tab):
    """Everything kept of a case; a file may be dropped anywhere on it."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(every_record())

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.setAcceptDrops(True)
        self.out = SaveOut(bridge, self)
        self.files_in = FilesIn(bridge, case_id)
        self.files = files_list(bridge, case_id, self.out)
        self.papers = Papers(bridge, case_id, self.out)
        self.bin = Bin(bridge, case_id)
        self.casefile = self._casefile_card()
        self.closing = Closing(bridge, case_id)
        self.happenings = Happenings(bridge, case_id)
        self.put(
            self.files_in,
            self.out.notice,
            self.files,
            self.papers,
            self.happenings,
            self.bin,
            self.casefile,
            self.closing,
        )

    def refresh(self) -> None:
        """Look at everything on the tab again."""
        self.papers.refresh()
        self.happenings.refresh()
        self.bin.refresh()
        self.closing.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802 -- Qt's own names
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        self.files_in.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _casefile_card(self) -> Card:
        save = button("Save this case as a casefile", self._export, icon="download")
        told = words(
            "One file with everything in this case, which any copy of Coordinator can take in, and other "
            "programs can read. It is not protected: keep it somewhere safe.",
            "muted",
            wrap=True,
        )
        return Card("Casefile").add(told, row(save, None))

    def _export(self) -> None:
        self.out.ask("Save this case as a casefile", partial(casefile_to_save, self.bridge, self.case_id))


class Bin(Card):
    """What was put in the bin, each with a way out again."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Bin")
        self.bridge, self._case_id = bridge, case_id
        self.nothing = words("The bin is empty.", "muted")
        self._list = column(gap=0.3)
        self._shown: list[str] = []
        self.add(self.nothing, self._list)

    def refresh(self) -> None:
        """Read the bin and show it, the newest first."""
        found = self.bridge.read(in_bin_of_case, case_id=self._case_id)
        self.nothing.setVisible(not found)
        self.heading.setText(f"Bin ({len(found)})" if found else "Bin")
        if [one.id for one in found] == self._shown:
            return
        self._shown = [one.id for one in found]
        people = self.bridge.read(people_of_case, case_id=self._case_id)
        names = {one.person.id: one.short_name for one in people}
        clear(self._list)
        for one in found:
            self._add_line(one, names)

    def _add_line(self, one: Record, names: dict[str, str]) -> None:
        noun = noun_of(one)
        title = which(one, names) or noun[:1].upper() + noun[1:]
        when = say_short_date(one.binned_at.astimezone().date()) if one.binned_at is not None else ""
        told = column(words(title, wrap=True), words(f"{noun}, put here on {when}", "small"), gap=0.1)
        take = button("Take out", partial(self._take_out, one), look="quiet", icon="archive-restore")
        take.setAccessibleName(f"Take out: {title}")
        self._list.addWidget(holding(row(holding(told), take)))

    def _take_out(self, one: Record) -> None:
        self.bridge.do(take_out_of_bin, record_type=type(one), record_id=one.id)


class Closing(Card):
    """Closes the case with its outcome, or opens it again."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Closing the case")
        self.bridge, self._case_id = bridge, case_id
        self.told = words("", "muted", wrap=True)
        self.label = words("How did it end?", "label")
        self.label.setProperty("plain", "How did it end?")
        self.outcome = TextEditor("")
        self.outcome.name("How did it end?")
        self.label.setBuddy(self.outcome.controls[0])
        self.close_button = button("Close the case", self._close, icon="check")
        self.reopen_button = button("Open the case again", self._reopen, icon="undo-2")
        reasons = [(reason, reason.label) for reason in CloseReason]
        self.reason = ChoiceEditor(reasons, empty="Choose a reason", width=18)
        self.why = labelled("Why did it end?", self.reason)
        presses = holding(flow(self.close_button, self.reopen_button))
        self.add(self.told, self.why, self.label, self.outcome, presses)

    def refresh(self) -> None:
        """Show whether the case is open."""
        case = self.bridge.read(one_record, record_type=Case, record_id=self._case_id)
        if case is None:
            return
        closed = case.status is CaseStatus.CLOSED
        when = f" on {say_date(case.closed)}" if case.closed is not None else ""
        outcome = f"\n{case.outcome}" if case.outcome else ""
        self.told.setText(
            f"This case was closed{when}.{outcome}"
            if closed
            else "Closing takes the case off the list of open cases. Everything stays on record."
        )
        if not self.outcome.has_focus():
            self.outcome.show_value(case.outcome)
        if case.close_reason is not None:
            self.reason.show_value(case.close_reason)
        for widget in (self.why, self.label, self.outcome, self.close_button):
            widget.setVisible(not closed)
        self.reopen_button.setVisible(closed)

    def _close(self) -> None:
        self.bridge.do(
            close_case, case_id=self._case_id, outcome=self.outcome.typed(), reason=self.reason.value()
        )

    def _reopen(self) -> None:
        self.bridge.do(reopen_case, case_id=self._case_id)


def casefile_to_save(bridge: Bridge, case_id: str) -> CopyFile:
    """Return a whole case as one file, named after its reference."""
    from coordinator.exchange.casefile import write  # noqa: PLC0415 -- loads the schema reader, seldom needed
    from coordinator.queries.casefile import casefile_of  # noqa: PLC0415 -- the same

    found = bridge.read(casefile_of, case_id=case_id)
    name = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in found.reference) or "case"
    return CopyFile(f"{name}.json", write(found))
