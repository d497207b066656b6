"""A referral form in Word, read as it was filled in: each label with its value, and where it stood.

Forms are made of content controls, tables, lines of the shape *Label: value*, fields of the older kind,
boxes to tick and headings with text below them. The XML is walked as it is; macros, links and pictures are
never looked at.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from coordinator.errors import BadInput
from coordinator.exchange.form_labels import names_somebody
from coordinator.exchange.found import Piece, tidied
from coordinator.exchange.guarded_xml import parse
from coordinator.exchange.limits import MOST_PIECES, MOST_TEXT, NOTHING, open_word, read_part
from coordinator.exchange.word_lines import pairs_in_line, pairs_of, ticked
from coordinator.exchange.word_table import Row, Table, rows_of
from coordinator.exchange.word_text import (
    Control,
    Token,
    filled_in,
    is_simple,
    plain,
    text_boxes,
    title_of,
    tokens,
)
from coordinator.text import clean

_MAIN: Final = "/officeDocument"
_HEADING: Final = re.compile(r"heading|title|überschrift|titre|rubrik|nagłówek|pennawd", re.IGNORECASE)
_POINT: Final = re.compile(r"list (bullet|number|paragraph)", re.IGNORECASE)
_LONGEST_HEADING: Final = 90
_BULLET: Final = "• "
_NO: Final = frozenset(("0", "false", "off"))
WITHOUT_LABEL: Final = "Text without a heading"


def read_word(content: bytes) -> list[Piece]:
    """Return what a Word form holds, in its order; raises ``BadInput`` with what to do instead."""
    with open_word(content) as archive:
        name = _main_part(archive)
        main = read_part(archive, name)
        styles = read_part(archive, posixpath.join(posixpath.dirname(name), "styles.xml"))
    if not main:
        raise BadInput(f"This is not a Word file. {NOTHING} Save the form as .docx first.")
    body = parse(main).find("w.body")
    walk = _Walk(_styles(styles))
    walk.through(() if body is None else body)
    walk.flush()
    return walk.pieces


def _main_part(archive: zipfile.ZipFile) -> str:
    links = read_part(archive, "_rels/.rels")
    for link in parse(links) if links else ():
        inside = link.get("TargetMode") != "External"
        if inside and link.get("Type", "").endswith(_MAIN):
            return posixpath.normpath(link.get("Target", "").lstrip("/"))
    return "word/document.xml"


@dataclass(frozen=True)
class Styles:
    """The ids of the styles that are headings, and of those that are points of a list."""

    headings: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()


def _styles(content: bytes) -> Styles:
    """Tell styles by their outline level and numbering, or else by their names."""
    headings, points = set(), set()
    for style in parse(content).iter("w.style") if content else ():
        told = style.find("w.name")
        name = "" if told is None else told.get("w.val", "")
        if style.find("w.pPr/w.outlineLvl") is not None or _HEADING.search(name):
            headings.add(style.get("w.styleId", ""))
        elif style.find("w.pPr/w.numPr") is not None or _POINT.match(name):
            points.add(style.get("w.styleId", ""))
    return Styles(frozenset(headings), frozenset(points))


class _Walk:
    """Goes through a form from top to bottom and remembers the heading and the label it is under."""

    def __init__(self, styles: Styles) -> None:
        self.pieces: list[Piece] = []
        self._styles = styles
        self._section, self._label, self._group, self._place = "", "", "", ""
        self._lines: list[str] = []
        self._tables, self._length = 0, 0

    def through(self, blocks: Iterable[Element]) -> None:
        """Read paragraphs, tables and what holds them."""
        for block in blocks:
            match block.tag:
                case "w.p":
                    self._paragraph(block)
                case "w.tbl":
                    self._table(block)
                case "w.sdt":
                    self._control(block)
                case "w.customXml" | "w.ins" | "w.moveTo" | "w.smartTag":
                    self.through(block)

    def flush(self) -> None:
        """Put down the text that was gathered under a label or a heading."""
        if self._lines:
            self._add(self._label or self._section or WITHOUT_LABEL, ticked("\n".join(self._lines)))
            self._lines = []
        self._label = ""

    def _add(self, label: str, value: str, group: str = "") -> None:
        label, value = clean(label, one_line=True).rstrip(" :").strip(), tidied(value)
        if not value:
            return
        self._length += len(label) + len(value)
        if self._length > MOST_TEXT or len(self.pieces) >= MOST_PIECES:
            raise BadInput(f"This Word file holds far more than a form does and cannot be read. {NOTHING}")
        above = "under its heading" if self._section == label else f"under “{self._section}”"
        above = above if self._section else ""
        where = ", ".join(part for part in (self._place, above) if part)
        self.pieces.append(Piece(label, value, where or "at the top", self._section, group or self._group))

    def _paragraph(self, paragraph: Element) -> None:
        found = tokens(paragraph)
        text = clean(plain(found)).strip()
        if text and _is_heading(paragraph, self._styles.headings):
            self._begin_section(text)
        elif any(isinstance(one, Control) for one in found):
            self._controls(found)
        else:
            point = _BULLET if self._is_point(paragraph) else ""
            for line in text.split("\n") if text else ():
                self._line(point + line)
        for box in text_boxes(paragraph):
            self.through(box)

    def _is_point(self, paragraph: Element) -> bool:
        style = paragraph.find("w.pPr/w.pStyle")
        styled = style is not None and style.get("w.val", "") in self._styles.points
        return styled or paragraph.find("w.pPr/w.numPr") is not None

    def _begin_section(self, title: str) -> None:
        self.flush()
        self._section = clean(title, one_line=True).rstrip(" :")[: _LONGEST_HEADING * 2]

    def _controls(self, found: Sequence[Token]) -> None:
        pairs = pairs_of(found)
        if self._lines:
            self.flush()
        for label, value, title in pairs:
            if not label and not title and self._label and not self._lines:
                self._lines.append(value)
                continue
            self._add(label or self._label or title or self._section or WITHOUT_LABEL, value)

    def _line(self, line: str) -> None:
        pairs = pairs_in_line(line)
        if not pairs:
            if line.strip():
                self._lines.append(line.strip())
            return
        for label, value in pairs:
            self.flush()
            if value:
                self._add(label, value)
            else:
                self._label = label

    def _control(self, control: Element) -> None:
        content = control.find("w.sdtContent")
        if content is None:
            return
        about = control.find("w.sdtPr")
        if about is not None and about.find("w15.repeatingSection") is not None:
            self._repeated(content, title_of(control))
        elif is_simple(control) and not _has_pairs(content):
            self._controls([filled_in(control)])
        else:
            self.through(content)

    def _repeated(self, content: Element, title: str) -> None:
        self.flush()
        before = self._group
        for number, item in enumerate(content.findall("w.sdt"), start=1):
            inner = item.find("w.sdtContent")
            self._group = f"{title or self._section or 'part'} {number}"
            self.through(() if inner is None else inner)
            self.flush()
        self._group = before

    def _table(self, table: Element) -> None:
        self.flush()
        self._tables += 1
        number, place = self._tables, self._place
        for row in Table(rows_of(table)).read():
            self._place = f"table {number}, row {row.number}"
            self._row(row, f"{self._group} table {number}")
        self.flush()
        self._place = place

    def _row(self, row: Row, group: str) -> None:
        if row.title:
            self._begin_section(row.title)
        for blocks in row.blocks:
            self.through(blocks)
        for label, value, within in row.pairs:
            self.flush()
            self._add(label or WITHOUT_LABEL, ticked(value), f"{group} {within}".strip() if within else "")


def _has_pairs(content: Element) -> bool:
    """Whether a rich text control holds labels of its own rather than one answer."""
    return any(pairs_in_line(clean(plain(tokens(one)))) for one in content.findall("w.p"))


def _is_heading(paragraph: Element, headings: frozenset[str]) -> bool:
    style = paragraph.find("w.pPr/w.pStyle")
    if style is not None and style.get("w.val", "") in headings:
        return True
    if paragraph.find("w.pPr/w.outlineLvl") is not None:
        return True
    text = plain(tokens(paragraph)).strip()
    short = 0 < len(text) <= _LONGEST_HEADING and "\n" not in text and not pairs_in_line(text)
    return short and (_is_bold(paragraph) or names_somebody(text))


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.findall("w.r") if (run.findtext("w.t") or "").strip()]
    marks = [run.find("w.rPr/w.b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get("w.val", "1") not in _NO for mark in marks)
