import pytest

from coordinator.ui.preferences import Preferences
from coordinator.ui.settings_look import LookPage
from coordinator.ui.surroundings import Surroundings
from coordinator.ui.theme import TEXT_SIZES, theme
from coordinator.ui.tokens import Appearance


@pytest.fixture
def page(dressed, qtbot, tmp_path):
    made = LookPage(Surroundings(Preferences(tmp_path)))
    qtbot.addWidget(made)
    made.show()
    yield made
    theme().use(Appearance.LIGHT, 100)


def test_a_look_is_used_at_once_and_remembered(page, tmp_path):
    page.looks[Appearance.DARK].click()
    assert theme().tokens.dark
    assert Preferences(tmp_path).appearance is Appearance.DARK
    page.looks[Appearance.CONTRAST].click()
    assert theme().tokens.window == "#000000"


def test_the_text_grows_to_twice_its_size(page, tmp_path):
    before = theme().em()
    page.sizes.buttons[TEXT_SIZES.index(200)].click()
    assert theme().em() == pytest.approx(2 * before, abs=1)
    assert Preferences(tmp_path).percent == 200
