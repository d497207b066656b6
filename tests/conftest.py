"""What every test shares: a screen, a clock, a casebook, a desk, and strictness about what is left behind."""

import gc
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

PASSPHRASE = "seven lanterns along the harbour wall"

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('screen.json')}")
if os.environ["QT_QPA_PLATFORM"] == "offscreen":
    os.environ["QT_QPA_PLATFORM"] += f":configfile={Path(__file__).with_name('screen.json')}"


class StrayRecords(logging.Handler):
    """Keeps the log records of warning or above that no test asked for."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.records = []

    def emit(self, record):
        self.records.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_stray_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a warning in the log, unless it asked for ``caplog`` to look at it."""
    stray = StrayRecords()
    logging.getLogger().addHandler(stray)
    yield
    logging.getLogger().removeHandler(stray)
    if stray.records and "caplog" not in request.fixturenames:
        pytest.fail("Stray log records:\n" + "\n".join(stray.records))


@pytest.fixture(autouse=True)
def no_collection_inside_a_paint(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep automatic collection off while widgets live, as the application does."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Destroy the widgets of a test when it ends: pytest-qt closes them, and they would pile up."""
    yield
    if "qapp" in getattr(item, "fixturenames", ()):
        destroy_widgets()


def destroy_widgets() -> None:
    """Deliver the deletions Qt has put off, and collect what is left on Python's side.

    What outlives the test, such as caches, is set aside, so that the next collection looks only at the
    objects of one test.
    """
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.freeze()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Set aside what was made while tests were collected, so that each later collection is short."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def now() -> datetime:
    """The moment at which tests take place: a Monday morning in term."""
    return datetime(2026, 9, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def passphrase() -> str:
    """The passphrase of the casebook fixture."""
    return PASSPHRASE


@pytest.fixture(scope="session")
def first_casebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty casebook at the newest schema, made once; tests work on copies of it."""
    from coordinator.storage.casebook import create
    from coordinator.storage.keys import KeyCost

    folder = tmp_path_factory.mktemp("first") / "casebook"
    create(folder, PASSPHRASE, cost=KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)).close()
    return folder


@pytest.fixture
def casebook_folder(first_casebook: Path, tmp_path: Path) -> Path:
    """A closed, empty casebook of this test's own."""
    folder = tmp_path / "casebook"
    shutil.copytree(first_casebook, folder)
    return folder


@pytest.fixture
def casebook(casebook_folder: Path):
    """An open, empty casebook with a cheap key."""
    from coordinator.storage.casebook import unlock

    opened = unlock(casebook_folder, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def desk(casebook, now: datetime):
    """A desk that carries out each command at once."""
    from coordinator.desk import Desk

    opened = Desk(casebook, now=lambda: now, inline=True)
    yield opened
    opened.close()
