"""What both doors of a casebook share; what they answer is tested with the remedies."""

from pathlib import Path

import pytest

from coordinator.errors import InUse
from coordinator.ui.background import Background
from coordinator.ui.blocks import button
from coordinator.ui.entry import EntryPage
from tests.ui.kit import on_screen


class Door(EntryPage):
    def __init__(self, folder, background):
        super().__init__("A door", "", folder, background, wide=30)
        self.heard = []
        self.go = button("Open")
        self.card.add(self.notice, self.go)

    def be_busy(self, doing):
        self.heard.append(doing)

    def rest(self):
        self.heard.append("rest")

    def forget(self):
        self.heard.append("forget")


class Key:
    right = "The key is right"

    def open(self, folder):
        raise InUse(f"{folder.name} is open elsewhere.")


@pytest.fixture
def door(qtbot, dressed):
    background = Background()
    made = Door(Path("Casebook"), background)
    shown = on_screen(qtbot, made)
    yield made
    background.stop()
    shown.close()
    shown.deleteLater()


def test_a_refusal_is_said_and_another_try_can_be_made(qtbot, door):
    for _try in range(2):
        door.heard.clear()
        door.enter(Key)
        assert door.heard == ["Unlocking …"]
        qtbot.waitUntil(lambda: "rest" in door.heard)
        assert door.notice.sentence.text() == "Casebook is open elsewhere."
        assert door.remedies.buttons == []
    assert "forget" not in door.heard
