"""What is not ready, grouped by weight, each with one press to the tab on which it is mended."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.practice.matters import Matter, Severity
from coordinator.ui.blocks import Card, Picture, button, clear, column, row, words
from coordinator.ui.case.wording import counted

MOST_AT_FIRST = 4
"""Matters of one weight shown before "Show more"."""

GROUPS = (
    (Severity.STOP, "Before the conference can go on", "circle-alert", "danger"),
    (Severity.WARN, "Worth a second look", "triangle-alert", "warn"),
    (Severity.NOTE, "To bear in mind", "info", "on_soft"),
    (Severity.PROMPT, "The plan might still say", "circle-help", "on_soft"),
)


class Matters(Card):
    """The judgements of the case; ``go`` takes the name of the tab on which one is mended."""

    def __init__(self, go: Callable[[str], object]) -> None:
        super().__init__("What is not ready")
        self._go = go
        self._matters: tuple[Matter, ...] = ()
        self._open: set[Severity] = set()
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
            found = [one for one in self._matters if one.severity is severity]
            if found:
                self._body.addWidget(words(title, "small"))
                self._add_group(severity, found, icon, role)

    def _add_group(self, severity: Severity, found: list[Matter], icon: str, role: str) -> None:
        shown = found if severity in self._open else found[:MOST_AT_FIRST]
        for one in shown:
            self._body.addWidget(self._line(one, icon, role))
        if len(found) > len(shown):
            more = f"Show {counted(len(found) - len(shown), 'more', 'more')}"
            opener = button(more, lambda: self._show_all(severity), look="quiet", icon="chevron-down")
            self._body.addLayout(row(opener, None))

    def _line(self, matter: Matter, icon: str, role: str) -> QWidget:
        told = words(matter.sentence, wrap=True)
        goes = button(
            matter.where.value, lambda: self._go(matter.where.value), look="quiet", icon="chevron-right"
        )
        goes.setAccessibleName(f"Go to {matter.where.value}: {matter.sentence}")
        goes.setToolTip(f"Go to {matter.where.value}")
        line = QWidget()
        line.setLayout(row(Picture(icon, role, 1.2), told, goes, gap=0.6))
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return line

    def _show_all(self, severity: Severity) -> None:
        self._open.add(severity)
        self._lay_out()
