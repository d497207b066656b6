from datetime import date, datetime

import pytest

from coordinator.models.choices import AccessNeed, MeetingStatus, Mode, Role, VenueKind, WantsToAttend
from coordinator.models.directory import VenueRoom
from coordinator.practice.matters import Severity
from coordinator.practice.readiness.place import access, capacity, neutral, people_in_the_room, side_room
from tests import make

TODAY = date(2026, 9, 1)
ONE = datetime(2026, 9, 10, 13, 0)  # noqa: DTZ001 - local, as it is said
MEETING = make.meeting(status=MeetingStatus.PLANNED, starts=ONE, ends=None, held_on=None, place="")
HALL = make.venue()
BOOKED = make.venue_booking(HALL.id, meeting_id=MEETING.id)


def case(*, hall=HALL, booked=BOOKED, capacity_of=None, **particulars):
    rooms = (
        () if capacity_of is None else (VenueRoom(venue_id=HALL.id, name="Main room", capacity=capacity_of),)
    )
    usual = {
        "meeting": MEETING,
        "venues": {HALL.id: hall},
        "venue_bookings": (booked,) if booked else (),
        "rooms": rooms,
    }
    return make.facts(**{**usual, **particulars})


def coming(count, **particulars):
    return tuple(make.participant(person_id=f"p{number}", **particulars) for number in range(count))


@pytest.mark.parametrize(
    ("people", "holds", "severity"),
    [
        (5, 6, None),
        (6, 6, Severity.STOP),
        (5, 5, Severity.STOP),
        (0, 1, None),
        (5, 0, Severity.WARN),
        (5, None, Severity.WARN),
    ],
)
def test_people_with_the_coordinator_fit_the_room(people, holds, severity):
    found = capacity(case(participants=coming(people), capacity_of=holds), TODAY)
    assert [one.severity for one in found] == ([severity] if severity else [])
    if severity is Severity.STOP:
        assert f"{people + 1} people will be in the room" in found[0].sentence
        assert (found[0].record_id, found[0].field) == (BOOKED.id, "room")


def test_a_size_of_nought_is_no_size():
    (matter,) = capacity(case(capacity_of=0), TODAY)
    assert "down as 0 people" in matter.sentence


def test_the_booked_room_is_meant_and_of_several_one_must_be_named():
    small, large = (
        VenueRoom(venue_id=HALL.id, name=name, capacity=size) for name, size in (("Snug", 3), ("Hall", 30))
    )
    booked = make.venue_booking(HALL.id, meeting_id=MEETING.id, room="the snug")
    facts = {"rooms": (small, large), "participants": coming(4)}
    (matter,) = capacity(case(booked=booked, **facts), TODAY)
    assert "Snug at Mardle Hall holds 3" in matter.sentence
    (unnamed,) = capacity(case(**facts), TODAY)
    assert "Which room of Mardle Hall" in unnamed.sentence
    elsewhere = make.venue_booking(HALL.id, meeting_id=MEETING.id, room="Attic")
    (unknown,) = capacity(case(booked=elsewhere, **facts), TODAY)
    assert "How many people Attic at Mardle Hall holds is not known" in unknown.sentence


def test_everyone_in_the_room_is_counted_once():
    people = (
        *coming(2),
        make.participant(person_id="v", mode=Mode.VIDEO),
        make.participant(person_id="m", invite_state="maybe"),
        make.participant(person_id="n", invite_state="no"),
        make.participant(person_id="kid", role=Role.CHILD),
    )
    children = tuple(
        make.case_child("c", key, wants_to_attend=wish)
        for key, wish in (
            ("kid", WantsToAttend.ALL),
            ("part", WantsToAttend.PART),
            ("not", WantsToAttend.NO),
            ("v", WantsToAttend.ALL),
            ("n", WantsToAttend.ALL),
        )
    )
    there = make.interpreter_booking("i", meeting_id=MEETING.id)
    again = make.interpreter_booking("i", meeting_id=MEETING.id, mode=Mode.IN_PERSON)
    by_phone = make.interpreter_booking("j", meeting_id=MEETING.id, mode=Mode.PHONE)
    facts = case(participants=people, children=children, interpreter_bookings=(there, again, by_phone))
    assert people_in_the_room(facts, TODAY) == len(["p0", "p1", "kid", "part", "interpreter", "coordinator"])


