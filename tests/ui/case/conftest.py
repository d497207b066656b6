"""What the tests of the case page share: Aimee's family, a bridge at a day after its conference, and tabs."""

import shutil
from datetime import UTC, datetime

import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.desk import Desk
from coordinator.exchange.casefile import read
from coordinator.queries.cases import case_by_reference
from coordinator.storage.casebook import unlock
from tests.conftest import PASSPHRASE
from tests.ui.kit import on_screen
from tests.ui.ways import recording


@pytest.fixture
def bridge(dressed, desk):
    """A bridge whose clock stands two days after Aimee's conference."""
    from coordinator.ui.bridge import Bridge

    made = Bridge(desk, now=lambda: datetime(2026, 11, 9, 17, 15))  # noqa: DTZ001 -- local, as on the wall
    yield made
    made.close()


@pytest.fixture(scope="session")
def two_families(first_casebook, tmp_path_factory):
    """A casebook with both standing families in it, made once; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("families") / "casebook"
    shutil.copytree(first_casebook, folder)
    desk = Desk(unlock(folder, PASSPHRASE), now=lambda: datetime(2026, 9, 14, 9, 30, tzinfo=UTC), inline=True)
    for name in ("aimee", "saheed"):
        casefile = read(resource("examples", f"{name}.json").read_bytes())
        desk.do(import_case, casefile=casefile).result()
    desk.close()
    return folder


@pytest.fixture
def casebook_folder(two_families, tmp_path):
    """A closed casebook of this test's own, with both families in it."""
    folder = tmp_path / "casebook"
    shutil.copytree(two_families, folder)
    return folder


@pytest.fixture
def aimee(desk):
    """The case of Aimee's family, up to an agreed plan."""
    return desk.read(case_by_reference, reference="BRK-2026-041").id


@pytest.fixture
def saheed(desk):
    """The case of Saheed's family, with an address that one reader must not see."""
    return desk.read(case_by_reference, reference="BRK-2026-044").id


@pytest.fixture
def shown(qtbot, bridge):
    """Make a tab of a case and show it on a page; it goes when the test ends."""
    pages = []

    def show(kind, case_id, size=(1000, 800)):
        ways, went = recording()
        made = kind(bridge, ways, case_id)
        made.led_to = went
        pages.append(on_screen(qtbot, made, size=size))
        qtbot.wait(1)
        return made

    yield show
    for page in pages:
        page.close()
        page.deleteLater()
