import pytest
from PySide6.QtCore import Qt

from coordinator.ui.blocks import words
from coordinator.ui.tabs import Tabs
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def tabs(qtbot, dressed):
    made = []

    def page(name):
        def make():
            made.append(name)
            return words(name)

        return make

    tabs = Tabs([(name, page(name)) for name in ("Overview", "Plan", "Record")], "Parts of the case")
    tabs.asked = made
    shown = on_screen(qtbot, tabs)
    yield tabs
    shown.close()
    shown.deleteLater()


def test_a_page_is_made_when_it_is_first_looked_at(tabs):
    assert tabs.asked == ["Overview"]
    tabs.turn_to("Record")
    tabs.turn_to("Overview")
    tabs.turn_to("Nowhere")
    assert tabs.asked == ["Overview", "Record"]
    assert tabs.current == "Overview"
    assert len(tabs.made) == 2


def test_turning_is_told(qtbot, tabs):
    with qtbot.waitSignal(tabs.turned) as turned:
        tabs.turn_to("Plan")
    assert turned.args == ["Plan"]


def test_arrow_keys_turn_the_pages(qtbot, tabs):
    tabs.bar.setFocus()
    qtbot.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert tabs.current == "Plan"


def test_a_tab_can_carry_a_number(tabs):
    tabs.show_count("Plan", 8)
    assert tabs.bar.tabText(1) == "Plan (8)"
    tabs.show_count("Plan", None)
    assert tabs.bar.tabText(1) == "Plan"


def test_it_is_for_everyone(qtbot, tabs):
    tabs.window().resize(200, 300)
    qtbot.wait(20)
    assert lint(tabs.window()) == []
