import pytest
from PySide6.QtWidgets import QLabel

from coordinator.models.choices import InviteState, Sharing
from coordinator.models.network import Participant
from coordinator.models.person import Person, PersonFact
from coordinator.queries.records import records
from coordinator.ui.case.merge_dialog import MergeDialog
from coordinator.ui.case.network_tab import NetworkTab
from coordinator.ui.case.person_list import ABOUT, REACH, TIES, LeavingDialog
from tests import make
from tests.ui.case.acting import looked_at, one, press, settled


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


def part_called(people, name):
    return next(one for one in people.records if name in people.lines[one.id].summary.title)


def dialog_of(people, kind):
    looked_at()
    return next(one for one in people.window().findChildren(kind) if one.isVisible())


def test_somebody_who_is_coming_is_marked_as_withdrawn_rather_than_binned(desk, bridge, people):
    part = part_called(people, "Jackie")
    people.lines[part.id].binned.emit()
    dialog = dialog_of(people, LeavingDialog)
    assert "has said they are coming" in dialog.findChildren(QLabel)[1].text()
    press(dialog, "Mark as withdrawn instead")
    settled(bridge)
    assert one(desk, Participant, part.id).invite_state is InviteState.WITHDRAWN
    assert one(desk, Participant, part.id).binned_at is None
    assert people.lines[part.id].summary.chip == "Withdrawn"


def test_the_bin_is_there_all_the_same(desk, bridge, people):
    part = part_called(people, "Jackie")
    people.lines[part.id].binned.emit()
    press(dialog_of(people, LeavingDialog), "Put in the bin all the same")
    settled(bridge)
    assert one(desk, Participant, part.id).binned_at is not None
    assert part.id not in people.lines


def test_somebody_on_record_twice_is_compared_and_made_one(desk, bridge, people, aimee):
    part = part_called(people, "Jackie")
    person = one(desk, Person, part.person_id)
    again = make.person(given="Jackie", family=person.family, commissioner_id=person.commissioner_id)
    make.kept(desk, again, make.school(again.id, text="Works at the library"))
    people.open_record(part.id)
    assert "Is it one person?" in people.doubled.sentence.text()
    press(people, "Compare the two")
    press(dialog_of(people, MergeDialog), "Make them one person")
    settled(bridge)
    assert one(desk, Person, again.id).binned_at is not None
    assert [fact.text for fact in desk.read(records, record_type=PersonFact, person_id=person.id)][-1:] == [
        "Works at the library"
    ]
    assert not people.doubled.isVisible()


def test_nobody_of_another_commissioner_is_said_to_be_the_same(desk, people):
    part = part_called(people, "Jackie")
    person = one(desk, Person, part.person_id)
    make.kept(desk, make.person(given="Jackie", family=person.family))
    people.open_record(part.id)
    assert people.doubled.isHidden()


def test_an_address_after_a_move_is_new_and_private_and_the_old_one_is_kept(desk, bridge, people):
    part = part_called(people, "Dana")
    old = make.kept(desk, make.home(part.person_id, shared_with=Sharing.EVERYONE))
    people.open_record(part.id)
    people.leaves.turn_to(REACH)
    ways = people.leaves.made[REACH]
    ways.open_record(old.id)
    press(ways, "They have moved")
    settled(bridge)
    assert ways.lines[old.id].summary.chip == "Do not use: old"
    assert ways.open_id != old.id
    assert ways.lines[ways.open_id].summary.chip == "Kept private"


def test_one_telephone_of_two_people_is_noted(desk, bridge, people):
    jackie, dana = part_called(people, "Jackie"), part_called(people, "Dana")
    make.kept(desk, make.phone(jackie.person_id, "01632 960444"), make.phone(dana.person_id, "01632960444"))
    people.open_record(jackie.id)
    people.leaves.turn_to(REACH)
    said = people.leaves.made[REACH].shared.sentence.text()
    assert "Dana" in said
    assert "the same number on record too" in said
