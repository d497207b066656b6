"""What the coordinator means to do, for one family or for all: added in a line, ticked in a press."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.commands.fields import add_record, change_fields
from coordinator.errors import BadInput
from coordinator.models.base import Kept
from coordinator.models.timekeeping import Task
from coordinator.queries.records import drafts_of
from coordinator.queries.today import ToDo, to_do
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Card, Chip, Tone, button, clear, column, flow, holding, row, tool, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import at_foot, labelled
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import capital, counted, joined
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.dates import say_short_date
from coordinator.ui.editors import LineEditor
from coordinator.ui.flow import stretch
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.conference import TASK
from coordinator.ui.theme import sized

MOST_AT_FIRST = 6
EVERY_FAMILY = "today"
"""Under which a line half typed for any of the families is kept."""


class TaskCard(Card):
    """The list of one family, read by itself; or, without a case, what ``show_tasks`` is given."""

    def __init__(self, bridge: Bridge, case_id: str = "") -> None:
        super().__init__()
        self.bridge, self.case_id = bridge, case_id
        self._all_shown = False
        self._tasks: tuple[ToDo, ...] = ()
        self.adding = button("Add", self._begin_adding, look="quiet", icon="plus")
        self.adding.setAccessibleName("Add something to do")
        self.body.addLayout(row(self.heading, None, self.adding))
        self.nothing = words("Nothing is written down to do.", "muted", wrap=True)
        self._list = column(gap=0.3)
        self.more = button("Show all", self._show_all, look="quiet", icon="chevron-down")
        self.asked = AddTask(self._add, bridge, case_id)
        self.add(self.asked, self.nothing, self._list, row(self.more, None))
        self.asked.resume()
        bridge.changed.connect(self._hear)
        if case_id:
            self.refresh()

    def refresh(self) -> None:
        """Read what is to do for the family and show it."""
        self.show_tasks(self.bridge.read(to_do, families={self.case_id: ""}), {self.case_id: ""})

    def show_tasks(self, tasks: Sequence[ToDo], families: Mapping[str, str]) -> None:
        """Show these tasks; one can be added to any of the families."""
        self.asked.show_families(families)
        self.adding.setVisible(bool(families))
        self._tasks = tuple(tasks)
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._list)
        count = len(self._tasks)
        shown = self._tasks if self._all_shown else self._tasks[:MOST_AT_FIRST]
        for one in shown:
            self._list.addWidget(self._line(one))
        self.heading.setText(f"To do ({count})" if count else "To do")
        self.nothing.setVisible(not count)
        self.more.setVisible(count > len(shown))

    def _line(self, one: ToDo) -> QWidget:
        task, today = one.task, here(self.bridge).date()
        tick = QCheckBox()
        tick.setAccessibleName(f"Done: {task.text}")
        tick.clicked.connect(lambda: self._tick(task.id))
        due = f"by {say_short_date(task.due_by)}" if task.due_by else ""
        said = column(words(task.text or "Not written down yet", wrap=True), gap=0)
        if one.family or due:
            said.addWidget(words(capital(joined(one.family, due)), "small"))
        told = holding(said)
        stretch(told, 1)
        parts: list[QWidget] = [tick, told]
        if task.due_by is not None and task.due_by <= today:
            late = (today - task.due_by).days
            parts.append(Chip(f"{counted(late, 'day')} late" if late else "Today", _tone(late)))
        parts.append(tool("pencil", f"Change: {task.text}", partial(self._change, task)))
        return holding(row(*parts, gap=0.5))

    def _tick(self, task_id: str) -> None:
        values = {"done_on": here(self.bridge).date()}
        self.bridge.do(change_fields, record_type=Task, record_id=task_id, values=values)

    def _change(self, task: Task) -> None:
        TaskDialog(self.bridge, task, self.window()).begin()

    def _begin_adding(self) -> None:
        self.asked.begin(self.adding)

    def _add(self, task: Task) -> None:
        task.case_id = task.case_id or self.case_id
        self.bridge.do(add_record, record=task)

    def _show_all(self) -> None:
        self._all_shown = True
        self._lay_out()

    def _hear(self, changed: frozenset[type[Kept]]) -> None:
        if self.case_id and Task in changed:
            self.refresh()


class AddTask(QWidget):
    """Asks what is to be done, by when and for whom; hidden until ``begin``.

    Enter adds, Escape lets it be. What is half typed is kept, and stands there again after a lock.
    """

    def __init__(self, then: Callable[[Task], object], bridge: Bridge, case_id: str) -> None:
        super().__init__()
        self._then, self._bridge = then, bridge
        self._kept: dict[str, Any] = {
            "record_type": Task,
            "record_id": case_id or EVERY_FAMILY,
            "field": "text",
        }
        self._came_from: QWidget | None = None
        self._offered = False
        self.line = LineEditor("Ring the hall about the key", width=14)
        self.day = DateEditor()
        self.family = ChoiceEditor((), width=12)
        self.for_whom = labelled("For", self.family)
        self.problem = words("", "problem", wrap=True)
        self.go = button("Add it", self._answer, look="primary")
        self.cancel = button("Cancel", self.end)
        presses = holding(row(self.go, self.cancel))
        asked = flow(
            labelled("What is to be done", self.line), labelled("By, if it has a day", self.day),
            self.for_whom, at_foot(presses), gap=0.7, grow=True,
        )  # fmt: skip
        self.setLayout(column(asked, self.problem, gap=0.3))
        self.line.edited.connect(self._keep)
        self.hide()

    def resume(self) -> None:
        """Show a line that was half typed when a lock came."""
        known = self._bridge.read(drafts_of, record_type=Task, record_id=self._kept["record_id"])
        if "text" in known:
            self.line.show_typed(*known["text"])
            self.show()

    def show_families(self, families: Mapping[str, str]) -> None:
        """Offer these families; with one alone nothing is asked."""
        rows = sorted(families.items(), key=lambda one: one[1].casefold())
        chosen = self.family.value() if self._offered else ""
        self._offered = bool(rows)
        self.family.show_rows(rows)
        if rows:
            self.family.show_value(chosen if chosen in families else rows[0][0])
        self.for_whom.setVisible(len(rows) > 1)

    def begin(self, came_from: QWidget) -> None:
        """Ask, with the cursor in the line."""
        self._came_from = came_from
        self.problem.hide()
        self.show()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def end(self) -> None:
        """Stop asking and go back to where the person came from."""
        self.line.show_value("")
        self.day.show_value(None)
        self._bridge.do(drop_draft, **self._kept)
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        text = str(self.line.value()).strip()
        if not text:
            self._say("Write what is to be done. A few words are enough.")
            return
        try:
            due_by = self.day.value()
        except BadInput as problem:
            self._say(str(problem))
            return
        self._then(Task(case_id=self.family.value() or "", text=text, due_by=due_by))
        self.end()

    def _keep(self) -> None:
        self._bridge.do(keep_draft, **self._kept, text=self.line.typed(), cursor=self.line.place())

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()


class TaskDialog(QDialog):
    """One thing to do, in full; saved as it is typed."""

    def __init__(self, bridge: Bridge, task: Task, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("To do")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = FormView(TASK, bridge)
        self.view.show_record(task)
        self.ready = button("Done", self.accept, look="primary")
        self.setLayout(column(self.view, None, row(self.ready, None), margins=(1.5, 1.3, 1.5, 1.3)))
        sized(self, least=(34, 0))

    def begin(self) -> None:
        """Open, with the cursor in the text."""
        chain(self)
        mnemonics.assign(self)
        self.open()
        self.view.focus_on("text")

    def done(self, result: int) -> None:
        """Save what is half typed, however the dialog is closed."""
        self.view.flush()
        super().done(result)


def _tone(late: int) -> Tone:
    return Tone.DANGER if late else Tone.WARN
