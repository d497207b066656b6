"""Where actions are typed fast: what, who by a letter or two, when in words; Enter for the next."""

from collections import deque
from collections.abc import Callable, Collection
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.commands.plan_typing import TYPED_LINE, add_typed_action
from coordinator.errors import CoordinatorError
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.practice.initials import Found, initials_of, people_from
from coordinator.practice.names import in_words
from coordinator.practice.recurrence import When, read_when
from coordinator.queries.people import people_of_case
from coordinator.queries.records import drafts_of, record
from coordinator.ui.blocks import Card, Notice, Tone, button, column, flow, holding, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.tab import chain
from coordinator.ui.case.wording import first_line, joined
from coordinator.ui.echo import Echo, Offer
from coordinator.ui.editors import LineEditor
from coordinator.ui.flow import stretch

AGAIN = "Press Enter again to keep it in your words."
WITHOUT_WHAT = "Write what will happen. A few words are enough."

Line = tuple[str, str, str, str]
"""What will happen, who, by when, and how we will know, as they stand in their boxes."""
NOTHING: Line = ("", "", "", "")


class QuickLines(Card):
    """One line for one action; Enter adds it and begins the next. ``added`` carries the new action's id.

    ``unseen`` are people nobody here is to be told of: no letters stand for them, and they stay as typed.
    What is typed is kept with each key, so that a lock or a crash loses none of it; a line that could not be
    added, or was cleared, can be brought back.
    """

    added = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        case_id: str,
        version_id: Callable[[], str],
        unseen: Callable[[], Collection[str]] = tuple,
    ) -> None:
        super().__init__("Type the actions")
        self.bridge, self.case_id, self._version_id, self._unseen = bridge, case_id, version_id, unseen
        self._people: tuple[Person, ...] = ()
        self._names: dict[str, str] = {}
        self._review: Any = None
        self._shown_version = ""
        self._asked: Line = NOTHING
        self._sent: deque[Line] = deque()
        self._aside: list[Line] = []
        self._cleared: Line | None = None
        self.what = LineEditor("Steve goes with Jon to the money advice session", width=17)
        self.who = LineEditor("Initials or names", width=9)
        self.when = LineEditor("Every other Tuesday until Easter", width=14)
        self.how = LineEditor("Jon tells Dana", width=12)
        self.boxes = (self.what, self.who, self.when, self.how)
        self.people, self.days = Echo(), Echo()
        self.letters = words("", "small", wrap=True)
        self.go = button("Add it", self.enter, look="primary", icon="plus")
        self.bring_back = button("Bring it back", self._bring_back, look="quiet")
        self.notice = Notice(Tone.WARN, "", self.bring_back)
        self.done = words("", "muted", wrap=True)
        self.done.hide()
        self._lay_out()
        self.what.edited.connect(self._edited)
        self.how.edited.connect(self._edited)
        self.who.edited.connect(self._who_edited)
        self.when.edited.connect(self._when_edited)
        for box in (self.who, self.when):
            box.left.connect(self._say_back)
        self.people.chosen.connect(partial(self._answer, self.who))
        self.days.chosen.connect(partial(self._answer, self.when))
        bridge.changed.connect(self._hear)

    def _lay_out(self) -> None:
        cells = [
            labelled("Who", self.who),
            labelled("By when, or how often", self.when),
            labelled("How we will know", self.how),
        ]
        for cell, share in zip(cells, (2, 3, 3), strict=True):
            stretch(cell, share)
        press = holding(column(words(" "), self.go, gap=0.25))
        self.add(
            labelled("What will happen", self.what),
            flow(*cells, press, gap=0.7, grow=True),
            self.people,
            self.days,
            self.notice,
            self.done,
            self.letters,
        )

    def refresh(self) -> None:
        """Read who is in the case and when the plan is looked at again, and show what was half typed."""
        unseen = self._unseen()
        everybody = self.bridge.read(people_of_case, case_id=self.case_id)
        found = [one for one in everybody if one.person.id not in unseen]
        self._people = tuple(one.person for one in found)
        self._names = {one.person.id: one.short_name for one in found}
        letters = initials_of(self._people)
        told = "  ·  ".join(f"{letters[one.id]} {self._names[one.id]}" for one in self._people)
        self.letters.setText(f"Who, by as few letters as will do:  {told}" if told else "")
        self.letters.setVisible(bool(told))
        version_id = self._version_id()
        self.setEnabled(bool(version_id))
        if version_id:
            version = self.bridge.read(record, record_type=PlanVersion, record_id=version_id)
            self._review = version.review_on if version is not None else None
        if version_id != self._shown_version:
            self._shown_version = version_id
            self._show_draft()
        self._say_back()

    def typed(self) -> Line:
        """Return the line as it stands."""
        what, who, when, how = (box.typed() for box in self.boxes)
        return what, who, when, how

    def enter(self) -> None:
        """Add the line as an action and begin the next; what is in doubt is asked first, once."""
        line = self.typed()
        if not any(text.strip() for text in line):
            self.what.setFocus()
            return
        if not line[0].strip():
            self._tell(WITHOUT_WHAT)
            self.what.setFocus()
            return
        found, when = self._found(), self._when()
        doubted = self.who if found.unclear else self.when if when.problem else None
        if doubted is not None and self._asked != line:
            self._asked = line
            self._tell(AGAIN)
            doubted.setFocus()
            doubted.mark(wrong=True)
            return
        self._send(line, found, when)

    def clear_line(self) -> None:
        """Take the line out of the boxes; it can be brought back."""
        self._cleared = self.typed()
        self._show_line(NOTHING)
        self._keep()
        self._tell("Cleared.", can_bring_back=True)
        self.what.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own names
        self.refresh()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        at = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(at, QPushButton):
                at.click()
            else:
                self.enter()
        elif event.key() == Qt.Key.Key_Escape and any(self.typed()):
            self.clear_line()
        else:
            super().keyPressEvent(event)

    def _send(self, line: Line, found: Found, when: When) -> None:
        named = [self._names[one] if one else piece for piece, one in found.pieces]
        in_doubt = bool(found.unknown or found.unclear)
        self._sent.append(line)
        self._show_line(NOTHING)
        self._tell("")
        self._asked = NOTHING
        self.done.setText(f"Added: {joined(first_line(line[0]), in_words(named), when.kept)}")
        self.what.setFocus()
        self.bridge.do(
            add_typed_action,
            self._added,
            self._refused,
            version_id=self._shown_version,
            what=line[0],
            who_ids=found.person_ids,
            who_words=in_words(named) if in_doubt else "",
            how_checked=line[3],
            **when.facts(),
        )

    def _added(self, action_id: str) -> None:
        self._sent.popleft()
        self._cleared = None
        self.done.show()
        if any(self.typed()) or self._aside:
            self._keep()
        self.added.emit(action_id)

    def _refused(self, refusal: CoordinatorError) -> None:
        line = self._sent.popleft()
        self.done.hide()
        if any(self.typed()):
            self._aside.append(line)
        else:
            self._show_line(line)
        self._keep()
        self._tell(str(refusal), can_bring_back=bool(self._aside))

    def _bring_back(self) -> None:
        """Put a line that was set aside back into the boxes; what stands there takes its place aside."""
        back = self._aside.pop() if self._aside else self._cleared
        self._cleared = None
        if any(self.typed()):
            self._aside.append(self.typed())
        self._show_line(back or NOTHING)
        self._keep()
        self._tell(
            "Another line is still set aside." if self._aside else "", can_bring_back=bool(self._aside)
        )
        self.what.setFocus()

    def _tell(self, sentence: str, *, can_bring_back: bool = False) -> None:
        self.bring_back.setVisible(can_bring_back)
        self.notice.say(sentence)
        if sentence:
            self.done.hide()
        self._chain()

    def _found(self) -> Found:
        return people_from(self.who.typed(), self._people)

    def _when(self) -> When:
        return read_when(self.when.typed(), today=self.bridge.now().date(), until=self._review)

    def _edited(self) -> None:
        self._keep()
        if self.notice.sentence.text() in {AGAIN, WITHOUT_WHAT}:
            self._tell("")

    def _who_edited(self) -> None:
        self._edited()
        self._say_who()

    def _when_edited(self) -> None:
        self._edited()
        self._say_when()

    def _say_back(self) -> None:
        self._say_who()
        self._say_when()

    def _say_who(self) -> None:
        found = self._found()
        names = in_words([self._names[one] for one in found.person_ids])
        kept = f"In your words: {in_words(list(found.unknown))}" if found.unknown else ""
        question, offers = "", []
        if found.unclear:
            piece, meant = found.unclear[0]
            question = f"Who is “{piece}”?"
            offers = [Offer(self._names[one], self._with_name(found, piece, one)) for one in meant]
        self.people.show_words(joined(names, kept), question, offers)
        self._described(self.who, joined(names, kept), question)
        self._chain()

    def _with_name(self, found: Found, piece: str, person_id: str) -> str:
        said = [self._names[person_id] if one == piece else one for one, _meant in found.pieces]
        return ", ".join(said)

    def _say_when(self) -> None:
        when = self._when()
        offers = [Offer(shown, text) for shown, text in when.offers]
        self.days.show_words(when.said, when.problem, offers)
        self._described(self.when, when.said, when.problem)
        self._chain()

    def _described(self, box: LineEditor, said: str, question: str) -> None:
        box.mark(wrong=bool(question) and not box.has_focus())
        box.box.setAccessibleDescription(question or said)

    def _answer(self, box: LineEditor, text: str) -> None:
        box.show_typed(text, len(text))
        self._tell("")
        box.setFocus()
        self._keep()
        self._say_back()

    def _show_line(self, line: Line) -> None:
        for box, text in zip(self.boxes, line, strict=True):
            box.show_typed(text, len(text))
        self._say_back()

    def _keep(self) -> None:
        """Keep what is typed, with lines that were set aside below it."""
        kept: dict[str, Any] = {"record_type": PlanVersion, "record_id": self._shown_version}
        lines = [self.typed(), *self._aside]
        if not self._shown_version:
            return
        if not any(any(line) for line in lines):
            self.bridge.do(drop_draft, **kept, field=TYPED_LINE)
            return
        at = next((place for place, box in enumerate(self.boxes) if box.has_focus()), 0)
        cursor = sum(len(text) + 1 for text in self.typed()[:at]) + self.boxes[at].place()
        text = "\n".join(text for line in lines for text in line)
        self.bridge.do(keep_draft, **kept, field=TYPED_LINE, text=text, cursor=cursor)

    def _show_draft(self) -> None:
        self._aside, self._cleared = [], None
        self._tell("")
        drafts = self.bridge.read(drafts_of, record_type=PlanVersion, record_id=self._shown_version)
        text, cursor = drafts.get(TYPED_LINE, ("", 0))
        texts = [*text.split("\n"), *NOTHING]
        lines = [(a, b, c, d) for a, b, c, d in zip(*[iter(texts)] * len(NOTHING), strict=False)]
        self._show_line(lines[0])
        self._aside = [line for line in lines[1:] if any(line)]
        for box in self.boxes:
            if cursor <= len(box.typed()):
                box.box.setCursorPosition(cursor)
                break
            cursor -= len(box.typed()) + 1
        if self._aside:
            self._tell("A line could not be added, and is still set aside.", can_bring_back=True)

    def _chain(self) -> None:
        chain(self)

    def _hear(self, changed: frozenset[type[Any]]) -> None:
        if self.isVisible() and changed & {Person, Participant, PlanVersion}:
            self.refresh()
