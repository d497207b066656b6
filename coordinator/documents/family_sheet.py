"""The family's sheet for its private time: what it was told, what it is asked, and room to write."""

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Line, Words, lines
from coordinator.documents.parts.wording import long_date, owner, plain_date
from coordinator.practice.agendas import FAMILY_TASKS
from coordinator.practice.room_view import RoomView

_LINES_FOR_AN_ANSWER = 3
_LINES_FOR_OWN_WORDS = 5


def build(view: RoomView, brand: Brand) -> Document:
    """Return the sheet; everything in it was looked through for everybody in the room."""
    document = begin(brand, heading=f"{view.title}: our private time", on=view.day)
    when = long_date(view.day) if view.day else ""
    blocks.title(document, "Our private time", " · ".join(part for part in (view.title, when) if part))
    blocks.lead(
        document,
        "This time is yours. Take as long as you need, take breaks, and ask the coordinator to come back "
        "whenever you want to.",
    )
    for section in (_tasks, _questions, _bottom_lines, _information, _help, _child, _asked, _rules, _words):
        section(document, view)
    return document


def _tasks(document: Document, _view: RoomView) -> None:
    blocks.heading(document, "What this time is for")
    blocks.numbers(document, FAMILY_TASKS)


def _questions(document: Document, view: RoomView) -> None:
    """Put each question with room to write; the plan itself has a form of its own."""
    blocks.heading(document, "The questions")
    if not view.questions:
        blocks.text(document, "No questions were written down. Use the form for your plan.")
    for one in view.questions:
        blocks.heading(document, f"{one.number}. {one.text}", level=3)
        blocks_table.blank_lines(document, "Our answer", _LINES_FOR_AN_ANSWER)


def _bottom_lines(document: Document, view: RoomView) -> None:
    if view.bottom_lines:
        blocks.heading(document, "What the plan must hold")
        blocks.numbers(document, [one.text for one in view.bottom_lines])


def _information(document: Document, view: RoomView) -> None:
    """Put what goes well before what people worry about."""
    if view.strengths:
        blocks.heading(document, "What is going well")
        blocks.bullets(document, view.strengths)
    if view.worries:
        blocks.heading(document, "What people are worried about")
    for worry in view.worries:
        blocks.bullets(document, [worry.text])
        said: list[Line] = [*lines(worry.worry_statement)]
        if worry.safety_goal:
            said.append((Words("What we want to see: ", "Strong"), Words(worry.safety_goal)))
        if said:
            blocks.box(document, "", said)


def _help(document: Document, view: RoomView) -> None:
    """Put what the family may build on: from services, and from people who could not come."""
    rows: list[tuple[Cell, Cell]] = [
        (
            [one.text, *([f"Until {plain_date(one.until)}"] if one.until else [])],
            lines(one.offered_by),
        )
        for one in view.help_on_offer
    ]
    rows += [(lines(one.offer), (f"{one.name}, who could not come",)) for one in view.absent_offers]
    if rows:
        blocks.heading(document, "Help there is")
        head = ("What is offered", "By whom")
        blocks_table.table(
            document, "Help there is", head, rows, (0.66, 0.34), words=("TableText", "TableLabel")
        )


def _child(document: Document, view: RoomView) -> None:
    for voice in view.child_voices:
        blocks.heading(document, f"In {owner(voice.name)} own words")
        spoken = f"{voice.name}; {voice.voiced_by} speaks for {voice.name}" if voice.voiced_by else voice.name
        blocks.quote(document, voice.said, spoken)


def _asked(document: Document, view: RoomView) -> None:
    """Put what the family asked while information was shared, and what it was answered."""
    if not view.further_questions:
        return
    blocks.heading(document, "What you asked")
    rows: list[tuple[Cell, Cell]] = [
        (
            _said_by(one.text, one.asked_by),
            _said_by(one.answer, one.answered_by) if one.answer else ["No answer yet."],
        )
        for one in view.further_questions
    ]
    blocks_table.table(document, "What you asked", ("Question", "Answer"), rows, (0.5, 0.5))


def _said_by(text: str, who: str) -> Cell:
    return [*lines(text), *([Words(who, "Strong")] if who else [])]


def _rules(document: Document, view: RoomView) -> None:
    if view.ground_rules:
        blocks.heading(document, "How we work together")
        blocks.bullets(document, view.ground_rules)


def _words(document: Document, _view: RoomView) -> None:
    blocks.heading(document, "In our own words")
    blocks_table.blank_lines(document, "Anything else we want to say", _LINES_FOR_OWN_WORDS)
    blocks.small(document, "Only what you choose to show becomes part of the record.")
