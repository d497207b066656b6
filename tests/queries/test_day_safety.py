from datetime import date, datetime

import pytest

from coordinator.models.choices import ApartLevel, Hides
from coordinator.models.conference import Meeting
from coordinator.models.network import KeepApart, Participant
from coordinator.models.referral import CaseChild, ToldWhat
from coordinator.queries.day_safety import day_checklist, day_safety
from coordinator.queries.records import records
from tests import make
from tests.queries.test_room import TODAY, change, part_of


@pytest.fixture
def of(desk):
    return make.family(desk)


def safety(desk, of):
    return desk.read(day_safety, meeting_id=of.meeting_id, today=TODAY)


def checklist(desk, of):
    return desk.read(day_checklist, meeting_id=of.meeting_id, today=TODAY)


def test_people_kept_apart_stand_by_initials_with_the_arrangement_and_the_order(desk, of):
    make.kept(
        desk,
        KeepApart(
            case_id=of.case_id, person_id=of["Dana"], other_id=of["Jon"], level=ApartLevel.NEVER_SAME_ROOM,
            order_reference="FL26P00123", order_expires=date(2026, 12, 1), court_permission="For part 1.",
            arrangement="Jon waits\nDana leaves first",
        ),
    )  # fmt: skip
    view = safety(desk, of)
    (pair,) = view.apart
    assert pair.who == "DH and JH"
    assert pair.arrangement == "JH waits\nDH leaves first"
    assert pair.order == "FL26P00123, until Tuesday 1 December 2026"
    assert pair.permission == "For part 1."
    assert {one.who: one.apart_from for one in view.coming}["DH"] == "JH"


def test_restrictions_in_force_on_the_day_are_said_in_kinds(desk, of):
    make.kept(
        desk,
        make.restriction(of["Dana"], of["Jon"], hides=(Hides.PHONE, Hides.ATTENDANCE), case_id=of.case_id),
        make.restriction(of["Aimee"], None, hides=(Hides.SCHOOL,), case_id=of.case_id),
        make.restriction(of["Dana"], None, until=date(2026, 9, 1), case_id=of.case_id),
    )
    found = [(one.whose, one.what, one.from_whom) for one in safety(desk, of).kept_back]
    assert found == [("DH", "phone and that they are there", "JH"), ("AH", "school", "everyone else")]


def test_what_somebody_is_not_to_hear_and_what_has_to_happen_first_are_there(desk, of):
    make.kept(desk, ToldWhat(case_id=of.case_id, person_id=of["Jackie"], may_not_hear="What Jon\nsaid."))
    child = desk.read(records, record_type=CaseChild)[0]
    change(desk, CaseChild, child.id, must_happen_first="Dana agrees.")
    view = safety(desk, of)
    assert view.not_to_hear == ("JH2: What JH said.",)
    assert view.first == ("DH agrees.",)


def test_what_stays_off_the_table_is_listed_without_its_words(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    assert safety(desk, of).off_the_table == ("action 1",)


def test_rooms_times_and_the_way_in_come_from_the_booking(desk, of):
    venue = make.kept(desk, make.venue(key_holder="Jackie’s neighbour", parking="Behind the hall"))
    moment = datetime(2026, 9, 10, 12, 30)  # noqa: DTZ001 - local, as it is said
    make.kept(
        desk,
        make.venue_booking(
            venue.id, of.case_id, meeting_id=of.meeting_id, room="Main hall", side_room="Vestry",
            set_up_from=moment,
        ),
        make.venue_booking(venue.id, of.case_id, meeting_id=of.meeting_id, room="Old", status="cancelled"),
    )  # fmt: skip
    change(desk, Participant, part_of(desk, of, "Dana").id, transport="Jackie drives")
    view = safety(desk, of)
    assert view.rooms == "Main hall, side room: Vestry"
    assert view.times == "1pm"
    assert next(one for one in view.coming if one.who == "DH").transport == "JH2 drives"
    facts = dict(checklist(desk, of).facts)
    assert facts["The hall is yours"] == "from 12.30pm"
    assert facts["Key"] == "JH2’s neighbour"
    assert facts["Parking"] == "Behind the hall"
    assert facts["When"] == "Thursday 10 September 2026 · 1pm"


def test_the_checklist_says_what_was_ticked_in_the_room(desk, of):
    change(desk, Meeting, of.meeting_id, room_checks=("chairs",))
    lines = [line for group in checklist(desk, of).groups for line in group.lines]
    assert [done for text, done in lines if text.startswith("Chairs")] == [True]
    assert sum(done for _, done in lines) == 1
    assert len(checklist(desk, of).closing) == 6


def test_a_guest_nobody_knows_is_a_guest(desk, of):
    guest = make.kept(desk, make.person(given="Lee"))
    make.kept(desk, make.attendance(of.case_id, of.meeting_id, guest.id))
    assert safety(desk, of).coming[-1].who == "a guest"
