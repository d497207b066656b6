"""Particulars for the commands of part 3 and of the closing round; each takes the world they happen in."""

from PIL import Image

from coordinator.models.choices import MeetingStatus
from coordinator.models.day_choices import ClosingStep
from tests import make


def same_day_readers(world):
    of = make.family(world.desk)
    return {"meeting_id": of.meeting_id, "reader_ids": [of["Jon"], of["Dana"]]}


def copies_to_hand_over(world):
    return {"circulation_ids": world.do("make_same_day_copies", **same_day_readers(world))}


def a_flip_chart(world):
    path = world.tmp_path / f"{world.chance.random()}.png"
    Image.new("RGB", (30, 20), "white").save(path)
    return {"meeting_id": world.family.meeting_id, "path": path}


def a_meeting_under_way(world):
    planned = make.meeting(world.family.case_id, status=MeetingStatus.PLANNED, held_on=None)
    return {"meeting_id": world.kept(planned).id}


AGREEING = {
    "close_meeting": a_meeting_under_way,
    "keep_flip_chart": a_flip_chart,
    "tick_closing": lambda world: {
        **a_meeting_under_way(world), "step": world.chance.choice(list(ClosingStep)), "done": True
    },
}  # fmt: skip

FINAL_AGREEING = {
    "hand_over_copies": copies_to_hand_over,
    "make_same_day_copies": same_day_readers,
}
