import pytest

from coordinator.errors import NotThere
from coordinator.storage.durable import (
    forget_cached,
    fsync_file,
    fsync_folder,
    put_in_place,
    sweep,
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


def test_only_our_own_left_overs_are_swept_up(tmp_path):
    path = tmp_path / "casebook.key"
    write_aside(path, b"left by a crash")
    others = [tmp_path / ".casebook.key.partial", tmp_path / "casebook.key.12345678.partial"]
    for other in others:
        other.touch()
    sweep(tmp_path, "casebook.key*")
    sweep(tmp_path / "gone", "*")
    assert sorted(tmp_path.iterdir()) == sorted(others)


def test_a_folder_that_is_gone_is_told_of_in_words(tmp_path):
    with pytest.raises(NotThere, match="memory stick"):
        write_durably(tmp_path / "gone" / "casebook.key", b"new")
