"""The one edge at which text enters: cleaned once, kept as it was meant."""

import re
import unicodedata

LONGEST_TEXT = 200_000
"""Characters kept in one field; about eighty printed pages."""

_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NON_CHARACTERS = re.compile(
    "[" + "".join(chr(plane * 0x10000 + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)) + "]"
)
_BIDI_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean(text: str, *, one_line: bool = False) -> str:
    """Return text fit to keep: newlines unified, controls and bidi overrides gone, NFC.

    Characters that XML cannot hold would make a Word paper unreadable, so they never get in.
    With ``one_line``, runs of white space become single spaces and the ends are trimmed.
    Real right-to-left letters are kept.
    """
    text = _NEWLINES.sub("\n", text)
    text = _ILLEGAL.sub("", text)
    text = _NON_CHARACTERS.sub("", text)
    text = _BIDI_OVERRIDES.sub("", text)
    text = unicodedata.normalize("NFC", text)
    return " ".join(text.split()) if one_line else text
