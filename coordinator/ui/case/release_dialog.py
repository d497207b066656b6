"""Who gets what: every reader with why, what was changed for them, what must be mended; then the release."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QProgressBar, QWidget

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.commands.release import release_plan
from coordinator.errors import CoordinatorError, NotThere
from coordinator.models.plan import PlanVersion
from coordinator.models.timekeeping import Override
from coordinator.practice.recipients import RECIPIENTS, LeftOut
from coordinator.queries.circulation import ReaderCopy, reader_copy
from coordinator.queries.editions import Reader, readers_of
from coordinator.queries.people import people_of_case
from coordinator.queries.recipients import left_out_of
from coordinator.queries.records import drafts_of, record
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Chip, Notice, Tone, button, clear, column, holding, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leak_words import secrets_given_away
from coordinator.ui.case.release_remedies import LeakCard
from coordinator.ui.case.step_dialog import labelled, roomy
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import counted
from coordinator.ui.editors import TextEditor

KEPT_ON_RECORD = "Your reason is kept in the record with today’s date."


class ReleaseDialog(QDialog):
    """Every reader's copy built, what is in the way of it, and the release; ``released`` says it was done."""

    released = Signal()

    def __init__(self, bridge: Bridge, version_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.version = _version(bridge, version_id)
        self.setWindowTitle("Who gets what")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        people = bridge.read(people_of_case, case_id=self.version.case_id)
        self.people = {one.person.id: one.short_name for one in people}
        self.lines = {
            one.person_id: ReaderLine(self, one) for one in bridge.read(readers_of, version_id=version_id)
        }
        self._waiting: list[str] = []
        self._releasing = False
        self.progress = QProgressBar()
        self.progress.setAccessibleName("How many copies are made")
        self.told = words("", wrap=True)
        self.left_out, self.problem = Notice(Tone.WARN), Notice(Tone.DANGER)
        self.why = TextEditor("What makes it right that they get none")
        self.asked_why = labelled("Why they get no copy", self.why, help_words=KEPT_ON_RECORD)
        self.go = button("Release the plan", self.release, look="primary", icon="send")
        self.cancel = button("Not yet", self.reject)
        self._lay_out()
        self._keep_why()

    def begin(self) -> None:
        """Open and build everyone's copy."""
        self.open()
        self.build(list(self.lines))

    def build(self, reader_ids: list[str]) -> None:
        """Build these readers' copies, one after the other, off the window's thread."""
        idle = not self._waiting
        self._waiting += [one for one in reader_ids if one not in self._waiting]
        self.show_state()
        if idle:
            self._build_next()

    def release(self) -> None:
        """Freeze the version and issue the copies of everyone who is ticked; this is final."""
        self._releasing = True
        self.problem.say("")
        self.show_state()
        self.bridge.do(
            release_plan,
            self._done,
            self._refused,
            version_id=self.version.id,
            reader_ids=self.chosen(),
            reason=self.why.typed() if self._must_say_why() else "",
        )

    def chosen(self) -> list[str]:
        """Return the ids of the readers who are ticked."""
        return [key for key, line in self.lines.items() if line.tick.isChecked()]

    def reject(self) -> None:
        """Close, unless the release is under way."""
        if not self._releasing:
            super().reject()

    def _lay_out(self) -> None:
        parts = (*self.lines.values(), self.left_out, self.asked_why)
        self.area = scrolled(holding(column(*parts, None, gap=0.5, margins=(0, 0, 0.6, 0))))
        layout = column(
            words("Who gets what", "heading"),
            words(
                "Everyone’s copy has the same actions with the same numbers. Each one is built from what its "
                "reader may have, and the finished file is read through once more.",
                "muted",
                wrap=True,
            ),
            self.progress,
            self.area,
            self.problem,
            self.told,
            row(self.go, self.cancel, None),
            gap=0.7,
            margins=(1.5, 1.3, 1.5, 1.3),
        )
        layout.setStretch(layout.indexOf(self.area), 1)
        self.setLayout(layout)
        roomy(self, 60, 46)

    def _keep_why(self) -> None:
        """Keep the half-typed reason through a lock or a crash, until the plan is released."""
        where: dict[str, Any] = {
            "record_type": Override, "record_id": f"{self.version.id}:{RECIPIENTS}", "field": "reason"
        }  # fmt: skip
        kept = self.bridge.read(drafts_of, record_type=Override, record_id=str(where["record_id"])).get(
            "reason"
        )
        if kept is not None:
            self.why.show_typed(*kept)
        self.why.edited.connect(self.show_state)
        self.why.edited.connect(
            lambda: self.bridge.do(keep_draft, **where, text=self.why.typed(), cursor=self.why.place())
        )
        self.released.connect(lambda: self.bridge.do(drop_draft, **where))

    def _must_say_why(self) -> tuple[LeftOut, ...]:
        return self.bridge.read(
            left_out_of,
            version_id=self.version.id,
            reader_ids=self.chosen(),
            today=here(self.bridge).date(),
        )

    def _build_next(self) -> None:
        if not self._waiting:
            return
        self.bridge.read_later(
            reader_copy,
            self._built,
            version_id=self.version.id,
            reader_id=self._waiting[0],
            today=here(self.bridge).date(),
        )

    def _built(self, copy: ReaderCopy) -> None:
        self._waiting = [one for one in self._waiting if one != copy.edition.reader.person_id]
        self.lines[copy.edition.reader.person_id].show_copy(copy)
        self.show_state()
        self._build_next()

    def mend(self) -> None:
        """Build every copy that is in the way again, because a remedy was recorded."""
        self.build([key for key, line in self.lines.items() if line.gives_away or line.copy is None])

    def show_state(self) -> None:
        """Show how far the copies are, who is left out, and whether the plan can be released."""
        chosen = [self.lines[key] for key in self.chosen()]
        leaking = sum(line.gives_away for line in chosen)
        busy = bool(self._waiting) or self._releasing
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0 if self._releasing else len(self.lines))
        self.progress.setValue(len(self.lines) - len(self._waiting))
        missing = self._must_say_why()
        said_why = not missing or bool(self.why.typed().strip())
        self.go.setEnabled(not busy and not leaking and bool(chosen) and said_why)
        self.cancel.setEnabled(not self._releasing)
        say_why = "" if said_why else " First say below the names why somebody gets none."
        self.told.setText(self._state_in_words(len(chosen), leaking) + say_why)
        self.left_out.say(" ".join(one.sentence for one in missing))
        self.asked_why.setVisible(bool(missing))
        chain(self)
        mnemonics.assign(self)

    def _state_in_words(self, chosen: int, leaking: int) -> str:
        if self._releasing:
            return f"Releasing the plan and making {counted(chosen, 'copy', 'copies')} …"
        if self._waiting:
            return f"Making {self.lines[self._waiting[0]].reader.name}’s copy …"
        if not self.lines:
            return "There is nobody to give the plan to. Mark who came to the conference first."
        if leaking:
            several = counted(leaking, "copy gives", "copies give")
            return (
                f"{several} something away. Agree neutral words, record the person’s agreement, or choose "
                "“Not yet” and change the text."
            )
        return (
            f"{counted(chosen, 'copy', 'copies')} will be made. Releasing is final: this version stays as it "
            "is given out. To change the plan later, you start a new version."
        )

    def _done(self, _document_ids: object) -> None:
        self._releasing = False
        self.accept()
        self.released.emit()

    def _refused(self, refusal: CoordinatorError) -> None:
        self._releasing = False
        self.problem.say(str(refusal))
        self.show_state()
        self.build(list(self.lines))


