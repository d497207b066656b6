from lxml import etree

from coordinator.documents.parts.base_theme import FONT_TABLE, theme_xml
from coordinator.documents.parts.brand import Brand


def test_the_palette_is_the_practices_own():
    theme = theme_xml(Brand(accent="215D66", warm="A14B1C"))
    etree.fromstring(theme)
    assert '<a:accent1><a:srgbClr val="215D66"/>' in theme
    assert '<a:accent2><a:srgbClr val="A14B1C"/>' in theme


def test_the_fonts_are_ones_every_computer_has():
    assert 'w:name="Arial"' in FONT_TABLE
