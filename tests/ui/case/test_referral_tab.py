from datetime import date

import pytest

from coordinator.commands.fields import add_record, change_fields, put_in_bin
from coordinator.models.choices import CaseStatus, CloseReason, PauseReason
from coordinator.models.referral import Baseline, Case, FamilyQuestion, Incident, ToldWhat
from coordinator.ui.case.close_dialog import CloseDialog
from coordinator.ui.case.import_dialog import ImportDialog
from coordinator.ui.case.incident_dialog import IncidentDialog
from coordinator.ui.case.pausing import PauseDialog, ResumeDialog
from coordinator.ui.case.referral_tab import (
    CASE_LEAF,
    FAMILY_LEAF,
    LEAVES,
    REFERRER_LEAF,
    TOLD_LEAF,
    WORDS_LEAF,
    ReferralTab,
)
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, one, press, settled, type_into


@pytest.fixture
def tab(shown, aimee):
    return shown(ReferralTab, aimee)


def test_the_case_is_typed_over_and_undone(qtbot, desk, bridge, tab, aimee):
    type_into(qtbot, tab.form, "family_name", "Whitlock-Pardoe")
    assert one(desk, Case, aimee).family_name == "Whitlock-Pardoe"
    bridge.undo()
    settled(bridge)
    assert tab.form.cells["family_name"].editor.typed() == "Whitlock"


def test_a_day_still_ahead_is_kept_and_answered_in_a_sentence(qtbot, desk, tab, aimee):
    type_into(qtbot, tab.form, "allocated", "10/11/2026")
    tab.form.cells["family_name"].editor.controls[0].setFocus()
    looked_at()
    assert "still ahead" in tab.form.cells["allocated"].message.text()
    assert one(desk, Case, aimee).allocated == date(2026, 11, 10)


def test_a_case_allocated_before_it_was_received_is_kept_as_typed_and_answered(qtbot, desk, tab, aimee):
    before = one(desk, Case, aimee).allocated
    type_into(qtbot, tab.form, "allocated", "27/09/2026")
    tab.form.cells["family_name"].editor.controls[0].setFocus()
    looked_at()
    assert "cannot be allocated before it is received" in tab.form.cells["allocated"].message.text()
    assert tab.form.cells["allocated"].editor.typed() == "27/09/2026"
    assert one(desk, Case, aimee).allocated == before


def test_a_record_of_any_leaf_is_brought_into_sight(tab, desk, aimee):
    assert tab.leaves.current == CASE_LEAF
    question = kept(desk, FamilyQuestion, aimee)[0]
    tab.open_record(question.id)
    assert tab.leaves.current == REFERRER_LEAF
    assert tab.leaf(REFERRER_LEAF).questions.open_id == question.id


@pytest.mark.parametrize(
    ("kind", "leaf"),
    [
        ("consent", FAMILY_LEAF),
        ("baseline", REFERRER_LEAF),
        ("told_what", TOLD_LEAF),
        ("incident", WORDS_LEAF),
    ],
)
def test_a_kind_of_record_leads_to_its_leaf(tab, kind, leaf):
    tab.reveal(kind)
    assert tab.leaves.current == leaf


def test_somebody_of_whom_nothing_is_on_record_leads_to_their_line(desk, bridge, tab, aimee):
    for line in kept(desk, ToldWhat, aimee)[:1]:
        desk.do(put_in_bin, record_type=ToldWhat, record_id=line.id).result()
    settled(bridge)
    tab.reveal(line.person_id)
    told = tab.leaf(TOLD_LEAF).told
    assert tab.leaves.current == TOLD_LEAF
    assert [one.hasFocus() for one in told.lines.values()].count(True) == 1
    assert told.waiting == (line.person_id,)


def test_a_record_that_is_gone_turns_to_nothing(tab):
    tab.open_record(make.an_id())
    assert tab.leaves.current == CASE_LEAF


