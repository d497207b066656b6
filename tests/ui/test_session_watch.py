import pytest

from coordinator.ui.session_watch import (
    PBT_APMSUSPEND,
    SCREEN_LOCKED,
    SLEEPING,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    SessionWatch,
    meaning,
)


@pytest.fixture
def watch(qapp):
    made = SessionWatch()
    made.heard = []
    made.lock_due.connect(made.heard.append)
    return made


def test_going_to_sleep_locks_and_waking_does_not(watch):
    watch.asleep(False)
    assert watch.heard == []
    watch.asleep(True)
    assert watch.heard == [SLEEPING]


def test_the_lock_screen_locks_and_its_going_does_not(watch):
    watch.screenSaved(False)
    assert watch.heard == []
    watch.screenSaved(True)
    watch.screenLocked()
    assert watch.heard == [SCREEN_LOCKED, SCREEN_LOCKED]


def test_it_starts_where_no_bus_answers(watch):
    watch.start(0)
    assert watch.heard == []


def test_windows_says_the_same_in_numbers():
    assert meaning(WM_POWERBROADCAST, PBT_APMSUSPEND) == SLEEPING
    assert meaning(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK) == SCREEN_LOCKED
    assert meaning(WM_POWERBROADCAST, 0) == ""
