"""Pictures made plain before they go on paper: the drawing stays, the camera's notes do not.

A photograph carries where and when it was taken. Only what is needed to show the picture is kept:
for PNG the chunks that hold the image, for JPEG everything but application notes and comments.
"""

import struct
from dataclasses import dataclass

from coordinator.errors import BadInput

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB"})
_JPEG_DROPPED = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_SCAN = 0xDA


@dataclass(frozen=True)
class PlainPicture:
    """A picture with nothing hidden in it; ``width`` and ``height`` are in dots."""

    content: bytes
    extension: str
    width: int
    height: int


def plain_picture(content: bytes) -> PlainPicture:
    """Return the picture without its hidden notes; refuses anything but PNG and JPEG."""
    try:
        if content.startswith(_PNG):
            return _plain_png(content)
        if content.startswith(_JPEG):
            return _plain_jpeg(content)
    except (struct.error, IndexError) as problem:
        raise BadInput("This picture is damaged. Save it again, or choose another one.") from problem
    raise BadInput("This picture is not a PNG or a JPEG. Save it as one of those and choose it again.")


def _plain_png(content: bytes) -> PlainPicture:
    """Keep the chunks that draw a PNG."""
    kept = [_PNG]
    width = height = 0
    at = len(_PNG)
    while at < len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        if name == b"IHDR":
            width, height = struct.unpack_from(">II", content, at + 8)
        if name in _PNG_KEPT:
            kept.append(content[at : at + length + 12])
        at += length + 12
        if name == b"IEND":
            return _sized(b"".join(kept), "png", width, height)
    raise IndexError("no end")


def _plain_jpeg(content: bytes) -> PlainPicture:
    """Keep the segments that draw a JPEG."""
    kept = [_JPEG]
    width = height = 0
    at = len(_JPEG)
    while True:
        lead, marker, length = struct.unpack_from(">BBH", content, at)
        if lead != 0xFF:  # noqa: PLR2004 - every JPEG segment begins so
            raise IndexError("not a segment")
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
        if marker == _JPEG_SCAN:
            end = content.rindex(b"\xff\xd9") + 2 if b"\xff\xd9" in content[at:] else len(content)
            kept.append(content[at:end])
            return _sized(b"".join(kept), "jpeg", width, height)
        if marker not in _JPEG_DROPPED:
            kept.append(content[at : at + length + 2])
        at += length + 2


def _sized(content: bytes, extension: str, width: int, height: int) -> PlainPicture:
    """Return the picture, which must have a size."""
    if not width or not height:
        raise IndexError("no size")
    return PlainPicture(content, extension, width, height)
