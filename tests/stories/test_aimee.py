"""Aimee's family, from the first start of the program to seven papers, all of it typed through the window."""

import re
from datetime import date

from coordinator.desk import Desk
from coordinator.models.choices import OfferReply, VersionStatus
from coordinator.models.circulation import Circulation
from coordinator.models.plan import BackUpLine, PlanAction, PlanVersion
from coordinator.models.referral import Offer, ToldWhat
from coordinator.queries.cases import case_lines
from coordinator.queries.records import records
from coordinator.storage import casebook
from tests.stories import prepare, traces
from tests.stories.papers import Paper
from tests.stories.walk import (
    Family,
    add_people,
    agree_the_plan,
    fill_in_the_referral,
    hold_the_conference,
    lock,
    log_calls,
    open_case,
    release,
    save_copies,
    unlock,
    write_the_plan,
)

PASSPHRASE = "eleven swans asleep on the weir"
READERS = 7
TO_SEND = "Aimee Whitlock"
"""A folder called after the family, as people do; nothing may note it down."""
SIX_WEEKS_ON = date(2026, 12, 19)


def test_from_the_first_start_to_papers_for_seven_readers(open_window, home, watch):
    aimee = Family("aimee", reach=("Jon", "Dana", "Jackie"))
    person = open_window()
    make_a_casebook(person, home)
    open_case(person, "Aimee Whitlock")
    fill_in_the_referral(person, aimee)
    add_people(person, aimee)
    log_calls(person, aimee)
    everyone_is_prepared(person, aimee)
    hold_the_conference(person, aimee)
    write_the_plan(person, aimee)
    agree_the_plan(person, aimee)
    release(person)
    papers = save_copies(person, home / "Documents" / TO_SEND)
    everyone_has_the_same_plan(papers, aimee)
    nobody_is_given_away(papers, aimee)
    lock(person)
    traces.nothing_is_seen(aimee.canaries())
    unlock(person, PASSPHRASE)
    person.wait_until_seen("Who has the plan")
    assert len(person.lines("Copies of the plan")) == READERS
    person.close()
    the_casebook_holds_it_all(home / "Documents" / "Casebook")
    traces.nothing_is_left(watch, aimee.canaries(), papers=[home / "Documents" / TO_SEND])


def make_a_casebook(person, home):
    """The first run: a passphrase, a recovery sheet saved and typed back, and the casebook opens."""
    person.press("Make your casebook")
    person.type("Folder", str(home / "Documents" / "Casebook"))
    person.type("Passphrase", PASSPHRASE)
    person.type("Type it again", PASSPHRASE)
    person.press("Make the casebook")
    person.wait_until_seen("Your recovery sheet")
    person.press("Save the sheet as a Word file")
    person.choose_file(home / "Documents" / "Recovery sheet.docx")
    asked = next(text for text in person.readable() if text.startswith("To check your copy"))
    code = next(text for text in person.readable() if re.fullmatch(r"([0-9A-Z]{5}[-\n]?)+", text))
    group = code.replace("\n", "-").split("-")[int(re.search(r"\d+", asked)[0]) - 1]
    person.type(asked, group)
    person.press("Open my casebook")
    person.wait_until_seen("Today")
    assert (home / "Documents" / "Recovery sheet.docx").stat().st_size > 0


def everyone_is_prepared(person, family):
    """Offers, who hears what, the family's week; then at a glance who was reached about what."""
    prepare.prepare_briefly(person, family)
    seen = prepare.at_a_glance(person)
    assert len(seen) == READERS
    assert seen["Dana"][0] == "8 Oct"
    assert set(seen["Steve"]) == {"Not yet"}
    person.tab("Network")
    assert len(person.lines("The family’s week")) == 2


def everyone_has_the_same_plan(papers, family):
    """Seven copies, each its reader's own, with the same eight actions, three lines of Plan B, one date."""
    read = [Paper(path) for path in papers]
    names = {family.full_name(one["person_id"]) for one in family["participants"] if one["role"] != "child"}
    assert len(read) == READERS
    assert {name for name in names for paper in read if f"Copy for {name}" in paper.footer} == names
    for paper in read:
        assert list(paper.actions) == list(range(1, 9))
        assert paper.actions == read[0].actions
        assert [row[0] for row in paper.plan_b] == [line["if_this"] for line in family["back_up_lines"]]
        assert "Saturday 19 December 2026" in paper
        for number, action in enumerate(family["plan_actions"], start=1):
            assert action["what"] in paper.actions[number]


def nobody_is_given_away(papers, family):
    """No copy holds a number or an address of anybody."""
    told = {path.name: [secret for secret in family.secrets() if secret in Paper(path)] for path in papers}
    assert not any(told.values()), told


def the_casebook_holds_it_all(folder):
    """A fresh desk finds the whole plan, released, with everyone's copy and every step in the journal."""
    desk = Desk(casebook.unlock(folder, PASSPHRASE), inline=True)
    try:
        (case,) = desk.read(case_lines, today=date(2026, 11, 21))
        assert case.family == "Whitlock family"
        (version,) = desk.read(records, record_type=PlanVersion)
        assert version.status is VersionStatus.RELEASED
        assert version.review_on == SIX_WEEKS_ON
        assert len(desk.read(records, record_type=PlanAction)) == 8
        assert len(desk.read(records, record_type=BackUpLine)) == 3
        assert len(desk.read(records, record_type=Circulation)) == READERS
        assert [one.reply for one in desk.read(records, record_type=Offer)] == [OfferReply.ACCEPTED] * 2
        assert len(desk.read(records, record_type=ToldWhat)) == 4
    finally:
        desk.close()
