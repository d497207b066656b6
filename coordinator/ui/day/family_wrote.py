"""What the family wrote in its private time, as it chose to show it; one press makes a line an action."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtWidgets import QWidget

from coordinator.commands.fields import add_record
from coordinator.models.plan import PlanAction
from coordinator.practice.family_lines import family_lines, not_taken_up
from coordinator.queries.plan import WholeVersion
from coordinator.ui.blocks import Card, Chip, Tone, button, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import first_line

Readable = Callable[[Collection[str]], frozenset[str]]
"""Returns those of some texts that may be read where the card is seen."""
MOST_LINES = 60
"""Lines shown; a longer text is read whole in the plan of the case."""


class FamilyWroteCard(Card):
    """The family's own words, kept as they are whatever becomes of them."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("What the family wrote", look="soft")
        self.bridge = bridge
        self._case_id = self._version_id = ""
        self._shown: tuple[tuple[str, ...], frozenset[str]] | None = None
        self.lines: dict[str, QWidget] = {}
        self._list = column(gap=0.7)
        self.add(self._list)

    def show_version(self, whole: WholeVersion, readable: Readable = frozenset) -> None:
        """Show the ``readable`` words of a version, each line with whether an action says it already."""
        self._case_id, self._version_id = whole.case.id, whole.version.id
        wrote = family_lines(whole.version.family_words)
        open_to_all = readable(wrote)
        lines = tuple(line for line in wrote if line in open_to_all)
        open_lines = not_taken_up(lines, (one.what for one in whole.actions))
        self.setVisible(bool(lines))
        if (lines, open_lines) == self._shown:
            return
        self._shown = lines, open_lines
        clear(self._list)
        self.lines = {}
        for line in lines[:MOST_LINES]:
            made = self.lines[line] = self._line(line, is_open=line in open_lines)
            self._list.addWidget(made)
        if len(lines) > MOST_LINES:
            self._list.addWidget(words(f"And {len(lines) - MOST_LINES} lines more.", "muted", wrap=True))

    def _line(self, line: str, *, is_open: bool) -> QWidget:
        said = words(line, wrap=True)
        if not is_open:
            return holding(column(said, row(Chip("An action", Tone.GOOD, lifted=True), None), gap=0.2))
        take = button("Make it an action", partial(self._take, line), look="quiet", icon="plus")
        take.setAccessibleName(f"Make it an action: {first_line(line, 60)}")
        return holding(column(said, row(take, None), gap=0.1))

    def _take(self, line: str) -> None:
        action = PlanAction(case_id=self._case_id, version_id=self._version_id, what=line)
        self.bridge.do(add_record, record=action)
