"""XML of a file from outside: no document type, no entities, no deep nesting, nothing fetched.

The standard library's own reader is used because only papers may know lxml, and because each of its
events passes through our hands: whatever declares a document type is refused before it is read on.
"""

from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from coordinator.errors import BadInput
from coordinator.exchange.limits import NOTHING

DEEPEST: Final = 240
"""How deeply parts may stand within one another; a form with tables in tables needs about sixty."""
_MOST: Final = 1_500_000
_SPACES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def parse(content: bytes) -> Element:
    """Return the root of an XML part; raises ``BadInput``.

    Names are short, such as ``w.p``: a colon would mean a name space when they are looked for.
    """
    reading = _Reading()
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8"
    parser = expat.ParserCreate(encoding, namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_type
    parser.EntityDeclHandler = _refuse_type
    parser.ExternalEntityRefHandler = _refuse_type
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.tree.data
    try:
        parser.Parse(content, True)
        return reading.tree.close()
    except (expat.ExpatError, AssertionError, LookupError, ValueError) as error:
        raise BadInput(
            f"This Word file is damaged or was cut short, so it cannot be read. {NOTHING}"
        ) from error


class _Reading:
    """Builds the tree and watches its depth and its size."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self._depth, self._count = 0, 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > _MOST:
            raise BadInput(f"This Word file is built in a way that no form is, so it was not read. {NOTHING}")
        self.tree.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.tree.end(_short(name))


def _refuse_type(*_what: object) -> int:
    raise BadInput(
        "This Word file declares things that no form needs and that could do harm, so it was not read. "
        f"{NOTHING}"
    )


def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return f"{_SPACES.get(space, '')}.{local}" if space else local
