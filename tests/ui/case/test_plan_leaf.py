from coordinator.commands.release import release_plan
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import BackUpLine, PlanAction
from coordinator.queries.records import records
from coordinator.ui.case.plan_tab import LEAVES, PlanTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at


def test_every_leaf_shows_the_version_and_can_be_used_by_everyone(desk, shown):
    family = make.family(desk, status=VersionStatus.DRAFT)
    tab = shown(PlanTab, family.case_id)
    for name, make_leaf in LEAVES:
        tab.leaves.turn_to(name)
        assert isinstance(tab.leaves.leaf(name), make_leaf)
        looked_at()
        assert lint(tab) == []


def test_a_leaf_leads_to_the_line_of_a_record_and_to_a_version(desk, shown):
    family = make.family(desk, status=VersionStatus.DRAFT)
    tab = shown(PlanTab, family.case_id)
    line = desk.read(records, record_type=BackUpLine, version_id=family.version_id)[0]
    tab.leaves.turn_to("Checks")
    tab.leaves.leaf("Checks").wanted.emit(line.id)
    assert tab.leaves.current == "The plan"
    assert tab.the_plan.writing.back_up.open_id == line.id
    tab.leaves.turn_to("Checks")
    tab.leaves.leaf("Checks").wanted.emit(family.version_id)
    assert tab.leaves.current == "The plan"


def test_a_prompt_of_the_overview_finds_its_leaf(desk, shown):
    family = make.family(desk, status=VersionStatus.DRAFT)
    tab = shown(PlanTab, family.case_id)
    for record_id in (
        family.version_id,
        desk.read(records, record_type=PlanAction, version_id=family.version_id)[1].id,
    ):
        tab.leaves.turn_to("Checks")
        tab.reveal(record_id)
        assert tab.leaves.current == "The plan"


def test_a_prompt_leads_to_the_field_in_which_it_is_answered(desk, shown):
    family = make.family(desk, status=VersionStatus.DRAFT, monitor="")
    tab = shown(PlanTab, family.case_id)
    tab.leaves.turn_to("Checks")
    tab.leaves.leaf("Checks").prompts.wanted.emit(family.version_id, "monitor")
    assert tab.leaves.current == "The plan"
    assert tab.the_plan.writing.going_on.focused()[0] == "monitor"
    action = desk.read(records, record_type=PlanAction, version_id=family.version_id)[0]
    tab.the_plan.writing.prompts.wanted.emit(action.id, "stand_in_ids")
    assert tab.the_plan.writing.action_list.open_id == action.id
    assert tab.the_plan.writing.action_list.view.focused()[0] == "stand_in_ids"


def test_an_action_of_a_released_version_is_not_opened_where_it_can_only_be_read(desk, shown):
    family = make.family(desk)
    desk.do(release_plan, version_id=family.version_id).result()
    tab = shown(PlanTab, family.case_id)
    tab.open_record(desk.read(records, record_type=PlanAction, version_id=family.version_id)[0].id)
    assert tab.the_plan.writing.action_list.open_id == ""
