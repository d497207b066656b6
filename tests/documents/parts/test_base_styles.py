from lxml import etree

from coordinator.documents.parts.base_styles import numbering_xml, styles_xml
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.reading import value, word


def styles():
    root = etree.fromstring(styles_xml(Brand()))
    return {value(style, "styleId"): style for style in root.iter(word("style"))}


def test_every_style_with_bold_or_a_size_has_it_for_right_to_left_letters_too():
    for name, style in styles().items():
        looks = {element.tag.rpartition("}")[2]: value(element) for element in style.iter()}
        assert ("b" in looks) == ("bCs" in looks), name
        assert looks.get("sz") == looks.get("szCs"), name


def test_the_sizes_are_those_that_read_well():
    named = styles()
    sizes = {name: int(value(next(named[name].iter(word("sz"))))) / 2 for name in ("TableText", "TableLarge")}
    assert sizes == {"TableText": 11.5, "TableLarge": 13}
    assert '<w:sz w:val="24"/>' in styles_xml(Brand())


def test_no_style_hangs_from_one_that_is_not_there():
    named = styles()
    for style in named.values():
        for link in (*style.iter(word("basedOn")), *style.iter(word("next"))):
            assert value(link) in named


def test_there_are_three_lists():
    root = etree.fromstring(numbering_xml(Brand()))
    assert [value(level) for level in root.iter(word("lvlText"))] == ["•", "%1.", "☐"]
