"""What this computer remembers for the window itself: its look, its size, and where the casebook is.

Nothing of a family is in it: it can be read without a passphrase.
"""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from coordinator.ui.tokens import Appearance

SHORTEST_LOCK, USUAL_LOCK, LONGEST_LOCK = 1, 10, 30
"""Minutes without a key or a movement after which the casebook locks itself; there is no "never"."""

EXAMPLE = "Example casebook"
EXAMPLE_PASSPHRASE = "look round these example families"  # noqa: S105 -- nobody real is behind it


class Preferences:
    """The settings of the window, kept in one small file in the person's own settings folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or settings_folder()
        self._kept = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, high contrast, or the same as this computer."""
        try:
            return Appearance(str(self._kept.value("look/appearance", Appearance.SYSTEM.value)))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, chosen: Appearance) -> None:
        self._keep("look/appearance", chosen.value)

    @property
    def percent(self) -> int:
        """The text size, 100 to 200 per cent."""
        return self._number("look/text", 100, 100, 200)

    @percent.setter
    def percent(self, chosen: int) -> None:
        self._keep("look/text", chosen)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without use the casebook locks itself."""
        return self._number("lock/minutes", USUAL_LOCK, SHORTEST_LOCK, LONGEST_LOCK)

    @lock_minutes.setter
    def lock_minutes(self, chosen: int) -> None:
        self._keep("lock/minutes", max(SHORTEST_LOCK, min(LONGEST_LOCK, chosen)))

    @property
    def casebook(self) -> Path | None:
        """The folder of the casebook opened last: one, never a list."""
        kept = str(self._kept.value("casebook/folder", ""))
        return Path(kept) if kept else None

    @casebook.setter
    def casebook(self, folder: Path) -> None:
        self._keep("casebook/folder", str(folder))

    @property
    def uses_keyring(self) -> bool:
        """Whether this computer's keyring was asked to hold the key as well."""
        return str(self._kept.value("casebook/keyring", "no")) == "yes"

    @uses_keyring.setter
    def uses_keyring(self, chosen: bool) -> None:
        self._keep("casebook/keyring", "yes" if chosen else "no")

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was and how large."""
        kept = self._kept.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else None

    @geometry.setter
    def geometry(self, place: QByteArray) -> None:
        self._keep("window/geometry", place)

    def _number(self, key: str, usual: int, least: int, most: int) -> int:
        try:
            return max(least, min(most, int(str(self._kept.value(key, usual)))))
        except ValueError:
            return usual

    def _keep(self, key: str, value: object) -> None:
        self._kept.setValue(key, value)
        self._kept.sync()


def settings_folder() -> Path:
    """Return the folder in which this computer keeps the program's settings for this person."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(place) / "Coordinator"


def keep_no_list_of_folders() -> None:
    """Keep Qt's own file dialog from noting the folders it was in: one may be called after a family."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def documents_folder() -> Path:
    """Return the person's own documents folder, where a new casebook is suggested."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
