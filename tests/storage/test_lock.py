import subprocess
import sys

import pytest

from coordinator.errors import InUse, NotThere
from coordinator.storage.lock import NAME, FolderLock


def test_a_second_holder_is_refused_and_the_first_lets_go(tmp_path):
    first = FolderLock(tmp_path)
    with pytest.raises(InUse, match="another window"):
        FolderLock(tmp_path)
    first.release()
    first.release()
    with FolderLock(tmp_path):
        pass


def test_a_lock_left_by_a_program_that_died_asks_no_question(tmp_path):
    holder = "import sys; from pathlib import Path; from coordinator.storage.lock import FolderLock\n"
    holder += "lock = FolderLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(InUse):
            FolderLock(tmp_path)
        other.kill()
    assert (tmp_path / NAME).exists()
    FolderLock(tmp_path).release()


def test_a_folder_that_is_not_there_is_told_of_in_words(tmp_path):
    with pytest.raises(NotThere):
        FolderLock(tmp_path / "gone")
