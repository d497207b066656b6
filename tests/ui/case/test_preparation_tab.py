from datetime import date, datetime

import pytest

from coordinator.models.choices import ContactKind, ContactOutcome
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import Contact, InterpreterBooking, VenueBooking, Visit
from coordinator.ui.case.preparation_tab import LATEST, PreparationTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, looked_at, one, press, settled, type_into


@pytest.fixture
def tab(shown, aimee):
    return shown(PreparationTab, aimee)


def test_the_log_stands_with_the_newest_first_and_begins_now(qtbot, desk, bridge, tab, aimee):
    moments = [call.happened for call in tab.calls.records]
    assert moments == sorted(moments, reverse=True)
    assert sum(line.isVisible() for line in tab.calls.lines.values()) == LATEST
    tab.calls.add_button.click()
    settled(bridge)
    new = one(desk, Contact, tab.calls.open_id)
    assert new.happened == datetime(2026, 11, 9, 17, 15)  # noqa: DTZ001 -- local, as it is said
    assert tab.calls.records[0].id == new.id


def test_a_call_to_several_people_takes_a_minute(qtbot, desk, bridge, tab):
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.calls, "summary", "All three will come.")
    tab.calls.open_record(new)
    who = tab.calls.view.cells["person_ids"].editor.controls
    for box in who[:2]:
        box.click()
    view = tab.calls.view.cells["outcome"].editor
    view.box.setCurrentIndex(view.box.findText("Reached"))
    view.box.activated.emit(view.box.currentIndex())
    settled(bridge)
    kept_call = one(desk, Contact, new)
    assert len(kept_call.person_ids) == 2
    assert kept_call.outcome is ContactOutcome.REACHED
    assert tab.calls.lines[new].summary.chip == "Reached"


def test_pressing_a_name_begins_an_entry_with_that_person(desk, bridge, tab, aimee):
    person_id, line = next(iter(tab.readiness.lines.items()))
    line.click()
    settled(bridge)
    assert one(desk, Contact, tab.calls.open_id).person_ids == (person_id,)


def test_a_visit_is_planned_and_written_up(qtbot, desk, bridge, tab, aimee):
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.visits, "place", "At the house of Jackie")
    tab.visits.open_record(new)
    press(tab.visits, "Write it up as a visit")
    settled(bridge)
    assert one(desk, Contact, tab.calls.open_id).kind is ContactKind.VISIT
    assert one(desk, Visit, new).binned_at is None


def test_a_meeting_place_is_named_or_taken_from_those_known(qtbot, desk, bridge, tab, aimee):
    meeting = make.meeting(aimee, status="planned", starts=datetime(2026, 12, 19, 11, 0), held_on=None)  # noqa: DTZ001 -- local
    known = make.venue(name="Mardle Hall")
    make.kept(desk, meeting, known)
    tab.venues.add_button.click()
    qtbot.keyClicks(tab.venues.ask.line.box, "mar")
    press(tab.venues.ask, "Use Mardle Hall")
    settled(bridge)
    booking = one(desk, VenueBooking, tab.venues.open_id)
    assert (booking.venue_id, booking.meeting_id) == (known.id, meeting.id)
    assert booking.set_up_from < booking.starts == meeting.starts
    type_into(qtbot, tab.venues.view, "room", "The blue room")
    assert "The blue room" in tab.venues.lines[booking.id].summary.line
    tab.venues.add_button.click()
    qtbot.keyClicks(tab.venues.ask.line.box, "Quay Chapel")
    press(tab.venues.ask, "Add this place and book it")
    settled(bridge)
    assert one(desk, Venue, one(desk, VenueBooking, tab.venues.open_id).venue_id).name == "Quay Chapel"


def test_an_interpreter_is_booked_and_to_be_checked_for_links(qtbot, desk, bridge, tab, aimee):
    tab.interpreters.add_button.click()
    qtbot.keyClicks(tab.interpreters.ask.line.box, "Nadia Aziz")
    press(tab.interpreters.ask, "Add this interpreter and book them")
    settled(bridge)
    booking = one(desk, InterpreterBooking, tab.interpreters.open_id)
    assert one(desk, Interpreter, booking.interpreter_id).name == "Nadia Aziz"
    assert tab.interpreters.lines[booking.id].summary.warning == "Check for links"
    type_into(qtbot, tab.interpreters.view, "cancel_by", "1 Dec 2026")
    assert one(desk, InterpreterBooking, booking.id).cancel_by == date(2026, 12, 1)


def test_an_online_room_says_whether_it_was_tested(qtbot, desk, bridge, tab):
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.rooms, "link", "https://meet.example.org/aimee")
    assert tab.rooms.lines[new].summary.chip == "Not tested"


def test_a_room_belongs_to_the_meeting_that_is_planned(desk, bridge, tab, aimee):
    planned = [m for m in kept(desk, Meeting, aimee) if m.status.value == "planned"]
    tab.rooms.add_button.click()
    settled(bridge)
    assert tab.rooms.records[-1].meeting_id == (planned[-1].id if planned else None)


def test_the_tab_can_be_used_by_everyone(tab):
    tab.calls.open_record(tab.calls.records[0].id)
    looked_at()
    assert lint(tab) == []
