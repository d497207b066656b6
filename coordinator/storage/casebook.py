"""A casebook: made, unlocked, kept an eye on while it is open, and locked again.

A casebook is a folder: the encrypted file, its lock in two copies (``header``), ``files/`` with what is
attached and issued (``sealed``), ``backups/`` and ``lock``.
"""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from coordinator.errors import CoordinatorError, NotAllowed, NotThere, Replaced, WrongPassphrase
from coordinator.storage import backup, copies, durable, recovery_code
from coordinator.storage import header as headers
from coordinator.storage.engine import (
    APPLICATION_ID,
    PAGE,
    Opener,
    assert_driver_is_safe,
    check_opens,
    reading_engine,
    writing_engine,
)
from coordinator.storage.family_draft_box import PURPOSE, FamilyDraftBox
from coordinator.storage.faults import (
    ROOM_NEEDED,
    CasebookDamaged,
    EmptyFile,
    FolderInItsPlace,
    in_words,
    need_room,
)
from coordinator.storage.header import DATABASE, Found, Header
from coordinator.storage.keyring_slot import KeyringSlot
from coordinator.storage.keys import DEFAULT_COST, VAULT_BYTES, KeyCost, new_data_key, new_vault_id, subkey
from coordinator.storage.lock import FolderLock
from coordinator.storage.migrate import VERSIONS, Revisions, migrate, standing
from coordinator.storage.passphrases import judge
from coordinator.storage.pinned import PinnedFile
from coordinator.storage.sealed import FOLDER, SealedFiles

UNFINISHED = f"{DATABASE}.partial"


class Casebook:
    """An unlocked casebook: where to read, where to write, its sealed files and the key, until it is closed.

    ``header`` is None after opening with the recovery code when the lock was lost; see
    ``set_passphrase_after_recovery``. ``schema`` is the revision its tables stand at.
    """

    def __init__(self, folder: Path, path: Path, key: bytes, header: Header | None, lock: FolderLock) -> None:
        self.folder = folder
        self.header = header
        self.schema = ""
        self._key: bytearray | None = bytearray(key)
        self._lock = lock
        self.pinned = PinnedFile(path)
        self.vault = header.vault if header else self.pinned.first_bytes()
        self._first_bytes = self.pinned.first_bytes()
        self.opener = Opener(path, self.key, header.vault if header else None, self._check_file)
        self.files = SealedFiles(folder / FOLDER, self.key, self.vault)
        self.family_draft = FamilyDraftBox(folder, lambda: self.subkey(PURPOSE), self.vault)
        self.reader = reading_engine(self.opener)
        self.writer = writing_engine(self.opener)

    def key(self) -> bytes:
        """Return the data key while the casebook is open."""
        if self._key is None:
            raise NotAllowed("The casebook is locked. Unlock it to go on.")
        return bytes(self._key)

    def subkey(self, purpose: str) -> bytes:
        """Return the key for one purpose outside the casebook's file, such as a family's own draft."""
        return subkey(self.key(), purpose)

    def is_passphrase(self, typed: str) -> bool:
        """Say whether this is the passphrase of the open casebook; it takes about a second to know."""
        return self.header is not None and self.header.key_from(typed) == self.key()

    def recovery_code(self) -> str:
        """Return the code for the recovery sheet, after opening the casebook with what it decodes to."""
        code = recovery_code.encode(self.key(), self.vault)
        tried = recovery_code.decode(code).key
        check_opens(Opener(self.opener.path, lambda: tried, None))
        return code

    def check_in_place(self) -> None:
        """Raise ``Replaced`` when the file on the disk is no longer the one that was opened."""
        self._check_file()
        locks = headers.read(self.folder).readable
        if self.pinned.size() < PAGE or any(header.vault != self.vault for header in locks):
            raise _replaced()

    def _check_file(self) -> None:
        self.key()
        known = (self._first_bytes, self.vault)
        if not self.pinned.is_in_place() or self.pinned.first_bytes() not in known:
            raise _replaced()

    def checkpoint(self) -> bool:
        """Fold the write-ahead log into the file, so that no damage to it loses anything; say if it could."""
        with self.opener.connection() as handle:
            handle.execute("PRAGMA busy_timeout = 0")
            busy, _, _ = handle.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def close(self) -> None:
        """Finish and lock: fold in the log, close every connection, drop the key, let the folder go."""
        if self._key is None:
            return
        self.reader.dispose()
        try:
            # What fails here fails again, in words, at the next unlock; locking never waits.
            with contextlib.suppress(CoordinatorError):
                self.check_in_place()
                self.checkpoint()
                if self.header is not None:
                    headers.mend(self.folder, self.header)
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Close every connection, drop the key and let the folder go, leaving every file as it is."""
        if self._key is None:
            return
        self.reader.dispose()
        self.writer.dispose()
        self._key[:] = bytes(len(self._key))
        self._key = None
        self.pinned.set_log_aside()
        self.pinned.close()
        self._lock.release()


def _replaced() -> Replaced:
    return Replaced(
        "The casebook’s file was moved, replaced or removed while it was open, so nothing more is "
        "written. Everything saved until then can still be copied to another folder. If the casebook is "
        "on a memory stick or in a synced folder, put it back and unlock it again."
    )


def create(
    folder: Path, passphrase: str, *, cost: KeyCost = DEFAULT_COST, versions: Path = VERSIONS
) -> Casebook:
    """Make an empty casebook in a folder and return it open; it never touches one that is already there."""
    assert_driver_is_safe()
    _refuse_weak(passphrase)
    with in_words(folder.parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.ExitStack() as undo:
        lock = undo.enter_context(FolderLock(folder))
        _refuse_to_replace(folder)
        need_room(folder, ROOM_NEEDED)
        key = new_data_key()
        header = Header(new_vault_id(), ()).with_passphrase(key, passphrase, cost).signed(key)
        _make_file(folder / UNFINISHED, Opener(folder / UNFINISHED, lambda: key, header.vault), versions)
        headers.write(folder, header)
        durable.put_in_place(folder / UNFINISHED, folder / DATABASE)
        casebook = _open(folder, folder / DATABASE, key, header, lock, versions)
        undo.pop_all()
    return casebook


def unlock(folder: Path, passphrase: str, *, versions: Path = VERSIONS) -> Casebook:
    """Open a casebook with its passphrase and bring its tables up to date, after a verified copy."""
    return _unlock(folder, lambda found, _: headers.open_with(found, passphrase), versions)


def unlock_with_recovery(folder: Path, code: str, *, versions: Path = VERSIONS) -> Casebook:
    """Open a casebook with the code on its recovery sheet, even when both copies of its lock are lost."""
    decoded = recovery_code.decode(code)

    def find(found: Found, path: Path) -> tuple[Header | None, bytes]:
        belongs = decoded.belongs_to(_first_bytes(path))
        refusal = "That recovery code belongs to another casebook. Look for the sheet of this one."
        return _by_key(found, path, decoded.key, None if belongs else refusal), decoded.key

    return _unlock(folder, find, versions)


def unlock_with_keyring(folder: Path, keyring: KeyringSlot, *, versions: Path = VERSIONS) -> Casebook:
    """Open a casebook with the key this computer's keyring holds, when the coordinator has chosen that."""
    refusal = "This computer’s keyring does not hold the key of this casebook. Type your passphrase."

    def find(found: Found, path: Path) -> tuple[Header | None, bytes]:
        key = keyring.fetch(found.newest.vault if found.newest else _first_bytes(path))
        if key is None:
            raise WrongPassphrase(refusal)
        return _by_key(found, path, key, refusal), key

    return _unlock(folder, find, versions)


