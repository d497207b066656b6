"""What making and opening a casebook needs; loaded in a thread once the unlock page has been painted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.set_up import set_up_casebook
from coordinator.desk import Desk
from coordinator.documents import recovery_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.exchange import casefile
from coordinator.storage import backup, casebook, durable
from coordinator.storage.casebook import Casebook
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


def unlock(folder: Path, passphrase: str) -> Opened:
    """Open a casebook with its passphrase."""
    return _at_desk(casebook.unlock(folder, passphrase))


def unlock_with_sheet(folder: Path, code: str) -> Opened:
    """Open a casebook with the code on its recovery sheet."""
    return _at_desk(casebook.unlock_with_recovery(folder, code))


def unlock_with_keyring(folder: Path) -> Opened:
    """Open a casebook with the key this computer's keyring holds."""
    return _at_desk(casebook.unlock_with_keyring(folder, KeyringSlot()))


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


def _at_desk(book: Casebook) -> Opened:
    desk = Desk(book)
    desk.do(set_up_casebook).result()
    return Opened(book, desk)


Open = Callable[[], Opened]
