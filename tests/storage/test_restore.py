import random

import pytest
from sqlalchemy import text

from coordinator.errors import InUse, NotAllowed, NotThere, WrongPassphrase
from coordinator.storage import backup, copies
from coordinator.storage.casebook import change_passphrase, unlock, unlock_with_recovery
from coordinator.storage.copies import NotVerified
from coordinator.storage.restore import key_of, restore, switch_to

PASSPHRASE, OTHER = "seven geese crossed Ipswich", "kettle violin harbour moss"


@pytest.fixture
def copied(small):
    """A copy of a casebook with some people and one photograph."""
    photograph = small.files.put(b"a photograph")
    with small.writer.begin() as connection:
        connection.execute(text("INSERT INTO person (name) VALUES ('Aimee'), ('Saheed')"))
        connection.execute(
            text("INSERT INTO note (person_id, text) VALUES (1, :name)"), {"name": photograph.name}
        )
    return backup.make(small)


def dump(casebook):
    """Return everything in the casebook's own tables, in one order."""
    with casebook.reader.connect() as connection:
        return {
            table: connection.execute(text(f"SELECT * FROM {table} ORDER BY 1")).all()  # noqa: S608 - fixed names
            for table in ("person", "note", "alembic_version")
        }


def drill(casebook, versions, folder, count, seed):
    chance = random.Random(seed)
    for number in range(count):
        with casebook.writer.begin() as connection:
            for _ in range(chance.randrange(1, 30)):
                connection.execute(
                    text("INSERT INTO person (name) VALUES (:name)"),
                    {"name": "".join(chance.choices("aé ’ش\n'\"", k=chance.randrange(3000)))},
                )
            connection.execute(text("DELETE FROM person WHERE id % 7 = :rest"), {"rest": number % 7})
        made = backup.make(casebook)
        restore(made.path, folder / str(number), key_of(made.path, PASSPHRASE))
        again = unlock(folder / str(number), PASSPHRASE, versions=versions)
        assert dump(again) == dump(casebook), f"seed {seed}, casebook {number}"
        again.close()


def test_what_is_brought_back_equals_what_was_copied(small, versions, tmp_path):
    drill(small, versions, tmp_path / "restored", 5, seed=12)


@pytest.mark.full
def test_a_thousand_casebooks_are_brought_back_equal(small, versions, tmp_path):
    drill(small, versions, tmp_path / "restored", 1_000, seed=1_012)


def test_a_restored_casebook_has_its_files_and_opens_with_code_and_passphrase(
    small, copied, versions, tmp_path
):
    done = restore(copied.path, tmp_path / "new", key_of(copied.path, PASSPHRASE))
    assert done.rows["person"] == 2
    assert done.missing == ()
    again = unlock(tmp_path / "new", PASSPHRASE, versions=versions)
    (name,) = again.files.names()
    assert again.files.is_whole(name)
    again.close()
    unlock_with_recovery(tmp_path / "new", small.recovery_code(), versions=versions).close()


def test_a_copy_is_never_brought_back_over_anything(small, copied, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    for folder in (small.folder, tmp_path / "full", tmp_path / "full" / "letter.txt"):
        with pytest.raises(NotAllowed, match="new folder"):
            restore(copied.path, folder, small.key())
    assert (tmp_path / "full" / "letter.txt").read_text() == "mine"


def test_an_interrupted_copy_is_never_offered_or_brought_back(small, copied, tmp_path):
    partial = copied.path.rename(copied.path.with_name(f"{copied.path.name}.partial"))
    with pytest.raises(NotVerified, match="interrupted"):
        restore(partial, tmp_path / "new", small.key())
    with pytest.raises(NotVerified, match="interrupted"):
        key_of(partial, PASSPHRASE)
    assert copies.newest(small.folder) is None
    assert not (tmp_path / "new").exists()


def test_a_missing_copy_is_told_of_in_words(small, tmp_path):
    with pytest.raises(NotThere, match="memory stick"):
        restore(tmp_path / "gone.db", tmp_path / "new", small.key())


def test_a_wrong_passphrase_gives_no_key(copied):
    with pytest.raises(WrongPassphrase):
        key_of(copied.path, OTHER)


def test_a_damaged_copy_leaves_nothing_behind(small, copied, tmp_path):
    whole = bytearray(copied.path.read_bytes())
    whole[5000] ^= 1
    copied.path.write_bytes(whole)
    with pytest.raises(NotVerified, match="damaged"):
        restore(copied.path, tmp_path / "new", small.key())
    assert not (tmp_path / "new").exists()


def test_an_empty_copy_and_a_wrong_key_leave_nothing_behind(small, copied, tmp_path):
    with pytest.raises(NotVerified):
        restore(copied.path, tmp_path / "new", bytes(32))
    copied.path.write_bytes(b"")
    with pytest.raises(NotVerified):
        restore(copied.path, tmp_path / "new", small.key())
    assert not (tmp_path / "new").exists()


def test_a_file_that_is_damaged_among_the_copies_is_named(small, copied, tmp_path):
    (name,) = small.files.names()
    (copied.path.parent / "files" / name).write_bytes(b"damaged")
    done = restore(copied.path, tmp_path / "new", small.key())
    assert done.missing == (name,)


def test_a_copy_without_its_lock_is_opened_with_the_recovery_code(small, copied, versions, tmp_path):
    copied.path.with_suffix(".key").unlink()
    restore(copied.path, tmp_path / "new", small.key())
    again = unlock_with_recovery(tmp_path / "new", small.recovery_code(), versions=versions)
    assert len(dump(again)["person"]) == 2
    again.close()


def test_a_damaged_casebook_goes_on_from_its_last_copy_and_is_kept_beside_it(small, copied, versions):
    change_passphrase(small, PASSPHRASE, OTHER)
    kept, key = dump(small), small.key()
    small.close()
    damaged = bytearray(small.opener.path.read_bytes())
    damaged[100] ^= 1
    small.opener.path.write_bytes(damaged)
    switch_to(copied.path, small.folder, key)
    again = unlock(small.folder, OTHER, versions=versions)
    assert again.opener.path.name == "casebook-2.db"
    assert dump(again) == kept
    made = backup.make(again)
    again.close()
    assert small.opener.path.read_bytes() == damaged
    switch_to(made.path, small.folder, key)
    unlock(small.folder, OTHER, versions=versions).close()
    assert (small.folder / "casebook-3.db").exists()


def test_an_open_casebook_is_not_switched(small, copied):
    with pytest.raises(InUse):
        switch_to(copied.path, small.folder, small.key())


def test_progress_is_told(small, copied, tmp_path):
    told = []
    restore(copied.path, tmp_path / "new", small.key(), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
