import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from coordinator.errors import DiskFull, NotAllowed
from coordinator.storage import backup
from coordinator.storage.backup import Cancelled, NotVerified

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


def test_a_copy_holds_the_same_rows_its_lock_and_its_files(filled):
    photograph = filled.files.put(b"a photograph")
    made = backup.make(filled, now=NOW)
    assert made.made_at == NOW
    assert backup.verify(made.path, filled.key())["person"] == 200
    assert names(filled.folder / "backups") == sorted(
        [
            "casebook-20260914T093000Z.db",
            "casebook-20260914T093000Z.key",
            "casebook-20260914T093000Z.list",
            photograph.name,
        ]
    )
    contents = backup.contents_of(made.path, filled.key(), filled.vault)
    assert contents.files == (photograph.name,)
    assert contents.schema == "0001"


def test_nothing_readable_stands_in_a_copy(filled):
    made = backup.make(filled)
    for path in made.path.parent.rglob("*"):
        if path.is_file():
            assert b"xxxx" not in path.read_bytes()
            assert b"person" not in path.read_bytes()


def test_the_copies_are_listed_newest_first_without_interrupted_ones(filled):
    for hours in (0, 2, 1):
        backup.make(filled, now=NOW + timedelta(hours=hours))
    backup.make(filled, now=NOW)
    folder = filled.folder / "backups"
    (folder / "casebook-20260914T203000Z.db.partial").write_bytes(b"half")
    (folder / "holiday.db").write_bytes(b"not a copy")
    listed = backup.list_backups(folder)
    assert [copy.path.stem for copy in listed] == [
        "casebook-20260914T113000Z",
        "casebook-20260914T103000Z",
        "casebook-20260914T093000Z-2",
        "casebook-20260914T093000Z",
    ]
    assert backup.newest(filled.folder) == listed[0].path


def test_a_folder_without_copies_has_none(tmp_path):
    assert backup.list_backups(tmp_path / "backups") == ()
    assert backup.newest(tmp_path) is None
    assert backup.newest_good(tmp_path, bytes(32)) is None
    assert not backup.newest_header(tmp_path).readable


def test_no_copy_is_made_when_nothing_has_changed(filled):
    assert backup.make_if_changed(filled) is not None
    assert backup.make_if_changed(filled) is None
    add_people(filled, 1)
    assert backup.make_if_changed(filled) is not None
    filled.files.put(b"a letter")
    assert backup.make_if_changed(filled) is not None
    assert backup.make_if_changed(filled) is None


def test_nothing_has_changed_after_only_unlocking_again(filled, versions):
    from coordinator.storage.casebook import unlock

    backup.make_if_changed(filled)
    filled.close()
    again = unlock(filled.folder, "seven geese crossed Ipswich", versions=versions)
    assert backup.make_if_changed(again) is None
    again.close()


def test_older_copies_are_thinned_and_the_files_of_those_that_stay_are_kept(filled):
    photograph = filled.files.put(b"a photograph")
    for hour in (8, 12, 17):
        backup.make(filled, now=NOW - timedelta(days=40) + timedelta(hours=hour))
    filled.files.remove(photograph.name)
    add_people(filled, 1)
    copied = filled.folder / "backups" / "files" / photograph.name
    backup.make_if_changed(filled, now=NOW)
    assert len(backup.list_backups(filled.folder / "backups")) == 2
    assert copied.exists()


def test_erased_files_leave_the_copies_when_the_last_copy_that_holds_them_goes(filled):
    photograph = filled.files.put(b"a photograph")
    backup.make(filled, now=NOW - timedelta(days=40))
    filled.files.remove(photograph.name)
    add_people(filled, 1)
    backup.make(filled, now=NOW - timedelta(days=40) + timedelta(minutes=1))
    folder = filled.folder / "backups"
    backup.thin(folder, filled.key(), filled.vault, NOW)
    assert list((folder / "files").iterdir()) == []


