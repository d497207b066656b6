"""Who has the plan: each reader's copy, how it went and how we know that it arrived."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from coordinator.commands.release import issue_edition
from coordinator.errors import BadInput, CoordinatorError
from coordinator.models.circulation import Circulation, Document
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.queries.circulation import CopyFile, CopyLine, copies_of_case, copies_to_save
from coordinator.queries.people import people_of_case
from coordinator.ui.blocks import Card, EmptyState, Notice, Tone, button, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.circulation_steps import ArrivedDialog, SentDialog
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.step_dialog import at_foot, headed, labelled
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import counted, joined
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.dates import say_short_date
from coordinator.ui.form import Form, Section, beside
from coordinator.ui.forms.circulation import CIRCULATION
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

PATIENCE = 400
"""Milliseconds after which waiting is shown."""

COPY = Form(
    Circulation,
    [
        Section(
            "",
            [
                beside(*(one for one in group.fields if one.key != "recipient_id"))
                for section in CIRCULATION.sections
                for group in section.groups
            ],
        )
    ],
    noun="copy",
)
"""A copy belongs to the reader it was made for, so its reader is shown and not chosen again."""


class CirculationTab(Tab):
    """The copies of the newest version, those of earlier ones below, and one more copy for somebody else."""

    shows: ClassVar = frozenset({Circulation, Document, PlanVersion, Person, Participant})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._lines: dict[str, CopyLine] = {}
        self.nothing = Card().add(
            EmptyState(
                "send",
                "Nothing to send yet",
                "When the plan is released, everyone’s copy stands here, with how it went and how we know "
                "that it arrived.",
                button("Go to the plan", lambda: ways.to_case(case_id, "Plan"), look="primary"),
            )
        )
        self.head = CopiesHead(self)
        self.copies = self._list("Copies of the plan", newest=True)
        self.earlier = self._list("Copies of earlier versions", newest=False)
        self.put(self.nothing, self.head, self.copies, self.earlier)

    def refresh(self) -> None:
        """Show every copy as it stands now."""
        self._read()
        newest = [line for line in self._lines.values() if line.version == self._newest()]
        self.nothing.setVisible(not newest)
        for card in (self.head, self.copies):
            card.setVisible(bool(newest))
        self.earlier.setVisible(len(newest) < len(self._lines))
        self.head.show_lines(newest)
        self.copies.refresh()
        self.earlier.refresh()

    def save_one(self, circulation: Circulation) -> None:
        """Save one reader's copy in a folder."""
        self._ask_folder("Where to save this copy", [circulation.id])

    def save_all(self) -> None:
        """Save every copy of the newest version in one folder."""
        self._ask_folder(
            "Where to save all copies",
            [key for key, line in self._lines.items() if line.version == self._newest() and line.document],
        )

    def save_in(self, folder: Path, circulation_ids: Sequence[str]) -> None:
        """Save these copies in a folder, each read through once more first."""
        self.head.wait()
        self.bridge.read_later(
            copies_to_save,
            lambda files: self._write(folder, files),
            circulation_ids=circulation_ids,
            today=self.today(),
        )

    def mark_sent(self, circulation: Circulation) -> None:
        """Ask how a copy was sent."""
        SentDialog(self.bridge, circulation, self._name(circulation), self).begin()

    def mark_arrived(self, circulation: Circulation) -> None:
        """Ask how we know that a copy arrived."""
        ArrivedDialog(self.bridge, circulation, self._name(circulation), self).begin()

    def make_copy(self, reader_id: str, name: str) -> None:
        """Make one more copy of the newest version for somebody, by what they may have today."""
        version_id = next(
            line.circulation.version_id for line in self._lines.values() if line.version == self._newest()
        )
        self.head.say()
        self.bridge.do(
            issue_edition,
            lambda _id: self.head.say(done=f"A fresh copy for {name} is at the end of the list."),
            self._refused,
            version_id=version_id,
            reader_id=reader_id,
        )

    def _list(self, title: str, *, newest: bool) -> RecordList:
        arrived = RowAction("It arrived", "circle-check", self.mark_arrived)
        save = RowAction("Save this copy", "download", self.save_one)
        sent = RowAction("Mark as sent", "send", self.mark_sent)
        fresh = RowAction("Make a fresh copy", "refresh-cw", self._freshen)
        return RecordList(
            self.bridge,
            COPY,
            title=title,
            rows=lambda: self._rows(newest=newest),
            summary=self._summary,
            actions=(save, sent, arrived, fresh) if newest else (arrived,),
            also=self.shows,
            can_bin=False,
        )

    def _rows(self, *, newest: bool) -> list[Circulation]:
        self._read()
        wanted = self._newest()
        return [line.circulation for line in self._lines.values() if (line.version == wanted) is newest]

    def _read(self) -> None:
        found = self.bridge.read(copies_of_case, case_id=self.case_id)
        self._lines = {line.circulation.id: line for line in found}

    def _newest(self) -> int:
        return max((line.version for line in self._lines.values()), default=0)

    def _summary(self, circulation: Circulation) -> Summary:
        line = self._lines[circulation.id]
        method = circulation.method.label if circulation.method else ""
        sent = f"sent {say_short_date(circulation.sent_on)}" if circulation.sent_on else ""
        several = f"version {line.version}" if self._newest() > 1 else ""
        chip, tone = standing(circulation)
        return Summary(
            line.reader.name, joined(circulation.why, several, method, sent), chip, tone, line.reader.initials
        )

    def _name(self, circulation: Circulation) -> str:
        return self._lines[circulation.id].reader.name

    def _freshen(self, circulation: Circulation) -> None:
        self.make_copy(circulation.recipient_id, self._name(circulation))

    def _refused(self, refusal: CoordinatorError) -> None:
        self.head.say(problem=str(refusal))
        self.page.ensureWidgetVisible(self.head)

    def _ask_folder(self, title: str, circulation_ids: Sequence[str]) -> None:
        self.flush()
        self.head.say()
        choose_folder(self, title, lambda folder: self.save_in(folder, circulation_ids))

    def _write(self, folder: Path, files: Sequence[CopyFile]) -> None:
        refusals = [file.refusal for file in files if file.refusal]
        saved = []
        for file in files:
            if file.refusal:
                continue
            try:
                saved.append(write_copy(folder, file.file_name, file.content))
            except BadInput as problem:
                refusals.append(str(problem))
                break
        told = saved[0].name if len(saved) == 1 else counted(len(saved), "copy", "copies")
        self.head.say(
            done=f"Saved {told} in {folder}. {NO_LONGER_PROTECTED}" if saved else "",
            problem="\n".join(refusals),
        )
        self.page.ensureWidgetVisible(self.head)


