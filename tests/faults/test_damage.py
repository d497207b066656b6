"""One byte flipped anywhere in a casebook's file: no crash, no wrong content, and the damage is named."""

import random
import shutil

import pytest
from sqlalchemy import text

from coordinator.errors import Damaged
from coordinator.storage import backup
from coordinator.storage.casebook import create, unlock
from coordinator.storage.check import check
from coordinator.storage.keys import KeyCost

COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "seven geese crossed Ipswich"


def everything(casebook):
    with casebook.reader.connect() as connection:
        return connection.execute(text("SELECT id, name, notes FROM commissioner ORDER BY id")).all()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("damage") / "casebook"
    casebook = create(folder, PASSPHRASE, cost=COST)
    with casebook.writer.begin() as connection:
        for number in range(100):
            connection.execute(
                text("INSERT INTO commissioner (id, name, notes) VALUES (:id, :name, :notes)"),
                {"id": str(number), "name": f"team {number}", "notes": "n" * 1500},
            )
    backup.make(casebook)
    content = everything(casebook)
    casebook.close()
    return folder, content


@pytest.mark.parametrize("flips", [60, pytest.param(2_000, marks=pytest.mark.full)])
def test_a_flipped_byte_is_named_and_never_shown_as_content(whole, tmp_path, flips):
    pristine, content = whole
    folder = tmp_path / "casebook"
    shutil.copytree(pristine, folder)
    path = folder / "casebook.db"
    original = path.read_bytes()
    chance = random.Random(6)
    for _ in range(flips):
        place, bit = chance.randrange(len(original)), 1 << chance.randrange(8)
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes([original[place] ^ bit]))
        where = f"byte {place}, bit {bit}"
        try:
            casebook = unlock(folder, PASSPHRASE)
        except Damaged as error:
            assert error.last_good is not None, where  # noqa: PT017 - many flips only show later
        else:
            try:
                assert everything(casebook) == content, where
            except Damaged:
                assert check(casebook).pages, where
            else:
                # Only the bytes that name the casebook, or pages nobody asked for, may leave content whole.
                assert place < 16 or check(casebook).pages, where
            casebook.let_go()
        path.write_bytes(original)


@pytest.mark.parametrize("length", [1, 15, 16, 100, 4095, 4096, 8192, 100_000])
def test_a_file_cut_short_is_damaged_and_the_last_copy_offered(whole, tmp_path, length):
    folder = tmp_path / "casebook"
    shutil.copytree(whole[0], folder)
    path = folder / "casebook.db"
    path.write_bytes(path.read_bytes()[:length])
    try:
        casebook = unlock(folder, PASSPHRASE)
    except Damaged as error:
        assert error.last_good is not None  # noqa: PT017 - later pages may be missed only later
        return
    report = check(casebook)
    casebook.close()
    assert not report.is_whole
