"""Zayd's family, from the referral to the eve of the conference: every hard case of a preparation once."""

from datetime import date, datetime
from functools import partial

import pytest
from docx import Document
from icalendar import Calendar
from PySide6.QtCore import Qt

from coordinator.desk import Desk
from coordinator.models.choices import BookingStatus, InviteState, MeetingStatus, Mode, PictureKind
from coordinator.models.conference import Meeting
from coordinator.models.network import KeepApart, Participant, PicturePosition, Restriction
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, VenueBooking, Visit
from coordinator.models.referral import Baseline, Consent, Incident, Offer, ToldWhat
from coordinator.models.timekeeping import Override, Postponement
from coordinator.queries.records import records
from coordinator.storage import casebook as casebooks
from tests.stories import prepare, traces
from tests.stories.drawing import draw_the_network
from tests.stories.papers import every_text
from tests.stories.walk import Family, fill_in_the_referral, label, lock, open_case, unlock

DRAWN = "Pictures"
"""The folder of the only paper that may hold names: it is the coordinator's own."""
HER_ADDRESS = ("Curlew Mews", "ZZ99 4CM")
COMING = ("Leanne", "Tariq", "Marcus", "Nasreen", "Imran", "Bridie", "Conor", "Hannah", "Grace", "Sam")
SPOKEN_TO = ("01", "02", "04", "05", "06", "08", "09", "10", "11")
DAYS = ("2026-11-03T10:00", "2026-11-24T10:00", "2026-12-08T10:00")
FIRST, SECOND, THIRD = map(datetime.fromisoformat, DAYS)
NOT_SEEN = "have not seen the referrer’s information yet."
NOT_SPOKEN_TO = "Hannah is coming and has not been spoken to yet."
A_REASON = "She comes with Leanne, who has told her everything."
ORDER = "A court order (Non-molestation order BF26P00417) is in force"
NO_REASON_LIFTS = "No typed reason lifts this: only the court’s recorded permission does."


@pytest.fixture
def zayd():
    return Family("zayd", reach=("Leanne", "Bridie", "Conor"))


def test_from_the_referral_to_the_eve_of_the_conference(
    open_window, casebook_folder, passphrase, home, watch, calendar, zayd
):
    person = open_window(casebook_folder)
    calendar.turn_to("2026-10-22T09:00")
    unlock(person, passphrase)
    the_referral_is_taken(person, zayd)
    the_network_is_found(person, zayd)
    the_family_is_kept_safe(person, zayd)
    a_half_typed_order_outlives_a_lock(person, passphrase, zayd)
    consent_and_offers_are_on_record(person, zayd)
    the_network_is_drawn(person, home)
    everyone_is_asked(person, zayd)
    the_date_moves_twice(person, calendar, zayd)
    the_places_and_voices_are_booked(person, zayd)
    sheet = the_visit_is_planned(person, home, zayd)
    prepare.hear_the_child(person, zayd)
    person.tab("Conference")
    diary = prepare.save_calendar_file(person, home / "Documents" / "Diary")
    the_board_leads_to_what_is_missing(person)
    the_visit_is_made(person, passphrase, calendar)
    calendar.turn_to("2026-12-07T09:00")
    only_the_reason_is_left_on_the_eve(person)
    lock(person)
    traces.nothing_is_seen(zayd.canaries())
    person.close()
    the_sheet_names_nobody(sheet, zayd)
    the_diary_invites_nobody(diary)
    the_casebook_holds_it_all(casebook_folder, passphrase)
    traces.nothing_is_left(watch, [*zayd.canaries(), *HER_ADDRESS], papers=[home / "Documents" / DRAWN])


def the_referral_is_taken(person, family):
    """The case begins with the child's name; a sister or brother is on the way."""
    open_case(person, "Zayd Qureshi")
    fill_in_the_referral(person, family)
    person.tab("The case")
    person.tick("Reasons", *map(label, family.case["reasons"]))
    prepare.add_a_child(person, "Baby Doyle", due="2027-01-18")
    assert "ue 18 Jan 2027" in person.lines("Children")[1]