def change_passphrase(casebook: Casebook, old: str, new: str, *, cost: KeyCost | None = None) -> None:
    """Let a new passphrase open the casebook, and its copies in the same folder, instead of the old one.

    Killed at any moment, exactly one of the two opens it; no page of the casebook is rewritten.
    """
    header = casebook.header
    if header is None or header.key_from(old) != casebook.key():
        raise WrongPassphrase("The present passphrase is not right. Check Caps Lock and try again.")
    _lock_with(casebook, header, new, cost or header.slots[0].cost)


def set_passphrase_after_recovery(casebook: Casebook, new: str, *, cost: KeyCost = DEFAULT_COST) -> None:
    """Lock a casebook that was opened with its recovery code with a new passphrase; rebuilds a lost lock."""
    newest = headers.read(casebook.folder).newest
    rebuilt = Header(
        casebook.vault, (), generation=newest.generation if newest else 0, database=casebook.opener.path.name
    )
    _lock_with(casebook, casebook.header or rebuilt, new, cost)


def _lock_with(casebook: Casebook, header: Header, passphrase: str, cost: KeyCost) -> None:
    _refuse_weak(passphrase)
    casebook.check_in_place()
    changed = header.with_passphrase(casebook.key(), passphrase, cost).signed(casebook.key())
    headers.write(casebook.folder, changed)
    casebook.header = changed
    copies.relock(casebook.folder, changed)


