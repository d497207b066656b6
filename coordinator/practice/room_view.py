"""What everyone in the room may read: the view behind the table, the projector and the family's sheet.

Whatever stands here was looked through for everyone who is present; nothing of it is kept from any of them.
"""

from dataclasses import dataclass
from datetime import date

from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.plan_view import ActionView, BackUpView


@dataclass(frozen=True)
class PersonHere:
    """Somebody who is in the room or on the call, by the name the family uses."""

    name: str
    part: str
    how: str = ""


@dataclass(frozen=True)
class WorryView:
    """A worry in plain words, with the worry statement and the safety goal where those words are used."""

    text: str
    worry_statement: str = ""
    safety_goal: str = ""


@dataclass(frozen=True)
class BottomLineView:
    """Something the plan must hold, with its id so that the referrer's answer finds its way back."""

    number: int
    text: str
    met: bool | None = None
    bottom_line_id: str = ""


@dataclass(frozen=True)
class AskView:
    """One question for the family, with its id so that an answer finds its way back."""

    question_id: str
    number: int
    text: str


@dataclass(frozen=True)
class HelpView:
    """Help that the family may build on, and who offers it."""

    text: str
    offered_by: str = ""
    until: date | None = None


@dataclass(frozen=True)
class ChildVoiceView:
    """What a child lets everyone hear in their own words, and who speaks for them."""

    name: str
    said: str
    voiced_by: str = ""


@dataclass(frozen=True)
class AbsentOfferView:
    """What somebody who could not come offers, as they confirmed it."""

    name: str
    offer: str


@dataclass(frozen=True)
class FurtherQuestionView:
    """Something the family asked in the room, and the answer they were given."""

    text: str
    asked_by: str
    answer: str
    answered_by: str


@dataclass(frozen=True)
class RoomView:
    """Everything that may lie open on the table; names are those the family uses."""

    title: str
    day: date | None
    place: str
    children: tuple[str, ...]
    people: tuple[PersonHere, ...]
    agenda: tuple[AgendaPartView, ...]
    ground_rules: tuple[str, ...]
    strengths: tuple[str, ...]
    worries: tuple[WorryView, ...]
    bottom_lines: tuple[BottomLineView, ...]
    questions: tuple[AskView, ...]
    help_on_offer: tuple[HelpView, ...]
    child_voices: tuple[ChildVoiceView, ...]
    absent_offers: tuple[AbsentOfferView, ...]
    further_questions: tuple[FurtherQuestionView, ...]
    actions: tuple[ActionView, ...]
    back_up: tuple[BackUpView, ...]
    wanted: str = ""
    meet_again: str = ""


@dataclass(frozen=True)
class LeftOut:
    """Something kept off the table as somebody in the room may not have it; for the coordinator only."""

    what: str
    why: str


@dataclass(frozen=True)
class Room:
    """The open view and, for the coordinator alone, what was left out of it.

    ``to_mind`` is what no program can see: what somebody is not to hear may still be said in other words.
    """

    view: RoomView
    left_out: tuple[LeftOut, ...] = ()
    to_mind: tuple[str, ...] = ()
