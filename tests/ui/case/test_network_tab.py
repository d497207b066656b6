import pytest

from coordinator.models.choices import Hides, Role
from coordinator.models.network import KeepApart, Participant, Restriction
from coordinator.models.person import ContactPoint, Person, PersonFact
from coordinator.ui.case.network_tab import NetworkTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, looked_at, one, press, settled, type_into


@pytest.fixture
def tab(shown, aimee):
    return shown(NetworkTab, aimee)


def line_of(tab, name):
    return next(line for line in tab.people.lines.values() if name in line.summary.title)


def open_person(tab, name):
    found = next(r for r in tab.people.records if line_of(tab, name) is tab.people.lines[r.id])
    tab.people.open_record(found.id)
    return found


def test_everyone_is_listed_with_their_part_and_their_invitation(tab):
    assert len(tab.people.records) == 8
    jackie = line_of(tab, "Jackie").summary
    assert "Father’s side" in jackie.line
    assert jackie.chip == "Coming"


def test_a_new_person_needs_a_name_and_a_part(qtbot, desk, bridge, tab, aimee):
    tab.people.add_button.click()
    qtbot.keyClicks(tab.people.ask.line.box, "Olena van der Berg")
    tab.people.ask.choice.show_value(Role.FRIEND)
    press(tab.people.ask, "Add this person")
    settled(bridge)
    part = one(desk, Participant, tab.people.open_id)
    assert part.role is Role.FRIEND
    assert one(desk, Person, part.person_id).name == "Olena van der Berg"
    type_into(qtbot, tab.people.view, "described_as", "Neighbour")
    assert "Neighbour" in tab.people.lines[part.id].summary.line
    tab.people.lines[part.id].binned.emit()
    settled(bridge)
    assert part.id not in tab.people.lines
    press(tab.people.bin_notice, "Undo")
    settled(bridge)
    assert part.id in tab.people.lines


def test_somebody_known_through_the_same_commissioner_is_offered_while_typing(
    qtbot, desk, bridge, tab, aimee
):
    commissioner = one(desk, Person, tab.people.records[0].person_id).commissioner_id
    known = make.person(given="Gwen", family="Ito", commissioner_id=commissioner)
    stranger = make.person(given="Gwen", family="Stranger")
    make.kept(desk, known, stranger)
    tab.people.add_button.click()
    qtbot.keyClicks(tab.people.ask.line.box, "gwen")
    assert tab.people.ask.known_words.isVisible()
    press(tab.people.ask, "Use Gwen Ito")
    settled(bridge)
    assert known.id in {part.person_id for part in kept(desk, Participant, aimee)}
    assert stranger.id not in {part.person_id for part in kept(desk, Participant, aimee)}


def test_a_persons_ways_say_whether_they_are_safe_and_shared(qtbot, desk, bridge, tab):
    person = open_person(tab, "Dana")
    tab.people.leaves.turn_to("How to reach them")
    ways = tab.people.leaves.made["How to reach them"]
    new = adds_edits_bins_and_undoes(qtbot, desk, ways, "value", "01632 960999")
    assert one(desk, ContactPoint, new).person_id == person.person_id
    assert ways.lines[new].summary.chip == "Kept private"
    ways.open_record(new)
    press(ways.view.cells["safe_to_use"], "Safe to use: No")
    settled(bridge)
    assert ways.lines[new].summary.chip == "Not safe to use"


def test_facts_and_relationships_belong_to_the_person_that_is_open(qtbot, desk, bridge, tab):
    open_person(tab, "Dana")
    tab.people.leaves.turn_to("Where they can be found")
    facts = tab.people.leaves.made["Where they can be found"]
    new = adds_edits_bins_and_undoes(qtbot, desk, facts, "text", "Night shift at the depot")
    tab.people.leaves.turn_to("Relationships")
    ties = tab.people.leaves.made["Relationships"]
    assert any("parent of" in line.summary.title for line in ties.lines.values())
    jon = open_person(tab, "Jon")
    assert new not in facts.lines
    facts.add_button.click()
    settled(bridge)
    assert {one(desk, PersonFact, r.id).person_id for r in facts.records} == {jon.person_id}


def test_a_restriction_is_seen_beside_the_person_it_protects(desk, bridge, tab, aimee):
    part = open_person(tab, "Dana")
    press(tab.people, "Keep something from somebody")
    settled(bridge)
    new = one(desk, Restriction, tab.restrictions.open_id)
    assert new.protected_id == part.person_id
    assert tab.restrictions.lines[new.id].summary.chip == "Nothing chosen yet"
    boxes = tab.restrictions.view.cells["hides"].editor.controls
    next(box for box in boxes if box.text() == Hides.ADDRESS.label).click()
    settled(bridge)
    assert one(desk, Restriction, new.id).hides == (Hides.ADDRESS,)
    assert line_of(tab, "Dana").summary.warning == "Protected"
    open_person(tab, "Jon")
    open_person(tab, "Dana")
    assert "address: kept from everyone else" in tab.people.guard.sentence.text()


def test_the_reader_of_a_restriction_is_marked_too(shown, saheed):
    tab = shown(NetworkTab, saheed)
    assert line_of(tab, "Jamila").summary.warning == "Protected"
    assert line_of(tab, "Suzie").summary.warning == "Restricted"


def test_two_people_are_kept_apart(qtbot, desk, bridge, tab, aimee):
    adds_edits_bins_and_undoes(qtbot, desk, tab.apart, "arrangement", "Different doors")
    assert len(kept(desk, KeepApart, aimee)) == 1
    assert line_of(tab, "Aimee").summary.warning == "Keep apart"


def test_an_agreement_is_read_as_a_sentence(qtbot, desk, bridge, tab):
    adds_edits_bins_and_undoes(qtbot, desk, tab.agreements, "recorded_words", "Yes, Ruth may know")


def test_a_person_opens_in_people_and_places(tab):
    part = open_person(tab, "Dana")
    press(tab.people, "Open in People and places")
    assert tab.led_to == [("person", part.person_id)]


def test_the_tab_can_be_used_by_everyone(tab):
    open_person(tab, "Dana")
    looked_at()
    assert lint(tab) == []
    for leaf in ("About them", "How to reach them", "Where they can be found", "Relationships"):
        tab.people.leaves.turn_to(leaf)
        looked_at()
        assert lint(tab) == []
