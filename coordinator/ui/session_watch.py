"""The computer's own signs that it is time to lock: sleep, a closed lid, its lock screen, another person."""

import sys
from typing import Any

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    Signal,
    Slot,
)

SLEEPING = "Locked because the computer went to sleep. What you were typing is kept."
SCREEN_LOCKED = "Locked together with the computer. What you were typing is kept."

_SYSTEM = (
    (
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        "PrepareForSleep",
    ),
)
_SESSION = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT = 0x02B1, 0x7, 0x2


class SessionWatch(QObject):
    """Listens to the computer; ``lock_due`` carries the sentence that says why."""

    lock_due = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._native: WindowsMessages | None = None

    def start(self, window_handle: int) -> None:
        """Begin to listen in the way this system speaks."""
        if sys.platform == "win32":
            self._native = WindowsMessages(self, window_handle)
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._native)
        elif sys.platform.startswith("linux"):
            self._listen_to_buses()

    def stop(self) -> None:
        """Stop listening to Windows; the buses let go by themselves."""
        application = QCoreApplication.instance()
        if self._native is not None and application is not None:
            application.removeNativeEventFilter(self._native)
            self._native = None

    def _listen_to_buses(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 -- not before the first paint

        system = QDBusConnection.systemBus()
        if system.isConnected():
            for service, path, interface, signal in _SYSTEM:
                system.connect(service, path, interface, signal, self, _slot("asleep(bool)"))
            # Any path: the number of our own session is not known, and to lock once too often does no harm.
            system.connect(
                "org.freedesktop.login1",
                "",
                "org.freedesktop.login1.Session",
                "Lock",
                self,
                _slot("screenLocked()"),
            )
        session = QDBusConnection.sessionBus()
        if session.isConnected():
            for service, path, interface in _SESSION:
                session.connect(service, path, interface, "ActiveChanged", self, _slot("screenSaved(bool)"))

    @Slot(bool)
    def asleep(self, going: bool) -> None:  # noqa: FBT001 -- the shape of the bus's own signal
        """Hear that the computer goes to sleep, or wakes."""
        if going:
            self.lock_due.emit(SLEEPING)

    @Slot(bool)
    def screenSaved(self, active: bool) -> None:  # noqa: FBT001, N802 -- as above
        """Hear that the screen saver came on, or went."""
        if active:
            self.lock_due.emit(SCREEN_LOCKED)

    @Slot()
    def screenLocked(self) -> None:  # noqa: N802 -- as above
        """Hear that the session was locked."""
        self.lock_due.emit(SCREEN_LOCKED)


def _slot(signature: str) -> Any:
    """Return a slot by its name: the bindings take text here, whatever their own type hints say."""
    return SLOT(signature)


class WindowsMessages(QAbstractNativeEventFilter):
    """Hears the messages Windows sends on sleep and on locking the session."""

    def __init__(self, watch: SessionWatch, window_handle: int) -> None:
        super().__init__()
        self._watch = watch
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415 -- only Windows has this library

            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window_handle, 0)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> Any:  # noqa: D102, N802
        if sys.platform == "win32" and bytes(kind) == b"windows_generic_MSG":
            from ctypes import wintypes  # noqa: PLC0415 -- only Windows has these types

            heard = wintypes.MSG.from_address(int(message))
            sentence = meaning(heard.message, heard.wParam)
            if sentence:
                self._watch.lock_due.emit(sentence)
        return False, 0


def meaning(message: int, detail: int) -> str:
    """Return why a Windows message asks for the lock, empty when it does not."""
    if message == WM_POWERBROADCAST and detail == PBT_APMSUSPEND:
        return SLEEPING
    if message == WM_WTSSESSION_CHANGE and detail in (WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT):
        return SCREEN_LOCKED
    return ""