def test_an_interpreter_who_is_listed_among_those_coming_is_not_counted_twice():
    part = make.participant(person_id="i1", role=Role.INTERPRETER)
    there = make.interpreter_booking("i", meeting_id=MEETING.id)
    assert people_in_the_room(case(participants=(part,), interpreter_bookings=(there,)), TODAY) == 2


@pytest.mark.parametrize(
    ("has", "booked", "said"),
    [
        (True, "", "has a side room, and none is booked"),
        (False, "", "has no side room"),
        (None, "", "is not known"),
        (False, "The vestry", ""),
    ],
)
def test_professionals_have_somewhere_to_wait(has, booked, said):
    booking = make.venue_booking(HALL.id, meeting_id=MEETING.id, side_room=booked)
    found = side_room(case(hall=make.venue(id=HALL.id, side_room=has), booked=booking), TODAY)
    assert said in found[0].sentence if said else found == []


NEEDS = (
    (AccessNeed.STEP_FREE, "step_free"),
    (AccessNeed.TOILET, "accessible_toilet"),
    (AccessNeed.LOOP, "hearing_loop"),
    (AccessNeed.QUIET, "quiet_space"),
    (AccessNeed.PARKING, "has_parking"),
)


@pytest.mark.parametrize(("need", "field"), NEEDS)
@pytest.mark.parametrize(("has", "said"), [(True, ""), (False, "has none"), (None, "is not known")])
def test_a_need_is_met_by_what_is_known_of_the_place(need, field, has, said):
    mike = make.person(id="p0", access_needs=(need,))
    hall = make.venue(id=HALL.id, **{field: has})
    found = access(case(hall=hall, participants=coming(1), persons={"p0": mike}, names={"p0": "Mike"}), TODAY)
    assert [one.severity for one in found] == ([Severity.STOP] if said else [])
    assert said in " ".join(one.sentence for one in found)


def test_what_a_place_cannot_give_is_not_asked_of_it():
    others = (AccessNeed.LARGE_PRINT, AccessNeed.EASY_READ, AccessNeed.TRANSPORT, AccessNeed.CHILDCARE)
    mike = make.person(id="p0", access_needs=others)
    assert access(case(participants=coming(1), persons={"p0": mike}), TODAY) == []


def test_needs_count_of_those_who_come_in_person_and_before_a_place_is_booked():
    mike = make.person(id="p0", access_needs=(AccessNeed.LOOP, AccessNeed.PARKING))
    people = {"persons": {"p0": mike}, "names": {"p0": "Mike"}}
    assert access(case(participants=coming(1, mode=Mode.VIDEO), **people), TODAY) == []
    found = access(case(booked=None, participants=coming(1), **people), TODAY)
    assert len({one.subject for one in found}) == 2
    assert all("No meeting place is booked yet" in one.sentence for one in found)
    at_home = make.meeting(status=MeetingStatus.PLANNED, starts=ONE, place="Jackie’s house")
    named = access(case(booked=None, meeting=at_home, participants=coming(1), **people), TODAY)
    assert all("Book Jackie’s house as the meeting place" in one.sentence for one in named)


def test_a_place_without_a_name_is_called_by_its_address():
    hall = make.venue(id=HALL.id, name="", address="2 Mill Green\nWexmere", hearing_loop=False)
    mike = make.person(id="p0", access_needs=(AccessNeed.LOOP,))
    (matter,) = access(case(hall=hall, participants=coming(1), persons={"p0": mike}), TODAY)
    assert "2 Mill Green has none." in matter.sentence
    (unknown,) = capacity(case(hall=make.venue(id=HALL.id, name="", address="")), TODAY)
    assert "the room at the meeting place holds is not known" in unknown.sentence


@pytest.mark.parametrize(
    ("kind", "chosen", "noted"),
    [
        (VenueKind.COUNCIL_OFFICE, False, True),
        (VenueKind.FAMILY_HOME, False, True),
        (VenueKind.FAMILY_HOME, True, False),
        (VenueKind.CHILDRENS_CENTRE, False, False),
        (None, False, False),
    ],
)
def test_the_ground_is_neutral_or_the_family_chose_it(kind, chosen, noted):
    meeting = make.meeting(id=MEETING.id, status=MeetingStatus.PLANNED, place_chosen_by_family=chosen)
    found = neutral(case(hall=make.venue(id=HALL.id, kind=kind), meeting=meeting), TODAY)
    assert [one.severity for one in found] == ([Severity.NOTE] if noted else [])
