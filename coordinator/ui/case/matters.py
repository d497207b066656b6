"""What is not ready, grouped by weight, each with one press to the tab on which it is mended."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.commands.readiness import go_on_all_the_same
from coordinator.errors import BadInput
from coordinator.models.timekeeping import Override
from coordinator.practice.matters import Matter, Severity
from coordinator.ui.blocks import Card, Picture, button, clear, column, holding, row, tool, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.case.wording import counted
from coordinator.ui.editors import TextEditor

MOST_AT_FIRST = 4
"""Matters of one weight shown before "Show more"."""

GROUPS = (
    (Severity.STOP, "Before the conference can go on", "circle-alert", "danger"),
    (Severity.WARN, "Worth a second look", "triangle-alert", "warn"),
    (Severity.NOTE, "To bear in mind", "info", "on_soft"),
    (Severity.PROMPT, "The plan might still say", "circle-help", "on_soft"),
)
ANSWERED = "You go on with a reason"
ABSOLUTE = "No typed reason lifts this: only the court’s recorded permission does."


class Matters(Card):
    """The readiness board of a case: ``mend`` leads to where one is put right.

    ``go_on`` asks for the reason why the coordinator goes on although something stops.
    """

    def __init__(self, mend: Callable[[Matter], object], go_on: Callable[[Matter], object]) -> None:
        super().__init__("What is not ready")
        self._mend, self._go_on = mend, go_on
        self._matters: tuple[Matter, ...] = ()
        self._open: set[str] = set()
        self.all_well = QWidget()
        told = words("Nothing stands in the way. Everything that can be checked is in place.", wrap=True)
        self.all_well.setLayout(row(Picture("circle-check", "good"), told, gap=0.7))
        self._body = column(gap=0.45)
        self.add(self.all_well, self._body)

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show these judgements; nothing is made anew when they are the same as before."""
        if tuple(matters) == self._matters and self._body.count():
            return
        self._matters = tuple(matters)
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._body)
        self.all_well.setVisible(not self._matters)
        self.heading.setText(
            "What is not ready" if not self._matters else f"What is not ready ({len(self._matters)})"
        )
        for severity, title, icon, role in GROUPS:
            found = [one for one in self._matters if one.severity is severity and not one.reason]
            if found:
                self._add_group(title, found, icon, role)
        answered = [one for one in self._matters if one.reason]
        if answered:
            self._add_group(ANSWERED, answered, "circle-check", "on_soft")

    def _add_group(self, title: str, found: list[Matter], icon: str, role: str) -> None:
        self._body.addWidget(words(title, "strong"))
        shown = found if title in self._open else found[:MOST_AT_FIRST]
        for one in shown:
            self._body.addWidget(self._line(one, icon, role))
        if len(found) > len(shown):
            more = f"Show {counted(len(found) - len(shown), 'more', 'more')}"
            opener = button(more, lambda: self._show_all(title), look="quiet", icon="chevron-down")
            self._body.addLayout(row(opener, None))

    def _line(self, matter: Matter, icon: str, role: str) -> QWidget:
        said = column(words(matter.sentence, wrap=True), gap=0.1)
        if matter.reason:
            said.addWidget(words(f"You go on: {matter.reason}", "small", wrap=True))
        elif matter.absolute:
            said.addWidget(words(ABSOLUTE, "small", wrap=True))
        said.addWidget(words(matter.where.value, "small"))
        goes = tool("chevron-right", f"Go to {matter.where.value}: {matter.sentence}")
        goes.clicked.connect(lambda _checked=False: self._mend(matter))
        goes.setToolTip(f"Put it right under {matter.where.value}")
        presses: list[QWidget] = [goes]
        if matter.severity is Severity.STOP and not matter.absolute and not matter.reason:
            on = tool("notebook-pen", f"Go on all the same: {matter.sentence}", lambda: self._go_on(matter))
            on.setToolTip("Go on all the same, with a reason")
            presses.insert(0, on)
        line = QWidget()
        line.setLayout(row(Picture(icon, role, 1.2), holding(said), *presses, gap=0.6))
        line.layout().setStretch(1, 1)  # type: ignore[union-attr]  # it was given one just above
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return line

    def _show_all(self, title: str) -> None:
        self._open.add(title)
        self._lay_out()


class GoOnDialog(StepDialog):
    """Asks why the coordinator goes on although the program says stop; the reason is kept on record."""

    def __init__(self, parent: QWidget, bridge: Bridge, case_id: str, matter: Matter) -> None:
        super().__init__(
            parent,
            "Go on all the same",
            sentence=f"{matter.sentence} If you go on, your reason is kept in the record with today’s date.",
            answer="Keep the reason and go on",
        )
        self.bridge, self._case_id, self._matter = bridge, case_id, matter
        self.reason = TextEditor("What makes it right to go on")
        self.ask("Why you go on", self.reason)
        key = (Override, f"{case_id}:{matter.judgement}:{matter.subject}")
        self.keep_typed(bridge, key, "reason", self.reason)
        self.act = self._keep

    def _keep(self) -> None:
        if not self.reason.typed().strip():
            raise BadInput("Type why you go on, in a few words.")
        self.answer.setEnabled(False)
        self.bridge.do(
            go_on_all_the_same,
            lambda _id: self.accept(),
            self.refuse,
            case_id=self._case_id,
            judgement=self._matter.judgement,
            subject=self._matter.subject,
            reason=self.reason.typed(),
        )
