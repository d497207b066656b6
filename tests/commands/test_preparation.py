from datetime import date, datetime, timedelta

import pytest

from coordinator.commands.preparation import (
    book_interpreter_for_visit,
    check_in,
    mark_next_step,
    set_invitation,
    work_out_due_back,
    write_up_visit,
)
from coordinator.errors import BadInput
from coordinator.models.choices import (
    BookingStatus,
    ContactKind,
    InviteReason,
    InviteState,
    Topic,
)
from coordinator.models.directory import Interpreter
from coordinator.models.network import Participant
from coordinator.models.preparation import Contact, InterpreterBooking, Visit
from coordinator.queries.records import record, records
from tests import make

TODAY = date(2026, 9, 14)
EARLIER = TODAY - timedelta(days=5)
AT_TEN = datetime(2026, 9, 16, 10, 0)  # noqa: DTZ001 - local, as it is said


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


@pytest.fixture
def jackie(desk):
    return make.kept(desk, make.person(given="Jackie"))


def one(desk, record_type, record_id):
    return desk.read(record, record_type=record_type, record_id=record_id)


@pytest.mark.parametrize(
    ("before", "state", "days"),
    [
        ({}, "asked", (TODAY, None)),
        ({"asked_on": EARLIER}, "asked", (EARLIER, None)),
        ({"asked_on": EARLIER, "invite_state": InviteState.ASKED}, "yes", (EARLIER, TODAY)),
        ({"invite_state": InviteState.YES, "replied_on": EARLIER}, "yes", (None, EARLIER)),
        ({"invite_state": InviteState.YES, "replied_on": EARLIER}, "no", (None, TODAY)),
        ({"invite_state": InviteState.YES, "replied_on": EARLIER}, "asked", (TODAY, None)),
        ({"asked_on": EARLIER, "replied_on": EARLIER}, "to ask", (None, None)),
        ({}, "withdrawn", (None, TODAY)),
    ],
)
def test_the_days_of_asking_and_answering_are_filled_in(desk, case_id, jackie, before, state, days):
    part = make.participant(case_id, jackie.id, **{"invite_state": InviteState.CONSIDERED, **before})
    make.kept(desk, part)
    desk.do(set_invitation, participant_ids=[part.id], state=InviteState(state)).result()
    found = one(desk, Participant, part.id)
    assert found.invite_state is InviteState(state)
    assert (found.asked_on, found.replied_on) == days


def test_several_are_marked_as_asked_and_taken_back_in_one_step(desk, case_id):
    people = [make.kept(desk, make.person(given=name)) for name in ("Jon", "Dana")]
    parts = [make.participant(case_id, person.id, invite_state=InviteState.TO_ASK) for person in people]
    make.kept(desk, *parts)
    desk.do(set_invitation, participant_ids=[one.id for one in parts], state=InviteState.ASKED).result()
    assert {one(desk, Participant, part.id).asked_on for part in parts} == {TODAY}
    desk.undo().result()
    assert {one(desk, Participant, part.id).invite_state for part in parts} == {InviteState.TO_ASK}


@pytest.mark.parametrize("given", [{}, {"reason": InviteReason.SAFETY}, {"decided_by": "Priya"}])
def test_nobody_is_left_out_without_a_reason_and_whose_decision_it_was(desk, case_id, jackie, given):
    part = make.kept(desk, make.participant(case_id, jackie.id))
    with pytest.raises(BadInput, match="whose decision it was"):
        desk.do(set_invitation, participant_ids=[part.id], state=InviteState.EXCLUDED, **given).result()
    assert one(desk, Participant, part.id).invite_state is InviteState.YES


def test_a_reason_stays_with_a_no_and_goes_when_somebody_comes_after_all(desk, case_id, jackie):
    part = make.kept(desk, make.participant(case_id, jackie.id))

    def put(state, **why):
        desk.do(set_invitation, participant_ids=[part.id], state=state, **why).result()
        found = one(desk, Participant, part.id)
        return found.reason, found.reason_words, found.decided_by

    why = {"reason": InviteReason.SAFETY, "reason_words": "Dana fears him.", "decided_by": "Dana"}
    assert put(InviteState.EXCLUDED, **why) == (InviteReason.SAFETY, "Dana fears him.", "Dana")
    assert put(InviteState.NO) == (InviteReason.SAFETY, "Dana fears him.", "Dana")
    assert put(InviteState.YES) == (None, "", "")


