from datetime import date

from coordinator.models.choices import CountsAs, InviteState, RelationshipKind, Role
from coordinator.models.person import Relationship
from coordinator.models.values import LooseDate
from coordinator.queries.responsibility import asked_people, beside_children
from tests import make

TODAY = date(2026, 11, 9)


def test_parents_and_holders_are_offered_a_meeting_and_the_others_of_the_network_are_to_be_told(desk):
    of = make.family(desk)
    friend, left_out, worker = make.kept(
        desk, make.person(given="Steve"), make.person(given="Moll"), make.person(given="Ruth")
    )
    make.kept(
        desk,
        Relationship(person_id=of["Dana"], other_id=of["Aimee"], kind=RelationshipKind.PARENT),
        Relationship(
            person_id=of["Jackie"],
            other_id=of["Aimee"],
            kind=RelationshipKind.GRANDPARENT,
            parental_responsibility=True,
        ),
        make.participant(of.case_id, friend.id, position=7),
        make.participant(of.case_id, left_out.id, position=8, invite_state=InviteState.EXCLUDED),
        make.participant(of.case_id, worker.id, position=9, counts_as=CountsAs.PROFESSIONAL),
    )
    found = desk.read(asked_people, case_id=of.case_id, today=TODAY)
    assert found.offered == (of["Dana"], of["Jon"], of["Jackie"])
    assert found.told == (of["Priya"], friend.id)


def test_a_grown_up_is_offered_nothing_and_decides_alone(desk):
    case = make.kept(desk, make.case())
    young, mother = make.kept(desk, make.person(born=LooseDate(2007, 1, 1)), make.person(given="Ann"))
    make.kept(
        desk,
        make.case_child(case.id, young.id),
        make.participant(case.id, young.id, role=Role.CHILD),
        make.participant(case.id, mother.id, role=Role.PARENT),
    )
    found = desk.read(asked_people, case_id=case.id, today=TODAY)
    assert (found.offered, found.told) == ((), (mother.id,))


def test_each_child_comes_with_those_beside_it_also_when_they_are_not_in_the_case(desk):
    of = make.family(desk)
    elsewhere = make.kept(desk, make.person(given="Abel"))
    make.kept(
        desk,
        Relationship(person_id=elsewhere.id, other_id=of["Aimee"], kind=RelationshipKind.PARENT),
        Relationship(person_id=of["Jackie"], other_id=of["Aimee"], kind=RelationshipKind.FRIEND),
    )
    ((person, child, beside),) = desk.read(beside_children, case_id=of.case_id, today=TODAY)
    assert (person.id, child.person_id) == (of["Aimee"], of["Aimee"])
    assert [(one.person_id, one.holds) for one in beside] == [(elsewhere.id, None)]
