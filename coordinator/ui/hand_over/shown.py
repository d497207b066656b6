"""After private family time: what the family shows goes into its plan, and the rest of its sheet is erased.

What was written is never on this page: before the family has chosen nobody reads it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from coordinator.commands.private_time import end_private_time, join_draft
from coordinator.errors import CoordinatorError, NotThere
from coordinator.practice.family_draft import FamilyDraft, Shown
from coordinator.practice.names import in_words
from coordinator.practice.private_time import ended_at, written
from coordinator.ui.blocks import (
    Card,
    Notice,
    Tone,
    button,
    clear,
    column,
    flow,
    holding,
    row,
    scrolled,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import chain
from coordinator.ui.dates import say_date, say_time
from coordinator.ui.theme import sized


class ShownPage(QWidget):
    """Brings in what is shown; ``joined`` carries the meeting once it is done, ``given_back`` before.

    ``put_off`` carries nothing: the sheet stays sealed, and is asked about at the next unlocking.
    """

    joined = Signal(str)
    given_back = Signal(str)
    put_off = Signal(str)

    def __init__(self, bridge: Bridge, draft: FamilyDraft) -> None:
        super().__init__()
        self._bridge, self._draft = bridge, draft
        self.boxes: dict[Shown, QCheckBox] = {}
        self.notice = Notice(Tone.WARN)
        self.card = Card()
        sized(self.card, most=(46, 0))
        self.title = words("What the family shows", "title", wrap=True)
        self.told = words("", wrap=True)
        self.kept = words("", "muted", wrap=True)
        self._asked = column(gap=0.3)
        self._steps = flow(gap=0.6)
        self.later = button("Decide later", self._put_off, look="quiet")
        self.later.setVisible(draft.ended is None)
        self.erase = button("Erase the sheet for good", self._erase_unread, look="danger")
        self.erase.hide()
        self.card.add(self.title, self.told, self.kept, self._asked, self.notice, holding(self._steps))
        self.card.add(row(self.later, self.erase, None))
        across = row(None, self.card, None)
        across.setStretch(1, 100)
        self.setLayout(column(scrolled(holding(column(None, across, None, margins=(1.5, 1.5, 1.5, 1.5))))))
        if draft.ended is None:
            self._ask_what_next()
        else:
            self._say_what_is_shown()

    def _say_what_is_shown(self) -> None:
        shown = [part for part in written(self._draft) if part in self._draft.shown]
        hidden = [part for part in written(self._draft) if part not in shown]
        self.told.setText(f"The family shows: {_named(shown)}." if shown else "The family shows nothing.")
        self.kept.setText(f"It keeps to itself: {_named(hidden)}. This is erased." if hidden else "")
        self.kept.setVisible(bool(hidden))
        self._offer(
            button("Bring it into the plan" if shown else "Go on", self.bring_in, look="primary"),
            button("Give the sheet back to the family", self._give_back),
        )

    def _ask_what_next(self) -> None:
        saved = self._draft.saved.astimezone()
        self.told.setText(
            f"The family’s sheet was saved at {say_time(saved.time())} on {say_date(saved.date())}. "
            "The family has not chosen yet what it shows, so nothing of it is shown here."
        )
        self.kept.hide()
        finish = button("They have finished: bring in what they choose", self.ask_the_family)
        give = button("Give it back to the family", self._give_back, look="primary")
        self._offer(give, finish)

    def ask_the_family(self) -> None:
        """Let the family say of each part whether it is shown; none is ticked for it."""
        parts = written(self._draft)
        self.told.setText(
            "Ask the family which parts it shows, and tick those. What is left unticked is erased unread."
            if parts
            else "Nothing was written on the sheet."
        )
        for part in parts:
            box = QCheckBox(part.value[:1].upper() + part.value[1:])
            self.boxes[part] = box
            self._asked.addWidget(box)
        bring = "Bring these in and erase the rest" if parts else "Go on"
        self._offer(
            button(bring, self.bring_in, look="primary"),
            button("Give it back to the family", self._give_back),
        )

    def bring_in(self) -> None:
        """Note when the private time ended, and join what is shown."""
        if self._draft.ended is None:
            ticked = tuple(part for part, box in self.boxes.items() if box.isChecked())
            self._draft = replace(self._draft, shown=ticked)
        draft = self._draft
        self._free(free=False)
        self._bridge.do(
            end_private_time,
            self._join,
            self._refuse,
            meeting_id=draft.meeting_id,
            began=draft.began,
            ended=ended_at(draft),
        )

    def say(self, sentence: str) -> None:
        """Show why something was refused."""
        self.notice.say(sentence)

    def _give_back(self) -> None:
        self.given_back.emit(self._draft.meeting_id)

    def _put_off(self) -> None:
        self.put_off.emit("")

    def _join(self, _nothing: Any) -> None:
        if self._draft.as_shown().is_empty:
            self._erase("")
        else:
            self._bridge.do(join_draft, self._erase, self._refuse, draft=self._draft)

    def _erase(self, _version_id: str) -> None:
        if self._is_erased():
            self.joined.emit(self._draft.meeting_id)

    def _erase_unread(self) -> None:
        if self._is_erased():
            self.put_off.emit("")

    def _is_erased(self) -> bool:
        try:
            self._bridge.desk.casebook.family_draft.clear()
        except CoordinatorError as refusal:
            # Joining again does no harm, so the sheet may wait for the drive.
            self._refuse(refusal)
            return False
        return True

    def _refuse(self, refusal: CoordinatorError) -> None:
        self._free(free=True)
        self.notice.say(f"{refusal} The family’s sheet is kept as it is.")
        self.later.show()
        # Its meeting was taken out of the casebook, or came after the copy the casebook was restored from.
        self.erase.setVisible(isinstance(refusal, NotThere))

    def _offer(self, *steps: QWidget) -> None:
        clear(self._steps)
        for step in steps:
            self._steps.addWidget(step)
        QTimer.singleShot(0, self, lambda: chain(self))

    def _free(self, *, free: bool) -> None:
        for step in self.findChildren(QPushButton):
            step.setEnabled(free)


def _named(parts: Sequence[Shown]) -> str:
    return in_words([part.value for part in parts])
