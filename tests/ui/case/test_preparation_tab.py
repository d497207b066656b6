from datetime import datetime

import pytest

from coordinator.models.choices import ContactKind, ContactOutcome
from coordinator.models.preparation import Contact, Visit
from coordinator.ui.case.preparation_tab import LATEST, PreparationTab
from tests.ui.accessibility import lint
from tests.ui.case.acting import adds_edits_bins_and_undoes, looked_at, one, press, settled


@pytest.fixture
def tab(shown, aimee):
    return shown(PreparationTab, aimee)


def test_the_log_stands_with_the_newest_first_and_begins_now(qtbot, desk, bridge, tab, aimee):
    moments = [call.happened for call in tab.calls.records]
    assert moments == sorted(moments, reverse=True)
    assert sum(line.isVisible() for line in tab.calls.lines.values()) == LATEST
    tab.calls.add_button.click()
    settled(bridge)
    new = one(desk, Contact, tab.calls.open_id)
    assert new.happened == datetime(2026, 11, 9, 17, 15)  # noqa: DTZ001 -- local, as it is said
    assert tab.calls.records[0].id == new.id


def test_a_call_to_several_people_takes_a_minute(qtbot, desk, bridge, tab):
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.calls, "summary", "All three will come.")
    tab.calls.open_record(new)
    who = tab.calls.view.cells["person_ids"].editor.controls
    for box in who[:2]:
        box.click()
    view = tab.calls.view.cells["outcome"].editor
    view.box.setCurrentIndex(view.box.findText("Reached"))
    view.box.activated.emit(view.box.currentIndex())
    settled(bridge)
    kept_call = one(desk, Contact, new)
    assert len(kept_call.person_ids) == 2
    assert kept_call.outcome is ContactOutcome.REACHED
    assert tab.calls.lines[new].summary.chip == "Reached"


def test_pressing_a_name_begins_an_entry_with_that_person(desk, bridge, tab, aimee):
    person_id, line = next(iter(tab.readiness.lines.items()))
    line.click()
    settled(bridge)
    assert one(desk, Contact, tab.calls.open_id).person_ids == (person_id,)


def test_a_visit_is_planned_and_written_up(qtbot, desk, bridge, tab, aimee):
    new = adds_edits_bins_and_undoes(qtbot, desk, tab.visits, "place", "At the house of Jackie")
    tab.visits.open_record(new)
    press(tab.visits, "Write it up as a visit")
    settled(bridge)
    assert one(desk, Contact, tab.calls.open_id).kind is ContactKind.VISIT
    assert one(desk, Visit, new).binned_at is None


def test_the_tab_can_be_used_by_everyone(tab):
    tab.calls.open_record(tab.calls.records[0].id)
    looked_at()
    assert lint(tab) == []
