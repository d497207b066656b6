"""What a file that comes from outside may be: told by its content, and measured before it is unpacked."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Final

from coordinator.errors import BadInput

LARGEST_FILE: Final = 50 * 1024 * 1024
"""Bytes a file may have."""
LARGEST_UNPACKED: Final = 500 * 1024 * 1024
"""Bytes a packed file may have once it is unpacked."""
LARGEST_PART: Final = 32 * 1024 * 1024
"""Bytes of one part of a Word file that is read; pictures are never unpacked."""
MOST_PARTS: Final = 2_000
MOST_TIMES: Final = 100
"""How many times larger a packed file, or a large part of it, may become."""
SECONDS: Final = 10
"""How long reading a file may take."""
MOST_TEXT: Final = 2_000_000
"""Characters of a form; about eight hundred printed pages."""
MOST_PIECES: Final = 2_500
"""Things found in one file."""

NOTHING: Final = "Nothing was added."
_SMALL_PART: Final = 1024 * 1024
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = 0x1
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CONTENT_TYPES: Final = "[Content_Types].xml"
_DAMAGED: Final = f"This Word file is damaged or was cut short, so it cannot be read. {NOTHING}"


class FileKind(StrEnum):
    """What a file holds, as told by its content and never by its name."""

    WORD = "Word form"
    TABLE = "table of people"
    CARDS = "address cards"


def check_size(size: int) -> None:
    """Refuse a file that is too large, before it is read."""
    if size > LARGEST_FILE:
        raise BadInput(f"This file is larger than 50 MB and cannot be imported. {NOTHING}")
    if size == 0:
        raise BadInput(f"This file is empty. {NOTHING}")


def kind_of(content: bytes) -> FileKind:
    """Return what a file holds; raises ``BadInput`` that says what to do with a file of another kind."""
    check_size(len(content))
    start = content[:1024].lstrip()
    if content.startswith(_COMPOUND):
        raise BadInput(_why_compound(content))
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.WORD
    if start.startswith(b"%PDF"):
        raise BadInput(
            f"This is a PDF, and what was filled in cannot be told from it. {NOTHING} "
            "Ask for the form as a Word file (.docx), or type it in."
        )
    if start.startswith(b"{\\rtf"):
        raise BadInput(f"This is a rich text file. {NOTHING} Open it in Word and save it as .docx.")
    if b"BEGIN:VCARD" in _as_ascii(content[:4096]).upper():
        return FileKind.CARDS
    if _is_text(content):
        return FileKind.TABLE
    raise BadInput(
        f"This is not a Word file, a CSV file or address cards. {NOTHING} "
        "Save the form as .docx, or a list of people as CSV or vCard (.vcf)."
    )


def open_word(content: bytes) -> zipfile.ZipFile:
    """Open a Word file once its measure was taken; nothing is unpacked and nothing reaches the disk.

    Raises ``BadInput`` for bombs, macros, passwords, other formats and damage.
    """
    check_size(len(content))
    _check_count(content)
    with damage_in_words():
        archive = zipfile.ZipFile(io.BytesIO(content))
        _check_parts(archive.infolist())
        _check_format(archive)
    return archive


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return one part of a Word file that was opened here; empty when it is not there."""
    with damage_in_words():
        if name not in archive.namelist():
            return b""
        if archive.getinfo(name).file_size > LARGEST_PART:
            raise BadInput(f"This Word file holds far more than a form does and cannot be read. {NOTHING}")
        with archive.open(name) as part:
            return part.read(LARGEST_PART)


@contextmanager
def damage_in_words() -> Iterator[None]:
    """Say in words that a packed file is damaged."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError) as error:
        raise BadInput(_DAMAGED) from error
    except (RuntimeError, ValueError, OverflowError, KeyError) as error:
        raise BadInput(_DAMAGED) from error


def _check_count(content: bytes) -> None:
    """Refuse too long a list of parts before it is read: the list stands between the parts and the end."""
    at = content.rfind(b"PK\x05\x06")
    if at < 0 or at + 20 > len(content):
        raise BadInput(_DAMAGED)
    _, _, _, count, size = struct.unpack("<HHHHI", content[at + 4 : at + 16])
    if count > MOST_PARTS or size > MOST_PARTS * 1024:
        raise BadInput(f"This file is packed from more than 2,000 parts and was not unpacked. {NOTHING}")


def _check_parts(parts: Sequence[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise BadInput(f"This file is packed from more than 2,000 parts and was not unpacked. {NOTHING}")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise BadInput(_with_password())
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > LARGEST_UNPACKED:
        raise BadInput(f"This file would be larger than 500 MB once unpacked and was not unpacked. {NOTHING}")
    swollen = [
        part for part in parts if part.file_size > max(_SMALL_PART, MOST_TIMES * max(part.compress_size, 1))
    ]
    if swollen or unpacked > max(_SMALL_PART, MOST_TIMES * max(packed, 1)):
        raise BadInput(
            "This file would become more than a hundred times larger and was not unpacked. It may be made "
            f"to do harm. {NOTHING}"
        )
    if any(part.compress_type not in _PACKED for part in parts):
        raise BadInput(_DAMAGED)


def _check_format(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "mimetype" in names and b"opendocument" in read_part(archive, "mimetype")[:200]:
        raise BadInput(
            f"This is an OpenDocument file. {NOTHING} Open it and save it as a Word file (.docx) first."
        )
    if any(name.casefold().startswith("xl/") for name in names):
        raise BadInput(f"This is a spreadsheet. {NOTHING} Save the sheet with the people as CSV first.")
    if _CONTENT_TYPES not in names:
        raise BadInput(f"This is not a Word file. {NOTHING} Save the form as .docx first.")
    macros = b"macroEnabled" in read_part(archive, _CONTENT_TYPES)
    if macros or any(name.casefold().endswith("vbaproject.bin") for name in names):
        raise BadInput(
            f"This Word file holds macros, which could do harm, so it was not read. {NOTHING} "
            "Open it in Word and save it as .docx."
        )


def _why_compound(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return _with_password()
    return (
        f"This is a Word file of the old kind (.doc). {NOTHING} Open it in Word and save it as .docx first."
    )


def _with_password() -> str:
    return (
        f"This file is locked with a password, so it cannot be read. {NOTHING} "
        "Open it with its password and save a copy without one."
    )


def _as_ascii(start: bytes) -> bytes:
    return start.replace(b"\x00", b"")


def _is_text(content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\x00" not in content and not content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8"))