def the_network_is_found(person, family):
    """Most are named in the conversation, which is broken off half-way; the others are added by hand."""
    person.tab("Network")
    person.press("Find the network together")
    answer = partial(prepare.answer_the_question, person)
    answer("Who would you ring in an emergency?", ("Bridget Doyle", "", ""), ("Marcus Reid", "", ""))
    answer("good for one particular thing?", ("Conor Doyle", "The one thing", "Mends bicycles with Zayd"))
    answer("on the father’s side?", ("نسرین قریشی", "", ""), ("Imran Qureshi", "", ""))
    answer("on the mother’s side?", ("Bridget", "", ""), ("Conor", "", ""))
    answer("Friends, neighbours, school, faith")
    person.type("Their name", "Hannah Pri")
    person.press("Stop here")
    person.press("Find the network together")
    assert person.read("Their name") == "Hannah Pri"
    answer("Friends, neighbours", ("Hannah Price", "How they know the family", "Leanne’s friend"))
    person.press("Stop here")
    for name, part in (("Leanne", "Parent"), ("Tariq", "Parent"), ("Grace", "Referrer"), ("Sam", "Advocate")):
        prepare.add_a_person(person, family.full_name(family.called(name)), part)
    fill_in_the_people(person, family)
    assert len(person.lines("People")) == 12


def fill_in_the_people(person, family):
    """What each needs: a language, a sign language, a name as the family says it, a telephone two share."""
    fill_in, ways = partial(prepare.fill_in_a_person, person), family.ways_called
    fill_in("Leanne", ways=ways("Leanne")[:1])
    fill_in("Bridget", about=lambda: person.fill({"Known as": "Bridie"}), ways=ways("Bridie")[:1])
    signs = partial(prepare.say_the_language, person, signs="British Sign Language")
    fill_in("Conor", about=signs, ways=ways("Conor")[:1])
    person.wait_until_seen("Bridget Doyle has the same number on record too.")
    fill_in("Marcus", part=lambda: person.choose("Part in the case", "Parent"))
    fill_in("نسرین قریشی", about=lambda: say_who_nasreen_is(person))
    assert any("نسرین قریشی (Nasreen)" in line for line in person.lines("People"))


def say_who_nasreen_is(person):
    """She reads only Urdu, and stairs are hard for her."""
    person.fill({"Known as": "Nasreen"})
    prepare.say_the_language(person, speaks="Urdu, Punjabi", reads="Urdu", dialect="Mirpuri")
    person.unfold("Access, faith and food")
    person.tick("Needs", "Step-free")


def the_network_is_drawn(person, home):
    """Hannah is put in a ring, Tariq is moved with the mouse, and the pictures are saved on one paper."""
    folder = home / "Documents" / DRAWN
    paper = draw_the_network(person, folder, name="Hannah", ring="Further out", dragged="Tariq")
    told = "\n".join(every_text(paper))
    assert "Hannah" in told
    assert not [secret for secret in HER_ADDRESS if secret in told]


def the_family_is_kept_safe(person, family):
    """Nobody learns where Leanne lives, and by order of a court Tariq never sits in a room with her."""
    with person.on("Restrictions"):
        person.press("Add a restriction")
        person.choose("Protects", "Leanne")
        person.fill({"Who said so": "Leanne, and the order"})
    (kept,) = person.lines("Restrictions")
    assert kept.startswith("Leanne’s address, phone, e-mail, school, whereabouts: kept from everyone else")
    prepare.keep_apart(person, "Leanne", "Tariq", family["keep_apart"][0])
    person.tab("Times")
    with person.on("When people can come"):
        person.press("Add a time")
        person.choose("Who", "Nasreen")
        person.tick("On these days", "Friday")
    person.tab("Keeping people safe")


