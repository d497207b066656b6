"""A finished Word file opened again to be looked at: its parts, its paragraphs, its words."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from coordinator.documents.parts.markup import W
from coordinator.errors import BadInput

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_TEXT = frozenset({"t", "delText", "instrText"})
_GAPS = frozenset({"tab", "br", "cr", "noBreakHyphen", "ptab"})


def word(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace; comments and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def opened(content: bytes) -> zipfile.ZipFile:
    """Open the zip a Word file is; refuses what is not one."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile as problem:
        raise BadInput("This Word file cannot be read. Make it again from the case.") from problem


def parsed(package: zipfile.ZipFile, name: str) -> etree._Element:
    """Return one XML part of the file."""
    return etree.fromstring(package.read(name), _PARSER)


def words_of(element: etree._Element) -> str:
    """Return the text in an element, joined over its runs as a reader sees it."""
    parts: list[str] = []
    for inside in element.iter():
        name = local_name(inside)
        if name in _TEXT:
            parts.append(inside.text or "")
        elif name in _GAPS and _is_run(inside.getparent()):
            parts.append(" ")
    return "".join(parts)


def _is_run(element: etree._Element | None) -> bool:
    """Say whether an element is a run; a tab in a paragraph's settings is not a gap in its text."""
    return element is not None and local_name(element) == "r"


def paragraphs_in(element: etree._Element) -> Iterator[etree._Element]:
    """Yield every paragraph in reading order, also those in tables and text boxes."""
    yield from element.iter(word("p"))


def value(element: etree._Element | None, attribute: str = "val") -> str:
    """Return a WordprocessingML attribute, or nothing."""
    return "" if element is None else str(element.get(word(attribute), ""))
