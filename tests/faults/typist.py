"""A person who types at the window without a pause until the program is killed.

Run as ``typist.py FOLDER PASSPHRASE SETTINGS``; prints how many letters were typed and when, after each one.
"""

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).resolve().parents[1] / 'screen.json'}"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordinator.ui.app import Application
from coordinator.ui.preferences import Preferences
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
from tests.stories.driver import Driver, pause
from tests.stories.walk import unlock

LABEL = "What the conference is for"
PAUSE = 40
"""Milliseconds between two keys."""


def story():
    """Yield the letters of a text in which every place is different from every other."""
    number = 0
    while True:
        number += 1
        yield from f"{number} "


if __name__ == "__main__":
    folder, passphrase, settings = sys.argv[1:]
    qt = QApplication([])
    theme().start(qt, Appearance.LIGHT, 100)
    preferences = Preferences(Path(settings))
    preferences.casebook = Path(folder)
    application = Application(preferences, documents=Path(settings))
    application.start()
    person = Driver(application)
    unlock(person, passphrase)
    person.go("Cases")
    person.tab("Referral")
    field = person.into(LABEL)
    print("ready", flush=True)  # noqa: T201 - read by the test
    for count, letter in enumerate(story(), start=1):
        QTest.keyClick(field, letter)
        print(f"{count} {time.monotonic()}", flush=True)  # noqa: T201 - as above
        pause(PAUSE)
