from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from coordinator.models.choices import ContactKind, ContactOutcome, InviteState, Topic
from coordinator.models.conference import Meeting
from coordinator.models.directory import Interpreter
from coordinator.models.network import Participant
from coordinator.models.preparation import Contact, InterpreterBooking, Visit
from coordinator.models.referral import CaseChild
from coordinator.ui.case.preparation_tab import BOOKINGS, CALLS, CHILD, GLANCE, INVITATIONS, PreparationTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, looked_at, one, press, settled

NOW = datetime(2026, 11, 9, 17, 15)  # noqa: DTZ001 -- local, as it is said


@pytest.fixture
def tab(shown, aimee):
    return shown(PreparationTab, aimee)


def test_the_log_begins_now_with_the_cursor_in_it(qtbot, desk, bridge, tab, aimee):
    tab.calls.add_button.click()
    settled(bridge)
    new = one(desk, Contact, tab.calls.open_id)
    assert new.happened == NOW
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


def test_an_entry_that_begins_is_brought_into_sight_with_its_fields(desk, bridge, shown, aimee):
    low = shown(PreparationTab, aimee, size=(1000, 480))
    low.add_call()
    settled(bridge)
    summary = low.calls.view.cells["summary"]
    looked_at()
    assert summary.visibleRegion().boundingRect().height() == summary.height()


def test_a_press_at_a_glance_begins_an_entry_with_that_person_on_that_topic(desk, bridge, tab):
    tab.parts.turn_to(GLANCE)
    looked_at()
    tab.prepared.table.pressed_at.emit(0, 1)
    settled(bridge)
    assert tab.parts.current == CALLS
    new = one(desk, Contact, tab.calls.open_id)
    assert new.person_ids == (tab.prepared.rows.rows[0].one.person.id,)
    assert new.topics == (Topic.PROCESS,)


def test_an_entry_begins_with_a_person_who_was_pressed_elsewhere(desk, bridge, tab, aimee):
    somebody = kept(desk, Participant, aimee)[0].person_id
    tab.parts.turn_to(BOOKINGS)
    tab.add_call(somebody)
    settled(bridge)
    assert tab.parts.current == CALLS
    assert one(desk, Contact, tab.calls.open_id).person_ids == (somebody,)


def test_a_visit_is_planned_and_written_up(qtbot, desk, bridge, tab, aimee):
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.visits, "place", "At the house of Jackie")
    tab.visits.open_record(new)
    press(tab.visits, "Write it up")
    settled(bridge)
    assert one(desk, Contact, tab.calls.open_id).kind is ContactKind.VISIT
    assert one(desk, Visit, new).contact_id == tab.calls.open_id


def test_an_interpreter_booked_for_a_visit_leads_to_the_booking(qtbot, desk, bridge, tab, aimee):
    visit = make.kept(desk, make.visit(aimee))
    settled(bridge)
    tab.visits.open_record(visit.id)
    press(tab.visits, "Book an interpreter")
    qtbot.keyClicks(tab.visits.ask.line.box, "Nadia Aziz")
    press(tab.visits.ask, "Add this interpreter and book them")
    settled(bridge)
    assert tab.parts.current == BOOKINGS
    booking = one(desk, InterpreterBooking, tab.interpreters.open_id)
    assert booking.visit_id == visit.id
    assert one(desk, Interpreter, booking.interpreter_id).name == "Nadia Aziz"


def test_while_you_are_out_the_page_says_so_first(desk, bridge, tab, aimee):
    assert not tab.out.isVisible()
    make.kept(
        desk,
        make.visit(aimee, starts=NOW - timedelta(hours=1), due_back=NOW + timedelta(hours=1), buddy="Sam"),
    )
    settled(bridge)
    assert tab.out.isVisible()
    press(tab.out, "I am back")
    settled(bridge)
    assert not tab.out.isVisible()


def test_a_next_step_leads_to_its_entry(desk, bridge, tab, aimee):
    call = make.kept(desk, make.contact(aimee, next_step="Ring the school", happened=None))
    settled(bridge)
    press(tab.steps, "Open: Ring the school")
    settled(bridge)
    assert tab.calls.open_id == call.id


@pytest.mark.parametrize(
    ("record_type", "part"),
    [
        (Contact, CALLS),
        (Visit, CALLS),
        (Participant, INVITATIONS),
        (CaseChild, CHILD),
        (InterpreterBooking, BOOKINGS),
    ],
)
def test_a_record_is_led_to_on_the_part_that_holds_it(desk, bridge, tab, aimee, record_type, part):
    if record_type is InterpreterBooking:
        nadia = make.kept(desk, make.interpreter())
        make.kept(desk, InterpreterBooking(case_id=aimee, interpreter_id=nadia.id))
    if record_type is Visit:
        make.kept(desk, make.visit(aimee))
    settled(bridge)
    tab.parts.turn_to(GLANCE)
    wanted = kept(desk, record_type, aimee)[-1]
    tab.open_record(wanted.id)
    looked_at()
    assert tab.parts.current == part
    opened = {tab.calls.open_id, tab.visits.open_id, tab.child_views.open_id, tab.interpreters.open_id}
    assert wanted.id in opened or tab.invitations.view.record.id == wanted.id


def test_what_is_not_here_changes_nothing(tab):
    tab.parts.turn_to(CHILD)
    tab.open_record(make.an_id())
    assert tab.parts.current == CHILD


def test_an_online_room_says_whether_it_was_tested(qtbot, desk, bridge, tab):
    tab.parts.turn_to(BOOKINGS)
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.rooms, "link", "https://meet.example.org/aimee")
    assert tab.rooms.lines[new].summary.chip == "Not tested"


def test_a_room_belongs_to_the_meeting_that_is_planned(desk, bridge, tab, aimee):
    planned = [m for m in kept(desk, Meeting, aimee) if m.status.value == "planned"]
    tab.parts.turn_to(BOOKINGS)
    tab.rooms.add_button.click()
    settled(bridge)
    assert tab.rooms.records[-1].meeting_id == (planned[-1].id if planned else None)


def test_an_invitation_is_answered_and_seen_at_a_glance(desk, bridge, tab, aimee):
    tab.parts.turn_to(INVITATIONS)
    looked_at()
    before = len(tab.prepared.rows.rows)
    press(tab.invitations, "Jamie: No")
    settled(bridge)
    assert len(tab.prepared.rows.rows) == before - 1
    states = [part.invite_state for part in kept(desk, Participant, aimee)]
    assert states.count(InviteState.NO) == 3


@pytest.mark.parametrize("part", [CALLS, INVITATIONS, GLANCE, CHILD, BOOKINGS])
def test_every_part_can_be_used_by_everyone(qtbot, tab, part):
    tab.parts.turn_to(part)
    if part == CALLS:
        tab.calls.open_record(tab.calls.records[0].id)
    looked_at()
    qtbot.wait(1)
    assert any(label.isVisible() for label in tab.findChildren(QLabel))
    assert lint(tab) == []
