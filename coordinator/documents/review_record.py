"""The record of a review: how each action stands, what works, what worries, and when you meet next."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Line, Words, lines
from coordinator.documents.parts.wording import listed, long_date
from coordinator.practice.review_view import ReviewedAction, ReviewView

_SHARES = (0.38, 0.22, 0.4)


def build(view: ReviewView, brand: Brand) -> Document:
    """Return the record; the actions carry the numbers they have in the plan."""
    note = f"Copy for {view.reader}" if view.reader else ""
    document = begin(brand, heading=f"{view.title}: review", note=note, on=view.held_on)
    when = long_date(view.held_on) if view.held_on else ""
    blocks.title(document, "Our review", " · ".join(part for part in (view.title, when, view.place) if part))
    _who(document, view)
    _actions(document, view)
    _said(document, view)
    _tried(document, view)
    _afterwards(document, view)
    return document


def _who(document: Document, view: ReviewView) -> None:
    rows: list[tuple[str, Cell]] = [
        ("Who came", (listed(view.people) or "Nobody has been marked yet.",)),
        ("Who ran it", (view.run_by or "The coordinator",)),
        ("The plan", (f"Version {view.version}. {view.in_sum}",) if view.version else (view.in_sum,)),
    ]
    blocks_table.facts(document, "The review", ("What", "Details"), rows)


def _actions(document: Document, view: ReviewView) -> None:
    """Put each action with how it stands and how that is known."""
    blocks.heading(document, "How each action stands")
    if not view.actions:
        blocks.text(document, "There were no actions to look at.")
        return
    rows = [(_what(one), _stands(one), _known(one)) for one in view.actions]
    head = ("What we agreed", "How it stands", "How we know, and what next")
    blocks_table.table(document, "Actions", head, rows, _SHARES, keep_whole=False)


def _what(action: ReviewedAction) -> Cell:
    said = lines(action.what) or ["Not written down"]
    first: Line = (Words(f"{action.number}. ", "Accent"), Words(str(said[0])))
    who: Cell = [Words(action.who, "Strong")] if action.who else ()
    return [first, *said[1:], *who]


def _stands(action: ReviewedAction) -> Cell:
    return [Words(action.stands, "Strong")]


def _known(action: ReviewedAction) -> Cell:
    following: list[Line] = [(Words("Next: ", "Strong"), Words(one)) for one in lines(action.following)]
    return [*(one for text in action.known for one in lines(text)), *following]


def _said(document: Document, view: ReviewView) -> None:
    """Put what the family said; a heading without words is left out."""
    for head, text in (
        ("What is working well", view.working_well),
        ("What we are worried about", view.worries),
        ("What has changed, and what should change", view.changes),
    ):
        if text.strip():
            blocks.heading(document, head)
            blocks.text(document, text)


def _tried(document: Document, view: ReviewView) -> None:
    if not view.tried:
        return
    blocks.heading(document, "Trying the plan out")
    rows: list[tuple[Cell, Cell, Cell]] = [
        (
            lines(one.what),
            (long_date(one.day),) if one.day else ("No date yet",),
            lines(one.how_it_went) or (("Held",) if one.held else ("Planned",)),
        )
        for one in view.tried
    ]
    blocks_table.table(
        document, "Tests of the plan", ("What", "When", "How it went"), rows, (0.34, 0.26, 0.4)
    )


def _afterwards(document: Document, view: ReviewView) -> None:
    blocks.heading(document, "What happens next")
    when = ", ".join(
        part
        for part in (long_date(view.next_on) if view.next_on else "", view.next_times, view.next_place)
        if part
    )
    plan = (
        f"Version {view.new_version} is being written from this and goes to everyone who has the plan."
        if view.new_version
        else "The plan stays as it is."
    )
    rows: list[tuple[str, Cell]] = [
        ("We meet again", (when or "No date has been set yet.",)),
        ("Who runs it", (view.next_run_by or "The coordinator",)),
        ("The plan", (plan,)),
    ]
    blocks_table.facts(document, "What happens next", ("What", "Our answer"), rows)
    reach = ", ".join(part for part in (view.coordinator, view.coordinator_reach) if part)
    blocks.small(document, f"If something here is not what was said, tell {reach or 'your coordinator'}.")
