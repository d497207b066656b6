import pytest

from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild, Consent, FamilyQuestion
from coordinator.ui.case.referral_tab import ReferralTab
from tests.ui.accessibility import lint
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, looked_at, one, press, settled, type_into


@pytest.fixture
def tab(shown, aimee):
    return shown(ReferralTab, aimee)


def test_the_case_is_typed_over_and_undone(qtbot, desk, bridge, tab, aimee):
    type_into(qtbot, tab.form, "family_name", "Whitlock-Pardoe")
    assert one(desk, Case, aimee).family_name == "Whitlock-Pardoe"
    bridge.undo()
    settled(bridge)
    assert tab.form.cells["family_name"].editor.typed() == "Whitlock"


@pytest.mark.parametrize("name", ["concerns", "strengths", "bottom_lines", "questions"])
def test_each_list_adds_edits_bins_and_undoes(qtbot, desk, tab, name):
    adds_edits_bins_and_undoes(qtbot, desk, getattr(tab, name), "text", "Said in plain words")


def test_a_question_moves_up_with_alt_and_an_arrow(desk, bridge, tab, aimee):
    last = tab.questions.records[-1].id
    tab.questions.lines[last].moved.emit(-1)
    settled(bridge)
    assert [q.id for q in kept(desk, FamilyQuestion, aimee)][-2] == last


def test_a_child_is_added_with_a_name_alone_and_opens_for_its_views(qtbot, desk, bridge, tab, aimee):
    tab.children_list.add_button.click()
    assert tab.children_list.ask.isVisible()
    qtbot.keyClicks(tab.children_list.ask.line.box, "Zed")
    press(tab.children_list.ask, "Add this child")
    settled(bridge)
    assert not tab.children_list.ask.isVisible()
    child = next(c for c in kept(desk, CaseChild, aimee) if c.id == tab.children_list.open_id)
    assert one(desk, Person, child.person_id).name == "Zed"
    type_into(qtbot, tab.children_list.view, "own_words", "I like swimming.")
    assert one(desk, CaseChild, child.id).own_words == "I like swimming."


def test_a_childs_own_record_is_reached_on_a_leaf_of_its_own(qtbot, desk, tab):
    child = tab.children_list.records[0]
    tab.children_list.open_record(child.id)
    tab.children_list.leaves.turn_to("About them")
    type_into(qtbot, tab.children_list.about, "known_as", "Amy")
    assert one(desk, Person, child.person_id).known_as == "Amy"


def test_an_empty_name_is_answered_with_what_to_do(tab):
    tab.children_list.add_button.click()
    press(tab.children_list.ask, "Add this child")
    assert "Write a name first" in tab.children_list.ask.problem.text()
    press(tab.children_list.ask, "Cancel")
    assert not tab.children_list.ask.isVisible()


def test_consent_begins_with_a_parent_and_shows_when_it_is_withdrawn(qtbot, desk, bridge, tab, aimee):
    tab.consents.add_button.click()
    settled(bridge)
    new = one(desk, Consent, tab.consents.open_id)
    assert one(desk, Person, new.giver_id).short_name in {"Jon", "Dana"}
    assert tab.consents.lines[new.id].summary.chip == "Not given yet"
    type_into(qtbot, tab.consents.view, "given_on", "1 Nov 2026")
    type_into(qtbot, tab.consents.view, "withdrawn_on", "5 Nov 2026")
    assert tab.consents.lines[new.id].summary.chip == "Withdrawn 5 Nov 2026"


def test_the_tab_can_be_used_by_everyone(tab):
    tab.children_list.open_record(tab.children_list.records[0].id)
    looked_at()
    assert lint(tab) == []
