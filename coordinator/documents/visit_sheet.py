"""The visit sheet: what the coordinator needs at the door, on paper that names nobody."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import lines
from coordinator.documents.parts.wording import long_date
from coordinator.practice.visiting import VisitSheetView

_ROOM_FOR_NOTES = 14
NOT_KNOWN = "Not known yet"
TICKS = ("They know where I am, when I am due back and what to do", "I am back and have told them")
LAPTOP = "A locked laptop cannot raise an alarm. Only somebody who knows can."


def build(view: VisitSheetView, brand: Brand) -> Document:
    """Return the sheet; what is not known stands as a blank to fill in by hand."""
    document = begin(brand, heading="Visit", note="For the coordinator only", on=view.day)
    when = [long_date(view.day) if view.day else "", view.times]
    blocks.title(document, "Visit", " · ".join(part for part in when if part) or "No date yet")
    rows: list[tuple[str, Cell]] = [
        ("Who", view.who),
        ("Where", lines(view.place)),
        ("Getting there", lines(view.travel)),
        ("Language and access", view.needs or (NOT_KNOWN,)),
        ("Risks", view.risks),
        ("Before you go in", lines(view.notes)),
        ("Due back", lines(view.due_back)),
        (
            "Who acts if you are not",
            lines(", ".join(part for part in (view.buddy, view.buddy_phone) if part)),
        ),
        ("Case", lines(view.reference)),
    ]
    blocks_table.facts(document, "The visit", ("The visit", ""), rows)
    blocks.heading(document, "Going and coming back")
    blocks.checklist(document, TICKS)
    blocks.small(document, LAPTOP)
    blocks.heading(document, "To cover")
    blocks.checklist(document, view.to_cover)
    blocks_table.blank_lines(document, "Notes", _ROOM_FOR_NOTES)
    blocks.small(document, "Write the visit up when you are back. Then destroy this sheet.")
    return document
