"""A convenience the coordinator may choose: this computer's keyring also holds the casebook's key.

It is never the only copy. Only the platform's own keyring is used, whatever a configuration file or the
environment names, because a foreign one would be handed the key. What is written is read back, because some
keyrings accept and forget. It runs in a thread of its own with a time-out, because a locked keyring may wait
for an answer nobody gives.
"""

import importlib
import sys
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from coordinator.errors import CoordinatorError
from coordinator.storage.keys import KEY_BYTES

SERVICE = "casebook"
SECONDS = 20.0
ALLOWED = {
    "linux": ("keyring.backends.SecretService", "Keyring"),
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
}

T = TypeVar("T")


class KeyringSilent(CoordinatorError):
    """This computer's keyring is absent, locked, failed or did not answer in time."""


class Store(Protocol):
    """What is asked of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget something; raises when it is not there."""


class MemoryStore:
    """A keyring in memory, for tests."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept, or None."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget something; raises when it is not there."""
        del self.kept[service, username]


class KeyringSlot:
    """Where this computer may keep the keys of casebooks, by vault id."""

    def __init__(self, store: Callable[[], Store] | None = None, *, seconds: float = SECONDS) -> None:
        self._store = store or platform_store
        self._seconds = seconds

    def keep(self, vault: bytes, key: bytes) -> None:
        """Let the keyring hold a key; raises ``KeyringSilent`` unless it can be read back."""

        def write() -> str | None:
            store = self._store()
            store.set_password(SERVICE, vault.hex(), key.hex())
            return store.get_password(SERVICE, vault.hex())

        if self._ask(write) != key.hex():
            raise KeyringSilent(
                "This computer’s keyring did not keep the key. Your passphrase still opens the casebook."
            )

    def fetch(self, vault: bytes) -> bytes | None:
        """Return the key the keyring holds for a casebook, or None; what is no key counts as none."""
        held = self._ask(lambda: self._store().get_password(SERVICE, vault.hex()))
        try:
            key = bytes.fromhex(held or "")
        except ValueError:
            return None
        return key if len(key) == KEY_BYTES else None

    def forget(self, vault: bytes) -> None:
        """Take a key out of the keyring; raises ``KeyringSilent`` when it is still there afterwards."""

        def remove() -> str | None:
            store = self._store()
            if store.get_password(SERVICE, vault.hex()) is not None:
                store.delete_password(SERVICE, vault.hex())
            return store.get_password(SERVICE, vault.hex())

        if self._ask(remove) is not None:
            raise KeyringSilent(
                "This computer’s keyring still holds the key. Remove the entry “casebook” there yourself."
            )

    def _ask(self, work: Callable[[], T]) -> T:
        answers: list[T] = []
        failures: list[Exception] = []

        def run() -> None:
            try:
                answers.append(work())
            except Exception as error:  # noqa: BLE001 - each platform's keyring fails in its own way
                failures.append(error)

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._seconds)
        if answers:
            return answers[0]
        reason = "did not answer" if thread.is_alive() else "could not be used"
        raise KeyringSilent(
            f"This computer’s keyring {reason}. Your passphrase still opens the casebook."
        ) from (failures[0] if failures else None)


def platform_store() -> Store:
    """Return this platform's own keyring, made without looking at configuration or environment."""
    if sys.platform not in ALLOWED:
        raise KeyringSilent("This computer has no keyring the program knows. Use your passphrase.")
    module, name = ALLOWED[sys.platform]
    found = getattr(importlib.import_module(module), name)
    chosen = type(name, (found,), {"set_properties_from_env": lambda _: None})
    store: Store = chosen()
    if sys.platform == "win32":
        store.persist = "local machine"  # a roaming profile would carry the key to other computers
    return store
