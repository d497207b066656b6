import pytest

from coordinator.storage.keyring_slot import KeyringSlot, MemoryStore
from coordinator.ui.mnemonics import assign
from coordinator.ui.preferences import Preferences
from coordinator.ui.screen import Where
from coordinator.ui.settings import (
    ABOUT,
    BACKUPS,
    CASEBOOK,
    DETAILS,
    LOOK,
    PLATFORMS,
    SECURITY,
    WEEKS,
    SettingsScreen,
)
from coordinator.ui.surroundings import Surroundings
from tests import make
from tests.ui.accessibility import lint
from tests.ui.ways import recording


@pytest.fixture
def opened(qtbot, bridge, desk, tmp_path):
    make.kept(desk, make.coordinator())
    store = MemoryStore()
    around = Surroundings(Preferences(tmp_path / "own"), KeyringSlot(lambda: store))
    screen = SettingsScreen(bridge, recording()[0], around)
    screen.name = "Settings"
    qtbot.addWidget(screen)
    screen.resize(1150, 700)
    screen.show()
    return screen


def test_each_page_is_shown_and_gone_back_to(opened):
    assert opened.where() == Where("Settings", part=DETAILS)
    for part in (LOOK, SECURITY, BACKUPS, CASEBOOK, ABOUT):
        opened.open_at(Where("Settings", part=part))
        assert opened.page(part).isVisible()
        assert opened.where().part == part


@pytest.mark.parametrize("part", [DETAILS, WEEKS, PLATFORMS, LOOK, SECURITY, BACKUPS, CASEBOOK, ABOUT])
def test_everyone_can_use_it(opened, part):
    opened.open_at(Where("Settings", part=part))
    assign(opened)
    assert lint(opened) == []
