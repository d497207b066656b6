"""Saheed's conference on its day: two people by video, the family on paper, and an address off the table."""

import re

from PySide6.QtCore import Qt

from coordinator.desk import Desk
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.queries.records import records
from coordinator.storage import casebook as casebooks
from tests.stories import eve, traces
from tests.stories.papers import Paper
from tests.stories.walk import Family, unlock

THE_DAY = "2026-11-14"
ON_A_STICK = "To take home"
WHERE_SHE_LIVES = re.compile(r"teasel|zz99\s*7tc|flat\s*5", re.IGNORECASE)
WITH_THE_ADDRESS = "her new flat in Teasel Court"
IN_NEUTRAL_WORDS = "her home"


def test_people_far_away_take_part_and_jamilas_address_stays_off_the_table(
    open_window, casebook_folder, passphrase, home, watch, calendar
):
    saheed = Family("saheed", reach=("Jamila", "Abdul"))
    eve.put_there(casebook_folder, passphrase, "saheed")
    calendar.turn_to(f"{THE_DAY}T12:55")
    person = open_window(casebook_folder)
    unlock(person, passphrase)
    everyone_arrives(person)
    the_family_talks_on_paper(person, calendar)
    the_plan_is_typed(person, saheed)
    the_open_table_tells_nobody_where_jamila_lives(person)
    copies = the_copies_wait_for_neutral_words(person, home / "Documents" / ON_A_STICK)
    suzie_does_not_learn_it(copies)
    person.close()
    the_casebook_holds_it_all(casebook_folder, passphrase)
    traces.nothing_is_left(watch, saheed.canaries(), papers=[home / "Documents" / ON_A_STICK])


def everyone_arrives(person):
    """Six in the room, Ayshah's parents on the tablet."""
    person.go("Cases")
    person.tab("Conference")
    person.press("Begin the day")
    person.press("Next: Arrivals")
    for name in ("Ayshah", "Abdul", "Jamila", "Suzie", "Hauwa", "Idris", "Saheed", "Karen"):
        person.press_beginning(f"{name},")
    person.wait_until_seen("8 of 8 people here")
    assert sum("by video" in text for text in person.readable()) >= 2
    person.press("Next: Welcome")
    person.press("Next: Information")
    person.press("Begin information sharing")


def the_family_talks_on_paper(person, calendar):
    """The professionals leave the call, Abdul hosts it, nothing is recorded; the times note themselves."""
    calendar.turn_to(f"{THE_DAY}T13:55")
    person.press("Next: Family time")
    for check in (
        "The professionals have left the call",
        "Somebody of the family hosts the call",
        "Nothing is recorded",
    ):
        person.press(check)
    person.choose("Who of the family hosts the call", "Abdul")
    person.press("The family begins, on paper")
    person.wait_until_seen("The family is on its own.")
    calendar.turn_to(f"{THE_DAY}T15:00")
    person.press("End private family time")


def the_plan_is_typed(person, family):
    """Six actions, fast; the one with Jamila's address is kept, and not left standing on the open table."""
    person.press("Next: The plan")
    if person.offers("Start the plan"):
        person.press("Start the plan")
    person.press("Begin agreeing the plan")
    for one in family["plan_actions"]:
        person.type("What will happen", one["what"])
        person.type("Who", ", ".join(family.names(one["doer_ids"])))
        person.type("By when, or how often", one["by_when"])
        person.keys(Qt.Key.Key_Return)
        if person.sees("Press Enter again"):
            person.keys(Qt.Key.Key_Return)
        person.settle()
    shown = len(family["plan_actions"]) - 1
    person.wait_for(lambda: len(person.lines("What we will do")) == shown, "all other actions")
    person.wait_until_seen("1 part of the plan is not shown here")
    assert not any(WHERE_SHE_LIVES.search(text) for text in person.readable())


def the_open_table_tells_nobody_where_jamila_lives(person):
    """What is shown for all to see has the action, and not the address."""
    person.press("For all to see")
    person.wait_until_seen("group together")
    assert not any(WHERE_SHE_LIVES.search(text) for text in person.readable())
    person.press("Your own page")


def the_copies_wait_for_neutral_words(person, stick):
    """A copy that would tell Suzie is not made; with neutral words all are."""
    stick.mkdir()
    person.press_beginning("Step", "Closing round")
    person.press("Save the copies …")
    person.choose_folder(stick)
    person.wait_until_seen("Action 1 says something that not every reader may have.")
    assert not person.sees("address")
    assert not list(stick.iterdir())
    person.press("Leave the day")
    person.tab("Plan")
    with person.on("Neutral words"):
        person.press("Add neutral words")
        person.fill({"Instead of": WITH_THE_ADDRESS, "Say": IN_NEUTRAL_WORDS})
    person.tab("Conference")
    person.press("Begin the day")
    person.press_beginning("Step", "Closing round")
    person.press("Save the copies …")
    person.choose_folder(stick)
    person.wait_until_seen("is no longer protected by it")
    return sorted(stick.iterdir())


def suzie_does_not_learn_it(copies):
    """Her copy says it in other words; nobody's copy holds anything else of it."""
    read = [Paper(path) for path in copies]
    hers = [paper for paper in read if "Suzanne Marsh" in paper.words or "Suzanne Marsh" in paper.footer]
    assert hers
    for paper in hers:
        assert not WHERE_SHE_LIVES.search(paper.words)
        assert IN_NEUTRAL_WORDS in paper.words


def the_casebook_holds_it_all(folder, passphrase):
    """A fresh desk finds who was there and how, when the family was on its own, and the six actions."""
    desk = Desk(casebooks.unlock(folder, passphrase), inline=True)
    try:
        (conference,) = [one for one in desk.read(records, record_type=Meeting) if one.kind == "conference"]
        assert (f"{conference.private_started:%H:%M}", f"{conference.private_ended:%H:%M}") == (
            "13:55",
            "15:00",
        )
        assert len(conference.handed_over) == 3
        assert conference.call_host_id
        came = [one for one in desk.read(records, record_type=Attendance) if one.came]
        assert sorted(one.actual_mode for one in came).count("by video") == 2
        (version,) = desk.read(records, record_type=PlanVersion)
        assert len(desk.read(records, record_type=PlanAction, version_id=version.id)) == 6
    finally:
        desk.close()
