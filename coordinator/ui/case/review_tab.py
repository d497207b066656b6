"""The Review tab: the reviews of the plan, its tests, the one plan, the family's year, and feedback."""

from functools import partial
from typing import ClassVar, Final

from coordinator.models.base import Kept
from coordinator.ui.blocks import column
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.review_meetings import ReviewsLeaf
from coordinator.ui.case.review_one_plan import OnePlanLeaf
from coordinator.ui.case.review_trying import FeedbackLeaf, TryingLeaf
from coordinator.ui.case.review_year import YearLeaf
from coordinator.ui.case.tab import Tab
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways

REVIEWS, TRYING, ONE_PLAN, YEAR, FEEDBACK = "Reviews", "Trying it out", "One plan", "The year", "Feedback"
LEAVES: Final[tuple[tuple[str, type[Tab]], ...]] = (
    (REVIEWS, ReviewsLeaf),
    (TRYING, TryingLeaf),
    (ONE_PLAN, OnePlanLeaf),
    (YEAR, YearLeaf),
    (FEEDBACK, FeedbackLeaf),
)
"""The leaves of the tab in their order: a new one is one more line here."""


class ReviewTab(Tab):
    """Five leaves, of which one is seen."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset()

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.leaves = Leaves(
            [(name, partial(leaf, bridge, ways, case_id)) for name, leaf in LEAVES], "Parts of the review"
        )
        self.leaves.turned.connect(self._turned)
        self.leaves.bar.setProperty("look", "")
        layout = column(self.leaves, gap=0.5)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def leaf(self, name: str) -> Tab:
        """Return a leaf by its name, made now if it was never looked at."""
        found = self.leaves.leaf(name)
        assert isinstance(found, Tab)  # noqa: S101 -- the leaves are our own
        return found

    def turn_to(self, name: str) -> None:
        """Turn to a leaf by its name."""
        self.leaves.turn_to(name)

    def reveal(self, record_id: str) -> None:
        """Turn to the leaf that holds a record."""
        for name, _leaf in LEAVES:
            leaf = self.leaf(name)
            if isinstance(leaf, ReviewsLeaf):
                found = leaf.has(record_id)
            else:
                leaf.refresh()
                found = any(
                    record_id in {one.id for one in listed.records}
                    for listed in leaf.findChildren(RecordList)
                )
            if found:
                self.turn_to(name)
                leaf.reveal(record_id)
                return

    def open_record(self, record_id: str) -> None:
        """Turn to the leaf of a record, and open its line there."""
        self.reveal(record_id)
        self.leaf(self.leaves.current).open_record(record_id)

    def _turned(self, _leaf: str) -> None:
        self.flush()
        self.chain_soon()
