"""A picture as SVG: scalable, with its text as text, a title and a description, the same each time.

One unit is a tenth of a millimetre. The file names no person's id, only what is to be seen.
"""

from xml.sax.saxutils import quoteattr

from coordinator.documents.parts.drawing_colours import PAPER, Colours
from coordinator.documents.parts.markup import quoted
from coordinator.practice.pictures.drawing import (
    UNITS_PER_MM,
    Anchor,
    Circle,
    Drawing,
    Line,
    Mark,
    Polyline,
    Rect,
    Role,
    Text,
)
from coordinator.practice.pictures.letters import is_right_to_left

_FAMILY = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Arial, 'DejaVu Sans', sans-serif"
_FROM_RIGHT = {Anchor.START: "end", Anchor.MIDDLE: "middle", Anchor.END: "start"}


def svg(drawing: Drawing, colours: Colours = PAPER) -> bytes:
    """Return the picture as an SVG file in UTF-8."""
    size = f"{drawing.wide / UNITS_PER_MM:g}mm", f"{drawing.high / UNITS_PER_MM:g}mm"
    view = f"{drawing.left} {drawing.top} {drawing.wide} {drawing.high}"
    ground = f'<rect x="{drawing.left}" y="{drawing.top}" width="{drawing.wide}" height="{drawing.high}"'
    told = " ".join((drawing.alt_text, *drawing.described))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" viewBox="{view}"',
        f'  role="img" aria-labelledby="title desc" lang="en-GB" font-family={quoteattr(_FAMILY)}>',
        f'<title id="title">{quoted(drawing.title)}</title>',
        f'<desc id="desc">{quoted(told)}</desc>',
        f'{ground} fill="#{colours[Role.SURFACE]}"/>',
        *(_element(shape, colours) for shape in drawing.shapes),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _element(shape: Mark, colours: Colours) -> str:
    """Return one shape as markup."""
    match shape:
        case Line():
            place = f'line x1="{shape.x1}" y1="{shape.y1}" x2="{shape.x2}" y2="{shape.y2}"'
        case Polyline():
            kind = "polygon" if shape.closed else "polyline"
            place = f'{kind} points="{" ".join(f"{x},{y}" for x, y in shape.points)}"'
        case Circle():
            place = f'circle cx="{shape.x}" cy="{shape.y}" r="{shape.radius}"'
        case Rect():
            place = f'rect x="{shape.x}" y="{shape.y}" width="{shape.wide}" height="{shape.high}"'
            place += f' rx="{shape.corner}"' if shape.corner else ""
        case Text():
            return _text(shape, colours)
    return f"<{place}{_paint(shape, colours)}/>"


def _paint(shape: Mark, colours: Colours) -> str:
    """Return how a shape is filled and outlined."""
    fill = f"#{colours[shape.fill]}" if shape.fill else "none"
    if shape.stroke is None:
        return f' fill="{fill}"'
    line = f' stroke="#{colours[shape.stroke]}" stroke-width="{shape.width}" stroke-linejoin="round"'
    found = f' fill="{fill}"{line}'
    pattern = " ".join(str(length * shape.width) for length in shape.dash.pattern)
    return f'{found} stroke-dasharray="{pattern}"' if pattern else found


def _text(shape: Text, colours: Colours) -> str:
    """Return lines of text, each by itself as simple viewers need it; one read from the right says so."""
    colour = colours[shape.stroke] if shape.stroke else "none"
    look = f'font-size="{shape.size}" font-weight="{shape.weight.value}" fill="#{colour}"'
    lines = []
    for at, line in enumerate(shape.lines):
        turned = is_right_to_left(line)
        anchor = _FROM_RIGHT[shape.anchor] if turned else shape.anchor.value
        way = ' direction="rtl"' if turned else ""
        place = f'x="{shape.x}" y="{shape.y + at * shape.pitch}" text-anchor="{anchor}"{way}'
        lines.append(f"<text {place} {look}>{quoted(line)}</text>")
    return "\n".join(lines)
