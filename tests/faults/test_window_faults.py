"""What can go wrong around an open window: a file replaced, a full drive, a huge paste, a second start."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordinator.storage.casebook import unlock as open_casebook
from tests.faults.conftest import busy
from tests.faults.test_disk_full import drive  # noqa: F401 - a fixture, asked for by name
from tests.stories.driver import pause
from tests.stories.walk import lock, unlock

NOTICED_WITHIN = 5.0
PASTED_WITHIN = 2.0
PURPOSE = "What the conference is for"


RARELY = [pytest.param(what, marks=pytest.mark.full) for what in ("removed", "emptied")]


@pytest.mark.parametrize("happens", ["replaced", *RARELY])
def test_a_casebook_that_is_not_in_its_place_is_noticed_and_the_work_is_kept(
    person, folder, passphrase, tmp_path, happens
):
    person.tab("Referral")
    path = folder / "casebook.db"
    path.rename(tmp_path / "moved.db")
    if happens == "replaced":
        shutil.copyfile(tmp_path / "moved.db", path)
    elif happens == "emptied":
        path.touch()
    began = time.monotonic()
    person.wait_until_seen("nothing more is written")
    assert time.monotonic() - began < NOTICED_WITHIN * busy()
    person.fill({PURPOSE: "Typed while it was away."})
    person.wait_until_seen("Not saved – ")
    assert person.read(PURPOSE) == "Typed while it was away."
    rescue(person, tmp_path / "rescued")
    path.unlink(missing_ok=True)
    (tmp_path / "moved.db").rename(path)
    lock(person)
    unlock(person, passphrase)
    person.wait_for(lambda: person.read(PURPOSE) == "Typed while it was away.", "the typing, saved after all")
    person.wait_until_seen("Saved ")


def rescue(person, there):
    """Copy everything that was saved into another folder, by the button beside the message."""
    there.mkdir()
    person.press("Copy it to another folder")
    person.choose_folder(there)
    person.wait_until_seen("Everything that was saved is copied")
    assert list(there.iterdir())


def test_a_full_drive_is_said_in_amber_and_trying_again_saves(open_window, family_folder, drive, passphrase):  # noqa: F811 - as above
    shutil.copytree(family_folder, drive.path / "casebook")
    person = open_window(drive.path / "casebook")
    unlock(person, passphrase)
    person.go("Cases")
    person.tab("Referral")
    pause(3000)  # the copy made at each unlock, and the log folded in when nobody has typed for a while
    drive.fill(0)
    text = "The drive was full when this was written. " * 400
    person.type(PURPOSE, text)
    person.keys(Qt.Key.Key_Tab)
    person.wait_until_seen("Not saved – ")
    assert person.offers("Try again")
    drive.empty()
    person.press("Try again")
    person.wait_until_seen("Saved ")
    assert not person.sees("Not saved")
    person.close()
    assert text.strip() in kept_purpose(drive.path / "casebook", passphrase)


def kept_purpose(folder, passphrase):
    casebook = open_casebook(folder, passphrase)
    try:
        with casebook.reader.connect() as connection:
            return connection.exec_driver_sql('SELECT purpose FROM "case"').scalar_one()
    finally:
        casebook.close()


PASTES = {
    "10 MB": "Wide margins. " * 750_000,
    "1 M lines": "line\n" * 1_000_000,
    "control characters": "a\x00b\x07c\x1b[31md\u202ee\ufffef " * 50,
}
EVERYDAY = {("10 MB", PURPOSE), ("1 M lines", "Family name"), ("control characters", "Received")}


FULL = {True: [], False: [pytest.mark.full]}


@pytest.mark.parametrize(
    ("pasted", "label"),
    [
        pytest.param(PASTES[what], label, marks=FULL[(what, label) in EVERYDAY], id=f"{what} into {label}")
        for what in PASTES
        for label in (PURPOSE, "Family name", "Received")
    ],
)
def test_a_huge_or_odd_paste_neither_stops_the_window_nor_is_lost_in_silence(person, pasted, label):
    person.tab("Referral")
    field = person.into(label)
    began = time.monotonic()
    person.paste(field, pasted)
    QApplication.processEvents()
    person.keys(Qt.Key.Key_Tab)
    person.settle()
    assert time.monotonic() - began < PASTED_WITHIN * busy()
    kept = person.read(label)
    assert kept
    assert not any(letter in kept for letter in "\x00\x07\x1b\u202e\ufffe")
    if len(pasted) > 1_000_000:
        person.wait_for(lambda: person.sees("That was too long") or person.sees("That is too long"), "why")


def test_a_second_window_on_the_same_casebook_is_told_so(open_window, person, folder, passphrase):
    second = open_window(folder)
    second.type("Passphrase", passphrase)
    second.press("Unlock")
    second.wait_until_seen("already open in another window")
    assert person.is_open()


def test_the_program_started_twice_has_one_window_and_a_killed_one_asks_no_question(tmp_path):
    first = start(tmp_path)
    try:
        wait_for_lock(tmp_path)
        second = start(tmp_path)
        assert second.wait(30 * busy()) == 0
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
        first.wait()
        third = start(tmp_path)
        with pytest.raises(subprocess.TimeoutExpired):
            third.wait(4 * busy())
        third.kill()
        third.wait()
    finally:
        first.kill()
        first.wait()


def start(home):
    """Start the program as a person does, with a home of its own."""
    settings = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "coordinator"],
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_lock(home):
    until = time.monotonic() + 30 * busy()
    while not list((home / ".config").rglob("window.lock")):
        assert time.monotonic() < until
        time.sleep(0.05)
    time.sleep(1.0)
