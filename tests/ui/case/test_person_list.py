import pytest

from coordinator.models.person import Person
from coordinator.ui.case.network_tab import NetworkTab
from coordinator.ui.case.person_list import ABOUT, REACH, TIES
from tests.ui.case.acting import looked_at, one, settled


@pytest.fixture
def people(shown, aimee):
    return shown(NetworkTab, aimee).people


def test_what_is_half_typed_on_a_leaf_is_saved_on_turning_away(qtbot, desk, bridge, people):
    first, second = people.records[1], people.records[2]
    people.open_record(first.id)
    people.leaves.turn_to(ABOUT)
    looked_at()
    box = people.about.cells["pronouns"].editor.controls[0]
    box.selectAll()
    qtbot.keyClicks(box, "they")
    people.open_record(second.id)
    settled(bridge)
    assert one(desk, Person, first.person_id).pronouns == "they"
    assert people.about.record.id == second.person_id


def test_leaves_are_made_only_when_turned_to(people):
    people.open_record(people.records[1].id)
    assert list(people.leaves.made) == ["Part in the case"]


def test_a_person_just_added_opens_on_their_part(people):
    people.open_record(people.records[1].id)
    people.leaves.turn_to(REACH)
    people.open_person(people.records[2].person_id, focus=True)
    assert people.leaves.current == "Part in the case"


def test_a_new_relationship_is_to_the_child(desk, bridge, people):
    child, parent = people.records[0], people.records[1]
    people.open_record(parent.id)
    people.leaves.turn_to(TIES)
    ties = people.leaves.made[TIES]
    ties.add_button.click()
    settled(bridge)
    new = next(tie for tie in ties.records if tie.id == ties.open_id)
    assert (new.person_id, new.other_id) == (parent.person_id, child.person_id)
    assert ties.lines[new.id].summary.title == "Jon – knows Aimee"
