"""The attendance sheet: everyone expected, for the coordinator to fill in as they come and go."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words, lines
from coordinator.documents.parts.wording import long_date
from coordinator.practice.conference_view import AttendanceSheetView

_ROOM_FOR_OTHERS = 3
_ROW_MM = 12


def build(view: AttendanceSheetView, brand: Brand) -> Document:
    """Return the sheet, with blank rows for people who were not expected."""
    day = view.day
    document = begin(
        brand, heading=f"{day.title}: attendance", note="For the coordinator only", on=day.held_on
    )
    when = [day.title, long_date(day.held_on) if day.held_on else "", day.times, day.place]
    blocks.title(document, "Attendance", " · ".join(part for part in when if part))
    rows: list[tuple[Cell, ...]] = [
        ([Words(person.name, "Strong"), *lines(person.part)], lines(person.mode), (), (), ())
        for person in view.expected
    ]
    rows += [((), (), (), (), ())] * _ROOM_FOR_OTHERS
    head = ("Name and part", "How expected", "How they came", "Arrived", "Left")
    shares = (0.34, 0.2, 0.2, 0.13, 0.13)
    blocks_table.table(
        document, "Attendance", head, rows, shares, style="FormTable", row_height_mm=_ROW_MM, keep_whole=False
    )
    blocks.heading(document, "Times of the three parts")
    parts: list[tuple[Cell, ...]] = [
        (("Information sharing",), (), ()),
        (("Private family time",), (), ()),
        (("Agreeing the plan",), (), ()),
    ]
    blocks_table.table(
        document,
        "Times",
        ("Part", "Began", "Ended"),
        parts,
        (2, 1, 1),
        style="FormTable",
        row_height_mm=_ROW_MM,
    )
    blocks.small(document, "Record anyone who did not come and why, and follow it up with them.")
    return document
