"""What a careful coordinator might still ask while everyone is in the room; it never stops anything."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator.practice.matters import Matter
from coordinator.ui.blocks import Card, button, clear, column, holding, rename, row, tool, words

SHOWN = 12
LATER = "Worth another look"
"""What the prompts are called away from the meeting."""


class PromptsCard(Card):
    """Questions beside the plan; ``wanted`` carries the record and the field in which one is answered.

    Only where it ``leads`` is there a press beside a prompt. Away from the meeting it has another title.
    """

    wanted = Signal(str, str)

    def __init__(self, title: str = "While everyone is here", *, leads: bool = False) -> None:
        super().__init__(title, look="soft")
        self._leads, self._all_shown = leads, False
        self._list = column(gap=0.55)
        self.shown: tuple[str, ...] | None = None
        self._matters: tuple[Matter, ...] = ()
        self._line = words("Only prompts. The plan is the family’s.", wrap=True)
        self.more = button("Show more", self._show_all, look="quiet", icon="chevron-down")
        self.more.hide()
        self.add(self._line, holding(self._list), row(self.more, None), None)

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show these prompts, the first dozen of them."""
        if tuple(matters) == self._matters and self.shown is not None:
            return
        self._matters = tuple(matters)
        self.shown = tuple(matter.sentence for matter in matters)
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._list)
        seen = self._matters if self._all_shown else self._matters[:SHOWN]
        for matter in seen:
            self._list.addWidget(self._prompt(matter))
        self.more.setVisible(len(self._matters) > len(seen))
        rename(self.more, f"Show {len(self._matters) - len(seen)} more")
        self._line.setText(
            "Only prompts. The plan is the family’s." if self._matters else "Nothing stands out just now."
        )

    def _prompt(self, matter: Matter) -> QWidget:
        said = words(f"–  {matter.sentence}", wrap=True)
        if not (self._leads and matter.record_id):
            return said
        goes = tool("chevron-right", f"Answer: {matter.sentence}")
        goes.setToolTip("Go to where it is answered")
        goes.clicked.connect(lambda _checked=False: self.wanted.emit(matter.record_id, matter.field))
        return holding(row(said, goes, gap=0.3))

    def _show_all(self) -> None:
        self._all_shown = True
        self._lay_out()
