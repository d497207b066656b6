import pytest

from coordinator.models.choices import Hides, Role
from coordinator.models.network import Availability, KeepApart, Participant, Restriction
from coordinator.models.person import ContactPoint, Person, PersonFact
from coordinator.models.referral import Case, CaseChild
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
    assert {Hides.ADDRESS, Hides.PHONE, Hides.SCHOOL} <= set(new.hides)
    boxes = tab.restrictions.view.cells["hides"].editor.controls
    for box in boxes:
        if box.isChecked() and box.text() != Hides.ADDRESS.label:
            box.click()
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


def test_two_people_are_kept_apart_from_the_line_of_one(desk, bridge, tab, aimee):
    part = open_person(tab, "Dana")
    press(tab.people, "Keep apart from somebody")
    settled(bridge)
    (pair,) = kept(desk, KeepApart, aimee)
    assert pair.person_id == part.person_id != pair.other_id
    assert tab.apart.open_id == pair.id
    assert line_of(tab, "Dana").summary.warning == "Keep apart"


def test_a_long_list_is_searched_and_a_short_one_is_not(qtbot, desk, bridge, tab, aimee):
    assert not tab.wanted.isVisible()
    people = [make.person(given=f"Cousin{n}") for n in range(6)]
    make.kept(desk, *people, *(make.participant(aimee, person.id) for person in people))
    settled(bridge)
    assert tab.wanted.isVisible()
    qtbot.keyClicks(tab.wanted, "cousin3")
    qtbot.waitUntil(lambda: len(tab.people.records) == 1)
    tab.open_record(kept(desk, Participant, aimee)[0].id)
    assert tab.wanted.text() == ""
    assert len(tab.people.records) > 12


def test_whom_a_child_wants_and_others_fear_has_a_line_for_each_child(qtbot, desk, bridge, tab, aimee):
    tab.leaves.turn_to("Unsafe but wanted")
    wanted = tab.leaves.made["Unsafe but wanted"]
    (child,) = wanted.records
    wanted.open_record(child.id)
    type_into(qtbot, wanted.view, "fears", "Dana worries that he drinks")
    assert one(desk, CaseChild, child.id).fears == "Dana worries that he drinks"
    assert wanted.lines[child.id].summary.chip == "No date yet"


def test_times_and_the_week_are_added_on_their_own_small_tabs(qtbot, desk, bridge, tab, aimee):
    tab.leaves.turn_to("Times")
    adds_edits_bins_and_undoes(qtbot, desk, tab.leaves.made["Times"], "words", "Night shift")
    tab.leaves.turn_to("Their week")
    adds_edits_bins_and_undoes(qtbot, desk, tab.leaves.made["Their week"], "what", "Chess club")
    looked_at()
    assert lint(tab) == []


def test_why_one_side_is_missing_is_typed_here(qtbot, desk, bridge, tab, aimee):
    tab.open_record(aimee)
    assert tab.leaves.current == "Both sides"
    type_into(qtbot, tab.one_side, "one_side_reason", "Nobody is known")
    assert one(desk, Case, aimee).one_side_reason == "Nobody is known"


def test_a_line_on_another_small_tab_is_found(desk, bridge, tab, aimee):
    time = make.kept(desk, Availability(case_id=aimee, person_id=tab.people.records[1].person_id))
    tab.open_record(time.id)
    assert tab.leaves.current == "Times"
    assert tab.leaves.made["Times"].open_id == time.id


def test_the_field_that_mends_a_matter_is_reached_though_it_is_folded(tab):
    part = open_person(tab, "Jackie")
    tab.people.leaves.turn_to("How to reach them")
    tab.open_record(part.id)
    assert tab.people.leaves.current == "Part in the case"
    tab.people.view.focus_on("looked_after_by_id")
    assert tab.people.view.cells["looked_after_by_id"].isVisible()
