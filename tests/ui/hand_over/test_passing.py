"""The whole way: handed over, written on, called back, brought in; idle on the day; a crash in between."""

import shutil

import pytest
from PySide6.QtGui import QGuiApplication

from coordinator.desk import Desk
from coordinator.errors import DiskFull, NotAllowed
from coordinator.models.choices import VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.practice.family_draft import Shown
from coordinator.queries.records import record, records
from coordinator.storage import durable
from coordinator.storage.casebook import unlock
from coordinator.storage.faults import disk_full
from coordinator.ui.app import Application
from coordinator.ui.hand_over.calm import CalmPage
from coordinator.ui.hand_over.shown import ShownPage
from coordinator.ui.preferences import Preferences
from coordinator.ui.screen import Where
from coordinator.ui.workspace import DAY, Workspace
from tests import make
from tests.conftest import PASSPHRASE


@pytest.fixture
def family(casebook_folder):
    """A family with a conference in the casebook, before the window is opened."""
    desk = Desk(unlock(casebook_folder, PASSPHRASE), inline=True)
    of = make.family(desk, status=VersionStatus.DRAFT)
    desk.close()
    return of


def started(folder, casebook):
    preferences = Preferences(folder / "settings")
    preferences.casebook = casebook
    made = Application(preferences, documents=folder)
    made.start()
    return made


def unlocked(qtbot, application, door, kind=Workspace):
    """Type the passphrase at a door and wait for the page it leads to."""
    door.passphrase.box.setText(PASSPHRASE)
    door.unlock()
    qtbot.waitUntil(lambda: isinstance(application.frame.centralWidget(), kind), timeout=20_000)
    return application.frame.centralWidget()


@pytest.fixture
def application(qtbot, dressed, tmp_path, casebook_folder, family):
    made = started(tmp_path, casebook_folder)
    unlocked(qtbot, made, made.frame.centralWidget())
    made.workspace.go(Where(DAY, record_id=family.meeting_id, part="private"))
    yield made
    if made.passing is not None:
        made.passing.end_turn()
    made.frame.close()
    made.frame.deleteLater()


def handed(qtbot, application, family):
    application.workspace.hand_over_asked.emit(family.meeting_id)
    qtbot.waitUntil(lambda: application.passing is not None and application.passing.turn is not None)
    return application.passing.turn


def write(turn):
    turn.sheet.doing.rows[0][0].setPlainText("Walk to school")
    turn.sheet.doing.rows[0][1].setPlainText("Jackie")
    turn.sheet.own.setPlainText("For ourselves alone.")


def test_the_day_has_the_whole_screen_and_gives_it_back(qtbot, application):
    assert application.frame.isFullScreen()
    application.workspace.go(Where("Today"))
    assert not application.frame.isFullScreen()


def test_only_what_the_family_shows_comes_back(qtbot, application, family):
    turn = handed(qtbot, application, family)
    write(turn)
    turn.sheet.call.click()
    turn.back.boxes[Shown.ACTIONS].click()
    turn.back.show_it.click()
    turn.back.go_on.click()
    page = unlocked(qtbot, application, turn.door, ShownPage)
    assert application.passing.turn is None
    page.bring_in()
    qtbot.waitUntil(lambda: application.workspace is not None, timeout=10_000)
    assert application.workspace.where().record_id == family.meeting_id
    (version,) = application.bridge.read(records, record_type=PlanVersion)
    assert version.family_words == ""
    walk = application.bridge.read(records, record_type=PlanAction)[-1]
    assert (walk.what, walk.doer_ids) == ("Walk to school", (family["Jackie"],))
    held = application.bridge.read(record, record_type=Meeting, record_id=family.meeting_id)
    assert held.private_started is not None
    assert held.private_ended >= held.private_started
    assert application.opened.casebook.family_draft.newest() is None


