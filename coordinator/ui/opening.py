"""What making and opening a casebook needs; loaded in a thread once the unlock page has been painted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.private_time import begin_private_time
from coordinator.commands.set_up import set_up_casebook
from coordinator.desk import Desk
from coordinator.documents import recovery_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.errors import CoordinatorError, NotAllowed, WrongPassphrase
from coordinator.exchange import casefile
from coordinator.models.conference import Meeting
from coordinator.practice.family_draft import FamilyDraft
from coordinator.practice.private_time import given_back
from coordinator.practice.room_view import RoomView
from coordinator.queries.records import record
from coordinator.queries.room import room
from coordinator.storage import backup, casebook, copies, durable, recovery_code, restore
from coordinator.storage import header as headers
from coordinator.storage.casebook import Casebook
from coordinator.storage.faults import CasebookDamaged
from coordinator.storage.keyring_slot import KeyringSlot
from coordinator.storage.keys import DEFAULT_COST, KeyCost
from coordinator.ui.preferences import EXAMPLE_PASSPHRASE


@dataclass(frozen=True)
class Opened:
    """An open casebook and the desk it is worked at."""

    casebook: Casebook
    desk: Desk


def make(folder: Path, passphrase: str, cost: KeyCost = DEFAULT_COST) -> Opened:
    """Make an empty casebook."""
    return _at_desk(casebook.create(folder, passphrase, cost=cost))


def make_example(folder: Path, cost: KeyCost = DEFAULT_COST) -> Opened:
    """Make the casebook of the example families, or open the one made before."""
    if (folder / "casebook.key").exists():
        return unlock(folder, EXAMPLE_PASSPHRASE)
    opened = make(folder, EXAMPLE_PASSPHRASE, cost)
    for path in sorted(resource("examples").glob("*.json")):
        opened.desk.do(import_case, casefile=casefile.read(path.read_bytes())).result()
    return opened


@dataclass(frozen=True, repr=False)
class Way:
    """One way to prove the right to a casebook: how it opens, and its key when the file is damaged.

    ``right`` says in words what was found right.
    """

    right: str
    open: Callable[[Path], Casebook]
    key: Callable[[Path], bytes]


def by_passphrase(passphrase: str) -> Way:
    """Return the way in with the passphrase."""
    return Way(
        "Your passphrase is right",
        lambda folder: casebook.unlock(folder, passphrase),
        lambda folder: restore.key_in_force(folder, passphrase),
    )


def by_sheet(code: str) -> Way:
    """Return the way in with the code on the recovery sheet."""
    return Way(
        "The code on your sheet is right",
        lambda folder: casebook.unlock_with_recovery(folder, code),
        lambda _folder: recovery_code.decode(code).key,
    )


def by_keyring(keyring: KeyringSlot | None = None) -> Way:
    """Return the way in with the key this computer's keyring holds."""
    slot = keyring or KeyringSlot()

    def key(folder: Path) -> bytes:
        lock = headers.read(folder).newest or copies.newest_header(folder).newest
        found = slot.fetch(lock.vault) if lock else None
        if found is None:
            raise WrongPassphrase("This computer’s keyring does not hold the key. Type your passphrase.")
        return found

    return Way(
        "The key in this computer’s keyring is right",
        lambda folder: casebook.unlock_with_keyring(folder, slot),
        key,
    )


def open_by(way: Way, folder: Path) -> Opened:
    """Open a casebook; when its file is damaged the refusal names the newest copy that reads back whole."""
    try:
        return _at_desk(way.open(folder))
    except CasebookDamaged as damage:
        good = copies.newest_good(folder, way.key(folder))
        damage.last_good = good.path if good else None
        raise


def go_on_from(copy: Path, folder: Path, way: Way) -> Opened:
    """Let a damaged casebook go on from a copy, and open it; the damaged file stays beside it."""
    restore.switch_to(copy, folder, way.key(folder))
    return open_by(way, folder)


def unlock(folder: Path, passphrase: str) -> Opened:
    """Open a casebook with its passphrase."""
    return open_by(by_passphrase(passphrase), folder)


def lock_again_with(opened: Opened, passphrase: str, cost: KeyCost = DEFAULT_COST) -> None:
    """Choose a new passphrase after the recovery sheet was used."""
    casebook.set_passphrase_after_recovery(opened.casebook, passphrase, cost=cost)


def write_recovery_sheet(code: str, path: Path, today: date) -> None:
    """Write the recovery sheet as a Word paper."""
    durable.write_durably(path, save(recovery_sheet.build(code.split("-"), today, Brand())))


def keep_copy(opened: Opened) -> None:
    """Make the verified backup due at each unlock and close."""
    backup.make_if_changed(opened.casebook)


def rescue(opened: Opened, folder: Path) -> str:
    """Copy an open casebook whose file was moved or replaced into a folder; return the copy's name."""
    return backup.rescue(opened.casebook, folder).path.name


@dataclass(frozen=True)
class Handing:
    """What stays once the casebook is closed for the family: what it may read, and where it is saved."""

    view: RoomView
    draft: FamilyDraft
    write: Callable[[FamilyDraft], object]


def hand_over(opened: Opened, meeting_id: str, today: date) -> Handing:
    """Begin private family time and return what stays; what cannot be saved sealed is refused before.

    A sheet that was written on already is given back; one of another meeting is not written over.
    """
    view = opened.desk.read(room, meeting_id=meeting_id, today=today).view
    meeting = opened.desk.read(record, record_type=Meeting, record_id=meeting_id)
    now, left = opened.desk.now(), family_sheet(opened)
    if meeting is None or (left is not None and left.meeting_id != meeting_id):
        raise NotAllowed(
            "The sheet of another meeting still waits. It is kept as it was. Lock the casebook and unlock "
            "it: you are asked what becomes of that sheet. Until then, use paper."
        )
    if left is None:
        draft = FamilyDraft(case_id=meeting.case_id, meeting_id=meeting_id, began=now, saved=now)
    else:
        draft = given_back(left, now)
    sealer = opened.casebook.family_draft.sealer()
    sealer.write(draft)
    try:
        opened.desk.do(begin_private_time, meeting_id=meeting_id).result()
    except CoordinatorError:
        if left is None:
            opened.casebook.family_draft.clear()
        raise
    return Handing(view, draft, sealer.write)


def family_sheet(opened: Opened) -> FamilyDraft | None:
    """Return the sheet a family wrote while the casebook was closed, if one waits."""
    newest = opened.casebook.family_draft.newest()
    return newest.draft if newest else None


def _at_desk(book: Casebook) -> Opened:
    desk = Desk(book)
    try:
        desk.do(set_up_casebook).result()
    except CoordinatorError:
        desk.close()
        raise
    return Opened(book, desk)


Open = Callable[[], Opened]