class CopiesHead(Card):
    """How many copies went and arrived, saving them all, and one more copy for somebody else."""

    def __init__(self, tab: CirculationTab) -> None:
        super().__init__()
        self.tab = tab
        self.heading.setText("Who has the plan")
        self.told = words("", "strong", wrap=True)
        self.done, self.problem = Notice(Tone.GOOD), Notice(Tone.WARN)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName("Reading the copies through")
        self.busy.hide()
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE)
        self._wait.timeout.connect(self.busy.show)
        self.save_all = button("Save all copies", tab.save_all, icon="download")
        self.person = ChoiceEditor((), empty="Choose a person", width=13)
        self.give = button("Make a copy for them", self._give, icon="user-plus")
        self._more = holding(row(labelled("Somebody else", self.person), at_foot(self.give), None))
        self.add(
            headed(self.heading, self.save_all),
            self.told,
            words(
                "Save a copy, send it in the way you always do, then note here how it went. The program "
                "sends nothing.",
                "muted",
                wrap=True,
            ),
            self.busy,
            self.done,
            self.problem,
            self._more,
        )

    def show_lines(self, lines: Sequence[CopyLine]) -> None:
        """Show how far the copies of the newest version have come."""
        sent = sum(line.circulation.sent_on is not None for line in lines)
        proven = sum(line.circulation.proof is not None for line in lines)
        self.told.setText(
            f"{counted(len(lines), 'copy', 'copies')}: {sent} sent, {proven} known to have arrived."
        )
        here = {line.reader.person_id for line in lines}
        people = self.tab.bridge.read(people_of_case, case_id=self.tab.case_id)
        others = [(one.person.id, one.person.name) for one in people if one.person.id not in here]
        self.person.show_rows(others)
        self._more.setVisible(bool(others))

    def wait(self) -> None:
        """Show that something is under way, if it takes a moment."""
        self._wait.start()

    def say(self, *, done: str = "", problem: str = "") -> None:
        """Show what was done, or why it was not."""
        self._wait.stop()
        self.busy.hide()
        self.done.say(done)
        self.problem.say(problem)

    def _give(self) -> None:
        person_id = self.person.value()
        if person_id is None:
            self.person.setFocus()
            return
        self.tab.make_copy(person_id, self.person.box.currentText())


def standing(circulation: Circulation) -> tuple[str, Tone]:
    """Return how far a copy has come, in a few words and their colour."""
    if circulation.proof is not None:
        return f"Arrived: {circulation.proof.value}", Tone.GOOD
    if circulation.sent_on is not None:
        return "No proof yet", Tone.WARN
    return "Not sent yet", Tone.QUIET
