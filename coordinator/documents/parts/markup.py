"""Words turned into WordprocessingML text: the one place where text is escaped and letters get direction."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.text import clean

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

_RIGHT_TO_LEFT = (
    "\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_RTL_STRETCH = re.compile(f"[{_RIGHT_TO_LEFT}]+(?:[^\\w]*[{_RIGHT_TO_LEFT}]+)*")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": " "})


@dataclass(frozen=True)
class Words:
    """A stretch of text in one character style, for example ``Words("Help:", "Strong")``."""

    text: str
    style: str = ""


Line = str | Words | tuple[Words, ...]
"""What one paragraph holds: plain text, or stretches in several character styles."""


def quoted(text: str) -> str:
    """Return text fit to stand in XML, inside an element or an attribute."""
    return _cleaned(text).translate(_ESCAPES)


def _cleaned(text: str) -> str:
    """Return text XML can hold; plain letters, which most text is, are passed without looking further."""
    return text if text.isascii() and text.isprintable() else clean(text)


def lines(text: str) -> list[str]:
    """Return the lines of a text that say something; each becomes a paragraph."""
    return [line.strip() for line in _cleaned(text).split("\n") if line.strip()]


def runs(line: Line) -> str:
    """Return the runs of one paragraph; right-to-left stretches get runs of their own."""
    if isinstance(line, str):
        return _runs_of(line, "")
    if isinstance(line, Words):
        return _runs_of(line.text, line.style)
    return "".join(_runs_of(words.text, words.style) for words in line)


def _runs_of(text: str, style: str) -> str:
    """Return the runs of one stretch of text in one style."""
    text = _cleaned(text).replace("\n", " ")
    if text.isascii():
        return _run(text, style, rtl=False)
    parts: list[str] = []
    at = 0
    for found in _RTL_STRETCH.finditer(text):
        parts.append(_run(text[at : found.start()], style, rtl=False))
        parts.append(_run(found.group(), style, rtl=True))
        at = found.end()
    parts.append(_run(text[at:], style, rtl=False))
    return "".join(parts)


def _run(text: str, style: str, *, rtl: bool) -> str:
    """Return one run; its bold and size for right-to-left letters come from bCs and szCs in the styles."""
    if not text:
        return ""
    style_xml = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties = style_xml + ("<w:rtl/>" if rtl else "")
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{text.translate(_ESCAPES)}</w:t></w:r>'


def paragraph(style: str, line: Line, *, keep_next: bool = False, numbering: int = 0) -> str:
    """Return one paragraph in a style; ``numbering`` is a list of its own, 0 for the style's."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if keep_next:
        properties += "<w:keepNext/>"
    if numbering:
        properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs(line)}</w:p>"


def paragraphs(style: str, content: Iterable[Line], *, keep_next: bool = False) -> str:
    """Return a paragraph for each line."""
    return "".join(paragraph(style, line, keep_next=keep_next) for line in content)
