"""SIGKILL at random moments: what was said to be safe is there, and the casebook opens without a question."""

import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from coordinator.errors import WrongPassphrase
from coordinator.storage import backup, copies
from coordinator.storage.casebook import create, unlock
from coordinator.storage.check import check
from coordinator.storage.keys import KeyCost

VICTIM = Path(__file__).with_name("victim.py")
COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
FIRST, SECOND = "seven geese crossed Ipswich", "kettle violin harbour moss"


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kills") / "casebook"
    create(folder, FIRST, cost=COST).close()
    return folder


@pytest.fixture
def folder(pristine, tmp_path):
    shutil.copytree(pristine, tmp_path / "casebook")
    return tmp_path / "casebook"


def killed(job, folder, seconds):
    """Run a job, kill it so many seconds after it began in earnest, and return what it said was safe."""
    with subprocess.Popen(
        [sys.executable, str(VICTIM), job, str(folder)], stdout=subprocess.PIPE, text=True
    ) as victim:
        said = []
        first = victim.stdout.readline().strip()
        assert first == "ready"
        reader = threading.Thread(target=lambda: said.extend(victim.stdout.read().splitlines()))
        reader.start()
        time.sleep(seconds)
        victim.kill()
        reader.join()
    return said


def rows(casebook):
    with casebook.reader.connect() as connection:
        return connection.execute(text("SELECT id, name, notes FROM commissioner ORDER BY id")).all()


def moments(job, count):
    """Return seeded moments; the seed is in the failure, because pytest shows what a test was given."""
    chance = random.Random(f"kill {job}")
    return [round(chance.uniform(0, 0.4), 4) for _ in range(count)]


def times(job, everyday, complete):
    every = moments(job, complete)
    return [
        pytest.param(seconds, marks=[] if place < everyday else [pytest.mark.full], id=f"{place}-{seconds}s")
        for place, seconds in enumerate(every)
    ]


@pytest.mark.parametrize("seconds", times("write", 3, 100))
def test_killed_while_writing_nothing_acknowledged_is_lost_and_nothing_is_torn(folder, seconds):
    said = killed("write", folder, seconds)
    casebook = unlock(folder, FIRST)
    kept = [row[0] for row in rows(casebook)]
    report = check(casebook)
    casebook.close()
    assert len(kept) % 2 == 0
    assert len(kept) // 2 >= len(said)
    assert kept == [f"{number:08}{half}" for number in range(len(kept) // 2) for half in "ab"]
    assert report.is_whole, report


@pytest.mark.parametrize("seconds", times("attach", 2, 50))
def test_killed_while_attaching_every_row_has_its_whole_file(folder, seconds):
    said = killed("attach", folder, seconds)
    casebook = unlock(folder, FIRST)
    kept = rows(casebook)
    assert len(kept) >= len(said)
    for number, (_, name, fingerprint) in enumerate(kept):
        assert casebook.files.get(name, fingerprint) == f"letter {number}".encode() * 500
    casebook.close()


@pytest.mark.parametrize("seconds", times("copy", 2, 50))
def test_killed_while_copying_earlier_copies_stay_and_a_half_one_is_never_offered(folder, seconds):
    said = killed("copy", folder, seconds)
    casebook = unlock(folder, FIRST)
    there = {copy.path for copy in copies.list_backups(folder / "backups")}
    assert {Path(path) for path in said} <= there
    for path in there:
        copies.verify(path, casebook.key())
    backup.make(casebook)
    assert not list((folder / "backups").glob("*.partial"))
    casebook.close()


@pytest.mark.parametrize("seconds", times("passphrase", 4, 200))
def test_killed_while_changing_the_passphrase_exactly_one_opens(folder, seconds):
    said = killed("passphrase", folder, seconds)
    opened = []
    for candidate in (FIRST, SECOND):
        try:
            unlock(folder, candidate).close()
            opened.append(candidate)
        except WrongPassphrase:
            continue
    assert len(opened) == 1, said


@pytest.mark.parametrize("seconds", times("close", 2, 100))
def test_killed_while_locking_and_unlocking_a_stale_lock_asks_no_question(folder, seconds):
    said = killed("close", folder, seconds)
    casebook = unlock(folder, FIRST)
    assert len(rows(casebook)) >= len(said)
    casebook.close()
