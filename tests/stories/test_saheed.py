"""Saheed's family by video, and an address that one reader must not see, all of it through the window."""

import re

import pytest
from PySide6.QtCore import Qt

from coordinator.desk import Desk
from coordinator.models.circulation import Circulation
from coordinator.models.network import Participant
from coordinator.models.preparation import OnlineRoom
from coordinator.models.referral import ToldWhat
from coordinator.queries.records import records
from coordinator.storage import casebook as casebooks
from tests.stories import prepare, traces
from tests.stories.papers import Paper
from tests.stories.walk import (
    Family,
    add_people,
    agree_the_plan,
    fill_in_the_referral,
    finish_release,
    hold_the_conference,
    lock,
    open_case,
    save_copies,
    unlock,
    write_the_plan,
)

TO_SEND = "Saheed Bello"
"""A folder called after the family, as people do; nothing may note it down."""
WHERE_SHE_LIVES = re.compile(r"teasel|zz99\s*7tc|flat\s*5", re.IGNORECASE)
IN_NEUTRAL_WORDS = "her home"


@pytest.fixture
def saheed():
    return Family("saheed", reach=("Jamila", "Abdul"))


def test_one_reader_never_learns_where_jamila_lives(
    open_window, casebook_folder, passphrase, home, watch, saheed
):
    person = open_window(casebook_folder)
    unlock(person, passphrase)
    open_case(person, "Saheed Bello")
    fill_in_the_referral(person, saheed)
    add_people(person, saheed)
    keep_the_address_from_suzie(person)
    prepare.prepare_briefly(person, saheed)
    assert set(prepare.at_a_glance(person)["Jamila"]) == {"Not yet"}
    a_slip_is_taken_back(person, saheed)
    a_half_typed_date_outlives_a_lock(person, passphrase, saheed)
    hold_the_conference(person, saheed)
    the_parents_join_by_video(person)
    write_the_plan(person, saheed)
    agree_the_plan(person, saheed)
    the_release_is_refused_until_the_words_are_neutral(person)
    papers = save_copies(person, home / "Documents" / TO_SEND)
    only_suzies_copy_differs(papers)
    the_copy_is_sent_and_proven(person)
    lock(person)
    traces.nothing_is_seen(saheed.canaries())
    person.close()
    the_casebook_holds_it_all(casebook_folder, passphrase)
    traces.nothing_is_left(watch, saheed.canaries(), papers=[home / "Documents" / TO_SEND])


def keep_the_address_from_suzie(person):
    """Jamila asked on the telephone that Suzie does not get her new address."""
    person.tab("Network")
    with person.on("Restrictions"):
        person.press("Add a restriction")
        person.choose("Protects", "Jamila")
        person.choose("Keep it from", "Suzie")
        person.tick("What is kept from them", "Address")
        person.fill({"Who said so": "Jamila, by telephone"})
    assert "Jamila’s address, phone, e-mail, school, whereabouts: kept from Suzie" in "".join(
        person.lines("Restrictions")
    )


def a_slip_is_taken_back(person, family):
    """What was typed into the wrong field is undone, from another tab."""
    person.tab("Referral")
    person.tab("The case")
    person.fill({"What the conference is for": "This belongs somewhere else."})
    person.tab("Network")
    person.menu("Undo: Change “What the conference is for”")
    person.tab("Referral")
    assert person.read("What the conference is for") == family.case["purpose"]


def a_half_typed_date_outlives_a_lock(person, passphrase, family):
    """A date that cannot be read yet is there again after the lock, with the cursor where it was."""
    person.type("Conference wanted by", "14/11/20")
    person.keys(Qt.Key.Key_Left)
    person.keys(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait_until_seen("Unlock your casebook")
    traces.nothing_is_seen([*family.canaries(), "14/11/20"])
    unlock(person, passphrase)
    person.wait_until_seen("What the conference is for")
    field = person.field("Conference wanted by")
    assert field.text() == "14/11/20"
    assert field.cursorPosition() == len("14/11/2")
    assert field.hasFocus()
    person.fill({"Conference wanted by": "14/11/2026"})


def the_parents_join_by_video(person):
    """Ayshah's parents are at the other end of a FaceTime call."""
    person.tab("Preparation")
    person.tab("Bookings")
    with person.on("For people who join from elsewhere"):
        person.press("Add an online room")
        person.choose("Platform", "FaceTime")
        person.fill({"Hosted by": "Abdul, on his tablet", "Tested with": "Hauwa and Idris"})
        person.answer("People see one another’s numbers", "No")


def the_release_is_refused_until_the_words_are_neutral(person):
    """Who gets what says in words what is in the way; neutral words clear it, and nothing else does."""
    person.press("Release the plan …")
    person.wait_until_seen("Suzanne Marsh’s copy mentions Jamila’s address in action 1.")
    assert not person.offers("Release the plan")
    person.press("Agree neutral words")
    person.type("Instead of", "her new flat in Teasel Court")
    person.type("Say", "her flat at Teasel Court")
    person.press("Use these words")
    person.wait_until_seen("still gives away Jamila’s address")
    person.type("Say", IN_NEUTRAL_WORDS)
    person.press("Use these words")
    finish_release(person)


def only_suzies_copy_differs(papers):
    """The same actions with the same numbers for all; Suzie's copy says the one thing in other words."""
    read = [Paper(path) for path in papers]
    (suzies,) = [paper for paper in read if "Copy for Suzanne Marsh" in paper.footer]
    others = [paper for paper in read if paper is not suzies]
    assert len(others) == 6
    assert not WHERE_SHE_LIVES.search(suzies.words)
    assert IN_NEUTRAL_WORDS in suzies.actions[1]
    for paper in others:
        assert "her new flat in Teasel Court" in paper.actions[1]
        assert list(paper.actions) == list(suzies.actions) == list(range(1, 7))
        assert paper.actions[1].replace("her new flat in Teasel Court", IN_NEUTRAL_WORDS) == suzies.actions[1]
        assert [paper.actions[n] for n in range(2, 7)] == [suzies.actions[n] for n in range(2, 7)]
        assert "Saturday 12 December 2026" in paper
        assert paper.plan_b == suzies.plan_b


def the_copy_is_sent_and_proven(person):
    """Suzie's copy is handed over, and she signs for it."""
    person.tab("Circulation")
    with person.on("Copies of the plan"):
        person.open_line("Suzanne Marsh")
        person.press("Mark as sent")
    person.choose("How it was sent", "By hand")
    person.press("Mark as sent")
    person.wait_until_seen("1 sent, 0 known to have arrived")
    with person.on("Copies of the plan"):
        person.press("It arrived")
    person.choose("How we know", "A signature")
    person.press("Record that it arrived")
    person.wait_until_seen("1 sent, 1 known to have arrived")


def the_casebook_holds_it_all(folder, passphrase):
    """A fresh desk finds the parents on video, the room, and Suzie's copy proven."""
    desk = Desk(casebooks.unlock(folder, passphrase), inline=True)
    try:
        remote = [one for one in desk.read(records, record_type=Participant) if one.mode == "by video"]
        assert len(remote) == 2
        assert len(desk.read(records, record_type=ToldWhat)) == 4
        (room,) = desk.read(records, record_type=OnlineRoom)
        assert (room.platform, room.numbers_visible) == ("FaceTime", False)
        copies = desk.read(records, record_type=Circulation)
        assert [one.proof for one in copies if one.proof] == ["a signature"]
        assert len(copies) == 7
    finally:
        desk.close()
