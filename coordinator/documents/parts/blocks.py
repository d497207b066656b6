"""The blocks papers are built from: words, lists, boxes and pictures. Only blocks touch markup."""

import io
import textwrap
from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.oxml.parser import parse_xml

from coordinator.documents.parts.base_styles import NUMBERS
from coordinator.documents.parts.drawing import drawing_xml
from coordinator.documents.parts.markup import NAMESPACES, Line, Words, lines, paragraph, paragraphs
from coordinator.documents.parts.pictures import plain_picture

_LONGEST_ALT = 250
_FIRST_PICTURE = 101
"""Pictures in the body are numbered from here; the letterhead has the numbers below."""


def put(document: Document, markup: str) -> None:
    """Append ready markup to the body, before the page's own settings."""
    settings = document.element.body[-1]
    for element in list(parse_xml(f"<w:body {NAMESPACES}>{markup}</w:body>")):
        settings.addprevious(element)


def title(document: Document, words: str, under: str = "") -> None:
    """Put the paper's title, with a quiet line under it."""
    put(document, paragraph("Heading1", words) + paragraph("Subtitle", under) if under else _alone(words))


def heading(document: Document, words: str, *, level: int = 2, warm: bool = False) -> None:
    """Put a section heading (level 2) or one within a section (level 3); warm is for Plan B."""
    put(document, paragraph(f"Heading{level}", Words(words, "Warm") if warm else words))


def lead(document: Document, words: Line) -> None:
    """Put the sentence that introduces a table or list and stays with it."""
    put(document, paragraph("Lead", words))


def text(document: Document, words: Line, style: str = "Normal") -> None:
    """Put running text; each line of it is a paragraph."""
    content = lines(words) if isinstance(words, str) else [words]
    put(document, paragraphs(style, content))


def small(document: Document, words: str) -> None:
    """Put a quiet note in small letters."""
    text(document, words, "Small")


def bullets(document: Document, items: Iterable[Line]) -> None:
    """Put a bulleted list."""
    put(document, paragraphs("ListBullet", items))


def checklist(document: Document, items: Iterable[Line]) -> None:
    """Put a list of boxes to tick."""
    put(document, paragraphs("CheckList", items))


def numbers(document: Document, items: Iterable[Line], *, large: bool = False) -> None:
    """Put a numbered list; every list begins again at 1. Large is for reading across a table."""
    style = "ListNumberLarge" if large else "ListNumber"
    lists = document.part.numbering_part.element
    own = lists.add_num(NUMBERS - 1)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    put(document, "".join(paragraph(style, item, numbering=own.numId) for item in items))


def box(document: Document, head: str, content: Sequence[Line], *, warm: bool = False) -> None:
    """Put a tinted box with a heading of its own; warm is for Plan B."""
    style = "WarmBox" if warm else "Box"
    first = paragraph(f"{style}Heading", head) if head else ""
    put(document, first + _joined(style, content))


def quote(document: Document, words: str, source: str) -> None:
    """Put somebody's own words in a box, with who said them beneath."""
    said = lines(f"“{words.strip().strip('“”')}”")
    put(document, paragraphs("Quote", said, keep_next=True) + paragraph("QuoteSource", source))


def marking(document: Document, words: str) -> None:
    """Put a line that says what state the paper is in, for example that it is a draft."""
    put(document, paragraph("Marking", words))


def picture(document: Document, content: bytes, alt: str, *, width_mm: float) -> None:
    """Put a picture by itself; ``alt`` says what it shows to someone who cannot see it."""
    plain = plain_picture(content)
    link, _image = document.part.get_or_add_image(io.BytesIO(plain.content))
    number = _FIRST_PICTURE + len(document.element.body)
    alt = textwrap.shorten(alt, _LONGEST_ALT, placeholder="…")
    run = drawing_xml(number, link, alt, width_mm, width_mm * plain.height / plain.width)
    put(document, f'<w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/></w:pPr>{run}</w:p>')


def _alone(words: str) -> str:
    """Return a title with nothing under it, and so with more room."""
    head = paragraph("Heading1", words)
    return head.replace("</w:pPr>", '<w:spacing w:before="240" w:after="240"/></w:pPr>', 1)


def _joined(style: str, content: Iterable[Line]) -> str:
    """Return the paragraphs of a box, kept together on one page."""
    content = list(content)
    return paragraphs(style, content[:-1], keep_next=True) + paragraphs(style, content[-1:])
