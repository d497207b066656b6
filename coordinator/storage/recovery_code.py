"""The code on the recovery sheet: the data key itself, written so that a person can copy it by hand.

Sixty letters and digits in twelve groups of five: 256 bits of key, a 14-bit tag of the casebook it belongs to
(so that a sheet of another casebook is recognised) and a check of six signs. The check is the BCH code
published for Bitcoin addresses in BIP 350, which finds every change of up to four signs in a code this long.
The alphabet is Douglas Crockford's base 32, which leaves out I, L, O and U.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from coordinator.errors import BadInput
from coordinator.storage.keys import KEY_BYTES

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 5
_TAG_BITS = 14
_CHECK_SIGNS = 6
_SIGNS = (KEY_BYTES * 8 + _TAG_BITS) // 5 + _CHECK_SIGNS
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_TARGET = 0x2BC830A3
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", **dict.fromkeys(" -–—_.\t\r\n", None)})


@dataclass(frozen=True, repr=False)
class RecoveryCode:
    """What a recovery sheet holds: the key, and the tag of the casebook it was made for."""

    key: bytes
    tag: int

    def belongs_to(self, vault: bytes) -> bool:
        """Say whether this code was made for the casebook with that id."""
        return self.tag == vault_tag(vault)


def encode(key: bytes, vault: bytes) -> str:
    """Return the code for a data key, in groups of five signs joined by hyphens."""
    if len(key) != KEY_BYTES:
        raise ValueError("a data key is 32 bytes")
    number = int.from_bytes(key) << _TAG_BITS | vault_tag(vault)
    signs = [number >> 5 * place & 31 for place in reversed(range(_SIGNS - _CHECK_SIGNS))]
    check = _remainder([*signs, *[0] * _CHECK_SIGNS]) ^ _TARGET
    signs += [check >> 5 * place & 31 for place in reversed(range(_CHECK_SIGNS))]
    text = "".join(ALPHABET[sign] for sign in signs)
    return "-".join(text[start : start + GROUP] for start in range(0, _SIGNS, GROUP))


def decode(code: str) -> RecoveryCode:
    """Return what a typed code holds; capitals, spaces, hyphens and O for 0 or I for 1 do not matter.

    Raises ``BadInput`` with the reason when a sign is missing, unknown or mistyped.
    """
    text = code.upper().translate(_READ_AS)
    strange = sorted(set(text) - set(ALPHABET))
    if strange:
        raise BadInput(f"The recovery code has no “{strange[0]}” in it. Compare it with the sheet.")
    if len(text) != _SIGNS:
        raise BadInput(
            f"The recovery code has {_SIGNS} letters and digits; this has {len(text)}. "
            "Compare it with the sheet, group by group."
        )
    signs = [ALPHABET.index(sign) for sign in text]
    if _remainder(signs) != _TARGET:
        raise BadInput("A sign in the recovery code is mistyped. Compare it with the sheet, group by group.")
    number = 0
    for sign in signs[:-_CHECK_SIGNS]:
        number = number << 5 | sign
    return RecoveryCode((number >> _TAG_BITS).to_bytes(KEY_BYTES), number & (1 << _TAG_BITS) - 1)


def same_key(first: bytes, second: bytes) -> bool:
    """Say whether two keys are equal, taking equally long whatever they hold."""
    return hmac.compare_digest(first, second)


def vault_tag(vault: bytes) -> int:
    """Return the 14 bits by which a sheet recognises its casebook; they give away nothing of the key."""
    return int.from_bytes(sha256(b"coordinator recovery sheet" + vault).digest()[:2]) >> 16 - _TAG_BITS


def _remainder(signs: list[int]) -> int:
    remainder = 1
    for sign in signs:
        top = remainder >> 25
        remainder = (remainder & 0x1FFFFFF) << 5 ^ sign
        for place, term in enumerate(_GENERATOR):
            if top >> place & 1:
                remainder ^= term
    return remainder
