from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction
from coordinator.ui.case.plan_tab import PlanTab
from tests import make


def test_the_leaf_says_what_the_plan_might_still_say(desk, shown):
    family = make.family(desk, status=VersionStatus.DRAFT)
    make.kept(desk, PlanAction(case_id=family.case_id, version_id=family.version_id, what="Help soon."))
    tab = shown(PlanTab, family.case_id)
    tab.leaves.turn_to("Checks")
    assert any("“soon”" in sentence for sentence in tab.leaves.leaf("Checks").prompts.shown)
