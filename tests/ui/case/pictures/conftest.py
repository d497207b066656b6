"""What the tests of the pictures share: the hard family, and its pictures on the screen."""

import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.exchange.casefile import read
from coordinator.queries.people import people_of_case
from coordinator.ui.case.pictures.page import Pictures
from tests.ui.kit import on_screen
from tests.ui.ways import recording


@pytest.fixture
def zayd(desk):
    """The case of Zayd's family."""
    example = read(resource("examples", "zayd.json").read_bytes())
    desk.do(import_case, casefile=example).result()
    return example.case["id"]


@pytest.fixture
def people(desk, zayd):
    """The people of Zayd's family by the name they are called."""
    return {one.short_name: one for one in desk.read(people_of_case, case_id=zayd)}


@pytest.fixture
def pictures(qtbot, bridge, zayd):
    """The page with the pictures."""
    ways, gone = recording()
    made = Pictures(bridge, ways, zayd)
    made.led_to = gone
    page = on_screen(qtbot, made, size=(1300, 720))
    yield made
    page.close()
    page.deleteLater()
