import pytest
from PySide6.QtCore import Qt

from coordinator.commands.release import release_plan
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction
from coordinator.queries.records import records
from coordinator.ui.case.child_pictures import PictureButton, PicturesDialog
from coordinator.ui.case.plan_child import MOST_AT_FIRST
from coordinator.ui.case.plan_tab import PlanTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def opened(shown, family):
    tab = shown(PlanTab, family.case_id)
    tab.leaves.turn_to("For the child")
    return tab.leaves.leaf("For the child")


@pytest.fixture
def leaf(shown, family):
    return opened(shown, family)


def actions(desk, family):
    return desk.read(records, record_type=PlanAction, version_id=family.version_id)


def test_each_action_is_said_in_words_for_the_child(qtbot, desk, bridge, leaf, family):
    first = actions(desk, family)[0]
    typed(qtbot, leaf.lines[first.id].view, "child_words", "You have tea with Nanny.")
    settled(qtbot, bridge)
    assert actions(desk, family)[0].child_words == "You have tea with Nanny."
    assert leaf.told.text().startswith("1 of 2 actions in words for the child, 0 with a picture.")


def test_pictures_that_fit_are_offered_and_a_press_keeps_one(qtbot, desk, bridge, leaf, family):
    first = actions(desk, family)[0]
    line = leaf.lines[first.id]
    offered = {one.name: one for one in line.findChildren(PictureButton)}
    assert "tea" in offered
    assert "Tea together: A family eats at a table." in offered["tea"].accessibleName()
    offered["tea"].click()
    settled(qtbot, bridge)
    assert actions(desk, family)[0].picture == "tea"
    assert line.picture.isVisible()
    assert line.picture.accessibleName() == "Tea together: A family eats at a table."
    line.take_away.click()
    settled(qtbot, bridge)
    assert actions(desk, family)[0].picture == ""
    assert line.picture.isHidden()


def test_any_picture_can_be_chosen_by_keyboard(qtbot, desk, bridge, leaf, family):
    second = actions(desk, family)[1]
    leaf.lines[second.id].choose.click()
    dialog = leaf.lines[second.id].findChild(PicturesDialog)
    assert lint(dialog) == []
    wanted = next(one for one in dialog.buttons if one.name == "bus")
    wanted.setFocus()
    qtbot.keyClick(wanted, Qt.Key.Key_Space)
    settled(qtbot, bridge)
    assert actions(desk, family)[1].picture == "bus"


def test_a_picture_there_is_no_drawing_of_is_not_shown(qtbot, desk, bridge, shown):
    of = make.family(desk, status=VersionStatus.DRAFT)
    unknown = make.kept(desk, make.action(of.case_id, of.version_id, position=3, picture="unicorn"))
    assert opened(shown, of).lines[unknown.id].picture.isHidden()


def test_a_released_version_is_only_read(desk, shown):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id).result()
    line = next(iter(opened(shown, of).lines.values()))
    assert not line.choose.isVisible()
    assert not line.view.cells["child_words"].editor.isEnabled()


def test_of_very_many_actions_the_first_are_shown_and_the_rest_on_asking(desk, shown):
    of = make.family(desk, status=VersionStatus.DRAFT)
    make.kept(desk, *[make.action(of.case_id, of.version_id, position=place) for place in range(3, 31)])
    leaf = opened(shown, of)
    assert len(leaf.lines) == MOST_AT_FIRST
    leaf.more.click()
    assert len(leaf.lines) == 30
    assert leaf.more.isHidden()


def test_a_plan_of_no_actions_says_what_belongs_here(desk, shown):
    case = make.kept(desk, make.case())
    plan = make.kept(desk, make.Plan(case_id=case.id))
    make.kept(desk, make.version(case.id, plan.id))
    leaf = opened(shown, make.Family(case.id, "", ""))
    assert leaf.empty.isVisible()
    assert not leaf.lines


def test_everyone_can_use_it(leaf):
    assert lint(leaf) == []
