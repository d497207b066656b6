"""A finished paper read through for what its reader must not have, before it can be released.

Everything a file can say is read: text joined over runs and over paragraphs, tables, page headings
and feet, descriptions, properties, the names of parts and the file's own name. What cannot be seen
is the same thing in other words, or text inside a picture.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from coordinator.documents.parts.reading import local_name, opened, parsed, value, word, words_of
from coordinator.practice.leaks import Secret, find

_EXCERPT = 140
_WIDEST_SPLIT = 12
"""Paragraphs over which an address may be spread, one line in each."""
_NOT_WORDS = ("word/styles.xml", "word/theme/", "word/fontTable.xml", "[Content_Types].xml")
_SPEAKING = frozenset(
    {
        "tblCaption", "tblDescription", "alias", "tag", "bookmarkStart", "hyperlink", "comment", "ins", "del",
        "fldSimple", "docVar", "lvlText", "docPart", "moveFrom", "moveTo", "name", "placeholder", "ffData",
    }
)  # fmt: skip
"""Elements of the body whose attributes a person wrote; the others only say how things look."""
_LINK_TO_A_PART = re.compile(r"^(?:[\w./]+\.(?:xml|png|jpeg|rels)|rId\d+|https?://schemas\.\S+)$")


_USUAL_PART = re.compile(
    r"(\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/(_rels/)?(document|styles|numbering|settings"
    r"|fontTable|(header|footer)\d+|(foot|end)notes|comments|theme/theme\d+)\.xml(\.rels)?"
    r"|word/media/(logo|image\d+)\.(png|jpeg))$"
)


@dataclass(frozen=True)
class Leak:
    """A secret found in a paper: which, where in words, and the sentence it stands in."""

    secret: Secret
    where: str
    excerpt: str


@dataclass(frozen=True)
class _Piece:
    """Some text of the paper, and where it stands."""

    where: str
    text: str


def scan(content: bytes, file_name: str, secrets: Sequence[Secret]) -> list[Leak]:
    """Return every secret this paper gives away, each place once; an empty list is a clean paper."""
    if not secrets:
        return []
    leaks: list[Leak] = []
    for story in _stories(content, file_name):
        leaks += _placed(story, find(" ".join(piece.text for piece in story), secrets))
    return list(dict.fromkeys(leaks))


def _placed(story: Sequence[_Piece], suspects: Sequence[Secret]) -> list[Leak]:
    """Return where in a story each secret stands; one spread over paragraphs stands where it begins."""
    leaks = [
        Leak(secret, piece.where, _excerpt(piece.text, secret))
        for piece in story
        for secret in find(piece.text, suspects)
    ]
    seen = {leak.secret for leak in leaks}
    return leaks + [_spread(story, secret) for secret in suspects if secret not in seen]


def _spread(story: Sequence[_Piece], secret: Secret) -> Leak:
    """Return the fewest neighbouring paragraphs that together give a secret away."""
    for size in range(2, min(_WIDEST_SPLIT, len(story)) + 1):
        for start in range(len(story) - size + 1):
            near = story[start : start + size]
            text = " ".join(piece.text for piece in near)
            if find(text, [secret]):
                return Leak(secret, near[0].where, _excerpt(text, secret))
    return Leak(secret, story[0].where, _excerpt(" ".join(piece.text for piece in story), secret))


def _excerpt(text: str, secret: Secret) -> str:
    """Return the sentence that gives the secret away, or the beginning of the text."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    giving = next((sentence for sentence in sentences if find(sentence, [secret])), text)
    return textwrap.shorten(giving, _EXCERPT, placeholder="…") or giving[:_EXCERPT]


def _stories(content: bytes, file_name: str) -> Iterator[list[_Piece]]:
    """Yield everything the file says, each part as a story of its own."""
    yield [_Piece("the file name", file_name)]
    with opened(content) as package:
        for name in package.namelist():
            if not _USUAL_PART.match(name):
                yield [_Piece("the name of a part inside the file", name)]
            if not name.endswith((".xml", ".rels")) or name.startswith(_NOT_WORDS):
                continue
            root = parsed(package, name)
            written = (
                list(_body(root)) if name == "word/document.xml" else list(_plain(root, _place_of(name)))
            )
            yield written
            yield list(_attributes(root, _place_of(name)))


def _place_of(name: str) -> str:
    """Return how a coordinator would call a part of the file."""
    last = name.rpartition("/")[2]
    for start, place in (
        ("header", "the page heading"),
        ("footer", "the foot of the page"),
        ("document.xml", "the paper"),
        ("footnotes", "a footnote"),
        ("endnotes", "an endnote"),
        ("comments", "a comment"),
    ):
        if last.startswith(start) and last.endswith(".xml"):
            return place
    return "the file’s properties" if name.startswith("docProps/") else "a hidden part of the file"


def _plain(root: etree._Element, place: str) -> Iterator[_Piece]:
    """Yield the text of a part that is not the body."""
    found = list(root.iter(word("p")))
    if found:
        yield from (_Piece(place, words_of(paragraph)) for paragraph in found)
    else:
        yield from (_Piece(place, element.text) for element in root.iter() if element.text)


def _body(root: etree._Element) -> Iterator[_Piece]:
    """Yield the paragraphs of the body with the section or the table row each stands in."""
    place = "the top of the paper"
    for element in root[0]:
        if local_name(element) == "tbl":
            yield from _rows(element)
            continue
        text = words_of(element)
        style = value(element.find(f"{word('pPr')}/{word('pStyle')}"))
        if style.startswith("Heading"):
            place = place if style == "Heading1" else f"the section “{text}”"
            yield _Piece(f"the heading “{text}”", text)
        else:
            yield _Piece(place, text)


def _rows(table: etree._Element) -> Iterator[_Piece]:
    """Yield the paragraphs of a table, row by row; actions are named by their own number."""
    name = value(table.find(f"{word('tblPr')}/{word('tblCaption')}")).strip()
    bare = name.removeprefix("The ")
    called = f"the {bare if bare == 'Plan B' else bare.lower()} table" if bare else "a table"
    for place, row in enumerate(table.findall(word("tr"))):
        text = [words_of(paragraph) for paragraph in row.iter(word("p"))]
        number = re.match(r"\s*(\d+)\.", text[0]) if text and name == "Actions" else None
        where = f"{called}, " + (
            f"action {number[1]}" if number else f"row {place}" if place else "its headings"
        )
        yield from (_Piece(where, words) for words in text)


def _attributes(root: etree._Element, place: str) -> Iterator[_Piece]:
    """Yield what a person wrote in attributes: descriptions of pictures, names, addresses of links."""
    for element in root.iter():
        name = local_name(element)
        if not name:
            continue
        ours = name in _SPEAKING or not element.tag.startswith(word(""))
        for attribute, text in element.attrib.items():
            if (ours or not str(attribute).startswith(word(""))) and not _LINK_TO_A_PART.match(str(text)):
                what = (
                    "the description of a picture" if name in {"docPr", "cNvPr"} else f"{place}, out of sight"
                )
                yield _Piece(what, str(text))
