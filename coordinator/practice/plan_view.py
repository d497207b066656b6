"""A family plan as one reader may have it: everything here may be printed for that reader."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from coordinator.models.day_choices import ResourceState

T = TypeVar("T")
LATER = "said since the third schema"
"""Marks a field that plans released before it do not know: while it is empty it leaves no trace."""

ASKED = ResourceState.ASKED.label


def _later(empty: T) -> T:
    return field(default=empty, metadata={LATER: True})


@dataclass(frozen=True)
class QuestionView:
    """One question put to the family, and the answer they gave."""

    number: int
    question: str
    answer: str


@dataclass(frozen=True)
class ActionView:
    """One agreed action; its number is the same in every reader's copy."""

    number: int
    heading: str
    what: str
    who: str
    when: str
    help: str
    check: str
    support: str
    critical: bool
    stand_in: str
    service_task: bool
    resource: str
    service: str = _later("")
    resource_state: str = _later("")
    role: str = _later("")
    child_words: str = _later("")
    picture: str = _later("")

    def resource_in_words(self) -> tuple[str, str]:
        """Return how a resource stands, as a label, and what it is: *Agreed by the school*, *a place*."""
        label = self.resource_state
        if not label:
            return "Agreed from the service" if self.service_task else "Agreed", self.resource
        if self.service:
            label = f"Asked of {self.service}" if label == ASKED else f"{label} by {self.service}"
        return label, self.resource or "what this action needs"


@dataclass(frozen=True)
class BackUpView:
    """One line of Plan B: if this happens, then who does what."""

    if_this: str
    then: str
    who: str


@dataclass(frozen=True)
class CarerView:
    """Somebody who could care for the child if home is not safe, and whether they were asked."""

    name: str
    how_long: str
    said: str
    asked: bool | None


@dataclass(frozen=True)
class PersonView:
    """Someone who made the plan, the part they had in it, and whether they are old enough to sign."""

    name: str
    part: str
    signs: bool = True


@dataclass(frozen=True)
class PlanView:
    """The whole plan for one reader, in plain words and dates."""

    title: str
    children: tuple[str, ...]
    reader: str
    reader_initials: str
    reference: str
    version: int
    agreed_on: date | None
    meeting_place: str
    wanted: str
    people: tuple[PersonView, ...]
    questions: tuple[QuestionView, ...]
    actions: tuple[ActionView, ...]
    back_up: tuple[BackUpView, ...]
    child_words: tuple[tuple[str, str], ...]
    strengths: tuple[str, ...]
    family_time: str
    asks_of_services: tuple[str, ...]
    monitor: str
    referrer_checks: str
    who_tells_child: str
    tell_child_by: date | None
    review_on: date | None
    review_place: str
    review_note: str
    decision: str
    decision_reason: str
    decided_by: str
    decided_on: date | None
    if_difficult: str
    who_to_ask: str
    coordinator: str
    coordinator_reach: str
    status: str
    carers: tuple[CarerView, ...] = _later(())
    family_words: str = _later("")
