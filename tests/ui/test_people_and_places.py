import pytest

from coordinator.commands.set_up import set_up_casebook
from coordinator.models.directory import VenueRoom
from coordinator.queries.records import records
from coordinator.ui.mnemonics import assign
from coordinator.ui.people_and_places import (
    COMMISSIONERS,
    INTERPRETERS,
    PEOPLE,
    VENUES,
    PeopleScreen,
)
from coordinator.ui.person_panel import ABOUT, CASES, REACH, TIES
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Where
from tests import make
from tests.ui.accessibility import lint
from tests.ui.ways import recording


@pytest.fixture
def opened(qtbot, bridge, desk):
    desk.do(set_up_casebook).result()
    family = make.family(desk)
    make.kept(desk, make.venue(), make.interpreter(), make.commissioner())
    ways, _ = recording()
    screen = PeopleScreen(bridge, ways)
    screen.name = "People and places"
    qtbot.addWidget(screen)
    screen.resize(1150, 700)
    screen.show()
    qtbot.wait(30)
    return screen, family


def test_a_person_is_opened_and_found_again_after_a_lock(opened):
    screen, family = opened
    screen.open_at(Where("People and places", family["Jon"]))
    assert screen.where() == Where("People and places", family["Jon"], PEOPLE)
    assert screen.tabs.page(PEOPLE).panel.title.text() == "Jon Hollis"


def test_a_venue_has_its_rooms(opened, desk, qtbot):
    screen, _ = opened
    screen.open_at(Where("People and places", part=VENUES))
    tab = screen.tabs.page(VENUES)
    tab.table.view.selectRow(0)
    (rooms,) = tab.findChildren(RecordList)
    rooms.add_button.click()
    qtbot.waitUntil(lambda: rooms.open_id != "")
    (room,) = desk.read(records, record_type=VenueRoom)
    assert room.venue_id == tab.panel.record_id


@pytest.mark.parametrize("leaf", [ABOUT, REACH, TIES, CASES])
def test_everyone_can_use_the_people(opened, leaf):
    screen, family = opened
    screen.open_at(Where("People and places", family["Dana"]))
    screen.tabs.page(PEOPLE).panel.leaves.turn_to(leaf)
    assign(screen)
    assert lint(screen) == []


@pytest.mark.parametrize("part", [VENUES, INTERPRETERS, COMMISSIONERS])
def test_everyone_can_use_the_places(opened, part, qtbot):
    screen, _ = opened
    screen.open_at(Where("People and places", part=part))
    screen.tabs.page(part).table.view.selectRow(0)
    qtbot.wait(10)
    assign(screen)
    assert lint(screen) == []
