import pytest

from coordinator.commands.fields import add_record
from coordinator.models.choices import RelationshipKind
from coordinator.models.directory import Commissioner
from coordinator.models.person import Person, Relationship
from coordinator.ui.forms import among
from tests import make


@pytest.fixture
def kept(desk):
    def keep(record):
        desk.do(add_record, record=record).result()
        return record

    return keep


def test_a_relationship_is_chosen_among_those_near_either_person(bridge, kept):
    dana, jon, far = (kept(Person(given=name)) for name in ("Dana", "Jon", "Far"))
    tie = kept(Relationship(person_id=dana.id, other_id=jon.id, kind=RelationshipKind.OTHER))
    assert among.people_near_both(bridge, tie) == [(dana.id, "Dana"), (jon.id, "Jon")]
    assert far.id not in dict(among.people_near_both(bridge, tie))


def test_people_are_chosen_among_those_of_the_case(bridge, kept):
    case = kept(make.case())
    ruth = kept(Person(given="Ruth"))
    kept(Person(given="Elsewhere"))
    kept(make.participant(case_id=case.id, person_id=ruth.id))
    assert among.people(bridge, make.meeting(case_id=case.id)) == [(ruth.id, "Ruth")]


def test_a_commissioner_without_a_name_can_still_be_chosen(bridge, kept):
    nameless = kept(Commissioner())
    named = kept(Commissioner(name="Hartwell", team="Family Help"))
    assert dict(among.commissioners(bridge, None)) == {
        nameless.id: "Not named",
        named.id: "Hartwell – Family Help",
    }


def test_actions_and_versions_are_those_of_the_plan(desk, bridge):
    family = make.family(desk)
    here = make.meeting(family.case_id)
    assert [words for _, words in among.actions(bridge, here)] == [
        "1. Jackie gives Aimee her tea at home.",
        "2. Jon rings.",
    ]
    assert among.versions(bridge, here) == [(family.version_id, "Version 1")]
    assert among.actions(bridge, make.meeting(make.kept(desk, make.case()).id)) == []
