"""Nobody becomes their own forebear, whichever way a relationship is written down."""

import pytest

from coordinator.commands.fields import add_record, change_fields, put_in_bin, take_out_of_bin
from coordinator.errors import NotAllowed
from coordinator.models.choices import RelationshipKind
from coordinator.models.person import Relationship
from coordinator.queries.records import records
from tests import make


@pytest.fixture
def family(desk):
    people = make.kept(desk, *(make.person(given=name) for name in ("Rose", "Dana", "Aimee")))
    rose, dana, aimee = (person.id for person in people)
    make.kept(desk, parent(rose, dana), parent(dana, aimee))
    return rose, dana, aimee


def parent(person_id, other_id, kind=RelationshipKind.PARENT):
    return Relationship(person_id=person_id, other_id=other_id, kind=kind)


def test_a_new_relationship_that_goes_in_a_circle_is_refused_in_words(desk, family):
    rose, _, aimee = family
    with pytest.raises(NotAllowed, match="Aimee would be their own forebear: Aimee, Rose, Dana"):
        desk.do(add_record, record=parent(aimee, rose)).result()
    with pytest.raises(NotAllowed, match="Rose cannot be their own grandparent"):
        desk.do(add_record, record=parent(rose, rose, RelationshipKind.GRANDPARENT)).result()
    assert len(desk.read(records, record_type=Relationship)) == 2


def test_so_is_one_that_is_changed_or_taken_out_of_the_bin(desk, family):
    rose, _, aimee = family
    tie = make.kept(desk, parent(aimee, rose, RelationshipKind.FRIEND))
    kind = {"kind": RelationshipKind.GRANDPARENT}
    with pytest.raises(NotAllowed, match="own forebear"):
        desk.do(change_fields, record_type=Relationship, record_id=tie.id, values=kind).result()
    binned = make.kept(desk, parent(aimee, rose))
    desk.do(put_in_bin, record_type=Relationship, record_id=binned.id).result()
    with pytest.raises(NotAllowed, match="own forebear"):
        desk.do(take_out_of_bin, record_type=Relationship, record_id=binned.id).result()


def test_what_lies_in_the_bin_stands_in_nobodys_way(desk, family):
    rose, dana, _ = family
    there = desk.read(records, record_type=Relationship, person_id=rose)[0]
    desk.do(put_in_bin, record_type=Relationship, record_id=there.id).result()
    desk.do(add_record, record=parent(dana, rose)).result()
