import shutil
import subprocess
import sys

import pytest
from sqlalchemy import text

from coordinator.errors import (
    BadInput,
    InUse,
    NotAllowed,
    NotThere,
    WrongPassphrase,
)
from coordinator.storage import backup
from coordinator.storage.casebook import (
    change_passphrase,
    create,
    set_passphrase_after_recovery,
    unlock,
    unlock_with_keyring,
    unlock_with_recovery,
)
from coordinator.storage.faults import CasebookDamaged, EmptyFile, FolderInItsPlace, HeaderDamaged
from coordinator.storage.header import FIRST, SECOND
from coordinator.storage.keyring_slot import KeyringSlot, MemoryStore
from coordinator.storage.keys import DEFAULT_COST, KeyCost

COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE, OTHER = "seven geese crossed Ipswich", "kettle violin harbour moss"


@pytest.fixture
def opened_again(small_folder, versions):
    """Open the casebook again, look at what it holds, and close it."""

    def look(passphrase=PASSPHRASE):
        casebook = unlock(small_folder, passphrase, versions=versions)
        people = names(casebook)
        casebook.close()
        return people

    return look


def add(casebook, name):
    with casebook.writer.begin() as connection:
        connection.execute(text("INSERT INTO person (name) VALUES (:name)"), {"name": name})


def names(casebook):
    with casebook.reader.connect() as connection:
        return connection.execute(text("SELECT name FROM person ORDER BY id")).scalars().all()


def bytes_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def flip(path, place):
    whole = bytearray(path.read_bytes())
    whole[place] ^= 1
    path.write_bytes(whole)


def test_what_is_written_is_there_after_unlocking_again(small, opened_again):
    add(small, "Aimee")
    small.close()
    small.close()
    assert opened_again() == ["Aimee"]


def test_a_closed_casebook_leaves_no_log_and_gives_no_key(small):
    add(small, "Aimee")
    small.close()
    assert sorted(path.name for path in small.folder.iterdir()) == [
        "casebook.db",
        FIRST,
        SECOND,
        "lock",
    ]
    with pytest.raises(NotAllowed, match="locked"):
        small.key()
    with pytest.raises(NotAllowed, match="locked"):
        small.check_in_place()


def test_an_open_casebook_knows_its_passphrase_and_says_so_of_no_other(small, versions):
    assert small.is_passphrase(PASSPHRASE)
    assert small.is_passphrase(f" {PASSPHRASE} ")
    for typed in ("", OTHER, PASSPHRASE.upper()):
        assert not small.is_passphrase(typed)
    change_passphrase(small, PASSPHRASE, OTHER)
    assert small.is_passphrase(OTHER)
    assert not small.is_passphrase(PASSPHRASE)
    small.close()
    with pytest.raises(NotAllowed, match="locked"):
        small.is_passphrase(OTHER)


def test_the_key_for_a_familys_sheet_stays_the_same_and_is_not_the_data_key(small, small_folder, versions):
    kept = small.subkey("family draft")
    assert kept != small.key()
    small.close()
    again = unlock(small_folder, PASSPHRASE, versions=versions)
    assert again.subkey("family draft") == kept
    again.close()


def test_a_program_that_dies_loses_nothing_that_was_saved(small, small_folder, tmp_path, versions):
    add(small, "Aimee")
    copied = tmp_path / "as left by a crash"
    shutil.copytree(small_folder, copied)
    casebook = unlock(copied, PASSPHRASE, versions=versions)
    assert names(casebook) == ["Aimee"]
    casebook.close()


def test_a_second_window_is_refused(small, versions):
    with pytest.raises(InUse, match="another window"):
        unlock(small.folder, PASSPHRASE, versions=versions)


def test_a_new_casebook_costs_what_it_should(tmp_path, versions):
    casebook = create(tmp_path / "new", PASSPHRASE, versions=versions)
    assert casebook.header.slots[0].cost == DEFAULT_COST
    casebook.close()


def test_a_new_casebook_never_takes_the_place_of_another(small_folder, versions):
    before = bytes_of(small_folder)
    with pytest.raises(NotAllowed, match="already a casebook"):
        create(small_folder, OTHER, cost=COST, versions=versions)
    (small_folder / "casebook.db").unlink()
    with pytest.raises(NotAllowed, match="already a casebook"):
        create(small_folder, OTHER, cost=COST, versions=versions)
    del before[small_folder / "casebook.db"]
    assert bytes_of(small_folder) == before


def test_an_unfinished_new_casebook_is_begun_again(small_folder, versions):
    (small_folder / "casebook.db").rename(small_folder / "casebook.db.partial")
    create(small_folder, OTHER, cost=COST, versions=versions).close()
    unlock(small_folder, OTHER, versions=versions).close()


