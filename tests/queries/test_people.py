"""People in a case: in their order, called so that nobody is confused, the bin left out."""

from coordinator.commands.fields import put_in_bin
from coordinator.models.network import Participant
from coordinator.models.person import Relationship
from coordinator.queries.people import (
    children_of_case,
    people_of_case,
    relationships_among,
)
from tests import make


def test_people_stand_in_their_order_with_names_that_cannot_be_confused(desk):
    case = make.kept(desk, make.case())
    names = [("Jon", "Hollis"), ("Jon", "Reed"), ("Dana", "Hollis")]
    people = make.kept(desk, *[make.person(given=given, family=family) for given, family in names])
    make.kept(
        desk,
        *[make.participant(case.id, one.id, position=3 - place) for place, one in enumerate(people)],
    )
    found = desk.read(people_of_case, case_id=case.id)
    assert [(one.short_name, one.initials) for one in found] == [
        ("Dana", "DH"), ("Jon Reed", "JR"), ("Jon Hollis", "JH")
    ]  # fmt: skip


def test_whoever_left_the_case_stays_in_the_casebook(desk):
    of = make.family(desk)
    part = desk.read(people_of_case, case_id=of.case_id)[1].participant
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    assert of["Dana"] not in [one.person.id for one in desk.read(people_of_case, case_id=of.case_id)]
    assert of["Dana"] in [one.id for one in desk.read(make.everyone)]


def test_one_person_in_two_cases_is_listed_in_each_with_their_part(desk):
    of = make.family(desk)
    other = make.kept(desk, make.case(reference="2"))
    make.kept(desk, make.participant(other.id, of["Jon"], role="friend"))
    (one,) = desk.read(people_of_case, case_id=other.id)
    assert (one.person.id, one.participant.role) == (of["Jon"], "friend")


def test_children_come_in_the_order_they_were_added(desk):
    case = make.kept(desk, make.case())
    twins = make.kept(desk, make.child(given="Zoë"), make.child(given="Abe"))
    make.kept(desk, *[make.case_child(case.id, one.id) for one in twins])
    assert [child.given for child, _ in desk.read(children_of_case, case_id=case.id)] == ["Zoë", "Abe"]


def test_relationships_hold_between_the_people_asked_about(desk):
    of = make.family(desk)
    make.kept(
        desk,
        Relationship(person_id=of["Dana"], other_id=of["Aimee"], kind="parent of"),
        Relationship(person_id=of["Priya"], other_id=of["Aimee"], kind="works with"),
    )
    found = desk.read(relationships_among, person_ids=[of["Dana"], of["Aimee"]])
    assert [one.kind for one in found] == ["parent of"]
