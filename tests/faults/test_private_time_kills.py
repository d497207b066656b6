"""SIGKILL while the family writes: two seconds are lost at the most, and the casebook is as it was closed."""

import itertools
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from coordinator.storage.casebook import unlock
from coordinator.storage.check import check
from tests.faults.conftest import busy
from tests.faults.typist import story

TYPIST = Path(__file__).with_name("family_typist.py")
LOST_AT_MOST = 2.0
"""Seconds of writing."""


def moments(everyday=2, complete=100):
    chance = random.Random("private time")
    every = [round(chance.uniform(0.2, 6.0), 3) for _ in range(complete)]
    return [
        pytest.param(seconds, marks=[] if place < everyday else [pytest.mark.full], id=f"{place}-{seconds}s")
        for place, seconds in enumerate(every)
    ]


@pytest.mark.parametrize("seconds", moments())
def test_killed_in_private_time_two_seconds_are_lost_at_most(
    folder, passphrase, tmp_path, seconds, record_property
):
    typed, killed_at = killed(folder, passphrase, tmp_path / "settings", seconds)
    casebook = unlock(folder, passphrase)
    assert check(casebook).is_whole
    found = casebook.family_draft.newest()
    casebook.close()
    assert found is not None
    whole = "".join(itertools.islice(story(), len(typed)))
    kept = found.draft.words
    assert whole.startswith(kept), "what came back is not what was written last"
    lost = seconds_lost(typed, killed_at, len(kept) + 1)  # a space at the end is cut off when it is kept
    record_property("seconds lost", lost)
    print(f"LOST {lost:.3f}")  # noqa: T201 - the measure itself
    assert lost <= LOST_AT_MOST * busy()


def seconds_lost(typed, killed_at, kept):
    """Return how long before the end the first letter was typed that did not come back."""
    missing = [moment for count, moment in typed if count > kept]
    return killed_at - missing[0] if missing else 0.0


def killed(folder, passphrase, settings, seconds):
    """Let the family write so long, kill the program, and return each letter with its moment."""
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