def test_a_left_over_of_making_one_is_no_leave_to_replace_the_casebook(small_folder, versions):
    (small_folder / "casebook.db.partial").write_bytes(b"left over")
    before = bytes_of(small_folder)
    with pytest.raises(NotAllowed, match="already a casebook"):
        create(small_folder, OTHER, cost=COST, versions=versions)
    assert bytes_of(small_folder) == before


def test_a_weak_passphrase_makes_no_casebook(tmp_path, versions):
    with pytest.raises(NotAllowed, match="guess"):
        create(tmp_path / "new", "Password1234", cost=COST, versions=versions)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("attempts", [20, pytest.param(1_000, marks=pytest.mark.full)])
def test_wrong_passphrases_change_nothing_and_lock_nobody_out(small_folder, versions, opened_again, attempts):
    before = bytes_of(small_folder)
    for attempt in range(attempts):
        with pytest.raises(WrongPassphrase, match="Caps Lock"):
            unlock(small_folder, f"wrong number {attempt}", versions=versions)
    assert bytes_of(small_folder) == before
    assert opened_again() == []


def test_where_nothing_is_nothing_is_made(tmp_path, versions):
    for folder in (tmp_path / "gone", tmp_path):
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(NotThere, match="No new one has been made"):
            unlock(folder, PASSPHRASE, versions=versions)
        assert sorted(tmp_path.rglob("*")) == before


def test_a_missing_file_is_not_made_anew(small_folder, versions):
    (small_folder / "casebook.db").unlink()
    with pytest.raises(NotThere, match="memory stick"):
        unlock(small_folder, PASSPHRASE, versions=versions)
    assert not (small_folder / "casebook.db").exists()


def test_an_empty_file_is_no_empty_casebook(small_folder, versions):
    (small_folder / "casebook.db").write_bytes(b"")
    with pytest.raises(EmptyFile, match="empty"):
        unlock(small_folder, PASSPHRASE, versions=versions)
    assert (small_folder / "casebook.db").read_bytes() == b""


def test_a_folder_in_the_place_of_a_file_and_a_file_in_that_of_a_folder_are_named(small_folder, versions):
    (small_folder / "casebook.db").unlink()
    (small_folder / "casebook.db").mkdir()
    with pytest.raises(FolderInItsPlace, match="folder where"):
        unlock(small_folder, PASSPHRASE, versions=versions)
    with pytest.raises(FolderInItsPlace, match="is a file"):
        unlock(small_folder / FIRST, PASSPHRASE, versions=versions)


def test_a_damaged_file_says_that_the_passphrase_is_right_and_names_the_last_copy(small, versions):
    made = backup.make(small)
    small.close()
    flip(small.opener.path, 100)
    before = bytes_of(small.folder)
    with pytest.raises(CasebookDamaged, match="passphrase is right") as caught:
        unlock(small.folder, PASSPHRASE, versions=versions)
    assert caught.value.last_good == made.path
    assert bytes_of(small.folder) == before


def test_the_bytes_that_say_whose_file_it_is_may_be_damaged(small_folder, opened_again):
    flip(small_folder / "casebook.db", 3)
    assert opened_again() == []


def test_another_casebook_s_file_in_the_folder_is_noticed(small_folder, tmp_path, versions):
    other = create(tmp_path / "other", PASSPHRASE, cost=COST, versions=versions)
    other.close()
    shutil.copy(tmp_path / "other" / "casebook.db", small_folder / "casebook.db")
    with pytest.raises(CasebookDamaged):
        unlock(small_folder, PASSPHRASE, versions=versions)


def test_both_copies_of_the_lock_lost_and_no_backup_needs_the_recovery_sheet(small_folder, versions):
    for name in (FIRST, SECOND):
        (small_folder / name).unlink()
    with pytest.raises(HeaderDamaged, match="recovery sheet"):
        unlock(small_folder, PASSPHRASE, versions=versions)


def test_a_lost_lock_is_taken_from_the_newest_copy(small, opened_again):
    add(small, "Aimee")
    backup.make(small)
    small.close()
    for name in (FIRST, SECOND):
        (small.folder / name).write_bytes(b"damaged")
    assert opened_again() == ["Aimee"]
    assert (small.folder / FIRST).read_bytes() == (small.folder / SECOND).read_bytes() != b"damaged"


def test_the_recovery_code_opens_a_casebook_that_has_no_lock(small, versions, opened_again):
    add(small, "Aimee")
    code = small.recovery_code()
    small.close()
    for name in (FIRST, SECOND):
        (small.folder / name).unlink()
    casebook = unlock_with_recovery(small.folder, code.lower(), versions=versions)
    assert casebook.header is None
    assert names(casebook) == ["Aimee"]
    assert casebook.recovery_code() == code
    set_passphrase_after_recovery(casebook, OTHER, cost=COST)
    casebook.close()
    assert opened_again(OTHER) == ["Aimee"]


