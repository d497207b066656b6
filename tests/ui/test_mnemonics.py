import pytest

from coordinator.ui import mnemonics
from coordinator.ui.blocks import button, column, holding, words
from coordinator.ui.editors import LineEditor
from coordinator.ui.tabs import Tabs
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def test_every_control_of_a_page_gets_a_letter_of_its_own(qtbot):
    editor = LineEditor()
    label = words("Given name", "label")
    label.setProperty("plain", "Given name")
    label.setBuddy(editor.box)
    editor.name("Given name")
    tabs = Tabs([("Plan", lambda: words("")), ("People", lambda: words(""))], "Parts")
    page = on_screen(qtbot, holding(column(tabs, label, editor, button("Go on"), button("Tom & Jerry"))))
    given = mnemonics.assign(page, frozenset("g"))
    assert set(given.values()) == {"Plan", "People", "Given name", "Go on", "Tom & Jerry"}
    assert "g" not in given
    assert lint(page) == []
    again = mnemonics.assign(page, frozenset("g"))
    assert again == given
    page.close()


def test_when_letters_run_out_the_rest_go_without(qtbot):
    buttons = [button("aa") for _number in range(3)]
    page = on_screen(qtbot, holding(column(*buttons)))
    assert mnemonics.assign(page) == {"a": "aa"}
    assert [made.text() for made in buttons] == ["&aa", "aa", "aa"]
    page.close()
