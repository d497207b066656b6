"""The log of calls and visits, filled in from the keyboard in a minute, and the next steps still to do."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame

from coordinator.commands.preparation import mark_next_step
from coordinator.models.base import Record
from coordinator.models.choices import ContactOutcome
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact
from coordinator.queries.people import people_of_case
from coordinator.queries.preparation import next_steps
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Card, Tone, button, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import (
    capital,
    counted,
    first_line,
    from_today,
    joined,
    named,
    say_short_moment,
)
from coordinator.ui.dates import say_short_date
from coordinator.ui.editors import Editor
from coordinator.ui.flow import stretch
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.preparation import CONTACT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

OUTCOME_TONES = {
    ContactOutcome.REACHED: Tone.GOOD,
    ContactOutcome.REFUSED: Tone.WARN,
    ContactOutcome.WRONG_NUMBER: Tone.WARN,
}
LATEST = 5
"""Lines of the log at first, so few that the rest of the page stays near."""
MOST_STEPS = 4
"""Next steps shown; the rest is counted and stands in the log."""


class CallLog(RecordList):
    """Every attempt to reach somebody, the newest first."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self._case_id = case_id
        self._names: dict[str, str] = {}
        super().__init__(
            bridge,
            CONTACT,
            title="Calls and visits",
            add="Add a call or visit",
            rows=self._calls,
            new=lambda: Contact(case_id=case_id, happened=here(bridge)),
            summary=self._line,
            also=frozenset({Person, Participant}),
            empty="Log every attempt, also when nobody answers. It takes a minute.",
        )
        self._limit = LATEST

    def _form_sheet(self) -> tuple[QFrame, FormView]:
        sheet, view = super()._form_sheet()
        if not view.findChildren(JumpToName):
            JumpToName(view.cells["person_ids"].editor, view.cells["kind"].editor, view)
        return sheet, view

    def _calls(self) -> Sequence[Record]:
        found = self.bridge.read(people_of_case, case_id=self._case_id)
        self._names = {one.person.id: one.short_name for one in found}
        last = datetime.max  # noqa: DTZ901 -- local, as the moments it is compared with
        calls = self.bridge.read(case_records, record_type=Contact, case_id=self._case_id)
        return sorted(calls, key=lambda one: (one.happened or last, one.id), reverse=True)

    def _line(self, call: Contact) -> Summary:
        title = f"{call.kind.label} – {named(self._names, call.person_ids)}"
        line = joined(say_short_moment(call.happened), first_line(call.summary, 120))
        outcome = call.outcome
        if outcome is None:
            return Summary(title, line, "What came of it?", Tone.WARN)
        return Summary(title, line, outcome.label, OUTCOME_TONES.get(outcome, Tone.QUIET))


class JumpToName(QObject):
    """Lets a letter go to the next name that begins with it, and Enter go on to the next field."""

    def __init__(self, boxes: Editor, onward: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._boxes, self._onward = boxes, onward
        boxes.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 -- Qt's own name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._onward.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier and self._jump(event.text()):
                return True
        return super().eventFilter(watched, event)

    def _jump(self, typed: str) -> bool:
        boxes = [one for one in self._boxes.controls if isinstance(one, QCheckBox)]
        if not typed.strip() or not boxes:
            return False
        at = next((place for place, one in enumerate(boxes) if one.hasFocus()), -1)
        for one in (*boxes[at + 1 :], *boxes[: at + 1]):
            if one.text().replace("&", "").casefold().startswith(typed.casefold()):
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


class NextSteps(Card):
    """What was said would come next and is not done yet; one press marks it as done."""

    def __init__(self, bridge: Bridge, case_id: str, open_call: Callable[[str], object]) -> None:
        super().__init__("Next steps")
        self.bridge, self._case_id, self._open_call = bridge, case_id, open_call
        self._list = column(gap=0.5)
        self.more = words("", "muted", wrap=True)
        self.add(self._list, self.more)

    def refresh(self) -> None:
        """Read the log again and show what is still to do; the card goes when nothing is."""
        found = self.bridge.read(next_steps, case_id=self._case_id)
        people = self.bridge.read(people_of_case, case_id=self._case_id)
        names = {one.person.id: one.short_name for one in people}
        clear(self._list)
        for call in found[:MOST_STEPS]:
            self._list.addWidget(self._line(call, names))
        rest = len(found) - MOST_STEPS
        self.more.setText(f"{counted(rest, 'more next step')} in the log below." if rest > 0 else "")
        self.more.setVisible(rest > 0)
        self.heading.setText(f"Next steps ({len(found)})" if found else "Next steps")
        self.setVisible(bool(found))

    def _line(self, call: Contact, names: dict[str, str]) -> QFrame:
        done = button("Done", lambda: self._done(call.id), icon="check")
        done.setAccessibleName(f"Done: {call.next_step}")
        seen = button("Open", lambda: self._open_call(call.id), look="quiet")
        seen.setAccessibleName(f"Open: {call.next_step}")
        said = column(
            words(call.next_step, "strong", wrap=True),
            words(self._when(call, names), "muted", wrap=True),
            gap=0.05,
        )
        told = holding(said)
        stretch(told, 1)
        line = QFrame()
        line.setLayout(row(told, seen, done, gap=0.6))
        return line

    def _when(self, call: Contact, names: dict[str, str]) -> str:
        today = here(self.bridge).date()
        by = call.next_step_by
        due = f"by {say_short_date(by)}, {from_today(by, today)}" if by else "no day yet"
        late = "late" if by and by < today else ""
        about = f"{call.kind.label.casefold()} with {named(names, call.person_ids)}"
        return capital(joined(late, due, about))

    def _done(self, call_id: str) -> None:
        facts: dict[str, Any] = {"contact_id": call_id, "done": True}
        self.bridge.do(mark_next_step, **facts)
