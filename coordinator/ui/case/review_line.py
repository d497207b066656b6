"""One action at a review: its words, an answer at one press, and room for how it is known."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy

from coordinator.commands.reviews import make_outcomes, record_result
from coordinator.models.day_choices import ActionResult
from coordinator.queries.reviews import ReviewLine
from coordinator.ui.blocks import Chip, Tone, button, column, flow, holding, rename, row, rule, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import counted, first_line, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.flow import stretch
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.review import OUTCOME
from coordinator.ui.theme import with_icon

ANSWERS = (
    (ActionResult.DONE, "Done"),
    (ActionResult.PARTLY, "Partly"),
    (ActionResult.NOT_DONE, "Not done"),
    (ActionResult.CHANGED, "Changed"),
    (ActionResult.NO_LONGER, "No longer needed"),
)
TONES = {ActionResult.DONE: Tone.GOOD, ActionResult.PARTLY: Tone.WARN, ActionResult.NOT_DONE: Tone.WARN}
MORE, LESS = "How do you know?", "Close"
LONGEST_NAME = 60


class ActionLine(QFrame):
    """An action of the plan with its five answers; ``opened`` says that its details were opened."""

    opened = Signal(str)

    def __init__(self, bridge: Bridge, meeting_id: str, form: Form = OUTCOME) -> None:
        super().__init__()
        self.bridge, self._meeting_id, self._form = bridge, meeting_id, form
        self.line: ReviewLine | None = None
        self.view: FormView | None = None
        self._open_next = False
        self.what = words("", "strong", wrap=True)
        self.who = words("", "muted", wrap=True)
        self.last = words("", "small", wrap=True)
        self.chip = Chip("")
        self.thin = words("", "small", wrap=True)
        self._group = QButtonGroup(self)
        self.answers = {result: self._answer(result, label) for result, label in ANSWERS}
        self.more = button(MORE, self.open_or_close, look="quiet", icon="chevron-right")
        self.clear = button("Not talked about after all", self._clear, look="quiet")
        told = holding(column(self.what, self.who, self.last, gap=0.1))
        stretch(told, 1)
        top = row(told, self.chip, gap=0.7)
        top.setStretch(0, 1)
        top.setAlignment(self.chip, Qt.AlignmentFlag.AlignTop)
        self._sheet = QFrame()
        self._sheet.setProperty("look", "sheet")
        self._sheet.hide()
        self._inside = column(gap=0.6, margins=(0.9, 0.7, 0.9, 0.8))
        self._sheet.setLayout(self._inside)
        presses = flow(*self.answers.values(), self.more, gap=0.35)
        self.setLayout(column(rule(), top, presses, self.thin, self._sheet, gap=0.45))

    def show_line(self, line: ReviewLine) -> None:
        """Show how the action stands now, leaving alone what is being typed."""
        self.line = line
        self.what.setText(f"{line.number}. {line.what or 'Not written yet'}")
        self.who.setText(joined(line.who or "Nobody’s name yet", line.when))
        last = f"Last time, {say_short_date(line.last.day)}: {line.last.result.value}" if line.last else ""
        self.last.setText(last)
        self.last.setVisible(bool(last))
        self.chip.show_state("Critical" if line.critical else "", Tone.WARN)
        self._show_result(line)
        asked = counted(len(line.to_ask), "question") + " still to ask." if line.to_ask else ""
        self.thin.setText(" ".join((*line.doubts, *([asked] if asked else ()))))
        self.thin.setVisible(bool(self.thin.text()))
        if line.outcome is not None and self.view is not None:
            self.view.refresh(line.outcome)
        if self._open_next and line.outcome is not None:
            self._open()

    def flush(self) -> None:
        """Save at once what was typed."""
        if self.view is not None:
            self.view.flush()

    def open(self) -> None:
        """Open what is asked of the action, where it is not open yet."""
        if self._sheet.isHidden():
            self.open_or_close()

    def open_or_close(self) -> None:
        """Open what is asked of the action, or close it; what was typed is saved."""
        if not self._sheet.isHidden():
            self.flush()
            self._sheet.hide()
            self._say_more()
            self.more.setFocus()
        elif self.line is not None and self.line.outcome is not None:
            self._open()
        else:
            self._open_next = True
            self.bridge.do(make_outcomes, meeting_id=self._meeting_id)

    def _answer(self, result: ActionResult, label: str) -> QPushButton:
        made = button(label, partial(self._record, result))
        made.setProperty("part", "only")
        made.setCheckable(True)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.addButton(made)
        return made

    def _show_result(self, line: ReviewLine) -> None:
        short = first_line(line.what, LONGEST_NAME)
        self._group.setExclusive(False)
        for result, made in self.answers.items():
            made.setChecked(line.result is result)
            made.setAccessibleName(f"{made.property('plain')}: action {line.number}, {short}")
        self._group.setExclusive(True)
        self.more.setAccessibleName(f"{self.more.property('plain')} Action {line.number}, {short}")

    def _record(self, result: ActionResult) -> None:
        if self.line is None or self.line.result is result:
            return
        self._say(result)

    def _clear(self) -> None:
        if self.line is not None and self.line.result is not None:
            self._say(None)

    def _say(self, result: ActionResult | None) -> None:
        self.flush()
        action_id = self.line.action_id if self.line is not None else ""
        self.bridge.do(record_result, meeting_id=self._meeting_id, action_id=action_id, result=result)

    def _open(self) -> None:
        self._open_next = False
        if self.line is None or self.line.outcome is None:
            return
        if self.view is None:
            self.view = FormView(self._form, self.bridge)
            self._inside.addWidget(self.view)
            self._inside.addLayout(row(self.clear, None))
        self.view.refresh(self.line.outcome)
        self._sheet.show()
        self._say_more()
        next(iter(self.view.cells.values())).editor.setFocus()
        self.opened.emit(self.line.action_id)

    def _say_more(self) -> None:
        shown = not self._sheet.isHidden()
        rename(self.more, LESS if shown else MORE)
        with_icon(self.more, "chevron-down" if shown else "chevron-right", "accent")
        if self.line is not None:
            self._show_result(self.line)
