"""How long each step of a case may take: the published defaults, our shorter sets, a commissioner's own.

Sources of the usual set: acknowledgement, allocation, the talk with the referrer, the baseline meeting, the
six and eight weeks to the conference and the twelve to its review are times that English services publish,
and so are the four weeks after a network meeting. The first visit, the ten days of notice, the five
days to the last person and those of the words and pictures plan are ours. The sets for an urgent case and
for a baby under one or unborn are ours throughout: about half the time and about two thirds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from coordinator.models.choices import Model, TargetStep, TimeSet, TimeUnit
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.models.timekeeping import TimeTarget

DAYS_IN_WEEK: Final = 7
WORKING_DAYS_IN_WEEK: Final = 5


@dataclass(frozen=True)
class Target:
    """A time for one step, as an amount of working days or of weeks; ``own`` where a commissioner set it."""

    amount: int
    unit: TimeUnit = TimeUnit.WORKING_DAYS
    own: bool = False

    @property
    def in_words(self) -> str:
        """The time as it is said: *10 working days*, *1 week*."""
        unit = self.unit.value
        return f"{self.amount} {unit.removesuffix('s') if self.amount == 1 else unit}"

    @property
    def calendar_days(self) -> float:
        """About how many days of the calendar this is, to tell the shorter of two."""
        if self.unit is TimeUnit.WEEKS:
            return self.amount * DAYS_IN_WEEK
        return self.amount * DAYS_IN_WEEK / WORKING_DAYS_IN_WEEK


Targets = Mapping[TargetStep, Target]


def _set(days: tuple[int, ...], weeks: tuple[int, int, int]) -> Targets:
    counted = {step: Target(amount) for step, amount in zip(_IN_DAYS, days, strict=True)}
    return counted | {
        step: Target(amount, TimeUnit.WEEKS) for step, amount in zip(_IN_WEEKS, weeks, strict=True)
    }


_IN_DAYS: Final = (
    *(TargetStep.ACKNOWLEDGE, TargetStep.ALLOCATE, TargetStep.CONTACT_REFERRER, TargetStep.BASELINE),
    *(TargetStep.FIRST_VISIT, TargetStep.INVITATIONS, TargetStep.PLAN_SENT, TargetStep.CHILD_PLAN),
)
_IN_WEEKS: Final = (TargetStep.CONFERENCE, TargetStep.CONFERENCE_LATE, TargetStep.FIRST_REVIEW)

DEFAULTS: Final[Mapping[TimeSet, Targets]] = {
    TimeSet.USUAL: _set((2, 3, 2, 5, 10, 10, 5, 5), (6, 8, 12)),
    TimeSet.URGENT: _set((1, 1, 1, 2, 3, 5, 3, 3), (3, 4, 6)),
    TimeSet.UNDER_ONE: _set((1, 2, 1, 3, 5, 5, 3, 3), (4, 6, 8)),
}
"""The time of every step in every set, where a commissioner has not set another."""

NETWORK_REVIEW: Final = Target(4, TimeUnit.WEEKS)
"""The time to the first review of a network meeting, which no set makes longer."""


def set_of(case: Case, children: Iterable[Person], today: date) -> TimeSet:
    """Return the set a case goes by: urgent before a baby under one or unborn, before the usual one.

    A child counts as under one until the day of the first birthday; one known only by a due date is unborn.
    """
    if case.urgent:
        return TimeSet.URGENT
    if any(_is_under_one(child, today) for child in children):
        return TimeSet.UNDER_ONE
    return TimeSet.USUAL


def targets_of(overrides: Iterable[TimeTarget], time_set: TimeSet, model: Model = Model.FGC) -> Targets:
    """Return the time of every step in a set: the commissioner's own rows before the defaults.

    A shorter set without a row of its own never takes longer than the commissioner's usual time. Where two
    rows name one step the later counts. A conference is never late before it is due.
    """
    own = {(row.time_set, row.step): Target(max(0, row.amount), row.unit, own=True) for row in overrides}
    found = {step: _one(own, time_set, step) for step in TargetStep}
    if model is Model.NETWORK_MEETING:
        found[TargetStep.FIRST_REVIEW] = _shorter(found[TargetStep.FIRST_REVIEW], NETWORK_REVIEW)
    due, late = found[TargetStep.CONFERENCE], found[TargetStep.CONFERENCE_LATE]
    if late.calendar_days < due.calendar_days:
        found[TargetStep.CONFERENCE_LATE] = due
    return found


def _one(own: Mapping[tuple[TimeSet, TargetStep], Target], time_set: TimeSet, step: TargetStep) -> Target:
    if (time_set, step) in own:
        return own[time_set, step]
    default = DEFAULTS[time_set][step]
    usual = own.get((TimeSet.USUAL, step), default)
    return _shorter(default, usual)


def _shorter(one: Target, other: Target) -> Target:
    return min(one, other, key=lambda target: target.calendar_days)


def _is_under_one(child: Person, today: date) -> bool:
    if child.died:
        return False
    if child.born is None:
        return child.due is not None
    return child.born.age_on(today) < 1
