"""People join a case: new ones, and known ones of the same commissioner."""

import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.commands.network import (
    add_known_person,
    add_person,
    counts_as,
    note_a_move,
    note_answer,
)
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import CountsAs, GoodFor, InviteState, Role, Sharing
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record
from tests import make


@pytest.fixture
def case(desk):
    council = make.kept(desk, make.commissioner())
    return make.kept(desk, make.case(commissioner_id=council.id))


@pytest.mark.parametrize(
    ("role", "counted"),
    [
        (Role.CHILD, CountsAs.NETWORK),
        (Role.CARER, CountsAs.NETWORK),
        (Role.FRIEND, CountsAs.NETWORK),
        (Role.SUPPORTER, CountsAs.NETWORK),
        (Role.REFERRER, CountsAs.PROFESSIONAL),
        (Role.REVIEWING_OFFICER, CountsAs.PROFESSIONAL),
        (Role.ADVOCATE, CountsAs.NEITHER),
        (Role.INTERPRETER, CountsAs.NEITHER),
        (Role.OBSERVER, CountsAs.NEITHER),
    ],
)
def test_a_role_counts_for_the_network_for_the_professionals_or_for_neither(role, counted):
    assert counts_as(role) is counted


def test_a_new_person_joins_at_the_end_and_belongs_to_the_case_s_commissioner(desk, case):
    for given in ("Jackie", "Mike", ""):
        desk.do(add_person, case_id=case.id, given=given, role=Role.FAMILY).result()
    people = desk.read(people_of_case, case_id=case.id)
    assert [(one.participant.position, one.short_name) for one in people] == [
        (1, "Jackie"), (2, "Mike"), (3, "Name not known")
    ]  # fmt: skip
    assert {one.person.commissioner_id for one in people} == {case.commissioner_id}
    assert {one.participant.invite_state for one in people} == {InviteState.CONSIDERED}


def test_a_name_is_cleaned(desk, case):
    person_id = desk.do(add_person, case_id=case.id, given=" Ja\u202eckie\n").result()
    assert desk.read(record, record_type=Person, record_id=person_id).given == "Jackie"


def test_one_person_is_one_record_in_two_cases_of_one_commissioner(desk, case):
    person_id = desk.do(add_person, case_id=case.id, given="Jackie").result()
    other = make.kept(desk, make.case(reference="2", commissioner_id=case.commissioner_id))
    desk.do(add_known_person, case_id=other.id, person_id=person_id, role=Role.FRIEND).result()
    assert len(desk.read(make.everyone)) == 1
    assert [one.person.id for one in desk.read(people_of_case, case_id=other.id)] == [person_id]


def test_nobody_is_shared_between_commissioners(desk, case):
    person_id = desk.do(add_person, case_id=case.id, given="Jackie").result()
    elsewhere = make.kept(desk, make.commissioner(name="Eastshire"))
    other = make.kept(desk, make.case(reference="2", commissioner_id=elsewhere.id))
    with pytest.raises(NotAllowed, match="another commissioner"):
        desk.do(add_known_person, case_id=other.id, person_id=person_id).result()
    assert desk.read(people_of_case, case_id=other.id) == ()


def test_adding_somebody_twice_is_adding_them_once_and_brings_them_back_from_the_bin(desk, case):
    person_id = desk.do(add_person, case_id=case.id, given="Jackie").result()
    part = desk.read(people_of_case, case_id=case.id)[0].participant
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    assert desk.read(people_of_case, case_id=case.id) == ()
    for _ in range(2):
        assert desk.do(add_known_person, case_id=case.id, person_id=person_id).result() == part.id
    assert len(desk.read(people_of_case, case_id=case.id)) == 1


def test_nobody_joins_a_case_that_is_gone(desk):
    with pytest.raises(NotThere):
        desk.do(add_person, case_id=make.an_id(), given="Jackie").result()
    assert desk.read(make.everyone) == []


def participant(desk, participant_id):
    return desk.read(record, record_type=Participant, record_id=participant_id)


def test_an_answer_adds_somebody_new_with_what_the_question_says_of_them(desk, case):
    new = desk.do(
        note_answer, case_id=case.id, question="practical", called="Rose Hollis", words="Lifts"
    ).result()
    part = participant(desk, new)
    assert (part.good_for, part.good_for_words, part.circle) == ((GoodFor.PRACTICAL,), "Lifts", 2)
    assert desk.read(record, record_type=Person, record_id=part.person_id).name == "Rose Hollis"
    assert desk.next_undo() == "Note an answer"
    desk.undo().result()
    assert desk.read(people_of_case, case_id=case.id) == ()


def test_somebody_named_again_is_the_same_person_with_one_more_strength(desk, case):
    first = desk.do(note_answer, case_id=case.id, question="emergency", called="Rose").result()
    person_id = participant(desk, first).person_id
    again = desk.do(note_answer, case_id=case.id, question="around", person_id=person_id, words="Godmother")
    assert again.result() == first
    part = participant(desk, first)
    assert (part.role, part.described_as, part.good_for) == (Role.FAMILY, "Godmother", (GoodFor.EMERGENCY,))


def test_somebody_known_through_another_commissioner_is_not_named(desk, case):
    stranger = make.kept(desk, make.person())
    with pytest.raises(NotAllowed, match="another commissioner"):
        desk.do(note_answer, case_id=case.id, question="emergency", person_id=stranger.id).result()
    with pytest.raises(NotAllowed, match="Write a name first"):
        desk.do(note_answer, case_id=case.id, question="emergency", called=" ").result()


def test_after_a_move_the_old_address_is_kept_and_the_new_one_is_nobody_elses(desk):
    person = make.kept(desk, make.person())
    old = make.kept(desk, make.home(person.id, shared_with=Sharing.EVERYONE, safe_times="After six"))
    new_id = desk.do(note_a_move, record_id=old.id).result()
    before = desk.read(record, record_type=ContactPoint, record_id=old.id)
    new = desk.read(record, record_type=ContactPoint, record_id=new_id)
    assert (before.current, before.address) == (False, old.address)
    assert (new.current, new.address, new.kind, new.shared_with) == (True, "", old.kind, Sharing.NOBODY)
    assert new.safe_times == "After six"
