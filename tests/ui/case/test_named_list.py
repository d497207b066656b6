import pytest

from coordinator.commands.fields import add_record
from coordinator.models.directory import Venue
from coordinator.queries.records import records
from coordinator.ui.case.asking import Question
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.forms.directory import VENUE
from coordinator.ui.list_row import Summary
from tests.ui.case.acting import press, settled
from tests.ui.kit import on_screen


@pytest.fixture
def listed(qtbot, bridge):
    made = NamedList(
        bridge,
        VENUE,
        title="Venues",
        rows=lambda: bridge.read(records, record_type=Venue),
        summary=lambda venue: Summary(venue.name),
        question=Question("The place", "Add it"),
        then=lambda typed, _chosen: bridge.do(add_record, made.show_new, record=Venue(name=typed)),
    )
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def test_a_name_is_asked_before_anything_is_added(qtbot, bridge, listed):
    before = len(listed.records)
    listed.add_button.click()
    settled(bridge)
    assert len(listed.records) == before
    qtbot.keyClicks(listed.ask.line.box, "Quay Chapel")
    press(listed.ask, "Add it")
    settled(bridge)
    assert [venue.name for venue in listed.records if venue.id == listed.open_id] == ["Quay Chapel"]
    assert listed.view.cells["name"].editor.has_focus()
