import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordinator.models.referral import Incident
from coordinator.queries.records import drafts_of
from coordinator.ui.case.incident_dialog import IncidentDialog
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, settled
from tests.ui.kit import on_screen


@pytest.fixture
def of(desk):
    return make.family(desk)


@pytest.fixture
def dialog(qtbot, bridge, of):
    page = on_screen(qtbot, QWidget(), size=(1366, 768))
    made = IncidentDialog(bridge, of.case_id, of["Jon"], page)
    made.begin()
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def typed(qtbot, dialog, key, text):
    box = dialog.view.cells[key].editor.controls[0]
    box.setFocus()
    qtbot.keyClicks(box, text)


def test_the_cursor_is_where_the_words_go_and_the_time_is_now(qtbot, desk, bridge, dialog, of):
    qtbot.keyClicks(dialog.focusWidget(), "Dad shouts when it is dark.")
    dialog.view.flush()
    settled(bridge)
    (incident,) = kept(desk, Incident, of.case_id)
    assert incident.what_was_said == "Dad shouts when it is dark."
    assert incident.happened == bridge.now().replace(second=0, microsecond=0, tzinfo=None)
    assert incident.said_by_id == of["Jon"]
    assert (incident.told_whom, incident.told_when) == ("", None)


def test_nothing_is_kept_of_a_dialog_that_was_only_looked_at(qtbot, desk, bridge, dialog, of):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settled(bridge)
    assert kept(desk, Incident, of.case_id) == []


def test_what_is_half_typed_is_kept_however_the_dialog_closes(qtbot, desk, bridge, dialog, of):
    typed(qtbot, dialog, "what_was_said", "He sai")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settled(bridge)
    assert [one.what_was_said for one in kept(desk, Incident, of.case_id)] == ["He sai"]


def test_what_is_half_typed_is_kept_when_the_page_below_is_flushed(qtbot, desk, bridge, dialog, of):
    typed(qtbot, dialog, "what_was_said", "He sai")
    for view in dialog.parentWidget().findChildren(type(dialog.view)):
        view.flush()
    settled(bridge)
    assert [one.what_was_said for one in kept(desk, Incident, of.case_id)] == ["He sai"]


def test_when_somebody_was_told_is_filled_in_as_now(qtbot, desk, bridge, dialog, of):
    typed(qtbot, dialog, "told_whom", "Ruth Amery")
    dialog.view.cells["what_was_asked"].editor.controls[0].setFocus()
    settled(bridge)
    (incident,) = kept(desk, Incident, of.case_id)
    assert (incident.told_whom, incident.told_when) == ("Ruth Amery", incident.happened)


def test_a_time_that_cannot_be_is_answered_in_a_sentence_and_kept_as_typed(qtbot, desk, bridge, dialog, of):
    typed(qtbot, dialog, "what_was_said", "He said so.")
    day, clock = dialog.view.cells["told_when"].editor.controls[:2]
    day.setFocus()
    qtbot.keyClicks(day, "31/02/2026")
    clock.setFocus()
    qtbot.keyClicks(clock, "2pm")
    dialog.view.cells["told_whom"].editor.controls[0].setFocus()
    settled(bridge)
    assert "no such day" in dialog.view.cells["told_when"].message.text()
    drafts = desk.read(drafts_of, record_type=Incident, record_id=dialog.record_id)
    assert drafts["told_when"][0] == "31/02/2026\n2pm"


def test_the_dialog_can_be_used_by_everyone(dialog):
    assert lint(dialog) == []
