import random
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordinator.commands.search_index import SEARCHED
from coordinator.models.base import CaseRecord
from coordinator.ui.case.page import TABS
from coordinator.ui.search_box import HIT, TAB_OF, SearchBox
from tests import make
from tests.ui.accessibility import lint
from tests.ui.ways import recording


@pytest.fixture
def family(desk):
    family = make.family(desk)
    make.kept(desk, make.contact(family.case_id, [family["Dana"]], summary="The kettle is broken."))
    return family


@pytest.fixture
def opened(qtbot, bridge, family):
    ways, gone = recording()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    box = SearchBox(bridge, ways, window)
    box.open()
    qtbot.waitExposed(box)
    yield box, gone
    window.close()


def titles(box):
    items = [box.found.item(n) for n in range(box.found.count())]
    return [item.data(HIT).title for item in items if item.data(HIT) is not None]


def test_the_first_results_come_while_one_types(opened, qtbot):
    box, _ = opened
    began = time.perf_counter()
    qtbot.keyClicks(box.line, "hollis")
    qtbot.waitUntil(lambda: titles(box)[:1] == ["Hollis family"], timeout=1000)
    assert time.perf_counter() - began < 0.5
    assert box.found.item(0).text() == "Families"


def test_the_arrows_choose_and_enter_goes_there(opened, family, qtbot):
    box, gone = opened
    qtbot.keyClicks(box.line, "hollis")
    qtbot.waitUntil(lambda: len(titles(box)) > 3)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.found.currentItem().data(HIT).group == "People"
    chosen = box.found.currentItem().data(HIT).person_id
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert box.found.currentItem().data(HIT).title == "Hollis family"
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert gone == [("person", chosen)]


@pytest.mark.parametrize(("typed", "tab"), [("kettle", "Preparation"), ("weekends", "Plan")])
def test_a_note_or_an_action_leads_to_its_tab(opened, family, qtbot, typed, tab):
    box, gone = opened
    box.line.setText(typed)
    qtbot.waitUntil(lambda: len(titles(box)) == 1)
    box.found.itemClicked.emit(box.found.currentItem())
    assert gone == [("case", family.case_id, tab)]


def test_nothing_found_is_said_and_no_text_is_an_error(opened, qtbot):
    box, _ = opened
    box.line.setText("zzzz")
    qtbot.waitUntil(lambda: box.told.text().startswith("Nothing holds “zzzz”"))
    chance = random.Random(27)
    for _ in range(60):
        box.line.setText("".join(chr(chance.randrange(32, 0x3000)) for _ in range(chance.randrange(1, 30))))
        box.search()
    box.line.setText("x" * 100_000)
    box.search()
    box.bridge.settle()
    box.line.clear()
    box.search()
    assert box.told.text().startswith("Type a name")


def test_an_answer_that_comes_after_closing_reaches_nobody(opened, qtbot, capsys):
    box, _ = opened
    box.line.setText("hollis")
    box.search()
    box.reject()
    qtbot.wait(50)
    assert capsys.readouterr().err == ""


def test_everyone_can_use_it(opened, qtbot):
    box, _ = opened
    box.line.setText("hollis")
    qtbot.waitUntil(lambda: len(titles(box)) > 3)
    assert lint(box) == []


def test_whatever_is_found_in_a_case_leads_to_a_tab_of_its_page():
    assert {kind.__tablename__ for kind in SEARCHED if issubclass(kind, CaseRecord)} <= set(TAB_OF)
    assert set(TAB_OF.values()) <= {name for name, _make in TABS} | {"Overview"}
