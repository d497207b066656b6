"""How the tests of part 3 show a step or a card of one family, and let it go when the test ends."""

import pytest

from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen
from tests.ui.ways import recording


@pytest.fixture
def opened(qtbot, bridge):
    """Show a step of a family's meeting on a page of its own."""
    pages = []

    def show(kind, of, size=(1000, 800)):
        ways, went = recording()
        made = kind(bridge, ways, of.case_id, of.meeting_id)
        made.led_to = went
        pages.append(on_screen(qtbot, made, size=size))
        settled(qtbot, bridge)
        return made

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


@pytest.fixture
def put(qtbot):
    """Show a card on a page of its own."""
    pages = []

    def show(card, size=(900, 700)):
        pages.append(on_screen(qtbot, card, size=size))
        return card

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def button_of(widget, text):
    """Return the button with these words that is seen."""
    from PySide6.QtWidgets import QPushButton

    found = (one for one in widget.findChildren(QPushButton) if one.property("plain") == text)
    return next(one for one in found if one.isVisibleTo(widget))
