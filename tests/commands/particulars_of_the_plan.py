"""Particulars for the commands of the plan's versions, agreement and support; each takes its world."""

from coordinator.models.day_choices import Stand
from coordinator.models.plan import PlanAction
from coordinator.practice.recurrence import read_when


def somebody_who_stands(world):
    of = world.family
    return {
        "version_id": of.version_id,
        "person_id": of["Jackie"],
        "stand": world.chance.choice(list(Stand)),
        "said": f"As long as it lasts, {world.chance.random()}.",
    }


def a_typed_line(world):
    of = world.family
    first = world.any_of(PlanAction, of=lambda one: one.version_id == of.version_id)
    return {
        "version_id": of.version_id,
        "what": f"Steve rings, {world.chance.random()}",
        "who_ids": [of["Jon"]],
        **read_when("every other Tuesday, 7-9pm", today=world.desk.now().date()).facts(),
        "after_id": world.chance.choice(["", first.id]),
    }


OF_THE_PLAN = {"add_typed_action": a_typed_line, "record_stand": somebody_who_stands}
