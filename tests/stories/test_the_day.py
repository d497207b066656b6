"""Aimee's conference on its day, typed live from arrivals to agreement; a battery dies in family time."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from coordinator.desk import Desk
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.queries.records import records
from coordinator.storage import casebook as casebooks
from tests.stories import eve, family_at_work, traces
from tests.stories.walk import Family, unlock

THE_DAY = "2026-11-07"
ON_A_STICK = "To take home"


def test_a_conference_is_held_and_a_battery_that_dies_takes_nothing_of_the_family_s_plan(
    open_window, casebook_folder, passphrase, home, watch, calendar
):
    aimee = Family("aimee", reach=("Jon", "Dana", "Jackie"))
    eve.put_there(casebook_folder, passphrase, "aimee")
    calendar.turn_to(f"{THE_DAY}T13:20")
    person = open_window(casebook_folder)
    unlock(person, passphrase)
    begin_the_day(person)
    people_arrive(person, calendar)
    everyone_is_welcomed(person)
    what_is_known_is_shared(person, calendar)
    person.press("Next: Family time")
    person.close()
    the_battery_dies_while_the_family_writes(casebook_folder, passphrase)
    calendar.turn_to(f"{THE_DAY}T15:36")
    person = open_window(casebook_folder)
    the_family_shows_what_it_wrote(person, passphrase)
    the_rest_of_the_plan_is_typed(person, aimee)
    the_referrer_says_yes(person, aimee)
    the_meeting_is_closed(person, home / "Documents" / ON_A_STICK)
    person.close()
    the_casebook_holds_it_all(casebook_folder, passphrase)
    traces.nothing_is_left(watch, aimee.canaries(), papers=[home / "Documents" / ON_A_STICK])


def begin_the_day(person):
    """From the case to the whole screen; the room is seen to."""
    person.go("Cases")
    person.tab("Conference")
    person.press("Begin the day")
    person.wait_until_seen("Everything in its place before people come.")
    assert not person.offers("Settings")


def people_arrive(person, calendar):
    """A tap for each person: early, on time, late; Aimee is at the swimming pool with nobody to blame."""
    person.press("Next: Arrivals")
    for clock, names in {
        "13:22": ("Jackie", "Mike"),
        "13:30": ("Jon", "Dana", "Jamie"),
        "13:41": ("Steve",),
    }.items():
        calendar.turn_to(f"{THE_DAY}T{clock}")
        for name in names:
            person.press_beginning(f"{name},")
    person.wait_until_seen("6 of ")
    person.press("Mike: Has left")


def everyone_is_welcomed(person):
    """Introductions, the agenda, the rules."""
    person.press("Next: Welcome")
    person.wait_until_seen("Everyone says who they are")
    person.press("We agree to these")
    person.wait_until_seen("Agreed")


def what_is_known_is_shared(person, calendar):
    """Part 1: what is going well, the worries, the questions; the family asks one more and is answered."""
    person.press("Next: Information")
    calendar.turn_to(f"{THE_DAY}T13:45")
    person.press("Begin information sharing")
    person.wait_until_seen("Grown-up rows about money do not happen in front of Aimee.")
    with person.on("What the family asks"):
        person.press("Write down a question")
    person.fill({"What was asked": "Will school tell us how the mornings go?"})
    calendar.turn_to(f"{THE_DAY}T14:18")


def the_battery_dies_while_the_family_writes(folder, passphrase):
    """The program runs in a process of its own, which is killed without a word."""
    command = [sys.executable, family_at_work.__file__, str(folder), passphrase, f"{THE_DAY}T14:20"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=dict(os.environ), text=True) as family:
        try:
            said = family.stdout.readline()
        finally:
            family.kill()
    assert said.strip() == "wrote"
    drafts = sorted(folder.glob("family-draft.*"))
    assert drafts
    assert not any(b"money advice" in Path(one).read_bytes() for one in drafts)


def the_family_shows_what_it_wrote(person, passphrase):
    """After the passphrase nothing is read before the family has chosen; then its words are in the plan."""
    person.type("Passphrase", passphrase)
    person.press("Unlock")
    person.wait_until_seen("The family’s sheet was saved at")
    written = (family_at_work.ANSWER, *family_at_work.DOING[0][:1], family_at_work.PLAN_B[0])
    assert not any(person.sees(text) for text in written)
    person.press("They have finished: bring in what they choose")
    for box in ("Our answers", "What we will do", "Our Plan B"):
        person.press(box)
    person.press("Bring these in and erase the rest")
    person.wait_until_seen("Jon books the money advice session")


def the_rest_of_the_plan_is_typed(person, family):
    """Part 3: Enter for the next action, people by their initials, days in words that are said back."""
    person.press("Begin agreeing the plan")
    for one in family["plan_actions"][2:]:
        person.type("What will happen", one["what"])
        person.type("Who", ", ".join(family.names(one["doer_ids"])))
        person.type("By when, or how often", one["by_when"])
        person.keys(Qt.Key.Key_Return)
        if person.sees("Press Enter again"):
            person.keys(Qt.Key.Key_Return)
        person.settle()
    person.wait_for(
        lambda: len(person.lines("What we will do")) == len(family["plan_actions"]), "all actions"
    )


def the_referrer_says_yes(person, family):
    """The decision with its reason, what each person says, and when everyone meets again."""
    person.press("Next: The answer")
    with person.on("The referrer’s decision"):
        person.fill(
            {"Decided by": family.version["decided_by"], "Reasons": family.version["decision_reason"]}
        )
        person.press("The plan is agreed")
    for name in ("Jon", "Dana", "Jackie"):
        person.press(f"{name}: Agrees")
    person.fill({"Who in the family checks that the plan is working": family.version["monitor"]})
    person.press_beginning("6 weeks")


def the_meeting_is_closed(person, stick):
    """The closing round, copies on a stick before people leave, and the end."""
    person.press("Next: Closing round")
    stick.mkdir()
    person.press("Save the copies …")
    person.choose_folder(stick)
    person.wait_until_seen("is no longer protected by it")
    person.press("They are handed over")
    person.press("End the meeting")
    person.wait_until_seen("This meeting ended")


def the_casebook_holds_it_all(folder, passphrase):
    """A fresh desk finds who came, when each part was, and every word the family showed."""
    desk = Desk(casebooks.unlock(folder, passphrase), inline=True)
    try:
        (conference,) = [one for one in desk.read(records, record_type=Meeting) if one.kind == "conference"]
        assert f"{conference.sharing_started:%H:%M}" == "13:45"
        assert f"{conference.private_started:%H:%M}" == "14:20"
        came = [one for one in desk.read(records, record_type=Attendance) if one.came]
        assert len(came) == 6
        (version,) = desk.read(records, record_type=PlanVersion)
        actions = desk.read(records, record_type=PlanAction, version_id=version.id)
        assert [one.what for one in actions][:2] == [line[0] for line in family_at_work.DOING]
        assert [len(one.doer_ids) for one in actions][:2] == [2, 1]
        assert [one.answer for one in desk.read(records, record_type=PlanAnswer)] == [family_at_work.ANSWER]
        assert desk.read(records, record_type=BackUpLine)[0].if_this == family_at_work.PLAN_B[0]
        assert len(actions) == len(Family("aimee")["plan_actions"])
        assert version.status == "agreed"
        assert conference.status == "held"
        assert len(desk.read(records, record_type=Circulation)) >= 5
        assert not list(folder.glob("family-draft.*"))
    finally:
        desk.close()
