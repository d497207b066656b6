import pytest
from PySide6.QtCore import Qt

from coordinator.ui.choose_passphrase import ChoosePassphrase
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def choose(qtbot, dressed):
    made = ChoosePassphrase()
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def test_a_weak_passphrase_is_refused_with_a_reason(qtbot, choose):
    ready = []
    choose.ready.connect(ready.append)
    qtbot.keyClicks(choose.first.box, "password123")
    assert ready[-1] is False
    assert choose.verdict.text()
    assert choose.meter.property("strength") == "weak"


def test_two_that_match_may_be_used(qtbot, choose):
    ready = []
    choose.ready.connect(ready.append)
    qtbot.keyClicks(choose.first.box, "otter lantern violet bridge")
    qtbot.keyClicks(choose.second.box, "otter lantern violet")
    assert choose.verdict.text() == "The two do not match yet."
    qtbot.keyClicks(choose.second.box, " bridge")
    assert ready[-1] is True
    assert choose.passphrase() == "otter lantern violet bridge"


def test_four_words_are_drawn_and_must_be_typed_once_more(choose):
    ready = []
    choose.ready.connect(ready.append)
    choose.suggest()
    assert len(choose.drawn.text().split()) == 4
    assert ready[-1] is False
    assert choose.second.text() == ""
    choose.clear()
    assert choose.passphrase() == ""
    assert choose.drawn.isHidden()


def test_the_page_is_for_everyone(choose):
    assert lint(choose.window()) == []


def test_caps_lock_is_noticed_by_a_capital_without_shift(qtbot, choose):
    qtbot.keyClick(choose.first.box, "A", Qt.KeyboardModifier.ShiftModifier)
    assert choose.caps.isHidden()
    qtbot.keyClick(choose.first.box, "A")
    assert not choose.caps.isHidden()
