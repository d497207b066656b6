"""The ground rules of the meeting, large enough to read from across the table."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.wording import long_date
from coordinator.practice.conference_view import GroundRulesView

_ROOM_FOR_MORE = 3


def build(view: GroundRulesView, brand: Brand) -> Document:
    """Return the rules everyone agreed, or the ones suggested with room for the family's own."""
    day = view.day
    document = begin(brand, heading=f"{day.title}: our ground rules", on=day.held_on)
    when = long_date(day.held_on) if day.held_on else ""
    blocks.title(document, "Our ground rules", " · ".join(part for part in (day.title, when) if part))
    if view.agreed:
        blocks.lead(document, "We have all agreed to keep to these while we are together.")
    else:
        blocks.lead(document, "These are suggestions. Change them, leave some out, or add your own.")
    blocks.numbers(document, view.rules, large=True)
    if not view.agreed:
        blocks.heading(document, "Rules we add")
        blocks_table.blank_lines(document, "In our own words", _ROOM_FOR_MORE)
    blocks.small(document, "Anyone may ask for a break, and anyone may remind us of a rule.")
    return document
