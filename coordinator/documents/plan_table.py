"""The plan's actions as one plain table, for a professional to paste into the council's own system."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Line, lines
from coordinator.documents.parts.wording import long_date, sentence
from coordinator.practice.plan_view import ActionView, PlanView


def build(view: PlanView, brand: Brand) -> Document:
    """Return the actions with their numbers, and Plan B and the review beneath, all as plain text."""
    heading = f"Actions from {view.title}"
    document = begin(brand, heading=heading, note="For the council’s own plan", on=view.agreed_on)
    if view.status:
        blocks.marking(document, view.status)
    agreed = f"Agreed on {long_date(view.agreed_on)}" if view.agreed_on else ""
    parts = (view.reference, agreed, f"Version {view.version}")
    blocks.title(document, heading, " · ".join(part for part in parts if part))
    _actions(document, view)
    _back_up(document, view)
    _carers(document, view)
    blocks.heading(document, "Review")
    place = f", {view.review_place}" if view.review_place else ""
    blocks.text(
        document, sentence(f"{long_date(view.review_on)}{place}") if view.review_on else "No date set yet."
    )
    blocks.small(
        document,
        "This is the family’s plan. There is one plan only: please keep the wording and the numbers.",
    )
    return document


def _actions(document: Document, view: PlanView) -> None:
    """Put one row for each action."""
    blocks.heading(document, "Actions")
    if not view.actions:
        blocks.text(document, "No actions were agreed at this meeting.")
        return
    head = ("No.", "Action", "Who", "By when", "How it is checked")
    shares = (0.06, 0.34, 0.22, 0.17, 0.21)
    rows = [_row(action) for action in view.actions]
    blocks_table.table(document, "Actions", head, rows, shares, keep_whole=False)


def _row(action: ActionView) -> tuple[Cell, ...]:
    """Return the cells of one action; the help goes with who does it."""
    what: list[Line] = [action.heading] if action.heading else []
    who: list[Line] = [*lines(action.who)]
    if action.help:
        who.append(f"Help: {action.help}")
    if action.stand_in:
        who.append(f"Stand-in: {action.stand_in}")
    what += lines(action.what)
    if action.resource or action.resource_state:
        what.append("{}: {}".format(*action.resource_in_words()))
    return (f"{action.number}.",), what, who, lines(action.when), lines(action.check)


def _back_up(document: Document, view: PlanView) -> None:
    """Put Plan B in the same plain way."""
    if view.back_up:
        blocks.heading(document, "Plan B")
        rows = [(lines(line.if_this), lines(line.then), lines(line.who)) for line in view.back_up]
        blocks_table.table(document, "Plan B", ("If", "Then", "Who"), rows, (0.36, 0.42, 0.22))


def _carers(document: Document, view: PlanView) -> None:
    """Put who could care for the child if home is not safe."""
    if view.carers:
        blocks.heading(document, "If home is not safe")
        rows: list[tuple[Cell, ...]] = [
            (
                lines(carer.name) or ["Nobody is named yet"],
                lines(carer.how_long),
                ("Yes" if carer.asked else "Not yet",),
            )
            for carer in view.carers
        ]
        blocks_table.table(
            document, "If home is not safe", ("Who", "For how long", "Asked"), rows, (0.4, 0.4, 0.2)
        )
