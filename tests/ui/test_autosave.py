from PySide6.QtCore import QElapsedTimer, QTimer

from coordinator.ui.autosave import AFTER_LAST_KEY, AT_MOST, Autosave


def test_it_is_due_a_moment_after_the_last_key(qtbot):
    autosave, clock = Autosave(), QElapsedTimer()
    clock.start()
    with qtbot.waitSignal(autosave.due, timeout=3000):
        autosave.touched()
    assert AFTER_LAST_KEY - 50 <= clock.elapsed() < AT_MOST


def test_it_is_due_at_the_latest_while_the_typing_goes_on(qtbot):
    autosave, clock, keys = Autosave(), QElapsedTimer(), QTimer()
    keys.timeout.connect(autosave.touched)
    clock.start()
    keys.start(100)
    with qtbot.waitSignal(autosave.due, timeout=3000):
        autosave.touched()
    keys.stop()
    assert clock.elapsed() < AT_MOST + 300


def test_flushing_saves_at_once_and_only_once(qtbot):
    autosave, due = Autosave(), []
    autosave.due.connect(lambda: due.append(1))
    autosave.flush()
    assert due == []
    autosave.touched()
    autosave.flush()
    autosave.flush()
    assert due == [1]
