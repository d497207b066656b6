"""A family that writes on its sheet without a pause until the program is killed.

Run as ``family_typist.py FOLDER PASSPHRASE SETTINGS``; prints how many letters were typed and when, after
each one.
"""

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).resolve().parents[1] / 'screen.json'}"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordinator.models.choices import MeetingKind
from coordinator.models.conference import Meeting
from coordinator.queries.records import records
from coordinator.ui.app import Application
from coordinator.ui.preferences import Preferences
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
from tests.faults.typist import story
from tests.stories.driver import Driver, pause
from tests.stories.walk import unlock

PAUSE = 40
"""Milliseconds between two keys."""


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
    held = application.bridge.read(records, record_type=Meeting)
    application.hand_over(next(one.id for one in held if one.kind is MeetingKind.CONFERENCE))
    sheet = application.passing.turn.sheet
    sheet.turn_to("Our own words")
    sheet.own.setFocus()
    print("ready", flush=True)  # noqa: T201 - read by the test
    for count, letter in enumerate(story(), start=1):
        QTest.keyClick(sheet.own, letter)
        print(f"{count} {time.monotonic()}", flush=True)  # noqa: T201 - as above
        pause(PAUSE)
