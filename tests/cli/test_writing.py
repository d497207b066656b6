import os
import sys

import pytest

from coordinator.cli.writing import folder_for_papers, put_out, refuse_inside
from coordinator.errors import InUse, NotAllowed, NotThere, ReadOnly


def test_a_file_is_written_whole_for_this_person_only(tmp_path):
    put_out(tmp_path / "a.docx", b"content")
    assert (tmp_path / "a.docx").read_bytes() == b"content"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    if sys.platform != "win32":
        assert (tmp_path / "a.docx").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("mark", ["~$plan.docx", "~$an.docx", ".~lock.plan.docx#"])
def test_a_file_open_in_another_program_is_left_alone(tmp_path, mark):
    (tmp_path / "plan.docx").write_bytes(b"old")
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(InUse, match=r"plan\.docx is open in another program"):
        put_out(tmp_path / "plan.docx", b"new")
    assert (tmp_path / "plan.docx").read_bytes() == b"old"


def test_a_file_that_is_the_same_already_is_not_touched(tmp_path):
    put_out(tmp_path / "a", b"same")
    before = (tmp_path / "a").stat().st_mtime_ns
    put_out(tmp_path / "a", b"same")
    assert (tmp_path / "a").stat().st_mtime_ns == before


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotThere, match="is a folder"):
        put_out(tmp_path, b"")
    with pytest.raises(NotThere, match="There is no folder"):
        put_out(tmp_path / "missing" / "a", b"")
    with pytest.raises(NotThere, match="is a file"):
        folder_for_papers(tmp_path / "file", tmp_path / "casebook")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_write_protected_folder_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ReadOnly):
        put_out(tmp_path / "a", b"")


@pytest.mark.parametrize("inside", ["casebook", "casebook/papers", "casebook/../casebook/x"])
def test_nothing_readable_is_put_into_the_casebook(tmp_path, inside):
    with pytest.raises(NotAllowed, match="not encrypted"):
        refuse_inside(tmp_path / inside, tmp_path / "casebook")


def test_beside_the_casebook_is_fine(tmp_path):
    refuse_inside(tmp_path / "casebook-papers", tmp_path / "casebook")
