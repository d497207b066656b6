import threading

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from coordinator.errors import InUse, NotAllowed, ReadOnly
from coordinator.storage.engine import (
    SAFE_SQLITE,
    Opener,
    assert_driver_is_safe,
    check_opens,
    in_sentences,
    page_faults,
    structure_faults,
)
from coordinator.storage.faults import CasebookDamaged

WANTED = {
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "journal_mode": "wal",
    "synchronous": 2,
}


def test_the_driver_is_one_that_encrypts_and_does_not_damage_files():
    assert_driver_is_safe()
    assert driver.sqlite_version_info >= SAFE_SQLITE


@pytest.mark.parametrize(("setting", "value"), WANTED.items())
def test_every_connection_has_the_safe_settings(small, setting, value):
    for engine in (small.reader, small.writer):
        with engine.connect() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == value


def test_reading_never_writes(small):
    with small.reader.connect() as connection, pytest.raises(ReadOnly):
        connection.execute(text("INSERT INTO person (name) VALUES ('Aimee')"))


def test_sixteen_threads_read_while_one_writes(small):
    failures = []

    def read():
        try:
            for _ in range(30):
                with small.reader.connect() as connection:
                    connection.execute(text("SELECT count(*) FROM person")).scalar()
        except Exception as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(16)]
    for thread in threads:
        thread.start()
    for number in range(50):
        with small.writer.begin() as connection:
            connection.execute(text("INSERT INTO person (name) VALUES (:name)"), {"name": f"person {number}"})
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_broken_rule_of_the_tables_stays_a_mistake_of_the_program(small):
    with pytest.raises(IntegrityError), small.writer.begin() as connection:
        connection.execute(text("INSERT INTO note (person_id) VALUES (99)"))


def test_values_do_not_show_in_failures(small):
    with pytest.raises(IntegrityError) as caught, small.writer.begin() as connection:
        connection.execute(
            text("INSERT INTO note (person_id, text) VALUES (99, :text)"), {"text": "14 Elm Row"}
        )
    assert "Elm Row" not in str(caught.value)


def test_a_file_held_by_another_program_is_told_of_in_words(small, monkeypatch):
    monkeypatch.setattr("coordinator.storage.engine.BUSY_SECONDS", 0)
    with (
        small.writer.begin(),
        small.opener.connection() as other,
        pytest.raises(InUse, match="Wait a moment"),
        in_sentences(small.folder),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_a_wrong_key_does_not_open_and_a_short_one_is_never_tried(small):
    with pytest.raises(CasebookDamaged):
        check_opens(Opener(small.opener.path, lambda: bytes(32), None))
    with pytest.raises(ValueError, match="32 bytes"):
        check_opens(Opener(small.opener.path, lambda: b"short", None))


def test_opening_never_makes_a_file(tmp_path):
    with pytest.raises(Exception, match="drive"):
        check_opens(Opener(tmp_path / "casebook.db", lambda: bytes(32), None))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_or_foreign_file_is_no_casebook(tmp_path):
    (tmp_path / "casebook.db").touch()
    with pytest.raises(CasebookDamaged):
        check_opens(Opener(tmp_path / "casebook.db", lambda: bytes(32), None))


def test_a_whole_file_has_no_faults(small):
    with small.opener.connection() as handle:
        assert page_faults(handle) == ()
        assert structure_faults(handle) == ()


def test_a_closed_casebook_opens_no_connection(small):
    small.close()
    with pytest.raises(NotAllowed, match="locked"):
        small.reader.connect()


def test_nothing_readable_reaches_the_disk(small):
    canary = "Zebedee Quillfeather of 14 Elm Row"
    with small.writer.begin() as connection:
        connection.execute(text("INSERT INTO person (id, name) VALUES (1, :name)"), {"name": canary})
        connection.execute(text("INSERT INTO note (person_id, text) VALUES (1, :name)"), {"name": canary})
    for path in small.folder.rglob("*"):
        if path.is_file():
            assert b"Quillfeather" not in path.read_bytes(), path
            assert not path.read_bytes().startswith(b"SQLite format"), path