def _unlock(
    folder: Path, find: Callable[[Found, Path], tuple[Header | None, bytes]], versions: Path
) -> Casebook:
    assert_driver_is_safe()
    _find_file(folder, headers.read(folder))
    with contextlib.ExitStack() as undo:
        lock = undo.enter_context(FolderLock(folder))
        found = headers.read(folder)
        if not found.readable:
            found = copies.newest_header(folder)
        path = _find_file(folder, found)
        header, key = find(found, path)
        path = folder / header.database if header else path
        casebook = _open(folder, path, key, header, lock, versions)
        undo.pop_all()
    return casebook


def _open(
    folder: Path, path: Path, key: bytes, header: Header | None, lock: FolderLock, versions: Path
) -> Casebook:
    """Open the file with a key known to be right, bring it up to date and warm both pools."""
    with contextlib.ExitStack() as undo:
        casebook = Casebook(folder, path, key, header, lock)
        undo.callback(casebook.let_go)
        try:
            _bring_up_to_date(casebook, Revisions(versions))
            _mend(casebook)
            for engine in (casebook.reader, casebook.writer):
                engine.connect().close()
            casebook.pinned.note_log()
        except CasebookDamaged as error:
            error.last_good = copies.newest(folder)
            raise
        undo.pop_all()
    return casebook


def _mend(casebook: Casebook) -> None:
    """Complete what was interrupted or worn, as far as the drive lets it be done today."""
    durable.sweep(casebook.files.folder, "*.sealed")
    if casebook.header is None:
        return
    with contextlib.suppress(CoordinatorError):
        headers.mend(casebook.folder, casebook.header)
    copies.relock(casebook.folder, casebook.header)


def _bring_up_to_date(casebook: Casebook, revisions: Revisions) -> None:
    check_opens(casebook.opener)
    with casebook.opener.connection() as handle:
        casebook.schema = standing(handle, revisions)
        # Asks for the right to write now, so that a write-protected casebook is told of at the door.
        handle.execute("BEGIN IMMEDIATE")
        handle.execute("ROLLBACK")
    if casebook.schema != revisions.head:
        if casebook.schema:
            backup.make(casebook)
        casebook.schema = migrate(casebook.opener, revisions)


def _make_file(path: Path, opener: Opener, versions: Path) -> None:
    with in_words(path.parent):
        for left_over in path.parent.glob(f"{path.name}*"):
            left_over.unlink()
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with opener.connection() as handle:
        handle.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(opener, Revisions(versions))
    with opener.connection() as handle:
        handle.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with in_words(path.parent):
        durable.fsync_file(path)


def _by_key(found: Found, path: Path, key: bytes, refusal: str | None) -> Header | None:
    """Return the header a key belongs to; without one, the key must open the file by itself.

    When it does not, ``refusal`` says that the key is another casebook's; None means the file is damaged.
    """
    for header in found.readable:
        if header.is_genuine(key):
            return header
    try:
        check_opens(Opener(path, lambda: key, None))
    except CasebookDamaged as error:
        if refusal:
            raise WrongPassphrase(refusal) from error
        error.last_good = copies.newest(path.parent)
        raise
    return None


def _find_file(folder: Path, found: Found) -> Path:
    """Return the casebook's file, or say what stands in its place; one is never made."""
    if not folder.is_dir() and folder.exists():
        raise FolderInItsPlace(f"{folder} is a file, not the folder of a casebook. Choose the folder.")
    named = folder / found.newest.database if found.newest else _latest_file(folder)
    if named.is_dir():
        raise FolderInItsPlace(f"There is a folder where the casebook’s file {named.name} should be.")
    with in_words(folder):
        if not named.is_file():
            raise NotThere(
                f"There is no casebook in {folder}. If it is on a memory stick, plug it in. "
                "No new one has been made."
            )
        if named.stat().st_size == 0:
            empty = EmptyFile(
                f"The casebook’s file in {folder} is empty. Nothing has been changed. "
                "Open the last good copy."
            )
            empty.last_good = copies.newest(folder)
            raise empty
    return named


def _latest_file(folder: Path) -> Path:
    """Return the file to open when no lock names it: the one a copy was last brought back into."""
    numbered = [path for path in folder.glob("casebook-*.db") if path.stem.rpartition("-")[2].isdecimal()]
    return max(numbered, key=lambda path: int(path.stem.rpartition("-")[2]), default=folder / DATABASE)


def _first_bytes(path: Path) -> bytes:
    with in_words(path.parent), path.open("rb") as file:
        return file.read(VAULT_BYTES)


def _refuse_weak(passphrase: str) -> None:
    strength = judge(passphrase)
    if not strength.allowed:
        raise NotAllowed(strength.sentence)


def _refuse_to_replace(folder: Path) -> None:
    begun = (folder / UNFINISHED).exists()
    if _latest_file(folder).exists() or (headers.read(folder).present and not begun):
        raise NotAllowed("There is already a casebook in this folder. Open it, or choose another folder.")
