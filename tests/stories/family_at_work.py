"""The program in a process of its own: a family writes on its sheet until the battery dies.

    python family_at_work.py FOLDER PASSPHRASE MOMENT

prints ``wrote`` once the sheet says that it is saved, and goes on until it is killed.
"""

import os
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

ANSWER = "We draw the week with Aimee, and she sticks it on the fridge."
DOING = (
    ("Jon books the money advice session", "Jon, Steve", "within 3 days"),
    ("Nanny has Aimee for a day", "Jackie", "the second Saturday of every month"),
)
PLAN_B = ("Jackie is not well", "Mike takes the day", "Mike")


def main(folder, passphrase, moment):
    """Open the casebook at the step before private family time, hand over, and write."""
    from PySide6.QtWidgets import QApplication

    from coordinator.desk import Desk
    from coordinator.ui.app import Application
    from coordinator.ui.bridge import Bridge
    from coordinator.ui.hand_over.turn import Turn
    from coordinator.ui.preferences import Preferences
    from coordinator.ui.theme import theme
    from coordinator.ui.tokens import Appearance
    from tests.stories.driver import Driver

    # Qt's own loop is turned by the driver, so that this process can be killed at any moment.
    began, started = datetime.fromisoformat(moment), datetime.now()  # noqa: DTZ005 -- lengths only

    def wall():
        return began + (datetime.now() - started)  # noqa: DTZ005 -- lengths only

    for kind, aware in ((Bridge, False), (Desk, True), (Turn, True)):
        kind.__init__.__kwdefaults__["now"] = (lambda: wall().astimezone()) if aware else wall
    qt = QApplication(["coordinator"])
    theme().start(qt, Appearance.LIGHT, 100)
    preferences = Preferences(Path(os.environ["XDG_CONFIG_HOME"]) / "Coordinator")
    preferences.casebook = Path(folder)
    application = Application(preferences, documents=Path(os.environ["HOME"]) / "Documents")
    application.start()
    person = Driver(application)
    person.type("Passphrase", passphrase)
    person.press("Unlock")
    person.press("Hand the sheet to the family")
    person.wait_until_seen("This time is yours")
    write(person)
    person.wait_until_seen("Saved at")
    QTest.qWait(2000)
    sys.stdout.write("wrote\n")
    sys.stdout.flush()
    while True:
        QTest.qWait(100)


def write(person):
    """Write an answer, two lines of the plan and one of Plan B; then a word that is taken back."""
    person.press("Our answers")
    typed_by_hand(person, "Our answer to question 1", ANSWER)
    person.press("What we will do")
    for number, line in enumerate(DOING, start=1):
        for head, text in zip(("What will happen", "Who", "When, or how often"), line, strict=True):
            typed_by_hand(person, f"Action {number}: {head}", text)
    person.press("Our Plan B")
    for head, text in zip(("If this happens", "then", "Who"), PLAN_B, strict=True):
        typed_by_hand(person, f"Plan B 1: {head}", text)


def typed_by_hand(person, field, text):
    """Type key by key: nothing is pasted on the family's sheet."""
    person.field(field).setFocus()
    QTest.keyClicks(person.field(field), text)


if __name__ == "__main__":
    main(*sys.argv[1:])
