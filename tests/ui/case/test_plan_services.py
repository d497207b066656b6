from datetime import date

import pytest

from coordinator.commands.release import release_plan
from coordinator.models.choices import VersionStatus
from coordinator.models.day_choices import PanelDecision, ResourceState
from coordinator.models.plan import PlanAction, ResourceRequest
from coordinator.queries.records import records
from coordinator.ui.case.plan_services import request_line, task_line
from coordinator.ui.case.plan_tab import PlanTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


@pytest.fixture
def leaf(shown, family):
    tab = shown(PlanTab, family.case_id)
    tab.leaves.turn_to("Asked of services")
    return tab.leaves.leaf("Asked of services")


def test_a_task_for_a_service_is_an_action_of_the_plan(qtbot, desk, bridge, leaf, family):
    added(qtbot, leaf.tasks, what="School keeps a place at breakfast club.", service="School")
    settled(qtbot, bridge)
    task = desk.read(records, record_type=PlanAction, version_id=family.version_id)[-1]
    assert (task.service_task, task.service, task.position) == (True, "School", 3)
    assert leaf.tasks.lines[task.id].summary.chip == "Not asked yet"


@pytest.mark.parametrize(
    ("particulars", "chip"),
    [
        ({}, "Not asked yet"),
        ({"applied_on": date(2026, 9, 1)}, "Asked for"),
        ({"panel_on": date(2026, 9, 20)}, "Panel 20 Sep 2026"),
        ({"decision": PanelDecision.REFUSED, "panel_on": date(2026, 9, 20)}, "Refused"),
        ({"delivered_on": date(2026, 10, 1), "decision": PanelDecision.AGREED}, "Delivered 1 Oct 2026"),
    ],
)
def test_each_request_says_how_far_it_has_come(particulars, chip):
    assert request_line(ResourceRequest(case_id="c", **particulars)).chip == chip


def test_what_was_asked_for_is_not_said_as_agreed():
    line = task_line(
        make.action(resource_state=ResourceState.ASKED, resource_agreed="A place", service="School")
    )
    assert (line.chip, line.line) == ("Asked for", "School  ·  A place")


def test_a_request_is_saved_on_paper(qtbot, bridge, leaf, tmp_path):
    request_id = added(qtbot, leaf.requests, item="A bed", why="Aimee sleeps on the sofa.")
    settled(qtbot, bridge)
    leaf.save_in(tmp_path, request_id)
    qtbot.waitUntil(lambda: bool(leaf.saved.sentence.text()))
    assert [path.name for path in tmp_path.glob("*.docx")] == ["FGC-2026-001_support-request.docx"]
    assert "no longer protected" in leaf.saved.sentence.text()


def test_a_request_that_gives_something_away_is_not_saved(qtbot, bridge, leaf, tmp_path):
    request_id = added(qtbot, leaf.requests, item="A bed", why="At 14 Larkspur Road there is none.")
    settled(qtbot, bridge)
    leaf.save_in(tmp_path, request_id)
    qtbot.waitUntil(lambda: bool(leaf.problem.sentence.text()))
    assert "Dana’s address" in leaf.problem.sentence.text()
    assert not list(tmp_path.glob("*.docx"))


def test_a_folder_that_cannot_be_written_to_is_said(qtbot, bridge, leaf, tmp_path):
    request_id = added(qtbot, leaf.requests, item="A bed")
    settled(qtbot, bridge)
    leaf.save_in(tmp_path / "nowhere", request_id)
    qtbot.waitUntil(lambda: "could not be saved" in leaf.problem.sentence.text())


def test_a_released_version_is_only_read_and_requests_go_on(qtbot, desk, bridge, shown):
    of = make.family(desk)
    make.kept(
        desk,
        make.action(
            of.case_id, of.version_id, position=3, what="A place.", service_task=True, service="School"
        ),
    )
    desk.do(release_plan, version_id=of.version_id).result()
    tab = shown(PlanTab, of.case_id)
    tab.leaves.turn_to("Asked of services")
    leaf = tab.leaves.leaf("Asked of services")
    assert leaf.tasks.isHidden()
    assert leaf.reading.isVisible()
    assert leaf.requests.add_button.isVisible()


def test_everyone_can_use_it(qtbot, bridge, leaf):
    added(qtbot, leaf.requests, item="A bed")
    settled(qtbot, bridge)
    assert lint(leaf) == []
