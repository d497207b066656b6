from datetime import date, datetime, timedelta

import pytest

from coordinator.models.choices import BookingStatus, MeetingStatus, Role
from coordinator.models.person import Relationship
from coordinator.models.values import LooseDate
from coordinator.practice.matters import Severity
from coordinator.practice.readiness.language import interpreter_kin, language
from tests import make

TODAY = date(2026, 9, 1)
ONE, FOUR = datetime(2026, 9, 10, 13, 0), datetime(2026, 9, 10, 16, 0)  # noqa: DTZ001 - local, as it is said
MEETING = make.meeting(status=MeetingStatus.PLANNED, starts=ONE, ends=FOUR, held_on=None)
HAUWA = make.person(given="Hauwa", family="Bello", speaks=("Urdu",), dialect="", interpreter_needed=True)
NADIA = make.interpreter()


def booking(**particulars):
    usual = {"meeting_id": MEETING.id, "starts": ONE, "ends": FOUR}
    return make.interpreter_booking(NADIA.id, **{**usual, **particulars})


def case(*bookings, person=HAUWA, interpreter=NADIA, **particulars):
    usual = {
        "meeting": MEETING,
        "persons": {person.id: person},
        "names": {person.id: "Hauwa"},
        "participants": (make.participant(person_id=person.id),),
        "interpreter_bookings": bookings,
        "interpreters": {NADIA.id: interpreter},
    }
    return make.facts(**{**usual, **particulars})


def with_person(**particulars):
    usual = {"id": HAUWA.id, "given": "Hauwa", "speaks": ("Urdu",), "interpreter_needed": True}
    return make.person(**{**usual, **particulars})


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("particulars", "person", "interpreter", "said"),
    [
        ({}, {}, {}, ""),
        ({"language": "urdu"}, {}, {}, ""),
        ({"language": ""}, {}, {}, "In which language Nadia Aziz is booked for the conference"),
        ({"language": "Polish"}, {}, {}, "booked in Polish for the conference; Hauwa needs Urdu"),
        ({}, {}, {"languages": ("Polish",)}, "which is not among their languages"),
        ({"starts": ONE + MINUTE}, {}, {}, "not booked for the whole of the conference"),
        ({"starts": ONE - MINUTE}, {}, {}, ""),
        ({"ends": FOUR - MINUTE}, {}, {}, "not booked for the whole of the conference"),
        ({"ends": FOUR}, {}, {}, ""),
        ({"ends": None}, {}, {}, ""),
        ({"starts": None}, {}, {}, "From when Nadia Aziz is booked"),
        ({"dialect": "Dakhini"}, {"dialect": "Rekhta"}, {}, "booked for Dakhini; Hauwa speaks Rekhta"),
        ({}, {"dialect": "Rekhta"}, {}, "It is not on record that Nadia Aziz does"),
        ({}, {"dialect": "Rekhta"}, {"dialects": ("rekhta",)}, ""),
        ({"language": "BSL"}, {"sign_language": "British Sign Language"}, {}, "not among their languages"),
        ({"language": "BSL"}, {"sign_language": "British Sign Language"}, {"sign_level": "6"}, ""),
        ({}, {"sign_language": "BSL"}, {}, "Hauwa needs BSL"),
        ({"status": BookingStatus.CANCELLED}, {}, {}, "None is booked for them"),
        ({"for_ids": ("somebody",)}, {}, {}, "None is booked for them"),
        ({"for_ids": (HAUWA.id,)}, {}, {}, ""),
        ({}, {"speaks": ("English",)}, {}, "In which language is not on record"),
    ],
)
def test_the_interpreter_fits_the_person_and_the_time(particulars, person, interpreter, said):
    linguist = make.interpreter(id=NADIA.id, **interpreter)
    found = language(case(booking(**particulars), person=with_person(**person), interpreter=linguist), TODAY)
    assert said in " ".join(one.sentence for one in found)
    assert [one.severity for one in found] == ([Severity.STOP] if said else [])


def test_one_booking_that_fits_is_enough():
    assert language(case(booking(language="Polish"), booking()), TODAY) == []
    assert language(case(booking(), booking(language="Polish")), TODAY) == []


