"""SIGKILL while somebody types: two seconds of typing are lost at the most, and nothing older comes back."""

import itertools
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from coordinator.desk import Desk
from coordinator.models.referral import Case
from coordinator.queries.records import drafts_of, records
from coordinator.storage.casebook import unlock
from coordinator.storage.check import check
from tests.faults.conftest import busy
from tests.faults.typist import story

TYPIST = Path(__file__).with_name("typist.py")
LOST_AT_MOST = 2.0
"""Seconds of typing."""


def moments(everyday=1, complete=500):
    chance = random.Random("typing")
    every = [round(chance.uniform(0.5, 5.0), 3) for _ in range(complete)]
    return [
        pytest.param(seconds, marks=[] if place < everyday else [pytest.mark.full], id=f"{place}-{seconds}s")
        for place, seconds in enumerate(every)
    ]


@pytest.mark.parametrize("seconds", moments())
def test_killed_while_typing_two_seconds_are_lost_at_most(folder, passphrase, tmp_path, seconds):
    typed, killed_at = killed(folder, passphrase, tmp_path / "settings", seconds)
    casebook = unlock(folder, passphrase)
    assert check(casebook).is_whole
    desk = Desk(casebook, inline=True)
    (case,) = desk.read(records, record_type=Case)
    drafts = desk.read(drafts_of, record_type=Case, record_id=case.id)
    desk.close()
    assert drafts == {}
    whole = "".join(itertools.islice(story(), len(typed)))
    assert whole.startswith(case.purpose), "what came back is not what was typed last"
    safe = [count for count, moment in typed if moment <= killed_at - LOST_AT_MOST * busy()]
    assert len(case.purpose) >= max(safe, default=0) - 1  # a space at the end is cut off when it is kept


def killed(folder, passphrase, settings, seconds):
    """Let somebody type so long, kill the program, and return each letter with its moment."""
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", str(TYPIST), str(folder), passphrase, str(settings)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as typist:
        assert typist.stdout.readline().strip() == "ready"
        said = []
        reader = threading.Thread(target=lambda: said.extend(typist.stdout.read().splitlines()))
        reader.start()
        time.sleep(seconds)
        killed_at = time.monotonic()
        typist.kill()
        reader.join()
    typed = [(int(line.split()[0]), float(line.split()[1])) for line in said if len(line.split()) == 2]
    return typed, killed_at
