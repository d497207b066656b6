"""Visits without a check-in: out now, or not back in time; one press says that the coordinator is back."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from coordinator.commands.preparation import check_in
from coordinator.queries.today import Out
from coordinator.ui.blocks import Card, Chip, Picture, Tone, button, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.today_lines import out_words


class OutCard(Card):
    """One line for each visit, hidden while there is none."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("Check in after your visits")
        self.bridge = bridge
        self._list = column(gap=0.6)
        self.add(self._list)
        self.hide()

    def show_out(self, visits: Sequence[Out], today: date) -> None:
        """Show these visits in place of those before."""
        clear(self._list)
        for one in visits:
            self._list.addWidget(self._line(one, today))
        self.setVisible(bool(visits))

    def _line(self, one: Out, today: date) -> QWidget:
        said = column(
            words(one.family, "strong", wrap=True), words(out_words(one, today), "small", wrap=True), gap=0.1
        )
        icon, role = ("triangle-alert", "danger") if one.overdue else ("route", "accent")
        told = holding(row(Picture(icon, role, 1.3), holding(said), gap=0.7))
        back = button("I am back", partial(self.bridge.do, check_in, visit_id=one.visit_id), icon="house")
        back.setAccessibleName(f"I am back: {one.family}, {out_words(one, today)}")
        chip = Chip(
            "Not checked in" if one.overdue else "Out now", Tone.DANGER if one.overdue else Tone.PLAIN
        )
        line = row(told, chip, back, gap=0.7)
        line.setStretch(0, 1)
        return holding(line)
