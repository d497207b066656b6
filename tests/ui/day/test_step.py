"""A step of the day knows its meeting, and says so in words when the meeting is gone."""

import pytest

from coordinator.errors import NotThere
from coordinator.ui.day.step import DayStep
from tests.ui.ways import recording


def test_a_step_reads_its_meeting(bridge, aimee):
    from coordinator.models.conference import Meeting
    from coordinator.queries.records import case_records

    held = bridge.read(case_records, record_type=Meeting, case_id=aimee)[0]
    ways, _ = recording()
    step = DayStep(bridge, ways, aimee, held.id)
    assert step.meeting().id == held.id
    with pytest.raises(NotThere, match="no longer in the casebook"):
        DayStep(bridge, ways, aimee, "gone").meeting()
