"""Our own lean base document, and the one way a paper is begun and saved.

Nothing here comes from a word processor's template: no thumbnail, no editing marks, no author but
the practice. The same words on the same day give the same file, byte for byte.
"""

import io
from datetime import UTC, date, datetime
from functools import lru_cache

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as KIND
from docx.opc.constants import RELATIONSHIP_TYPE as LINK
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from coordinator.documents.parts.base_styles import numbering_xml, styles_xml
from coordinator.documents.parts.base_theme import FONT_TABLE, theme_xml
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.drawing import drawing_xml
from coordinator.documents.parts.markup import NAMESPACES, Words, paragraph, runs
from coordinator.documents.parts.package import HEAD, links, zipped
from coordinator.documents.parts.pictures import PlainPicture, plain_picture
from coordinator.text import clean

_LONGEST_TITLE = 255
"""A longer title in the file's properties makes Word refuse the file."""
_LOGO_HEIGHT_MM, _LOGO_WIDTH_MM = 15, 60

_PART_LINKS = (
    (LINK.STYLES, "styles.xml"),
    (LINK.NUMBERING, "numbering.xml"),
    (LINK.SETTINGS, "settings.xml"),
    (LINK.HEADER, "header1.xml"),
    (LINK.HEADER, "header2.xml"),
    (LINK.FOOTER, "footer1.xml"),
    (LINK.FOOTER, "footer2.xml"),
    (LINK.FONT_TABLE, "fontTable.xml"),
    (LINK.THEME, "theme/theme1.xml"),
)
_BODY = (
    f"<w:document {NAMESPACES}><w:body><w:sectPr>"
    '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
    '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1077" w:bottom="1304" w:left="1077" w:header="680" w:footer="600" '
    'w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
)
_WORD = 'w:uri="http://schemas.microsoft.com/office/word"'
_SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    f'<w:compat><w:compatSetting w:name="compatibilityMode" {_WORD} w:val="15"/>'
    f'<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" {_WORD} w:val="1"/>'
    f'<w:compatSetting w:name="enableOpenTypeFeatures" {_WORD} w:val="1"/>'
    f'<w:compatSetting w:name="doNotFlipMirrorIndents" {_WORD} w:val="1"/>'
    f'<w:compatSetting w:name="differentiateMultirowTableHeaders" {_WORD} w:val="1"/></w:compat>'
    '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>en-GB</dc:language>'
    "</cp:coreProperties>"
)
_NUMBER_OF_PAGES = (
    '<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r>'
    '</w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES ">'
    "<w:r><w:t>1</w:t></w:r></w:fldSimple>"
)


def begin(brand: Brand, *, heading: str, note: str = "", on: date | None = None) -> Document:
    """Return an empty paper: its running heading, foot and properties filled in, dated ``on``."""
    document = docx.Document(io.BytesIO(base_document(brand)))
    running = f"<w:r><w:tab/></w:r>{runs(heading)}"
    foot = " · ".join(part for part in (brand.marking, note) if part)
    for link in document.part.rels.values():
        if link.reltype == LINK.HEADER and link.rId == "rId4":
            _append_runs(link.target_part.element[0], runs(brand.service_name) + running)
        elif link.reltype == LINK.FOOTER:
            _append_runs(link.target_part.element[0], f"{runs(foot)}<w:r><w:tab/></w:r>{_NUMBER_OF_PAGES}")
    properties = document.core_properties
    properties.title = clean(heading, one_line=True)[:_LONGEST_TITLE]
    properties.author = properties.last_modified_by = clean(brand.author, one_line=True)[:_LONGEST_TITLE]
    if on is not None:
        properties.created = properties.modified = datetime(on.year, on.month, on.day, tzinfo=UTC)
    return document


def save(document: Document) -> bytes:
    """Return the file: parts in order of name, fixed times, so the same paper is the same bytes."""
    package = document.part.package
    contents: dict[str, bytes] = {"_rels/.rels": package.rels.xml}
    kinds: dict[str, str] = {}
    for part in package.parts:
        contents[part.partname.membername] = part.blob
        if part.partname.ext == "xml":
            kinds[part.partname.membername] = part.content_type
        if len(part.rels):
            contents[part.partname.rels_uri.membername] = part.rels.xml
    return zipped(kinds, contents)


@lru_cache(maxsize=8)
def base_document(brand: Brand) -> bytes:
    """Return the empty base document of a practice, about 8 KB."""
    logo = plain_picture(brand.logo) if brand.logo else None
    parts = {
        "word/document.xml": (_BODY, KIND.WML_DOCUMENT_MAIN),
        "word/styles.xml": (styles_xml(brand), KIND.WML_STYLES),
        "word/numbering.xml": (numbering_xml(brand), KIND.WML_NUMBERING),
        "word/settings.xml": (_SETTINGS, KIND.WML_SETTINGS),
        "word/fontTable.xml": (FONT_TABLE, KIND.WML_FONT_TABLE),
        "word/theme/theme1.xml": (theme_xml(brand), KIND.OFC_THEME),
        "word/header1.xml": (f"<w:hdr {NAMESPACES}>{paragraph('Header', '')}</w:hdr>", KIND.WML_HEADER),
        "word/header2.xml": (f"<w:hdr {NAMESPACES}>{_letterhead(brand, logo)}</w:hdr>", KIND.WML_HEADER),
        "word/footer1.xml": (f"<w:ftr {NAMESPACES}>{paragraph('Footer', '')}</w:ftr>", KIND.WML_FOOTER),
        "word/footer2.xml": (f"<w:ftr {NAMESPACES}>{paragraph('Footer', '')}</w:ftr>", KIND.WML_FOOTER),
        "docProps/core.xml": (_CORE, KIND.OPC_CORE_PROPERTIES),
    }
    root = links((LINK.OFFICE_DOCUMENT, "word/document.xml"), (LINK.CORE_PROPERTIES, "docProps/core.xml"))
    contents = {name: (HEAD + xml).encode() for name, (xml, _) in parts.items()}
    contents["_rels/.rels"] = (HEAD + root).encode()
    contents["word/_rels/document.xml.rels"] = (HEAD + links(*_PART_LINKS)).encode()
    if logo:
        name = f"media/logo.{logo.extension}"
        contents["word/_rels/header2.xml.rels"] = (HEAD + links((LINK.IMAGE, name))).encode()
        contents[f"word/{name}"] = logo.content
    return zipped({name: kind for name, (_, kind) in parts.items()}, contents)


def _letterhead(brand: Brand, logo: PlainPicture | None) -> str:
    """Return the head of the first page: the practice's name, its mark and its strap line."""
    name = runs(brand.service_name)
    if logo:
        height = min(_LOGO_HEIGHT_MM, _LOGO_WIDTH_MM * logo.height / logo.width)
        mark = drawing_xml(
            1, "rId1", f"Logo of {brand.service_name}", height * logo.width / logo.height, height
        )
        name += f"<w:r><w:tab/></w:r>{mark}"
    head = f'<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr>{name}</w:p>'
    return head + (paragraph("LetterheadStrap", Words(brand.strap_line)) if brand.strap_line else "")


def _append_runs(target: BaseOxmlElement, xml: str) -> None:
    """Put runs at the end of a paragraph that is already in a part."""
    target.extend(list(parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>")))
