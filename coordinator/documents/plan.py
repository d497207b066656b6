"""The family plan: the paper everyone who made it takes home, one copy for each reader."""

from collections.abc import Sequence

from docx.document import Document

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.blocks_table import Cell
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.markup import Line, Words, lines
from coordinator.documents.parts.wording import listed, long_date, owner, plain_date, sentence
from coordinator.practice.plan_view import ActionView, PlanView

_BLANK_SIGNATURES = 6


def build(view: PlanView, brand: Brand) -> Document:
    """Return one reader's copy of the plan; what a family did not record is left out or said plainly."""
    note = f"Copy for {view.reader}" if view.reader else ""
    document = begin(brand, heading=view.title, note=note, on=view.agreed_on)
    for section in (
        _opening, _people, _child_words, _strengths, _questions, _own_words, _actions, _services,
        _family_time, _plan_b, _carers, _checking, _telling, _meeting_again, _decision, _signing,
    ):  # fmt: skip
        section(document, view)
    return document


def _opening(document: Document, view: PlanView) -> None:
    """Put the title, what this copy is, and the plan in short."""
    if view.status:
        blocks.marking(document, view.status)
    blocks.title(document, view.title, _under_title(view))
    rows: list[tuple[str, Cell]] = []
    if view.wanted:
        rows.append(("What we all want", lines(view.wanted)))
    rows.append(("When we meet again", _next_meeting(view)))
    rows.append(("If things get difficult", lines(view.if_difficult) or [_where_plan_b_is(view)]))
    rows.append(("Who to ask", _who_to_ask(view)))
    blocks_table.facts(document, "The plan at a glance", ("At a glance", "What we agreed"), rows)


def _under_title(view: PlanView) -> str:
    """Return the quiet line under the title."""
    parts = []
    if view.agreed_on:
        parts.append(f"Agreed on {long_date(view.agreed_on)}")
    if view.meeting_place:
        parts.append(view.meeting_place)
    if view.version > 1:
        parts.append(f"Version {view.version}")
    if view.reader:
        parts.append(f"{owner(view.reader)} copy")
    return " · ".join(parts)


def _next_meeting(view: PlanView) -> Cell:
    """Return when and where the next meeting is."""
    if not view.review_on:
        return lines(view.review_note) or ["No date has been set yet."]
    when: list[Line] = [Words(long_date(view.review_on), "Strong")]
    return when + ([view.review_place] if view.review_place else [])


def _where_plan_b_is(view: PlanView) -> str:
    """Return what to say about hard times when nothing was written for the summary."""
    return "Turn to Plan B in this plan." if view.back_up else "No Plan B was recorded."


def _who_to_ask(view: PlanView) -> Cell:
    """Return whom a reader can turn to with a question about the plan."""
    asked = lines(view.who_to_ask)
    coordinator = ", ".join(part for part in (view.coordinator, view.coordinator_reach) if part)
    if coordinator:
        asked.append(f"Coordinator: {coordinator}")
    return asked or ["Nobody was named."]


def _people(document: Document, view: PlanView) -> None:
    """Put who made the plan, as a small table of names and parts."""
    if not view.people:
        return
    blocks.heading(document, "Who made this plan")
    rows: list[tuple[Cell, Cell]] = [((person.name,), lines(person.part)) for person in view.people]
    name, head, words = "The people who made this plan", ("Name", "Their part"), ("TableLabel", "TableText")
    blocks_table.table(document, name, head, rows, (0.3, 0.7), words=words)


def _child_words(document: Document, view: PlanView) -> None:
    """Put what each child said, in the child's own words and nobody else's."""
    said = [(name, words) for name, words in view.child_words if words.strip()]
    if not said:
        return
    whose = listed([owner(name) for name, _ in said])
    blocks.heading(document, f"In {whose} own words")
    for place, (name, words) in enumerate(said):
        if place:
            blocks.heading(document, name, level=3)
        blocks.quote(document, words, name)


