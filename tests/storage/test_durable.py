import pytest

from coordinator.errors import NotThere
from coordinator.storage.durable import (
    forget_cached,
    fsync_file,
    fsync_folder,
    put_in_place,
    write_aside,
    write_durably,
)


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "casebook.key"
    write_durably(path, b"old")
    write_durably(path, b"new")
    fsync_file(path)
    forget_cached(path)
    fsync_folder(tmp_path)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_until_it_is_put_in_place_the_old_content_stands(tmp_path):
    path = tmp_path / "casebook.key"
    write_durably(path, b"old")
    aside = write_aside(path, b"new")
    assert path.read_bytes() == b"old"
    assert aside.name.endswith(".partial")
    put_in_place(aside, path)
    assert path.read_bytes() == b"new"


def test_a_folder_that_is_gone_is_told_of_in_words(tmp_path):
    with pytest.raises(NotThere, match="memory stick"):
        write_durably(tmp_path / "gone" / "casebook.key", b"new")
