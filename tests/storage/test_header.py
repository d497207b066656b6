import json
import random
from hashlib import sha256

import pytest

from coordinator.errors import NewerVersion, WrongPassphrase
from coordinator.storage import header as headers
from coordinator.storage.faults import FolderInItsPlace, HeaderDamaged
from coordinator.storage.header import FIRST, SECOND, Header
from coordinator.storage.keys import KeyCost, new_data_key, new_vault_id

COST = KeyCost(8 * 1024, 1, 1)
OLD, NEW = "seven geese crossed Ipswich", "kettle violin harbour moss"


@pytest.fixture
def key():
    return new_data_key()


@pytest.fixture
def locked(tmp_path, key):
    header = Header(new_vault_id(), ()).with_passphrase(key, OLD, COST).signed(key)
    headers.write(tmp_path, header)
    return header


def test_the_passphrase_gives_back_the_key(tmp_path, key, locked):
    assert headers.open_with(headers.read(tmp_path), OLD) == (locked, key)


@pytest.mark.usefixtures("locked")
def test_another_passphrase_is_refused_and_changes_nothing(tmp_path):
    before = [(tmp_path / name).read_bytes() for name in (FIRST, SECOND)]
    for typed in ("seven geese crossed ipswich", "", "x" * 100):
        with pytest.raises(WrongPassphrase, match="Caps Lock"):
            headers.open_with(headers.read(tmp_path), typed)
    assert [(tmp_path / name).read_bytes() for name in (FIRST, SECOND)] == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [FIRST, SECOND]


def test_either_copy_alone_opens(tmp_path, key, locked):
    for lost in (FIRST, SECOND):
        content = (tmp_path / lost).read_bytes()
        (tmp_path / lost).unlink()
        assert headers.open_with(headers.read(tmp_path), OLD) == (locked, key)
        (tmp_path / lost).write_bytes(content)


@pytest.mark.parametrize("flips", [40, pytest.param(2_000, marks=pytest.mark.full)])
def test_one_damaged_copy_is_put_aside_and_mended(tmp_path, key, locked, flips):
    chance = random.Random(6)
    whole = (tmp_path / FIRST).read_bytes()
    for _ in range(flips):
        name = chance.choice([FIRST, SECOND])
        place = chance.randrange(len(whole))
        (tmp_path / name).write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :]
        )
        assert headers.open_with(headers.read(tmp_path), OLD)[1] == key
        headers.mend(tmp_path, locked)
        assert (tmp_path / FIRST).read_bytes() == (tmp_path / SECOND).read_bytes() == whole


@pytest.mark.usefixtures("locked")
def test_two_damaged_copies_say_so_and_point_to_the_recovery_sheet(tmp_path):
    for name in (FIRST, SECOND):
        (tmp_path / name).write_bytes(b"\0" * 100)
    with pytest.raises(HeaderDamaged, match="recovery sheet"):
        headers.open_with(headers.read(tmp_path), OLD)


@pytest.mark.usefixtures("locked")
def test_an_altered_header_with_a_mended_sum_is_still_noticed(tmp_path):
    document = json.loads((tmp_path / FIRST).read_bytes())
    document["body"]["database"] = "elsewhere.db"
    plain = json.dumps(document["body"], sort_keys=True, separators=(",", ":")).encode()
    document["sum"] = sha256(plain).hexdigest()
    for name in (FIRST, SECOND):
        (tmp_path / name).write_text(json.dumps(document))
    with pytest.raises(HeaderDamaged, match="passphrase is right"):
        headers.open_with(headers.read(tmp_path), OLD)


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize(
    "change",
    [
        {"database": "../elsewhere.db"},
        {"database": "casebook.key"},
        {"generation": "1"},
        {"slots": 3},
        {"vault": "zz"},
        {
            "slots": [
                {"kind": "argon2id", "memory_kib": 2**40, "passes": 1, "lanes": 1, "salt": "", "sealed": ""}
            ]
        },
    ],
)
def test_a_header_that_asks_for_the_impossible_is_no_header(tmp_path, change):
    document = json.loads((tmp_path / FIRST).read_bytes())
    document["body"].update(change)
    plain = json.dumps(document["body"], sort_keys=True, separators=(",", ":")).encode()
    document["sum"] = sha256(plain).hexdigest()
    assert headers.decode(json.dumps(document).encode()) is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"[" * 100_000, b'{"body": {}, "sum": "", "mac": 1}']
)
def test_bytes_that_are_no_header_are_none(content):
    assert headers.decode(content) is None


def test_a_newer_format_is_refused_in_words(locked):
    document = json.loads(headers.encode(locked))
    document["body"]["format"] = 2
    plain = json.dumps(document["body"], sort_keys=True, separators=(",", ":")).encode()
    document["sum"] = sha256(plain).hexdigest()
    with pytest.raises(NewerVersion, match="newest version"):
        headers.decode(json.dumps(document).encode())


def test_a_change_half_written_leaves_the_newer_passphrase_in_force(tmp_path, key, locked):
    changed = locked.with_passphrase(key, NEW, COST).signed(key)
    (tmp_path / SECOND).write_bytes(headers.encode(changed))
    assert headers.open_with(headers.read(tmp_path), NEW) == (changed, key)
    with pytest.raises(WrongPassphrase):
        headers.open_with(headers.read(tmp_path), OLD)


def test_an_enormous_file_is_not_read_as_a_header(tmp_path, locked):
    (tmp_path / FIRST).write_bytes(b" " * 10_000_000)
    assert headers.read(tmp_path).readable == (locked,)


def test_a_folder_in_its_place_is_named(tmp_path):
    (tmp_path / FIRST).mkdir()
    with pytest.raises(FolderInItsPlace, match="folder where"):
        headers.read(tmp_path)


def test_left_overs_of_a_killed_change_are_swept_up(tmp_path, locked):
    (tmp_path / f".{FIRST}.12345678.partial").write_bytes(b"half")
    headers.mend(tmp_path, locked)
    assert sorted(path.name for path in tmp_path.iterdir()) == [FIRST, SECOND]


@pytest.mark.usefixtures("locked")
def test_no_passphrase_and_no_key_stands_in_the_file(tmp_path, key):
    content = (tmp_path / FIRST).read_bytes()
    assert key.hex().encode() not in content
    assert b"geese" not in content
