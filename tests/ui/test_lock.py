import pytest
from PySide6.QtCore import QEvent, QObject

from coordinator.ui.lock import SLEPT_AFTER, IdleWatch


class Clocks:
    def __init__(self):
        self.steady = self.wall = 1000.0

    def pass_time(self, seconds, asleep=0.0):
        self.steady += seconds
        self.wall += seconds + asleep


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def watch(qapp, clocks):
    made = IdleWatch(10, steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    made.heard = []
    made.lock_due.connect(made.heard.append)
    yield made
    made.stop()


def test_it_is_due_after_the_minutes_without_use(watch, clocks):
    for _second in range(599):
        clocks.pass_time(1)
        watch.look()
    assert watch.heard == []
    clocks.pass_time(1)
    watch.look()
    assert watch.heard == ["Locked after 10 minutes. What you were typing is kept."]


@pytest.mark.parametrize("use", [QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.Wheel])
def test_any_use_counts_from_the_beginning(watch, clocks, use):
    clocks.pass_time(599)
    watch.eventFilter(QObject(), QEvent(use))
    clocks.pass_time(599)
    watch.look()
    assert watch.heard == []


def test_a_paint_is_no_use(watch, clocks):
    clocks.pass_time(600)
    watch.eventFilter(QObject(), QEvent(QEvent.Type.Paint))
    watch.look()
    assert len(watch.heard) == 1


def test_a_wall_clock_that_ran_ahead_means_the_computer_slept(watch, clocks):
    clocks.pass_time(1, asleep=SLEPT_AFTER + 1)
    watch.look()
    assert "asleep" in watch.heard[0]


def test_a_clock_set_back_is_no_sleep(watch, clocks):
    clocks.pass_time(1, asleep=-3600)
    watch.look()
    assert watch.heard == []


def test_starting_counts_from_now(watch, clocks):
    clocks.pass_time(5000, asleep=5000)
    watch.start()
    watch.look()
    assert watch.heard == []
