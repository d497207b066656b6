"""The coordinator's week on one sheet: day by day, and what is due, on paper that names nobody."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words, lines
from coordinator.documents.parts.wording import long_date, plain_date
from coordinator.practice.week_view import WeekLine, WeekView

HEAD = ("When", "What and who", "Where", "Way and buddy")
SHARES = (0.17, 0.25, 0.34, 0.24)
NO_NAMES = (
    "People stand here by their initials, families by their reference. "
    "Destroy this sheet when the week is over."
)


def build(view: WeekView, brand: Brand) -> Document:
    """Return the sheet; a day with nothing in it stands in one line with the others that are free."""
    document = begin(brand, heading="My week", note="For the coordinator only", on=view.first)
    blocks.title(document, "My week", f"{long_date(view.first)} to {long_date(view.last)}")
    for one in view.days:
        if one.lines:
            blocks.heading(document, long_date(one.day).rsplit(" ", 1)[0])
            rows = [_row(line) for line in one.lines]
            blocks_table.table(document, f"{long_date(one.day)}", HEAD, rows, SHARES)
    free = [
        long_date(one.day).split()[0] + (" (day off)" if one.off else "")
        for one in view.days
        if not one.lines
    ]
    if free:
        blocks.text(document, f"Nothing is booked on {_listed(free)}.")
    blocks.heading(document, "Due this week")
    if view.due:
        due: list[tuple[str, Cell]] = [(one.reference or "No reference", one.items) for one in view.due]
        blocks_table.facts(document, "Due this week", ("Case", "What is due"), due)
    else:
        blocks.text(document, "Nothing is due this week, and nothing is late.")
    blocks.small(document, f"As it stood on {plain_date(view.first)}. {NO_NAMES}")
    return document


def _row(line: WeekLine) -> tuple[Cell, ...]:
    who = lines(f"{line.what}: {line.who}" if line.who else line.what)
    buddy = f"Buddy: {line.buddy}" if line.buddy else ""
    return (
        [Words(line.times, "Strong")],
        [*who, *lines(line.reference)],
        lines(line.place),
        [*lines(line.travel), *lines(buddy)],
    )


def _listed(days: list[str]) -> str:
    return " and ".join([", ".join(days[:-1]), days[-1]]) if len(days) > 1 else days[0]
