"""The casebook's lock: a small file, kept twice, in which each slot holds the data key sealed.

JSON, so that it can be described and checked in twenty years. ``body`` holds the format, the vault id, a
generation that grows with every change, the name of the file the casebook is in (so that bringing back a copy
is a matter of naming another file) and the slots. ``sum`` finds accidents before any key is known, ``mac``
finds everything else afterwards: it is keyed from the data key. The second copy is written first, so the
newest readable copy is always the one in force.
"""

import contextlib
import hmac
import json
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from coordinator.errors import CoordinatorError, Damaged, NewerVersion, WrongPassphrase
from coordinator.storage import durable
from coordinator.storage.faults import FolderInItsPlace, HeaderDamaged, in_words
from coordinator.storage.keys import (
    DEFAULT_COST,
    KEY_BYTES,
    VAULT_BYTES,
    KeyCost,
    new_vault_id,
    passphrase_key,
    seal,
    subkey,
    unseal,
)

FIRST = "casebook.key"
SECOND = "casebook.key2"
DATABASE = "casebook.db"
FORMAT = 1
LARGEST = 64 * 1024


@dataclass(frozen=True)
class Slot:
    """The data key sealed under one passphrase, with what it takes to try that passphrase."""

    cost: KeyCost
    salt: bytes
    sealed: bytes


@dataclass(frozen=True)
class Header:
    """Everything about a casebook's lock except the key itself."""

    vault: bytes
    slots: tuple[Slot, ...]
    generation: int = 1
    database: str = DATABASE
    mac: str = field(default="", repr=False)

    def with_passphrase(self, key: bytes, passphrase: str, cost: KeyCost = DEFAULT_COST) -> "Header":
        """Return the next header, which only this passphrase opens."""
        salt = new_vault_id()
        bound = _bound_to(self.vault, cost)
        slot = Slot(cost, salt, seal(passphrase_key(passphrase, salt, cost), key, bound))
        return replace(self, slots=(slot,), generation=self.generation + 1)

    def naming(self, database: str) -> "Header":
        """Return the next header, under which the casebook is in another file of the folder."""
        return replace(self, database=database, generation=self.generation + 1)

    def signed(self, key: bytes) -> "Header":
        """Return this header with the mark that only someone holding the data key can make."""
        return replace(self, mac=_mac(key, _body(self)))

    def is_genuine(self, key: bytes) -> bool:
        """Say whether this header was written by someone who held that data key."""
        return hmac.compare_digest(self.mac, _mac(key, _body(self)))

    def key_from(self, passphrase: str) -> bytes | None:
        """Return the data key if the passphrase opens a slot, else None."""
        for slot in self.slots:
            sealed_by = passphrase_key(passphrase, slot.salt, slot.cost)
            key = unseal(sealed_by, slot.sealed, _bound_to(self.vault, slot.cost))
            if key is not None and len(key) == KEY_BYTES:
                return key
        return None


@dataclass(frozen=True)
class Found:
    """What the two copies of a header held: the readable ones, newest first, and whether any was there."""

    readable: tuple[Header, ...]
    present: bool

    @property
    def newest(self) -> Header | None:
        """Return the header in force, or None when neither copy can be read."""
        return self.readable[0] if self.readable else None


def read(folder: Path) -> Found:
    """Read both copies of a casebook's header; damaged ones are left out, a newer format is refused."""
    return _read_all([folder / FIRST, folder / SECOND])


def read_file(path: Path) -> Header:
    """Read one copy of a header, for example the one beside a backup."""
    found = _read_all([path])
    if found.newest is None:
        raise HeaderDamaged(f"The lock {path.name} is damaged or missing. Nothing has been changed.")
    return found.newest


def write(folder: Path, header: Header) -> None:
    """Put a signed header in force; after a crash at any moment exactly the old or the new one is.

    Both temporaries are on the disk before either takes its name, so a full drive changes nothing.
    """
    content = encode(header)
    second = durable.write_aside(folder / SECOND, content)
    try:
        first = durable.write_aside(folder / FIRST, content)
    except CoordinatorError:
        second.unlink(missing_ok=True)
        raise
    durable.put_in_place(second, folder / SECOND)
    # From here on the new header is in force, whatever happens to the other copy; `mend` completes it.
    with contextlib.suppress(CoordinatorError):
        durable.put_in_place(first, folder / FIRST)


