"""The feedback form: whether somebody felt heard, prepared and safe, and whether the plan can work."""

from collections.abc import Mapping
from typing import Final

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.wording import long_date
from coordinator.models.day_choices import FeedbackFrom, Felt
from coordinator.practice.review_view import FeedbackView

_ASKED: Final[Mapping[FeedbackFrom, tuple[str, ...]]] = {
    FeedbackFrom.CHILD: (
        "Did people listen to you?",
        "Did you know beforehand what would happen?",
        "Did you feel safe?",
        "Do you think the plan will work?",
    ),
    FeedbackFrom.FAMILY: (
        "Did you feel heard?",
        "Were you told enough beforehand?",
        "Did you feel safe to say what you think?",
        "Can the plan work?",
    ),
    FeedbackFrom.PROFESSIONAL: (
        "Was the family heard?",
        "Were you told enough beforehand?",
        "Was it safe for everyone to say what they think?",
        "Can the plan work?",
    ),
}
_OPEN: Final[Mapping[FeedbackFrom, tuple[str, ...]]] = {
    FeedbackFrom.CHILD: ("What was good?", "What should be different next time?"),
    FeedbackFrom.FAMILY: ("What helped?", "What should be different next time?"),
    FeedbackFrom.PROFESSIONAL: ("What worked?", "What should be different next time?"),
}
_OPENING: Final[Mapping[FeedbackFrom, str]] = {
    FeedbackFrom.CHILD: "You do not have to fill this in. You can ask somebody to write for you, or draw.",
    FeedbackFrom.FAMILY: "You do not have to fill this in. What you write changes nothing in your plan.",
    FeedbackFrom.PROFESSIONAL: "What you write changes nothing in the family’s plan.",
}
_ROOM_TO_WRITE = 3
_ROW_MM = 13


def build(view: FeedbackView, brand: Brand) -> Document:
    """Return the form; it holds nothing of the plan."""
    note = f"For {view.reader}" if view.reader else ""
    document = begin(brand, heading=f"{view.title}: how was it?", note=note, on=view.day)
    when = long_date(view.day) if view.day else ""
    blocks.title(document, "How was it?", " · ".join(part for part in (view.title, when) if part))
    blocks.lead(document, _OPENING[view.given_as])
    rows: list[tuple[Cell, ...]] = [((question,), (), (), ()) for question in _ASKED[view.given_as]]
    head = ("Tick one on each line", *(one.label for one in Felt))
    blocks_table.table(
        document, "Questions", head, rows, (0.58, 0.14, 0.14, 0.14), style="FormTable", row_height_mm=_ROW_MM
    )
    for question in _OPEN[view.given_as]:
        blocks.heading(document, question)
        blocks_table.blank_lines(document, "Your words", _ROOM_TO_WRITE)
    reach = ", ".join(part for part in (view.coordinator, view.coordinator_reach) if part)
    blocks.small(document, f"Give it to {reach or 'the coordinator'}, or put it in an envelope for them.")
    return document
