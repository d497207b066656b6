"""Particulars for the commands of reviews; each takes the world they happen in."""

from datetime import datetime, timedelta

from coordinator.models.day_choices import ActionResult
from coordinator.models.plan import PlanAction
from tests import make

NEXT_YEAR = datetime(2027, 1, 4, 18)  # noqa: DTZ001 - a planned time is local, as it is said


def times(world):
    days = world.chance.sample(range(900), 2)
    return [NEXT_YEAR + timedelta(days=day) for day in days]


def a_review(world, of=None):
    of = of or world.family
    return {"meeting_id": world.do("book_reviews", case_id=of.case_id, starts=times(world)[:1])[0]}


def an_action_at_a_review(world):
    action = world.any_of(PlanAction, of=lambda one: one.version_id == world.family.version_id)
    return {**a_review(world), "action_id": action.id, "result": world.chance.choice(list(ActionResult))}


def somebody_to_run_it(world):
    return {
        **a_review(world),
        "person_id": world.family[world.chance.choice(["Jon", "Dana", "Jackie"])],
        "evidence": f"Calls on {world.chance.randint(2, 9)} Sundays",
    }


def a_review_that_is_run(world):
    handed = somebody_to_run_it(world)
    world.do("hand_over_running", **handed)
    return {"meeting_id": handed["meeting_id"]}


REVIEWING = {
    "book_reviews": lambda world: {"case_id": world.family.case_id, "starts": times(world)},
    "hand_over_running": somebody_to_run_it,
    "make_outcomes": a_review,
    "record_result": an_action_at_a_review,
    "revise_after_review": lambda world: a_review(world, world.release()),
    "take_back_running": a_review_that_is_run,
}


def a_review_that_was_held(world):
    of = make.family(world.desk)
    held = a_review(world, of)
    world.do("hold_meeting", **held)
    return {**held, "reader_ids": [of["Dana"], of["Jackie"]]}


FINAL_REVIEWING = {"make_review_records": a_review_that_was_held}
