"""The steps of a case in time: what is done, due, late, and what comes next.

Default times are those that English services publish, and ours where none is published; a commissioner
may set others. Working days leave out weekends and the bank holidays of England.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coordinator.practice.working_days import WorkingCalendar

WEEKS_TO_CONFERENCE = 6
WEEKS_TO_LATE_CONFERENCE = 8
WEEKS_TO_REVIEW = 12
WEEKS_TO_NETWORK_REVIEW = 4
DAYS_TO_ACKNOWLEDGE = 2
DAYS_TO_ALLOCATE = 3
DAYS_TO_BASELINE = 5
DAYS_TO_FIRST_VISIT = 10
DAYS_OF_NOTICE = 10
DAYS_TO_CIRCULATE = 5


class Standing(StrEnum):
    """How a step stands today."""

    DONE = "done"
    DUE = "due"
    LATE = "late"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Step:
    """One step of a case: its name, the day it was done or is due, and how it stands."""

    name: str
    day: date
    standing: Standing


@dataclass(frozen=True)
class Dates:
    """The days a case has on record; None where a step is not done or not fixed."""

    received: date | None = None
    allocated: date | None = None
    baseline: date | None = None
    first_visit: date | None = None
    invitations: date | None = None
    conference_planned: date | None = None
    conference_held: date | None = None
    target_conference: date | None = None
    plan_released: date | None = None
    all_received: date | None = None
    review: date | None = None


def steps(dates: Dates, today: date) -> tuple[Step, ...]:
    """Return the steps of a case from referral to first review, each done, due or late.

    A step is *due* from a week before its day, *late* after it.
    """
    if dates.received is None:
        return ()
    start = dates.allocated or dates.received
    conference = (
        dates.conference_held
        or dates.conference_planned
        or dates.target_conference
        or start + timedelta(weeks=WEEKS_TO_CONFERENCE)
    )
    circulated = WorkingCalendar().add(conference, DAYS_TO_CIRCULATE)
    return tuple(
        _in_order(
            [
                Step("Referral", dates.received, Standing.DONE),
                _step(
                    "First visit", dates.first_visit, WorkingCalendar().add(start, DAYS_TO_FIRST_VISIT), today
                ),
                _step(
                    "Invitations",
                    dates.invitations,
                    WorkingCalendar().add(conference, -DAYS_OF_NOTICE),
                    today,
                ),
                _step("Conference", dates.conference_held, conference, today),
                _step("Plan sent", dates.all_received, circulated, today),
                _step(
                    "First review", None, dates.review or conference + timedelta(weeks=WEEKS_TO_REVIEW), today
                ),
            ]
        )
    )


def next_step(steps_of_case: Iterable[Step]) -> Step | None:
    """Return the earliest step that is not done."""
    left = [step for step in steps_of_case if step.standing is not Standing.DONE]
    return min(left, key=lambda step: step.day, default=None)


def _step(name: str, done: date | None, due: date, today: date) -> Step:
    if done is not None:
        return Step(name, done, Standing.DONE)
    if due < today:
        return Step(name, due, Standing.LATE)
    return Step(name, due, Standing.DUE if due - today <= timedelta(days=7) else Standing.AHEAD)


def _in_order(unordered: list[Step]) -> list[Step]:
    return sorted(unordered, key=lambda step: step.day)
