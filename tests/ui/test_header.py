import pytest

from coordinator.ui.blocks import Chip, Tone, button
from coordinator.ui.header import PageHeader
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def test_the_familys_name_stands_with_its_state(qtbot):
    header = PageHeader("Okafor family", actions=[button("Set conference", look="primary")])
    page = on_screen(qtbot, header)
    header.show_title("Okafor family", "FGC-2026-041", [("Preparation", Tone.PLAIN), ("Late", Tone.DANGER)])
    chips = [chip.text() for chip in header.findChildren(Chip) if chip.isVisible()]
    assert chips == ["Preparation", "Late"]
    header.show_title("Okafor family", "FGC-2026-041", [("Plan agreed", Tone.GOOD)])
    chips = [chip.text() for chip in header.findChildren(Chip) if chip.isVisible()]
    assert chips == ["Plan agreed"]
    assert lint(page) == []
    page.close()


def test_the_buttons_go_below_where_there_is_no_room(qtbot):
    add = button("Add a contact")
    header = PageHeader("A family with a long name", actions=[add])
    page = on_screen(qtbot, header, size=(1000, 400))
    beside = add.mapTo(page, add.rect().topLeft()).y()
    page.resize(300, 400)
    qtbot.waitUntil(lambda: add.mapTo(page, add.rect().topLeft()).y() > beside)
    page.close()
