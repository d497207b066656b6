from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QPushButton

from coordinator.commands.fields import change_fields
from coordinator.models.choices import AccessNeed
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.ui.case.bookings import InterpreterBookings, OnlineRooms, VenueBookings
from coordinator.ui.mnemonics import assign
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, looked_at, one, press, settled, type_into
from tests.ui.kit import on_screen


@pytest.fixture
def put(qtbot, bridge):
    """Show one card of bookings on a page."""
    pages = []

    def show(kind, case_id):
        made = kind(bridge, case_id)
        pages.append(on_screen(qtbot, made))
        return made

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def test_a_meeting_place_is_named_or_taken_from_those_known(qtbot, desk, bridge, put, aimee):
    venues = put(VenueBookings, aimee)
    meeting = make.meeting(aimee, status="planned", starts=datetime(2026, 12, 19, 11, 0), held_on=None)  # noqa: DTZ001 -- local
    known = make.venue(name="Mardle Hall")
    make.kept(desk, meeting, known)
    venues.add_button.click()
    qtbot.keyClicks(venues.ask.line.box, "mar")
    press(venues.ask, "Use Mardle Hall (Not known: parking, how many it holds)")
    settled(bridge)
    booking = one(desk, VenueBooking, venues.open_id)
    assert (booking.venue_id, booking.meeting_id) == (known.id, meeting.id)
    assert booking.set_up_from < booking.starts == meeting.starts
    type_into(qtbot, venues.view, "room", "The blue room")
    assert "The blue room" in venues.lines[booking.id].summary.line
    venues.add_button.click()
    qtbot.keyClicks(venues.ask.line.box, "Quay Chapel")
    press(venues.ask, "Add this place and book it")
    settled(bridge)
    assert one(desk, Venue, one(desk, VenueBooking, venues.open_id).venue_id).name == "Quay Chapel"


def test_an_interpreter_is_booked_and_to_be_checked_for_links(qtbot, desk, bridge, put, aimee):
    interpreters = put(InterpreterBookings, aimee)
    interpreters.add_button.click()
    qtbot.keyClicks(interpreters.ask.line.box, "Nadia Aziz")
    press(interpreters.ask, "Add this interpreter and book them")
    settled(bridge)
    booking = one(desk, InterpreterBooking, interpreters.open_id)
    assert one(desk, Interpreter, booking.interpreter_id).name == "Nadia Aziz"
    assert interpreters.lines[booking.id].summary.warning == "Check for links"
    type_into(qtbot, interpreters.view, "cancel_by", "1 Dec 2026")
    assert one(desk, InterpreterBooking, booking.id).cancel_by == date(2026, 12, 1)


def test_an_online_room_says_whether_it_was_tested(qtbot, desk, bridge, put, aimee):
    rooms = put(OnlineRooms, aimee)
    new = adds_edits_bins_and_undoes(qtbot, desk, rooms, "link", "https://meet.example.org/aimee")
    assert rooms.lines[new].summary.chip == "Not tested"


def test_a_room_belongs_to_the_meeting_that_is_planned(desk, bridge, put, aimee):
    rooms = put(OnlineRooms, aimee)
    planned = [m for m in kept(desk, Meeting, aimee) if m.status.value == "planned"]
    rooms.add_button.click()
    settled(bridge)
    assert rooms.records[-1].meeting_id == (planned[-1].id if planned else None)


ONE, FOUR = datetime(2026, 12, 19, 13, 0), datetime(2026, 12, 19, 16, 0)  # noqa: DTZ001 -- local


def uses(ask):
    """Return the first of what is offered while a name is asked for."""
    said = [one.property("plain") for one in ask.findChildren(QPushButton)]
    return [one for one in said if one.startswith("Use ")]


@pytest.fixture
def conference(desk, aimee):
    """A conference of Aimee's family that is still ahead."""
    return make.kept(desk, make.meeting(aimee, status="planned", starts=ONE, ends=FOUR, held_on=None))


def test_a_booking_says_until_when_it_is_free_and_that_it_is_too_late(desk, bridge, put, aimee, conference):
    hall, near = make.venue(cancel_days=14), make.venue(name="Quay Chapel", cancel_days=60)
    at = {"meeting_id": conference.id, "starts": ONE, "ends": FOUR, "cost": 4500}
    early, late = make.venue_booking(hall.id, aimee, **at), make.venue_booking(near.id, aimee, **at)
    make.kept(desk, hall, near, early, late)
    venues = put(VenueBookings, aimee)
    assert "Free to cancel until Saturday 5 December" in venues.lines[early.id].summary.line
    assert "£45" in venues.lines[early.id].summary.line
    assert "Too late to cancel free: Tuesday 20 October has passed" in venues.lines[late.id].summary.line