def test_progress_grows_to_the_end(filled):
    told = []
    backup.make(filled, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_cancelled_copy_leaves_no_trace_and_earlier_copies_alone(filled):
    first = backup.make(filled, now=NOW)
    before = {path: path.read_bytes() for path in first.path.parent.rglob("*") if path.is_file()}

    def stop(_):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        backup.make(filled, progress=stop, now=NOW + timedelta(hours=1))
    assert {path: path.read_bytes() for path in first.path.parent.rglob("*") if path.is_file()} == before


def test_locking_while_a_copy_is_made_stops_the_copy(filled, monkeypatch):
    monkeypatch.setattr(backup, "PAGES_AT_ONCE", 10)
    with pytest.raises(NotAllowed, match="locked"):
        backup.make(filled, progress=lambda _: filled.close())
    assert names(filled.folder / "backups") == []


def test_a_copy_made_beside_a_writer_is_one_moment_of_the_casebook(filled):
    stop = threading.Event()

    def write():
        while not stop.is_set():
            with filled.writer.begin() as connection:
                connection.execute(text("INSERT INTO person (id, name) SELECT max(id) + 1, 'a' FROM person"))
                connection.execute(text("INSERT INTO note (person_id) SELECT max(id) FROM person"))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            made = backup.make(filled, now=NOW + timedelta(hours=number))
            rows = backup.verify(made.path, filled.key())
            assert rows["person"] - 200 == rows["note"]
    finally:
        stop.set()
        writer.join()


def test_a_copy_goes_to_another_folder_or_under_a_name(filled, tmp_path):
    elsewhere = backup.make(filled, tmp_path / "stick")
    named = backup.make(filled, tmp_path / "stick" / "before the visit.db")
    assert elsewhere.path.parent == tmp_path / "stick"
    assert named.path.name == "before the visit.db"
    assert backup.verify(named.path, filled.key()) == backup.verify(elsewhere.path, filled.key())
    assert backup.list_backups(filled.folder / "backups") == ()


def test_a_copy_never_takes_the_place_of_a_file_or_stands_inside_the_casebook(filled, tmp_path):
    (tmp_path / "letter.db").write_bytes(b"mine")
    inside = (filled.opener.path, filled.folder, filled.folder / "files", filled.folder / "copy.db")
    for target in (tmp_path / "letter.db", *inside):
        with pytest.raises(NotAllowed, match="Choose"):
            backup.make(filled, target)
    assert (tmp_path / "letter.db").read_bytes() == b"mine"
    filled.check_in_place()


def test_other_programs_unfinished_files_are_left_alone(filled, tmp_path):
    for name in ("holiday film.partial", ".download.partial"):
        (tmp_path / name).write_bytes(b"someone else's")
    backup.make(filled, tmp_path)
    assert (tmp_path / "holiday film.partial").exists()
    assert (tmp_path / ".download.partial").exists()


def test_a_drive_without_room_is_refused_before_anything_is_written(filled, monkeypatch, tmp_path):
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    with pytest.raises(DiskFull, match="Free about"):
        backup.make(filled, tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


@pytest.mark.parametrize("place", [10, 5000, -1])
def test_a_damaged_copy_is_passed_over(filled, place):
    good = backup.make(filled, now=NOW)
    bad = backup.make(filled, now=NOW + timedelta(hours=1))
    whole = bytearray(bad.path.read_bytes())
    whole[place] ^= 1
    bad.path.write_bytes(whole)
    with pytest.raises(NotVerified):
        backup.verify(bad.path, filled.key())
    assert backup.newest_good(filled.folder, filled.key()) == good


def test_a_copy_whose_rows_are_not_those_of_its_list_is_not_verified(filled):
    first = backup.make(filled, now=NOW)
    add_people(filled, 1)
    second = backup.make(filled, now=NOW + timedelta(hours=1))
    second.path.write_bytes(first.path.read_bytes())
    with pytest.raises(NotVerified, match="does not hold"):
        backup.verify(second.path, filled.key())


def test_what_did_not_read_back_is_not_kept(filled, monkeypatch):
    """The drive says all is well and hands back something else."""

    def lie(path):
        whole = bytearray(path.read_bytes())
        whole[9000] ^= 1
        path.write_bytes(whole)

    first = backup.make(filled, now=NOW)
    monkeypatch.setattr("coordinator.storage.durable.forget_cached", lie)
    with pytest.raises(NotVerified):
        backup.make(filled, now=NOW + timedelta(hours=1))
    assert [copy.path for copy in backup.list_backups(filled.folder / "backups")] == [first.path]


def test_reading_a_copy_back_writes_nothing_beside_it(filled):
    made = backup.make(filled)
    before = names(made.path.parent)
    backup.verify(made.path, filled.key())
    assert names(made.path.parent) == before


def test_left_overs_of_a_killed_copy_are_swept_up_by_the_next(filled):
    folder = filled.folder / "backups"
    folder.mkdir()
    (folder / "casebook-20260101T000000Z.db.partial").write_bytes(b"half")
    backup.make(filled)
    assert not list(folder.glob("*.partial"))
