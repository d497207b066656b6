"""Particulars for the commands of private family time; each takes the world they happen in."""

from datetime import UTC, datetime, timedelta

from coordinator.models.choices import MeetingStatus
from coordinator.models.day_choices import HandOverCheck
from coordinator.practice.family_draft import DraftAction, DraftAnswer, DraftBackUp, FamilyDraft, Shown
from coordinator.queries.records import records
from tests import make

BEGAN = datetime(2026, 9, 10, 13, 5, tzinfo=UTC)


def a_meeting(world):
    of = world.family
    return world.kept(make.meeting(of.case_id, status=MeetingStatus.PLANNED)).id


def a_sheet(world):
    of = world.release() if world.chance.random() < 0.3 else world.family
    asked = world.desk.read(records, record_type=make.FamilyQuestion, case_id=of.case_id)
    return FamilyDraft(
        case_id=of.case_id,
        meeting_id=of.meeting_id,
        began=BEGAN,
        saved=BEGAN,
        answers=tuple(DraftAnswer(one.id, f"Nan, {world.chance.random()}") for one in asked),
        actions=(DraftAction(f"Cook {world.chance.random()}", "Jackie and the neighbour", "Fridays"),),
        back_up=(DraftBackUp("the car breaks down", "we ring", "Jon, a cousin"),),
        words=f"Aimee first. {world.chance.random()}",
        shown=tuple(world.chance.sample(list(Shown), world.chance.randint(1, 4))),
    )


PRIVATE_TIME = {
    "begin_private_time": lambda world: {
        "meeting_id": a_meeting(world), "checks": world.chance.sample(list(HandOverCheck), 2)
    },
    "end_private_time": lambda world: {
        "meeting_id": a_meeting(world),
        "began": BEGAN,
        "ended": BEGAN + timedelta(minutes=world.chance.randint(1, 600)),
    },
    "join_draft": lambda world: {"draft": a_sheet(world)},
}  # fmt: skip