def _version(bridge: Bridge, version_id: str) -> PlanVersion:
    found: PlanVersion | None = bridge.read(record, record_type=PlanVersion, record_id=version_id)
    if found is None:
        raise NotThere("That version of the plan is no longer in the casebook.")
    return found


class ReaderLine(QFrame):
    """One reader: whether and why they get a copy, what was changed for them, what it gives away."""

    def __init__(self, dialog: ReleaseDialog, reader: Reader) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.dialog, self.reader = dialog, reader
        self.copy: ReaderCopy | None = None
        self.leaks: list[LeakCard] = []
        self.tick = QCheckBox(reader.name.replace("&", "&&"))
        self.tick.setProperty("plain", reader.name)
        self.tick.setAccessibleName(f"{reader.name} gets a copy")
        self.tick.setChecked(True)
        self.tick.toggled.connect(lambda _on: dialog.show_state())
        self.chip = Chip("Being made", Tone.QUIET)
        self.changed = words("", "muted", wrap=True)
        self.changed.hide()
        self._leaks = column(gap=0.5)
        why = words(reader.why, "muted")
        self.setLayout(
            column(
                row(self.tick, why, None, self.chip),
                self.changed,
                self._leaks,
                gap=0.4,
                margins=(1.0, 0.4, 1.0, 0.5),
            )
        )

    @property
    def gives_away(self) -> bool:
        """Whether this reader's copy gives something away as it stands."""
        return bool(self.leaks)

    def show_copy(self, copy: ReaderCopy) -> None:
        """Show what was found in the finished copy."""
        self.copy = copy
        clear(self._leaks)
        self.leaks = [
            LeakCard(self.dialog.bridge, self.dialog.version, copy, secret, self.dialog.people)
            for secret in secrets_given_away(copy)
        ]
        for leak in self.leaks:
            leak.mended.connect(self.dialog.mend)
            self._leaks.addWidget(leak)
        said = ", ".join(f"“{one.say}”" for one in copy.neutral)
        problems = " ".join(f"{one.part}: {one.what}" for one in copy.edition.problems)
        told = " ".join(part for part in (f"In neutral words: {said}." if said else "", problems) if part)
        self.changed.setText(told)
        self.changed.setVisible(bool(told))
        if self.leaks:
            self.chip.show_state("Gives something away", Tone.DANGER)
        elif copy.neutral:
            self.chip.show_state("In neutral words", Tone.PLAIN)
        else:
            self.chip.show_state("Ready", Tone.GOOD)
