import pytest

from coordinator.models.choices import VersionStatus
from coordinator.queries.plan import versions_of_case, whole_version
from coordinator.ui.case.plan_version import VersionHead, Writing
from tests import make
from tests.ui.kit import on_screen


def presses(head):
    return {name for name in ("decide", "release", "renew", "look") if not getattr(head, name).isHidden()}


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        (VersionStatus.DRAFT, {"decide", "look"}),
        (VersionStatus.AGREED, {"release", "look"}),
        (VersionStatus.RELEASED, {"renew"}),
    ],
)
def test_the_head_offers_what_comes_next(desk, bridge, status, offered):
    family = make.family(desk, status=status)
    versions = desk.read(versions_of_case, case_id=family.case_id)
    head = VersionHead(bridge)
    head.show_version(versions[0], versions)
    assert presses(head) == offered
    assert head.chip.text() == status.label
    head.deleteLater()


def test_the_prompts_move_between_the_parts_where_room_is_short(qtbot, desk, bridge):
    family = make.family(desk, status=VersionStatus.DRAFT)
    writing = Writing(bridge, family.case_id, lambda: family.version_id)
    writing.show_version(desk.read(whole_version, version_id=family.version_id))
    page = on_screen(qtbot, writing, size=(1100, 600))
    assert writing.prompts.x() + writing.prompts.parentWidget().x() > writing.answers.width()
    page.resize(600, 600)
    qtbot.wait(20)
    assert writing.prompts.mapTo(writing, writing.prompts.rect().topLeft()).y() > writing.back_up.y()
    page.resize(1100, 600)
    qtbot.wait(20)
    assert writing._side.isVisible()
    page.deleteLater()
