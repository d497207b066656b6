"""Going through the plan at a review: every action with how it stands and how that is known."""

from dataclasses import replace

from coordinator.errors import NotThere
from coordinator.models.conference import Meeting
from coordinator.practice.reviews import in_sum, is_open
from coordinator.practice.room import OFF_THE_TABLE
from coordinator.queries.reviews import ReviewPage, review_page
from coordinator.ui.blocks import Card, button, column, rename, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.case.review_line import ActionLine
from coordinator.ui.case.tab import chain
from coordinator.ui.forms.review import OUTCOME, OUTCOME_AT_TABLE

MOST_AT_FIRST = 20
"""Actions shown before "Show more", and at each press of it."""


class OutcomesCard(Card):
    """A line for each action of the plan under review; ``show_meeting`` looks again.

    On an open ``table`` stands only what everybody there may read, and no list of everyone in the case.
    """

    def __init__(self, bridge: Bridge, case_id: str, table: OpenTable | None = None) -> None:
        super().__init__("How each action stands")
        self.bridge, self.case_id = bridge, case_id
        self._table, self._form = table, OUTCOME_AT_TABLE if table is not None else OUTCOME
        self.page: ReviewPage | None = None
        self.lines: dict[str, ActionLine] = {}
        self._meeting_id, self._limit = "", MOST_AT_FIRST
        self.told = words("", "strong", wrap=True)
        self.version = words("", "muted", wrap=True)
        self._list = column(gap=0.9)
        self.more = button("Show more", self._show_more, look="quiet", icon="chevron-down")
        self.add(self.told, self.version, self._list, row(self.more, None))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show how each action stands at a review, leaving alone what is being typed."""
        if meeting.id != self._meeting_id:
            self._let_go(frozenset())
            self._meeting_id, self._limit = meeting.id, MOST_AT_FIRST
        try:
            self.page = self._looked_through(self.bridge.read(review_page, meeting_id=meeting.id))
        except NotThere:
            self.page = None
        self._show_page()

    def open_action(self, action_id: str) -> None:
        """Open what is asked of one action, by its id or that of its line at this review."""
        for place, line in enumerate(self.page.lines if self.page is not None else (), start=1):
            if action_id in {line.action_id, line.outcome.id if line.outcome is not None else ""}:
                while self._limit < place:
                    self._show_more()
                self.lines[line.action_id].open()

    def flush(self) -> None:
        """Save at once what was typed."""
        for line in self.lines.values():
            line.flush()

    def _looked_through(self, page: ReviewPage) -> ReviewPage:
        """Return a page with the words of its actions only where they may lie open; their numbers stay."""
        if self._table is None:
            return page
        said = [f"{line.what}\n{line.who}\n{line.when}" for line in page.lines]
        readable = self._table.readable(said)
        lines = (
            line if text in readable else replace(line, what=OFF_THE_TABLE, who="", when="")
            for line, text in zip(page.lines, said, strict=True)
        )
        return replace(page, lines=tuple(lines))

    def _show_page(self) -> None:
        found = self.page.lines if self.page is not None else ()
        shown = found[: self._limit]
        self._let_go(frozenset(one.action_id for one in shown))
        for place, one in enumerate(shown):
            line = self.lines.get(one.action_id)
            if line is None:
                line = self.lines[one.action_id] = ActionLine(self.bridge, self._meeting_id, self._form)
            line.show_line(one)
            if self._list.indexOf(line) != place:
                self._list.insertWidget(place, line)
        self.told.setText(in_sum([one.result for one in found]))
        version = self.page.version if self.page is not None else None
        left = sum(is_open(one.result) for one in found)
        said = f"Version {version.number} of the plan." if version is not None else "There is no plan yet."
        self.version.setText(f"{said} {_still(left)}" if found else said)
        self.more.setVisible(len(found) > len(shown))
        rename(self.more, f"Show {min(MOST_AT_FIRST, len(found) - len(shown))} more")
        chain(self)

    def _show_more(self) -> None:
        self._limit += MOST_AT_FIRST
        self._show_page()

    def _let_go(self, kept: frozenset[str]) -> None:
        for gone in [known for known in self.lines if known not in kept]:
            line = self.lines.pop(gone)
            line.flush()
            line.hide()
            line.deleteLater()


def _still(left: int) -> str:
    if not left:
        return "Nothing is left open."
    return f"{left} {'is' if left == 1 else 'are'} still open."
