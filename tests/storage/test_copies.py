from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from coordinator.storage import backup, copies
from coordinator.storage.copies import NotVerified

NOW = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def filled(small):
    add_people(small, 200)
    return small


def add_people(casebook, count):
    with casebook.writer.begin() as connection:
        for _ in range(count):
            connection.execute(text("INSERT INTO person (name) VALUES (:name)"), {"name": "x" * 2000})


def names(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_the_copies_are_listed_newest_first_without_interrupted_ones(filled):
    for hours in (0, 2, 1):
        backup.make(filled, now=NOW + timedelta(hours=hours))
    backup.make(filled, now=NOW)
    folder = filled.folder / "backups"
    (folder / "casebook-20260914T203000Z.db.partial").write_bytes(b"half")
    (folder / "holiday.db").write_bytes(b"not a copy")
    listed = copies.list_backups(folder)
    assert [copy.path.stem for copy in listed] == [
        "casebook-20260914T113000Z",
        "casebook-20260914T103000Z",
        "casebook-20260914T093000Z-2",
        "casebook-20260914T093000Z",
    ]
    assert copies.newest(filled.folder) == listed[0].path


def test_a_folder_without_copies_has_none(tmp_path):
    assert copies.list_backups(tmp_path / "backups") == ()
    assert copies.newest(tmp_path) is None
    assert copies.newest_good(tmp_path, bytes(32)) is None
    assert not copies.newest_header(tmp_path).readable


def test_older_copies_are_thinned_and_the_files_of_those_that_stay_are_kept(filled):
    photograph = filled.files.put(b"a photograph")
    for hour in (8, 12, 17):
        backup.make(filled, now=NOW - timedelta(days=40) + timedelta(hours=hour))
    filled.files.remove(photograph.name)
    add_people(filled, 1)
    copied = filled.folder / "backups" / "files" / photograph.name
    backup.make_if_changed(filled, now=NOW)
    assert len(copies.list_backups(filled.folder / "backups")) == 2
    assert copied.exists()


def test_erased_files_leave_the_copies_when_the_last_copy_that_holds_them_goes(filled):
    photograph = filled.files.put(b"a photograph")
    backup.make(filled, now=NOW - timedelta(days=40))
    filled.files.remove(photograph.name)
    add_people(filled, 1)
    backup.make(filled, now=NOW - timedelta(days=40) + timedelta(minutes=1))
    folder = filled.folder / "backups"
    copies.thin(folder, filled.key(), filled.vault, NOW)
    assert list((folder / "files").iterdir()) == []


@pytest.mark.parametrize("place", [10, 5000, -1])
def test_a_damaged_copy_is_passed_over(filled, place):
    good = backup.make(filled, now=NOW)
    bad = backup.make(filled, now=NOW + timedelta(hours=1))
    whole = bytearray(bad.path.read_bytes())
    whole[place] ^= 1
    bad.path.write_bytes(whole)
    with pytest.raises(NotVerified):
        copies.verify(bad.path, filled.key())
    assert copies.newest_good(filled.folder, filled.key()) == good


def test_a_copy_whose_rows_are_not_those_of_its_list_is_not_verified(filled):
    first = backup.make(filled, now=NOW)
    add_people(filled, 1)
    second = backup.make(filled, now=NOW + timedelta(hours=1))
    second.path.write_bytes(first.path.read_bytes())
    with pytest.raises(NotVerified, match="does not hold"):
        copies.verify(second.path, filled.key())


def test_reading_a_copy_back_writes_nothing_beside_it(filled):
    made = backup.make(filled)
    before = names(made.path.parent)
    copies.verify(made.path, filled.key())
    assert names(made.path.parent) == before
