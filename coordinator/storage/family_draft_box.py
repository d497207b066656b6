"""The family's own sheet: sealed while the casebook is closed, so that only an open casebook can read it.

What writes holds the public half of a key and cannot read what it wrote. The private half follows from the
data key, so whatever opens the casebook, also the recovery sheet, opens the sheet. Two numbered files are
written in turn; each holds the whole sheet with its number inside, so a torn one leaves the other.
"""

import contextlib
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from coordinator.practice.family_draft import FamilyDraft
from coordinator.storage import durable
from coordinator.storage.faults import in_words

PURPOSE = "family draft"
NAMES = ("family-draft.1", "family-draft.2")
MARK = b"CFD1"
LARGEST = 16 * 1024 * 1024
BLOCK = 4096
"""Bytes to a multiple of which a sheet is filled up, so that its size tells little of how much it holds."""

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_NUMBER = struct.Struct(">QI")


def public_half(private: bytes) -> bytes:
    """Return the half of a key that can seal but not open."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


@dataclass(frozen=True)
class Numbered:
    """A sheet as it was found, with the number it was written under."""

    number: int
    draft: FamilyDraft


class Sealer:
    """Writes the sheet while the casebook is closed; it knows no secret."""

    def __init__(self, folder: Path, vault: bytes, public: bytes, number: int = 0) -> None:
        self.folder = folder
        self._vault = vault
        self._public = X25519PublicKey.from_public_bytes(public)
        self._number = number

    def write(self, draft: FamilyDraft) -> None:
        """Put the sheet on the disk in place of the last but one; raises a sentence when it cannot."""
        number = self._number + 1
        text = draft.to_text().encode(errors="replace")  # half a letter, as some keyboards send it
        head = _NUMBER.pack(number, len(text))
        filled = bytes(-(len(head) + len(text)) % BLOCK)
        sealed = MARK + _SUITE.encrypt(head + text + filled, self._public, _bound_to(self._vault))
        durable.write_durably(self.folder / NAMES[number % len(NAMES)], sealed)
        self._number = number


class FamilyDraftBox:
    """The sheet as an open casebook sees it: read, given back to be written on, or cleared away."""

    def __init__(self, folder: Path, private: Callable[[], bytes], vault: bytes) -> None:
        self.folder = folder
        self._private = private
        self._vault = vault

    def newest(self) -> Numbered | None:
        """Return the sheet written last; what is torn, foreign or no sheet is passed over."""
        found = [one for name in NAMES if (one := self._read(self.folder / name)) is not None]
        return max(found, key=lambda one: one.number, default=None)

    def sealer(self) -> Sealer:
        """Return what goes on writing once the casebook is closed, numbered after what is there."""
        newest = self.newest()
        public = public_half(self._private())
        return Sealer(self.folder, self._vault, public, newest.number if newest else 0)

    def clear(self) -> None:
        """Take the sheet away, once what the family shows is in the record."""
        with in_words(self.folder):
            for name in NAMES:
                (self.folder / name).unlink(missing_ok=True)
            durable.sweep(self.folder, f"{NAMES[0][:-1]}?")
            durable.fsync_folder(self.folder)

    def _read(self, path: Path) -> Numbered | None:
        with contextlib.suppress(OSError):
            with path.open("rb") as file:
                sealed = file.read(LARGEST + 1)
            return self._opened(sealed)
        return None

    def _opened(self, sealed: bytes) -> Numbered | None:
        if not sealed.startswith(MARK) or len(sealed) > LARGEST:
            return None
        private = X25519PrivateKey.from_private_bytes(self._private())
        try:
            content = _SUITE.decrypt(sealed[len(MARK) :], private, _bound_to(self._vault))
            number, length = _NUMBER.unpack_from(content)
            text = content[_NUMBER.size : _NUMBER.size + length].decode()
            return Numbered(number, FamilyDraft.from_text(text))
        except (InvalidTag, struct.error, ValueError, TypeError, KeyError):
            return None


def _bound_to(vault: bytes) -> bytes:
    return b"coordinator family draft" + vault
