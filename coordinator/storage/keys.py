"""The key that opens a casebook, what is derived from it, and how a passphrase seals it.

A casebook is opened by a random 256-bit data key. A passphrase never touches the casebook's file: it seals
the data key in a slot, so changing it rewrites a few hundred bytes and no page.
"""

import secrets
import unicodedata
from dataclasses import dataclass

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from coordinator.errors import CoordinatorError, Damaged

KEY_BYTES = 32
VAULT_BYTES = 16
"""A vault id is also the salt SQLCipher keeps in the first bytes of the casebook's file."""
NONCE_BYTES = 12
LONGEST_WAIT = 30


@dataclass(frozen=True)
class KeyCost:
    """How much work it takes to try one passphrase (Argon2id, RFC 9106).

    ``memory_kib`` is memory in KiB, ``passes`` how often it is gone through, ``lanes`` the parallel parts.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        """Refuse costs outside the bounds: a header must not make a computer run out of memory."""
        if not (
            self.memory_kib in range(8 * 1024, 1024 * 1024 + 1)
            and self.passes in range(1, 17)
            and self.lanes in range(1, 17)
        ):
            raise Damaged("The casebook’s lock asks for work no casebook needs. Nothing has been changed.")


DEFAULT_COST = KeyCost(memory_kib=256 * 1024, passes=3, lanes=4)
"""About a second on an everyday laptop."""


def new_data_key() -> bytes:
    """Return a fresh random key that will open one casebook."""
    return secrets.token_bytes(KEY_BYTES)


def new_vault_id() -> bytes:
    """Return a fresh random id that tells one casebook from every other."""
    return secrets.token_bytes(VAULT_BYTES)


def subkey(data_key: bytes, purpose: str) -> bytes:
    """Return the key for one purpose; knowing it gives away neither the data key nor another purpose's."""
    if len(data_key) != KEY_BYTES:
        raise ValueError("a data key is 32 bytes")
    derivation = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"coordinator {purpose}".encode())
    return derivation.derive(bytes(data_key))


def passphrase_key(passphrase: str, salt: bytes, cost: KeyCost) -> bytes:
    """Return the key a passphrase gives, at a cost in time and memory that makes guessing slow."""
    try:
        return hash_secret_raw(
            secret=as_typed(passphrase).encode(),
            salt=salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:
        raise CoordinatorError(
            "This computer has too little free memory to try the passphrase. "
            "Close some other programs and try again."
        ) from error


def as_typed(passphrase: str) -> str:
    """Return a passphrase in the one form in which every keyboard and clipboard gives it."""
    composed = unicodedata.normalize("NFKC", passphrase)
    return composed.encode("utf-8", "ignore").decode().strip()


def seal(key: bytes, content: bytes, bound_to: bytes) -> bytes:
    """Return content sealed with AES-256-GCM and bound to what it belongs to: nonce, then sealed bytes."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes | None:
    """Return what was sealed, or None when the key, the bytes or the place it is bound to differ."""
    if len(sealed) < NONCE_BYTES:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except InvalidTag:
        return None


def wait_after(wrong_tries: int) -> int:
    """Return the seconds to wait after so many wrong passphrases: 0, 0, 1, 2, 4 … 30; never a lock-out."""
    if wrong_tries < 3:  # noqa: PLR2004 - the first two mistakes are free
        return 0
    return int(min(LONGEST_WAIT, 2 ** min(wrong_tries - 3, 5)))
