import pytest
from PySide6.QtWidgets import QToolButton

from coordinator.commands.referral import open_case
from coordinator.models.choices import GivenAs
from coordinator.models.network import Participant
from coordinator.models.referral import CaseChild
from coordinator.models.timekeeping import Override
from coordinator.ui.case.matters import GoOnDialog
from coordinator.ui.case.overview_tab import OverviewTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, press, settled


@pytest.fixture
def tab(shown, aimee):
    return shown(OverviewTab, aimee)


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(type(widget.heading)) if label.text())


def test_what_is_next_and_what_became_of_the_conference(tab):
    assert "Words and pictures plan" in texts(tab.next)
    assert "Tuesday 10 November 2026, tomorrow" in texts(tab.next)
    assert "The conference was held on Saturday 7 November 2026." in texts(tab.next)


def test_the_child_speaks_in_its_own_words(tab):
    assert "I have to stay at home with Dad." in texts(tab.children_card)
    assert "Jackie speaks for Aimee" in texts(tab.children_card)


def test_people_are_counted_by_side_and_invitation(tab):
    told = texts(tab.people)
    assert "7 people" in told
    assert "father’s side" in told
    assert "coming" in told


def test_the_latest_calls_lead_to_the_log(qtbot, tab):
    with qtbot.waitSignal(tab.record_wanted) as wanted:
        tab.calls.lines[0].click()
    assert wanted.args[0].endswith("c0ntact10")
    with qtbot.waitSignal(tab.call_wanted):
        press(tab, "Add a call or visit")
    assert tab.calls.heading.text() == "Latest calls and visits (10)"


def test_a_new_case_says_what_is_missing_and_leads_there(shown, desk, bridge):
    case_id = desk.do(open_case, child_name="Marcus Ellery").result()
    tab = shown(OverviewTab, case_id)
    assert "Nobody’s consent to the referral is on record yet." in texts(tab.matters)
    leads = [one for one in tab.matters.findChildren(QToolButton) if one.accessibleName().startswith("Go to")]
    leads[0].click()
    assert tab.led_to == [("line", case_id, "Referral", "consent", "given_on")]
    assert "not on record yet" in texts(tab.children_card)
    assert lint(tab) == []


def test_a_matter_goes_once_it_is_mended(shown, desk, bridge):
    case_id = desk.do(open_case, child_name="Marcus Ellery").result()
    tab = shown(OverviewTab, case_id)
    child = kept(desk, CaseChild, case_id)[0]
    mother = make.kept(desk, make.person())
    make.kept(desk, make.consent(case_id, mother.id, given_as=GivenAs.PARENT))
    make.kept(desk, make.participant(case_id, child.person_id, position=9))
    settled(bridge)
    assert "consent" not in texts(tab.matters)
    assert len(kept(desk, Participant, case_id)) == 2


def test_the_tab_can_be_used_by_everyone(tab):
    assert lint(tab) == []


def test_the_line_of_a_matter_leads_to_the_record_that_mends_it(shown, desk, bridge):
    case_id = desk.do(open_case, child_name="Marcus Ellery").result()
    tab = shown(OverviewTab, case_id)
    (child,) = kept(desk, CaseChild, case_id)
    voice = next(
        one
        for one in tab.matters.findChildren(QToolButton)
        if one.accessibleName().startswith("Go to") and "voices them" in one.accessibleName()
    )
    voice.click()
    assert tab.led_to[-1][:1] + tab.led_to[-1][3:4] == ("line", child.id)


def test_going_on_all_the_same_takes_a_reason_that_is_kept(qtbot, shown, desk, bridge):
    case_id = desk.do(open_case, child_name="Marcus Ellery").result()
    tab = shown(OverviewTab, case_id)
    pass_by = next(one for one in tab.matters.findChildren(QToolButton) if "consent" in one.accessibleName())
    pass_by.click()
    dialog = tab.window().findChild(GoOnDialog)
    dialog.answer.click()
    assert "Type why you go on" in dialog.problem.sentence.text()
    qtbot.keyClicks(dialog.reason.controls[0], "Her solicitor confirmed it.")
    dialog.answer.click()
    settled(bridge)
    (override,) = kept(desk, Override, case_id)
    assert override.reason == "Her solicitor confirmed it."
    assert "You go on: Her solicitor confirmed it." in texts(tab.matters)


def test_what_is_to_do_for_the_family_stands_on_its_overview(tab):
    assert tab.tasks.heading.text() == "To do (1)"
