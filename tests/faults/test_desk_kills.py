"""SIGKILL while the desk is at work: nothing acknowledged is lost, nothing half done, every check clean."""

import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from coordinator.desk import Desk
from coordinator.models.circulation import Attachment
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction
from coordinator.models.referral import Case
from coordinator.queries.records import in_bin, records
from coordinator.storage.casebook import unlock
from coordinator.storage.check import check

VICTIM = Path(__file__).with_name("desk_victim.py")
ACTIONS = 8


def moments(job, complete=200, everyday=1):
    chance = random.Random(f"desk {job}")
    every = [round(chance.uniform(0.05, 0.9), 4) for _ in range(complete)]
    return [
        pytest.param(seconds, marks=[] if place < everyday else [pytest.mark.full], id=f"{place}-{seconds}s")
        for place, seconds in enumerate(every)
    ]


@pytest.fixture
def killed(casebook_folder, passphrase):
    """Let a job run so long, kill it, and return what it said was safe, with a fresh desk."""
    opened = []

    def run(job, seconds):
        with subprocess.Popen(
            [sys.executable, str(VICTIM), job, str(casebook_folder), passphrase],
            stdout=subprocess.PIPE,
            text=True,
        ) as victim:
            assert victim.stdout.readline().strip() == "ready"
            said = []
            reader = threading.Thread(target=lambda: said.extend(victim.stdout.read().splitlines()))
            reader.start()
            time.sleep(seconds)
            victim.kill()
            reader.join()
        casebook = unlock(casebook_folder, passphrase)
        assert check(casebook).is_whole
        opened.append(Desk(casebook, inline=True))
        return said, opened[-1]

    yield run
    for desk in opened:
        desk.close()


@pytest.mark.parametrize("seconds", moments("type_on"))
def test_killed_while_typing_is_saved_the_newest_acknowledged_words_are_there(killed, seconds):
    said, desk = killed("type_on", seconds)
    for case in desk.read(records, record_type=Case):
        number = int(case.purpose.partition(" ")[2] or 0)
        assert case.purpose == case.notes
        assert len(said) <= number <= len(said) + 1


@pytest.mark.parametrize("seconds", moments("delete"))
def test_killed_while_putting_in_the_bin_everyone_said_to_be_there_is_there(killed, seconds):
    said, desk = killed("delete", seconds)
    binned = len(desk.read(in_bin, record_type=Person))
    assert len(said) <= binned <= len(said) + 1
    assert len(desk.read(records, record_type=Person)) <= 1


@pytest.mark.parametrize("seconds", moments("bring_in"))
def test_killed_while_importing_a_case_is_there_whole_or_not_at_all(killed, seconds):
    _said, desk = killed("bring_in", seconds)
    cases = desk.read(records, record_type=Case)
    actions = desk.read(records, record_type=PlanAction)
    assert len(actions) == ACTIONS * len(cases)
    assert len(cases) <= 1  # taken back, or the next one begun, after the last thing that was said


@pytest.mark.parametrize("seconds", moments("attach"))
def test_killed_while_attaching_every_attachment_has_its_whole_file(killed, seconds):
    said, desk = killed("attach", seconds)
    kept = desk.read(records, record_type=Attachment)
    assert len(said) <= len(kept) <= len(said) + 1
    for one in kept:
        assert len(desk.casebook.files.get(one.sealed_name, one.sha256)) == one.size
