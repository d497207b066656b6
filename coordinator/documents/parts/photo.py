"""A photo made plain: painted anew from its dots alone, so that place, camera and hidden pictures go."""

import io
import warnings
from typing import Final

from PIL import Image, ImageOps

from coordinator.errors import BadInput

LONGEST_SIDE = 3000
"""In dots: handwriting on a flip-chart stays readable, and a photo takes about one megabyte."""
MOST_DOTS = 60_000_000
"""Dots painted at once; a JPEG is opened smaller, so that only other forms come near it."""
_KINDS: Final = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")
_PHONE_ONLY: Final = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif")
_QUALITY = 85
_HEAD = 40
_SAFE = "Nothing was added, and the photo stays where it is."


def plain_photo(content: bytes) -> bytes:
    """Return a photo as a plain JPEG the right way up, no larger than is needed to read it.

    Raises ``BadInput`` in words for what is no picture, is broken, or has more dots than can be painted.
    """
    if any(mark in content[:_HEAD] for mark in _PHONE_ONLY):
        raise BadInput(
            f"This photo is in a form that only phones read (HEIC). {_SAFE} Send it to yourself as JPEG, or "
            "set the phone’s camera to “Most compatible” and take it again."
        )
    painted = _painted(content)
    out = io.BytesIO()
    painted.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _painted(content: bytes) -> Image.Image:
    """Return the picture on white, with nothing of the file it came in but its dots."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_KINDS) as opened:
                opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                if opened.width * opened.height > MOST_DOTS:
                    raise _too_large()
                upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadInput(
            f"That file is not a picture, or it is damaged. {_SAFE} Choose a JPEG or PNG, or take the photo "
            "again."
        ) from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright)
    return paper


def _too_large() -> BadInput:
    return BadInput(
        f"That picture is too large to open safely. {_SAFE} Take the photo again at the usual size, or send "
        "it to yourself as a smaller one."
    )
