"""A photo keeps its dots and nothing else; what cannot be painted is refused in words."""

import io
import struct
import zlib

import pytest
from PIL import Image

from coordinator.documents.parts.photo import LONGEST_SIDE, plain_photo
from coordinator.errors import BadInput

WIDE, HIGH = 60, 40
LEFT_TOP = (200, 30, 30)


def picture(size=(WIDE, HIGH), mode="RGB"):
    made = Image.new(mode, size, "white")
    made.paste(LEFT_TOP if mode == "RGB" else (*LEFT_TOP, 255), (0, 0, size[0] // 2, size[1] // 2))
    return made


def saved(image, kind="JPEG", **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def reopened(content):
    made = Image.open(io.BytesIO(content))
    made.load()
    return made


def told_where_and_with_what():
    """Return the notes a telephone writes into a photo: turned, taken with a camera, at a place."""
    exif = Image.Exif()
    exif[0x0110] = "CanaryPhone 15"
    exif[0x9C9B] = "Canary title"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 41.0, 17.0)
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_place_the_camera_and_every_note_go(kind):
    notes = {"comment": b"canary comment"} if kind == "JPEG" else {}
    before = saved(picture(), kind, exif=told_where_and_with_what(), **notes)
    assert b"CanaryPhone" in before
    after = plain_photo(before)
    assert b"anary" not in after
    assert dict(reopened(after).getexif()) == {}
    assert reopened(after).info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_photo_stands_the_right_way_up():
    turned = reopened(plain_photo(saved(picture(), exif=told_where_and_with_what())))
    assert turned.size == (HIGH, WIDE)
    assert turned.getpixel((HIGH - 5, 5))[1] < 90
    assert turned.getpixel((5, HIGH - 5))[1] > 200


def test_a_large_photo_is_made_smaller_and_a_small_one_stays():
    large = reopened(plain_photo(saved(picture((4000, 3000)))))
    assert large.size == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
    assert reopened(plain_photo(saved(picture()))).size == (WIDE, HIGH)


def test_what_is_see_through_stands_on_white():
    clear = Image.new("RGBA", (WIDE, HIGH), (0, 0, 0, 0))
    assert min(reopened(plain_photo(saved(clear, "PNG"))).getpixel((3, 3))) > 250


def test_hidden_pictures_and_what_is_stuck_on_behind_go():
    behind = saved(picture()) + b"canary behind the picture"
    several = saved(picture(), "TIFF", save_all=True, append_images=[picture((33, 33))])
    assert b"canary" not in plain_photo(behind)
    assert plain_photo(several).count(b"\xff\xd8\xff") == 1


def a_bomb(wide, high):
    """Return a PNG of a few hundred bytes that says it has so many dots."""

    def chunk(kind, content):
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    dots = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + dots + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not a picture"),
        (b"%PDF-1.7 not a photo at all", "not a picture"),
        (saved(picture((400, 300)))[:900], "damaged"),
        (a_bomb(60, 40), "damaged"),
        (a_bomb(9_000, 9_000), "too large"),
        (a_bomb(60_000, 60_000), "too large"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400), "only phones read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(content, sentence):
    with pytest.raises(BadInput, match=sentence) as refusal:
        plain_photo(content)
    assert "Nothing was added" in str(refusal.value)
