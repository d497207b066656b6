"""Particulars for the commands of the conference day; each takes the world they happen in."""

from datetime import time

from coordinator.commands.not_held import Ending
from coordinator.models.choices import MeetingPart, MeetingStatus
from coordinator.models.day_choices import NextStep, NotHeld
from tests import make


def a_planned_meeting(world, **particulars):
    planned = make.meeting(world.family.case_id, status=MeetingStatus.PLANNED, held_on=None, **particulars)
    return world.kept(planned).id


def a_guest_to_come(world):
    return {"meeting_id": a_planned_meeting(world), "called": f"Rose {world.chance.random()}"}


def somebody_listed(world, **particulars):
    meeting_id = a_planned_meeting(world)
    listed = make.attendance(world.family.case_id, meeting_id, world.family["Jon"], **particulars)
    return {"attendance_id": world.kept(listed).id}


def an_ending(world):
    again = Ending(NotHeld.PLACE, "The hall was flooded.", NextStep.MEET_AGAIN)
    return {"meeting_id": a_planned_meeting(world, private_started=time(9)), "ending": again}


OF_THE_DAY = {
    "add_guest": a_guest_to_come,
    "agree_rules": lambda world: {
        "meeting_id": a_planned_meeting(world),
        "rules": ["One person speaks at a time.", "Anyone may take a break."],
    },
    "end_without_plan": an_ending,
    "reconvene": lambda world: {"meeting_id": a_planned_meeting(world)},
    "record_not_held": an_ending,
    "stop_meeting": an_ending,
    "end_part": lambda world: {
        "meeting_id": a_planned_meeting(world, private_started=time(9)),
        "part": MeetingPart.PRIVATE_FAMILY_TIME,
    },
    "keep_off_table": lambda world: {
        "meeting_id": a_planned_meeting(world),
        "record_id": make.an_id(),
        "off": True,
    },
    "mark_arrived": lambda world: somebody_listed(world, came=None),
    "mark_away": lambda world: somebody_listed(world, came=None),
    "mark_left": lambda world: somebody_listed(world, arrived=time(9)),
    "mark_not_here_yet": lambda world: somebody_listed(world, arrived=time(9)),
    "start_part": lambda world: {
        "meeting_id": a_planned_meeting(world, sharing_started=time(9)),
        "part": MeetingPart.PRIVATE_FAMILY_TIME,
    },
    "tick_room": lambda world: {
        "meeting_id": a_planned_meeting(world),
        "key": "chairs",
        "seen_to": True,
    },
}
