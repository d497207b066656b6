from datetime import date, datetime

import pytest

from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.ui.case.bookings import InterpreterBookings, OnlineRooms, VenueBookings
from tests import make
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, one, press, settled, type_into
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
    press(venues.ask, "Use Mardle Hall")
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