def test_what_nobody_was_told_of_is_said_above_every_leaf_until_somebody_was(qtbot, desk, bridge, tab, aimee):
    assert not tab.untold.isVisible()
    said = Incident(case_id=aimee, what_was_said="He shouts at night.")
    desk.do(add_record, record=said).result()
    settled(bridge)
    assert tab.untold.sentence.text() == "Nobody has been told yet of 1 disclosure or worry."
    press(tab, "Show it")
    settled(bridge)
    words = tab.leaf(WORDS_LEAF)
    assert tab.leaves.current == WORDS_LEAF
    assert words.incidents.lines[said.id].summary.chip == "Nobody told yet"
    type_into(qtbot, words.incidents.view, "told_whom", "Ruth Amery")
    assert words.incidents.lines[said.id].summary.chip == "Told Ruth Amery"
    assert not tab.untold.isVisible()


def test_a_worry_is_recorded_from_any_leaf(qtbot, desk, bridge, tab, aimee):
    tab.turn_to(TOLD_LEAF)
    press(tab, "Record a worry or disclosure")
    dialog = tab.findChild(IncidentDialog)
    qtbot.keyClicks(dialog.view.cells["what_was_said"].editor.controls[0], "He shouts.")
    press(dialog, "Done")
    settled(bridge)
    assert [incident.what_was_said for incident in kept(desk, Incident, aimee)] == ["He shouts."]


def test_a_case_is_declined_with_a_reason_and_opened_again(desk, bridge, tab, aimee):
    press(tab, "Decline or close the case")
    dialog = tab.findChild(CloseDialog)
    dialog.reason.show_value(CloseReason.FAMILY_DECLINED)
    press(dialog, "Close the case")
    settled(bridge)
    assert one(desk, Case, aimee).status is CaseStatus.CLOSED
    assert tab.closed.sentence.text().endswith("2026: the family said no.")
    press(tab, "Open the case again")
    settled(bridge)
    assert one(desk, Case, aimee).status is CaseStatus.OPEN
    assert not tab.closed.isVisible()


def test_when_the_parents_saw_the_information_is_one_press_from_who_hears_what(desk, bridge, tab, aimee):
    for baseline in kept(desk, Baseline, aimee):
        values = {"parents_saw_on": None}
        desk.do(change_fields, record_type=Baseline, record_id=baseline.id, values=values).result()
    settled(bridge)
    tab.turn_to(TOLD_LEAF)
    looked_at()
    press(tab, "Say when they saw it")
    settled(bridge)
    assert tab.leaves.current == REFERRER_LEAF
    assert tab.leaf(REFERRER_LEAF).baselines.view.focused()[0] == "parents_saw_on"


def test_the_clock_is_paused_and_started_again_from_here(desk, bridge, tab, aimee):
    press(tab, "Pause the clock")
    dialog = tab.findChild(PauseDialog)
    dialog.since.show_value(date(2026, 9, 14))
    dialog.reason.show_value(PauseReason.BIRTH)
    press(dialog, "Pause the clock")
    settled(bridge)
    assert one(desk, Case, aimee).status is CaseStatus.PAUSED
    assert not tab.pause.isVisible()
    press(tab, "Start the clock again")
    assert tab.findChild(ResumeDialog) is not None


def test_a_form_that_came_as_a_file_is_brought_into_this_case(tab, aimee):
    press(tab, "Import a referral form")
    assert tab.findChild(ImportDialog).case_id == aimee


@pytest.mark.parametrize("name", LEAVES)
def test_each_leaf_can_be_used_by_everyone(tab, name):
    tab.turn_to(name)
    looked_at()
    assert lint(tab) == []


def test_an_open_child_can_be_used_by_everyone(tab):
    tab.turn_to(FAMILY_LEAF)
    children = tab.leaf(FAMILY_LEAF).children_list
    children.open_record(children.records[0].id)
    looked_at()
    assert lint(tab) == []
