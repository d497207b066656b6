"""What each part of the meeting says on the table, line by line; nothing here but what was looked through."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from coordinator.models.day_choices import ClosingStep
from coordinator.practice.agendas import FAMILY_TASKS
from coordinator.practice.day_words import say_day
from coordinator.practice.names import in_words, possessive
from coordinator.practice.plan_view import ActionView
from coordinator.practice.room_view import RoomView

DOT: Final = "•"
UNDER: Final = " "
"""The mark of a line that goes on below another one."""


class Voice(StrEnum):
    """How a line is said: as the name of the page, a heading within it, large, clearly, plainly, or aside."""

    TITLE = "display"
    HEADING = "heading"
    LARGE = "title"
    CLEAR = "clear"
    PLAIN = ""
    ASIDE = "muted"


@dataclass(frozen=True)
class Said:
    """One line on the table, with the number or dot that stands before it."""

    voice: Voice
    text: str
    mark: str = ""


def table_words(view: RoomView, part: str) -> tuple[Said, ...]:
    """Return the lines of one part of the view: a part nobody knows says only what the day is."""
    return tuple(line for line in _PARTS.get(part, _welcome)(view) if line.text.strip())


def _welcome(view: RoomView) -> Iterator[Said]:
    yield Said(Voice.TITLE, view.title)
    when = say_day(view.day) if view.day else ""
    yield Said(Voice.PLAIN, " · ".join(part for part in (when, view.place) if part))
    if view.people:
        yield Said(Voice.HEADING, "Who is here")
    for one in view.people:
        yield Said(Voice.CLEAR, " · ".join(part for part in (one.name, one.part, one.how) if part), DOT)


def _agenda(view: RoomView) -> Iterator[Said]:
    yield Said(Voice.TITLE, "Our agenda")
    for number, part in enumerate(view.agenda, start=1):
        yield Said(Voice.LARGE, part.heading, str(number))
        yield Said(Voice.ASIDE, part.who_is_there, UNDER)
        yield from (Said(Voice.PLAIN, point, DOT) for point in part.points)


def _ground_rules(view: RoomView) -> Iterator[Said]:
    yield Said(Voice.TITLE, "How we work together")
    yield from (
        Said(Voice.LARGE, rule, str(number)) for number, rule in enumerate(view.ground_rules, start=1)
    )


def _information(view: RoomView) -> Iterator[Said]:
    yield Said(Voice.TITLE, "What everyone needs to know")
    yield from _list("What is going well", view.strengths)
    yield from _worries(view)
    yield from _bottom_lines(view)
    yield from _list(
        "Help there is",
        [f"{one.text} ({one.offered_by})" if one.offered_by else one.text for one in view.help_on_offer],
    )
    yield from _voices(view)
    if view.absent_offers:
        yield Said(Voice.HEADING, "What people who could not come offer")
    for one in view.absent_offers:
        yield Said(Voice.PLAIN, f"{one.name}: {one.offer}", DOT)
    if view.further_questions:
        yield Said(Voice.HEADING, "What the family asked")
    for asked in view.further_questions:
        yield Said(Voice.PLAIN, asked.text, "?")
        yield Said(Voice.ASIDE, asked.answer, UNDER)


def _list(heading: str, texts: Sequence[str]) -> Iterator[Said]:
    if texts:
        yield Said(Voice.HEADING, heading)
    yield from (Said(Voice.PLAIN, text, DOT) for text in texts)


def _worries(view: RoomView) -> Iterator[Said]:
    if view.worries:
        yield Said(Voice.HEADING, "What people are worried about")
    for worry in view.worries:
        yield Said(Voice.PLAIN, worry.text, DOT)
        yield Said(Voice.PLAIN, worry.worry_statement, UNDER)
        if worry.safety_goal:
            yield Said(Voice.PLAIN, f"What we want to see: {worry.safety_goal}", UNDER)


def _bottom_lines(view: RoomView) -> Iterator[Said]:
    if view.bottom_lines:
        yield Said(Voice.HEADING, "What the plan must hold")
    yield from (Said(Voice.PLAIN, one.text, str(one.number)) for one in view.bottom_lines)


def _voices(view: RoomView) -> Iterator[Said]:
    for voice in view.child_voices:
        yield Said(Voice.HEADING, f"In {possessive(voice.name)} own words")
        yield Said(Voice.CLEAR, voice.said)
        if voice.voiced_by:
            yield Said(Voice.ASIDE, f"{voice.voiced_by} speaks for {voice.name}")


def _questions(view: RoomView) -> Iterator[Said]:
    yield Said(Voice.TITLE, "Questions for the family")
    yield from (Said(Voice.CLEAR, one.text, str(one.number)) for one in view.questions)
    yield from _bottom_lines(view)
    yield from _list("In your private time", FAMILY_TASKS)


def _plan(view: RoomView) -> Iterator[Said]:
    whose = f"{possessive(in_words(view.children))} plan" if view.children else "Our plan"
    yield Said(Voice.TITLE, whose)
    yield Said(Voice.CLEAR, view.wanted)
    if not view.actions:
        yield Said(Voice.ASIDE, "Nothing has been agreed yet.")
    for action in view.actions:
        yield Said(Voice.CLEAR, action.what or action.heading, str(action.number))
        yield Said(Voice.ASIDE, _who_and_when(action), UNDER)
    if view.back_up:
        yield Said(Voice.HEADING, "Plan B")
    for line in view.back_up:
        yield Said(Voice.PLAIN, f"If {_small(line.if_this)}", DOT)
        yield Said(Voice.ASIDE, " · ".join(part for part in (line.then, line.who) if part), UNDER)
    if view.meet_again:
        yield Said(Voice.HEADING, "We meet again")
        yield Said(Voice.CLEAR, view.meet_again)


def _who_and_when(action: ActionView) -> str:
    return " · ".join(" ".join(part.split()) for part in (action.who, action.when) if part.strip())


def _small(text: str) -> str:
    """Return a condition as it follows *if*: one that says “If” itself does not say it twice."""
    return text[3:] if text.casefold().startswith("if ") else text


def _closing(view: RoomView) -> Iterator[Said]:
    yield Said(Voice.TITLE, "Before we leave")
    yield from (Said(Voice.CLEAR, step.label, DOT) for step in ClosingStep)
    if view.meet_again:
        yield Said(Voice.HEADING, "We meet again")
        yield Said(Voice.CLEAR, view.meet_again)


_PARTS: Final[Mapping[str, Callable[[RoomView], Iterator[Said]]]] = MappingProxyType(
    {
        "welcome": _welcome,
        "agenda": _agenda,
        "ground rules": _ground_rules,
        "information": _information,
        "questions": _questions,
        "plan": _plan,
        "closing": _closing,
    }
)
PARTS: Final = tuple(_PARTS)
"""The parts a table can show, in the order of the day."""
