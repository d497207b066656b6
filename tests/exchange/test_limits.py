"""A file is told by its content and measured before it is unpacked; each refusal says what to do."""

import io
import struct
import zipfile
from random import Random

import pytest

from coordinator.errors import BadInput
from coordinator.exchange.limits import LARGEST_FILE, FileKind, check_size, kind_of, open_word
from coordinator.exchange.reading import read
from tests.exchange.forms import a_referral, packed, parts_of


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 Dana}", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "not a Word file"),
        (b"\x00\x01\x02", "not a Word file"),
    ],
)
def test_other_files_are_refused_in_words(content, says):
    with pytest.raises(BadInput, match=says) as refusal:
        kind_of(content)
    assert "Nothing was added." in str(refusal.value)


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        ({"xl/workbook.xml": "<x/>"}, "spreadsheet"),
        ({"word/vbaProject.bin": "x"}, "macros"),
        ({"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}, "macros"),
    ],
)
def test_packed_files_of_other_kinds_are_refused_in_words(parts, says):
    with pytest.raises(BadInput, match=says):
        open_word(packed(**parts))


def test_a_zip_file_that_holds_no_document_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("holiday.txt", "x")
    with pytest.raises(BadInput, match="not a Word file"):
        open_word(held.getvalue())


def test_each_kind_is_told_by_its_content():
    assert kind_of(a_referral().content()) is FileKind.WORD
    assert kind_of(b"Name,Phone\nDana,1\n") is FileKind.TABLE
    assert kind_of("BEGIN:VCARD\r\nFN:Dana\r\nEND:VCARD".encode("utf-16")) is FileKind.CARDS


def test_a_file_of_more_than_50_mb_is_refused_before_it_is_read():
    with pytest.raises(BadInput, match="50 MB"):
        check_size(LARGEST_FILE + 1)


def a_bomb(number):
    """Return a file that would swell: one part, many parts, nested, or with a false account of itself."""
    zeros = b"\x00" * (4 * 1024 * 1024)
    match number % 5:
        case 0:
            return packed(**{"word/document.xml": zeros * (1 + number // 5)})
        case 1:
            return packed(**{f"word/media/{at}.png": zeros for at in range(3 + number)})
        case 2:
            return packed(**{f"word/{at}.xml": b"x" for at in range(2001 + number)})
        case 3:
            inner = packed(**{"word/document.xml": zeros})
            return packed(**{f"word/{at}.docx": inner * 600 for at in range(2 + number // 5)})
    return claiming(packed(**{"word/document.xml": b"<x/>"}), 600 * 1024 * 1024 + number)


def claiming(content, size):
    """Return a packed file whose list says that its last part is this large."""
    spoilt = bytearray(content)
    at = content.rfind(b"PK\x01\x02")
    spoilt[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(spoilt)


@pytest.mark.parametrize("number", range(25))
def test_zip_bombs_are_refused_before_anything_is_unpacked(number, monkeypatch):
    content = a_bomb(number)
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    with pytest.raises(BadInput, match=r"not unpacked|damaged") as refusal:
        read(content)
    assert "not unpacked" in str(refusal.value)


def test_a_part_locked_with_a_password_is_said_to_be():
    content = bytearray(a_referral().content())
    at = content.rfind(b"PK\x01\x02")
    content[at + 8] |= 1
    with pytest.raises(BadInput, match="password"):
        open_word(bytes(content))


def test_a_form_with_large_pictures_is_welcome():
    parts = parts_of(a_referral().content())
    with open_word(packed(**parts, **{"word/media/1.jpeg": Random(1).randbytes(2_000_000)})) as archive:
        assert "word/media/1.jpeg" in archive.namelist()
