"""The tests of the conference day work with the families and the clock of the case page."""

import pytest

from coordinator.models.choices import MeetingKind
from coordinator.models.conference import Meeting
from coordinator.queries.records import case_records
from tests.ui.case.conftest import (  # noqa: F401 -- pytest finds fixtures by their names here
    aimee,
    bridge,
    casebook_folder,
    saheed,
    shown,
    two_families,
)
from tests.ui.day.agreeing_kit import opened, put  # noqa: F401 -- the same
from tests.ui.kit import on_screen
from tests.ui.ways import recording


@pytest.fixture
def conference(desk, aimee):  # noqa: F811 -- the fixture of that name
    """The conference of Aimee's family, by its id."""
    listed = desk.read(case_records, record_type=Meeting, case_id=aimee)
    return next(one.id for one in listed if one.kind is MeetingKind.CONFERENCE)


@pytest.fixture
def step(qtbot, bridge, aimee, conference):  # noqa: F811 -- the fixtures of those names
    """Make a step of the day of Aimee's conference and show it on a page; it goes when the test ends."""
    pages = []

    def show(kind, meeting_id="", size=(800, 700)):
        ways, went = recording()
        made = kind(bridge, ways, aimee, meeting_id or conference)
        made.led_to = went
        pages.append(on_screen(qtbot, made, size=size))
        qtbot.wait(1)
        return made

    yield show
    for page in pages:
        page.close()
        page.deleteLater()
