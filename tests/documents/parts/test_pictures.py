import struct
import zlib

import pytest

from coordinator.documents.parts.pictures import plain_picture
from coordinator.errors import BadInput


def chunk(name, content):
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))


def png(width=4, height=2, *extra):
    rows = b"".join(b"\x00" + b"\x21\x5d\x66" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", head), *extra, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg():
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC0, 11, 8, 30, 40, 1) + b"\x01\x11\x00"
    exif = b"\xff\xe1" + struct.pack(">H", 20) + b"Exif\x00\x00GPS 52.6,1.3"
    return (
        b"\xff\xd8"
        + exif
        + frame
        + b"\xff\xda"
        + struct.pack(">H", 8)
        + b"\x01\x01\x00\x00\x3f\x00"
        + b"xx\xff\xd9"
    )


def test_a_png_keeps_its_drawing_and_loses_its_notes():
    noted = png(4, 2, chunk(b"tEXt", b"Author\x00Dana at 14 Elm Road"), chunk(b"eXIf", b"GPS"))
    plain = plain_picture(noted + b"Elm Road after the end")
    assert plain.content == png(4, 2)
    assert (plain.extension, plain.width, plain.height) == ("png", 4, 2)


def test_a_photograph_forgets_where_it_was_taken():
    plain = plain_picture(jpeg() + b"GPS trailer")
    assert b"GPS" not in plain.content
    assert (plain.extension, plain.width, plain.height) == ("jpeg", 40, 30)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"%PDF", b"<svg/>"])
def test_other_files_are_refused_in_words(content):
    with pytest.raises(BadInput, match="PNG or a JPEG"):
        plain_picture(content)


@pytest.mark.parametrize("cut", [9, 20, 40, 60])
def test_a_picture_cut_short_is_refused_in_words(cut):
    with pytest.raises(BadInput, match="damaged"):
        plain_picture(png()[:cut])
    with pytest.raises(BadInput, match="damaged"):
        plain_picture(jpeg()[: min(cut, 24)])
