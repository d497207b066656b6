"""Particulars for the commands of the conference day; each takes the world they happen in."""

from coordinator.models.choices import MeetingStatus
from tests import make


def a_planned_meeting(world, **particulars):
    planned = make.meeting(world.family.case_id, status=MeetingStatus.PLANNED, held_on=None, **particulars)
    return world.kept(planned).id


OF_THE_DAY = {
    "tick_room": lambda world: {
        "meeting_id": a_planned_meeting(world),
        "key": "chairs",
        "seen_to": True,
    },
}
