"""The styles and lists of our own base document, in a practice's colours."""

from coordinator.documents.parts.brand import Brand, tint
from coordinator.documents.parts.markup import NAMESPACES

TEXT_WIDTH = 9752
"""Width between the margins of an A4 page with 19 mm at each side, in twentieths of a point."""

INK = "1F2A2E"
QUIET = "5B6770"
HAIRLINE = "C9D3D6"

BULLETS, NUMBERS, TICKS = 1, 2, 3
"""The lists of the base document; a second numbered list gets one of its own."""

_WORDS_OWN = frozenset({
    "Normal", "heading 1", "heading 2", "heading 3", "Subtitle", "List Bullet", "List Number", "Quote",
    "header", "footer", "Strong",
})  # fmt: skip
"""Names Word knows of itself; every other style is marked as ours."""

_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    '<w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    '<w:spacing w:before="0" w:after="120" w:line="300" w:lineRule="auto"/>'
    "</w:pPr></w:pPrDefault></w:docDefaults>"
)


def styles_xml(brand: Brand) -> str:
    """Return the whole styles part."""
    parts = [_DEFAULTS, *_body(brand), *_lists(), *_boxes(brand), *_table_words(), *_furniture(brand)]
    parts += [*_characters(brand), *_tables(brand)]
    return f"<w:styles {NAMESPACES}>{''.join(parts)}</w:styles>"


def numbering_xml(brand: Brand) -> str:
    """Return the lists: bullets, numbers and boxes to tick."""
    accent = f'<w:color w:val="{brand.accent_text}"/>'
    bold = f"<w:b/><w:bCs/>{accent}"
    symbol = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>'
    levels = (
        ("bullet", "•", "284", accent),
        ("decimal", "%1.", "397", bold),
        ("bullet", "☐", "454", symbol + accent),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{words}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:lvl></w:abstractNum>"
        for place, (kind, words, indent, look) in enumerate(levels)
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number - 1}"/></w:num>'
        for number in (BULLETS, NUMBERS, TICKS)
    )
    return f"<w:numbering {NAMESPACES}>{abstract}{numbers}</w:numbering>"


def _style(name: str, paragraph: str = "", words: str = "", *, based: str = "Normal", then: str = "") -> str:
    """Return one paragraph style; its id is the name without spaces."""
    style_id = name.title().replace(" ", "")
    default = ' w:default="1"' if style_id == "Normal" else ""
    basis = "" if style_id == "Normal" else f'<w:basedOn w:val="{based}"/>'
    following = f'<w:next w:val="{then}"/>' if then else ""
    paragraph = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    words = f"<w:rPr>{words}</w:rPr>" if words else ""
    return (
        f'<w:style w:type="paragraph"{default}{_ours(name)} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f"{basis}{following}<w:qFormat/>{paragraph}{words}</w:style>"
    )


def _ours(name: str) -> str:
    """Return the mark of a style that Word does not know of itself."""
    return "" if name in _WORDS_OWN else ' w:customStyle="1"'


