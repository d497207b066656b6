"""A full drive: said in words, nothing torn, and everything goes on once there is room."""

import os
import shutil
import subprocess
import sys

import pytest
from sqlalchemy import text

from coordinator.errors import CoordinatorError, DiskFull, ReadOnly
from coordinator.storage import backup, copies
from coordinator.storage.casebook import change_passphrase, create, unlock
from coordinator.storage.check import check
from coordinator.storage.keys import KeyCost
from coordinator.storage.restore import restore

COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
FIRST, SECOND = "seven geese crossed Ipswich", "kettle violin harbour moss"
PAGE = 4096
EVERYDAY = [0, 1, 2, 5, 17, 60]

free_pages = pytest.mark.parametrize(
    "free", [*EVERYDAY, *(pytest.param(pages, marks=pytest.mark.full) for pages in range(3, 300, 4))]
)


class Drive:
    """A small drive of its own that can be filled to within a page."""

    def __init__(self, path):
        self.path = path
        self.filler = path / "filler"

    def fill(self, pages_left):
        free = os.statvfs(self.path)
        with self.filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, (free.f_bavail - pages_left) * free.f_bsize)

    def empty(self):
        self.filler.unlink(missing_ok=True)


@pytest.fixture
def drive(tmp_path):
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small drive needs Linux and its administrator")
    path = tmp_path / "drive"
    path.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(path)],  # noqa: S607 - the system's own
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("no drive can be mounted here")
    yield Drive(path)
    subprocess.run(["umount", str(path)], check=True)  # noqa: S607 - the system's own


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("full") / "casebook"
    create(folder, FIRST, cost=COST).close()
    return folder


@pytest.fixture
def casebook(drive, pristine):
    shutil.copytree(pristine, drive.path / "casebook")
    opened = unlock(drive.path / "casebook", FIRST)
    yield opened
    drive.empty()
    opened.close()


def write(casebook, number):
    with casebook.writer.begin() as connection:
        for half in "abcdefgh":
            connection.execute(
                text("INSERT INTO commissioner (id, name, notes) VALUES (:id, 'team', :notes)"),
                {"id": f"{number}{half}", "notes": half * 3000},
            )


def count(casebook):
    with casebook.reader.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM commissioner")).scalar()


@free_pages
def test_a_change_that_finds_no_room_is_undone_whole_and_made_once_there_is(drive, casebook, free):
    write(casebook, 0)
    drive.fill(free)
    saved = 1
    for number in range(1, 4):
        try:
            write(casebook, number)
        except DiskFull as error:
            assert "Free about" in str(error)  # noqa: PT017 - a change may also fit
            break
        saved += 1
    assert count(casebook) == 8 * saved
    drive.empty()
    write(casebook, 9)
    assert count(casebook) == 8 * (saved + 1)
    assert check(casebook).is_whole


@free_pages
def test_a_file_that_finds_no_room_is_not_half_kept(drive, casebook, free):
    drive.fill(free)
    content = b"x" * 30 * PAGE
    try:
        casebook.files.put(content)
    except DiskFull:
        assert casebook.files.names() == ()
    drive.empty()
    sealed = casebook.files.put(content)
    assert casebook.files.get(sealed.name, sealed.sha256) == content
    assert all(casebook.files.is_whole(name) for name in casebook.files.names())


@pytest.mark.parametrize("free", [0, 1, 2, 3])
def test_a_passphrase_that_finds_no_room_stays_as_it_was(drive, casebook, free):
    drive.fill(free)
    try:
        change_passphrase(casebook, FIRST, SECOND)
        in_force, other = SECOND, FIRST
    except DiskFull:
        in_force, other = FIRST, SECOND
    drive.empty()
    casebook.close()
    assert not list(casebook.folder.glob(".*.partial"))
    with pytest.raises(CoordinatorError):
        unlock(casebook.folder, other)
    unlock(casebook.folder, in_force).close()


def test_a_copy_that_finds_no_room_leaves_earlier_copies_and_says_what_it_needs(drive, casebook, tmp_path):
    first = backup.make(casebook)
    write(casebook, 1)
    drive.fill(50)
    with pytest.raises(DiskFull, match="Free about"):
        backup.make(casebook)
    assert [copy.path for copy in copies.list_backups(casebook.folder / "backups")] == [first.path]
    with pytest.raises(DiskFull):
        restore(first.path, drive.path / "restored", casebook.key())
    assert not (drive.path / "restored").exists()
    elsewhere = backup.make(casebook, tmp_path / "elsewhere")
    assert copies.verify(elsewhere.path, casebook.key())["commissioner"] == 8


def test_a_copy_whose_room_is_taken_while_it_is_made_leaves_earlier_copies(drive, casebook, monkeypatch):
    first = backup.make(casebook)
    write(casebook, 1)
    monkeypatch.setattr(backup, "need_room", lambda *_: None)
    for free in (0, 1, 5, 20, 60):
        drive.fill(free)
        with pytest.raises(DiskFull):
            backup.make(casebook)
        drive.empty()
        assert [copy.path for copy in copies.list_backups(casebook.folder / "backups")] == [first.path]
        assert not list((casebook.folder / "backups").glob("*.partial"))


def test_a_full_drive_is_not_taken_for_a_damaged_casebook(drive, casebook):
    write(casebook, 1)
    casebook.close()
    drive.fill(0)
    try:
        unlock(casebook.folder, FIRST).close()
    except CoordinatorError as error:
        assert isinstance(error, DiskFull), error  # noqa: PT017 - it may also open
    drive.empty()
    again = unlock(casebook.folder, FIRST)
    assert count(again) == 8
    again.close()


def test_locking_on_a_full_drive_still_locks(drive, casebook):
    write(casebook, 1)
    drive.fill(0)
    casebook.close()
    drive.empty()
    again = unlock(casebook.folder, FIRST)
    assert count(again) == 8
    again.close()


def test_no_casebook_is_made_where_there_is_no_room(drive):
    drive.fill(20)
    with pytest.raises(DiskFull, match="40 MB"):
        create(drive.path / "new", FIRST, cost=COST)
    drive.empty()
    create(drive.path / "new", FIRST, cost=COST).close()


def test_a_write_protected_casebook_says_so_and_keeps_every_byte(drive, casebook):
    casebook.close()
    before = {path: path.read_bytes() for path in casebook.folder.rglob("*") if path.is_file()}
    remount = ["mount", "-o", "remount,ro", str(drive.path)]
    subprocess.run(remount, check=True)
    try:
        with pytest.raises(ReadOnly, match="write-protected"):
            unlock(casebook.folder, FIRST)
        with pytest.raises(ReadOnly):
            create(drive.path / "new", FIRST, cost=COST)
    finally:
        subprocess.run([*remount[:2], "remount,rw", str(drive.path)], check=True)
    assert {path: path.read_bytes() for path in casebook.folder.rglob("*") if path.is_file()} == before


def test_a_drive_that_becomes_write_protected_while_open_says_so(drive, casebook, tmp_path):
    backup.make(casebook, tmp_path / "copies")
    subprocess.run(["umount", "-l", str(drive.path)], check=True)  # noqa: S607 - a memory stick pulled out
    with pytest.raises(CoordinatorError):
        casebook.check_in_place()
    made = backup.rescue(casebook, tmp_path / "rescued")
    assert copies.verify(made.path, casebook.key())
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(drive.path)], check=True)  # noqa: S607 - the system's own
    casebook.close()
