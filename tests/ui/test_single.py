import subprocess
import sys

from coordinator.ui.single import Single

HOLD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from coordinator.ui.single import Single
app = QCoreApplication([])
single = Single(Path(sys.argv[1]))
assert single.is_first()
print("holding", flush=True)
time.sleep(60)
"""


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    first, second = Single(tmp_path), Single(tmp_path)
    assert first.is_first()
    assert not second.is_first()
    first.listen()
    with qtbot.waitSignal(first.raise_asked):
        assert second.raise_first()
    first.release()
    assert second.is_first()
    second.release()


def test_a_first_that_does_not_answer_is_noticed(qapp, tmp_path):
    assert not Single(tmp_path).raise_first()


def test_a_lock_left_by_a_crash_asks_no_question(qapp, tmp_path):
    held = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert held.stdout.readline() == "holding\n"
    mine = Single(tmp_path)
    assert not mine.is_first()
    held.kill()
    held.wait()
    held.stdout.close()
    assert mine.is_first()
    mine.release()
