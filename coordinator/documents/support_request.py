"""The request for a family network support package: what is needed, why, and for which part of the plan."""

from datetime import date

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import lines
from coordinator.documents.parts.wording import listed, long_date
from coordinator.practice.support_view import SupportRequestView

TITLE = "Request for a family network support package"
NOT_SAID = "Not said yet"


def build(view: SupportRequestView, brand: Brand) -> Document:
    """Return the request on paper; what nobody said yet is said plainly, and the panel has room to answer."""
    document = begin(brand, heading=TITLE, note="For the panel", on=view.applied_on)
    under = (view.council, f"Reference {view.reference}" if view.reference else "", _day(view.applied_on))
    blocks.title(document, TITLE, " · ".join(part for part in under if part))
    rows: list[tuple[str, Cell]] = [
        ("What is asked for", lines(view.item) or [NOT_SAID]),
        ("For", [listed(view.children) or NOT_SAID]),
        (
            "Once, or for how long",
            [" – ".join(part for part in (view.kind, view.duration) if part) or NOT_SAID],
        ),
        ("Cost", [view.cost or NOT_SAID]),
        ("What it is for", [view.purpose or NOT_SAID]),
        ("The part of the plan", lines(view.action) or ["It belongs to no one action."]),
        ("Asked by", [view.applied_by or NOT_SAID]),
    ]
    blocks_table.facts(document, "The request", ("The request", ""), rows)
    for heading, words in (
        ("Why the family network needs it", view.why),
        ("Why it cannot be paid for another way", view.not_otherwise),
        ("How it goes on when the package ends", view.sustained_how),
    ):
        blocks.heading(document, heading)
        blocks.text(document, words or f"{NOT_SAID}.")
    _panel(document, view)
    coordinator = ", ".join(part for part in (view.coordinator, view.coordinator_reach) if part)
    asked = f" Family group conference coordinator: {coordinator}." if coordinator else ""
    blocks.small(document, f"This request comes from the family’s own plan.{asked}")
    return document


def _panel(document: Document, view: SupportRequestView) -> None:
    """Put what the panel said, or room for its answer."""
    blocks.heading(document, "The panel’s answer")
    rows: list[tuple[str, Cell]] = [("Panel on", [_day(view.panel_on) or "No date yet"])]
    if view.decision:
        rows.append(("Decision", [view.decision]))
        rows.append(("In words", lines(view.decision_words) or ["No reasons were recorded."]))
    if view.delivered_on:
        rows.append(("Delivered on", [long_date(view.delivered_on)]))
    if view.what_changed:
        rows.append(("What it changed", lines(view.what_changed)))
    blocks_table.facts(document, "The panel’s answer", ("The panel’s answer", ""), rows)
    if not view.decision:
        blocks.lead(document, "For the panel to fill in:")
        blocks_table.blank_lines(document, "Decision and reasons", 3)


def _day(day: date | None) -> str:
    return long_date(day) if day else ""