def _strengths(document: Document, view: PlanView) -> None:
    """Put what is going well already."""
    if view.strengths:
        blocks.heading(document, "What is already going well")
        blocks.bullets(document, view.strengths)


def _questions(document: Document, view: PlanView) -> None:
    """Put each question the family was asked, and their answer."""
    if not view.questions:
        return
    blocks.heading(document, "Our questions and answers")
    for question in view.questions:
        blocks.heading(document, f"{question.number}. {question.question}", level=3)
        blocks.text(document, question.answer or "No answer was recorded.")


def _own_words(document: Document, view: PlanView) -> None:
    """Put what the family wrote in their private time and chose to show."""
    if view.family_words:
        blocks.heading(document, "In our own words")
        blocks.text(document, view.family_words)


def _actions(document: Document, view: PlanView) -> None:
    """Put the actions: the heart of the plan, with the same numbers in every copy."""
    blocks.heading(document, "Our plan")
    if not view.actions:
        blocks.text(document, "No actions were agreed at this meeting.")
        return
    blocks.lead(document, "This is what we have agreed to do. Each action has a name beside it.")
    rows = [(_what(action), _who(action), _help(action)) for action in view.actions]
    head = ("What will happen", "Who and by when", "Who will help, and how we will check")
    blocks_table.table(document, "Actions", head, rows, (0.4, 0.25, 0.35), keep_whole=False)


def _what(action: ActionView) -> Cell:
    """Return the number and what will happen; an essential action says so."""
    said: list[Line] = list(lines(action.what))
    number = Words(f"{action.number}. ", "Accent")
    first: Line = (number, Words(action.heading, "Strong")) if action.heading else ""
    if not first and said:
        first = (number, Words(str(said.pop(0))))
    cell = [first or (number, Words("Nothing was written down."))]
    cell += said
    if action.critical:
        cell.append(Words("Essential to the plan", "Accent"))
    return cell


def _who(action: ActionView) -> Cell:
    """Return who does it, by when, and who stands in."""
    cell: list[Line] = [Words(name, "Strong") for name in lines(action.who)]
    if not cell:
        cell.append("Nobody is named yet")
    cell += lines(action.when) or ["No time was agreed"]
    if action.stand_in:
        cell.append((Words("Stand-in: ", "Strong"), Words(action.stand_in)))
    if action.role:
        cell.append((Words("Their part: ", "Strong"), Words(action.role.lower())))
    return cell


def _help(action: ActionView) -> Cell:
    """Return the help there will be, what is needed and agreed, and how it is checked."""
    said = [
        ("Help", action.help),
        ("Needed", action.support),
        action.resource_in_words(),
        ("Check", action.check),
    ]
    cell: list[Line] = []
    for label, words in said:
        content = lines(words)
        if content:
            cell.append((Words(f"{label}: ", "Strong"), Words(content[0])))
            cell += content[1:]
    return cell or [Words("–", "Quiet")]


def _services(document: Document, view: PlanView) -> None:
    """Put what the family asks of services, and how each service's task stands."""
    tasks: list[Line] = [
        (Words(f"Action {action.number}: ", "Strong"), Words(_task_in_words(action)))
        for action in view.actions
        if action.service_task
    ]
    if view.asks_of_services or tasks:
        blocks.heading(document, "What we ask of services")
        blocks.bullets(document, [*view.asks_of_services, *tasks])


def _task_in_words(action: ActionView) -> str:
    said = action.resource or action.heading or " ".join(action.what.split())
    parts = (action.service, said.rstrip(". "), action.resource_state.lower())
    return sentence(" – ".join(part for part in parts if part) or "not written down yet")


def _family_time(document: Document, view: PlanView) -> None:
    """Put what was agreed about family time."""
    if view.family_time:
        blocks.heading(document, "Family time")
        blocks.text(document, view.family_time)


