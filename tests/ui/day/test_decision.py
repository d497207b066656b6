"""The answer to the plan: each bottom line, the decision with its reasons, everyone's stand, who checks."""

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import Decision, Hides, VersionStatus
from coordinator.models.day_choices import Stand
from coordinator.models.plan import PlanAgreement, PlanVersion
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import records
from coordinator.ui.day.decision import DecisionStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed


@pytest.fixture
def of(desk):
    made = make.family(desk, status=VersionStatus.DRAFT)
    make.kept(desk, make.bottom_line(made.case_id))
    return made


def newest(desk, of):
    return desk.read(versions_of_case, case_id=of.case_id)[0]


def test_everything_that_is_answered_stands_on_one_page(qtbot, desk, bridge, opened, of):
    step = opened(DecisionStep, of)
    assert lint(step) == []
    assert list(step.bottom_lines.boxes)
    assert list(step.again.presses)
    typed(qtbot, step.decision.view, "decided_by", "Priya Hollis")
    step.decision.presses[Decision.AGREED].click()
    settled(qtbot, bridge)
    assert newest(desk, of).status is VersionStatus.AGREED
    jon = step.agreements.lines[of["Jon"]]
    next(one for one in jon.answers.buttons if one.text() == "Agrees").click()
    settled(qtbot, bridge)
    stands = desk.read(records, record_type=PlanAgreement, version_id=of.version_id)
    assert [one.stand for one in stands] == [Stand.AGREES]
    assert lint(step) == []


def test_who_checks_and_who_tells_the_child_are_typed_here(qtbot, desk, bridge, opened, of):
    step = opened(DecisionStep, of)
    typed(qtbot, step.checking.view, "who_tells_child", "Jackie, at tea time")
    settled(qtbot, bridge)
    assert newest(desk, of).who_tells_child == "Jackie, at tea time"


def test_what_is_typed_is_saved_on_leaving(qtbot, desk, bridge, opened, of):
    step = opened(DecisionStep, of)
    box = step.checking.view.cells["monitor"].editor.controls[0]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "Steve rings")
    step.flush()
    settled(qtbot, bridge)
    assert newest(desk, of).monitor == "Steve rings"


def test_whoever_may_not_be_named_on_the_table_is_not_asked_here(qtbot, desk, bridge, opened, of):
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))
    step = opened(DecisionStep, of)
    assert of["Jackie"] not in step.agreements.lines
    assert of["Jon"] in step.agreements.lines


def test_what_not_everybody_here_may_read_is_not_shown_and_that_is_said(qtbot, desk, bridge, opened):
    of = make.family(desk, status=VersionStatus.DRAFT, who_tells_child="Dana, at 14 Larkspur Road")
    step = opened(DecisionStep, of)
    settled(qtbot, bridge)
    assert (step.checking.isVisible(), step.again.isVisible()) == (False, True)
    assert step.kept_off.sentence.text().startswith("1 part of the plan is not shown here")
    mended = {"who_tells_child": "Dana"}
    desk.do(change_fields, record_type=PlanVersion, record_id=of.version_id, values=mended).result()
    step.refresh()
    assert step.checking.isVisible()
    assert step.kept_off.isHidden()
