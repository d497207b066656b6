import pytest

from coordinator.errors import NotThere
from coordinator.storage.pinned import PinnedFile


@pytest.fixture
def file(tmp_path):
    (tmp_path / "casebook.db").write_bytes(bytes(range(256)) * 16)
    pinned = PinnedFile(tmp_path / "casebook.db")
    yield pinned
    pinned.close()


def test_its_first_bytes_size_and_fingerprint_are_read(file):
    assert file.first_bytes() == bytes(range(16))
    assert file.size() == 4096
    before = file.fingerprint()
    file.path.write_bytes(bytes(4096))
    assert file.fingerprint() != before


def test_a_renamed_or_replaced_file_is_no_longer_in_place(file):
    assert file.is_in_place()
    moved = file.path.rename(file.path.with_name("elsewhere.db"))
    assert not file.is_in_place()
    file.path.write_bytes(moved.read_bytes())
    assert not file.is_in_place()


def test_a_missing_file_is_told_of_in_words(tmp_path):
    with pytest.raises(NotThere):
        PinnedFile(tmp_path / "casebook.db")
