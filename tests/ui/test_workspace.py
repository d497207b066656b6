import pytest
from PySide6.QtWidgets import QMainWindow

from coordinator.commands.fields import add_record, change_fields
from coordinator.models.person import Person
from coordinator.queries.records import record, records
from coordinator.ui.blocks import column, words
from coordinator.ui.list_row import Summary
from coordinator.ui.rail import Place
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Screen, Where
from coordinator.ui.workspace import CASES, DAY, PEOPLE, Workspace
from tests.ui.accessibility import lint
from tests.ui.kit import PERSON


class FamilyScreen(Screen):
    def __init__(self, bridge, ways):
        super().__init__(bridge, ways)
        self.seen = []
        self.setLayout(column(words("A family", "title"), None))

    def open_at(self, where):
        self.seen.append((where.record_id, where.part))


class PeopleScreen(Screen):
    def __init__(self, bridge, ways):
        super().__init__(bridge, ways)
        self.people = RecordList(
            bridge,
            PERSON,
            title="People",
            add="Add a person",
            new=Person,
            rows=lambda: bridge.read(records, record_type=Person),
            summary=lambda person: Summary(person.name),
        )
        self.setLayout(column(self.people, None))


PLACES = (
    Place(CASES, "folder-open", "C", FamilyScreen),
    Place(PEOPLE, "users", "P", PeopleScreen),
    Place(DAY, "users", "", FamilyScreen, whole=True),
)


@pytest.fixture
def person(desk):
    made = Person(given="Dana")
    desk.do(add_record, record=made).result()
    return made


@pytest.fixture
def workspace(qtbot, bridge, person):
    window = QMainWindow()
    made = Workspace(bridge, PLACES, window.menuBar(), 10)
    window.setCentralWidget(made)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.go(Where(CASES))
    yield made
    window.close()
    window.deleteLater()


def test_a_screen_is_made_when_it_is_first_gone_to(workspace):
    assert list(workspace.screens) == [CASES]
    workspace.rail.buttons[PEOPLE].click()
    assert list(workspace.screens) == [CASES, PEOPLE]
    assert workspace.where().screen == PEOPLE


def test_screens_lead_to_one_case_on_one_of_its_tabs(workspace):
    workspace.screens[CASES].ways.to_case("some id", "Plan")
    assert workspace.screens[CASES].seen[-1] == ("some id", "Plan")


def test_going_elsewhere_saves_what_was_half_typed(qtbot, workspace, desk, person):
    workspace.go(Where(PEOPLE))
    listed = workspace.screens[PEOPLE].people
    listed.open_record(person.id, focus=True)
    qtbot.keyClicks(listed.view.cells["family"].editor.box, "Reed")
    workspace.go(Where(CASES))
    assert desk.read(record, record_type=Person, record_id=person.id).family == "Reed"


def test_the_menus_name_the_step_and_undo_it(qtbot, workspace, bridge, desk, person):
    bridge.do(change_fields, record_type=Person, record_id=person.id, values={"given": "Di"})
    qtbot.waitUntil(lambda: workspace.undo.text() == "Undo: Change what is recorded")
    workspace.undo.trigger()
    assert desk.read(record, record_type=Person, record_id=person.id).given == "Dana"
    qtbot.waitUntil(lambda: workspace.redo.text() == "Redo: Change what is recorded")
    workspace.redo.trigger()
    assert desk.read(record, record_type=Person, record_id=person.id).given == "Di"


def test_a_refusal_is_a_sentence_that_can_be_put_away(qtbot, workspace, bridge):
    bridge.told.emit("Ask the family first.")
    assert workspace.refusal.isVisible()
    assert workspace.refusal.sentence.text() == "Ask the family first."
    assert lint(workspace.window()) == []
    workspace.say("")
    assert not workspace.refusal.isVisible()


def test_saved_stands_at_the_foot(qtbot, workspace, bridge):
    bridge.saved.emit("Saved 14:02", False)
    assert workspace.status.saved.text() == "Saved 14:02"


def test_the_rail_shows_icons_only_where_the_window_is_narrow(qtbot, workspace):
    assert not workspace.rail.compact
    workspace.window().resize(700, 500)
    qtbot.waitUntil(lambda: workspace.rail.compact)


def test_it_is_for_everyone_on_every_screen(qtbot, workspace, person):
    for place in PLACES:
        workspace.go(Where(place.name))
        qtbot.wait(20)
        assert lint(workspace.window()) == [], place.name
    workspace.screens[PEOPLE].people.open_record(person.id)
    workspace.assign_letters()
    qtbot.wait(20)
    assert lint(workspace.window()) == []


def test_lock_and_the_list_of_keys_are_in_the_menus(qtbot, workspace):
    entries = [action.text() for menu in workspace._menus.actions() for action in menu.menu().actions()]
    assert {"Lock now", "Close the program", "Keyboard shortcuts", CASES, PEOPLE} <= set(entries)
    with qtbot.waitSignal(workspace.lock_asked):
        workspace.rail.lock_button.click()


def test_a_place_that_wants_the_whole_screen_has_neither_rail_nor_menus(qtbot, workspace):
    told = []
    workspace.wholly.connect(told.append)
    workspace.go(Where(CASES))
    assert DAY not in workspace.rail.buttons
    workspace.go(Where(DAY, record_id="m"))
    workspace.go(Where(DAY, record_id="m"))
    assert (workspace.rail.isVisible(), workspace._menus.isVisible()) == (False, False)
    workspace.go(Where(PEOPLE))
    assert (workspace.rail.isVisible(), workspace._menus.isVisible()) == (True, True)
    assert told == [True, False]


def test_a_meeting_leads_to_its_day_and_to_the_familys_sheet(qtbot, workspace):
    workspace._ways.to_day("m")
    assert workspace.where().screen == DAY
    with qtbot.waitSignal(workspace.hand_over_asked) as asked:
        workspace._ways.to_hand_over("m")
    assert asked.args == ["m"]
