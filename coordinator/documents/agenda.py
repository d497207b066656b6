"""The agenda for the day: when and where, the three parts, and the questions for the family."""

from collections.abc import Sequence

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Words, lines
from coordinator.documents.parts.wording import long_date, sentence
from coordinator.practice.agendas import FAMILY_ONLY
from coordinator.practice.conference_view import AgendaPartView, AgendaView, DayView


def build(view: AgendaView, brand: Brand) -> Document:
    """Return the agenda; nothing in it is new to anyone who was prepared for the day."""
    day = view.day
    document = begin(brand, heading=f"{day.title}: agenda", on=day.held_on)
    blocks.title(document, "Agenda", day.title)
    blocks_table.facts(document, "When and where", ("The day", "Details"), _facts(day, view.parts))
    for number, part in enumerate(view.parts, 1):
        _part(document, number, part)
    if view.questions:
        blocks.heading(document, "The questions for the family")
        blocks.numbers(document, view.questions)
    if not view.parts and not view.questions:
        blocks.small(document, "Nothing has been put on the agenda yet.")
    return document


def _facts(day: DayView, parts: Sequence[AgendaPartView]) -> list[tuple[str, Cell]]:
    """Return when and where, and who to ask; what is not settled is said."""
    alone = any(part.who_is_there == FAMILY_ONLY for part in parts)
    own_time = " Private family time takes as long as it needs." if alone else ""
    reach = [part for part in (day.coordinator, day.coordinator_reach) if part]
    when = [Words(long_date(day.held_on), "Strong")] if day.held_on else ["No date has been set yet."]
    return [
        ("When", [*when, *lines(day.times)]),
        ("Where", lines(day.place) or ["The place is not settled yet."]),
        ("Breaks", [f"Whenever you want one.{own_time}"]),
        ("Who to ask", [", ".join(reach) or "Your coordinator"]),
    ]


def _part(document: Document, number: int, part: AgendaPartView) -> None:
    """Put one part of the day: what it is for, who is in the room, and what is covered."""
    blocks.heading(document, f"Part {number}: {part.heading}")
    there: tuple[Words, ...] = ()
    if part.who_is_there:
        there = (Words("In the room: ", "Strong"), Words(sentence(part.who_is_there)))
    about: tuple[Words, ...] = (Words(f"{sentence(part.purpose)} "),) if part.purpose else ()
    if about or there:
        blocks.lead(document, about + there)
    blocks.bullets(document, part.points)
