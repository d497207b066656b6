"""The network picture: family tree, circles and ecomap on paper, each with its key and in words."""

from docx.document import Document

from coordinator.documents.parts import blocks
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.drawing_colours import Colours, branded
from coordinator.documents.parts.drawing_png import png
from coordinator.documents.parts.lettering import undrawable
from coordinator.documents.parts.wording import long_date
from coordinator.practice.pictures.drawing import UNITS_PER_MM, Drawing
from coordinator.practice.pictures.network_view import NetworkPictureView, Shown

_WIDEST_MM = 172.0
_TALLEST_MM = 185.0
_KEY_SCALE = 0.62
_HARD_TO_READ = 0.5
"""A picture at less than half its size has letters under five points."""


def build(view: NetworkPictureView, brand: Brand) -> Document:
    """Return the chosen pictures, each described for people who cannot see it and in full sentences."""
    document = begin(brand, heading=view.title, note="For the coordinator only", on=view.drawn_on)
    drawn = f"As it was on {long_date(view.drawn_on)}" if view.drawn_on else ""
    blocks.title(document, view.title, drawn)
    if not view.pictures:
        blocks.text(document, "No picture has been drawn yet.")
    colours = branded(brand)
    for shown in view.pictures:
        _picture(document, shown, colours)
    return document


def _picture(document: Document, shown: Shown, colours: Colours) -> None:
    """Put one picture with its heading, its key and its sentences."""
    drawing = shown.drawing
    scale = min(1.0, _WIDEST_MM / _mm(drawing.wide), _TALLEST_MM / _mm(drawing.high))
    blocks.heading(document, drawing.title)
    _put(document, drawing, scale, colours)
    if shown.key is not None:
        _put(document, shown.key, min(_KEY_SCALE, _WIDEST_MM / _mm(shown.key.wide)), colours)
    for sentence in _warnings(drawing, scale):
        blocks.small(document, sentence)
    blocks.lead(document, "The same in words" if drawing.described else drawing.alt_text)
    blocks.bullets(document, drawing.described)


def _put(document: Document, drawing: Drawing, scale: float, colours: Colours) -> None:
    blocks.picture(document, png(drawing, colours), drawing.alt_text, width_mm=_mm(drawing.wide) * scale)


def _mm(units: int) -> float:
    return units / UNITS_PER_MM


def _warnings(drawing: Drawing, scale: float) -> list[str]:
    """Return what the picture cannot show on this page."""
    found = []
    if scale < _HARD_TO_READ:
        found.append(
            "This picture is too large to be read well on one page. Everything in it is also in the list "
            "below; the picture by itself can be saved in full size."
        )
    missing = undrawable(drawing)
    if missing:
        found.append(
            "No typeface on the computer this was made on has all the letters of: "
            f"{', '.join(missing)}. They are complete in the list below."
        )
    return found