@pytest.mark.parametrize(
    ("needed", "signs", "stops"),
    [(True, "", True), (None, "", False), (False, "", False), (None, "BSL", True), (False, "BSL", False)],
)
def test_only_who_needs_one_needs_one(needed, signs, stops):
    person = with_person(interpreter_needed=needed, sign_language=signs)
    assert bool(language(case(person=person), TODAY)) is stops


def test_who_does_not_take_part_needs_none():
    for state, mode in (("maybe", None), ("yes", "by letter"), ("no", None)):
        part = make.participant(person_id=HAUWA.id, invite_state=state, mode=mode)
        assert language(case(participants=(part,)), TODAY) == []


def test_each_visit_ahead_needs_an_interpreter_of_its_own():
    visit = make.visit(person_ids=(HAUWA.id,), minutes=60)
    (matter,) = language(case(booking(), visits=(visit,)), TODAY)
    assert "the visit on Wednesday 16 September" in matter.sentence
    assert (matter.subject, matter.record_id) == (f"{visit.id}:{HAUWA.id}", visit.id)
    times = {"starts": visit.starts, "ends": visit.starts + 60 * MINUTE}
    there = booking(meeting_id=None, visit_id=visit.id, **times)
    assert language(case(booking(), there, visits=(visit,)), TODAY) == []
    short = booking(meeting_id=None, visit_id=visit.id, starts=visit.starts, ends=visit.starts + 59 * MINUTE)
    assert len(language(case(booking(), short, visits=(visit,)), TODAY)) == 1


def stops(*bookings, **particulars):
    found = interpreter_kin(case(*bookings, **particulars), TODAY)
    return [one.sentence for one in found if one.severity is Severity.STOP]


@pytest.mark.parametrize(
    ("interpreter", "said"),
    [
        ({}, ""),
        ({"person_id": HAUWA.id}, "in this family’s network"),
        ({"name": "hauwa  bello"}, "has the same name"),
        ({"name": "Hauwa"}, ""),
        ({"phone": "+44 1632 960118"}, "same telephone or e-mail as Hauwa"),
        ({"email": "Dana.Hollis@Example.org"}, "same telephone or e-mail as Hauwa"),
        ({"phone": "01632 960119"}, ""),
        ({"born": LooseDate(2008, 9, 11)}, "is under 18 on the day"),
        ({"born": LooseDate(2008, 9, 10)}, ""),
        ({"born": LooseDate(2008)}, "may be under 18"),
        ({"born": LooseDate(2007)}, ""),
        ({"born": LooseDate(2007, about=True)}, "may be under 18"),
        ({"born": LooseDate(2008, 9)}, "may be under 18"),
        ({"born": LooseDate(2008, 8)}, ""),
        ({"born": LooseDate(2009)}, "is under 18 on the day"),
    ],
)
def test_no_interpreter_is_of_the_family_or_a_child(interpreter, said):
    linguist = make.interpreter(id=NADIA.id, **interpreter)
    points = (make.phone(HAUWA.id), make.email(HAUWA.id))
    found = stops(booking(), interpreter=linguist, contact_points=points)
    assert (said in found[0]) if said else found == []


def test_an_interpreter_who_is_in_the_case_only_to_interpret_is_no_kin_unless_related():
    linguist = make.interpreter(id=NADIA.id, person_id=HAUWA.id)
    part = make.participant(person_id=HAUWA.id, role=Role.INTERPRETER)
    assert stops(booking(), interpreter=linguist, participants=(part,)) == []
    tie = Relationship(person_id=HAUWA.id, other_id="another")
    assert stops(booking(), interpreter=linguist, participants=(part,), relationships=(tie,))


def test_the_link_that_was_not_checked_is_a_warning_of_its_own():
    unchecked = booking(no_link_checked=False)
    (matter,) = interpreter_kin(case(unchecked), TODAY)
    assert (matter.severity, matter.subject, matter.field) == (
        Severity.WARN,
        unchecked.id,
        "no_link_checked",
    )
    for status in (BookingStatus.CANCELLED, BookingStatus.DONE):
        assert interpreter_kin(case(booking(no_link_checked=False, status=status)), TODAY) == []
