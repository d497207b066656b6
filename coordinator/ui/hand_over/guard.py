"""What the keyboard and the mouse can do while the family has the window: write, and move about its sheet."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ALT_GR: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""What some systems say is held while a third sign of a key is typed, such as € or @."""
_WRITING: Final = frozenset(
    {
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Multi_key,
    }
)
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_CLICKS: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_NEVER: Final = frozenset(
    {
        QEvent.Type.Shortcut,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.FileOpen,
        QEvent.Type.WhatsThis,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.ToolTip,
    }
)


def writes(event: QKeyEvent) -> bool:
    """Say whether a key writes or moves about; every other key, alone or with others held, does nothing."""
    held = event.modifiers() & _HELD
    letters = bool(event.text()) and event.text().isprintable()
    if held:
        return held == _ALT_GR and letters
    if event.key() in _WRITING:
        # With Shift it would cut to the clipboard.
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return not (shifted and event.key() == Qt.Key.Key_Delete)
    return letters or _is_accent(event.key())


class Guard(QObject):
    """Stands before every event of the program while it is up."""

    def put_up(self) -> None:
        """Let nothing through from now on but writing."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def take_down(self) -> None:
        """Let everything through again."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 -- Qt's own name
        if _stopped(event):
            event.accept()  # a key that is taken is not offered to shortcuts
            return True
        return super().eventFilter(watched, event)


def _stopped(event: QEvent) -> bool:
    kind = event.type()
    if kind in _KEYS and isinstance(event, QKeyEvent):
        return not writes(event)
    if kind in _CLICKS and isinstance(event, QMouseEvent):
        return event.button() != Qt.MouseButton.LeftButton
    if kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
        return bool(event.modifiers() & _HELD)
    return kind in _NEVER


def _is_accent(key: int) -> bool:
    """Say whether a key puts an accent on the letter that follows."""
    return int(Qt.Key.Key_Dead_Grave) <= int(key) <= int(Qt.Key.Key_Dead_Longsolidusoverlay)
