"""What the plan might still say: everything worth asking while the family is in the room."""

from collections.abc import Callable
from typing import ClassVar

from coordinator.models.base import Kept
from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.plan_check import plan_prompts
from coordinator.queries.plan import whole_version
from coordinator.queries.records import case_records
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.case.plan_prompts import PromptsCard
from coordinator.ui.screen import Ways


class ChecksLeaf(PlanLeaf):
    """Every prompt on the plan; none of them stops anything."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {PlanAction, PlanAnswer, BackUpLine, BottomLine, FamilyQuestion}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__(bridge, ways, case_id, version_id)
        self.prompts = PromptsCard()
        self.put(self.prompts)

    def show_version(self, version: PlanVersion) -> None:
        """Show what this version might still say."""
        whole = self.bridge.read(whole_version, version_id=version.id)
        lines = self.bridge.read(case_records, record_type=BottomLine, case_id=self.case_id)
        self.prompts.show_matters(
            plan_prompts(whole.version, whole.actions, whole.back_up, whole.questions, whole.answers, lines)
        )