def test_after_a_crash_the_sheet_is_whole_and_given_back(qtbot, application, family, tmp_path):
    turn = handed(qtbot, application, family)
    write(turn)
    turn.keeping.now()
    qtbot.waitUntil(lambda: bool(turn.sheet.saved.text()), timeout=5_000)
    left = tmp_path / "as a crash leaves it"
    shutil.copytree(application.preferences.casebook, left)
    began = turn.draft().began
    application.passing.end_turn()
    application.frame.hide()
    again = started(tmp_path / "others", left)
    page = unlocked(qtbot, again, again.frame.centralWidget(), ShownPage)
    assert "saved at" in page.told.text()
    page.given_back.emit(family.meeting_id)
    qtbot.waitUntil(lambda: again.passing.turn is not None, timeout=10_000)
    assert again.passing.turn.sheet.own.toPlainText() == "For ourselves alone."
    assert again.passing.turn.draft().began == began
    again.passing.end_turn()
    again.frame.close()
    again.frame.deleteLater()


def test_decided_later_the_sheet_waits_and_another_meeting_does_not_write_over_it(qtbot, application, family):
    turn = handed(qtbot, application, family)
    write(turn)
    page = unlocked(qtbot, application, turn.door, ShownPage)
    page.put_off.emit("")
    qtbot.waitUntil(lambda: application.workspace is not None)
    other = make.meeting(family.case_id)
    make_kept(application, other)
    application.hand_over(other.id)
    assert application.passing.turn is None
    assert "The sheet of another meeting still waits" in application.workspace.refusal.sentence.text()
    kept = application.opened.casebook.family_draft.newest()
    assert kept.draft.words == "For ourselves alone."


def make_kept(application, new):
    application.opened.desk.do(make.keep_records, records=[new]).result()


def test_on_a_full_drive_nothing_is_handed_over(qtbot, application, family, monkeypatch):
    def full(path, content):
        raise disk_full(path.parent)

    monkeypatch.setattr(durable, "write_aside", full)
    application.hand_over(family.meeting_id)
    assert application.passing.turn is None
    assert "no room left" in application.workspace.refusal.sentence.text()
    assert application.opened is not None


def test_what_could_not_be_saved_still_comes_back_from_the_screen(qtbot, application, family, monkeypatch):
    turn = handed(qtbot, application, family)

    def full(path, content):
        raise disk_full(path.parent)

    monkeypatch.setattr(durable, "write_aside", full)
    write(turn)
    turn.keeping.now()
    qtbot.waitUntil(turn.sheet.not_saved.isVisible, timeout=5_000)
    turn.sheet.call.click()
    turn.back.boxes[Shown.WORDS].click()
    turn.back.show_it.click()
    page = unlocked(qtbot, application, turn.door, ShownPage)
    monkeypatch.undo()
    page.bring_in()
    qtbot.waitUntil(lambda: application.workspace is not None, timeout=10_000)
    (version,) = application.bridge.read(records, record_type=PlanVersion)
    assert version.family_words == "For ourselves alone."


def test_what_is_half_typed_and_cannot_be_saved_holds_the_sheet_back(qtbot, application, family):
    casebook = application.opened.casebook
    kept = casebook.check_in_place

    def full():
        raise DiskFull("There is no room left on this drive.")

    casebook.check_in_place = full
    key = (Meeting, family.meeting_id)
    application.bridge.save_fields(key, {"chair": "Robin"}, label="", visit="1")
    application.hand_over(family.meeting_id)
    assert application.passing is None or application.passing.turn is None
    assert "not saved yet" in application.workspace.refusal.sentence.text()
    casebook.check_in_place = kept


def test_an_idle_day_shows_its_agenda_and_comes_back_to_the_same_step(qtbot, application, family):
    step = application.workspace.where()
    casebook = application.opened.casebook
    application.idle.lock_due.emit("Locked after 10 minutes.")
    page = application.frame.centralWidget()
    assert isinstance(page, CalmPage)
    assert application.frame.isFullScreen()
    with pytest.raises(NotAllowed, match="locked"):
        casebook.key()
    page.go_on.click()
    unlocked(qtbot, application, page.door)
    assert application.workspace.where() == step
    assert application.frame.isFullScreen()


def test_idle_anywhere_else_locks_as_usual(qtbot, application):
    application.workspace.go(Where("Today"))
    application.lock()
    assert not isinstance(application.frame.centralWidget(), CalmPage)
    assert not application.frame.isFullScreen()


def test_what_was_copied_is_forgotten_before_the_family_has_the_window(qtbot, application, family):
    QGuiApplication.clipboard().setText("14 Larkspur Road")
    handed(qtbot, application, family)
    assert QGuiApplication.clipboard().text() == ""
