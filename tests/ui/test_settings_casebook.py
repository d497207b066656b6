from pathlib import Path

import pytest

from coordinator.commands.settings import set_logo
from coordinator.ui.settings_casebook import CasebookPage, synced_by


@pytest.fixture
def page(qtbot, bridge):
    made = CasebookPage(bridge)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    yield made
    made.errand.wait()


def test_it_says_where_the_casebook_is(page, desk):
    assert page.place.text() == str(desk.casebook.folder)


def test_a_whole_casebook_is_said_to_be_whole(page, qtbot):
    page.check_button.click()
    assert not page.check_button.isEnabled()
    qtbot.waitUntil(page.check_button.isEnabled, timeout=10_000)
    assert "The casebook is whole" in page.good.sentence.text()


def test_a_kept_file_that_is_gone_is_found_missing(page, desk, qtbot):
    desk.do(set_logo, content=b"\x89PNG\r\n\x1a\n" + bytes(9)).result()
    (name,) = desk.casebook.files.names()
    (desk.casebook.files.folder / name).unlink()
    page.check()
    qtbot.waitUntil(page.check_button.isEnabled, timeout=10_000)
    assert "missing" in page.problem.sentence.text()


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/robin/Documents/Casebook", ""),
        ("/home/robin/OneDrive - Vale/Casebook", "OneDrive"),
        ("/home/robin/Dropbox/Casebook", "Dropbox"),
        ("/Users/robin/Library/Mobile Documents/Casebook", "iCloud"),
        ("/home/robin/Nextcloud/Casebook", "Nextcloud"),
    ],
)
def test_a_folder_that_is_copied_by_itself_is_recognised(folder, service):
    assert synced_by(Path(folder)) == service
