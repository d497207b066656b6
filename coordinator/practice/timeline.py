"""The steps of a case in time: what is done, due, late, and what comes next.

Each step is counted by the clock of its case (``clock.Clock``): the commissioner's target times, nation and
first day, the coordinator's days off, and the pauses. The conference is due after six weeks and late after
eight; a day that people fixed themselves goes before every count and no pause moves it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from coordinator.models.choices import CountsFrom, TargetStep
from coordinator.practice.clock import Clock, Counted

SOON: Final = timedelta(days=7)
"""A step is due from so long before its day."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""A day outside these years is a slip of the keyboard; it is taken as not known."""

NAMES: Final = {
    TargetStep.ACKNOWLEDGE: "Acknowledgement",
    TargetStep.ALLOCATE: "Allocation",
    TargetStep.CONTACT_REFERRER: "Talk with the referrer",
    TargetStep.BASELINE: "Baseline meeting",
    TargetStep.FIRST_VISIT: "First visit",
    TargetStep.INVITATIONS: "Invitations",
    TargetStep.CONFERENCE: "Conference",
    TargetStep.PLAN_SENT: "Plan sent",
    TargetStep.CHILD_PLAN: "Words and pictures plan",
    TargetStep.FIRST_REVIEW: "First review",
}
"""What each step is called on screen; the referral, from which all begins, has no target."""
REFERRAL: Final = "Referral"

_ON_THE_BAND: Final = {
    *(None, TargetStep.FIRST_VISIT, TargetStep.INVITATIONS, TargetStep.CONFERENCE),
    *(TargetStep.PLAN_SENT, TargetStep.FIRST_REVIEW),
}


class Standing(StrEnum):
    """How a step stands today; *not on record* is one that later work has overtaken."""

    DONE = "done"
    DUE = "due"
    LATE = "late"
    AHEAD = "ahead"
    PASSED = "not on record"


@dataclass(frozen=True)
class Step:
    """One step of a case: its name, the day it was done or is due, and how it stands.

    ``due`` is its day by the clock, also once it is done; ``reckoned`` says in words how that was counted,
    ``left_out`` how many paused days it passes over; ``warning`` says what is not as it should be.
    """

    name: str
    day: date
    standing: Standing
    target: TargetStep | None = None
    due: date | None = None
    reckoned: str = ""
    left_out: int = 0
    warning: str = ""


@dataclass(frozen=True)
class Dates:
    """The days a case has on record; None where a step is not done or not fixed."""

    received: date | None = None
    acknowledged: date | None = None
    allocated: date | None = None
    referrer_reached: date | None = None
    baseline: date | None = None
    first_visit: date | None = None
    invitations: date | None = None
    conference_planned: date | None = None
    conference_held: date | None = None
    target_conference: date | None = None
    plan_agreed: date | None = None
    all_received: date | None = None
    tell_child_by: date | None = None
    child_plan: date | None = None
    review: date | None = None
    review_planned: date | None = None
    review_held: date | None = None


def steps(dates: Dates, today: date, clock: Clock | None = None) -> tuple[Step, ...]:
    """Return the steps of a case from referral to first review in order of day.

    A step is *due* from a week before its day and *late* after it; the conference is late only after the
    later of its two targets, or after the day planned or aimed at. Steps that later work has overtaken are
    *not on record*.
    """
    known = _within_reach(dates)
    if known.received is None:
        return ()
    count = _Count(known, clock or Clock(), today)
    conference = count.conference(known.received)
    found = [
        Step(REFERRAL, known.received, Standing.DONE, due=known.received),
        *count.beginning(known.received),
        count.invitations(conference),
        conference,
        *count.afterwards(known.conference_held or conference.day),
    ]
    return tuple(sorted(found, key=lambda step: step.day))


def next_step(steps_of_case: Iterable[Step]) -> Step | None:
    """Return the earliest step that is neither done nor overtaken."""
    return min(_left(steps_of_case), key=lambda step: step.day, default=None)


