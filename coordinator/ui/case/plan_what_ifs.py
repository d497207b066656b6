"""What if …: what could get in the way, each one press away from a line of Plan B to be completed."""

from PySide6.QtCore import Signal

from coordinator.commands.fields import add_record
from coordinator.models.plan import BackUpLine
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.plan_checks.what_ifs import WhatIf, what_ifs
from coordinator.ui.blocks import Card, button, clear, column, flow, holding, rename, row, words
from coordinator.ui.bridge import Bridge

MOST_AT_FIRST = 6
"""What-ifs shown before "Show more"."""


class WhatIfsCard(Card):
    """Buttons that each begin a line of Plan B; ``begun`` carries the id of the new line."""

    begun = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("What if …?", look="soft")
        self.bridge = bridge
        self.found: tuple[WhatIf, ...] = ()
        self._facts: PlanFacts | None = None
        self._all_shown = False
        self._list = column(gap=0.4)
        self.more = button("Show more", self._show_all, look="quiet", icon="chevron-down")
        self.told = words("", wrap=True)
        self.add(self.told, holding(self._list), row(self.more, None))

    def show_facts(self, facts: PlanFacts) -> None:
        """Show what could get in the way of this plan and is not in its Plan B yet."""
        found = what_ifs(facts)
        self._facts = facts
        self.setVisible(bool(found))
        if found != self.found:
            self.found = found
            self._lay_out()

    def _lay_out(self) -> None:
        clear(self._list)
        shown = self.found if self._all_shown else self.found[:MOST_AT_FIRST]
        presses = []
        for one in shown:
            press = button(one.if_this, look="quiet", icon="plus")
            press.setToolTip(
                f"{one.touches}. Begin a line of Plan B." if one.touches else "Begin a line of Plan B."
            )
            press.setAccessibleName(f"What if: {one.if_this}? {press.toolTip()}")
            press.clicked.connect(lambda _checked=False, one=one: self._begin(one))
            presses.append(press)
        self._list.addWidget(holding(flow(*presses, gap=0.4)))
        self.told.setText("Press one to begin a line of Plan B. The family says what happens then.")
        self.more.setVisible(len(self.found) > len(shown))
        rename(self.more, f"Show {len(self.found) - len(shown)} more")

    def _begin(self, one: WhatIf) -> None:
        if self._facts is None:
            return
        version = self._facts.version
        line = BackUpLine(case_id=version.case_id, version_id=version.id, if_this=one.if_this)
        self.bridge.do(add_record, self.begun.emit, record=line)

    def _show_all(self) -> None:
        self._all_shown = True
        self._lay_out()
