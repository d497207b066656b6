"""What the steps around the plan share: it begins with one press, and a version given out stays as it is."""

from datetime import datetime

import pytest

from coordinator.commands.release import release_plan
from coordinator.models.choices import MeetingKind, MeetingStatus, VersionStatus
from coordinator.queries.plan import versions_of_case
from coordinator.ui.blocks import column, holding, words
from coordinator.ui.day.plan_step import PlanStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.day.agreeing_kit import button_of


class PlainStep(PlanStep):
    """The least that a step around the plan can be."""

    def __init__(self, bridge, ways, case_id, meeting_id):
        super().__init__(bridge, ways, case_id, meeting_id)
        self.told, self.views = words(""), []
        self.put(self.writing(holding(column(self.told))))

    def show_version(self, version):
        self.told.setText(f"version {version.number}" if self.is_open else "")

    def show_room(self, view):
        self.views.append(view)


def newest(desk, of):
    return desk.read(versions_of_case, case_id=of.case_id)[0]


def test_without_a_plan_one_press_begins_it(qtbot, bridge, desk, opened):
    here = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(here.id))
    step = opened(PlainStep, make.Family(here.id, "", meeting.id))
    assert step.version_id() == ""
    assert lint(step) == []
    button_of(step, "Start the plan").click()
    settled(qtbot, bridge)
    assert step.version_id()
    assert step.told.text() == "version 1"
    assert not step.start.isVisible()


def test_what_may_lie_on_the_table_is_read_once_and_again_when_it_changes(qtbot, bridge, desk, opened):
    of = make.family(desk, status=VersionStatus.DRAFT, where="at 14 Larkspur Road")
    step = opened(PlainStep, of)
    assert len(step.views) == 1
    assert "Larkspur" not in repr(step.views[0])
    step.refresh()
    settled(qtbot, bridge)
    assert len(step.views) == 1


@pytest.mark.parametrize("kind", [MeetingKind.RECONVENED, MeetingKind.REVIEW, MeetingKind.NETWORK])
def test_a_version_that_was_given_out_is_changed_in_a_new_one(qtbot, bridge, desk, opened, kind):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id).result()
    again = make.meeting(
        of.case_id,
        kind=kind,
        starts=datetime(2026, 10, 22, 16, 0),  # noqa: DTZ001 - a planned time is local
        held_on=None,
        status=MeetingStatus.PLANNED,
    )
    make.kept(desk, again)
    step = opened(PlainStep, make.Family(of.case_id, of.version_id, again.id))
    assert step.released.isVisible()
    assert "Version 1 stays as everyone has it" in step.given_out.text()
    assert lint(step) == []
    button_of(step, "Start a new version").click()
    settled(qtbot, bridge)
    assert newest(desk, of).number == 2
    assert "Thursday 22 October 2026" in newest(desk, of).why_new_version
    assert step.told.text() == "version 2"
