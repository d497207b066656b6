"""What was agreed, on paper before anyone leaves."""

from collections.abc import Sequence

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Line, Words, lines
from coordinator.documents.parts.wording import listed, long_date
from coordinator.practice.plan_view import ActionView, BackUpView, PlanView


def build(view: PlanView, brand: Brand) -> Document:
    """Return what was agreed today in large letters."""
    name = "What we agreed today"
    note = f"Copy for {view.reader}" if view.reader else ""
    document = begin(brand, heading=f"{view.title}: {name.lower()}", note=note, on=view.agreed_on)
    day = long_date(view.agreed_on) if view.agreed_on else ""
    parts = [view.title, day, view.meeting_place]
    blocks.title(document, name, " · ".join(part for part in parts if part))
    _actions(document, view.actions)
    _plan_b(document, view.back_up)
    _afterwards(document, view)
    return document


def _actions(document: Document, actions: Sequence[ActionView]) -> None:
    """Put the actions, numbered as in the plan."""
    blocks.heading(document, "What we will do")
    head = ("What will happen", "Who", "By when")
    if actions:
        rows = [(_what(action), _strong(action.who), lines(action.when)) for action in actions]
        large = ("TableLarge",) * len(head)
        blocks_table.table(document, "Actions", head, rows, (0.52, 0.26, 0.22), words=large, keep_whole=False)
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


def _plan_b(document: Document, back_up: Sequence[BackUpView]) -> None:
    """Put Plan B."""
    if not back_up:
        return
    blocks.heading(document, "Plan B", warm=True)
    head = ("If this happens", "This is what we will do", "Who")
    rows = [(lines(line.if_this), lines(line.then), _strong(line.who)) for line in back_up]
    columns = 3 if any(line.who for line in back_up) else 2
    blocks_table.table(
        document, "Plan B", head[:columns], [row[:columns] for row in rows], (0.36, 0.42, 0.22)[:columns],
        style="WarmTable", words=("TableLarge",) * columns,
    )  # fmt: skip


def _afterwards(document: Document, view: PlanView) -> None:
    """Put what happens next: who checks, when the family meets again, and where the full plan comes from."""
    blocks.heading(document, "What happens next")
    place = f", {view.review_place}" if view.review_place else ""
    rows: list[tuple[str, Cell]] = [
        (
            "We meet again",
            (f"{long_date(view.review_on)}{place}" if view.review_on else "No date has been set yet.",),
        ),
        ("Who checks the plan", lines(view.monitor) or ("Nobody has been named yet.",)),
        (
            f"Who tells {listed(view.children) or 'the children'}",
            lines(view.who_tells_child) or ("Nobody has been named yet.",),
        ),
    ]
    blocks_table.facts(document, "What happens next", ("What", "Our answer"), rows)
    reach = ", ".join(part for part in (view.coordinator, view.coordinator_reach) if part)
    told = f" If something here is not what you agreed, tell {reach}." if reach else ""
    blocks.small(
        document,
        f"The full plan will be written from this and brought or sent to everyone who made it.{told}",
    )
