import time

import pytest
from PySide6.QtCore import Qt

from coordinator.ui.people_tab import PeopleTab
from tests import make
from tests.ui.ways import recording


@pytest.fixture
def opened(qtbot, bridge):
    def show():
        ways, gone = recording()
        tab = PeopleTab(bridge, ways)
        qtbot.addWidget(tab)
        tab.resize(1150, 620)
        tab.show()
        tab.refresh()
        qtbot.waitUntil(lambda: tab.count.text() != "")
        return tab, gone

    return show


def names(tab):
    return [line.name for line in tab.table.model.rows]


def test_the_list_follows_what_is_typed(desk, opened, qtbot):
    make.family(desk)
    make.kept(desk, make.person(given="Zofia", family="Wiśniewska"))
    tab, _ = opened()
    assert tab.count.text() == "6 people"
    qtbot.keyClicks(tab.wanted, "wisn")
    qtbot.waitUntil(lambda: names(tab) == ["Zofia Wiśniewska"])
    tab.wanted.setText("nobody like that")
    qtbot.waitUntil(lambda: tab.count.text().startswith("Nobody with that name"))


def test_the_arrows_go_from_the_search_to_the_list_and_show_each_person(desk, opened, qtbot):
    make.family(desk)
    tab, _ = opened()
    tab.activateWindow()
    tab.wanted.setFocus()
    qtbot.keyClick(tab.wanted, Qt.Key.Key_Down)
    assert tab.table.view.hasFocus()
    tab.table.view.selectRow(1)
    assert tab.panel.title.text() == names(tab)[1]


def test_who_is_shown_stays_while_the_list_changes(desk, opened, qtbot):
    family = make.family(desk)
    tab, _ = opened()
    tab.open_person(family["Jon"])
    tab.wanted.setText("dana")
    qtbot.waitUntil(lambda: names(tab) == ["Dana Hollis"])
    assert tab.panel.record_id == family["Jon"]
    assert tab.table.chosen() is None
    tab.wanted.clear()
    qtbot.waitUntil(lambda: len(names(tab)) == 5)
    assert tab.table.chosen().person_id == family["Jon"]


def test_somebody_added_is_typed_in_at_once(opened, desk, qtbot):
    tab, _ = opened()
    tab.add_button.click()
    qtbot.waitUntil(lambda: tab.panel.record_id != "")
    tab.panel.view.cells["given"].editor.setFocus()
    qtbot.keyClicks(tab.panel.view.cells["given"].editor.controls[0], "Ada")
    tab.panel.flush()
    tab.refresh()
    qtbot.waitUntil(lambda: names(tab) == ["Ada"])
    assert tab.panel.title.text() == "Ada"


def test_a_long_list_shows_its_beginning_and_is_searched_without_a_lag(desk, opened, qtbot):
    make.kept(desk, *(make.person(given=f"Given{n}", family=f"Family{n % 97}") for n in range(450)))
    tab, _ = opened()
    assert tab.count.text().startswith("The first 200 of 450 people.")
    began = time.perf_counter()
    tab.wanted.setText("given14 family14")
    tab.search()
    qtbot.waitUntil(lambda: names(tab)[:1] == ["Given14 Family14"])
    assert time.perf_counter() - began < 0.5
