import pytest
from PySide6.QtWidgets import QDialog

from coordinator.models.directory import Venue
from coordinator.queries.records import record
from coordinator.ui.blocks import Card
from coordinator.ui.forms.directory import VENUE
from coordinator.ui.record_panel import RecordPanel
from tests import make


@pytest.fixture
def panel(qtbot, bridge):
    made = RecordPanel(bridge, VENUE, empty="Choose a venue.")
    made.fill(Card().add(made.view))
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def test_nothing_is_shown_until_something_is_chosen(panel, desk):
    assert not panel.view.isVisible()
    hall = make.kept(desk, make.venue())
    panel.show_record(hall.id)
    assert panel.view.isVisible()
    assert panel.title.text() == "Mardle Hall"


def test_what_was_typed_is_saved_before_another_is_shown(panel, desk, qtbot):
    first, second = make.kept(desk, make.venue(), make.venue(name=""))
    panel.show_record(first.id)
    box = panel.view.cells["name"].editor.controls[0]
    box.setFocus()
    box.end(False)
    qtbot.keyClicks(box, " Annexe")
    panel.show_record(second.id)
    assert desk.read(record, record_type=Venue, record_id=first.id).name == "Mardle Hall Annexe"
    assert panel.title.text() == "New venue"


def test_what_was_put_in_the_bin_is_no_longer_shown(panel, desk, bridge):
    hall = make.kept(desk, make.venue())
    panel.show_record(hall.id)
    panel.bin.click()
    bridge.settle()
    panel.refresh()
    assert not panel.view.isVisible()


def test_its_history_is_shown(panel, desk):
    panel.show_record(make.kept(desk, make.venue()).id)
    panel.history.click()
    (dialog,) = panel.window().findChildren(QDialog)
    assert dialog.isVisible()
    dialog.close()