def _plan_b(document: Document, view: PlanView) -> None:
    """Put Plan B, the only warm-coloured part of the paper so that it is found in a hurry."""
    blocks.heading(document, "Plan B", warm=True)
    if not view.back_up:
        blocks.text(document, "No Plan B was recorded.")
        return
    blocks.lead(document, "If things do not go as we hope, this is what we will do.")
    with_who = any(line.who for line in view.back_up)
    head = ("If this happens", "This is what we will do", "Who")
    rows = [
        (lines(line.if_this), lines(line.then), [Words(name, "Strong") for name in lines(line.who)])
        for line in view.back_up
    ]
    columns = 3 if with_who else 2
    blocks_table.table(
        document, "Plan B", head[:columns], [row[:columns] for row in rows], (0.36, 0.42, 0.22)[:columns],
        style="WarmTable",
    )  # fmt: skip


def _carers(document: Document, view: PlanView) -> None:
    """Put who could care for the child if home is not safe."""
    if not view.carers:
        return
    blocks.heading(document, "If home is not safe")
    child = listed(view.children) or "the children"
    blocks.lead(document, f"These people could look after {child} for a while.")
    rows: list[tuple[Cell, ...]] = [
        (
            [Words(carer.name or "Nobody is named yet", "Strong")],
            lines(carer.how_long) or ["Not said yet"],
            [*lines(carer.said), *([] if carer.asked else ["They have not been asked yet."])],
        )
        for carer in view.carers
    ]
    head = ("Who", "For how long", "What they said")
    blocks_table.table(document, "If home is not safe", head, rows, (0.28, 0.24, 0.48))


def _checking(document: Document, view: PlanView) -> None:
    """Put how the plan is checked: one person from the network, and the referrer."""
    blocks.heading(document, "How we will check the plan")
    said: list[Line] = []
    for label, words in (("For the family: ", view.monitor), ("For the referrer: ", view.referrer_checks)):
        if words:
            said.append((Words(label, "Strong"), Words(sentence(words))))
    if not said:
        blocks.text(document, "Nobody has been named to check the plan.")
    else:
        blocks.bullets(document, said)


def _telling(document: Document, view: PlanView) -> None:
    """Put who tells the child what was decided."""
    child = listed(view.children) or "the children"
    blocks.heading(document, f"Who will tell {child}")
    if not view.who_tells_child:
        blocks.text(document, f"It was not recorded who will tell {child} about the plan.")
        return
    by = f", by {long_date(view.tell_child_by)}" if view.tell_child_by else ""
    blocks.text(document, sentence(f"{view.who_tells_child.rstrip('. ')}{by}"))


def _meeting_again(document: Document, view: PlanView) -> None:
    """Put when the family meets again to look at the plan."""
    blocks.heading(document, "When we meet again")
    if view.review_on:
        place = f" · {view.review_place}" if view.review_place else ""
        blocks.text(document, (Words(long_date(view.review_on), "Strong"), Words(place)))
    elif not view.review_note:
        blocks.text(document, "No date has been set yet.")
    if view.review_note:
        blocks.text(document, view.review_note)


def _decision(document: Document, view: PlanView) -> None:
    """Put what the referrer decided, with the reasons given at the time."""
    blocks.heading(document, "The referrer’s decision")
    if not view.decision:
        blocks.text(document, "The referrer’s decision has not been recorded yet.")
        return
    content: list[Line] = list(lines(view.decision_reason))
    by = ", ".join(
        part for part in (view.decided_by, plain_date(view.decided_on) if view.decided_on else "") if part
    )
    blocks.box(document, view.decision, [*content, *([Words(by, "Quiet")] if by else [])])


def _signing(document: Document, view: PlanView) -> None:
    """Put a line for everyone who made the plan to sign, and which paper this is."""
    blocks.heading(document, "Our signatures")
    blocks.lead(document, "We were there when this plan was made, and we agree with it.")
    names: Sequence[str] = [person.name for person in view.people if person.signs] or [""] * _BLANK_SIGNATURES
    blocks_table.signatures(document, names)
    which = [
        f"Reference {view.reference}" if view.reference else view.title,
        f"version {view.version}",
        f"copy for {view.reader}" if view.reader else "",
    ]
    blocks.small(document, sentence(", ".join(part for part in which if part)))
