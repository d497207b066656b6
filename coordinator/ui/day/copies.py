"""Copies before people leave: who is to have one, saved on a stick or in a folder, and handed over."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.commands.same_day import hand_over_copies, make_same_day_copies
from coordinator.errors import BadInput, CoordinatorError, NotAllowed
from coordinator.models.choices import Mode, SendMethod
from coordinator.queries.circulation import CopyFile, copies_to_save
from coordinator.queries.same_day import CopyFor, CopyMade
from coordinator.ui.blocks import Card, Chip, Notice, Tone, button, column, flow, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.circulation_steps import SentDialog
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import counted
from coordinator.ui.day.tick import Tick

NO_LONGER_FIT = (
    "A copy is no longer fit to be given out. Nothing is lost. Look at it on your own page, and make the "
    "copies again."
)
"""What is said on the open table, whosever copy it is and whatever has changed."""
FROM_ELSEWHERE = {Mode.PHONE: "by phone", Mode.VIDEO: "by video"}


class CopiesCard(Card):
    """Everyone who may have a copy, those who came ticked; each copy is made and read through for them.

    Whoever may not be ``named`` on the open table stands in a card of its own, on the coordinator's page.
    """

    def __init__(self, bridge: Bridge, meeting_id: str, *, named: bool = True) -> None:
        super().__init__("A copy to take home" if named else "Copies for whoever is not named on the table")
        self.bridge, self.meeting_id, self._named = bridge, meeting_id, named
        self.lines: dict[str, CopyLine] = {}
        self._made: dict[str, CopyMade] = {}
        self._for: dict[str, CopyFor] = {}
        self._folder: Path | None = None
        self.done, self.problem = Notice(Tone.GOOD), Notice(Tone.WARN)
        self._list = column(gap=0.2)
        self.save = button("Save the copies …", self.ask, look="primary", icon="download")
        self.see = button("Open the folder to print", self._open, icon="folder-open")
        self.see.hide()
        self.busy = words("Making the copies and reading them through …", "muted", wrap=True)
        self.busy.hide()
        self.given = button("They are handed over", self.hand_over, icon="circle-check")
        self.add(
            words(
                "In large letters, one for each person, read through like any paper. Save them on a stick or "
                "in a folder, and print them before people leave.",
                "muted",
                wrap=True,
            ),
            self._list,
            self.busy,
            self.problem,
            self.done,
            flow(self.save, self.see, self.given),
        )

    def show_copies(self, readers: Sequence[CopyFor], made: Sequence[CopyMade]) -> None:
        """Show who may have a copy, and how far each one's copy has come."""
        self._made = {one.reader.person_id: one for one in made}
        self._for = found = {one.reader.person_id: one for one in readers if one.seen is self._named}
        for gone in [known for known in self.lines if known not in found]:
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        for place, (person_id, one) in enumerate(found.items()):
            line = self.lines.get(person_id) or self._new_line(one)
            line.show_copy(one, self._made.get(person_id))
            if self._list.indexOf(line) != place:
                self._list.insertWidget(place, line)
        self._show_state()
        chain(self)

    def chosen(self) -> list[str]:
        """Return the ids of those who are ticked."""
        return [key for key, line in self.lines.items() if line.tick.box.isChecked()]

    def ask(self) -> QFileDialog:
        """Ask where the copies are saved, and make and save them there."""
        return choose_folder(self, "Save the copies on a stick or in a folder", self.save_in)

    def save_in(self, folder: Path) -> None:
        """Make a copy for everyone who is ticked and save them all in a folder."""
        self._say()
        self._folder = folder
        self.save.setEnabled(False)
        self.busy.show()
        self.bridge.do(
            make_same_day_copies,
            self._read,
            self._refused,
            meeting_id=self.meeting_id,
            reader_ids=self.chosen(),
        )

    def hand_over(self) -> None:
        """Note that the copies of those who are ticked were handed over."""
        self._say()
        given = self._to_hand_over()
        self.bridge.do(hand_over_copies, None, self._not_handed_over, circulation_ids=given)

    def _new_line(self, one: CopyFor) -> "CopyLine":
        line = CopyLine(one)
        line.tick.ticked.connect(lambda _on: self._show_state())
        line.sent.clicked.connect(lambda _checked=False: self._ask_how_sent(one))
        self.lines[one.reader.person_id] = line
        return line

    def _to_hand_over(self) -> list[str]:
        """Return the lines of copies that are made and can be put into somebody's hands."""
        made = [self._made[key] for key in self.chosen() if key in self._made and self._for[key].in_the_room]
        return [one.circulation.id for one in made if one.circulation.sent_on is None]

    def _ask_how_sent(self, one: CopyFor) -> None:
        made = self._made.get(one.reader.person_id)
        if made is not None:
            SentDialog(self.bridge, made.circulation, one.called, self).begin()

    def _show_state(self) -> None:
        self.save.setEnabled(bool(self.chosen()))
        self.given.setVisible(bool(self._to_hand_over()))

    def _read(self, circulation_ids: tuple[str, ...]) -> None:
        today: date = here(self.bridge).date()
        self.bridge.read_later(copies_to_save, self._write, circulation_ids=circulation_ids, today=today)

    def _write(self, files: Sequence[CopyFile]) -> None:
        self.busy.hide()
        self._show_state()
        folder = self._folder
        if folder is None:
            return
        refused, saved = [file.refusal for file in files if file.refusal], 0
        refusals = [NO_LONGER_FIT] if refused and self._named else refused
        for file in [one for one in files if not one.refusal]:
            try:
                write_copy(folder, file.file_name, file.content)
            except BadInput as problem:
                refusals.append(str(problem))
                break
            saved += 1
        said = f"{counted(saved, 'copy', 'copies')} saved in {folder}. {NO_LONGER_PROTECTED}" if saved else ""
        self._say(done=said, problem="\n".join(refusals))
        self.see.setVisible(bool(saved))

    def _refused(self, refusal: CoordinatorError) -> None:
        self.busy.hide()
        self._say(problem=str(refusal))
        self._show_state()

    def _not_handed_over(self, refusal: CoordinatorError) -> None:
        unfit = self._named and isinstance(refusal, NotAllowed)
        self._say(problem=NO_LONGER_FIT if unfit else str(refusal))

    def _say(self, *, done: str = "", problem: str = "") -> None:
        self.done.say(done)
        self.problem.say(problem)

    def _open(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class CopyLine(QWidget):
    """One person: whether they are to have a copy, how they take part, and how far their copy has come."""

    def __init__(self, one: CopyFor) -> None:
        super().__init__()
        self.tick = Tick(one.called)
        self.tick.box.setAccessibleName(f"{one.called} is to have a copy")
        self.tick.show_value(ticked=one.came)
        self.chip = Chip("", Tone.QUIET)
        self.sent = button("It was sent …", look="quiet", icon="send")
        self.sent.setAccessibleName(f"{one.called}’s copy was sent")
        line = row(self.tick, self.sent, self.chip, gap=0.6)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_copy(self, one: CopyFor, made: CopyMade | None) -> None:
        """Show how far this copy has come."""
        where = (
            ""
            if one.in_the_room
            else FROM_ELSEWHERE.get(one.mode, "")
            if one.mode and one.came
            else "not here"
        )
        self.tick.words.setText(f"{one.called}, {where}" if where else one.called)
        to_send = made is not None and made.circulation.sent_on is None and not one.in_the_room
        self.sent.setVisible(to_send)
        self.chip.show_state(*_standing(made))


def _standing(made: CopyMade | None) -> tuple[str, Tone]:
    if made is None:
        return "No copy yet", Tone.QUIET
    if not made.still_so:
        return "The plan has changed since", Tone.WARN
    if made.circulation.method is SendMethod.HAND:
        return "Handed over", Tone.GOOD
    return ("Made", Tone.PLAIN) if made.circulation.sent_on is None else ("Sent", Tone.GOOD)
