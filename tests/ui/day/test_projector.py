"""The table on a wall: it follows the day, gives nothing away, and a pulled plug loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from coordinator.commands.fields import change_fields
from coordinator.models.choices import MeetingKind
from coordinator.models.conference import Meeting
from coordinator.practice.day_steps import steps_for
from coordinator.ui.day.projector import UNPLUGGED, Projector, ProjectorStrip, other_screen
from coordinator.ui.day.table_words import PARTS
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

HOME = Path(__file__).resolve().parents[3]


@pytest.fixture
def strip(qtbot, bridge, conference):
    made = ProjectorStrip(bridge)
    made.show_step(conference, "agenda")
    page = on_screen(qtbot, made, size=(900, 400))
    yield made
    page.close()
    page.deleteLater()


@pytest.fixture
def wall(strip):
    """The strip with the table thrown on the only screen there is, as if it were another."""
    strip.begin(QGuiApplication.primaryScreen())
    yield strip
    strip.stop()


def texts(table):
    return " ".join(label.text() for label in table.findChildren(QLabel))


def test_every_step_of_every_meeting_has_its_part_on_the_table():
    assert {step.table for kind in MeetingKind for step in steps_for(kind)} <= set(PARTS)


def test_with_one_screen_there_is_nothing_to_press(strip):
    assert other_screen(strip) is None
    assert strip.isHidden()
    strip.press()
    assert not strip.is_on


def test_what_is_on_the_wall_follows_the_steps_and_what_is_chosen(wall, conference):
    assert wall.is_on
    assert lint(wall) == []
    assert wall.projector.table.part == "agenda"
    wall.show_step(conference, "information")
    assert wall.projector.table.part == "information"
    assert wall.what.currentText() == "Information"
    wall.what.setCurrentIndex(PARTS.index("ground rules"))
    wall.what.activated.emit(PARTS.index("ground rules"))
    assert wall.projector.table.part == "ground rules"


def test_what_changes_in_the_casebook_changes_on_the_wall(qtbot, wall, bridge, conference):
    wall.what.activated.emit(PARTS.index("ground rules"))
    values = {"ground_rules": "We laugh as well."}
    bridge.do(change_fields, record_type=Meeting, record_id=conference, values=values)
    qtbot.waitUntil(lambda: "We laugh as well." in texts(wall.projector.table))


def test_the_window_on_the_wall_takes_no_key_and_names_nobody_in_its_title(wall):
    window = wall.projector.window
    assert window.windowTitle() == "Coordinator"
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert wall.projector.table.page.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert window.size() == QGuiApplication.primaryScreen().size()


def test_a_long_page_is_turned_from_the_window_of_the_coordinator(qtbot, wall, conference):
    wall.show_step(conference, "plan")
    qtbot.waitUntil(wall.down.isEnabled)
    assert not wall.up.isEnabled()
    wall.down.click()
    assert wall.projector.table.more_above
    assert wall.up.isEnabled()
    wall.up.click()
    assert not wall.projector.table.more_above


def test_a_pulled_plug_closes_the_window_and_is_said_in_a_sentence(qtbot, wall):
    window = wall.projector.window
    QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())
    assert not window.isVisible()
    assert not wall.is_on
    assert wall.notice.sentence.text() == UNPLUGGED
    assert wall.toggle.accessibleName() == "Show on the projector"
    assert not wall.presses.isVisible()
    wall.begin(QGuiApplication.primaryScreen())
    assert wall.toggle.accessibleName() == "Stop showing"
    wall.toggle.click()
    assert wall.notice.isHidden()
    assert not wall.is_on


def test_another_screen_that_goes_is_nobody_s_loss(wall):
    ended = []
    wall.projector.ended.connect(ended.append)
    wall.projector.screen = None
    QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())
    assert ended == []
    assert wall.is_on


def test_another_meeting_or_one_that_is_gone_is_not_shown(wall, conference):
    wall.show_step(make.an_id(), "welcome")
    assert not wall.is_on
    wall.begin(QGuiApplication.primaryScreen())
    assert not wall.is_on
    assert "no longer in the casebook" in wall.notice.sentence.text()
    wall.show_step(conference, "welcome")
    wall.begin(QGuiApplication.primaryScreen())
    assert wall.is_on


def test_the_window_on_the_wall_goes_with_the_page_it_belongs_to(qtbot, bridge, conference):
    page = ProjectorStrip(bridge)
    page.show_step(conference, "welcome")
    page.begin(QGuiApplication.primaryScreen())
    before = len(QApplication.topLevelWidgets())
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(QApplication.topLevelWidgets()) < before


def test_ending_twice_is_no_trouble(qapp, strip):
    projector = Projector(strip)
    projector.end()
    projector.end()
    assert not projector.is_on


TWO_SCREENS = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from coordinator.ui.day.projector import Projector, other_screen
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
application = QApplication(["x"])
theme().start(application, Appearance.LIGHT, 100)
window = QWidget()
window.setGeometry(application.screens()[0].geometry())
window.show()
screen = other_screen(window)
projector = Projector(window)
projector.begin(screen)
application.processEvents()
print(screen.name(), projector.window.geometry().getRect(), projector.window.screen().name())
"""


def test_where_there_are_two_screens_the_table_fills_the_other(tmp_path):
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "wall", "x": 1366, "y": 0, "width": 1024, "height": 768},
    ]
    usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = tmp_path / "two.json"
    config.write_text(json.dumps({"screens": [{**one, **usual} for one in screens]}))
    told = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(HOME)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert told.stdout.split(" ", 1)[0] == "wall", told.stderr
    assert "(1366, 0, 1024, 768) wall" in told.stdout
