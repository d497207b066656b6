from datetime import UTC, datetime, timedelta

import pytest

from coordinator.practice.family_draft import Shown
from coordinator.practice.private_time import ended_at
from coordinator.ui.background import Background
from coordinator.ui.frame import Frame
from coordinator.ui.hand_over.turn import Turn, steady
from coordinator.ui.opening import Handing
from coordinator.ui.preferences import Preferences
from coordinator.ui.theme import theme

BEGAN = datetime(2026, 11, 5, 14, 20, tzinfo=UTC)


class Clocks:
    def __init__(self):
        self.wall, self.steady = BEGAN, 500.0

    def pass_time(self, minutes, *, wall=None):
        self.steady += minutes * 60
        self.wall += timedelta(minutes=minutes if wall is None else wall)


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def turn(qtbot, dressed, tmp_path, view, draft, clocks):
    background, frame = Background(), Frame(Preferences(tmp_path))
    frame.show()
    saved = []
    handing = Handing(view, draft, saved.append)
    made = Turn(frame, tmp_path, handing, background, now=lambda: clocks.wall, clock=lambda: clocks.steady)
    made.wrote, made.frame = saved, frame
    made.begin()
    yield made
    made.guard.take_down()
    theme().enlarge(on=False)
    background.stop()
    frame.close()
    frame.deleteLater()


def test_the_sheet_takes_the_whole_screen_and_gives_it_back(turn):
    assert turn.frame.isFullScreen()
    assert turn.frame.centralWidget() is turn.pages
    assert turn.pages.currentWidget() is turn.sheet
    assert turn.frame.menuBar().actions() == []
    turn.end()
    assert not turn.frame.isFullScreen()


def test_what_is_written_is_saved_and_said_so(qtbot, turn, clocks):
    clocks.pass_time(52)
    turn.sheet.own.setPlainText("Together.")
    qtbot.waitUntil(lambda: bool(turn.sheet.saved.text()), timeout=5_000)
    assert turn.sheet.saved.text().startswith("Saved at ")
    assert turn.wrote[-1].words == "Together."
    assert turn.wrote[-1].seconds == 52 * 60


def test_the_family_is_asked_what_it_shows_and_may_change_its_mind(qtbot, turn, clocks):
    turn.sheet.own.setPlainText("Together.")
    turn.sheet.call.click()
    assert turn.pages.currentWidget() is turn.back
    assert list(turn.back.boxes) == [Shown.WORDS]
    assert turn.draft().ended is None
    turn.back.boxes[Shown.WORDS].click()
    clocks.pass_time(60)
    turn.back.show_it.click()
    assert (turn.draft().shown, turn.draft().ended) == ((Shown.WORDS,), clocks.wall)
    turn.back.back.click()
    assert turn.pages.currentWidget() is turn.sheet
    assert (turn.draft().shown, turn.draft().ended) == ((), None)


def test_a_later_wait_for_the_coordinator_is_no_private_time(turn, clocks):
    turn.sheet.call.click()
    clocks.pass_time(60)
    turn.back.show_it.click()
    clocks.pass_time(25)
    assert ended_at(turn.draft()) == BEGAN + timedelta(minutes=60)


@pytest.mark.parametrize("jump", [-60, 60, 24 * 60, -20 * 365 * 24 * 60])
def test_a_clock_that_jumps_changes_no_length(turn, clocks, jump):
    clocks.pass_time(30)
    clocks.pass_time(30, wall=jump)
    turn.back.show_it.click()
    assert ended_at(turn.draft()) == BEGAN + timedelta(minutes=60)


def test_only_the_passphrase_leads_on(turn):
    turn.sheet.call.click()
    turn.back.go_on.click()
    assert turn.pages.currentWidget() is turn.door
    turn.door.leave()
    assert turn.pages.currentWidget() is turn.back


def test_at_the_end_the_sheet_is_saved_as_it_stood(turn):
    turn.sheet.own.setPlainText("At the last moment.")
    assert turn.end().words == "At the last moment."
    assert turn.wrote[-1].words == "At the last moment."


def test_the_steady_clock_goes_forward():
    before = steady()
    assert steady() >= before
