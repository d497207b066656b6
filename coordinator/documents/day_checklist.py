"""The checklist for the day: the room, the people, the call, and the closing round, to tick by hand."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import lines
from coordinator.documents.parts.wording import long_date
from coordinator.practice.conference_view import DayChecklistView

_ROOM_FOR_NOTES = 3


def build(view: DayChecklistView, brand: Brand) -> Document:
    """Return the checklist; what was seen to already says so."""
    document = begin(brand, heading="Checklist for the day", note="For the coordinator only", on=view.held_on)
    when = [long_date(view.held_on) if view.held_on else "", view.reference]
    blocks.title(document, "Checklist for the day", " · ".join(part for part in when if part))
    if view.facts:
        rows = [(label, lines(text)) for label, text in view.facts]
        blocks_table.facts(document, "When and where", ("The day", "Details"), rows)
    for group in view.groups:
        blocks.heading(document, group.title)
        blocks.checklist(document, [f"{text} (done)" if done else text for text, done in group.lines])
    blocks.heading(document, "Before people leave")
    blocks.checklist(document, view.closing)
    blocks_table.blank_lines(document, "Notes", _ROOM_FOR_NOTES)
    blocks.small(document, "Destroy this sheet when the day is written up.")
    return document
