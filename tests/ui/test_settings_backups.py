from datetime import UTC, datetime

import pytest

from coordinator.desk import Desk
from coordinator.queries.directory import find_people
from coordinator.storage.casebook import unlock
from coordinator.storage.copies import Backup
from coordinator.ui.settings_backups import BackupsPage, new_folder
from tests import make


@pytest.fixture
def page(qtbot, bridge, desk):
    make.kept(desk, make.person(given="Zofia"))
    made = BackupsPage(bridge)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    yield made
    made.errand.cancel()
    made.errand.wait()


def done(page, qtbot):
    qtbot.waitUntil(lambda: not page.errand.under_way, timeout=10_000)


def test_a_backup_is_made_checked_and_listed(page, qtbot):
    assert page.table.empty.isVisible()
    assert not page.check_button.isEnabled()
    page.make_button.click()
    assert page.working.isVisible()
    assert not page.make_button.isEnabled()
    done(page, qtbot)
    assert page.good.sentence.text() == "A backup was made and read back."
    page.table.view.selectRow(0)
    page.check_button.click()
    done(page, qtbot)
    assert "The copy is whole" in page.good.sentence.text()
    assert page.table.model.columns[2].words(page.table.model.rows[0]) == "Checked just now"


def test_a_damaged_copy_is_said_to_be_damaged(page, qtbot):
    page.make()
    done(page, qtbot)
    page.table.view.selectRow(0)
    path = page.table.chosen().path
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)
    page.check()
    done(page, qtbot)
    assert "damaged" in page.problem.sentence.text()


def test_a_copy_is_kept_in_another_folder(page, qtbot, tmp_path):
    page.keep_elsewhere(tmp_path / "stick")
    done(page, qtbot)
    assert "read back" in page.good.sentence.text()
    assert list((tmp_path / "stick").glob("*.db"))


def test_what_is_stopped_leaves_nothing_behind(page, qtbot):
    page.make()
    page.stop.click()
    done(page, qtbot)
    if page.problem.isVisible():
        assert page.problem.sentence.text() == "Stopped. Earlier backups are untouched."
        assert page.table.model.rowCount() == 0


def test_a_copy_is_brought_back_beside_the_casebook(page, desk, passphrase, qtbot, tmp_path):
    page.make()
    done(page, qtbot)
    page.table.view.selectRow(0)
    page.restore_into(tmp_path)
    done(page, qtbot)
    (folder,) = tmp_path.glob("casebook restored from *")
    assert str(folder) in page.good.sentence.text()
    other = Desk(unlock(folder, passphrase), inline=True)
    assert [line.name for line in other.read(find_people).lines] == ["Zofia Hollis"]
    other.close()
    assert desk.read(find_people).total == 1


def test_a_new_folder_is_never_one_that_is_there(tmp_path):
    copy = Backup(tmp_path / "x.db", datetime(2026, 9, 14, 9, tzinfo=UTC), 1)
    first = new_folder(tmp_path, "Casebook", copy)
    assert first.name == "Casebook restored from 2026-09-14"
    first.mkdir()
    assert new_folder(tmp_path, "Casebook", copy).name.endswith("(2)")
