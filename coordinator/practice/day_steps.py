"""The steps of the conference day, in the order they are taken, for each kind of meeting."""

from dataclasses import dataclass
from typing import Final

from coordinator.models.choices import MeetingKind, MeetingPart


@dataclass(frozen=True)
class StepOfTheDay:
    """One step of the day: its name, what it is for, its part of the meeting and what lies on the table."""

    key: str
    title: str
    part: MeetingPart | None
    line: str
    table: str = "welcome"


_ROOM: Final = StepOfTheDay("room", "The room", None, "Everything in its place before people come.")
_ARRIVALS: Final = StepOfTheDay(
    "arrivals", "Arrivals", None, "Who is here, and who takes part from elsewhere."
)
_WELCOME: Final = StepOfTheDay(
    "welcome", "Welcome", None, "Introductions, the agenda and the ground rules.", "agenda"
)
_SINCE: Final = StepOfTheDay(
    "since_last",
    "Since last time",
    MeetingPart.INFORMATION_SHARING,
    "What was done, what works well, and what has changed.",
    "plan",
)
_INFORMATION: Final = StepOfTheDay(
    "information",
    "Information",
    MeetingPart.INFORMATION_SHARING,
    "Strengths, worries, bottom lines, questions, and what the child says.",
    "information",
)
_PRIVATE: Final = StepOfTheDay(
    "private",
    "Family time",
    MeetingPart.PRIVATE_FAMILY_TIME,
    "The family talks among itself. There is no time limit.",
    "questions",
)
_AGREEING: Final = StepOfTheDay(
    "agreeing",
    "The plan",
    MeetingPart.AGREEING_THE_PLAN,
    "The family’s plan, gone through together.",
    "plan",
)
_DECISION: Final = StepOfTheDay(
    "decision",
    "The answer",
    MeetingPart.AGREEING_THE_PLAN,
    "What the referrer says to the plan, who checks it, and when you meet again.",
    "plan",
)
_CLOSING: Final = StepOfTheDay(
    "closing", "Closing round", MeetingPart.AGREEING_THE_PLAN, "Before people leave.", "closing"
)

_BEFORE: Final = (_ROOM, _ARRIVALS, _WELCOME)
_AFTER: Final = (_PRIVATE, _AGREEING, _DECISION, _CLOSING)
_STEPS: Final = {
    MeetingKind.BASELINE: (),
    MeetingKind.CONFERENCE: (*_BEFORE, _INFORMATION, *_AFTER),
    MeetingKind.RECONVENED: (*_BEFORE, _INFORMATION, *_AFTER),
    MeetingKind.REVIEW: (*_BEFORE, _SINCE, *_AFTER),
    MeetingKind.NETWORK: (*_BEFORE, _SINCE, _INFORMATION, *_AFTER),
}


def steps_for(kind: MeetingKind) -> tuple[StepOfTheDay, ...]:
    """Return the steps of a meeting; a baseline meeting with the referrer has none."""
    return _STEPS[kind]