def a_half_typed_order_outlives_a_lock(person, passphrase, family):
    """The casebook is locked in the middle of a word; afterwards one goes on where one stopped."""
    with person.on("Keep apart"):
        person.open_line("Leanne and Tariq")
        person.type("What was arranged", "Tariq takes part through Im")
    person.keys(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait_until_seen("Unlock your casebook")
    traces.nothing_is_seen([*family.canaries(), "through Im"])
    unlock(person, passphrase)
    person.wait_until_seen("What was arranged")
    field = person.field("What was arranged")
    assert field.toPlainText() == "Tariq takes part through Im"
    assert field.hasFocus()
    person.paste(field, "ran.")
    person.leave()
    assert person.read("What was arranged") == "Tariq takes part through Imran."


def consent_and_offers_are_on_record(person, family):
    """Who holds responsibility, who said yes and took it back, what was offered, and who may hear what."""
    person.tab("Referral")
    prepare.write_down_a_disclosure(person, family, family["incidents"][0])
    person.tab("Children and consent")
    prepare.say_who_holds(person, "Zayd", (("Leanne", "Parent of", "Yes"), ("Tariq", "Parent of", "Yes")))
    prepare.say_who_holds(person, "Baby", (("Leanne", "Parent of", "No"), ("Marcus", "Parent of", "No")))
    for one in family["consents"][:2]:
        prepare.give_consent(person, family, one)
    prepare.withdraw_consent(person, "Tariq", family["consents"][1]["withdrawn_words"])
    assert any("Withdrawn" in line for line in person.lines("Consent"))
    for one in family["offers"]:
        prepare.record_offer(person, family, one)
    prepare.meet_the_referrer(person, family)
    one = family["told_what"][0]
    prepare.agree_who_hears_what(person, family, one, "22/10/2026")
    told = person.lines("Who may be told what")
    assert len(told) == 5
    assert all("Agreed 22 Oct 2026" in line for line in told)


def everyone_is_asked(person, family):
    """Everyone but an unborn child is asked; all say yes, and a slip of the hand is taken back."""
    for one in family["contacts"]:
        if one["id"].endswith(SPOKEN_TO):
            prepare.log_a_call(person, family, one)
    prepare.invite(person, 11, yes=COMING)
    person.press("Conor: No")
    person.wait_until_seen("Why, and whose decision it was, is not on record yet.")
    person.menu("Undo: Change the invitation")
    assert not person.sees("Why, and whose decision it was, is not on record yet.")
    person.wait_until_seen("Of those coming: 8 family and network, 1 professional.")


def the_date_moves_twice(person, calendar, family):
    """The date is found with the planner, postponed for an illness, and moved for want of an interpreter."""
    ill, unfound = family["postponements"]
    prepare.plan_the_date(person, FIRST)
    calendar.turn_to("2026-11-01T18:00")
    prepare.postpone(person, SECOND, ill["reason"], ill["words"], ill["asked_by"])
    calendar.turn_to("2026-11-12T09:00")
    prepare.move_with_the_planner(person, THIRD, unfound["reason"], unfound["words"], unfound["asked_by"])
    person.wait_until_seen("Tuesday 8 December 2026")
    assert person.sees(f"Planned for Tuesday 3 November 2026, 10am. Moved on 1 November 2026: {ill['words']}")
    assert person.sees("Planned for Tuesday 24 November 2026, 10am. Moved on 12 November 2026: No sign")


def the_places_and_voices_are_booked(person, family):
    """The hall with its two rooms, an interpreter for Nasreen and one who signs for Conor."""
    (hall,) = family["venues"]
    prepare.add_a_venue(person, hall, family["venue_rooms"])
    person.go("Cases")
    prepare.book_the_hall(person, hall, family["venue_bookings"][0])
    urdu, signs = (one["name"] for one in family["interpreters"])
    prepare.book_an_interpreter(person, signs)
    prepare.book_an_interpreter(person, urdu)
    booked = [*person.lines("Interpreters"), *person.lines("Meeting place")]
    assert all(line.endswith("Confirmed") for line in booked)
    assert any(line.startswith(signs) and "British Sign Language" in line for line in booked)
    assert any(line.startswith(urdu) and "Urdu Mirpuri" in line for line in booked)


def the_visit_is_planned(person, home, family):
    """A visit with a risk: somebody acts if the coordinator is not back, and the sheet is saved."""
    visit = family["visits"][2]
    prepare.plan_a_visit(person, family, visit)
    with person.on("Visits planned"):
        assert person.read("Due back: time") == "3.30pm"
    prepare.book_for_the_visit(person, family["interpreters"][0]["name"])
    person.wait_for(lambda: len(person.lines("Interpreters")) == 3, "the third booking")
    person.tab("Calls and visits")
    with person.on("Visits planned"):
        person.open_line("Nasreen")
    return prepare.save_visit_sheet(person, home / "Documents" / "Sheets")


def the_visit_is_made(person, passphrase, calendar):
    """While the coordinator is out the page says who acts; back again, one press says so."""
    lock(person)
    calendar.turn_to("2026-11-26T14:10")
    unlock(person, passphrase)
    person.tab("Preparation")
    person.tab("Calls and visits")
    person.wait_until_seen("You are due back at 3.30pm. Helen, next door acts if you are not.")
    person.press("I am back from the visit of 26 Nov 2026")
    (line,) = person.lines("Visits planned")
    assert "ack at 2.10pm" in line


def the_board_leads_to_what_is_missing(person):
    """One stop is mended where one press leads, one is passed with a reason, one no reason lifts."""
    person.tab("Overview")
    prepare.go_to_mend(person, NOT_SEEN)
    assert prepare.is_at(person, "The parents saw it on")
    person.fill({"The parents saw it on": "23/10/2026"})
    person.tab("Overview")
    assert not person.sees(NOT_SEEN)
    prepare.go_on_all_the_same(person, NOT_SPOKEN_TO, A_REASON)
    assert person.sees(ORDER)
    assert person.sees(NO_REASON_LIFTS)
    assert not person.offers_beginning(f"Go on all the same: {ORDER}")
    prepare.go_to_mend(person, ORDER)
    assert prepare.is_at(person, "The court’s recorded permission")
    prepare.take_part_through(person, "Tariq", "Imran")
    person.tab("Overview")
    assert not person.sees(ORDER)


def only_the_reason_is_left_on_the_eve(person):
    """Nothing stops the conference but what the coordinator answered for."""
    person.tab("Preparation")
    person.tab("At a glance")
    person.tab("Overview")
    assert person.sees(f"You go on: {A_REASON}")
    assert not person.sees("Before the conference can go on")


def the_sheet_names_nobody(sheet, family):
    """The sheet holds initials and what to cover, and neither a name nor how to reach anybody."""
    told = "\n".join(every_text(sheet))
    named = {one[part] for one in family["people"] for part in ("given", "family")}
    assert Document(str(sheet)).tables
    assert "Helen, next door" in told
    assert "Ground rules" in told
    assert not [name for name in named - {"Baby"} if name in told]


def the_diary_invites_nobody(diary):
    """The calendar file holds the day and the word “Meeting”, and nobody to answer it."""
    (entry,) = Calendar.from_ical(diary.read_bytes()).walk("VEVENT")
    assert entry.decoded("dtstart").astimezone().replace(tzinfo=None) == THIRD
    assert str(entry["summary"]) == "Meeting"
    assert not {"attendee", "organizer", "location", "description"} & {key.casefold() for key in entry}


def the_casebook_holds_it_all(folder, passphrase):
    """A fresh desk finds what was settled, what was postponed and why, and the reason that was typed."""
    desk = Desk(casebooks.unlock(folder, passphrase), inline=True)
    try:
        the_referral_is_kept(partial(_all, desk))
        the_preparation_is_kept(partial(_all, desk))
    finally:
        desk.close()


def the_referral_is_kept(kept):
    """The baby, the consents, the offers, who hears what, and the disclosure."""
    assert [str(one.due) for one in kept(Person) if one.given == "Baby"] == ["2027-01-18"]
    assert [one.name for one in kept(Person) if one.reads == ("Urdu",)] == ["نسرین قریشی"]
    assert [bool(one.withdrawn_on) for one in kept(Consent)] == [False, True]
    assert len(kept(Offer)) == 3
    assert [one.parents_saw_on for one in kept(Baseline)] == [date(2026, 10, 23)]
    assert len(kept(ToldWhat)) == 5
    assert [one.told_whom for one in kept(Incident)] == ["Grace Okoro"]
    (order,) = kept(KeepApart)
    assert (order.order_expires, order.court_permission) == (date(2027, 7, 13), "")
    assert [one.viewer_id for one in kept(Restriction)] == [None]


def the_preparation_is_kept(kept):
    """The three dates and two reasons, the bookings, the visit, and Tariq's way of taking part."""
    meetings = sorted(kept(Meeting), key=lambda one: one.starts)
    assert [one.starts for one in meetings] == [FIRST, SECOND, THIRD]
    moved = MeetingStatus.POSTPONED
    assert [one.status for one in meetings] == [moved, moved, MeetingStatus.PLANNED]
    assert sorted(one.reason.value for one in kept(Postponement)) == ["illness", "no interpreter"]
    (hall,) = kept(VenueBooking)
    assert (hall.room, hall.side_room, hall.meeting_id) == ("Weir room", "Small room", meetings[-1].id)
    spoken = sorted(kept(InterpreterBooking), key=lambda one: one.starts)
    assert [one.language for one in spoken[:1]] == ["Urdu"]
    assert {one.status for one in (*spoken[1:], hall)} == {BookingStatus.CONFIRMED}
    (visit,) = kept(Visit)
    assert visit.buddy_agreed
    assert visit.checked_in is not None
    (tariq,) = [one for one in kept(Participant) if one.mode is Mode.SPOKESPERSON]
    assert tariq.invite_state is InviteState.YES
    assert [one.reason for one in kept(Override)] == [A_REASON]
    assert [one.picture for one in kept(PicturePosition)] == [PictureKind.GENOGRAM]


def _all(desk, record_type):
    return desk.read(records, record_type=record_type)