def _size(points: float) -> str:
    """Return a letter size, for right-to-left letters as well."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _bold(colour: str, points: float) -> str:
    """Return bold letters of a colour and size."""
    return f'<w:b/><w:bCs/><w:color w:val="{colour}"/>{_size(points)}'


def _spacing(before: float, after: float, line: float = 0) -> str:
    """Return the space round a paragraph in points, and its line spacing as a multiple."""
    lines = f' w:line="{line * 240:.0f}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"{lines}/>'


def _body(brand: Brand) -> list[str]:
    """Return the styles of running text and headings."""
    keep = "<w:keepNext/><w:keepLines/>"
    quiet = f'<w:color w:val="{QUIET}"/>'
    accent = brand.accent_text
    return [
        _style("Normal", "<w:widowControl/>", f'<w:color w:val="{INK}"/>'),
        _style("heading 1", keep + _spacing(12, 4, 1.05) + _level(0), _bold(accent, 26), then="Normal"),
        _style("heading 2", keep + _spacing(18, 6, 1.1) + _level(1), _bold(accent, 17), then="Normal"),
        _style("heading 3", keep + _spacing(10, 3, 1.15) + _level(2), _bold(INK, 12.5), then="Normal"),
        _style("Subtitle", "<w:keepNext/>" + _spacing(0, 14, 1.2), quiet + _size(12)),
        _style("Lead", "<w:keepNext/>" + _spacing(0, 8)),
        _style("Small", _spacing(9, 4, 1.15), quiet + _size(10.5)),
    ]


def _level(level: int) -> str:
    """Return the outline level of a heading, 0 for the title."""
    return f'<w:outlineLvl w:val="{level}"/>'


def _lists() -> list[str]:
    """Return the list styles."""
    large = _style("List Number Large", _spacing(0, 11, 1.2), _size(16), based="ListNumber")
    return [
        large,
        *(
            _style(name, f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{_spacing(0, 5)}')
            for name, number in (("List Bullet", BULLETS), ("List Number", NUMBERS), ("Check List", TICKS))
        ),
    ]


def _boxes(brand: Brand) -> list[str]:
    """Return the styles of boxes, of a child's own words, and of the practice's marking."""
    accent, warm = brand.accent_text, brand.warm_text
    inset = '<w:ind w:left="227" w:right="170"/>'
    styles = []
    for name, colour, strength in (("Box", accent, 0.07), ("Warm Box", warm, 0.08)):
        bars = _bars(colour, tint(colour, strength))
        styles.append(_style(name, bars + _spacing(0, 0, 1.25) + inset))
        heading = "<w:keepNext/>" + bars + _spacing(0, 0, 1.25) + inset
        styles.append(_style(f"{name} Heading", heading, _bold(colour, 12.5), then=name.replace(" ", "")))
    quote = "<w:keepLines/>" + _bars(accent, tint(accent, 0.07)) + _spacing(0, 0, 1.25) + inset
    styles.append(_style("Quote", quote, f"<w:i/><w:iCs/>{_size(14)}"))
    styles.append(_style("Quote Source", quote, f'<w:color w:val="{QUIET}"/>{_size(11)}'))
    styles.append(_style("Marking", "<w:keepNext/>" + _spacing(10, 0), _bold(warm, 12)))
    code = _spacing(0, 2, 1.3) + '<w:ind w:left="227"/>'
    mono = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
    styles.append(_style("Code", code, mono + "<w:b/><w:bCs/>" + _size(17)))
    return styles


def _bars(colour: str, fill: str) -> str:
    """Return a tinted panel with a thick bar at its left; neighbours with the same one join up."""
    edge = f'w:val="single" w:sz="4" w:space="6" w:color="{fill}"'
    return (
        f'<w:pBdr><w:top {edge}/><w:left w:val="single" w:sz="36" w:space="8" w:color="{colour}"/>'
        f'<w:bottom {edge}/><w:right {edge}/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    )


def _table_words() -> list[str]:
    """Return the styles of words in tables."""
    return [
        _style("Table Text", _spacing(0, 2, 1.12), _size(11.5)),
        _style("Table Heading", "<w:keepNext/>" + _spacing(1, 1, 1.08), _bold("FFFFFF", 11)),
        _style("Table Label", _spacing(0, 2, 1.12), _bold(INK, 11.5)),
        _style("Table Large", _spacing(1, 3, 1.15), _size(13)),
    ]


def _furniture(brand: Brand) -> list[str]:
    """Return the styles at the head and foot of the page."""
    right = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    quiet = f'<w:color w:val="{QUIET}"/>{_size(9.5)}'
    above = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{HAIRLINE}"/></w:pBdr>'
    below = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="5" w:color="{brand.accent_text}"/></w:pBdr>'
    return [
        _style("header", right + _spacing(0, 0, 1), quiet),
        _style("footer", above + right + _spacing(0, 0, 1), quiet),
        _style("Letterhead", below + right + _spacing(0, 0, 1.1), _bold(brand.accent_text, 13)),
        _style("Letterhead Strap", below + right + _spacing(0, 0, 1.1), quiet),
    ]


def _characters(brand: Brand) -> list[str]:
    """Return the styles of words inside a line; Strong must not stand on already bold text."""
    looks = (
        ("Strong", "<w:b/><w:bCs/>"),
        ("Accent", f'<w:b/><w:bCs/><w:color w:val="{brand.accent_text}"/>'),
        ("Warm", f'<w:color w:val="{brand.warm_text}"/>'),
        ("Quiet", f'<w:color w:val="{QUIET}"/>'),
    )
    usual = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    return [
        usual,
        *(
            f'<w:style w:type="character"{_ours(name)} w:styleId="{name}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{look}</w:rPr></w:style>'
            for name, look in looks
        ),
    ]


def _tables(brand: Brand) -> list[str]:
    """Return the table styles: the plan's, the warm one for Plan B, and one with room to write in."""
    inset = (
        '<w:tblCellMar><w:top w:w="75" w:type="dxa"/><w:left w:w="115" w:type="dxa"/>'
        '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar>'
    )
    normal = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{inset}</w:tblPr></w:style>"
    )
    accent, warm = brand.accent_text, brand.warm_text
    return [
        normal,
        _table_style("PlanTable", "Plan Table", accent, tint(accent, 0.05), HAIRLINE),
        _table_style("WarmTable", "Warm Table", warm, tint(warm, 0.06), tint(warm, 0.35)),
        _table_style("FormTable", "Form Table", accent, "FFFFFF", "8C979D"),
    ]


def _table_style(style_id: str, name: str, colour: str, band: str, hairline: str) -> str:
    """Return a table style: filled heading row, hairlines between rows, no upright lines."""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{hairline}"'
    end = f'w:val="single" w:sz="8" w:space="0" w:color="{colour}"'
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'.format
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/>'
        f"<w:tblBorders><w:top {end}/><w:bottom {end}/><w:insideH {line}/></w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{shade(colour)}<w:vAlign w:val="bottom"/></w:tcPr>'
        "</w:tblStylePr>"
        f'<w:tblStylePr w:type="band2Horz"><w:tcPr>{shade(band)}</w:tcPr></w:tblStylePr></w:style>'
    )