def test_a_forgotten_passphrase_is_set_anew_with_the_recovery_code(small, versions, opened_again):
    code = small.recovery_code()
    small.close()
    casebook = unlock_with_recovery(small.folder, code, versions=versions)
    set_passphrase_after_recovery(casebook, OTHER, cost=COST)
    casebook.close()
    with pytest.raises(WrongPassphrase):
        opened_again(PASSPHRASE)
    assert opened_again(OTHER) == []


def test_the_code_of_another_casebook_opens_nothing(small_folder, tmp_path, versions):
    other = create(tmp_path / "other", PASSPHRASE, cost=COST, versions=versions)
    code = other.recovery_code()
    other.close()
    before = bytes_of(small_folder)
    with pytest.raises(WrongPassphrase, match="another casebook"):
        unlock_with_recovery(small_folder, code, versions=versions)
    for name in (FIRST, SECOND):
        (small_folder / name).unlink()
    with pytest.raises(WrongPassphrase, match="another casebook"):
        unlock_with_recovery(small_folder, code, versions=versions)
    with pytest.raises(BadInput, match="mistyped"):
        unlock_with_recovery(small_folder, "Z" + code[1:] if code[0] != "Z" else "Y" + code[1:])
    assert bytes_of(small_folder).items() <= before.items()


def test_the_right_code_on_a_damaged_file_says_damaged(small, versions):
    code = small.recovery_code()
    small.close()
    flip(small.opener.path, 100)
    for name in (FIRST, SECOND):
        (small.folder / name).unlink()
    with pytest.raises(CasebookDamaged):
        unlock_with_recovery(small.folder, code, versions=versions)


def test_a_new_passphrase_takes_the_place_of_the_old_one(small, opened_again):
    add(small, "Aimee")
    pages = small.pinned.fingerprint()
    change_passphrase(small, PASSPHRASE, OTHER)
    assert small.pinned.fingerprint() == pages
    small.close()
    with pytest.raises(WrongPassphrase):
        opened_again(PASSPHRASE)
    assert opened_again(OTHER) == ["Aimee"]


def test_a_passphrase_is_not_changed_without_the_present_one_or_to_a_weak_one(small, opened_again):
    with pytest.raises(WrongPassphrase, match="present passphrase"):
        change_passphrase(small, OTHER, OTHER)
    with pytest.raises(NotAllowed):
        change_passphrase(small, PASSPHRASE, "Password1234")
    small.close()
    assert opened_again() == []


def test_the_copies_in_the_folder_follow_a_changed_passphrase(small):
    made = backup.make(small)
    change_passphrase(small, PASSPHRASE, OTHER)
    assert made.path.with_suffix(".key").read_bytes() == (small.folder / FIRST).read_bytes()


def test_a_checkpoint_empties_the_log_and_says_when_it_cannot(small):
    add(small, "Aimee")
    log = small.folder / "casebook.db-wal"
    assert log.stat().st_size > 0
    assert small.checkpoint()
    assert log.stat().st_size == 0
    with small.reader.connect() as connection:
        connection.execute(text("SELECT * FROM person")).all()
        add(small, "Saheed")
        assert not small.checkpoint()
    assert small.checkpoint()


def test_purposes_have_keys_of_their_own(small):
    assert small.subkey("hand-over drafts") != small.subkey("something else")


def test_the_keyring_opens_what_it_holds_and_nothing_else(small, versions, opened_again):
    store = MemoryStore()
    slot = KeyringSlot(lambda: store)
    slot.keep(small.vault, small.key())
    small.close()
    unlock_with_keyring(small.folder, slot, versions=versions).close()
    for wrong in ("", "00" * 32, "not a key"):
        for entry in store.kept:
            store.kept[entry] = wrong
        with pytest.raises(WrongPassphrase, match="Type your passphrase"):
            unlock_with_keyring(small.folder, slot, versions=versions)
    assert opened_again() == []


def test_what_the_unlock_window_needs_first_loads_no_database():
    modules = "header, keys, passphrases, recovery_code, keyring_slot, faults"
    asked = f"import sys; from coordinator.storage import {modules}; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_another_program_holding_the_file_does_not_keep_the_casebook_from_closing(small, opened_again):
    add(small, "Aimee")
    with small.opener.connection() as other:
        other.execute("BEGIN IMMEDIATE")
        assert not small.checkpoint()
        small.close()
    assert opened_again() == ["Aimee"]
