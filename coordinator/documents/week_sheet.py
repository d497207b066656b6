"""The coordinator's week on one sheet: day by day, and what is due, on paper that names nobody."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words, lines
from coordinator.documents.parts.wording import listed, long_date, plain_date
from coordinator.practice.week_view import WeekDay, WeekLine, WeekView

HEAD = ("When", "What and who", "Where", "Way and buddy")
SHARES = (0.24, 0.24, 0.28, 0.24)
NO_NAMES = (
    "People stand here by their initials, families by their reference. "
    "Destroy this sheet when the week is over."
)


def build(view: WeekView, brand: Brand) -> Document:
    """Return the sheet; the days with nothing in them stand together in one line."""
    document = begin(brand, heading="My week", note="For the coordinator only", on=view.first)
    blocks.title(document, "My week", f"{long_date(view.first)} to {long_date(view.last)}")
    rows = [_row(one, place, line) for one in view.days for place, line in enumerate(one.lines)]
    if rows:
        blocks_table.table(document, "Visits and meetings", HEAD, rows, SHARES, keep_whole=False)
    free = [
        long_date(one.day).split()[0] + (" (day off)" if one.off else "")
        for one in view.days
        if not one.lines
    ]
    if free:
        blocks.small(document, f"Nothing is booked on {listed(free)}.")
    blocks.heading(document, "Due this week")
    if view.due:
        due: list[tuple[Cell, ...]] = [((one.reference or "No reference",), one.items) for one in view.due]
        blocks_table.table(
            document, "Due this week", ("Case", "What is due"), due, (0.25, 0.75),
            words=("TableLabel", "TableText"), keep_whole=False,
        )  # fmt: skip
    else:
        blocks.text(document, "Nothing is due this week, and nothing is late.")
    blocks.small(document, f"As it stood on {plain_date(view.first)}. {NO_NAMES}")
    return document


def _row(one: WeekDay, place: int, line: WeekLine) -> tuple[Cell, ...]:
    """Return one row; the first of a day says which day it is."""
    day = [Words(long_date(one.day).rsplit(" ", 1)[0], "Strong")] if place == 0 else []
    who = lines(f"{line.what}: {line.who}" if line.who else line.what)
    buddy = f"Buddy: {line.buddy}" if line.buddy else ""
    return (
        [*day, *lines(line.times)],
        [*who, *lines(line.reference)],
        lines(line.place),
        [*lines(line.travel), *lines(buddy)],
    )
