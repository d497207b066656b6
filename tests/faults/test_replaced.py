"""A casebook renamed, replaced or removed while it is open: noticed, writing stops, the work is rescued."""

import os
import shutil

import pytest
from sqlalchemy import text

from coordinator.errors import Replaced
from coordinator.storage import backup, copies
from coordinator.storage.casebook import create, unlock
from coordinator.storage.check import check
from coordinator.storage.header import FIRST
from coordinator.storage.keys import KeyCost

COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "seven geese crossed Ipswich"


@pytest.fixture
def opened(tmp_path):
    casebook = create(tmp_path / "casebook", PASSPHRASE, cost=COST)
    yield casebook
    casebook.close()


def add(casebook, name):
    with casebook.writer.begin() as connection:
        connection.execute(
            text("INSERT INTO commissioner (id, name) SELECT count(*), :name FROM commissioner"),
            {"name": name},
        )


def names(casebook):
    with casebook.reader.connect() as connection:
        return connection.execute(text("SELECT name FROM commissioner")).scalars().all()


@pytest.mark.parametrize(
    "what", ["renamed", "removed", "replaced", "folder renamed", "emptied", "overwritten"]
)
def test_a_file_that_is_moved_or_replaced_while_open_stops_writing(opened, tmp_path, what):
    add(opened, "Aimee")
    opened.check_in_place()
    path = opened.opener.path
    if what == "renamed":
        path.rename(path.with_name("old.db"))
    elif what == "removed":
        path.unlink()
    elif what == "replaced":
        shutil.copy(path, tmp_path / "copy.db")
        os.replace(tmp_path / "copy.db", path)  # noqa: PTH105 - as a program that syncs does it
    elif what == "folder renamed":
        opened.folder.rename(tmp_path / "elsewhere")
    elif what == "emptied":
        os.truncate(path, 0)
    else:
        create(tmp_path / "other", PASSPHRASE, cost=COST).close()
        path.write_bytes((tmp_path / "other" / "casebook.db").read_bytes())
    with pytest.raises(Replaced, match="nothing more is written"):
        opened.check_in_place()
    opened.close()


def test_an_older_copy_put_in_its_place_is_not_damaged_by_the_newer_log(opened, tmp_path):
    """What a program that syncs does: the file goes back to yesterday while it is open."""
    for number in range(40):
        add(opened, "x" * 2000 + str(number))
    opened.checkpoint()
    shutil.copy(opened.opener.path, tmp_path / "yesterday.db")
    for number in range(40):
        add(opened, "y" * 2000 + str(number))
    os.replace(tmp_path / "yesterday.db", opened.opener.path)  # noqa: PTH105 - as a program that syncs does it
    for refused in (opened.check_in_place, opened.checkpoint, lambda: backup.make(opened)):
        with pytest.raises(Replaced):
            refused()
    rescued = backup.rescue(opened, tmp_path / "rescued")
    assert copies.verify(rescued.path, opened.key())["commissioner"] == 80
    opened.close()
    again = unlock(opened.folder, PASSPHRASE)
    assert len(names(again)) == 40
    assert check(again).is_whole
    again.close()


def test_another_casebook_s_lock_in_the_folder_stops_writing(opened, tmp_path):
    create(tmp_path / "other", PASSPHRASE, cost=COST).close()
    shutil.copy(tmp_path / "other" / FIRST, opened.folder / FIRST)
    with pytest.raises(Replaced):
        opened.check_in_place()
    opened.close()
    assert (opened.folder / FIRST).read_bytes() == (tmp_path / "other" / FIRST).read_bytes()


def test_what_was_saved_is_rescued_from_a_casebook_that_was_removed(opened, tmp_path):
    add(opened, "Aimee")
    opened.folder.rename(tmp_path / "elsewhere")
    shutil.rmtree(tmp_path / "elsewhere")
    made = backup.rescue(opened, tmp_path / "rescued")
    assert copies.verify(made.path, opened.key())["commissioner"] == 1
    opened.close()
