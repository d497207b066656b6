from datetime import datetime

import pytest

from coordinator.models.choices import MeetingKind
from coordinator.practice.agendas import standard_agenda
from coordinator.ui.background import Background
from coordinator.ui.hand_over.calm import CalmPage
from tests.ui.accessibility import lint


@pytest.fixture
def page(shown, casebook_folder):
    background = Background()
    clock = [datetime(2026, 11, 5, 14, 30)]  # noqa: DTZ001 -- local, as on the wall
    made = CalmPage(
        standard_agenda(MeetingKind.CONFERENCE),
        casebook_folder,
        background,
        said="Locked.",
        now=lambda: clock[0],
    )
    made.time = clock
    made.heard = []
    made.opened.connect(made.heard.append)
    yield shown(made)
    background.stop()
    for opened in made.heard:
        opened.desk.close()


def test_the_agenda_and_the_time_stand_on_the_table(page):
    assert page.currentWidget() is page.agenda
    assert page.clock.text() == "2.30pm"
    page.time[0] = page.time[0].replace(minute=31)
    page.look()
    assert page.clock.text() == "2.31pm"


def test_going_on_asks_for_the_passphrase_and_leads_nowhere_else(qtbot, page, passphrase):
    page.go_on.click()
    assert page.currentWidget() is page.door
    assert page.door.told.sentence.text() == "Locked."
    page.door.leave()
    assert page.currentWidget() is page.agenda
    page.go_on.click()
    page.door.passphrase.box.setText(passphrase)
    page.door.unlock()
    qtbot.waitUntil(lambda: len(page.heard) == 1, timeout=20_000)


def test_the_idle_page_is_for_everyone(qtbot, page):
    assert lint(page.window()) == []
    page.go_on.click()
    qtbot.wait(20)
    assert lint(page.window()) == []
