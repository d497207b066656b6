"""The theme and the fonts of our base document: Word offers the practice's own colours in its palette."""

from coordinator.documents.parts.base_styles import INK, QUIET
from coordinator.documents.parts.brand import Brand, tint
from coordinator.documents.parts.markup import NAMESPACES

FONT_TABLE = (
    f'<w:fonts {NAMESPACES}><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    '<w:font w:name="Courier New"><w:panose1 w:val="02070309020205020404"/><w:charset w:val="00"/>'
    '<w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>'
)


def theme_xml(brand: Brand) -> str:
    """Return the theme: ink and paper, the accent, the warm colour and tints of them, Arial throughout."""
    accent, warm = brand.accent_text, brand.warm_text
    colours = {
        "dk1": INK, "lt1": "FFFFFF", "dk2": accent, "lt2": tint(accent, 0.07),
        "accent1": accent, "accent2": warm, "accent3": tint(accent, 0.6), "accent4": tint(warm, 0.6),
        "accent5": QUIET, "accent6": tint(accent, 0.3), "hlink": accent, "folHlink": QUIET,
    }  # fmt: skip
    palette = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Practice">'
        f'<a:themeElements><a:clrScheme name="Practice">{palette}</a:clrScheme>'
        f'<a:fontScheme name="Practice"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Practice"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
