import shutil
import subprocess
import sys

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


ON_A_BUS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from coordinator.ui.session_watch import SessionWatch
application = QCoreApplication([])
watch = SessionWatch()
watch.lock_due.connect(lambda said: (print(said, flush=True), application.quit()))
watch.start(0)
bus = QDBusConnection.sessionBus()
assert bus.registerService("org.freedesktop.ScreenSaver")
signal = QDBusMessage.createSignal(
    "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"
)
signal.setArguments([True])
QTimer.singleShot(100, lambda: bus.send(signal))
QTimer.singleShot(5000, application.quit)
application.exec()
"""


BUS = shutil.which("dbus-run-session")


@pytest.mark.skipif(BUS is None, reason="this computer has no bus to try it on")
def test_a_real_bus_is_heard():
    done = subprocess.run(
        [BUS, "--", sys.executable, "-c", ON_A_BUS],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == SCREEN_LOCKED


def test_it_starts_where_no_bus_answers(watch):
    watch.start(0)
    assert watch.heard == []


def test_windows_says_the_same_in_numbers():
    assert meaning(WM_POWERBROADCAST, PBT_APMSUSPEND) == SLEEPING
    assert meaning(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK) == SCREEN_LOCKED
    assert meaning(WM_POWERBROADCAST, 0) == ""
