from datetime import date, datetime

import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import AccessNeed, BookingStatus, MeetingStatus
from coordinator.queries.bookings import booked, interpreter_needs, interpreters_for_need, venues_for_case
from tests import make

TODAY = date(2026, 9, 1)
ONE, FOUR = datetime(2026, 9, 10, 13, 0), datetime(2026, 9, 10, 16, 0)  # noqa: DTZ001 - local, as it is said


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


@pytest.fixture
def meeting(desk, case_id):
    planned = make.meeting(case_id, status=MeetingStatus.PLANNED, starts=ONE, ends=FOUR, held_on=None)
    return make.kept(desk, planned)


def coming(desk, case_id, **particulars):
    person = make.person(**particulars)
    make.kept(desk, person, make.participant(case_id, person.id))
    return person


def test_a_booking_says_what_it_is_for_and_until_when_it_is_free(desk, case_id, meeting):
    hall = make.kept(desk, make.venue(cancel_days=7))
    live = make.venue_booking(hall.id, case_id, meeting_id=meeting.id, starts=ONE, ends=FOUR)
    gone = make.venue_booking(hall.id, case_id, starts=FOUR, ends=ONE, status=BookingStatus.CANCELLED)
    make.kept(desk, live, gone)
    found = desk.read(booked, case_id=case_id, today=TODAY)
    assert (found[live.id].name, found[live.id].event) == ("Mardle Hall", "the conference")
    assert (found[live.id].free_until, found[live.id].odd) == (date(2026, 9, 3), "")
    assert found[gone.id].free_until is None
    assert "would end before it starts" in found[gone.id].odd


def test_a_booking_for_a_visit_names_its_day(desk, case_id):
    visit = make.kept(desk, make.visit(case_id))
    known = make.kept(desk, make.interpreter(name="", agency="Speakwell"))
    spoken = make.kept(desk, make.interpreter_booking(known.id, case_id, visit_id=visit.id))
    found = desk.read(booked, case_id=case_id, today=TODAY)
    assert (found[spoken.id].name, found[spoken.id].event) == (
        "Speakwell",
        "the visit on Wednesday 16 September",
    )


def test_a_case_that_is_gone_is_said_so(desk):
    with pytest.raises(NotThere):
        desk.read(booked, case_id="gone", today=TODAY)


def test_those_who_need_the_same_language_at_the_same_event_are_one_need(desk, case_id, meeting):
    first, second = (
        coming(desk, case_id, given=name, speaks=("Hausa",), interpreter_needed=True)
        for name in ("Hauwa", "Idris")
    )
    deaf = coming(desk, case_id, given="Bea", sign_language="BSL")
    coming(desk, case_id, given="Suzie")
    visit = make.kept(desk, make.visit(case_id, person_ids=(first.id,)))
    needs = desk.read(interpreter_needs, case_id=case_id, today=TODAY)
    assert [(one.event_id, one.language, one.person_ids) for one in needs] == [
        (meeting.id, "Hausa", (first.id, second.id)),
        (meeting.id, "BSL", (deaf.id,)),
        (visit.id, "Hausa", (first.id,)),
    ]
    known = make.kept(desk, make.interpreter(languages=("Hausa",)))
    make.kept(
        desk, make.interpreter_booking(known.id, case_id, language="Hausa", meeting_id=meeting.id, starts=ONE)
    )
    left = desk.read(interpreter_needs, case_id=case_id, today=TODAY)
    assert [(one.event_id, one.language) for one in left] == [(meeting.id, "BSL"), (visit.id, "Hausa")]


def test_interpreters_who_fit_a_need_come_first(desk, case_id, meeting):
    coming(desk, case_id, speaks=("Punjabi",), dialect="Mirpuri", interpreter_needed=True)
    make.kept(
        desk,
        make.interpreter(name="Abel", languages=("Polish",)),
        make.interpreter(name="Bina", languages=("Panjabi",)),
        make.interpreter(name="Carim", languages=("Punjabi",), dialects=("Mirpuri",)),
    )
    (need,) = desk.read(interpreter_needs, case_id=case_id, today=TODAY)
    found = desk.read(interpreters_for_need, need=need)
    assert [one.name for one in found] == ["Carim", "Bina", "Abel"]
    assert found[1].reasons == "Panjabi · Not known: speaks Mirpuri"
    assert [one.name for one in desk.read(interpreters_for_need, need=None)] == ["Abel", "Bina", "Carim"]


def test_places_that_meet_every_need_come_first(desk, case_id):
    coming(desk, case_id, access_needs=(AccessNeed.LOOP, AccessNeed.LARGE_PRINT))
    make.kept(
        desk,
        make.venue(name="Attic", hearing_loop=False),
        make.venue(name="Barn", hearing_loop=True),
        make.venue(name="Chapel"),
    )
    found = desk.read(venues_for_case, case_id=case_id)
    assert [one.name for one in found] == ["Barn", "Chapel", "Attic"]
    assert found[-1].reasons == "Does not meet every need"
    assert "Hearing loop" in found[0].reasons
