"""Run inside a bus session with a real keyring: keep a key, unlock with it, forget it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from coordinator.errors import WrongPassphrase
from coordinator.storage.casebook import unlock_with_keyring
from coordinator.storage.keyring_slot import KeyringSlot

folder, versions, vault, key = sys.argv[1:]
slot = KeyringSlot(seconds=10)
slot.keep(bytes.fromhex(vault), bytes.fromhex(key))
print("kept")  # noqa: T201 - read by the test
unlock_with_keyring(Path(folder), slot, versions=Path(versions)).close()
print("unlocked")  # noqa: T201 - read by the test
slot.forget(bytes.fromhex(vault))
print("forgotten")  # noqa: T201 - read by the test
try:
    unlock_with_keyring(Path(folder), slot, versions=Path(versions))
except WrongPassphrase:
    print("refused")  # noqa: T201 - read by the test
