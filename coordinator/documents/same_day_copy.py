"""What was agreed, on paper before anyone leaves; or a blank form for a family that writes by hand."""

from collections.abc import Sequence

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Line, Words, lines
from coordinator.documents.parts.wording import listed, long_date
from coordinator.practice.plan_view import ActionView, BackUpView, PlanView

_BLANK_ACTIONS = 7
_BLANK_PLAN_B = 3
_ROOM_TO_WRITE_MM = 24


def build(view: PlanView, brand: Brand, *, blank: bool = False) -> Document:
    """Return what was agreed today in large letters, or a form of the same shape to write on."""
    name = "Our notes" if blank else "What we agreed today"
    note = f"Copy for {view.reader}" if view.reader else ""
    document = begin(brand, heading=f"{view.title}: {name.lower()}", note=note, on=view.agreed_on)
    day = long_date(view.agreed_on) if view.agreed_on else ""
    parts = [view.title, day, "" if blank else view.meeting_place]
    blocks.title(document, name, " · ".join(part for part in parts if part))
    _actions(document, () if blank else view.actions, blank=blank)
    _plan_b(document, () if blank else view.back_up, blank=blank)
    _afterwards(document, view, blank=blank)
    return document


def _actions(document: Document, actions: Sequence[ActionView], *, blank: bool) -> None:
    """Put the actions, or numbered rows to write them in."""
    blocks.heading(document, "What we will do")
    head = ("What will happen", "Who", "By when")
    shares = (0.52, 0.26, 0.22)
    if blank:
        rows: list[tuple[Cell, Cell, Cell]] = [
            ((Words(f"{number}.", "Accent"),), (), ()) for number in range(1, _BLANK_ACTIONS + 1)
        ]
        tall = _ROOM_TO_WRITE_MM
        blocks_table.table(document, "Actions", head, rows, shares, style="FormTable", row_height_mm=tall)
    elif actions:
        rows = [(_what(action), _strong(action.who), lines(action.when)) for action in actions]
        large = ("TableLarge",) * len(head)
        blocks_table.table(document, "Actions", head, rows, shares, words=large, keep_whole=False)
    else:
        blocks.text(document, "No actions were agreed today.")


def _what(action: ActionView) -> Cell:
    """Return the number and the family's own words."""
    said = lines(action.what) or [action.heading]
    first: Line = (Words(f"{action.number}. ", "Accent"), Words(said[0]))
    return [first, *said[1:]]


def _strong(names: str) -> Cell:
    """Return names in bold."""
    return [Words(name, "Strong") for name in lines(names)]


def _plan_b(document: Document, back_up: Sequence[BackUpView], *, blank: bool) -> None:
    """Put Plan B, or rows to write it in."""
    if not back_up and not blank:
        return
    blocks.heading(document, "Plan B", warm=True)
    head = ("If this happens", "This is what we will do")
    if blank:
        rows: list[tuple[Cell, Cell]] = [((), ())] * _BLANK_PLAN_B
    else:
        rows = [(lines(line.if_this), lines(line.then)) for line in back_up]
    blocks_table.table(
        document, "Plan B", head, rows, (0.42, 0.58), style="WarmTable", words=("TableLarge",) * 2,
        row_height_mm=_ROOM_TO_WRITE_MM if blank else 0,
    )  # fmt: skip


def _afterwards(document: Document, view: PlanView, *, blank: bool) -> None:
    """Put what happens next: who checks, when the family meets again, and where the full plan comes from."""
    blocks.heading(document, "What happens next")
    again: Cell = ()
    if not blank:
        place = f", {view.review_place}" if view.review_place else ""
        again = (f"{long_date(view.review_on)}{place}" if view.review_on else "No date has been set yet.",)
    monitor = () if blank else lines(view.monitor) or ("Nobody has been named yet.",)
    child = () if blank else lines(view.who_tells_child) or ("Nobody has been named yet.",)
    rows: list[tuple[str, Cell]] = [
        ("We meet again", again),
        ("Who checks the plan", monitor),
        (f"Who tells {listed(view.children) or 'the children'}", child),
    ]
    tall = _ROOM_TO_WRITE_MM / 2 if blank else 0
    blocks_table.facts(document, "What happens next", ("What", "Our answer"), rows, row_height_mm=tall)
    reach = ", ".join(part for part in (view.coordinator, view.coordinator_reach) if part)
    told = f" If something here is not what you agreed, tell {reach}." if reach else ""
    blocks.small(
        document,
        f"The full plan will be written from this and brought or sent to everyone who made it.{told}",
    )