def mend(folder: Path, header: Header) -> bool:
    """Rewrite copies that are lost, damaged or older than the header in force; say whether any was."""
    content = encode(header)
    with in_words(folder):
        worn = [name for name in (SECOND, FIRST) if _bytes_of(folder / name) != content]
    durable.sweep(folder, f"{FIRST}*")
    for name in worn:
        durable.write_durably(folder / name, content)
    return bool(worn)


def open_with(found: Found, passphrase: str) -> tuple[Header, bytes]:
    """Return the header in force and the data key, given the passphrase.

    Raises ``WrongPassphrase``, or ``HeaderDamaged`` when there is no readable copy to try it on.
    """
    tampered = False
    for header in dict.fromkeys(found.readable):
        if header.generation < found.readable[0].generation and not tampered:
            break
        key = header.key_from(passphrase)
        if key is None:
            continue
        if header.is_genuine(key):
            return header, key
        tampered = True
    if tampered:
        raise HeaderDamaged(
            "The passphrase is right, but the casebook’s lock has been altered. Nothing has been changed. "
            "Open the casebook with its recovery sheet."
        )
    if found.readable:
        raise WrongPassphrase("That passphrase did not open the casebook. Check Caps Lock and try again.")
    raise HeaderDamaged(
        "The casebook’s lock cannot be read, so no passphrase can open it. The casebook itself has not been "
        "changed. Open it with the recovery sheet."
    )


def encode(header: Header) -> bytes:
    """Return a header as the bytes of its file."""
    body = _body(header)
    document = {"body": body, "sum": sha256(_canonical(body)).hexdigest(), "mac": header.mac}
    return json.dumps(document, indent=1, sort_keys=True).encode()


def decode(content: bytes) -> Header | None:
    """Return the header in the bytes of a file, or None when they are damaged.

    Raises ``NewerVersion`` for an undamaged header in a format this program does not know.
    """
    try:
        document = json.loads(content)
        body = document["body"]
        if document["sum"] != sha256(_canonical(body)).hexdigest():
            return None
        if body["format"] > FORMAT:
            raise NewerVersion(
                "This casebook was last used with a newer version of the program. Nothing has been changed. "
                "Install the newest version to open it."
            )
        return _from_body(body, document["mac"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, Damaged):
        return None


def _read_all(paths: list[Path]) -> Found:
    present = False
    readable = []
    for path in paths:
        content = _bytes_of(path)
        present = present or content is not None
        header = decode(content) if content else None
        if header is not None:
            readable.append(header)
    return Found(tuple(sorted(readable, key=lambda header: -header.generation)), present)


def _bytes_of(path: Path) -> bytes | None:
    """Return the content of one copy: b"" when far too large to be a header, None when not there."""
    if path.is_dir():
        raise FolderInItsPlace(f"There is a folder where the casebook’s lock {path.name} should be.")
    with in_words(path.parent), contextlib.suppress(FileNotFoundError, NotADirectoryError):
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        return content if len(content) <= LARGEST else b""
    return None


def _body(header: Header) -> dict[str, object]:
    return {
        "format": FORMAT,
        "vault": header.vault.hex(),
        "generation": header.generation,
        "database": header.database,
        "slots": [
            {
                "kind": "argon2id",
                "memory_kib": slot.cost.memory_kib,
                "passes": slot.cost.passes,
                "lanes": slot.cost.lanes,
                "salt": slot.salt.hex(),
                "sealed": slot.sealed.hex(),
            }
            for slot in header.slots
        ],
    }


def _from_body(body: dict[str, object], mac: object) -> Header:
    vault = bytes.fromhex(str(body["vault"]))
    database, generation, slots = body["database"], body["generation"], body["slots"]
    if len(vault) != VAULT_BYTES or not isinstance(generation, int) or not isinstance(slots, list):
        raise ValueError("not a header")
    if not isinstance(database, str) or Path(database).name != database or not database.endswith(".db"):
        raise ValueError("a header names a file in its own folder")
    return Header(
        vault=vault,
        slots=tuple(
            Slot(
                cost=KeyCost(int(slot["memory_kib"]), int(slot["passes"]), int(slot["lanes"])),
                salt=bytes.fromhex(slot["salt"]),
                sealed=bytes.fromhex(slot["sealed"]),
            )
            for slot in slots[:8]
        ),
        generation=generation,
        database=database,
        mac=str(mac),
    )


def _canonical(body: object) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def _mac(key: bytes, body: object) -> str:
    return hmac.new(subkey(key, "header"), _canonical(body), sha256).hexdigest()


def _bound_to(vault: bytes, cost: KeyCost) -> bytes:
    return b"slot" + vault + f"{cost.memory_kib}/{cost.passes}/{cost.lanes}".encode()