def test_a_booking_is_confirmed_and_cancelled_and_nothing_is_free_then(desk, bridge, put, aimee, conference):
    hall = make.kept(desk, make.venue(cancel_days=14))
    booked = make.kept(
        desk, make.venue_booking(hall.id, aimee, meeting_id=conference.id, starts=ONE, ends=FOUR)
    )
    venues = put(VenueBookings, aimee)
    venues.open_record(booked.id)
    press(venues, "Confirm it")
    settled(bridge)
    assert one(desk, VenueBooking, booked.id).confirmed_on == date(2026, 9, 14)
    assert venues.lines[booked.id].summary.chip == "Confirmed"
    press(venues, "Cancel it")
    settled(bridge)
    assert venues.lines[booked.id].summary.chip == "Cancelled"
    assert "cancel" not in venues.lines[booked.id].summary.line


def test_times_that_do_not_go_together_are_said_and_kept_and_taken_anew(
    qtbot, desk, bridge, put, aimee, conference
):
    hall = make.kept(desk, make.venue())
    odd = make.venue_booking(hall.id, aimee, meeting_id=conference.id, starts=FOUR, ends=ONE)
    make.kept(desk, odd)
    venues = put(VenueBookings, aimee)
    venues.open_record(odd.id)
    assert venues.lines[odd.id].summary.warning == "Check the times"
    assert "would end before it starts" in venues.view.notice.sentence.text()
    assert "What you typed is kept." in venues.view.notice.sentence.text()
    press(venues, "Take the times it is for")
    settled(bridge)
    assert (one(desk, VenueBooking, odd.id).starts, one(desk, VenueBooking, odd.id).ends) == (ONE, FOUR)
    assert venues.lines[odd.id].summary.warning == ""
    assert not venues.view.notice.isVisible()


def test_an_end_before_the_start_is_answered_in_a_sentence_and_not_lost(qtbot, desk, bridge, put, aimee):
    hall = make.kept(desk, make.venue())
    booked = make.kept(desk, make.venue_booking(hall.id, aimee, starts=FOUR))
    venues = put(VenueBookings, aimee)
    venues.open_record(booked.id)
    cell = venues.view.cells["ends"]
    day, clock = cell.editor.controls[:2]
    day.setFocus()
    qtbot.keyClicks(day, "19 Dec 2026")
    clock.setFocus()
    qtbot.keyClicks(clock, "1am")
    venues.view.cells["notes"].editor.controls[0].setFocus()
    settled(bridge)
    assert "If it goes on past midnight, give the date of the next day." in cell.message.text()
    assert one(desk, VenueBooking, booked.id).ends is None
    assert "1am" in cell.editor.typed()


def test_booking_an_interpreter_is_for_who_needs_one_and_offers_first_who_fits(
    qtbot, desk, bridge, put, aimee, conference
):
    hauwa = make.person(given="Hauwa", speaks=("Hausa",), interpreter_needed=True)
    fits = make.interpreter(name="Zainab Musa", languages=("Hausa",))
    make.kept(desk, hauwa, make.participant(aimee, hauwa.id), fits, make.interpreter(name="Abel Kos"))
    interpreters = put(InterpreterBookings, aimee)
    interpreters.add_button.click()
    assert "Hausa, for the conference" in interpreters.ask.known_words.text()
    offered = uses(interpreters.ask)
    assert offered[:2] == ["Use Zainab Musa (Hausa)", "Use Abel Kos (Urdu, Punjabi)"]
    press(interpreters.ask, "Use Zainab Musa (Hausa)")
    settled(bridge)
    booking = one(desk, InterpreterBooking, interpreters.open_id)
    assert (booking.interpreter_id, booking.meeting_id) == (fits.id, conference.id)
    assert (booking.for_ids, booking.language, booking.starts) == ((hauwa.id,), "Hausa", ONE)
    assert "for the conference" in interpreters.lines[booking.id].summary.line
    interpreters.close_record()
    change = {"pre_brief": datetime(2026, 12, 18, 10, 30)}  # noqa: DTZ001 -- local
    bridge.do(change_fields, record_type=InterpreterBooking, record_id=booking.id, values=change)
    settled(bridge)
    assert "briefing 18 Dec 2026, 10.30am" in interpreters.lines[booking.id].summary.line


def test_a_place_that_meets_every_need_is_offered_first(desk, bridge, put, aimee):
    mike = make.person(given="Mike", access_needs=(AccessNeed.LOOP,))
    without, having = make.venue(name="Attic", hearing_loop=False), make.venue(name="Barn", hearing_loop=True)
    make.kept(desk, mike, make.participant(aimee, mike.id), without, having)
    venues = put(VenueBookings, aimee)
    venues.add_button.click()
    offered = uses(venues.ask)
    assert offered[0].startswith("Use Barn (Hearing loop")
    assert "Use Attic (Does not meet every need)" in offered[1:]


@pytest.mark.parametrize("kind", [VenueBookings, InterpreterBookings, OnlineRooms])
def test_everyone_can_use_the_bookings(desk, bridge, put, aimee, conference, kind):
    hall, known = make.kept(desk, make.venue(), make.interpreter())
    make.kept(
        desk,
        make.venue_booking(hall.id, aimee, starts=ONE),
        make.interpreter_booking(known.id, aimee, starts=ONE),
        make.online_room(aimee),
    )
    listed = put(kind, aimee)
    listed.open_record(listed.records[0].id)
    looked_at()
    assign(listed)
    assert lint(listed) == []
