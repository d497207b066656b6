"""A part of the meeting begins and ends with a press."""

from datetime import time

import pytest

from coordinator.models.choices import MeetingPart, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from coordinator.ui.day.part_bar import PartBar, say_standing
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen


@pytest.mark.parametrize(
    ("began", "ended", "said"),
    [
        (None, None, "Private family time has not begun"),
        (time(14, 20), None, "Private family time began at 2.20pm"),
        (time(14, 20), time(15, 35), "Private family time: 2.20pm to 3.35pm"),
    ],
)
def test_where_a_part_stands_is_said(began, ended, said):
    assert say_standing("private family time", began, ended) == said


def test_each_press_is_the_next_one(qtbot, desk, bridge, aimee):
    ahead = make.kept(desk, make.meeting(aimee, status=MeetingStatus.PLANNED, held_on=None))
    bar = PartBar(bridge, ahead.id, MeetingPart.INFORMATION_SHARING, "information sharing")
    page = on_screen(qtbot, bar)

    def show():
        bar.show_meeting(desk.read(record, record_type=Meeting, record_id=ahead.id))
        assert lint(page) == []
        return [one for one in (bar.begin, bar.end, bar.again) if one.isVisible()]

    assert show() == [bar.begin]
    bar.begin.click()
    settled(qtbot, bridge)
    assert show() == [bar.end]
    bar.end.click()
    settled(qtbot, bridge)
    assert show() == [bar.again]
    bar.again.click()
    settled(qtbot, bridge)
    assert show() == [bar.end]
