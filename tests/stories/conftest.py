"""What the stories share: a home of their own, a whole window in it, and a record of all that it showed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import destroy_widgets
from tests.stories.driver import Driver
from tests.stories.traces import Watch

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ignore what the offscreen platform says of wishes only a real screen can grant."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("plugin does not support", extend=True))


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A person's home folder in which nothing is yet."""
    for name, place in {
        "HOME": "",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_CACHE_HOME": ".cache",
        "TMPDIR": "tmp",
    }.items():
        folder = tmp_path / "home" / place
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    (tmp_path / "home" / "Documents").mkdir()
    return tmp_path / "home"


@pytest.fixture
def dressed(qapp):
    """The application in its light look, at the usual text size."""
    from coordinator.ui.theme import theme
    from coordinator.ui.tokens import Appearance

    theme().start(qapp, Appearance.LIGHT, 100)
    return qapp


@pytest.fixture
def watch(home):
    """Notes every window title, the clipboard and every file that changes during the story."""
    watching = Watch(home)
    yield watching
    watching.stop()


class WallCalendar:
    """The day and time of a story, which is turned on by hand."""

    def __init__(self) -> None:
        self.turn_to("2026-09-14T09:00")

    def __call__(self) -> datetime:
        return self.moment

    def turn_to(self, moment: str) -> None:
        """Turn to another day and time, such as ``2026-10-05T09:00``."""
        self.moment = datetime.fromisoformat(moment)


@pytest.fixture
def calendar(monkeypatch):
    """The calendar on the wall, by which window and desk go: a story then means the same in any year."""
    from coordinator.desk import Desk
    from coordinator.ui.bridge import Bridge

    wall = WallCalendar()
    monkeypatch.setitem(Bridge.__init__.__kwdefaults__, "now", wall)
    monkeypatch.setitem(Desk.__init__.__kwdefaults__, "now", lambda: wall().astimezone(UTC))
    return wall


@pytest.fixture
def open_window(qtbot, dressed, home, watch):
    """Start the program as a person would, on a given casebook or for the first time; returns a driver."""
    from coordinator.ui.app import Application
    from coordinator.ui.preferences import Preferences

    started = []

    def start(casebook=None):
        preferences = Preferences(home / ".config" / "Coordinator")
        if casebook is not None:
            preferences.casebook = casebook
        application = Application(preferences, documents=home / "Documents")
        started.append(application)
        application.start()
        qtbot.waitExposed(application.frame)
        return Driver(application, watch.look)

    yield start
    for application in started:
        application.frame.close()
        application.frame.deleteLater()
    destroy_widgets()
