"""Particulars for the commands of the plan's versions, agreement and support; each takes its world."""

from coordinator.models.day_choices import Stand


def somebody_who_stands(world):
    of = world.family
    return {
        "version_id": of.version_id,
        "person_id": of["Jackie"],
        "stand": world.chance.choice(list(Stand)),
        "said": f"As long as it lasts, {world.chance.random()}.",
    }


OF_THE_PLAN = {"record_stand": somebody_who_stands}
