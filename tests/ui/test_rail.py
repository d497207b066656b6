import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from coordinator.ui.rail import Place, Rail
from coordinator.ui.theme import TEXT_SIZES, em, theme
from coordinator.ui.tokens import Appearance
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

PLACES = (
    Place("Today", "calendar-check", "T", QWidget),
    Place("Cases", "folder-open", "C", QWidget),
    Place("People and places", "users", "P", QWidget),
    Place("Settings", "settings", "S", QWidget, at_foot=True),
)


@pytest.fixture
def rail(qtbot, dressed):
    made = Rail(PLACES)
    page = on_screen(qtbot, made, size=(300, 600))
    yield made
    page.close()
    page.deleteLater()


def test_a_place_is_chosen_by_a_press_or_its_letter(qtbot, rail):
    heard = []
    rail.chosen.connect(heard.append)
    rail.buttons["Cases"].click()
    qtbot.keyClick(rail, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: heard == ["Cases", "Today"])
    rail.choose("Cases")
    assert rail.buttons["Cases"].isChecked()
    assert not rail.buttons["Today"].isChecked()


def test_lock_now_is_always_there(qtbot, rail):
    with qtbot.waitSignal(rail.lock_asked):
        rail.lock_button.click()
    assert rail.letters == {"t", "c", "p", "s", "l"}


@pytest.mark.parametrize("compact", [False, True])
def test_it_is_for_everyone_also_when_it_shows_icons_only(qtbot, rail, compact):
    rail.shrink(compact=compact)
    qtbot.wait(20)
    assert lint(rail.window()) == []
    assert bool(rail.buttons["Today"].text()) is not compact
    assert ("Today", "Alt+T") in rail.letters_in_words


def test_a_place_can_be_told_by_its_letter_when_it_shows_icons_only(qtbot, rail):
    rail.shrink(compact=True)
    with qtbot.waitSignal(rail.chosen):
        qtbot.keyClick(rail, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_the_longest_name_is_whole_also_when_it_is_chosen_and_bold(qtbot, rail, percent):
    theme().use(Appearance.LIGHT, percent)
    made = rail.buttons["People and places"]
    rail.choose("People and places")
    qtbot.wait(20)
    bold = QFont(made.font())
    bold.setWeight(QFont.Weight.DemiBold)
    needed = QFontMetrics(bold).horizontalAdvance(made.text().replace("&", "")) + made.iconSize().width()
    edges = em(0.6) + em(0.2) + 2 * 2
    room = made.width() - edges
    theme().use(Appearance.LIGHT, 100)
    assert needed <= room
