import pytest

from coordinator.models.directory import Coordinator
from coordinator.queries.records import records
from coordinator.storage.casebook import unlock
from coordinator.storage.keyring_slot import KeyringSlot, MemoryStore
from coordinator.ui.preferences import Preferences
from coordinator.ui.settings_security import OFFERED, SecurityPage
from coordinator.ui.surroundings import Surroundings
from tests import make

NEW = "otter basin violet quarry"


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def told():
    return []


@pytest.fixture
def page(qtbot, bridge, desk, tmp_path, store, told):
    make.kept(desk, make.coordinator())
    around = Surroundings(Preferences(tmp_path / "own"), KeyringSlot(lambda: store, seconds=2), told.append)
    made = SecurityPage(bridge, around)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def fill_in(page, qtbot, present, new, again):
    for box, text in ((page.present, present), (page.new.first, new), (page.new.second, again)):
        box.box.setFocus()
        qtbot.keyClicks(box.box, text)


def test_the_lock_waits_as_long_as_was_chosen_and_never_for_ever(page, desk, told, qtbot):
    assert page.lock.minutes.currentText() == "10 minutes"
    assert (OFFERED[0], OFFERED[-1]) == (1, 30)
    page.lock.minutes.activated.emit(OFFERED.index(5))
    qtbot.waitUntil(lambda: told == [5])
    (kept,) = desk.read(records, record_type=Coordinator)
    assert kept.lock_after_minutes == 5
    page.refresh()
    assert page.lock.minutes.currentText() == "5 minutes"


def test_the_passphrase_changes_and_the_old_one_no_longer_opens(page, desk, passphrase, qtbot):
    card = page.passphrase
    assert not card.change_button.isEnabled()
    fill_in(card, qtbot, passphrase, NEW, NEW)
    assert card.change_button.isEnabled()
    card.change_button.click()
    qtbot.waitUntil(card.good.isVisible, timeout=5000)
    assert card.present.text() == card.new.passphrase() == ""
    folder = desk.casebook.folder
    desk.casebook.close()
    unlock(folder, NEW).close()


def test_a_wrong_present_passphrase_changes_nothing(page, desk, passphrase, qtbot):
    card = page.passphrase
    fill_in(card, qtbot, "not the present one", NEW, NEW)
    card.change_button.click()
    qtbot.waitUntil(card.problem.isVisible, timeout=5000)
    assert "not right" in card.problem.sentence.text()
    assert desk.casebook.header.key_from(passphrase) == desk.casebook.key()


def test_a_weak_passphrase_is_not_offered(page, passphrase, qtbot):
    fill_in(page.passphrase, qtbot, passphrase, "password1234", "password1234")
    assert not page.passphrase.change_button.isEnabled()


def test_the_keyring_holds_the_key_only_while_it_is_wanted(page, desk, store, qtbot):
    card = page.keyring
    assert card.state.text() == "The keyring is not in use."
    card.turn_button.click()
    qtbot.waitUntil(lambda: card.state.text() == "The keyring is in use.")
    assert list(store.kept.values()) == [desk.casebook.key().hex()]
    card.turn_button.click()
    qtbot.waitUntil(lambda: card.state.text() == "The keyring is not in use.")
    assert store.kept == {}


def test_a_keyring_that_fails_is_said_and_stays_unused(page, store, qtbot, monkeypatch):
    monkeypatch.setattr(store, "set_password", lambda *_: None)
    page.keyring.turn_button.click()
    qtbot.waitUntil(page.keyring.problem.isVisible)
    assert "Your passphrase still opens the casebook" in page.keyring.problem.sentence.text()
    assert not page.keyring.in_use