def test_a_next_step_is_done_today_and_can_be_to_do_again(desk, case_id):
    call = make.kept(desk, make.contact(case_id, next_step="Ring Mike"))
    desk.do(mark_next_step, contact_id=call.id, done=True).result()
    assert one(desk, Contact, call.id).next_step_done == TODAY
    desk.do(mark_next_step, contact_id=call.id, done=False).result()
    assert one(desk, Contact, call.id).next_step_done is None


def test_being_back_is_recorded_once(desk, case_id, now):
    visit = make.kept(desk, make.visit(case_id))
    for _press in range(2):
        desk.do(check_in, visit_id=visit.id).result()
    assert one(desk, Visit, visit.id).checked_in == now


def test_due_back_counts_the_way_home(desk, case_id):
    visit = make.kept(desk, make.visit(case_id, starts=AT_TEN, minutes=45, travel_minutes=30))
    desk.do(work_out_due_back, visit_id=visit.id).result()
    assert one(desk, Visit, visit.id).due_back == AT_TEN + timedelta(minutes=75)


def test_due_back_without_a_length_is_refused_in_a_sentence(desk, case_id):
    visit = make.kept(desk, make.visit(case_id))
    with pytest.raises(BadInput, match="how many minutes it takes"):
        desk.do(work_out_due_back, visit_id=visit.id).result()


def test_a_visit_is_written_up_once(desk, case_id, jackie):
    visit = make.kept(
        desk, make.visit(case_id, person_ids=(jackie.id,), minutes=45, to_cover=(Topic.SAFETY,))
    )
    entry_id = desk.do(write_up_visit, visit_id=visit.id).result()
    assert desk.do(write_up_visit, visit_id=visit.id).result() == entry_id
    written, done = one(desk, Contact, entry_id), one(desk, Visit, visit.id)
    assert (written.kind, written.happened, written.minutes) == (ContactKind.VISIT, visit.starts, 45)
    assert (written.person_ids, written.topics) == ((jackie.id,), (Topic.SAFETY,))
    assert (done.contact_id, done.status) == (entry_id, BookingStatus.DONE)


def test_writing_up_is_one_step_back(desk, case_id):
    visit = make.kept(desk, make.visit(case_id))
    desk.do(write_up_visit, visit_id=visit.id).result()
    desk.undo().result()
    assert desk.read(records, record_type=Contact, case_id=case_id) == []
    assert one(desk, Visit, visit.id).contact_id is None


def test_an_interpreter_is_booked_for_those_who_need_one(desk, case_id, jackie):
    aisha = make.kept(
        desk, make.person(given="عائشة", speaks=("Urdu",), dialect="Mirpuri", interpreter_needed=True)
    )
    visit = make.kept(desk, make.visit(case_id, starts=AT_TEN, minutes=60, person_ids=(jackie.id, aisha.id)))
    booking_id = desk.do(book_interpreter_for_visit, visit_id=visit.id, called=" Nadia  Aziz ").result()
    booking = one(desk, InterpreterBooking, booking_id)
    assert (booking.visit_id, booking.for_ids) == (visit.id, (aisha.id,))
    assert (booking.language, booking.dialect) == ("Urdu", "Mirpuri")
    assert (booking.starts, booking.ends) == (AT_TEN, AT_TEN + timedelta(hours=1))
    assert one(desk, Interpreter, booking.interpreter_id).name == "Nadia Aziz"


def test_where_languages_differ_none_is_guessed(desk, case_id):
    both = [
        make.kept(desk, make.person(given=name, speaks=(spoken,), interpreter_needed=True))
        for name, spoken in (("Ana", "Polish"), ("Bo", "Dari"))
    ]
    nadia = make.kept(desk, make.interpreter())
    visit = make.kept(desk, make.visit(case_id, person_ids=[one.id for one in both]))
    booking_id = desk.do(book_interpreter_for_visit, visit_id=visit.id, interpreter_id=nadia.id).result()
    booking = one(desk, InterpreterBooking, booking_id)
    assert (booking.language, booking.interpreter_id, booking.ends) == ("", nadia.id, None)
