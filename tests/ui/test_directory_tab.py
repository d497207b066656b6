import pytest

from coordinator.models.directory import Interpreter
from coordinator.queries.records import records
from coordinator.ui.blocks import Card
from coordinator.ui.directory_tab import DirectoryTab
from coordinator.ui.forms.directory import INTERPRETER
from coordinator.ui.record_panel import RecordPanel
from coordinator.ui.table import Column
from tests import make


@pytest.fixture
def tab(qtbot, bridge, desk):
    make.kept(desk, make.interpreter(), make.interpreter(name="Bea Long", languages=("Polish",)))
    panel = RecordPanel(bridge, INTERPRETER, empty="Choose one.")
    panel.fill(Card().add(panel.view))
    columns = (
        Column("Name", lambda one: one.name or "New"),
        Column("Languages", lambda one: ", ".join(one.languages)),
    )
    made = DirectoryTab(bridge, panel, columns, name="Interpreters", add="Add an interpreter")
    qtbot.addWidget(made)
    made.resize(1150, 600)
    made.show()
    made.refresh()
    return made


def names(tab):
    return [one.name for one in tab.table.model.rows]


def test_they_stand_by_name_and_the_chosen_one_is_shown(tab):
    assert names(tab) == ["Bea Long", "Nadia Aziz"]
    tab.table.view.selectRow(1)
    assert tab.panel.title.text() == "Nadia Aziz"


def test_a_new_one_opens_with_the_cursor_in_its_first_field(tab, desk, qtbot):
    tab.activateWindow()
    tab.add_button.click()
    qtbot.waitUntil(lambda: tab.panel.record_id != "")
    assert len(desk.read(records, record_type=Interpreter)) == 3
    assert tab.table.chosen().id == tab.panel.record_id
    qtbot.waitUntil(tab.panel.view.cells["name"].editor.has_focus)


def test_the_chosen_one_stays_chosen_when_the_list_is_read_again(tab, desk):
    tab.table.view.selectRow(1)
    chosen = tab.panel.record_id
    make.kept(desk, make.interpreter(name="Aaron Ant"))
    tab.refresh()
    assert names(tab)[0] == "Aaron Ant"
    assert tab.table.chosen().id == chosen == tab.panel.record_id
