import shutil
import subprocess
import sys

import pytest

from coordinator.commands.fields import add_record
from coordinator.errors import DiskFull
from coordinator.models.person import Person
from coordinator.queries.records import record, records
from coordinator.queries.window import place_left
from coordinator.ui.app import Application
from coordinator.ui.first_run import FirstRun
from coordinator.ui.person_panel import PersonPanel
from coordinator.ui.preferences import Preferences
from coordinator.ui.screen import Where
from coordinator.ui.unlock import UnlockPage
from coordinator.ui.workspace import Workspace

LATE = (
    "sqlalchemy",
    "alembic",
    "keyring",
    "docx",
    "holidays",
    "sqlcipher3",
    "argon2",
    "cryptography",
    "jsonschema",
)

FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
qt = QApplication([])
from coordinator.ui.app import Application
from coordinator.ui.preferences import Preferences
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
folder = Path(sys.argv[1])
kept = Preferences(folder)
kept.casebook = folder / "Casebook"
theme().start(qt, Appearance.LIGHT, 100)
application = Application(kept, documents=folder)
application.frame.show()
application.show_unlock(kept.casebook)
application.frame.grab()
print(sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture
def application(qtbot, dressed, tmp_path, casebook_folder):
    preferences = Preferences(tmp_path / "settings")
    preferences.casebook = casebook_folder
    made = Application(preferences, documents=tmp_path)
    made.start()
    yield made
    made.frame.close()
    made.frame.deleteLater()


def unlocked(qtbot, application, passphrase):
    page = application.frame.centralWidget()
    page.passphrase.box.setText(passphrase)
    page.unlock()
    qtbot.waitUntil(lambda: isinstance(application.frame.centralWidget(), Workspace), timeout=20_000)
    return application.workspace


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FIRST_PAINT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.replace("'", "").strip("[]\n").split(", "))
    assert "PySide6" in loaded
    assert loaded.isdisjoint(LATE)


def test_the_first_start_shows_the_ways_to_begin(qtbot, dressed, tmp_path):
    application = Application(Preferences(tmp_path), documents=tmp_path)
    application.start()
    assert isinstance(application.frame.centralWidget(), FirstRun)
    application.frame.close()


def test_a_casebook_is_unlocked_worked_in_and_closed(qtbot, application, passphrase):
    workspace = unlocked(qtbot, application, passphrase)
    assert application.frame.menuBar().isVisible()
    assert workspace.where() is not None
    casebook = application.opened.casebook
    application.frame.close()
    with pytest.raises(Exception, match="locked"):
        casebook.key()
    assert list((casebook.folder / "backups").iterdir())


def test_locking_closes_the_casebook_and_leaves_nothing_of_it_on_the_screen(qtbot, application, passphrase):
    workspace = unlocked(qtbot, application, passphrase)
    casebook = application.opened.casebook
    application.idle.lock_due.emit("Locked after 10 minutes.")
    assert isinstance(application.frame.centralWidget(), UnlockPage)
    assert application.frame.centralWidget().told.sentence.text() == "Locked after 10 minutes."
    assert application.frame.menuBar().actions() == []
    with pytest.raises(Exception, match="locked"):
        casebook.key()
    qtbot.wait(20)
    with pytest.raises(RuntimeError):
        workspace.isVisible()
    again = unlocked(qtbot, application, passphrase)
    assert again.where() is not None


def test_locking_twice_or_before_opening_does_no_harm(qtbot, application, passphrase):
    application.lock()
    assert isinstance(application.frame.centralWidget(), UnlockPage)
    unlocked(qtbot, application, passphrase)
    application.lock()
    application.lock()
    assert isinstance(application.frame.centralWidget(), UnlockPage)


def test_what_was_being_written_is_finished_before_the_lock(qtbot, application, passphrase):
    unlocked(qtbot, application, passphrase)
    for number in range(20):
        application.bridge.do(add_record, record=Person(given=f"Person {number}"))
    application.lock()
    unlocked(qtbot, application, passphrase)
    assert len(application.bridge.read(records, record_type=Person)) == 20


def test_typing_that_cannot_be_saved_outlives_a_lock_and_holds_the_window_open(
    qtbot, application, passphrase
):
    unlocked(qtbot, application, passphrase)
    person = Person(given="Dana")
    application.bridge.do(add_record, record=person)
    application.bridge.settle()
    casebook = application.opened.casebook
    kept = casebook.check_in_place

    def full():
        raise DiskFull("There is no room left on this drive.")

    casebook.check_in_place = full
    application.bridge.save_fields((Person, person.id), {"given": "Dee"}, label="", visit="1")
    assert not application.frame.close()
    assert "not saved" in application.workspace.refusal.sentence.text()
    casebook.check_in_place = kept
    application.lock()
    unlocked(qtbot, application, passphrase)
    application.bridge.settle()
    found = application.bridge.read(record, record_type=Person, record_id=person.id)
    assert found.given == "Dee"


def with_the_cursor_in_a_name(qtbot, application, passphrase):
    """Unlock, open a person and put the cursor after the second letter; return their id."""
    workspace = unlocked(qtbot, application, passphrase)
    person = Person(given="Dana", family="Reed")
    application.bridge.do(add_record, record=person)
    application.bridge.settle()
    workspace.go(Where("People and places", person.id, "People"))
    cell = workspace.findChildren(PersonPanel)[0].view.cells["family"]
    cell.editor.setFocus()
    cell.editor.box.setCursorPosition(2)
    return person.id


def started_again(qtbot, preferences, passphrase):
    """Start the program anew on the same casebook and return where it opens."""
    again = Application(preferences, documents=preferences.folder)
    again.start()
    where = unlocked(qtbot, again, passphrase).where()
    again.frame.close()
    again.frame.deleteLater()
    return where


def test_work_goes_on_where_it_was_left_after_a_restart(qtbot, application, passphrase):
    person_id = with_the_cursor_in_a_name(qtbot, application, passphrase)
    application.frame.close()
    where = started_again(qtbot, application.preferences, passphrase)
    assert where == Where("People and places", person_id, "People", "", "family", 2)


def test_work_goes_on_where_it_was_left_after_a_crash(qtbot, application, passphrase, tmp_path):
    person_id = with_the_cursor_in_a_name(qtbot, application, passphrase)
    casebook = application.opened.casebook
    status = application.workspace.status
    qtbot.waitUntil(lambda: status.saved.text().startswith("Saved "))
    status.show_saved("as before", failed=False)
    qtbot.waitUntil(lambda: person_id in application.bridge.read(place_left), timeout=5_000)
    application.bridge.settle()
    assert status.saved.text() == "as before"
    shutil.copytree(casebook.folder, tmp_path / "as a crash leaves it")
    preferences = Preferences(tmp_path / "others")
    preferences.casebook = tmp_path / "as a crash leaves it"
    where = started_again(qtbot, preferences, passphrase)
    assert where == Where("People and places", person_id, "People", "", "family", 2)


def test_a_place_another_version_wrote_opens_the_first_screen(qtbot, application, passphrase):
    unlocked(qtbot, application, passphrase)
    for place in ('{"screen": "Somewhere"}', "not a place", '{"screen": "Cases", "floor": 2}'):
        application.bridge.keep_place(place)
        application.bridge.settle()
        opened = application.opened
        application._left_at = None
        application.workspace.deleteLater()
        application.open(opened)
        assert application.workspace.where().screen == "Today"
