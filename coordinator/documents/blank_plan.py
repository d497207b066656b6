"""The form on which a family writes its plan by hand: actions, Plan B, who could care, what happens next."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words
from coordinator.documents.parts.wording import listed, long_date
from coordinator.practice.conference_view import BlankPlanView

_ACTIONS = 8
_PLAN_B = 3
_CARERS = 2
_ROOM_TO_WRITE_MM = 22
_ONE_LINE_MM = 14


def build(view: BlankPlanView, brand: Brand) -> Document:
    """Return the form, with room to write and nothing of any plan."""
    day = view.day
    document = begin(brand, heading=f"{day.title}: our plan", on=day.held_on)
    when = long_date(day.held_on) if day.held_on else ""
    blocks.title(document, "Our plan", " · ".join(part for part in (day.title, when, day.place) if part))
    blocks.heading(document, "What we will do")
    head = ("What will happen", "Who", "By when", "How we will know")
    rows: list[tuple[Cell, ...]] = [
        ((Words(f"{number}.", "Accent"),), (), (), ()) for number in range(1, _ACTIONS + 1)
    ]
    _form(document, "Actions", head, rows, (0.44, 0.18, 0.18, 0.2))
    blocks.heading(document, "Plan B", warm=True)
    blocks_table.table(
        document, "Plan B", ("If this happens", "This is what we will do", "Who"), [((), (), ())] * _PLAN_B,
        (0.34, 0.46, 0.2), style="WarmTable", row_height_mm=_ROOM_TO_WRITE_MM,
    )  # fmt: skip
    whom = listed(view.children) or "the children"
    blocks.heading(document, f"Who could care for {whom} if home is not safe")
    _form(document, "Who could care", ("Who", "For how long"), [((), ())] * _CARERS, (0.6, 0.4), _ONE_LINE_MM)
    _next(document, view, whom)
    return document


def _form(
    document: Document,
    name: str,
    head: tuple[str, ...],
    rows: list[tuple[Cell, ...]],
    shares: tuple[float, ...],
    tall: float = _ROOM_TO_WRITE_MM,
) -> None:
    blocks_table.table(document, name, head, rows, shares, style="FormTable", row_height_mm=tall)


def _next(document: Document, view: BlankPlanView, whom: str) -> None:
    """Put what happens next, and how the written plan finds its way back."""
    blocks.heading(document, "What happens next")
    rows: list[tuple[str, Cell]] = [
        ("We meet again", ()),
        ("Who checks the plan", ()),
        (f"Who tells {whom}, and when", ()),
        ("What we ask of services", ()),
    ]
    blocks_table.facts(
        document, "What happens next", ("What", "Our answer"), rows, row_height_mm=_ONE_LINE_MM
    )
    reach = ", ".join(part for part in (view.day.coordinator, view.day.coordinator_reach) if part)
    told = f" If something is not clear, ask {reach}." if reach else ""
    blocks.small(
        document, f"The plan is typed up from this in your own words, and everyone gets a copy.{told}"
    )
