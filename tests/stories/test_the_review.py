"""Six weeks on: Aimee's review, one action not done and understood, and a second version of the plan."""

import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.desk import Desk
from coordinator.exchange.casefile import read
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.review import ReviewOutcome
from coordinator.queries.records import records
from coordinator.storage import casebook as casebooks
from tests.stories import traces
from tests.stories.walk import Family, finish_release, unlock

SIX_WEEKS_ON = "2026-12-19"
NOT_DONE = "4"
INSTEAD = "On the first Sunday of every month Aimee has lunch with Nanny Jackie and Granddad Mike."


@pytest.fixture
def agreed(casebook_folder, passphrase):
    """Aimee's family with its plan agreed and its review booked."""
    desk = Desk(casebooks.unlock(casebook_folder, passphrase), inline=True)
    desk.do(import_case, casefile=read(resource("examples", "aimee.json").read_bytes())).result()
    desk.close()
    return casebook_folder


def test_a_review_finds_one_action_not_done_and_the_family_changes_its_plan(
    open_window, agreed, passphrase, watch, calendar
):
    aimee = Family("aimee", reach=("Jon", "Dana", "Jackie"))
    calendar.turn_to("2026-11-11T10:00")
    person = open_window(agreed)
    unlock(person, passphrase)
    the_first_version_goes_out(person)
    calendar.turn_to(f"{SIX_WEEKS_ON}T14:00")
    the_family_meets_again(person)
    every_action_is_gone_through(person)
    whoever_was_missing_is_not_blamed(person)
    the_next_one_is_steve_s(person)
    the_plan_is_changed(person)
    the_two_versions_stand_side_by_side(person)
    person.close()
    the_casebook_holds_it_all(agreed, passphrase)
    traces.nothing_is_left(watch, aimee.canaries(), papers=[])


def the_first_version_goes_out(person):
    """The plan of the conference is released."""
    person.go("Cases")
    person.tab("Plan")
    person.press("Release the plan …")
    finish_release(person)


def the_family_meets_again(person):
    """The review is found on its tab, and who is there is marked."""
    person.tab("Review")
    person.wait_until_seen("Review on Saturday 19 December 2026")
    person.press("List everyone who is invited")
    for name in ("Jon", "Dana", "Jackie", "Steve"):
        person.press(f"{name}: Came")
    person.press("Jamie: Did not come")


def every_action_is_gone_through(person):
    """Seven are done; the weekend at Nanny's did not happen, and why is asked as the seeds ask it."""
    for number in range(1, 9):
        words = "Not done" if str(number) == NOT_DONE else "Done"
        person.press_beginning(f"{words}: action {number},")
    person.press_beginning(f"How do you know? Action {NOT_DONE},")
    person.tick("How do you know?", "Told")
    person.fill(
        {
            "What it shows": "Jackie had her hip done in November.",
            "If problems come, what have you done or will you do?": "Mike had Aimee on two Saturdays.",
            "What next?": "Sundays, until Jackie can manage a whole day.",
        }
    )
    person.press("Close")
    person.wait_until_seen("1 not done")
    person.fill({"What is working well?": "Aimee goes to school and tells Nanny about it."})


def whoever_was_missing_is_not_blamed(person):
    """Jamie was at work; nothing else is concluded."""
    with person.on("Who could not come"):
        person.open_line("Jamie")
        person.choose("What kept them away", "Work")
        person.press("Done")


def the_next_one_is_steve_s(person):
    """The next review is run by Steve, and what that rests on is written down."""
    with person.on("Who runs the next review"):
        person.press("Hand over the running")
    person.choose("Who runs the next review", "Steve")
    person.type("What shows that they know the worries and watch the plan", "Everybody rings him.")
    person.press("Hand over the running")
    person.wait_until_seen("Steve runs the next review.")
    person.press("Record that it was held")


def the_plan_is_changed(person):
    """A second version begins as a copy; one action says something else."""
    person.press("Start a new version of the plan")
    person.wait_until_seen("The plan, version 2")
    with person.on("What we will do"):
        person.open_line("On another weekend each month")
        person.fill({"What will happen": INSTEAD, "By when, or how often": "the first Sunday of every month"})
        person.press("Done")


def the_two_versions_stand_side_by_side(person):
    """What changed is said in words."""
    person.tab("Versions")
    person.wait_until_seen("Changed")


def the_casebook_holds_it_all(folder, passphrase):
    """A fresh desk finds two versions, eight outcomes of which one is not done, and who runs the next."""
    desk = Desk(casebooks.unlock(folder, passphrase), inline=True)
    try:
        versions = sorted(desk.read(records, record_type=PlanVersion), key=lambda one: one.number)
        assert [one.status for one in versions] == ["released", "draft"]
        outcomes = desk.read(records, record_type=ReviewOutcome)
        assert sorted(one.result for one in outcomes) == ["done"] * 7 + ["not done"]
        actions = desk.read(records, record_type=PlanAction, version_id=versions[1].id)
        changed = next(one for one in actions if one.what == INSTEAD)
        before = desk.read(records, record_type=PlanAction, version_id=versions[0].id)
        assert changed.lineage in {one.id for one in before}
        assert changed.recurrence
        (review,) = [
            one
            for one in desk.read(records, record_type=Meeting)
            if one.kind == "review" and one.next_run_by_id
        ]
        assert review.status == "held"
        away = [
            one for one in desk.read(records, record_type=Attendance) if one.came is False and one.why_absent
        ]
        assert [one.why_absent for one in away] == ["work"]
    finally:
        desk.close()
