import pytest

from coordinator.errors import Damaged
from coordinator.storage.casebook import unlock_with_recovery
from coordinator.storage.recovery_code import encode
from coordinator.ui.opening import write_recovery_sheet
from coordinator.ui.recovery_card import RecoveryCard, read_back


@pytest.fixture
def card(qtbot, bridge):
    made = RecoveryCard(bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_code_is_shown_only_to_whoever_knows_the_passphrase(card, qtbot):
    card.passphrase.box.setText("not the passphrase")
    card.show_button.click()
    qtbot.waitUntil(card.problem.isVisible, timeout=5000)
    assert card.code.text() == ""
    assert not card.shown.isVisible()


def test_the_code_opens_the_casebook(card, desk, passphrase, qtbot):
    card.passphrase.box.setText(passphrase)
    card.show_button.click()
    qtbot.waitUntil(card.shown.isVisible, timeout=5000)
    code = card.code.text()
    assert card.passphrase.text() == ""
    folder = desk.casebook.folder
    desk.casebook.close()
    unlock_with_recovery(folder, code).close()


def test_the_sheet_is_saved_and_read_back(card, passphrase, qtbot, tmp_path):
    card.passphrase.box.setText(passphrase)
    card.ask()
    qtbot.waitUntil(card.shown.isVisible, timeout=5000)
    card.save_sheet(tmp_path / "Recovery sheet.docx")
    assert "read back" in card.good.sentence.text()
    assert (tmp_path / "Recovery sheet.docx").is_file()
    card.hide_code()
    assert card.code.text() == ""
    assert card.asking.isVisible()


def test_the_code_does_not_stay_on_a_page_that_was_left(card, passphrase, qtbot):
    card.passphrase.box.setText(passphrase)
    card.ask()
    qtbot.waitUntil(card.shown.isVisible, timeout=5000)
    card.hide()
    card.show()
    assert card.code.text() == ""
    assert card.asking.isVisible()


def test_a_place_that_cannot_be_written_gets_a_sentence(card, tmp_path, desk, qtbot):
    card.code.setText(desk.casebook.recovery_code())
    card.save_sheet(tmp_path / "nowhere" / "sheet.docx")
    assert card.problem.isVisible()


def test_a_sheet_of_another_casebook_is_told_from_this_one(desk, tmp_path, now):
    path = tmp_path / "sheet.docx"
    write_recovery_sheet(encode(bytes(32), desk.casebook.vault), path, now.date())
    with pytest.raises(Damaged, match="did not read back"):
        read_back(path, desk.casebook)