def for_band(steps_of_case: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps that a band has room for: the milestones, what is late, and what is next."""
    every = tuple(steps_of_case)
    following = next_step(every)
    return tuple(
        step
        for step in every
        if step is following
        or step.standing is Standing.LATE
        or (step.target in _ON_THE_BAND and step.standing is not Standing.PASSED)
    )


def first_day(dates: Dates, counts_from: CountsFrom) -> tuple[date | None, CountsFrom]:
    """Return the day from which the weeks count, and which day that is: the referral without allocation."""
    if counts_from is CountsFrom.ALLOCATED and dates.allocated is not None:
        return dates.allocated, CountsFrom.ALLOCATED
    return dates.received, CountsFrom.RECEIVED


@dataclass(frozen=True)
class _Count:
    """The steps of one case, counted by its clock as of today."""

    dates: Dates
    clock: Clock
    today: date

    def beginning(self, received: date) -> list[Step]:
        """Return the steps up to the first visit; the work with the family overtakes the first three."""
        dates, start, said = self.dates, *self._start(received)
        begun = bool(dates.baseline or dates.first_visit or dates.conference_held)
        held = dates.conference_held is not None
        allocation = self._after(
            TargetStep.ALLOCATE, received, "the referral", dates.allocated, overtaken=begun
        )
        if dates.allocated is not None:
            allocated, since = dates.allocated, "the allocation"
        else:
            allocated, since = allocation.day, "the day it should be allocated"
        return [
            self._after(
                TargetStep.ACKNOWLEDGE, received, "the referral", dates.acknowledged, overtaken=begun
            ),
            allocation,
            self._after(
                TargetStep.CONTACT_REFERRER, allocated, since, dates.referrer_reached, overtaken=begun
            ),
            self._after(TargetStep.BASELINE, start, said, dates.baseline, overtaken=held),
            self._after(TargetStep.FIRST_VISIT, start, said, dates.first_visit, overtaken=held),
        ]

    def invitations(self, conference: Step) -> Step:
        """Return the step of inviting, counted back from the conference."""
        target = self.clock.targets[TargetStep.INVITATIONS]
        due = self.clock.before(conference.day, target)
        step = self._step(
            TargetStep.INVITATIONS,
            Counted(due),
            self.dates.invitations,
            overtaken=self.dates.conference_held is not None,
        )
        return replace(step, reckoned=f"{target.in_words} before the conference{_whose(own=target.own)}")

    def conference(self, received: date) -> Step:
        """Return the conference: on the surest day known, with a warning where that is past its time."""
        dates, (start, said) = self.dates, self._start(received)
        usual, latest = (
            self.clock.targets[step] for step in (TargetStep.CONFERENCE, TargetStep.CONFERENCE_LATE)
        )
        due, late = (self.clock.after(start, target, self.today) for target in (usual, latest))
        fixed = dates.conference_planned or dates.target_conference
        step = self._step(
            TargetStep.CONFERENCE,
            Counted(fixed) if fixed else due,
            dates.conference_held,
            late_after=fixed or late.day,
        )
        reckoned = (
            f"{usual.in_words} after {said}, late after {latest.in_words}"
            f"{_whose(own=usual.own or latest.own)}{_pauses(due.left_out)}"
        )
        warning = ""
        if dates.conference_held is None:
            reached = max(fixed or self.today, self.today)
            passed = next((it for it, end in ((latest, late), (usual, due)) if reached > end.day), None)
            warning = f"More than {passed.in_words} after {said}" if passed else ""
        return replace(step, due=due.day, reckoned=reckoned, left_out=due.left_out, warning=warning)

    def afterwards(self, conference: date) -> list[Step]:
        """Return the steps after the conference; a review that was held overtakes what was to be sent."""
        dates = self.dates
        reviewed = dates.review_held is not None
        sent = self._after(
            TargetStep.PLAN_SENT, conference, "the conference", dates.all_received, overtaken=reviewed
        )
        agreed = dates.plan_agreed or conference
        child = self._after(
            TargetStep.CHILD_PLAN, agreed, "the plan is agreed", dates.child_plan, overtaken=reviewed
        )
        if dates.tell_child_by is not None:
            told = self._step(
                TargetStep.CHILD_PLAN, Counted(dates.tell_child_by), dates.child_plan, overtaken=reviewed
            )
            child = replace(told, reckoned="The day set in the plan for telling the child")
        review = self._after(TargetStep.FIRST_REVIEW, conference, "the conference", dates.review_held)
        fixed = dates.review_planned or dates.review
        if fixed is not None:
            said = "The day that is planned" if dates.review_planned else "The day the family chose"
            on_that_day = self._step(TargetStep.FIRST_REVIEW, Counted(fixed), dates.review_held)
            review = replace(on_that_day, reckoned=said)
        return [sent, child, review]

    def _start(self, received: date) -> tuple[date, str]:
        start, which = first_day(self.dates, self.clock.counts_from)
        return start or received, which.value

    def _after(
        self, of: TargetStep, anchor: date, since: str, done: date | None, *, overtaken: bool = False
    ) -> Step:
        target = self.clock.targets[of]
        counted = self.clock.after(anchor, target, self.today)
        step = self._step(of, counted, done, overtaken=overtaken)
        said = f"{target.in_words} after {since}{_whose(own=target.own)}{_pauses(counted.left_out)}"
        return replace(step, reckoned=said)

    def _step(
        self,
        of: TargetStep,
        counted: Counted,
        done: date | None,
        *,
        late_after: date | None = None,
        overtaken: bool = False,
    ) -> Step:
        due = counted.day
        if done is not None:
            standing = Standing.DONE
        elif overtaken:
            standing = Standing.PASSED
        elif (late_after or due) < self.today:
            standing = Standing.LATE
        else:
            standing = Standing.DUE if due - self.today <= SOON else Standing.AHEAD
        return Step(NAMES[of], done or due, standing, target=of, due=due, left_out=counted.left_out)


def _left(every: Iterable[Step]) -> list[Step]:
    return [step for step in every if step.standing not in {Standing.DONE, Standing.PASSED}]


def _whose(*, own: bool) -> str:
    return " (the commissioner’s own time)" if own else ""


def _pauses(left_out: int) -> str:
    if not left_out:
        return ""
    return f"; {left_out} paused {'day' if left_out == 1 else 'days'} left out"


def _within_reach(dates: Dates) -> Dates:
    slips = {
        one.name: None
        for one in fields(dates)
        if (day := getattr(dates, one.name)) is not None and not FIRST_YEAR <= day.year <= LAST_YEAR
    }
    return replace(dates, **slips) if slips else dates
