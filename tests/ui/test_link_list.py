import pytest
from PySide6.QtCore import Qt

from coordinator.ui import mnemonics
from coordinator.ui.link_list import MOST_AT_FIRST, LinkCard
from coordinator.ui.list_row import Summary


@pytest.fixture
def card(dressed, qtbot):
    made = LinkCard("Due", "Nothing is due.")
    qtbot.addWidget(made)
    made.show()
    return made


def seen(card):
    return [line for line in card.lines if line.isVisible()]


def test_a_press_leads_where_the_line_says(card, qtbot):
    gone = []
    card.show_links([(Summary("Hollis family"), lambda: gone.append("Hollis"))])
    qtbot.keyClick(card.lines[0], Qt.Key.Key_Return)
    card.show_links([(Summary("Okafor family"), lambda: gone.append("Okafor"))])
    card.lines[0].click()
    assert gone == ["Hollis", "Okafor"]
    assert card.heading.text() == "Due (1)"


def test_a_long_list_shows_its_beginning_first(card):
    card.show_links([(Summary(f"Family {number}"), lambda: None) for number in range(9)])
    assert len(seen(card)) == MOST_AT_FIRST
    mnemonics.assign(card)
    assert card.more.text().replace("&", "") == " Show all 9"
    card.more.click()
    assert len(seen(card)) == 9
    assert not card.more.isVisible()


def test_an_empty_list_says_so(card):
    card.show_links([(Summary("Hollis family"), lambda: None)])
    assert not card.nothing.isVisible()
    card.show_links([])
    assert card.nothing.isVisible()
    assert seen(card) == []
