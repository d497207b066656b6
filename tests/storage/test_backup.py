import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from coordinator.errors import DiskFull, NotAllowed
from coordinator.storage import backup, copies
from coordinator.storage.backup import Cancelled
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


def test_a_copy_holds_the_same_rows_its_lock_and_its_files(filled):
    photograph = filled.files.put(b"a photograph")
    made = backup.make(filled, now=NOW)
    assert made.made_at == NOW
    assert copies.verify(made.path, filled.key())["person"] == 200
    assert names(filled.folder / "backups") == sorted(
        [
            "casebook-20260914T093000Z.db",
            "casebook-20260914T093000Z.key",
            "casebook-20260914T093000Z.list",
            photograph.name,
        ]
    )
    contents = copies.contents_of(made.path, filled.key(), filled.vault)
    assert contents.files == (photograph.name,)
    assert contents.schema == "0001"


def test_nothing_readable_stands_in_a_copy(filled):
    made = backup.make(filled)
    for path in made.path.parent.rglob("*"):
        if path.is_file():
            assert b"xxxx" not in path.read_bytes()
            assert b"person" not in path.read_bytes()


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
            rows = copies.verify(made.path, filled.key())
            assert rows["person"] - 200 == rows["note"]
    finally:
        stop.set()
        writer.join()


def test_a_copy_goes_to_another_folder_or_under_a_name(filled, tmp_path):
    elsewhere = backup.make(filled, tmp_path / "stick")
    named = backup.make(filled, tmp_path / "stick" / "before the visit.db")
    assert elsewhere.path.parent == tmp_path / "stick"
    assert named.path.name == "before the visit.db"
    assert copies.verify(named.path, filled.key()) == copies.verify(elsewhere.path, filled.key())
    assert copies.list_backups(filled.folder / "backups") == ()


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
    assert [copy.path for copy in copies.list_backups(filled.folder / "backups")] == [first.path]


def test_left_overs_of_a_killed_copy_are_swept_up_by_the_next(filled):
    folder = filled.folder / "backups"
    folder.mkdir()
    (folder / "casebook-20260101T000000Z.db.partial").write_bytes(b"half")
    backup.make(filled)
    assert not list(folder.glob("*.partial"))
