"""What the plan might still say: everything worth asking while the family is in the room."""

from collections.abc import Callable
from typing import ClassVar

from coordinator.models.base import Kept
from coordinator.models.choices import VersionStatus
from coordinator.models.network import Participant, RoutineLine
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, CarerIfNeeded, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.plan_checks.board import plan_prompts
from coordinator.queries.plan_checks import plan_facts
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_grids import CoverageCard, LoadCard, WeekCoverCard
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.case.plan_prompts import LATER, PromptsCard
from coordinator.ui.case.tab import here
from coordinator.ui.screen import Ways


class ChecksLeaf(PlanLeaf):
    """Every prompt on the plan and what covers what; none of it stops anything."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {
            PlanAction, PlanAnswer, BackUpLine, CarerIfNeeded, BottomLine, FamilyQuestion, RoutineLine,
            Participant, Person,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__(bridge, ways, case_id, version_id)
        self.prompts = PromptsCard(LATER, leads=True)
        self.prompts.wanted.connect(self.field_wanted)
        self.coverage, self.week, self.load = CoverageCard(bridge), WeekCoverCard(), LoadCard()
        self.put(self.prompts, self.coverage, self.week, self.load)

    def show_version(self, version: PlanVersion) -> None:
        """Show what this version might still say; a released one is only looked over."""
        facts = self.bridge.read(plan_facts, version_id=version.id, today=here(self.bridge).date())
        self.prompts.setVisible(version.status is not VersionStatus.RELEASED)
        self.prompts.show_matters(plan_prompts(facts))
        for card in (self.coverage, self.week, self.load):
            card.show_facts(facts)
