"""A casebook that does not open: what is said, and the way on, with files that are really damaged."""

from datetime import datetime, timedelta

import pytest

from coordinator.commands.fields import add_record
from coordinator.desk import Desk
from coordinator.models.person import Person
from coordinator.queries.records import records
from coordinator.storage import backup, copies
from coordinator.storage.casebook import unlock
from coordinator.ui.background import Background
from coordinator.ui.recover import RecoverPage
from coordinator.ui.remedies import say_when
from coordinator.ui.unlock import UnlockPage
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def kept(casebook_folder, passphrase):
    """A closed casebook with a person and a verified copy; returns its recovery code."""
    book = unlock(casebook_folder, passphrase)
    desk = Desk(book, inline=True)
    desk.do(add_record, record=Person(given="Dana")).result()
    backup.make(book)
    code = book.recovery_code()
    desk.close()
    return code


@pytest.fixture
def background(dressed):
    made = Background()
    yield made
    made.stop()


@pytest.fixture
def page(qtbot, background, casebook_folder, kept):
    made = UnlockPage(casebook_folder, background)
    yield from seen(qtbot, made)


@pytest.fixture
def sheet_page(qtbot, background, casebook_folder, kept):
    made = RecoverPage(casebook_folder, background)
    made.code.setPlainText(kept)
    yield from seen(qtbot, made)


def seen(qtbot, page):
    page.heard = []
    page.opened.connect(page.heard.append)
    shown = on_screen(qtbot, page, size=(1200, 700))
    yield page
    for opened in page.heard:
        opened.desk.close()
    shown.close()
    shown.deleteLater()


def damage(path):
    """Flip one bit in each of the first pages of a file."""
    content = bytearray(path.read_bytes())
    for place in range(600, min(len(content), 40_000), 4096):
        content[place] ^= 1
    path.write_bytes(content)
    return bytes(content)


def told(qtbot, page, passphrase):
    page.passphrase.box.setText(passphrase)
    page.unlock()
    return answered(qtbot, page)


def answered(qtbot, page):
    qtbot.waitUntil(page.go.isEnabled, timeout=10_000)
    return page.notice.sentence.text()


def offered(page):
    return [made.accessibleName() for made in page.remedies.buttons]


def step(page, name):
    return next(made for made in page.remedies.buttons if made.accessibleName() == name)


def people(opened):
    return [person.given for person in opened.desk.read(records, record_type=Person)]


def test_a_damaged_casebook_says_so_and_goes_on_from_the_last_good_copy(
    qtbot, page, passphrase, casebook_folder
):
    damaged = damage(casebook_folder / "casebook.db")
    said = told(qtbot, page, passphrase)
    assert said.startswith("Your passphrase is right, but the casebook’s file is damaged. Nothing has been")
    assert "The last good copy is from today at " in said
    assert offered(page) == ["Open the last good copy", "Choose a copy kept elsewhere"]
    assert lint(page.window()) == []
    assert page.heard == []
    assert (casebook_folder / "casebook.db").read_bytes() == damaged
    step(page, "Open the last good copy").click()
    qtbot.waitUntil(lambda: bool(page.heard), timeout=10_000)
    assert people(page.heard[0]) == ["Dana"]
    assert page.notice.sentence.text() == ""
    assert (casebook_folder / "casebook.db").read_bytes() == damaged


def test_a_copy_that_is_damaged_too_is_passed_over_for_an_older_one(qtbot, page, passphrase, casebook_folder):
    newer = copies.newest(casebook_folder).with_name("casebook-20990101T120000Z.db")
    older = copies.newest(casebook_folder)
    newer.write_bytes(older.read_bytes())
    damage(newer)
    damage(casebook_folder / "casebook.db")
    assert "The last good copy is from today at " in told(qtbot, page, passphrase)


def test_without_a_whole_copy_another_can_be_chosen(qtbot, page, passphrase, casebook_folder, tmp_path):
    copy = copies.newest(casebook_folder)
    for suffix in (".db", ".key", ".list"):
        copy.with_suffix(suffix).rename((tmp_path / copy.name).with_suffix(suffix))
    damage(casebook_folder / "casebook.db")
    said = told(qtbot, page, passphrase)
    assert "There is no whole copy" in said
    assert offered(page) == ["Choose a copy kept elsewhere"]
    page.remedies.copy_asked.emit(tmp_path / copy.name)
    qtbot.waitUntil(lambda: bool(page.heard), timeout=10_000)
    assert people(page.heard[0]) == ["Dana"]


def test_a_wrong_passphrase_learns_nothing_of_the_damage(qtbot, page, passphrase, casebook_folder):
    (casebook_folder / "casebook.db").write_bytes(b"")
    assert "Caps Lock" in told(qtbot, page, "not the passphrase")
    assert offered(page) == []
    said = told(qtbot, page, passphrase)
    assert said.startswith("Your passphrase is right, but the casebook’s file is empty.")
    step(page, "Open the last good copy").click()
    qtbot.waitUntil(lambda: bool(page.heard), timeout=10_000)
    assert people(page.heard[0]) == ["Dana"]


def test_a_lock_that_is_lost_leads_to_the_recovery_sheet(qtbot, page, passphrase, casebook_folder):
    for lock in (*casebook_folder.glob("casebook.key*"), *casebook_folder.glob("backups/*.key")):
        lock.write_bytes(b"damaged")
    said = told(qtbot, page, passphrase)
    assert "lock cannot be read" in said
    with qtbot.waitSignal(page.sheet_asked) as asked:
        step(page, "Use the recovery sheet").click()
    assert asked.args == [casebook_folder]


def test_a_missing_casebook_can_be_looked_for_again(qtbot, page, passphrase, casebook_folder):
    away = casebook_folder.with_name("on the stick")
    casebook_folder.rename(away)
    said = told(qtbot, page, passphrase)
    assert "memory stick" in said
    assert "No new one has been made." in said
    assert offered(page) == ["Look again", "Open another casebook"]
    assert not casebook_folder.exists()
    away.rename(casebook_folder)
    step(page, "Look again").click()
    qtbot.waitUntil(lambda: bool(page.heard), timeout=10_000)
    assert people(page.heard[0]) == ["Dana"]


def test_the_sheet_goes_on_from_a_copy_too(qtbot, sheet_page, casebook_folder):
    damage(casebook_folder / "casebook.db")
    sheet_page.unlock()
    said = answered(qtbot, sheet_page)
    assert said.startswith("The code on your sheet is right, but the casebook’s file is damaged.")
    step(sheet_page, "Open the last good copy").click()
    qtbot.waitUntil(lambda: bool(sheet_page.heard), timeout=10_000)
    assert people(sheet_page.heard[0]) == ["Dana"]


def test_the_moment_of_a_copy_is_said_in_words():
    now = datetime(2026, 11, 30, 13, 30).astimezone()
    assert say_when(now, now.date()) == "today at 1.30pm"
    assert say_when(now - timedelta(days=1, hours=4, minutes=30), now.date()) == "yesterday at 9am"
    assert say_when(now - timedelta(days=7), now.date()) == "Monday 23 November 2026 at 1.30pm"
