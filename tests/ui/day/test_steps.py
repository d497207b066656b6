"""Every page of the day belongs to a step, and is a step."""

from coordinator.models.choices import MeetingKind
from coordinator.practice.day_steps import steps_for
from coordinator.ui.day.step import DayStep
from coordinator.ui.day.steps import STEPS


def test_every_page_belongs_to_a_step_of_some_meeting():
    keys = {info.key for kind in MeetingKind for info in steps_for(kind)}
    assert set(STEPS) <= keys
    assert all(issubclass(page, DayStep) for page in STEPS.values())
