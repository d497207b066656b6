import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from coordinator.ui.beside import Beside
from coordinator.ui.theme import em


@pytest.fixture
def page(dressed, qtbot):
    made = Beside(QPushButton("List"), QLabel("Chosen"), "Back to the list")
    qtbot.addWidget(made)
    made.show()
    return made


def test_both_are_seen_where_there_is_room(page):
    page.resize(em(80), 300)
    assert page.listed.isVisible()
    assert page.chosen.isVisible()
    assert not page.back.isVisible()


def test_where_room_is_short_there_is_one_at_a_time_and_a_way_back(page):
    page.resize(em(40), 300)
    assert page.listed.isVisible()
    assert not page.chosen.isVisible()
    page.show_chosen()
    assert not page.listed.isVisible()
    assert page.chosen.isVisible()
    page.back.click()
    assert page.listed.isVisible()
