"""The typefaces pictures are lettered with: the program's own, and the system's for what it lacks."""

from dataclasses import dataclass
from functools import cache

from PIL import ImageFont, features

from coordinator.assets import resource
from coordinator.documents.parts.right_to_left import drawn_order
from coordinator.practice.pictures.drawing import Drawing, Text, Weight

_OWN = {Weight.REGULAR: "400Regular", Weight.SEMIBOLD: "600SemiBold", Weight.BOLD: "700Bold"}
_SYSTEM = (
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("segoeui.ttf", "segoeuib.ttf"),
    ("arial.ttf", "arialbd.ttf"),
    ("Arial Unicode.ttf", "Arial Unicode.ttf"),
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
    ("msyh.ttc", "msyhbd.ttc"),
    ("Nirmala.ttf", "NirmalaB.ttf"),
)
"""Typefaces of Linux, Windows and macOS for other scripts, each with its bold; looked for by name."""

_PROBE = 24
_NO_LETTER = "\uffff"


@dataclass(frozen=True)
class Lettered:
    """A line as it is to be drawn: its letters in drawing order, and the typeface for them."""

    words: str
    font: ImageFont.FreeTypeFont


def lettered(line: str, size: float, weight: Weight) -> Lettered:
    """Return a line with the first typeface that has all its letters, shaped and in order.

    Where the system cannot shape letters, ``right_to_left`` does it.
    """
    name = _typeface(line, weight)
    if line.isascii():
        return Lettered(line, _font(name, size))
    if shapes_letters():
        return Lettered(line, _font(name, size, ImageFont.Layout.RAQM))
    return Lettered(drawn_order(line), _font(name, size))


def undrawable(drawing: Drawing) -> tuple[str, ...]:
    """Return the lines that hold a letter no typeface on this computer has; each once."""
    lines = {
        line: None
        for shape in drawing.shapes
        if isinstance(shape, Text)
        for line in shape.lines
        if not _has_all(_typeface(line, shape.weight), line)
    }
    return tuple(lines)


@cache
def shapes_letters() -> bool:
    """Whether this system can shape letters that change with their neighbours."""
    return bool(features.check("raqm"))


def _typeface(line: str, weight: Weight) -> str:
    """Return the first typeface that has all letters of a line, or else the one that has most."""
    faces = _faces(weight)
    for name in faces:
        if _has_all(name, line):
            return name
    return max(faces, key=lambda name: sum(_has(name, letter) for letter in line))


@cache
def _faces(weight: Weight) -> tuple[str, ...]:
    """Return the typefaces of this computer in the order they are tried; some letters are in no bold one."""
    own = str(resource("fonts", f"AtkinsonHyperlegibleNext_{_OWN[weight]}.ttf"))
    bold = int(weight > Weight.REGULAR)
    names = dict.fromkeys([pair[bold] for pair in _SYSTEM] + [pair[0] for pair in _SYSTEM])
    return own, *(name for name in names if _is_there(name))


def _is_there(name: str) -> bool:
    try:
        _font(name, _PROBE)
    except OSError:
        return False
    return True


def _has_all(name: str, line: str) -> bool:
    return all(_has(name, letter) for letter in set(line))


@cache
def _has(name: str, letter: str) -> bool:
    """Whether a typeface has a letter: it does not draw what it draws for a letter that cannot be."""
    if letter.isspace():
        return True
    font = _font(name, _PROBE)
    return _drawn(font, letter) != _drawn(font, _NO_LETTER)


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


@cache
def _font(
    name: str, size: float, layout: ImageFont.Layout = ImageFont.Layout.BASIC
) -> ImageFont.FreeTypeFont:
    """Return a typeface at a size; raises ``OSError`` when this computer has none of that name."""
    return ImageFont.truetype(name, size, layout_engine=layout)
