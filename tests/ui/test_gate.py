import pytest
from PySide6.QtWidgets import QLineEdit

from coordinator.ui.blocks import button
from coordinator.ui.gate import GatePage, PassphraseBox
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_passphrase_is_typed_unseen_and_can_be_looked_at(qtbot):
    box = PassphraseBox("Passphrase")
    page = on_screen(qtbot, box)
    assert box.box.echoMode() is QLineEdit.EchoMode.Password
    box.show_button.click()
    assert box.box.echoMode() is QLineEdit.EchoMode.Normal
    box.box.setText("something")
    box.clear()
    assert box.text() == ""
    assert box.box.echoMode() is QLineEdit.EchoMode.Password
    assert lint(page) == []
    page.close()


def test_the_promises_stand_beside_the_card_where_there_is_room(qtbot):
    gate = GatePage("Unlock your casebook")
    gate.card.add(button("Unlock"))
    page = on_screen(qtbot, gate, size=(1300, 700))
    assert gate._side.isVisible()
    page.resize(600, 500)
    qtbot.waitUntil(lambda: not gate._side.isVisible())
    assert gate._brand.isVisible()
    assert lint(page) == []
    page.close()
