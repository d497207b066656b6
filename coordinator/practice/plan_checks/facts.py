"""Everything the checks of one version of the plan rest on, gathered once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from coordinator.models.choices import Context
from coordinator.models.network import RoutineLine
from coordinator.models.plan import BackUpLine, CarerIfNeeded, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.names import in_words
from coordinator.practice.plan_checks.timing import days_of

WEEK: Final = timedelta(days=7)
USUAL: Final = timedelta(weeks=6)
MOST: Final = timedelta(weeks=26)
"""How far ahead the days of a plan are looked at when everyone meets again much later."""


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """The records that the checks of one version rest on; what is in the bin is left out.

    ``names`` are short, by id, also of whoever is ``gone``: named in the plan and not in the case any more.
    ``held_on`` is the day of the conference that the plan comes from.
    """

    version: PlanVersion
    today: date
    held_on: date | None = None
    context: Context | None = None
    actions: tuple[PlanAction, ...] = ()
    back_up: tuple[BackUpLine, ...] = ()
    carers: tuple[CarerIfNeeded, ...] = ()
    questions: tuple[FamilyQuestion, ...] = ()
    answers: Mapping[str, PlanAnswer] = field(default_factory=dict)
    bottom_lines: tuple[BottomLine, ...] = ()
    routine: tuple[RoutineLine, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    children: tuple[str, ...] = ()

    def called(self, person_ids: Sequence[str]) -> str:
        """Return these people as a list in words."""
        return in_words([self.name(one) for one in person_ids])

    def name(self, person_id: str) -> str:
        """Return what somebody is called in a sentence."""
        return self.names.get(person_id, "Somebody")

    @property
    def child(self) -> str:
        """What the child, or the children, are called in a sentence."""
        return in_words(self.children) or "the child"

    def days(self, action: PlanAction) -> tuple[date, ...]:
        """Return the days of an action between the conference and the next meeting."""
        return self._days.get(action.id, ())

    @cached_property
    def _days(self) -> Mapping[str, tuple[date, ...]]:
        return {one.id: days_of(one, self.since, self.until, plan_from=self.since) for one in self.actions}

    @cached_property
    def since(self) -> date:
        """The first day the plan is looked at: the conference, or today where none is dated."""
        return self.held_on or self.today

    @cached_property
    def until(self) -> date:
        """The last day looked at: when everyone meets again; a week on at least, and never endless."""
        review = self.version.review_on
        end = review if review is not None and review > self.since else self.since + USUAL
        return min(max(end, self.since + WEEK - timedelta(days=1)), self.since + MOST)
