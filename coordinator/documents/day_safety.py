"""The safety plan for the day: who is kept apart and how, in what order people come, what is kept back."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words, lines
from coordinator.documents.parts.wording import long_date
from coordinator.practice.conference_view import DaySafetyView

_ROW_MM = 10
IF_NOT_SAFE = (
    "Take a break, and speak with each person alone.",
    "Let people leave one after the other, those who need most time first.",
    "Stop the meeting; nobody has to say why. It can be held another day or in another way.",
    "In danger, ring 999. Then tell the referrer.",
)
NOBODY = "Nobody is on record as having to be kept apart."


def build(view: DaySafetyView, brand: Brand) -> Document:
    """Return the sheet for the coordinator alone; it speaks of people by their initials."""
    document = begin(brand, heading="The day", note="For the coordinator only", on=view.held_on)
    when = [long_date(view.held_on) if view.held_on else "", view.times, view.reference]
    blocks.title(document, "Safety plan for the day", " · ".join(part for part in when if part))
    blocks.marking(document, "Keep this with you. It never lies on the table.")
    if view.place or view.rooms:
        rows: list[tuple[str, Cell]] = [("Where", lines(view.place)), ("Rooms", lines(view.rooms))]
        given = [(label, cell) for label, cell in rows if cell]
        blocks_table.facts(document, "Where and rooms", ("The place", "Details"), given)
    _apart(document, view)
    _coming(document, view)
    _kept_back(document, view)
    if view.first:
        blocks.heading(document, "What has to happen first")
        blocks.bullets(document, view.first)
    blocks.heading(document, "If it is no longer safe")
    blocks.checklist(document, IF_NOT_SAFE)
    blocks.small(document, "Destroy this sheet when the day is written up.")
    return document


def _apart(document: Document, view: DaySafetyView) -> None:
    """Put each pair with what is arranged; an order stands out."""
    blocks.heading(document, "Kept apart", warm=bool(view.apart))
    if not view.apart:
        blocks.text(document, NOBODY)
        return
    rows: list[tuple[Cell, Cell]] = [
        (
            [Words(one.who, "Strong"), *lines(one.level)],
            [
                *(lines(one.arrangement) or ["Nothing has been arranged yet."]),
                *([(Words("Order: ", "Strong"), Words(one.order))] if one.order else []),
                *(
                    [(Words("The court permits: ", "Strong"), Words(one.permission))]
                    if one.permission
                    else []
                ),
            ],
        )
        for one in view.apart
    ]
    blocks_table.table(
        document, "Kept apart", ("Who", "What is arranged"), rows, (0.32, 0.68), style="WarmTable"
    )


def _coming(document: Document, view: DaySafetyView) -> None:
    """Put who comes, with room to write when and by which door."""
    if not view.coming:
        return
    blocks.heading(document, "Coming and going")
    rows: list[tuple[Cell, ...]] = [
        (
            [Words(one.who, "Strong"), *([f"apart from {one.apart_from}"] if one.apart_from else [])],
            [*lines(one.how), *lines(one.transport)],
            (),
            (),
        )
        for one in view.coming
    ]
    head = ("Who", "How they come", "Arrives, by which door", "Leaves, with whom")
    blocks_table.table(
        document, "Coming and going", head, rows, (0.24, 0.28, 0.24, 0.24), style="FormTable",
        row_height_mm=_ROW_MM, keep_whole=False,
    )  # fmt: skip


def _kept_back(document: Document, view: DaySafetyView) -> None:
    """Put what somebody may not learn on the day, in kinds; the particulars stay in the casebook."""
    if view.kept_back:
        blocks.heading(document, "Kept back")
        rows: list[tuple[Cell, ...]] = [
            ([Words(one.whose, "Strong")], lines(one.what), lines(one.from_whom)) for one in view.kept_back
        ]
        head = ("Whose", "What", "From whom")
        blocks_table.table(document, "Kept back", head, rows, (0.2, 0.5, 0.3))
    if view.not_to_hear:
        blocks.heading(document, "Not to be heard by everyone")
        blocks.bullets(document, view.not_to_hear)
    if view.off_the_table:
        blocks.heading(document, "Kept off the table")
        blocks.lead(document, "Somebody who may be there may not have these. Look at them in the casebook.")
        blocks.bullets(document, view.off_the_table)
