from datetime import date, datetime

import pytest

from coordinator.commands.set_up import set_up_casebook
from coordinator.models.choices import Platform
from coordinator.models.directory import PlatformLimit
from coordinator.queries.records import records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.mnemonics import assign
from coordinator.ui.settings_platforms import PlatformsPage
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import settled, type_into
from tests.ui.kit import on_screen


@pytest.fixture
def bridge(dressed, desk):
    made = Bridge(desk, now=lambda: datetime(2026, 11, 9, 17, 15))  # noqa: DTZ001 -- local, as on the wall
    yield made
    made.close()


@pytest.fixture
def page(qtbot, bridge, desk):
    desk.do(set_up_casebook).result()
    made = PlatformsPage(bridge)
    around = on_screen(qtbot, made)
    yield made
    around.close()
    around.deleteLater()


def test_the_published_points_are_there_and_dated(page):
    lines = {one.summary.title: one.summary for one in page.platforms.lines.values()}
    assert lines["WhatsApp"].line == "8 people"
    assert lines["Zoom"].line == "40 minutes"
    assert lines["Microsoft Teams"].line == "Numbers are seen"
    assert {(one.chip, one.tone) for one in lines.values()} == {("Looked up 26 Nov 2020", Tone.WARN)}


def test_a_limit_is_changed_and_a_new_one_begins_today(qtbot, desk, bridge, page):
    whatsapp = next(one for one in page.platforms.records if one.platform is Platform.WHATSAPP)
    page.platforms.open_record(whatsapp.id)
    type_into(qtbot, page.platforms.view, "people", "32")
    assert page.platforms.lines[whatsapp.id].summary.line == "32 people"
    page.platforms.add_button.click()
    settled(bridge)
    new = next(one for one in desk.read(records, record_type=PlatformLimit) if one.as_of.year == 2026)
    assert new.as_of == date(2026, 11, 9)
    assert page.platforms.lines[new.id].summary.tone is Tone.QUIET


def test_nought_people_is_answered_in_a_sentence_and_not_lost(qtbot, desk, page):
    whatsapp = next(one for one in page.platforms.records if one.platform is Platform.WHATSAPP)
    page.platforms.open_record(whatsapp.id)
    type_into(qtbot, page.platforms.view, "people", "0")
    page.platforms.view.cells["notes"].editor.controls[0].setFocus()
    settled(page.bridge)
    cell = page.platforms.view.cells["people"]
    assert "Write a number from 1" in cell.message.text()
    assert cell.editor.typed() == "0"
    kept = {one.platform: one.people for one in desk.read(records, record_type=PlatformLimit)}
    assert kept[Platform.WHATSAPP] == 8


def test_an_undated_limit_says_so(desk, bridge, page):
    undated = make.kept(desk, PlatformLimit(platform=Platform.FACETIME, numbers_visible=False))
    page.refresh()
    summary = page.platforms.lines[undated.id].summary
    assert (summary.line, summary.chip) == ("Numbers are not seen", "Not dated")


def test_everyone_can_use_the_platforms(page):
    page.platforms.open_record(page.platforms.records[0].id)
    assign(page)
    assert lint(page) == []
