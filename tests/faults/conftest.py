"""What the faults of the window share: a family in a casebook, and the window open on it."""

import os
import shutil
from pathlib import Path

import pytest

from tests import make
from tests.stories.conftest import dressed, home, open_window, watch  # noqa: F401 - fixtures, asked for by name
from tests.stories.walk import unlock

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ignore what the offscreen platform says of wishes only a real screen can grant."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("plugin does not support", extend=True))


@pytest.fixture(scope="session")
def family_folder(first_casebook: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed casebook with one family in it, made once; tests work on copies of it."""
    from coordinator.desk import Desk
    from coordinator.models.choices import VersionStatus
    from coordinator.storage.casebook import unlock as open_casebook
    from tests.conftest import PASSPHRASE

    folder = tmp_path_factory.mktemp("family") / "casebook"
    shutil.copytree(first_casebook, folder)
    desk = Desk(open_casebook(folder, PASSPHRASE), inline=True)
    make.family(desk, status=VersionStatus.DRAFT)
    desk.close()
    return folder


@pytest.fixture
def folder(family_folder: Path, tmp_path: Path) -> Path:
    """A closed casebook of this test's own, with one family in it."""
    own = tmp_path / "casebook"
    shutil.copytree(family_folder, own)
    return own


@pytest.fixture
def person(open_window, folder, passphrase):  # noqa: F811 - fixtures are asked for by name
    """A coordinator at the window, with the family's case open."""
    there = open_window(folder)
    unlock(there, passphrase)
    there.go("Cases")
    return there


def busy() -> float:
    """Return by how much other work on this computer may slow a test."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
