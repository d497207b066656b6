"""A finished paper checked for what validators miss: that everyone can read it and nothing hides in it."""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from coordinator.documents.parts.markup import R
from coordinator.documents.parts.reading import (
    local_name,
    opened,
    paragraphs_in,
    parsed,
    value,
    word,
    words_of,
)

_A4 = ("11906", "16838")
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FILE_NAME = re.compile(
    r"(^(picture|image|img|dsc)[\s_-]*\d*$|\.(png|jpe?g|gif|bmp|tiff?|svg|emf)$)", re.IGNORECASE
)
_HIDDEN_PARTS = (
    "customXml/",
    "docProps/thumbnail",
    "docProps/app",
    "docProps/custom",
    "word/vba",
    "word/comments",
)
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "rsids", "rsidRoot"})
_DC = "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a paper: in which part, and what."""

    part: str
    what: str


@dataclass
class _Paper:
    """A file opened for checking."""

    package: zipfile.ZipFile
    parts: dict[str, etree._Element] = field(default_factory=dict)

    @property
    def body(self) -> etree._Element:
        """Return the body of the paper."""
        return self.parts["word/document.xml"][0]

    def written(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield the parts that are printed: body, page headings and feet."""
        for name, root in self.parts.items():
            if re.match(r"word/(document|header\d*|footer\d*)\.xml$", name):
                yield name, root


def check(content: bytes) -> list[Problem]:
    """Return everything wrong with a finished paper; an empty list is a good one."""
    with opened(content) as package:
        paper = _Paper(package)
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                paper.parts[name] = parsed(package, name)
        return [problem for rule in _RULES for problem in rule(paper)]


def _properties(paper: _Paper) -> Iterator[Problem]:
    """A paper has a title, a language and an author, and says nothing of the program it was made with."""
    core = paper.parts.get("docProps/core.xml")
    for name, wanted in (("title", r".*\S"), ("language", "en-GB$"), ("creator", r"(?!python-docx)\S")):
        found = "" if core is None else core.findtext(f"{_DC}{name}", "")
        if not re.match(wanted, found, re.DOTALL):
            yield Problem("docProps/core.xml", f"the {name} is {found!r}")


def _language(paper: _Paper) -> Iterator[Problem]:
    """The words are marked as British English and the page behaves as in a current Word."""
    styles, settings = paper.parts["word/styles.xml"], paper.parts["word/settings.xml"]
    lang = next(styles.iter(word("lang")), None)
    if value(lang) != "en-GB":
        yield Problem("word/styles.xml", "the language is not en-GB")
    modes = [
        value(mode)
        for mode in settings.iter(word("compatSetting"))
        if value(mode, "name") == "compatibilityMode"
    ]
    if modes != ["15"]:
        yield Problem("word/settings.xml", f"the compatibility mode is {modes}")
    for page in paper.body.iter(word("pgSz")):
        if (value(page, "w"), value(page, "h")) != _A4:
            yield Problem("word/document.xml", "a page is not A4")


def _headings(paper: _Paper) -> Iterator[Problem]:
    """There is one title, first, and no level of heading is skipped."""
    levels = {
        value(style, "styleId"): int(value(level))
        for style in paper.parts["word/styles.xml"].iter(word("style"))
        for level in style.iter(word("outlineLvl"))
    }
    found = [levels[name] for name in map(_style_of, paragraphs_in(paper.body)) if name in levels]
    if found[:1] != [0] or found.count(0) != 1:
        yield Problem("word/document.xml", "there is not one title at the top")
    for before, after in pairwise(found):
        if after > before + 1:
            yield Problem(
                "word/document.xml", f"a heading of level {after + 1} follows one of level {before + 1}"
            )


def _style_of(paragraph: etree._Element) -> str:
    """Return the style of a paragraph."""
    return value(paragraph.find(f"{word('pPr')}/{word('pStyle')}"))


def _tables(paper: _Paper) -> Iterator[Problem]:
    """A table has a heading row, rows that stay whole, widths that agree, cells that end in a paragraph."""
    for table in paper.body.iter(word("tbl")):
        name = value(table.find(f"{word('tblPr')}/{word('tblCaption')}")) or "a table"
        grid = [value(column, "w") for column in table.findall(f"{word('tblGrid')}/{word('gridCol')}")]
        rows = table.findall(word("tr"))
        if not rows or rows[0].find(f"{word('trPr')}/{word('tblHeader')}") is None:
            yield Problem(name, "there is no heading row")
        if name == "a table":
            yield Problem(name, "it has no name to read out")
        if str(sum(map(int, grid))) != value(table.find(f"{word('tblPr')}/{word('tblW')}"), "w"):
            yield Problem(name, "the columns do not add up to the table")
        for row in rows:
            if row.find(f"{word('trPr')}/{word('cantSplit')}") is None:
                yield Problem(name, "a row may be split over two pages")
            cells = row.findall(word("tc"))
            if [value(cell.find(f"{word('tcPr')}/{word('tcW')}"), "w") for cell in cells] != grid:
                yield Problem(name, "a cell is not as wide as its column")
            if any(not len(cell) or local_name(cell[-1]) != "p" for cell in cells):
                yield Problem(name, "a cell does not end in a paragraph")


def _empty_paragraphs(paper: _Paper) -> Iterator[Problem]:
    """No empty paragraph makes space; a cell left blank to write in may hold one."""
    for paragraph in paragraphs_in(paper.body):
        parent = paragraph.getparent()
        blank_cell = parent is not None and local_name(parent) == "tc" and len(parent.findall(word("p"))) == 1
        drawn = next(paragraph.iter(word("drawing")), None) is not None
        if not words_of(paragraph).strip() and not blank_cell and not drawn:
            yield Problem("word/document.xml", "there is an empty paragraph")
    kinds = [local_name(element) for element in paper.body]
    if ("tbl", "tbl") in pairwise(kinds):
        yield Problem("word/document.xml", "two tables run into each other")
    if kinds[-2:-1] != ["p"]:
        yield Problem("word/document.xml", "the paper does not end in a paragraph")


def _pictures(paper: _Paper) -> Iterator[Problem]:
    """Every picture is described, and has a number no other picture in the whole file has."""
    numbers: Counter[str] = Counter()
    for name, root in paper.written():
        for element in root.iter():
            if local_name(element) != "docPr":
                continue
            numbers[str(element.get("id"))] += 1
            alt = str(element.get("descr", "")).strip()
            if not alt or _FILE_NAME.search(alt):
                yield Problem(name, f"a picture is described as {alt!r}")
    for number, count in numbers.items():
        if count > 1:
            yield Problem("word/document.xml", f"{count} pictures share the number {number}")


def _fields(paper: _Paper) -> Iterator[Problem]:
    """Every field that is begun is ended."""
    for name, root in paper.written():
        depth = 0
        for mark in root.iter(word("fldChar")):
            depth += {"begin": 1, "end": -1}.get(value(mark, "fldCharType"), 0)
            if depth < 0:
                break
        if depth:
            yield Problem(name, "a field is not balanced")


def _defined(paper: _Paper) -> Iterator[Problem]:
    """Every style and list that is used is there."""
    styles = {value(style, "styleId") for style in paper.parts["word/styles.xml"].iter(word("style"))}
    numbering = paper.parts["word/numbering.xml"]
    shapes = {value(shape, "abstractNumId") for shape in numbering.iter(word("abstractNum"))}
    lists = {
        value(number, "numId")
        for number in numbering.findall(word("num"))
        if value(number.find(word("abstractNumId"))) in shapes
    }
    used = [*paper.written(), ("word/styles.xml", paper.parts["word/styles.xml"])]
    for name, root in used:
        for element in root.iter(
            word("pStyle"), word("rStyle"), word("tblStyle"), word("basedOn"), word("next")
        ):
            if value(element) not in styles:
                yield Problem(name, f"the style {value(element)} is not defined")
        for element in root.iter(word("numId")):
            if value(element) not in lists:
                yield Problem(name, f"the list {value(element)} is not defined")


def _links(paper: _Paper) -> Iterator[Problem]:
    """Every link leads to a part of this file, and none leads out of it."""
    for name, root in paper.written():
        folder, _, last = name.rpartition("/")
        links = paper.parts.get(f"{folder}/_rels/{last}.rels")
        targets = {} if links is None else {str(link.get("Id")): link for link in links}
        for link in targets.values():
            if link.get("TargetMode") == "External":
                yield Problem(name, "a link leads out of the file")
            elif f"{folder}/{link.get('Target')}" not in paper.package.namelist():
                yield Problem(name, f"a link leads nowhere: {link.get('Target')}")
        for element in root.iter():
            for attribute, text in element.attrib.items():
                if str(attribute).startswith(f"{{{R}}}") and str(text) not in targets:
                    yield Problem(name, f"the link {text!s} is not defined")


def _nothing_hidden(paper: _Paper) -> Iterator[Problem]:
    """No thumbnail, custom part, tracked change, revision mark, or time the file was made."""
    names = paper.package.namelist()
    yield from (
        Problem(name, "this part does not belong") for name in names if name.startswith(_HIDDEN_PARTS)
    )
    if names[1:] != sorted(names[1:]) or names[0] != "[Content_Types].xml":
        yield Problem("the file", "its parts are not in order")
    if any(entry.date_time != _FIXED_TIME for entry in paper.package.infolist()):
        yield Problem("the file", "it holds the time it was made")
    for name, root in paper.parts.items():
        for element in root.iter():
            marked = any("}rsid" in str(attribute) for attribute in element.attrib)
            if marked or (local_name(element) in _TRACKED and name.startswith("word/")):
                yield Problem(name, "it holds marks of revision")
                break


_RULES: tuple[Callable[[_Paper], Iterator[Problem]], ...] = (
    _properties, _language, _headings, _tables, _empty_paragraphs, _pictures, _fields, _defined, _links,
    _nothing_hidden,
)  # fmt: skip
