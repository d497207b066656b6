"""What every test of the window shares: the look, a bridge, and patience with the screenless platform."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ignore what the offscreen platform says of everything it cannot do, such as raising a window."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def dressed(qapp):
    """The application in its light look, at the usual text size."""
    from coordinator.ui.theme import theme
    from coordinator.ui.tokens import Appearance

    theme().start(qapp, Appearance.LIGHT, 100)
    return qapp


@pytest.fixture
def bridge(dressed, desk):
    """A bridge to a desk that carries out each command at once."""
    from coordinator.ui.bridge import Bridge

    made = Bridge(desk)
    yield made
    made.close()
