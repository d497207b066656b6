import errno
import sqlite3
from pathlib import Path

import pytest

from coordinator.errors import CoordinatorError, Damaged, DiskFull, InUse, NotThere, ReadOnly
from coordinator.storage.faults import (
    damaged_pages,
    disk_full,
    from_database,
    from_disk,
    in_words,
    megabytes,
    need_room,
    read_only,
)


class Reported(Exception):
    def __init__(self, code):
        super().__init__("as the driver says it")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.ENOENT, NotThere),
        (errno.EIO, CoordinatorError),
    ],
)
def test_what_the_disk_reports_becomes_a_sentence(tmp_path, number, kind):
    found = from_disk(OSError(number, "as the system says it"), tmp_path)
    assert type(found) is kind or isinstance(found, kind)
    assert str(tmp_path) in str(found)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_READONLY | 5 << 8, ReadOnly),
        (sqlite3.SQLITE_NOTADB, Damaged),
        (sqlite3.SQLITE_CORRUPT | 1 << 8, Damaged),
        (sqlite3.SQLITE_BUSY, InUse),
    ],
)
def test_what_the_database_reports_becomes_a_sentence(tmp_path, code, kind):
    assert isinstance(from_database(Reported(code), tmp_path), kind)


def test_words_alone_are_understood_where_the_driver_gives_no_code(tmp_path):
    assert isinstance(from_database(RuntimeError("database or disk is full"), tmp_path), DiskFull)
    assert from_database(RuntimeError("no such table: person"), tmp_path) is None


def test_a_failure_to_read_in_a_folder_that_is_gone_names_the_folder(tmp_path):
    found = from_database(Reported(sqlite3.SQLITE_IOERR), tmp_path / "gone")
    assert isinstance(found, NotThere)


def test_a_failure_to_read_on_a_drive_with_room_is_not_called_full(tmp_path):
    found = from_database(Reported(sqlite3.SQLITE_IOERR), tmp_path)
    assert not isinstance(found, DiskFull)
    assert "Check the drive" in str(found)


def test_a_mistake_of_the_program_is_left_as_it_is(tmp_path):
    assert from_database(Reported(sqlite3.SQLITE_ERROR), tmp_path) is None
    assert from_database(ValueError("no code at all"), tmp_path) is None


def test_room_is_asked_for_before_starting(tmp_path):
    need_room(tmp_path, 1)
    with pytest.raises(DiskFull, match="1000000000000 MB"):
        need_room(tmp_path, 10**18)


def test_each_sentence_says_what_is_safe_and_what_to_do():
    folder = Path("/somewhere")
    for failure in (disk_full(folder, 5_000_000), read_only(folder), damaged_pages(folder)):
        assert "/somewhere" in str(failure)
        assert "changed" in str(failure) or "safe" in str(failure)
    assert "5 MB" in str(disk_full(folder, 5_000_000))
    assert megabytes(3) == "1 MB"


def test_other_failures_pass_through(tmp_path):
    with pytest.raises(ValueError, match="ours"), in_words(tmp_path):
        raise ValueError("ours")
