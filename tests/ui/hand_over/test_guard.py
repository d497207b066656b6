import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from coordinator.ui.hand_over.guard import Guard, writes

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier


def key(code, held=NONE, text=""):
    return QKeyEvent(QEvent.Type.KeyPress, code, held, text)


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_A, NONE, "a"),
        key(Qt.Key.Key_A, SHIFT, "A"),
        key(Qt.Key.Key_W, NONE, "ŵ"),
        key(0, NONE, "م"),
        key(Qt.Key.Key_Space, NONE, " "),
        key(Qt.Key.Key_Backspace),
        key(Qt.Key.Key_Return, NONE, "\r"),
        key(Qt.Key.Key_Tab, NONE, "\t"),
        key(Qt.Key.Key_Left, SHIFT),
        key(Qt.Key.Key_Dead_Acute),
        key(Qt.Key.Key_4, CONTROL | ALT, "€"),
    ],
)
def test_whatever_writes_or_moves_about_goes_through(event):
    assert writes(event)


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_Escape, NONE, "\x1b"),
        key(Qt.Key.Key_F4, ALT),
        key(Qt.Key.Key_F11),
        key(Qt.Key.Key_C, CONTROL, "\x03"),
        key(Qt.Key.Key_1, CONTROL, "1"),
        key(Qt.Key.Key_F, ALT, "f"),
        key(Qt.Key.Key_L, META, "l"),
        key(Qt.Key.Key_Tab, CONTROL, "\t"),
        key(Qt.Key.Key_Insert, SHIFT),
        key(Qt.Key.Key_Delete, SHIFT, "\x7f"),
        key(Qt.Key.Key_Menu),
        key(Qt.Key.Key_Print),
    ],
)
def test_every_other_key_does_nothing(event):
    assert not writes(event)


def test_a_stopped_key_is_not_offered_to_shortcuts(qapp):
    stopped = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Q, CONTROL, "\x11")
    stopped.ignore()
    assert Guard().eventFilter(QObject(), stopped)
    assert stopped.isAccepted()
    assert not Guard().eventFilter(QObject(), QEvent(QEvent.Type.Paint))


@pytest.mark.parametrize("kind", [QEvent.Type.ContextMenu, QEvent.Type.Drop, QEvent.Type.FileOpen])
def test_menus_drops_and_files_are_stopped(qapp, kind):
    assert Guard().eventFilter(QObject(), QEvent(kind))


def test_taken_down_it_lets_everything_through(qapp):
    heard = []

    class Listener(QObject):
        def event(self, event):
            heard.append(event.type())
            return True

    listener, guard = Listener(), Guard()
    guard.put_up()
    qapp.sendEvent(listener, QEvent(QEvent.Type.Drop))
    guard.take_down()
    qapp.sendEvent(listener, QEvent(QEvent.Type.Drop))
    assert heard == [QEvent.Type.Drop]
